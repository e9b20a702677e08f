"""A text on the terminal, its records underneath the sentence that each begins in."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from rich.padding import Padding
from rich.text import Text

from sverka.app.cli import terminal
from sverka.language import language
from sverka.model import Claim, Document, Event, Records, Span, Statement, Tenure
from sverka.reports import wording as w

_STYLES = {"event": "cyan", "statement": "magenta", "claim": "yellow", "tenure": "green"}


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


def show_records(records: Records) -> None:
    """Write a text with its records to standard output."""
    console = terminal.screen()
    document, found = records.document, notes(records)
    console.print(Text(_origin(document), style="dim"))
    paragraph = 0
    sentences = language(document.lang).sentences(document.text)
    for number, (part, span) in enumerate(sentences):
        if part != paragraph:
            paragraph = part
            console.print()
        console.print(_marked(document.text, span, found))
        end = sentences[number + 1][1].start if number + 1 < len(sentences) else len(document.text) + 1
        begin = span.start if number else 0
        for note in found:
            if begin <= (note.spans[0].start if note.spans else 0) < end:
                line = Text(f"{note.kind} ", style=f"bold {_STYLES[note.kind]}")
                line.append(w.clean(note.words), style="not bold default")
                if any(quoted != span for quoted in note.spans):
                    quote = w.clean(" … ".join(place.of(document.text) for place in note.spans))
                    line.append(f"  “{quote}”", style="not bold dim")
                console.print(Padding(line, (0, 0, 0, 4), expand=False))
    counts = (
        ("event", records.events),
        ("statement", records.statements),
        ("claim", records.claims),
        ("tenure", records.tenures),
    )
    console.print()
    console.print(Text("  ").join(Text(f"{len(rows)} {kind}s", style=_STYLES[kind]) for kind, rows in counts))


def _origin(document: Document) -> str:
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


def _marked(text: str, span: Span, found: list[Note]) -> Text:
    """Return a sentence, cut at the edges of all records so that overlapping ones are all marked."""
    spans = [(place, note.kind) for note in found for place in note.spans if place.overlaps(span)]
    edges = {span.start, span.end, *(edge for place, _ in spans for edge in place if span.start < edge < span.end)}
    cuts = sorted(edges)
    line = Text()
    for start, end in pairwise(cuts):
        kinds = [kind for place, kind in spans if place.contains(Span(start, end))]
        style = _STYLES[kinds[-1]] if kinds else ""
        line.append(w.harmless(text[start:end]), style=f"{style} underline" if len(kinds) > 1 else style)
    return line
