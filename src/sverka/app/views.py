"""What `sverka.Ledger` shows of two states: dossier, statement of reconciliation, brief, calendar, pictures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sverka import checks, ledger, reports
from sverka.app.asking import first_day, last_day, state_code
from sverka.app.checking import facts_of
from sverka.app.residence import residence
from sverka.checks import Facts, Verdict
from sverka.checks.terms import terms_of
from sverka.ledger import Filter
from sverka.model.vocabulary import Lang
from sverka.reports import Dossier, wording
from sverka.reports.notebook import table_part

if TYPE_CHECKING:  # each is loaded when it is asked for
    from sverka.checks.facts import Flow
    from sverka.reports.brief import Brief
    from sverka.reports.calendar import Calendar, Due
    from sverka.reports.pictures import By, Kind, Picture
    from sverka.reports.reconciliation import Reconciliation


def verdicts_between(
    books: ledger.Ledger,
    facts: Facts,
    pair: tuple[str, str],
    *,
    since: dt.date | None = None,
    until: dt.date | None = None,
    as_of: dt.date,
) -> Sequence[Verdict]:
    """Return what registries answer to the claims about two states; nothing where the two are one."""
    if pair[0] == pair[1]:  # what asks for it says so in its own words
        return ()
    return checks.check(books, facts, Filter(between=pair, since=since, until=until), as_of=as_of)


def checked_dossier(
    books: ledger.Ledger,
    first: str,
    second: str,
    *,
    since: dt.date | None,
    until: dt.date | None,
    as_of: dt.date,
    facts: Facts,
) -> Dossier:
    """Return the dossier of two states (ISO3) with verdicts on their claims and registries beside their offices.

    Raises:
        ContractError: Where the two states are one and the same.
    """
    verdicts = verdicts_between(books, facts, (first, second), since=since, until=until, as_of=as_of)
    return reports.dossier(
        books,
        first,
        second,
        since=since,
        until=until,
        as_of=as_of,
        verdicts=verdicts,
        receiver=residence,
        terms=terms_of(facts, (first, second)),
    )


class Views:
    """What is made of a ledger for readers, which `Ledger` has as its own."""

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

        with facts_of(registries) as facts:
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

        with facts_of(registries) as facts:
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

    def dossier(
        self,
        first: str,
        second: str,
        *,
        since: dt.date | str | None = None,
        until: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        registries: Facts | None = None,
    ) -> Dossier:
        """Return the dossier of two states.

        Args:
            first: A state: ISO 3166 code of three or two letters, or a name in any of the languages.
            second: The other state.
            since: First day of the period.
            until: Last day of the period.
            as_of: The day that parts plans to come from those whose day has passed; today by default.
            registries: The facts that claims are laid beside; by default the registries of your folder and those that
                come with Sverka.

        Raises:
            ContractError: Where a state is not known, or both are the same.
            DateError: Where a day is no date.
            RegistryError: Where a registry of your folder cannot be opened.
        """
        with facts_of(registries) as facts:
            return checked_dossier(
                self._books,
                state_code(first),
                state_code(second),
                since=first_day(since),
                until=last_day(until),
                as_of=first_day(as_of) or dt.datetime.now(dt.UTC).date(),
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

    def brief(
        self,
        first: str,
        second: str,
        *,
        meeting: dt.date | str,
        topics: Sequence[str] = (),
        lang: Lang = "en",
        since: dt.date | str | None = None,
        as_of: dt.date | str | None = None,
        registries: Facts | None = None,
    ) -> Brief:
        """Return a brief of one to three pages for a meeting of two states.

        Args:
            first: A state: ISO 3166 code of three or two letters, or a name in any of the languages.
            second: The other state.
            meeting: The day of the meeting.
            topics: Topics of the contract, the weightiest first; by default those most spoken of.
            lang: Language of the brief: `en`, `ru`, `pl` or `kk`. Quotations keep theirs.
            since: First day of the period.
            as_of: The day that parts plans that are overdue from those that are open; by default today, or the day of
                the meeting where that is past.
            registries: The facts that claims are laid beside; by default the registries of your folder and those that
                come with Sverka.

        Raises:
            ContractError: Where a state, a topic or the language is not known, or both states are the same.
            DateError: Where a day is no date.
            UnsupportedError: Where a name, number or date of a sentence is not in the words that it is cited to.
        """
        from sverka.reports.brief import brief

        held = first_day(meeting) or dt.date.max
        pair = state_code(first), state_code(second)
        day = first_day(as_of) or min(held, dt.datetime.now(dt.UTC).date())
        with facts_of(registries) as facts:
            return brief(
                self._books,
                *pair,
                meeting=held,
                as_of=day,
                topics=topics,
                lang=lang,
                since=first_day(since),
                verdicts=verdicts_between(self._books, facts, pair, since=first_day(since), as_of=day),
            )
