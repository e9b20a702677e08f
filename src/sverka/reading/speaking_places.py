"""Places in which "it was said": "в Кремле заявили", "в Варшаве считают" name who speaks, not where."""

from __future__ import annotations

from functools import cache

from sverka.language import Sentence
from sverka.reading.expressions import fold
from sverka.reading.lexicon import lexicon
from sverka.reading.place_words import says_place_by_case


@cache
def _words(lang: str) -> tuple[frozenset[str], frozenset[str]]:
    file = lexicon(lang, "speech")
    verbs = (fold(v) for take in ("say", "view") for v in file.words(f"verbs.{take}"))
    return frozenset(v for v in verbs if " " not in v), frozenset(file.words("particles.in"))


def speaks(sentence: Sentence, first: int, last: int, lang: str) -> bool:
    """Tell whether the place at tokens `[first, last]` is governed by a plural verb of speech that has no subject."""
    tokens = sentence.tokens
    verbs, inside = _words(lang)
    governor = next((t.head for t in tokens[first : last + 1] if not first <= t.head <= last), -1)
    located = says_place_by_case(lang)
    inside_it = (
        tokens[last].feats.get("Case") == "Loc" if located else first > 0 and tokens[first - 1].text.lower() in inside
    )
    if governor < 0 or not inside_it:
        return False
    verb = tokens[governor]
    return (
        fold(verb.lemma) in verbs
        and (located or verb.feats.get("Number") == "Plur")
        and not any(tokens[c].relation in {"nsubj", "csubj"} for c in verb.children)
    )
