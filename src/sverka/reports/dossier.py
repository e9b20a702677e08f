"""The dossier of a pair of states: what the ledger holds of the two in a period, arranged for a reader.

The same books, period and day give the same dossier.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence

from sverka.checks.verdicts import Verdict
from sverka.errors import ContractError
from sverka.ledger import ClaimRow, DocumentRow, Filter, HappeningRow, Ledger, StatementRow
from sverka.ledger.folding import fold
from sverka.ledger.offices import Receiver
from sverka.reconcile.offices import Term
from sverka.reports.levels import Offices, level_names
from sverka.reports.views import (
    ClaimEntry,
    Coverage,
    Day,
    Dossier,
    FigureSeries,
    Level,
    Position,
    Report,
    SeriesEntry,
)

_PLANS = frozenset({"planned", "proposed"})
_HELD = frozenset({"occurred", "ongoing"})
# Happenings of a level that a dossier names; the rest is counted, and stands among the happenings by date.
_LAST = 3
# Values of one period further apart than this share are no matter of rounding.
_ROUNDING = 0.02


def dossier(
    ledger: Ledger,
    first: str,
    second: str,
    *,
    since: dt.date | None = None,
    until: dt.date | None = None,
    as_of: dt.date,
    verdicts: Sequence[Verdict] = (),
    receiver: Receiver | None = None,
    terms: Sequence[Term] = (),
) -> Dossier:
    """Arrange what a ledger holds of two states.

    Args:
        ledger: The books.
        first: A state (ISO3).
        second: The other state.
        since: First day of the period; see `Filter`.
        until: Last day of the period.
        as_of: The day that parts plans to come from those whose day has passed.
        verdicts: What registries answer to the claims of the two (`sverka.checks.check`).
        receiver: Tells where an ambassador resides; see `Ledger.offices`.
        terms: What registries know of the offices of the two (`sverka.checks.terms_of`).

    Raises:
        ContractError: Where the two states are one and the same.
    """
    if first == second:
        raise ContractError(f"a dossier is of two states, not of {first} alone")
    pair = first, second
    query = Filter(between=pair, since=since, until=until)
    happenings = ledger.happenings(query)
    told = [h for h in happenings if h.status not in _PLANS]
    plans = ledger.plans(query, as_of=as_of)
    to_come = [p for p in plans if p.result == "open" and p.plan.dated]
    claims = ledger.claims(query)
    return Dossier(
        states=pair,
        since=since,
        until=until,
        as_of=as_of,
        coverage=_coverage(ledger.documents(query), pair),
        upcoming=tuple(sorted(to_come, key=lambda p: (p.plan.first_day or as_of, p.plan.last_day or as_of, p.plan.id))),
        open_plans=tuple(p for p in plans if p.result == "overdue" or (p.result == "open" and not p.plan.dated)),
        settled_plans=tuple(p for p in plans if p.result not in {"open", "overdue"}),
        days=_days(told),
        meetings=_levels(told, Offices(ledger.tenures(Filter(between=pair))), pair),
        offices=tuple(ledger.people(query, receiver=receiver, terms=terms)),
        agreed=tuple(h for h in told if h.type == "AGREE" and h.status in _HELD),
        positions=_positions(ledger.statements(query), pair),
        claims=_claims(claims, {(v.claim.document.id, v.claim.id): v for v in verdicts}),
        disagreements=tuple(h for h in told if h.conflicts),
        figures=_figures(claims),
        series=_series(happenings),
    )


def _coverage(documents: Iterable[DocumentRow], pair: tuple[str, str]) -> Coverage:
    rows = list(documents)
    days = sorted(row.published for row in rows if row.published)
    langs, sides = Counter(row.lang for row in rows), Counter(row.publisher_state for row in rows)
    return Coverage(
        documents=len(rows),
        langs=tuple(sorted(langs.items(), key=lambda item: (-item[1], item[0]))),
        sides=tuple(sorted(sides.items(), key=lambda item: (-item[1], item[0] or "~"))),
        first=days[0] if days else None,
        last=days[-1] if days else None,
        copies=sum(row.places - 1 for row in rows),
        gaps=tuple((state, _gaps(rows, state)) for state in pair),
    )


def _gaps(documents: Iterable[DocumentRow], state: str) -> tuple[int, ...]:
    """Return the years from which no document of a state's sources was read, between the first and last of any."""
    years = {int(row.published[:4]): False for row in documents if row.published}
    for row in documents:
        if row.published and row.publisher_state == state:
            years[int(row.published[:4])] = True
    every = range(min(years), max(years) + 1) if years else range(0)
    return tuple(year for year in every if not years.get(year, False))


