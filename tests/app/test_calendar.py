from __future__ import annotations

from pathlib import Path

import icalendar
import pytest

import sverka
from tests.app.conftest import Run
from tests.records_by_hand import everything


def test_the_calendar_is_written_to_a_file(run: Run, books: Path, tmp_path: Path) -> None:
    path = tmp_path / "kaz-pol.ics"
    result = run("calendar", "KAZ", "POL", "-o", path, "--as-of", "2026-02-01", "--ledger", books)
    assert result.stdout == ""
    assert "known by month only: --months" in result.stderr
    shown = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert [event["SUMMARY"] for event in shown if "anniversary" not in str(event["SUMMARY"])] == [
        "Kazakhstan – Poland: meeting, Ермек Кошербаев, Войцех Зайончковский"
    ]


def test_without_a_file_it_goes_to_standard_output(run: Run, books: Path) -> None:
    words = ("calendar", "Польша", "kz", "--as-of", "2026-02-01", "--ledger", books)
    assert run(*words).stdout.startswith("BEGIN:VCALENDAR")
    file = run(*words, "--months", "--no-past", "--since", "2026-10", "--until", "2026-12").stdout
    (event,) = icalendar.Calendar.from_ical(file).walk("VEVENT")
    assert event["SUMMARY"] == "Poland – Kazakhstan: 10th commission session (planned)"


def test_anniversaries_come_from_the_registries(run: Run, books: Path) -> None:
    words = ("calendar", "KAZ", "POL", "--since", "2026-04", "--until", "2026-04", "--ledger", books)
    (event,) = icalendar.Calendar.from_ical(run(*words).stdout).walk("VEVENT")
    assert event["SUMMARY"] == "Kazakhstan – Poland: 34th anniversary of diplomatic relations"


def test_one_state_is_a_wrong_command_line(run: Run, books: Path) -> None:
    assert "two states" in run("calendar", "KAZ", "KAZ", "--ledger", books, code=2).stderr


def test_the_interface_gives_the_same_file_as_the_command(run: Run, books: Path) -> None:
    with sverka.Ledger(books, create=False) as ledger:
        view = ledger.calendar("kz", "Polska", as_of="2026-02-01")
    printed = run("calendar", "KAZ", "POL", "--as-of", "2026-02-01", "--ledger", books)
    assert sverka.to_ics(view) == printed.stdout_bytes


def test_a_calendar_of_nobody_is_told(tmp_path: Path) -> None:
    with sverka.Ledger(tmp_path / "new.db") as ledger:
        for records in everything():
            ledger.add(records)
        with pytest.raises(sverka.ContractError, match="no state"):
            ledger.calendar("KAZ", "Atlantis")
