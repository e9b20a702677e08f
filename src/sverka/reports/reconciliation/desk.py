"""What an entry is drawn up with: the pair, the words cited so far, who speaks with one voice, what was read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from sverka.ledger import ActorRow, ClaimRow, DocumentRow, EventRow, HappeningRow, Quote, StatementRow
from sverka.ledger.folding import fold
from sverka.reports.reconciliation.coverage import Coverage
from sverka.reports.reconciliation.views import SIDES, Finding, RecordKind, Reference, Side, Silence, Told

Row = EventRow | StatementRow | ClaimRow


class Citations:
    """The words of records, each numbered when it is first cited."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, RecordKind, str], int] = {}
        self._references: list[Reference] = []

    def cite(self, row: Row) -> int:
        """Return the number of a record."""
        kind: RecordKind
        by: ActorRow | None
        quotes: tuple[Quote, ...]
        if isinstance(row, EventRow):
            kind, by, quotes = "event", None, row.quotes
        elif isinstance(row, StatementRow):
            kind, by, quotes = "statement", row.speaker, (row.quote,)
        else:
            kind, by, quotes = "claim", row.by, (row.quote,)
        key = (row.document.id, kind, row.id)
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            self._references.append(Reference(self._numbers[key], kind, row.id, row.document, quotes, by))
        return self._numbers[key]

    def all(self) -> tuple[Reference, ...]:
        """Return everything cited, by number."""
        return tuple(self._references)


class Voices:
    """Which documents are one voice: near copies, as the happenings have them, and texts of one publisher."""

    def __init__(self, documents: Iterable[DocumentRow], happenings: Iterable[HappeningRow]) -> None:
        self._parent: dict[str, str] = {}
        by_publisher: dict[tuple[str, str | None], str] = {}
        for document in documents:
            if document.publisher:
                one = by_publisher.setdefault((fold(document.publisher), document.publisher_state), document.id)
                self._join(one, document.id)
        for happening in happenings:
            for voice in happening.voices:
                first, *others = (happening.accounts[n].document.id for n in voice)
                for other in others:
                    self._join(first, other)

    def _find(self, document: str) -> str:
        while (parent := self._parent.get(document, document)) != document:
            document = parent
        return document

    def _join(self, one: str, other: str) -> None:
        low, high = sorted((self._find(one), self._find(other)))
        self._parent[high] = low

    def count(self, documents: Iterable[str]) -> int:
        """Return how many independent voices some documents are."""
        return len({self._find(document) for document in documents})


class Desk:
    """What every entry of one statement is drawn up with.

    Args:
        pair: The two states, in the order of the columns.
        coverage: What was read of each side.
        voices: Which documents are one voice.
    """

    def __init__(self, pair: tuple[str, str], coverage: Coverage, voices: Voices) -> None:
        self.pair = pair
        self.citations = Citations()
        self._coverage = coverage
        self._voices = voices

    def side(self, document: DocumentRow) -> Side:
        """Return whose source a document is."""
        return side_of(document, self.pair)

    def independent(self, rows: Iterable[Row]) -> int:
        """Return how many independent voices tell some records."""
        return self._voices.count(row.document.id for row in rows)

    def told(self, rows: Sequence[Row]) -> tuple[Told, ...]:
        """Return what each side tells of some records; the words are cited side by side, the first published first."""
        found = []
        for side in SIDES:
            own = sorted((row for row in rows if self.side(row.document) == side), key=published)
            if own:
                found.append(
                    Told(
                        side=side,
                        references=tuple(dict.fromkeys(map(self.citations.cite, own))),
                        reports=len({row.document.id for row in own}),
                        independent=self.independent(own),
                        langs=langs(own),
                    )
                )
        return tuple(found)

    def narrow(self, days: tuple[dt.date, dt.date]) -> bool:
        """Tell whether some days are narrow enough to ask what was read around them."""
        return self._coverage.narrow(days)

    def silences(
        self, told: Iterable[Told], days: tuple[dt.date, dt.date] | None, *, margin: bool = True
    ) -> tuple[Silence, ...]:
        """Return the silence of each of the two states that tells nothing, and whether its sources were read."""
        speaking = {one.side for one in told}
        return tuple(
            self._coverage.silence(side, days, margin=margin)
            for side in SIDES
            if side != "third" and side not in speaking
        )


def side_of(document: DocumentRow, pair: tuple[str, str]) -> Side:
    """Return whose source a document is."""
    first, second = pair
    state = document.publisher_state
    return "first" if state == first else "second" if state == second else "third"


def published(row: Row) -> tuple[str, str, str]:
    """Return what records are ordered by: the day of publication, then the document and the record."""
    return row.document.published or "~", row.document.id, row.id


def days(rows: Iterable[Row]) -> tuple[str, ...]:
    """Return the days on which some records were published, each once."""
    return tuple(sorted({row.document.published for row in rows if row.document.published}))


def langs(rows: Iterable[Row]) -> tuple[str, ...]:
    """Return the languages of some records."""
    return tuple(sorted({row.document.lang for row in rows}))


def finding(told: Iterable[Told], *, differ: bool) -> Finding:
    """Return what is found of an entry: who tells it, and whether the two states' sources differ."""
    sides = {one.side for one in told if one.only is None}
    if {"first", "second"} <= sides:
        return "differ" if differ else "both"
    return "first_only" if "first" in sides else "second_only" if "second" in sides else "third_only"
