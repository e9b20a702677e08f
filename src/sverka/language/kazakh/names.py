"""Kazakh personal names without the case of their last word, and what they say of their bearer's gender.

Only the last word of a name is inflected ("Қасым-Жомарт Тоқаевпен"). Where it may be cut in several ways, a known name
or an ending of surnames, the case that the tagger or the context gives, and the length of the suffix tell which.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from sverka.language.kazakh.inflection import cuts, features, loose_endings, without_case
from sverka.language.kazakh.lexicon import lexicon
from sverka.language.kazakh.name_lists import first_names, name_lists

_HINT = 4.0
_TAGGED = {"Nom": 1.0}
_TAGGED_OBLIQUE = 2.0
_KNOWN = 4.0
_SURNAME, _LETTER_OF_ENDING = 2.5, 0.3
_SEEN = 1.0  # the stem stands in the counts as a proper name
# What a suffix says by itself: hardly a name ends as the genitive does, many as the locative ("Дуда", "Коста").
_BY_ITSELF = {"Nom": 0.0, "Gen": 3.0, "Ins": 1.5, "Dat": 0.5, "Acc": 0.5, "Abl": 0.0, "Loc": -2.0}
_SHORT = {1: -6.0, 2: -3.0, 3: -1.5}  # of a stem of so few letters
_LONG, _LONG_ABLATIVE = 5, 0.3
_SHORTEST = 3
# Foreign names may take the other harmony's suffix ("Лафаржді"): its letters, and what that counts for.
_ENDING_LETTERS = (2, 3)
_OTHER_HARMONY = str.maketrans("аеыіғгқк", "еаіыгғкқ")
_DISCORDANT = -0.4
_HYPHENED = re.compile(r"(.+[^\W\d_])[-‑–]([а-яәғқңөұүһі]+)")
_INITIAL = re.compile(r"[^\W\d_]{1,2}\.?")


def _is_listed(name: str) -> bool:
    return name in first_names()


def _patronymics() -> tuple[str, ...]:
    lists = name_lists()
    return (*lists.women.patronymics, *lists.men.patronymics)


def _worth(name: str) -> float:
    """Return how much a word in small letters looks like a name in the nominative."""
    last = name.rpartition("-")[2]
    if _is_listed(name) or _is_listed(last) or name in name_lists().whole:
        return _KNOWN
    if len(last) > _SHORTEST + 1:
        known = max((len(e) for e in name_lists().endings if last.endswith(e)), default=0)
        if known:
            return _SURNAME + _LETTER_OF_ENDING * known
    seen = lexicon().parts.get((name, "noun"), {}).get("PROPN", 0.0)
    return _SEEN if seen >= 1.0 else 0.0


@lru_cache(maxsize=50_000)
def _candidates(word: str) -> tuple[tuple[str, str, float], ...]:
    """Return `(name, case, worth)` of a word in small letters, the word as it stands first."""
    out = {(word, "Nom"): _worth(word)}
    for cut in cuts(word):
        feats = features(cut.arcs)
        case = feats.get("Case", "")
        if cut.start != "noun" or case not in _BY_ITSELF or case == "Nom" or "Number" in feats:
            continue
        name = without_case(word, cut)
        # "Әбішұлына": of a possessive only the patronymic, whose own ending it is.
        if "Person[psor]" in feats and not (feats["Person[psor]"] == "3" and name.endswith(_patronymics())):
            continue
        if "Person[psor]" not in feats and name != cut.stem:
            continue  # "Анкарадағы"
        worth = _BY_ITSELF[case] + _worth(name) + _SHORT.get(len(name), 0.0)
        if case == "Abl" and len(name) >= _LONG:
            worth += _LONG_ABLATIVE
        out[name, case] = max(worth, out.get((name, case), worth))
    for ending in _ENDING_LETTERS:
        stem, other = word[:-ending], word[-ending:].translate(_OTHER_HARMONY)
        for cut in cuts(stem + other) if len(stem) > _SHORTEST and other != word[-ending:] else ():
            case = features(cut.arcs).get("Case", "Nom")
            if cut.stem == stem and cut.start == "noun" and case in _BY_ITSELF and case != "Nom":
                worth = _BY_ITSELF[case] + _worth(stem) + _DISCORDANT
                out[stem, case] = max(worth, out.get((stem, case), worth))
    return tuple((name, case, worth) for (name, case), worth in out.items())


def nominative(words: Sequence[str], cases: Sequence[str], hint: str = "") -> str:
    """Return a personal name in the nominative.

    Args:
        words: The words as written.
        cases: The tagger's case for each of them (`Ins`), or an empty string.
        hint: The case that the context asks for, or an empty string.
    """
    if not words:
        return ""
    last = words[-1]
    if _INITIAL.fullmatch(last) or (last.islower() and len(words) == 1):
        return " ".join(words)
    return " ".join([*words[:-1], _bare(last, cases[-1] if cases else "", hint)])


def _bare(word: str, tagged: str, hint: str) -> str:
    joined = _HYPHENED.fullmatch(word)
    if joined and joined.group(2) in loose_endings():
        return joined.group(1)
    if word.isupper() or (not word.isalpha() and "-" not in word and "’" not in word and "'" not in word):
        return word
    lower = word.lower()
    votes = {tagged: _TAGGED.get(tagged, _TAGGED_OBLIQUE)}
    votes[hint] = votes.get(hint, 0.0) + _HINT
    votes.pop("", None)

    def weight(candidate: tuple[str, str, float]) -> float:
        return candidate[2] + votes.get(candidate[1], 0.0)

    name, _, _ = max(_candidates(lower), key=weight)
    return word[: len(name)]


def is_first_name(word: str) -> bool:
    """Tell whether the list has a word as a first name, in any case."""
    return any(_is_listed(name) for name, _, _ in _candidates(word.lower()))


def is_plain_first_name(word: str) -> bool:
    """Tell whether the list has a word as a first name as it stands, without a case."""
    return word[:1].isupper() and _is_listed(word.lower())


def cases_of(word: str) -> frozenset[str]:
    """Return the cases that a word may have as a personal name; none where neither the list nor its ending knows it."""
    return frozenset(case for name, case, _ in _candidates(word.lower()) if _worth(name) >= _SURNAME)


def feminine(name: str) -> bool | None:
    """Tell whether a name in the nominative is a woman's; None where its words do not say."""
    words = [w for w in name.lower().split() if not w.endswith(".")]
    if not words:
        return None
    women, men = name_lists().women, name_lists().men
    for word in words[1:]:
        if word.endswith((*women.patronymics, *men.patronymics)):
            return word.endswith(women.patronymics)
    first, last = words[0], words[-1]
    for part in (first, first.partition("-")[0]):
        if (part in women.names) != (part in men.names):
            return part in women.names
    if len(first) > _SHORTEST + 1:
        woman = first.startswith(women.starts) or first.endswith(women.ends)
        if woman != (first.startswith(men.starts) or first.endswith(men.ends)):
            return woman
    if len(last) > _SHORTEST + 1 and last.endswith((*women.surnames, *men.surnames)):
        return last.endswith(women.surnames)
    return None
