"""What `sverka.Ledger` shows of two states beside the dossier: calendar, pictures, statement of reconciliation."""

from __future__ import annotations

import datetime as dt
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from sverka import ledger
from sverka.app.asking import first_day, last_day, state_code
from sverka.app.registries import Registries
from sverka.reports import wording
from sverka.reports.notebook import table_part

if TYPE_CHECKING:
    from sverka.checks.facts import Facts, Flow
    from sverka.reports.calendar import Calendar, Due
    from sverka.reports.pictures import By, Kind, Picture
    from sverka.reports.reconciliation import Reconciliation


class Views:
    """The calendar, the pictures and the statements of reconciliation of a ledger, which `Ledger` has as its own."""

    _books: ledger.Ledger

    def _repr_html_(self) -> str:
        counts = self._books.counts()
        return table_part(wording.clean(self._books.location), tuple(counts), [counts])

    def calendar(
        self,
        first: str,
        second: str,
        *,
        since: dt.date | str | None = None,
        until: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        past: bool = True,
        months: bool = False,
        due: Due = "regular",
        registries: Facts | None = None,
    ) -> Calendar:
        """Return the calendar of two states; `sverka.to_ics` makes a file of it.

        Args:
            first: A state: ISO 3166 code of three or two letters, or a name in any of the languages.
            second: The other state.
            since: First day: what ends before it is left out.
            until: Last day: what begins after it is left out.
            as_of: The day that parts plans to come from overdue ones; today by default.
            past: Whether happenings that were never read of as plans are entries too.
            months: Whether that of which only the month is known is an entry of that month.
            due: Sessions that may be expected, as estimates: `none`; `regular` for series that met about yearly; `all`
                also for series of which only one session is known.
            registries: What knows when relations were established, for the anniversaries; by default the registries of
                your folder and those that come with Sverka.

        Raises:
            ContractError: Where a state is not known, or both are the same.
            DateError: Where a day is no date.
            RegistryError: Where a registry of your folder cannot be opened.
        """
        from sverka.reports.calendar import calendar  # loaded when it is asked for

        with _facts(registries) as facts:
            return calendar(
                self._books,
                state_code(first),
                state_code(second),
                since=first_day(since),
                until=last_day(until),
                as_of=first_day(as_of) or dt.datetime.now(dt.UTC).date(),
                past=past,
                months=months,
                due=due,
                facts=facts,
            )

    def picture(
        self,
        kind: Kind,
        first: str,
        second: str,
        *,
        since: dt.date | str | None = None,
        until: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        by: By = "auto",
        flow: Flow = "turnover",
        registries: Facts | None = None,
    ) -> Picture:
        """Return a picture of two states with its table; `sverka.to_svg` draws it, `sverka.to_csv` writes its table.

        Args:
            kind: `intensity` (happenings by month and level), `score` (cooperation and conflict), `topics` by side, all
                of the ledger; `trade` and `votes` of registries.
            first: A state: ISO 3166 code of three or two letters, or a name in any of the languages.
            second: The other state.
            since: First day of the period.
            until: Last day of the period.
            as_of: Day of the picture; today by default.
            by: `month` or `year`; `auto` takes months where they are few enough to be told apart.
            flow: Of trade: `turnover`, or `exports` or `imports` of the first state.
            registries: The facts, for trade and votes; by default the registries of your folder and those that come
                with Sverka.

        Raises:
            ContractError: Where a state or kind is not known, or both states are the same.
            DateError: Where a day is no date.
            RegistryError: Where a registry of your folder cannot be opened.
        """
        from sverka.reports.pictures import picture

        with _facts(registries) as facts:
            return picture(
                self._books,
                kind,
                state_code(first),
                state_code(second),
                since=first_day(since),
                until=last_day(until),
                as_of=first_day(as_of) or dt.datetime.now(dt.UTC).date(),
                by=by,
                flow=flow,
                facts=facts,
            )

    def reconciliation(
        self,
        first: str,
        second: str,
        *,
        since: dt.date | str | None = None,
        until: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
    ) -> Reconciliation:
        """Return the statement of reconciliation (акт сверки) of two states.

        Write it with `sverka.reconciliation_to_html`, `_to_docx`, `_to_markdown` or `_to_json`.

        Args:
            first: A state, whose sources fill the first column: ISO 3166 code, or a name in any of the languages.
            second: The other state.
            since: First day of the period.
            until: Last day of the period.
            as_of: The day as of which plans are judged; today by default.

        Raises:
            ContractError: Where a state is not known, or both are the same.
            DateError: Where a day is no date.
        """
        from sverka.reports.reconciliation import reconciliation

        day = first_day(as_of) or dt.datetime.now(dt.UTC).date()
        pair = state_code(first), state_code(second)
        return reconciliation(self._books, *pair, since=first_day(since), until=last_day(until), as_of=day)


def _facts(registries: Facts | None) -> AbstractContextManager[Facts]:
    """Return the registries that are given, or those of the user's folder, to be closed."""
    return Registries() if registries is None else nullcontext(registries)
