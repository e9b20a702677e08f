"""What picture is asked for."""

from __future__ import annotations

import datetime as dt

from sverka.checks.facts import Facts, Flow
from sverka.errors import ContractError
from sverka.ledger import Ledger
from sverka.reports.pictures import of_books, of_registries
from sverka.reports.pictures.views import KINDS, Asked, By, Kind, Picture


def picture(
    ledger: Ledger,
    kind: Kind,
    first: str,
    second: str,
    *,
    since: dt.date | None = None,
    until: dt.date | None = None,
    as_of: dt.date,
    by: By = "auto",
    flow: Flow = "turnover",
    facts: Facts | None = None,
) -> Picture:
    """Arrange a picture of two states with its table. The same books, registries, period and day give the same picture.

    Args:
        ledger: The books.
        kind: `intensity`, `score` and `topics` of the ledger; `trade` and `votes` of registries.
        first: A state (ISO3).
        second: The other state.
        since: First day of the period.
        until: Last day.
        as_of: Day of the picture: what was to happen after it has not happened.
        by: Months or years, of intensity and score; `auto` takes months where they can be told apart.
        flow: Of trade: turnover, or the exports or imports of `first`.
        facts: Registries, for trade and votes.

    Raises:
        ContractError: Where the two states are one and the same, or there is no such kind.
    """
    if first == second:
        raise ContractError(f"a picture is of two states, not of {first} alone")
    asked = Asked((first, second), since, until, as_of, by, flow)
    if kind == "intensity":
        return of_books.intensity(ledger, asked)
    if kind == "score":
        return of_books.score(ledger, asked)
    if kind == "topics":
        return of_books.topics(ledger, asked)
    if kind == "trade":
        return of_registries.trade(facts, asked)
    if kind == "votes":
        return of_registries.votes(facts, asked)
    raise ContractError(f"no such picture: {kind!r}", hint=", ".join(KINDS))
