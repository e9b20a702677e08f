"""Documents of two sides, written by hand, for the tests of the statement of reconciliation."""

from __future__ import annotations

from typing import Any

from sverka.model import Actor, Claim, Document, Event, Participant, Place, Records, Span, Statement, document_id

ASTANA = Place("Astana", "KAZ", 51.13, 71.43)
WARSAW = Place("Warsaw", "POL", 52.23, 21.01)
NOWAK, SERIK = ("Jan Nowak", "POL"), ("Serik Aliyev", "KAZ")
FIRST, SECOND = (
    Actor("s1", "state", "Kazakhstan", "Kazakhstan", "KAZ", ()),
    Actor("s2", "state", "Poland", "Poland", "POL", ()),
)


def told(
    side: str | None,
    published: str | None,
    words: str = "The two ministers met for talks.",
    *,
    publisher: str | None = None,
    lang: str = "en",
    url: str | None = None,
    title: str | None = None,
    event: dict[str, Any] | None = None,
    claim: dict[str, Any] | None = None,
    topics: tuple[str, ...] = (),
) -> Records:
    """Return a document of a side with an event, a claim or a statement on topics, each standing on `words`."""
    publisher = publisher or f"Daily of {side}"
    # The head keeps two documents with the same words apart; the words are long enough to be one voice or two.
    text = f"{publisher} {published} {side}\n\n{words}"
    span = Span(text.index(words), len(text))
    people = [Actor(f"p{n}", "person", name, name, state, (span,)) for n, (name, state) in enumerate((NOWAK, SERIK), 1)]
    fields: dict[str, Any] = {
        "type": "CONSULT", "mode": None, "format": "meeting", "series": None, "status": "occurred",
        "date": "2026-01-29", "place": ASTANA,
        "participants": (Participant("p1", "POL", "guest"), Participant("p2", "KAZ", "host")), "contexts": (),
        "topics": ("trade",), "confidence": 0.9,
    }  # fmt: skip
    figure: dict[str, Any] = {
        "kind": "trade_turnover", "states": ("KAZ", "POL"), "value": 1_100_000_000, "unit": "USD", "period": "2025",
        "change_pct": None, "scope": None, "by": None, "confidence": 0.9,
    }  # fmt: skip
    return Records(
        document=Document(
            document_id(text), text, lang, source_id=f"{side}-{published}-{len(words)}", url=url,  # type: ignore[arg-type]
            publisher=publisher, publisher_state=side, published=published, title=title or "A title",
        ),
        actors=(*people, *(Actor(a.id, a.kind, a.name, a.latin, a.state, (span,)) for a in (FIRST, SECOND))),
        events=() if event is None else (Event(id="e1", spans=(span,), **(fields | event)),),
        claims=() if claim is None else (Claim(id="c1", span=span, **(figure | claim)),),
        statements=(
            (Statement("st1", "p1", "POL", "direct", ("KAZ",), "positive", topics, span),) if topics else ()  # type: ignore[arg-type]
        ),
    )  # fmt: skip
