"""What people write when they ask the ledger: names of states, days, words; and where the ledger is."""

from __future__ import annotations

import datetime as dt
import difflib
import os
from pathlib import Path
from typing import TypedDict

import platformdirs

from sverka.errors import ContractError, DateError
from sverka.ledger import Filter
from sverka.model import states
from sverka.model.edtf import Edtf
from sverka.reading.state_names import codes_by_name

LEDGER_VARIABLE = "SVERKA_LEDGER"
REGISTRIES_VARIABLE = "SVERKA_REGISTRIES"


class Query(TypedDict, total=False):
    """The keywords of a question to the ledger. What is left out, or None, does not narrow the answer.

    Attributes:
        between: Two states; each as ISO 3166 code of three or two letters, or a name in any of the languages.
        state: One state.
        person: Words of a name, in any case and with or without diacritics.
        since: First day: a date, or EDTF ("2026", "2026-01"), whose first day counts.
        until: Last day: a date, or EDTF, whose last day counts.
        kind: Event type or format, statement kind or stance, kind of claim, or role.
        status: Status of an event.
        topic: Topic of an event or statement.
        lang: Language of the document.
        document: Id of a document.
        limit: At most so many rows.
    """

    between: tuple[str, str] | None
    state: str | None
    person: str | None
    since: dt.date | str | None
    until: dt.date | str | None
    kind: str | None
    status: str | None
    topic: str | None
    lang: str | None
    document: str | None
    limit: int | None


def filter_of(query: Query) -> Filter:
    """Return the filter that a question means.

    Raises:
        ContractError: Where a word of it is not known.
        DateError: Where a day is no date.
    """
    between, state = query.get("between"), query.get("state")
    return Filter(
        between=(state_code(between[0]), state_code(between[1])) if between else None,
        state=state_code(state) if state else None,
        person=query.get("person"),
        since=first_day(query.get("since")),
        until=last_day(query.get("until")),
        kind=query.get("kind"),
        status=query.get("status"),
        topic=query.get("topic"),
        lang=query.get("lang"),
        document=query.get("document"),
        limit=query.get("limit"),
    )


def state_code(name: str) -> str:
    """Return the ISO3 code of a state: given as code of three or two letters in any case, or as a name ("Польша").

    Raises:
        ContractError: Where there is no such state; the hint names the nearest.
    """
    given = " ".join(name.split())
    if states.is_state(given.upper()):
        return given.upper()
    code = states.from_iso2(given) or codes_by_name().get(given.casefold())
    if code is None:
        near = difflib.get_close_matches(given.casefold(), codes_by_name(), n=1)
        hint = f"did you mean {codes_by_name()[near[0]]}?" if near else "an ISO 3166 code such as KAZ, or a name"
        raise ContractError(f"no state {name!r}", hint=hint)
    return code


def first_day(day: dt.date | str | None) -> dt.date | None:
    """Return the first day that a date, given as EDTF or as a date, can mean.

    Raises:
        DateError: Where it is no date.
    """
    return _days(day)[0] if isinstance(day, str) else day


def last_day(day: dt.date | str | None) -> dt.date | None:
    """Return the last day that a date, given as EDTF or as a date, can mean.

    Raises:
        DateError: Where it is no date.
    """
    return _days(day)[1] if isinstance(day, str) else day


def _days(text: str) -> tuple[dt.date, dt.date]:
    try:
        return Edtf.parse(text.strip()).bounds()
    except DateError as error:
        raise DateError(str(error), hint="write 2026, 2026-01 or 2026-01-29") from error


def default_ledger() -> str:
    """Return where the ledger is if nobody says otherwise: `SVERKA_LEDGER`, or a file in the user's data directory."""
    named = os.environ.get(LEDGER_VARIABLE)
    return named or str(Path(platformdirs.user_data_dir("sverka", appauthor=False)) / "ledger.db")


def default_registries() -> Path:
    """Return where registries are kept: the folder `SVERKA_REGISTRIES`, or one in the user's data directory."""
    named = os.environ.get(REGISTRIES_VARIABLE)
    return Path(named) if named else Path(platformdirs.user_data_dir("sverka", appauthor=False)) / "registries"
