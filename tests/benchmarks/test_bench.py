"""The bench's own parts that a wrong figure could come from."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from benchmarks import floors
from benchmarks.__main__ import SECTIONS
from benchmarks.corpora import gold, held_out, samples
from benchmarks.factrueval import read_meetings
from benchmarks.markdown import BEGIN, END, MissingMarkersError, put
from benchmarks.names import Named, factrueval, nerel
from benchmarks.report import Section, Table, f1_section
from benchmarks.tally import Count
from sverka.model.spans import Span


def test_every_gold_file_has_its_sample_and_every_held_out_name_its_gold() -> None:
    assert sorted(gold()) == sorted(samples())
    assert held_out() <= set(gold())


@pytest.mark.parametrize(("name", "place"), SECTIONS.items())
def test_every_section_has_its_measurement(name: str, place: str) -> None:
    module, function = place.split(":")
    assert callable(getattr(importlib.import_module(module), function)), name


def test_precision_recall_and_f1_of_nothing_are_nothing() -> None:
    assert (Count().precision, Count().recall, Count().f1) == (0, 0, 0)
    assert Count(2, 4, 3) + Count(0, 1, 1) == Count(2, 5, 4)
    assert Count(2, 4, 4).f1 == pytest.approx(0.5)


def test_tables_stand_between_the_markers_and_replace_what_stood_there(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf-8")
    put(page, [Section("x", brief=[Table("T", ("", "F1"), [("events", "0.80")])]), Section("y", skipped="absent")])
    text = page.read_text(encoding="utf-8")
    assert "| events | 0.80 |" in text
    assert "old" not in text
    assert text.startswith("before\n")
    assert text.endswith("\nafter\n")
    put(page, [])
    assert page.read_text(encoding="utf-8").count(BEGIN) == 1


def test_a_page_without_markers_is_left_alone(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("nothing here", encoding="utf-8")
    with pytest.raises(MissingMarkersError):
        put(page, [])


def test_a_section_shows_counts_and_keeps_them_as_figures() -> None:
    section = f1_section("x", "X", {"events": Count(3, 4, 6)}, brief=1)
    assert section.tables[0].rows == [("events", "0.500", "0.750", "0.600", "4", "6")]
    assert section.figures["events"]["f1"] == 0.6
    assert list(section.brief[0].rows) == [("events", "0.500", "0.750", "0.600", "4", "6")]


def test_a_fallen_or_missing_figure_is_told() -> None:
    before = {"ru": {"held out": {"events": 0.7, "claims": 0.5, "dates": 0.9}}}
    now = {"ru": {"held out": {"events": 0.69, "claims": 0.5}}}
    assert list(floors.fallen(now, before)) == [
        "ru, held out, events: 0.69 is under the floor of 0.7",
        "ru, held out, dates: None is under the floor of 0.9",
    ]


def test_floors_are_raised_and_never_lowered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(floors, "PATH", tmp_path / "floors.toml")
    figures = {"ru": {"held out": {"claim details": 0.5}}}
    monkeypatch.setattr(floors, "measured", lambda: figures)
    floors.write()
    figures["ru"]["held out"]["claim details"] = 0.61
    floors.write()
    assert floors.floors() == {"ru": {"held out": {"claim details": 0.61}}}
    figures["ru"]["held out"]["claim details"] = 0.6
    with pytest.raises(floors.LowerFloorError, match="claim details"):
        floors.write()
    assert floors.floors()["ru"]["held out"]["claim details"] == 0.61


def test_nested_names_of_nerel_give_the_outermost(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Университет Варшавы\r\nв Польше".encode())
    lines = [
        "T1\tORGANIZATION 0 19\tУниверситет Варшавы",
        "T2\tCITY 12 19\tВаршавы",
        "T3\tCOUNTRY 23 29\tПольше",
        "R1\tX Y Z",
    ]
    (tmp_path / "a.ann").write_text("\n".join([*lines, "T4\tORGANIZATION 0 11\tУниверситет"]), encoding="utf-8")
    [(text, names)] = nerel(tmp_path)
    assert names == [
        Named("organisation", Span(0, 19)),
        Named("place", Span(12, 19)),
        Named("place", Span(23, 29)),
    ]
    assert names[2].span.of(text) == "Польше"


def test_an_object_of_factrueval_spans_all_its_parts(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Пётр Ильич приехал", encoding="utf-8")
    (tmp_path / "a.spans").write_text(
        "1 name 0 4 10 1  # 10 Пётр\n2 patronymic 5 5 11 1  # 11 Ильич\n", encoding="utf-8"
    )
    (tmp_path / "a.objects").write_text("7 Person 1 2 # Пётр Ильич\n8 Project 1 # Пётр\n", encoding="utf-8")
    assert list(factrueval(tmp_path)) == [("Пётр Ильич приехал", [Named("person", Span(0, 10))])]


def test_a_meeting_of_factrueval_has_its_participants_by_every_name(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Нина встретила Петра", encoding="utf-8")
    (tmp_path / "a.spans").write_text("1 name 0 4 10 1 # 10 Нина\n2 name 15 5 12 1 # 12 Петра\n", encoding="utf-8")
    (tmp_path / "a.objects").write_text("7 Person 1 # Нина\n8 Person 2 # Петра\n", encoding="utf-8")
    (tmp_path / "a.coref").write_text("1 7\nfirstname Нина\n\n2 8\nfirstname Пётр\n", encoding="utf-8")
    (tmp_path / "a.facts").write_text("0-0 Meeting\nParticipant obj1 Нина\nParticipant obj2 Пётр\n", encoding="utf-8")
    assert read_meetings(tmp_path / "a") == [[{"нина"}, {"петра", "петр"}]]
