"""What `sverka.Ledger` answers with registries of facts: verdicts on claims, offices and numbered sessions."""

from __future__ import annotations

import datetime as dt
from contextlib import AbstractContextManager, nullcontext
from typing import Unpack

from sverka import checks, ledger
from sverka.app.asking import Query, filter_of, first_day
from sverka.app.registries import Registries
from sverka.checks import Facts, OfficeVerdict, SessionVerdict, Verdict


def facts_of(registries: Facts | None) -> AbstractContextManager[Facts]:
    """Return the registries that are given, or those of the user's folder, to be closed."""
    return Registries() if registries is None else nullcontext(registries)


class Checking:
    """The verdicts of a ledger, which `Ledger` has as its own."""

    _books: ledger.Ledger

    def check(
        self,
        *,
        as_of: dt.date | str | None = None,
        registries: Facts | None = None,
        **query: Unpack[Query],
    ) -> tuple[Verdict, ...]:
        """Lay the claims asked for beside registries of facts and the ledger itself.

        Args:
            as_of: The day of the check; today by default. A claim of a text without a date is judged as of it.
            registries: The facts; by default the registries of your folder and those that come with Sverka.
            query: Which claims.

        Returns:
            A verdict for each claim, the last published first.

        Raises:
            ContractError: Where a word of the question is not known.
            DateError: Where a day is no date.
            RegistryError: Where a registry of your folder cannot be opened.
        """
        day = first_day(as_of) or dt.datetime.now(dt.UTC).date()
        with facts_of(registries) as facts:
            return checks.check(self._books, facts, filter_of(query), as_of=day)

    def check_offices(self, *, registries: Facts | None = None, **query: Unpack[Query]) -> tuple[OfficeVerdict, ...]:
        """Lay the offices that texts tell beside the terms that registries have, on the day on which each was told.

        Args:
            registries: The facts; by default the registries of your folder and those that come with Sverka.
            query: Which offices; `kind` is a role.

        Returns:
            A verdict for each office that a dated text tells, the last published first.

        Raises:
            ContractError: Where a word of the question is not known.
            RegistryError: Where a registry of your folder cannot be opened.
        """
        with facts_of(registries) as facts:
            return checks.check_offices(self._books, facts, filter_of(query))

    def check_sessions(self, **query: Unpack[Query]) -> tuple[SessionVerdict, ...]:
        """Lay the numbered sessions asked for beside each other: whether the 9th fits in with the 8th and the 10th.

        Returns:
            A verdict for each session that was held and has a number, by series and number.

        Raises:
            ContractError: Where a word of the question is not known.
        """
        return checks.check_sessions(self._books, filter_of(query))
