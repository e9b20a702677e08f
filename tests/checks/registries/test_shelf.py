from __future__ import annotations

import datetime as dt
import sqlite3
from pathlib import Path

import pytest

from sverka.checks.registries import Registries, Shelf
from sverka.checks.registries.limits import limits
from sverka.errors import RegistryError
from tests.checks.registries.conftest import Add

DAY = dt.date(2026, 1, 29)
RELATIONS = "a,b,date\nKAZ,POL,1992-04-06\nKAZ,DEU,1992-02-11\n"


def test_a_registry_is_listed_shown_replaced_and_removed(tmp_path: Path, shelf: Shelf, add: Add) -> None:
    (tmp_path / "r.csv").write_text(RELATIONS)
    added = add("relations", "r.csv", edition="first")
    assert (added.registry.facts, added.registry.coverage) == (2, (1992, 1992))
    add("relations", "r.csv", edition="second")
    own = [info for info in shelf.list() if not info.bundled]
    assert [(info.id, info.edition) for info in own] == [("relations", "second")]
    assert shelf.list()[0].id == "relations", "what the user added answers before the starter tables"
    shown = shelf.show("relations")
    assert shown.files[0].path == str(tmp_path / "r.csv")
    assert shown.description.caution
    shelf.remove("relations")
    assert (tmp_path / "r.csv").exists()
    with pytest.raises(RegistryError, match="starter-votes"):
        shelf.show("relations")


def test_what_cannot_be_added_leaves_what_was_there(tmp_path: Path, shelf: Shelf, add: Add) -> None:
    (tmp_path / "r.csv").write_text(RELATIONS)
    add("relations", "r.csv")
    (tmp_path / "r.csv").write_text("a,b,date\nKAZ,POL,never\n")
    with pytest.raises(RegistryError, match="not an EDTF date"):
        add("relations", "r.csv")
    assert shelf.show("relations").facts == 2
    assert [path.name for path in shelf.folder.iterdir()] == ["relations.sqlite"]


def test_checking_tells_of_files_that_changed(tmp_path: Path, shelf: Shelf, add: Add) -> None:
    (tmp_path / "r.csv").write_text(RELATIONS)
    add("relations", "r.csv")
    (checked,) = shelf.check("relations", as_of=DAY)
    assert checked.fine
    (tmp_path / "r.csv").write_text(RELATIONS + "KAZ,FRA,2030-01-01\n")
    (checked,) = shelf.check("relations", as_of=DAY)
    assert (checked.changed, checked.facts_now, checked.fine) == ((str(tmp_path / "r.csv"),), 3, False)
    add("relations", "r.csv")
    (checked,) = shelf.check("relations", as_of=DAY)
    assert [(anomaly.code, anomaly.place) for anomaly in checked.anomalies] == [("future_date", "FRA and KAZ")]
    (tmp_path / "r.csv").unlink()
    (checked,) = shelf.check("relations", as_of=DAY)
    assert (checked.changed, checked.facts_now) == ((str(tmp_path / "r.csv"),), None)


def test_checking_adds_up_trade(tmp_path: Path, shelf: Shelf, add: Add) -> None:
    (tmp_path / "t.csv").write_text("year,code,t,x,m\n2023,PL,10,4,6\n2023,DE,20,5,6\n2023,WORLD,50,40,12\n")
    add(
        None, "t.csv", id="mine", kind="trade", format="balance", unit="USD", constants={"reporter": "KAZ"},
        columns={"period": "year", "partner": "code", "turnover": "t", "exports": "x", "imports": "m"},
        aliases={"WORLD": "WLD"},
    )  # fmt: skip
    (checked,) = shelf.check("mine", as_of=DAY)
    assert [(anomaly.code, anomaly.place) for anomaly in checked.anomalies] == [
        ("world_total", "KAZ 2023 exports"),
        ("world_total", "KAZ 2023 turnover"),
        ("turnover", "KAZ DEU 2023"),
        ("turnover", "KAZ WLD 2023"),
    ]


def test_issues_of_one_kind_are_kept_up_to_a_bound_and_counted(tmp_path: Path, shelf: Shelf, add: Add) -> None:
    bad = "".join(f"KAZ,Q{number},1992\n" for number in range(limits().issues + 30))
    (tmp_path / "r.csv").write_text(RELATIONS + bad)
    added = add("relations", "r.csv")
    assert len(added.issues) == limits().issues + 1
    assert added.issues[-1].reason == "30 more of this kind"
    assert added.registry.issues == limits().issues + 30


def test_the_ids_of_starter_tables_are_taken(tmp_path: Path, add: Add) -> None:
    (tmp_path / "r.csv").write_text(RELATIONS)
    with pytest.raises(RegistryError, match="come with Sverka"):
        add("relations", "r.csv", id="starter-relations")


@pytest.mark.parametrize("content", [b"not a database, only text that is long enough", b""])
def test_a_damaged_store_is_told_by_name_and_can_be_removed(shelf: Shelf, content: bytes) -> None:
    shelf.folder.mkdir()
    (shelf.folder / "broken.sqlite").write_bytes(content)
    with Registries(shelf.folder) as registries:
        with pytest.raises(RegistryError, match=r"broken\.sqlite"):
            registries.relations("KAZ", "POL")
        shelf.remove("broken")
        assert registries.relations("KAZ", "POL")


def test_a_store_is_opened_for_reading_only(tmp_path: Path, shelf: Shelf, add: Add) -> None:
    (tmp_path / "r.csv").write_text(RELATIONS)
    add("relations", "r.csv")
    with Registries(shelf.folder) as registries:
        assert registries.relations("KAZ", "DEU' OR 1=1 --") == []
        _, connection = registries._opened[0]
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection.execute("DELETE FROM relations")


def test_the_same_files_give_the_same_answers_whatever_order_they_are_added_in(tmp_path: Path) -> None:
    answers = []
    for order in (("a", "b"), ("b", "a")):
        shelf = Shelf(tmp_path / "".join(order))
        for name in order:
            (tmp_path / f"{name}.csv").write_text(RELATIONS)
            text = f"id: {name}\ntitle: T\npublisher: P\nedition: E\nlicence: L\nkind: relations\nformat: relations\n"
            columns = f"files: [{name}.csv]\ncolumns: {{a: a, b: b, date: date}}\n"
            (tmp_path / f"{name}.yaml").write_text(text + columns)
            shelf.add(tmp_path / f"{name}.yaml")
        with Registries(shelf.folder, bundled=False) as registries:
            answers.append(registries.relations("KAZ", "POL"))
    assert answers[0] == answers[1]
    assert [found.source.registry for found in answers[0]] == ["a", "b"]