def _days(happenings: Iterable[HappeningRow]) -> tuple[Day, ...]:
    by_date: dict[str | None, list[HappeningRow]] = {}
    for row in happenings:
        by_date.setdefault(row.date if row.dated else None, []).append(row)
    undated = by_date.pop(None, [])
    days = [Day(date, tuple(found)) for date, found in by_date.items()]
    return (*days, *([Day(None, tuple(undated))] if undated else []))


def _levels(happenings: Iterable[HappeningRow], offices: Offices, pair: tuple[str, str]) -> tuple[Level, ...]:
    """Gather dated talks that were held by the level of office on which the two sides met."""
    names = level_names()
    found: dict[int, list[HappeningRow]] = {}
    for row in happenings:
        if row.type == "CONSULT" and row.status in _HELD and row.dated:
            found.setdefault(offices.level(row, pair), []).append(row)
    return tuple(Level(names[rank], tuple(rows[:_LAST]), len(rows)) for rank, rows in sorted(found.items()))


def _positions(statements: Iterable[StatementRow], pair: tuple[str, str]) -> tuple[Position, ...]:
    """Gather statements by side and first topic: the pair first, then others; the most spoken of topic first."""
    said: dict[tuple[str | None, str | None], list[StatementRow]] = {}
    for row in statements:
        said.setdefault((row.state, row.topics[0] if row.topics else None), []).append(row)
    rank = {state: number for number, state in enumerate(pair)}

    def order(item: tuple[tuple[str | None, str | None], list[StatementRow]]) -> tuple[int, str, int, str]:
        (state, topic), rows = item
        return rank.get(state or "", len(pair)), state or "~", -len(rows), topic or "~"

    return tuple(Position(state, topic, tuple(rows)) for (state, topic), rows in sorted(said.items(), key=order))


def _claims(rows: Iterable[ClaimRow], verdicts: dict[tuple[str, str], Verdict]) -> tuple[ClaimEntry, ...]:
    """Gather claims that say the same in several documents and are judged alike: a key partner of 2016 may be none now.

    Two of one document are never one entry.
    """
    groups: dict[Hashable, list[ClaimRow]] = {}
    seen: Counter[Hashable] = Counter()
    for c in rows:
        verdict = verdicts.get((c.document.id, c.id))
        judged = (verdict.judgement, verdict.reason) if verdict else None
        key = (c.kind, c.states, c.value, c.unit, c.period, c.change_pct, c.scope, judged)
        seen[key, c.document.id] += 1
        groups.setdefault((key, seen[key, c.document.id]), []).append(c)
    entries = []
    for group in groups.values():
        told = sorted(group, key=lambda c: (c.document.published or "~", c.document.id))
        c = told[0]
        entries.append(
            ClaimEntry(
                kind=c.kind, states=c.states, value=c.value, unit=c.unit, period=c.period, change_pct=c.change_pct,
                scope=c.scope, by=next((x.by for x in told if x.by), None),
                reports=tuple(Report(x.document, (x.quote,)) for x in told),
                verdict=verdicts.get((c.document.id, c.id)),
            )
        )  # fmt: skip
    return tuple(sorted(entries, key=lambda entry: entry.kind))


def _figures(rows: Iterable[ClaimRow]) -> tuple[FigureSeries, ...]:
    """Gather claims that give a number, where there are two or more, by what they measure, the first period first."""
    groups: dict[tuple[str, tuple[str, ...], str, str], list[ClaimRow]] = {}
    for c in rows:
        if isinstance(c.value, int | float) and not c.kind.startswith("relations") and c.kind != "partner_rank":
            states = tuple(sorted(c.states)) if c.kind in {"trade_turnover", "count"} else c.states
            groups.setdefault((c.kind, states, c.unit or "", c.scope or ""), []).append(c)
    found = []
    for (kind, states, unit, scope), told in sorted(groups.items()):
        if len(told) > 1:
            told.sort(key=lambda c: (c.period or c.document.published or "~", c.document.id, c.id))
            found.append(FigureSeries(kind, states, unit or None, scope or None, tuple(told), _differing(told)))
    return tuple(found)


def _differing(told: Iterable[ClaimRow]) -> tuple[str, ...]:
    values: dict[str, list[float]] = {}
    for c in told:
        if c.period and isinstance(c.value, int | float):
            values.setdefault(c.period, []).append(float(c.value))
    return tuple(period for period, given in values.items() if max(given) - min(given) > _ROUNDING * abs(max(given)))


def _series(happenings: Iterable[HappeningRow]) -> tuple[SeriesEntry, ...]:
    rows: dict[str, list[HappeningRow]] = {}
    for row in happenings:
        if row.series:
            rows.setdefault(fold(row.series.name), []).append(row)
    return tuple(
        SeriesEntry(found[0].series.name if found[0].series else name, tuple(found))
        for name, found in sorted(rows.items())
    )
