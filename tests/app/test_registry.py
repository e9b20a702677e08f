from __future__ import annotations

import json
from pathlib import Path

import sverka
from tests.app.conftest import Run, lines

RELATIONS = "a,b,date\nKAZ,POL,1992-04-06\nKAZ,DEU,1992-02-11\n"


def test_a_table_is_added_listed_checked_and_removed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text(RELATIONS)
    done = run("registry", "add", "--template", "relations", tmp_path / "r.csv", "--id", "mine", "--edition", "2025")
    assert "mine: 2 facts of relations, 1992 from compiled, 2025" in done.stderr
    listed = {row["id"]: row for row in lines(run("registry", "list").stdout)}
    assert listed["mine"]["facts"] == 2
    assert listed["starter-votes"]["bundled"]
    assert "nothing strange" in run("registry", "check", "mine", "--format", "table").stdout
    (shown,) = lines(run("registry", "show", "mine").stdout)
    assert shown["files"][0]["path"] == str(tmp_path / "r.csv")
    run("registry", "remove", "mine")
    assert "there is no registry 'mine'" in run("registry", "show", "mine", code=1).stderr


def test_bad_rows_are_told_and_end_with_exit_code_3(run: Run, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text(RELATIONS + "KAZ,\x1b[31mXX,1999\n")
    done = run("registry", "add", "--template", "relations", tmp_path / "r.csv", code=3)
    assert "line 4: b: no state" in done.stderr
    assert "\x1b" not in done.stderr
    run("registry", "check", "relations", code=3)


def test_a_wrong_description_is_one_line_with_its_place(run: Run, tmp_path: Path) -> None:
    (tmp_path / "d.yaml").write_text("id: x\ntitle: T\nkind: relations\nformat: relations\nside: XYZ\n")
    done = run("registry", "add", tmp_path / "d.yaml", code=1)
    assert done.stderr.count("\n") == 1
    assert "d.yaml" in done.stderr
    run("registry", "add", tmp_path / "d.yaml", "--edition", "2025", code=2)


def test_a_template_can_be_copied_changed_and_added(run: Run, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text(RELATIONS)
    text = run("registry", "templates", "relations").stdout
    (tmp_path / "mine.yaml").write_text(text.replace("id: relations", "id: mine") + "\nfiles: [r.csv]\n")
    run("registry", "add", tmp_path / "mine.yaml", "--registries", tmp_path / "here")
    assert (tmp_path / "here" / "mine.sqlite").exists()
    assert {"baci", "relations"} <= {row["name"] for row in lines(run("registry", "templates").stdout)}
    run("registry", "templates", "none", code=2)


def test_lists_are_also_tables_and_json(run: Run) -> None:
    assert "starter-trade-kaz" in run("registry", "list", "--format", "table").stdout
    assert len(json.loads(run("registry", "list", "--format", "json").stdout)) == 6
    assert "side: KAZ" in run("registry", "show", "starter-trade-kaz", "--format", "table").stdout
    assert "un-votes-undl" in run("registry", "templates", "--format", "table").stdout


def test_python_has_the_same_verbs_and_the_questions(tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("a,b,date\nKAZ,POL,1992-04-07\n")
    with sverka.Registries(tmp_path / "here") as registries:
        registries.add(tmp_path / "r.csv", template="relations", retrieved="2026-01-29")
        assert [found.date for found in registries.relations("KAZ", "POL")] == ["1992-04-07", "1992-04-06"]
        assert registries.list()[0].id == "relations"
        assert registries.check("relations", as_of="2026-01-29")[0].fine
        registries.remove("relations")
        assert [found.date for found in registries.relations("KAZ", "POL")] == ["1992-04-06"]
