"""Words around a number that make it a bound or a rough one: "more than", "almost", "около", "ponad", "жуық"."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from sverka.checks.tables import table

Hedge = Literal["exact", "more", "less", "about"]
_KINDS: tuple[Hedge, ...] = ("more", "less", "about")
_LANGS = ("en", "ru", "pl", "kk")
# How far from the number a word still belongs to it: "превысил отметку в 2 млрд" has two words between.
_WORDS_BETWEEN = 2
_REACH = 40
_NUMBER = re.compile(r"\d+(?:[\s\u00a0\u202f.,]?\d+)*")


@cache
def _patterns(lang: str) -> tuple[tuple[Hedge, re.Pattern[str] | None, re.Pattern[str] | None], ...]:
    file = table("hedges")
    found = []
    for kind in _KINDS:
        rows = file.section(lang).get(kind)
        if not isinstance(rows, dict):
            raise file.wrong(f"{lang}.{kind}", "is missing")
        before, after = (_either(file.words(rows, name)) for name in ("before", "after"))
        gap = rf"(?:[\s$€£-]+[^\W\d]+){{0,{_WORDS_BETWEEN}}}[\s$€£]*"
        found.append(
            (
                kind,
                re.compile(rf"\b(?:{before}){gap}$", re.IGNORECASE) if before else None,
                re.compile(rf"^{gap}\b(?:{after})\b", re.IGNORECASE) if after else None,
            )
        )
    return tuple(found)


def _either(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))


def hedge(text: str, start: int, end: int, value: float, lang: str) -> Hedge:
    """Tell how a text holds to a number.

    Args:
        text: The text.
        start: Where the words of the claim begin.
        end: Where they end.
        value: The number, to tell it from others in the same words.
        lang: Language of the text.

    Returns:
        `more` for a lower bound, `less` for an upper one that is nearly reached, `about` for a rough number.
    """
    if lang not in _LANGS:
        return "exact"
    first, last = _place(text, start, end, value)
    before = re.split(r"[.;!?\n](?=\s)", text[max(0, first - _REACH) : first])[-1]
    after = re.split(r"[,;!?\n]|\.\s", text[last : last + _REACH])[0]
    for kind, ahead, behind in _patterns(lang):
        if (ahead and ahead.search(before)) or (behind and behind.search(after)):
            return kind
    return "exact"


def _place(text: str, start: int, end: int, value: float) -> tuple[int, int]:
    """Return where the number stands: digits with the same significant ones, or else the words of the claim."""
    wanted = _significant(f"{value:.6f}")
    for match in _NUMBER.finditer(text, start, end):
        if _significant(match.group()) == wanted:
            return match.span()
    return start, end


def _significant(number: str) -> str:
    return re.sub(r"\D", "", number).strip("0")
