"""The period that a figure is of: the date that stands nearest to it in its clause."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from sverka.reading.claims.figure_words import FigureWords
from sverka.reading.claims.scene import Scene
from sverka.reading.dates import DateExpression
from sverka.reading.phrases import Phrases

_STOP = 10


def period_near(
    scene: Scene, at: int, rivals: Iterable[int], words: FigureWords, until: date | None, *, days: bool = False
) -> str | None:
    """Return the EDTF period of the figure at a token, or None where its clause tells none.

    Args:
        scene: The sentence.
        at: The figure's token.
        rivals: Tokens of all figures of the sentence, each of which has its own date.
        words: The words of figures: those before a date that is only compared with, and those of a date "as of".
        until: The last day that a period since some time runs to.
        days: Whether single days count.
    """
    clause = scene.clause(at)
    figures = sorted({at, *rivals})
    best: int | None = None
    chosen: DateExpression | None = None
    for expression in _dates(scene, words.compared, days):
        tokens = scene.sentence.between(expression.span)
        here = tokens[0].index
        home = scene.clause(scene.head_of(here, tokens[-1].index))
        if home != clause and not _beside(scene, home, clause, at):
            continue
        cost = _cost(scene, here, at)
        if here > figures[0] and any(_cost(scene, here, r) < cost for r in figures):
            continue  # another figure's date; one before all figures may be of each
        if best is None or cost < best:
            best, chosen = cost, expression
    if chosen is None:
        return None
    if scene.cast.analysis.text[chosen.span.start : chosen.span.end].lower().startswith(words.as_of):
        return chosen.edtf
    return chosen.period(until)


def _cost(scene: Scene, date_at: int, figure_at: int) -> int:
    """Return how far a date is from a figure; a comma or a conjunction between them is as far as many words."""
    low, high = sorted((date_at, figure_at))
    between = scene.tokens[low + 1 : high]
    stops = sum(t.upos == "CCONJ" or t.text in (",", ";") for t in between)
    return high - low + _STOP * stops


def _beside(scene: Scene, home: int, clause: int, at: int) -> bool:
    """Tell whether a date's clause tells the time of another: coordinated with it, above a relative or elliptic one."""
    token, other = scene.tokens[clause], scene.tokens[home]
    if home == token.head and token.relation in ("conj", "parataxis", "acl", "advcl", "xcomp"):
        return True
    return other.head == clause and other.relation in ("conj", "parataxis", "advcl", "acl") and abs(home - at) < 14


def _dates(scene: Scene, compared: Phrases[bool], days: bool) -> Sequence[DateExpression]:
    out = []
    for expression in scene.dates:
        if expression.edtf is None or expression.kind not in ("point", "interval", "attributive"):
            continue
        if expression.precision == "day" and not days and "/" not in expression.edtf:
            continue
        tokens = scene.sentence.between(expression.span)
        if tokens and not _is_compared(scene, tokens[0].index, compared):
            out.append(expression)
    return out


def _is_compared(scene: Scene, first: int, compared: Phrases[bool]) -> bool:
    for at in range(max(0, first - 5), first + 1):
        hit = compared.at(scene.tokens, at)
        if hit is not None and hit.last >= first - 3:
            return True
    return False
