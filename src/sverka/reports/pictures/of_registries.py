"""Pictures of what registries hold: trade and votes. Whose figures they are is told of each line."""

from __future__ import annotations

from collections.abc import Iterable

from sverka.checks.facts import Facts, Flow, Source, TradeFigure, VoteAgreement
from sverka.errors import DateError
from sverka.model.edtf import Edtf
from sverka.reports import wording as w
from sverka.reports.pictures.datafiles import words
from sverka.reports.pictures.of_books import title
from sverka.reports.pictures.periods import moment
from sverka.reports.pictures.views import Asked, Column, Picture, Value

_MIRROR: dict[Flow, Flow] = {"turnover": "turnover", "exports": "imports", "imports": "exports"}
_MILLION = 1_000_000
_YEAR = len("2026")


def trade(facts: Facts | None, asked: Asked) -> Picture:
    """Set the statistics of both sides on their trade beside each other, each registry and unit a line of its own."""
    first, second = asked.states
    figures: list[tuple[TradeFigure, bool]] = []
    if facts is not None:
        figures += _figures(facts, first, second, asked.flow)
        figures += _figures(facts, second, first, _MIRROR[asked.flow])
    figures = [(f, summed) for f, summed in figures if _within(f.period, asked)]
    whole = [f for f, _ in figures if _is_year(f.period)]
    names = _names(whole)
    rows = [
        (
            f.period, f.reporter, f.partner, f.flow, f.value, f.unit, f.source.side,
            w.clean(f.source.publisher), w.clean(f.source.title), w.clean(f.source.edition), w.clean(f.source.row),
        )
        for f, _ in figures
    ]  # fmt: skip
    values: list[dict[str, Value]] = [
        {
            "period": moment(f.period),
            "series": names[_key(f)],
            "value": f.value / _MILLION,
            "unit": f.unit,
        }
        for f in whole
    ]
    headings = (
        "period", "reporter", "partner", "flow", "value", "unit", "side", "publisher", "title", "edition", "row",
    )  # fmt: skip
    note, parts = words().note, len(figures) - len(whole)
    told = {f.reporter for f in whole}
    notes = [note["mirror"]] if len(told) > 1 else []
    missing = [w.state_name(state) for state in asked.states if told and state not in told]
    notes += [note["one_side"].format(state=state) for state in missing]
    if parts:
        notes.append(note["parts"].format(count=parts))
    if any(summed for _, summed in figures):
        notes.append(note["summed"])
    states = dict(zip(("first", "second"), map(w.state_name, asked.states), strict=True))
    return Picture(
        kind="trade",
        chart="trade",
        title=title(asked),
        subtitle=words().subtitle[f"trade_{asked.flow}"].format(**states),
        columns=tuple(Column(name, name) for name in headings),
        rows=tuple(rows),
        values=tuple(values),
        series=tuple(dict.fromkeys(str(value["series"]) for value in values)),
        sources=_cited(f.source for f, _ in figures),
        notes=tuple(notes),
        empty=None if whole else words().empty["trade"],
        as_of=asked.as_of,
    )


