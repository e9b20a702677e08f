from __future__ import annotations

from datetime import date

import pytest

from sverka.errors import ContractError
from sverka.ledger.days import bounds, iso_day
from sverka.ledger.folding import fold


@pytest.mark.parametrize(
    ("edtf", "days"),
    [
        ("2026-01-29", (date(2026, 1, 29), date(2026, 1, 29))),
        ("2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
        ("2025-09/2025-11", (date(2025, 9, 1), date(2025, 11, 30))),
        ("2026/..", (date(2026, 1, 1), date.max)),
        ("XXXX-12-16", None),
        (None, None),
    ],
)
def test_a_date_has_a_first_and_a_last_day(edtf: str | None, days: tuple[date, date] | None) -> None:
    assert bounds(edtf) == days


def test_what_is_no_date_is_refused() -> None:
    with pytest.raises(ContractError):
        bounds("next week")
    with pytest.raises(ContractError):
        iso_day("2026")


def test_names_are_folded() -> None:
    assert fold("  Wojciech ZAJĄCZKOWSKI-Łoś ") == "wojciech zajaczkowski los"
    assert fold("Ёлка Йод") == fold("елка иод")
    assert fold("%_") == ""
