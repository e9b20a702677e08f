"""Which side of a word what belongs to it stands on: prepositions and clauses after, or postpositions and cases."""

from __future__ import annotations

from functools import cache

from sverka.language import Sentence, Token
from sverka.reading.lexicon import lexicon


@cache
def head_final(lang: str) -> bool:
    """Tell whether a language puts what governs last: verbs at the end, postpositions, the case on the last word."""
    return bool(lexicon(lang, "relations").data.get("grammar", {}).get("head_final", False))


def beside(sentence: Sentence, first: int, last: int, reach: int, lang: str) -> list[Token]:
    """Return the tokens next to `[first, last]` on the side of prepositions or of postpositions, nearest first."""
    if head_final(lang):
        return sentence.tokens[last + 1 : last + 1 + reach]
    return sentence.tokens[max(0, first - reach) : first][::-1]