def votes(facts: Facts | None, asked: Asked) -> Picture:
    """Show how often two states vote alike, by year and registry, strictly and with abstentions as half."""
    first, second = asked.states
    found = [] if facts is None else facts.votes(first, second)
    rows = sorted(
        (row for row in found if _within(f"{row.year:04d}", asked)), key=lambda row: (row.year, row.source.registry)
    )
    many = len({row.source.registry for row in rows}) > 1
    columns = (
        Column("year", "year"), Column("half", words().series["half"]), Column("strict", words().series["strict"]),
        Column("votes", "votes"), Column("same", "same"), Column("opposite", "opposite"),
        Column("rank", "rank"), Column("of", "of"),
        *(Column(name, name) for name in ("publisher", "title", "edition", "row")),
    )  # fmt: skip
    table = [
        (
            row.year, round(row.half, 4), round(row.strict, 4), row.votes, row.same, row.opposite, row.rank or None,
            row.of or None, *map(w.clean, (row.source.publisher, row.source.title, row.source.edition, row.source.row)),
        )
        for row in rows
        if row.votes
    ]  # fmt: skip
    values: list[dict[str, Value]] = [
        {"period": moment(f"{row.year:04d}"), "series": _measure(measure, row, many), "agreement": round(share, 4)}
        for measure in ("half", "strict")
        for row in rows
        if row.votes
        for share in [row.half if measure == "half" else row.strict]
    ]
    return Picture(
        kind="votes",
        chart="votes",
        title=title(asked),
        subtitle=words().subtitle["votes"],
        columns=columns,
        rows=tuple(table),
        values=tuple(values),
        series=tuple(dict.fromkeys(str(value["series"]) for value in values)),
        sources=_cited(row.source for row in rows),
        notes=(words().note["votes"],),
        empty=None if values else words().empty["votes"],
        as_of=asked.as_of,
    )


def _measure(measure: str, row: VoteAgreement, many: bool) -> str:
    name = words().series[measure]
    return words().series["registry"].format(series=name, title=w.clean(row.source.title)) if many else name


def _figures(facts: Facts, reporter: str, partner: str, flow: Flow) -> list[tuple[TradeFigure, bool]]:
    """Return a reporter's figures by registry and period; a turnover that is not given is summed, and marked so."""
    given = facts.trade(reporter, partner, flow=flow)
    found = [(figure, False) for figure in given]
    if flow == "turnover":
        have = {(f.source.registry, f.period, f.unit) for f in given}
        imports = {(f.source.registry, f.period, f.unit): f for f in facts.trade(reporter, partner, flow="imports")}
        for f in facts.trade(reporter, partner, flow="exports"):
            other = imports.get((f.source.registry, f.period, f.unit))
            if other is not None and (f.source.registry, f.period, f.unit) not in have:
                total = TradeFigure(reporter, partner, "turnover", f.period, f.value + other.value, f.unit, f.source)
                found.append((total, True))
    return sorted(found, key=lambda row: (row[0].source.registry, row[0].unit, row[0].period))


_Key = tuple[str, str, str]


def _key(figure: TradeFigure) -> _Key:
    return figure.reporter, figure.source.registry, figure.unit


def _names(figures: Iterable[TradeFigure]) -> dict[_Key, str]:
    """Return what each line is called: whose statistics they are, with registry and unit where that leaves it open."""
    lines = {_key(f): f for f in figures}
    names = {}
    for key, f in lines.items():
        own = f.source.side == f.reporter
        alike = [g for g in lines.values() if g.reporter == f.reporter and (g.source.side == g.reporter) == own]
        told, state = words().series, w.state_name(f.reporter)
        name = told["statistics" if own else "third"].format(state=state, title=w.clean(f.source.title))
        if own and len({g.source.registry for g in alike}) > 1:
            name = told["registry"].format(series=name, title=w.clean(f.source.title))
        names[key] = f"{name}, {w.clean(f.unit)}"
    return names


def _is_year(period: str) -> bool:
    return len(period) == _YEAR and period.isascii() and period.isdigit()


def _within(period: str, asked: Asked) -> bool:
    """Tell whether a period (EDTF) overlaps the one that is asked for; one that is no date does not."""
    try:
        date = Edtf.parse(period)
        first, last = date.bounds()
    except DateError:
        return False
    return (asked.since is None or last >= asked.since) and (asked.until is None or first <= asked.until)


def _cited(sources: Iterable[Source]) -> tuple[str, ...]:
    lines = {
        words()
        .source["registry"]
        .format(publisher=w.clean(s.publisher), title=w.clean(s.title), edition=w.clean(s.edition)): None
        for s in sources
    }
    return tuple(lines)
