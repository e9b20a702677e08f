"""Polish words and noun phrases in the nominative, by the generator of Morfeusz."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from sverka.language.analysis import Token
from sverka.language.polish.morphology import agreement, analyser, lemma, readings, segments
from sverka.language.polish.tagset import plural_nouns, universal
from sverka.language.readings import Reading

_INFLECTED = frozenset({"NOUN", "PROPN", "ADJ", "DET", "VERB", "NUM", "PRON"})
_AGREEING = frozenset({"ADJ", "DET", "NUM"})
_STATE = 5  # what a plural state has over a place or person of the same form: "Niemcy"
_KEPT = ("Number", "Gender", "Animacy", "Degree", "Polarity")


@lru_cache(maxsize=50_000)
def _nominative(word: str, upos: str, feats: tuple[tuple[str, str], ...]) -> str:
    wanted = dict(feats)
    best: tuple[int, str, str, Mapping[str, str]] | None = None
    graph = segments(word)
    whole = max((end for _, end, *_ in graph), default=0)
    for start, end, base, tag, _ in graph:
        if start or end < whole:
            continue
        for kind, found in universal(tag, base):
            score = agreement(
                Reading(base, "PROPN" if upos == "PROPN" and kind == "NOUN" else kind, found), upos, wanted
            )
            if base.lower() in plural_nouns() and "PROPN" in (upos, kind):
                score += _STATE
            if "Case" in found and (best is None or score > best[0]):
                best = (score, base, tag.partition(":")[0], found)
    if best is None:
        return _guessed(word, upos, wanted)
    _, base, name, found = best
    target = {key: found[key] for key in _KEPT if key in found}
    if name in {"adj", "pact", "ppas"}:
        target.update({key: wanted[key] for key in ("Number", "Gender", "Animacy") if key in wanted})
        if target.get("Gender") != "Masc":
            target.pop("Animacy", None)
    for form, _, tag, _, _ in analyser().generate(base):
        if tag.partition(":")[0] != name:
            continue
        for _, made in universal(tag, base):
            if made.get("Case") == "Nom" and all(made.get(key) == value for key, value in target.items()):
                return str(form)
    return word


def _guessed(word: str, upos: str, wanted: Mapping[str, str]) -> str:
    """Return the nominative of a word that no dictionary has: by its ending, where that fits the tagger's case."""
    if wanted.get("Number") != "Sing":
        return word
    if upos == "NOUN":
        return lemma(word, upos, wanted)
    fitting = [r for r in readings(word) if all(r.feats.get(k) == wanted.get(k) for k in ("Case", "Gender"))]
    return fitting[0].lemma if fitting and upos == "PROPN" else word


def _like(written: str, word: str) -> str:
    """Give a word the capitals of the form it was made from."""
    if written.isupper() and len(written) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if written[:1].isupper() else word


def inflect_nominative(word: str, upos: str, feats: Mapping[str, str]) -> str:
    """Return a noun, adjective or participle in the nominative, its number, gender and capitals kept."""
    if upos not in _INFLECTED or not word[:1].isalpha() or (word.isupper() and len(word) > 1):
        return word
    return _like(word, _nominative(word, upos, tuple(sorted((k, feats[k]) for k in feats if k != "Foreign"))))


def _head(words: Sequence[Token]) -> Token:
    inside = {t.index for t in words}
    tops = [t for t in words if t.head not in inside]
    nouns = {"NOUN", "PROPN", "PRON"}
    adjectival = ("ADJ", "VERB")  # "przewodniczący", "pełniący obowiązki"
    return (
        next((t for t in tops if t.upos in nouns), None)
        or next((t for t in tops if t.upos in adjectival and t.feats.get("Case")), None)
        or next((t for t in words if t.upos in nouns), None)
        or words[0]
    )


def _alike(token: Token, head: Token) -> bool:
    """Tell whether a token agrees with a noun as an adjective or participle does, by its tag or by another reading."""
    if (token.upos not in _AGREEING and token.feats.get("VerbForm") != "Part") or token.feats.get("Hyph"):
        return False
    wanted = {key: head.feats[key] for key in ("Case", "Number", "Gender") if key in head.feats}
    return any(
        all(feats.get(key, value) == value for key, value in wanted.items())
        for feats in (token.feats, *(r.feats for r in readings(token.text) if r.upos == "ADJ"))
    )


def _changing(words: Sequence[Token]) -> dict[int, Token]:
    """Return what changes in a phrase: each token's index with the noun that it agrees with, or itself."""
    head = _head(words)
    case = head.feats.get("Case", "")
    out = {head.index: head}
    for token in words:
        joined = token.relation == "conj" and token.head in out and token.upos in {"NOUN", "ADJ"}
        named = token.relation in {"appos", "flat"} and token.upos == "NOUN" and case != "Gen"
        if token.index > head.index and (joined or named) and token.feats.get("Case") == case:
            out[token.index] = token if token.upos == "NOUN" else head
    nouns = [words_token for index, words_token in out.items() if words_token.index == index]
    for token in words:
        noun = next((n for n in nouns if token.head == n.index and _alike(token, n)), None)
        if noun is not None and token.index not in out:
            out[token.index] = noun
    places = {t.index: at for at, t in enumerate(words)}
    at = places[head.index]
    for token in words[:at]:  # what stands before the head, and agrees, is its own, whatever the tree
        if token.index not in out and _alike(token, head):
            out[token.index] = head
    for token in words[at + 1 :]:
        if token.text in {"-", "–"} or token.feats.get("Hyph"):
            continue  # "Europa Środkowo-Wschodnia"
        if token.index not in out and not _alike(token, head):
            break
        out.setdefault(token.index, head)
    return out


def nominative(tokens: Sequence[Token]) -> str:
    """Return a noun phrase in the nominative: its head and what agrees with it; what the head governs stays."""
    words = [t for t in tokens if t.upos != "PUNCT" or t.text in '„”"«»-–—,().']
    while len(words) > 1 and words[-1].text == "." and not words[-2].feats.get("Abbr"):
        words.pop()
    if not words:
        return ""
    changing = _changing(words) if _head(words).feats.get("Case", "Nom") != "Nom" else {}
    out = ""
    end = words[0].start
    for token in words:
        form = token.text
        if token.index in changing:
            noun = changing[token.index]
            own = {k: v for k, v in token.feats.items() if k not in {"Number", "Gender", "Animacy"}}
            shared = {k: noun.feats[k] for k in ("Number", "Gender", "Animacy") if k in noun.feats}
            form = inflect_nominative(token.text, token.upos, {**own, **shared} if noun is not token else token.feats)
        out += (" " if token.start > end else "") + form
        end = token.end
    return out.strip()
