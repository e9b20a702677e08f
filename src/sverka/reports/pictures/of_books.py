"""Pictures of what the ledger holds: intensity, score, topics."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from sverka.ledger import DocumentRow, Filter, HappeningRow, Ledger
from sverka.reports import wording as w
from sverka.reports.levels import Offices, level_names
from sverka.reports.pictures.datafiles import scores, words
from sverka.reports.pictures.periods import Unit, moment, period_of, stretch, unit_for
from sverka.reports.pictures.views import Asked, Column, Kind, Picture, Value

_HAPPENED = frozenset({"occurred", "ongoing"})
_DIGITS = 2


def intensity(ledger: Ledger, asked: Asked) -> Picture:
    """Count happenings by month or year and by the level of the offices that met."""
    counted = _Counted(ledger, asked)
    offices = Offices(ledger.tenures(Filter(between=asked.states)))
    names = level_names()
    found = Counter((period, offices.level(h, asked.states)) for period, h in counted.rows)
    periods = stretch((period for period, _ in counted.rows), counted.unit)
    rows: list[tuple[Value, ...]] = [
        (p, *(found[p, n] for n in range(len(names))), sum(found[p, n] for n in range(len(names)))) for p in periods
    ]
    values: list[dict[str, Value]] = [
        {"period": moment(p), "series": name, "rank": n, "happenings": found[p, n]}
        for p in periods
        for n, name in enumerate(names)
    ]
    columns = [Column(counted.unit, counted.unit), *(Column(name.replace(" ", "_"), name) for name in names)]
    return counted.picture(
        "intensity",
        (*columns, Column("happenings", "happenings")),
        rows,
        values,
        names,
        (words().note["level"],),
    )


def score(ledger: Ledger, asked: Asked) -> Picture:
    """Add up the scores of happenings by month or year, cooperation and conflict apart."""
    counted = _Counted(ledger, asked)
    names = words().series["cooperation"], words().series["conflict"]
    sums: dict[tuple[str, bool], float] = {}
    count: Counter[str] = Counter()
    for period, h in sorted(counted.rows, key=lambda row: (row[0], row[1].id)):
        value = scores()[h.type]
        sums[period, value > 0] = sums.get((period, value > 0), 0.0) + value
        count[period] += 1
    periods = stretch(count, counted.unit)
    rows: list[tuple[Value, ...]] = []
    values: list[dict[str, Value]] = []
    for p in periods:
        up, down = (round(sums.get((p, good), 0.0), _DIGITS) for good in (True, False))
        rows.append((p, up, down, round(up + down, _DIGITS), count[p]))
        values += [{"period": moment(p), "series": name, "score": x} for name, x in zip(names, (up, down), strict=True)]
    headings = (counted.unit, *names, "balance", "happenings")
    return counted.picture(
        "score", tuple(Column(name, name) for name in headings), rows, values, names, (words().note["score"],)
    )


def topics(ledger: Ledger, asked: Asked) -> Picture:
    """Count the statements of each side about the other by topic, the most spoken of first."""
    query = Filter(between=asked.states, since=asked.since, until=asked.until)
    found: Counter[tuple[str, str]] = Counter()
    for row in ledger.statements(query):
        if row.state in asked.states:
            found.update((topic, row.state) for topic in set(row.topics))
    total: Counter[str] = Counter()
    for (topic, _), count in found.items():
        total[topic] += count
    order = sorted(total, key=lambda topic: (-total[topic], topic))
    names = tuple(map(w.state_name, asked.states))
    rows: list[tuple[Value, ...]] = [(topic, *(found[topic, state] for state in asked.states)) for topic in order]
    values: list[dict[str, Value]] = [
        {"topic": topic.replace("_", " "), "series": name, "statements": found[topic, state]}
        for topic in order
        for state, name in zip(asked.states, names, strict=True)
    ]
    documents = ledger.documents(query)
    empty = None if rows else words().empty["statements" if documents else "documents"]
    return Picture(
        kind="topics",
        chart="topics",
        title=title(asked),
        subtitle=words().subtitle["topics"],
        columns=(Column("topic", "topic"), *map(Column, asked.states, names)),
        rows=tuple(rows),
        values=tuple(values),
        series=names,
        sources=_sources(documents),
        notes=(words().note["topics"],),
        empty=empty,
        as_of=asked.as_of,
    )


class _Counted:
    """The happenings of a period, each under the month or year it counts to."""

    def __init__(self, ledger: Ledger, asked: Asked) -> None:
        self._asked = asked
        query = Filter(between=asked.states, since=asked.since, until=asked.until)
        self._documents = ledger.documents(Filter(between=asked.states))
        held = [h for h in ledger.happenings(query) if h.status in _HAPPENED]
        # Without a date of its own it has the bounds of a publication: that is no date of a happening.
        days = [(h, h.first_day, h.last_day) for h in held if h.dated and h.date and h.first_day and h.last_day]
        whole = [(h, a, b) for h, a, b in days if period_of(a, b, "year") and a <= asked.as_of]
        self.unit: Unit = unit_for(asked.by, (day for _, a, b in whole for day in (a, b)))
        self.rows: list[tuple[str, HappeningRow]] = [
            (period, h) for h, a, b in whole if (period := period_of(a, b, self.unit))
        ]
        self.coarse = len(held) - len(self.rows)

    def picture(
        self,
        kind: Kind,
        columns: tuple[Column, ...],
        rows: Iterable[tuple[Value, ...]],
        values: Iterable[dict[str, Value]],
        series: tuple[str, ...],
        notes: tuple[str, ...],
    ) -> Picture:
        """Return the picture, with what was left out told in a note."""
        left_out = (words().note["coarse"].format(count=self.coarse),) if self.coarse else ()
        empty = None
        if not self.rows:
            empty = words().empty["happenings" if self._documents else "documents"].format(by=self.unit)
        return Picture(
            kind=kind,
            chart=f"{kind}_{self.unit}",
            title=title(self._asked),
            subtitle=words().subtitle[kind].format(by=self.unit),
            columns=columns,
            rows=tuple(rows),
            values=tuple(values),
            series=series,
            sources=_sources(self._documents),
            notes=(*notes, *left_out),
            empty=empty,
            as_of=self._asked.as_of,
        )


def title(asked: Asked) -> str:
    """Return the two states in words."""
    first, second = map(w.state_name, asked.states)
    return words().title["pair"].format(first=first, second=second)


def _sources(documents: Iterable[DocumentRow]) -> tuple[str, ...]:
    rows = list(documents)
    days = sorted(dt.date.fromisoformat(row.published) for row in rows if row.published)
    if not days:
        return ()
    sides = Counter(row.publisher_state for row in rows)
    told = sorted(sides.items(), key=lambda item: (-item[1], item[0] or "~"))
    unknown = words().table["unknown"]
    line = (
        words()
        .source["ledger"]
        .format(
            documents=len(rows),
            sides=", ".join(f"{state or unknown} {count}" for state, count in told),
            first=days[0],
            last=days[-1],
        )
    )
    return (line,)
