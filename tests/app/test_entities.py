from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

import sverka
from sverka.app.residence import residence
from tests.app.conftest import Run, lines


def test_a_person_is_listed_once_over_languages(run: Run, books: Path) -> None:
    rows = lines(run("entities", "--ledger", books).stdout)
    assert sorted(row["latin"] for row in rows) == ["Wojciech Zajączkowski", "Yermek Kosherbayev"]
    (person,) = lines(run("entities", "--person", "kosherbayev", "--ledger", books).stdout)
    assert person["names"] == [["en", ["Yermek Kosherbayev"]], ["ru", ["Ермек Кошербаев"]]]
    assert person["documents"] == 2


@pytest.mark.parametrize("what", ["entities", "offices", "judgements"])
def test_every_list_has_every_format(run: Run, books: Path, what: str) -> None:
    table = run(what, "--format", "table", "--ledger", books)
    assert table.stderr.endswith(f" {what}\n")
    rows = list(csv.DictReader(io.StringIO(run(what, "--format", "csv", "--ledger", books).stdout)))
    assert len(json.loads(run(what, "--format", "json", "--ledger", books).stdout)) == len(rows) > 0


def test_bodies_and_places_are_listed_where_asked(run: Run, books: Path) -> None:
    places = lines(run("entities", "--kind", "place", "--ledger", books).stdout)
    assert sorted(row["latin"] for row in places) == ["Astana", "Varshava"]
    assert len(lines(run("entities", "--kind", "all", "--ledger", books).stdout)) == 5


def test_an_entity_is_shown_with_names_offices_and_judgements(run: Run, books: Path) -> None:
    (person,) = lines(run("entities", "--person", "kosherbayev", "--ledger", books).stdout)
    page = run("entity", person["id"], "--ledger", books).stdout
    assert "  ru: Ермек Кошербаев\n" in page
    assert "  foreign_minister of KAZ: 2026-01-29 to 2026-01-30\n" in page
    assert "both foreign_minister of KAZ (rule)" in page
    shown = json.loads(run("entity", person["id"][:6], "--format", "json", "--ledger", books).stdout)
    assert shown["forms"] == person["forms"]
    assert "no entity 'p0000'" in run("entity", "p0000", "--ledger", books, code=1).stderr


def test_a_judgement_is_made_listed_and_taken_back(run: Run, books: Path) -> None:
    one, other = (row["id"] for row in lines(run("entities", "--ledger", books).stdout))
    said = run("judge", one, other, "same", "--reason", "a try", "--by", "me", "--ledger", books)
    number = said.stdout.strip()
    assert f"sverka unjudge {number}" in said.stderr
    assert len(lines(run("entities", "--ledger", books).stdout)) == 1
    (row,) = lines(run("judgements", "--judge", "people", "--ledger", books).stdout)
    assert (row["judge"], row["reason"], row["verdict"]) == ("me", "a try", "same")
    run("unjudge", number, "--reason", "done", "--by", "me", "--ledger", books)
    assert len(lines(run("entities", "--ledger", books).stdout)) == 2
    assert len(lines(run("judgements", "--judge", "people", "--past", "--ledger", books).stdout)) == 2
    assert "already" in run("unjudge", number, "--reason", "x", "--by", "me", "--ledger", books, code=1).stderr


def test_a_judgement_without_a_reason_is_refused(run: Run, books: Path) -> None:
    assert "--reason" in run("judge", "p1", "p2", "same", "--by", "me", "--ledger", books, code=2).stderr
    run("judge", "p1", "p2", "perhaps", "--reason", "x", "--ledger", books, code=2)


def test_people_have_the_days_and_ids_of_one_person(run: Run, books: Path) -> None:
    (row,) = csv.DictReader(
        io.StringIO(run("people", "--role", "foreign_minister", "--format", "csv", "--ledger", books).stdout)
    )
    assert (row["first"], row["last"], row["names"]) == ("2026-01-29", "2026-01-30", "Ермек Кошербаев")
    (person,) = lines(run("entities", "--person", "kosherbayev", "--ledger", books).stdout)
    assert row["id"] == person["id"]


def test_the_python_interface_has_the_same_words(books: Path) -> None:
    with sverka.Ledger(books) as ledger:
        one, other = ledger.entities()
        number = ledger.judge(one.id, other.id, "same", by="me", reason="a try")
        assert len(ledger.entities()) == 1
        ledger.unjudge(number, by="me", reason="done")
        assert ledger.entity(one.id) == one
        assert len(ledger.judgements(one.id, of_people=True, past=True)) == 2
        (office,) = ledger.offices(kind="foreign_minister")
        assert office.person in {one.id, other.id}
        assert len(ledger.entities(of="place", state="KAZ")) == 1


@pytest.mark.parametrize(
    ("title", "sender", "where"),
    [
        ("ambassador of Poland to Kazakhstan", "POL", "KAZ"),
        ("Посол Польши в Казахстане", "POL", "KAZ"),
        ("Польшаның Мәскеудегі елшісі", "POL", "RUS"),
        ("ambasador RP w Kazachstanie", "POL", "KAZ"),
        ("Kazakhstan's new ambassador to Poland", "KAZ", "POL"),
        ("посол Польши", "POL", None),
        ("ambassador to Kazakhstan and Kyrgyzstan", "POL", None),
    ],
)
def test_the_title_of_an_ambassador_tells_where_he_resides(title: str, sender: str, where: str | None) -> None:
    assert residence(title, sender) == where
