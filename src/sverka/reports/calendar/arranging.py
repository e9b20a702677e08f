"""From the books to a calendar. The same books, registries, period and day give the same calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from sverka.checks.facts import Facts
from sverka.errors import ContractError
from sverka.ledger import EventRow, Filter, HappeningRow, Ledger, PlanRow
from sverka.reports import wording as w
from sverka.reports.calendar import describing as d
from sverka.reports.calendar.anniversaries import anniversaries
from sverka.reports.calendar.days import Days, days_of
from sverka.reports.calendar.entries import Calendar, CalendarEntry, Due, Status
from sverka.reports.calendar.rules import rules
from sverka.reports.calendar.series import series_due
from sverka.sources.publishers import publisher_at, publisher_named

_PLANNED = frozenset({"planned", "proposed"})
_HAPPENED = frozenset({"occurred", "ongoing", "cancelled"})
_MIDNIGHT = dt.time(tzinfo=dt.UTC)


def calendar(
    ledger: Ledger,
    first: str,
    second: str,
    *,
    since: dt.date | None = None,
    until: dt.date | None = None,
    as_of: dt.date,
    past: bool = True,
    months: bool = False,
    due: Due = "regular",
    facts: Facts | None = None,
) -> Calendar:
    """Arrange what a ledger holds of two states as a calendar.

    Args:
        ledger: The books.
        first: A state (ISO3).
        second: The other state.
        since: First day: what ends before it is left out.
        until: Last day: what begins after it is left out.
        as_of: The day that parts plans to come from overdue ones.
        past: Whether happenings that were never read of as plans are entries too.
        months: Whether that of which only the month is known is an entry of that month.
        due: Sessions that a series may be expected to hold: `none`; `regular` for series that met about yearly; `all`
            also for series of which one session is known.
        facts: Registries, for the anniversaries of establishing relations.

    Raises:
        ContractError: Where the two states are one and the same.
    """
    if first == second:
        raise ContractError(f"a calendar is of two states, not of {first} alone")
    # The period is applied to entries, not to events: an entry's UID is that of its first account, whenever it is told.
    query = Filter(between=(first, second))
    arranger = _Arranger(ledger, (first, second), as_of, months)
    plans = list(ledger.plans(query, as_of=as_of))
    happenings = list(ledger.happenings(query))
    owners = _owners(plans)
    entries = [
        entry
        for plan in plans
        if (entry := arranger.plan(plan, owner=not plan.outcome or owners[plan.outcome.id] == plan.plan.id))
    ]
    if past:
        planned = {h.id for plan in plans for h in (plan.plan, plan.outcome) if h}
        entries += [e for h in happenings if h.id not in planned and (e := arranger.happening(h))]
    stamp = max((a.document.read_at for h in happenings for a in h.accounts), default=_midnight(as_of))
    entries += series_due((first, second), happenings, plans, due=due, as_of=as_of, stamp=stamp)
    if facts is not None:
        years = (since or as_of).year, until.year if until else as_of.year + rules().limits.years_ahead
        entries += anniversaries((first, second), facts.relations(first, second), years=years, stamp=stamp)
    shown = [e for e in entries if (not since or e.last_day >= since) and (not until or e.first_day <= until)]
    return Calendar(
        states=(first, second),
        stamp=stamp,
        entries=tuple(sorted(shown, key=lambda e: (e.first_day, e.last_day, e.uid))),
        months_left_out=arranger.months_left_out,
        dateless=arranger.dateless,
    )


def is_official(account: EventRow, states: Iterable[str]) -> bool:
    """Tell whether an organ of one of the states (its presidency, ministry, embassy, parliament) published an account.

    The catalogue of publishers says which those are. An address is believed before a name.
    """
    document = account.document
    found = publisher_at(document.url) if document.url else None
    if found is None and document.publisher and not d.address(document.url):
        found = publisher_named(document.publisher)
    return found is not None and found.kind == "official" and found.state in set(states)


class _Arranger:
    """Makes entries of plans and happenings; counts those whose date is too coarse."""

    def __init__(self, ledger: Ledger, states: tuple[str, str], as_of: dt.date, months: bool) -> None:
        self._ledger = ledger
        self._states = states
        self._as_of = as_of
        self._months = months
        self._readings: dict[str, int] = {}
        self.months_left_out = 0
        self.dateless = 0

    def plan(self, row: PlanRow, *, owner: bool) -> CalendarEntry | None:
        """Return the entry of a plan: where it was held, of what it became, under the UID of the plan.

        Where several plans became one happening, one of them is its owner; the entries of the others are taken back.
        """
        told = row.outcome if row.outcome and owner else row.plan
        days = self._days(told)
        if days is None:
            return None
        planners = [row.plan.accounts[number] for number in row.planned_by]
        state, status = self._state(row, planners) if owner else ("superseded", "CANCELLED")
        planned = next((a.date for a in reversed(planners) if a.date), None) or row.plan.date or "?"
        accounts = _once([*row.plan.accounts, *(row.outcome.accounts if row.outcome else ())])
        held = row.outcome.date if row.outcome else None
        return self._entry(row.plan, told, days, state, status, planned=planned, held=held, accounts=accounts)

    @staticmethod
    def _state(row: PlanRow, planners: Sequence[EventRow]) -> tuple[str, Status]:
        if row.result == "cancelled" or (row.plan.status == "denied" and row.outcome is None):
            return "cancelled", "CANCELLED"
        if row.outcome is not None:
            return row.result, "CONFIRMED"
        if row.result == "overdue":
            return "overdue", "TENTATIVE"
        if any(a.status == "planned" and is_official(a, a.states) for a in planners):
            return "announced", "CONFIRMED"
        proposed = all(a.status == "proposed" for a in planners)
        return ("proposed" if proposed else "open"), "TENTATIVE"

    def happening(self, row: HappeningRow) -> CalendarEntry | None:
        """Return the entry of a happening that was never planned, or None where it is no occasion."""
        occasions = rules().occasions
        occasion = row.format in occasions.formats if row.format else row.type in occasions.types
        if row.status not in _HAPPENED or not occasion:
            return None
        days = self._days(row)
        if days is None:
            return None
        state: tuple[str, Status] = (
            ("cancelled", "CANCELLED") if row.status == "cancelled" else ("happened", "CONFIRMED")
        )
        return self._entry(row, row, days, *state, planned=row.date or "?", held=row.date, accounts=row.accounts)

    def _days(self, row: HappeningRow) -> Days | None:
        days = days_of(row)
        if days is None:
            self.dateless += 1
        elif days.precision == "month" and not self._months:
            self.months_left_out += 1
            return None
        return days

    def _entry(
        self,
        plan: HappeningRow,
        told: HappeningRow,
        days: Days,
        state: str,
        status: Status,
        *,
        planned: str,
        held: str | None,
        accounts: Sequence[EventRow],
    ) -> CalendarEntry:
        words = rules().state[state]
        modified = max(a.document.read_at for a in accounts)
        overdue = state == "overdue"
        if overdue:  # nobody wrote it: the date passed
            modified = max(modified, _midnight(days.last + dt.timedelta(days=1)))
        place = told.place
        line = words.line.format(planned=planned, held=held)
        return CalendarEntry(
            uid=d.uid(plan.id),
            # Each text or new reading counts two, the passing of the date one: whatever happens next is higher.
            sequence=2 * (sum(map(self._read, sorted({a.document.id for a in accounts}))) - 1) + overdue,
            modified=modified,
            first_day=days.first,
            last_day=days.last,
            status=status,
            summary=words.summary.format(summary=d.summary(self._states, w.what(told), told)),
            description=d.description(line, told, accounts, only_month=days.precision == "month"),
            categories=("-".join(sorted(self._states)), *(x for x in (told.type, told.format) if x)),
            url=d.first_address(accounts),
            place=w.where(place) or None,
            geo=(place.lat, place.lon) if place and place.lat is not None and place.lon is not None else None,
        )

    def _read(self, document: str) -> int:
        """Return how often a document was read."""
        if document not in self._readings:
            self._readings[document] = len(self._ledger.history(document))
        return self._readings[document]


def _owners(plans: Iterable[PlanRow]) -> dict[str, str]:
    """Return, by what came of plans, the plan whose entry it takes: its own, or else the first by id."""
    owners: dict[str, str] = {}
    for plan in sorted(plans, key=lambda p: (p.outcome is not None and p.plan.id != p.outcome.id, p.plan.id)):
        if plan.outcome:
            owners.setdefault(plan.outcome.id, plan.plan.id)
    return owners


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, _MIDNIGHT)


def _once(accounts: Iterable[EventRow]) -> list[EventRow]:
    return list({(a.document.id, a.id): a for a in accounts}.values())
