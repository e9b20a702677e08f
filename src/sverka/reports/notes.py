"""The records of a document put in words, with their places in the text; the text cut where they begin and end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from sverka.model import Claim, Document, Event, Records, Span, Statement, Tenure
from sverka.reports import wording as w


@dataclass(frozen=True, slots=True)
class Note:
    """A record put in words, with its places in the text."""

    kind: str
    words: str
    spans: tuple[Span, ...]


def notes(records: Records) -> list[Note]:
    """Return the events, statements, claims and tenures of a document in the order of the text."""
    names = {actor.id: actor.name for actor in records.actors}
    found = [
        *(Note("event", _event(event, names), event.spans) for event in records.events),
        *(Note("statement", _statement(said, names), (said.span,)) for said in records.statements),
        *(Note("claim", _claim(claim, names), (claim.span,)) for claim in records.claims),
        *(Note("tenure", _tenure(tenure, names), (tenure.span,)) for tenure in records.tenures),
    ]
    return sorted(found, key=lambda note: note.spans[0] if note.spans else Span(0, 0))


def _event(event: Event, names: dict[str, str]) -> str:
    who = "; ".join(f"{names[p.actor]} ({', '.join(x for x in (p.state, p.part) if x)})" for p in event.participants)
    series = w.series(event.series) if event.series else None
    head = " ".join(x for x in (event.type, event.format, event.status, event.date or "undated") if x)
    return "; ".join(x for x in (head, w.where(event.place), series, who, " ".join(event.topics)) if x)


def _statement(said: Statement, names: dict[str, str]) -> str:
    who = f"{names[said.speaker]} ({said.state or '–'}) on {', '.join(said.about)}"
    return " ".join((f"{said.kind}, {who}: {said.stance}", *said.topics))


def _claim(claim: Claim, names: dict[str, str]) -> str:
    change = f"{claim.change_pct:+g} %" if claim.change_pct is not None else None
    by = f"by {names[claim.by]}" if claim.by else None
    value = None if claim.value is None else str(claim.value)
    told = (claim.kind, " ".join(claim.states), value, claim.unit, change, claim.scope, claim.period, by)
    return " ".join(x for x in told if x)


def _tenure(tenure: Tenure, names: dict[str, str]) -> str:
    body = f", {names[tenure.body]}" if tenure.body else ""
    return f"{names[tenure.person]}: {tenure.role} ({tenure.state or '–'}), {tenure.title}{body}"


def origin(document: Document) -> str:
    """Return in one line where a document comes from."""
    published = (
        f"published {document.published} ({document.published_from or 'given'})" if document.published else "no date"
    )
    parts = (
        document.id,
        document.source_id,
        document.publisher,
        document.publisher_state,
        document.lang,
        published,
        document.url,
    )
    return w.clean(" · ".join(part for part in parts if part))


def pieces(text: str, span: Span, found: Iterable[Note]) -> Iterator[tuple[str, list[Note]]]:
    """Yield a stretch of a text in pieces, cut at the edges of all records so that overlapping ones are all marked.

    Args:
        text: The whole text.
        span: The stretch.
        found: Records with their places in the text.

    Yields:
        Each piece with the records whose words it belongs to, in the order of `found`.
    """
    spans = [(place, note) for note in found for place in note.spans if place.overlaps(span)]
    edges = {span.start, span.end, *(edge for place, _ in spans for edge in place if span.start < edge < span.end)}
    for start, end in pairwise(sorted(edges)):
        yield text[start:end], [note for place, note in spans if place.contains(Span(start, end))]
