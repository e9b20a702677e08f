from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest

from sverka.ledger import Ledger
from sverka.reports.brief import Brief, brief
from tests.records_by_hand import everything

MEETING, TODAY = dt.date(2026, 10, 15), dt.date(2026, 2, 1)


@pytest.fixture(scope="module")
def ledger() -> Iterator[Ledger]:
    with Ledger(":memory:") as opened:
        for records in everything():
            opened.add(records, reader="1.0")
        yield opened


@pytest.fixture(scope="module")
def made(ledger: Ledger) -> Brief:
    return brief(ledger, "KAZ", "POL", meeting=MEETING, as_of=TODAY)
