"""Reads the claims of a text: one family of kinds after the other, joined in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sverka.model import Claim, Span
from sverka.reading.cast import Cast
from sverka.reading.claims import by_order
from sverka.reading.claims.ages import ages
from sverka.reading.claims.counts import counts
from sverka.reading.claims.figures import FigureReader
from sverka.reading.claims.grammar import grammar
from sverka.reading.claims.positions import positions
from sverka.reading.claims.ranks import ranks
from sverka.reading.claims.scene import Finding, Scene, pairing
from sverka.reading.claims.trends import trends
from sverka.reading.dates import DateExpression

_FIELDS: dict[str, str] = {
    "trade_turnover": "trade",
    "exports": "trade",
    "imports": "trade",
    "investment": "investment",
}


def read_claims(
    cast: Cast,
    dates: list[DateExpression],
    reference: date | None,
    speakers: Sequence[tuple[Span, str]] = (),
) -> list[Claim]:
    """Return the claims of a text in order, with ids "c1", "c2"...

    Args:
        cast: The text's analysis, actors and mentions.
        dates: Its date expressions, in order.
        reference: Publication date, or None.
        speakers: Words said, each with the actor id of who said them, for a claim's `by`.

    Raises:
        DataError: Where a lexicon of the language is missing or wrong.
    """
    lang = cast.analysis.lang
    figures = by_order.OrderedFigures(lang) if grammar(lang).by_order else FigureReader(lang)
    findings: list[Finding] = []
    headline: list[Finding] = []
    about = pairing(cast)
    for sentence in cast.analysis.sentences:
        here = [d for d in dates if sentence.span.start <= d.span.start < sentence.span.end]
        if any(t.text == "?" for t in sentence.tokens[-3:]):
            continue  # a question claims nothing
        scene = Scene(cast, sentence, here, reference, about, [d for d in dates if d.span.end <= sentence.span.start])
        told = figures.read(scene)
        measured = {_FIELDS[f.kind] for f in told if f.change_pct is not None}
        (headline if sentence.paragraph == 0 else findings).extend([*told, *_rest(scene, measured)])
    findings += [f for f in headline if not any(_told_again(f, other) for other in findings)]
    findings.sort(key=lambda f: (f.span.start, f.span.end))
    return [_claim(number, finding, speakers) for number, finding in enumerate(findings, 1)]


def _rest(scene: Scene, measured: set[str]) -> list[Finding]:
    if scene.grammar.by_order:
        return [
            *by_order.ranks(scene),
            *by_order.ages(scene),
            *by_order.positions(scene),
            *by_order.trends(scene, measured),
            *by_order.counts(scene),
        ]
    return [*ranks(scene), *ages(scene), *positions(scene), *trends(scene, measured), *counts(scene)]


def _told_again(headline: Finding, other: Finding) -> bool:
    """Tell whether the text below tells a headline's claim with all that the headline has of it."""
    if headline.kind != other.kind or set(headline.states) != set(other.states):
        return False
    pairs = ((headline.value, other.value), (headline.unit, other.unit), (headline.change_pct, other.change_pct))
    return all(a is None or a == b for a, b in pairs)


def _claim(number: int, finding: Finding, speakers: Sequence[tuple[Span, str]]) -> Claim:
    by = next((actor for span, actor in speakers if span.overlaps(finding.span)), None)
    return Claim(
        id=f"c{number}",
        kind=finding.kind,
        states=finding.states,
        value=finding.value,
        unit=finding.unit,
        period=finding.period,
        change_pct=finding.change_pct,
        scope=finding.scope,
        by=by,
        span=finding.span,
        confidence=finding.confidence,
    )
