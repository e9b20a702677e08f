"""No layer may fall under its floor in `accuracy_floors.toml`; `python -m benchmarks --write-floors` raises them."""

from __future__ import annotations

import pytest

from benchmarks import accuracy
from benchmarks.floors import PATH, Floors, fallen, floors, measured

pytestmark = pytest.mark.accuracy


@pytest.mark.skipif(not PATH.exists(), reason="no floors are set yet")
def test_no_figure_is_under_its_floor() -> None:
    assert "\n".join(fallen(measured(), floors())) == ""


@pytest.mark.skipif(not PATH.exists(), reason="no floors are set yet")
def test_every_figure_has_a_floor() -> None:
    assert _keys(measured()) == _keys(floors())


def test_no_event_is_read_from_a_text_that_tells_of_none() -> None:
    assert accuracy.unrelated_events() == 0


def _keys(found: Floors) -> set[tuple[str, str, str]]:
    return {(lang, group, layer) for lang, groups in found.items() for group, rows in groups.items() for layer in rows}
