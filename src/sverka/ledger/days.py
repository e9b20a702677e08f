"""An EDTF date as the first and last day that it can mean."""

from __future__ import annotations

import datetime as dt

from sverka.errors import ContractError, DateError
from sverka.model.edtf import Edtf

Days = tuple[dt.date, dt.date]


def bounds(edtf: str | None) -> Days | None:
    """Return the first and last day of a date, or None where there is none or its year is unknown (`XXXX-12-16`).

    An open end is the first or last day of the calendar.

    Raises:
        ContractError: Where the string is no EDTF date.
    """
    if edtf is None:
        return None
    try:
        date = Edtf.parse(edtf)
    except DateError as error:
        raise ContractError(str(error)) from error
    return date.bounds() if date.dated else None


def iso_day(text: str | None) -> dt.date | None:
    """Return a day of publication.

    Raises:
        ContractError: Where it is no ISO date.
    """
    if text is None:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise ContractError(f"not an ISO date of publication: {text!r}") from error
