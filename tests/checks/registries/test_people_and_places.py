from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from sverka.checks.registries.loaders.offices import role_of
from tests.checks.registries.conftest import Add, Ask


def test_relations_keep_what_other_witnesses_say(tmp_path: Path, add: Add, ask: Ask) -> None:
    (tmp_path / "r.csv").write_text(
        "a,b,date,precision,all_dates,pages\n"
        "KAZ,POL,1992-04-06,day,1992-04-06,Kazakhstan;Poland\n"
        "AFG,AUS,1969-03-30,day,1968-12-16;1969-03-30,Afghanistan\n"
        "KAZ,NAM,1994,year,,\nKAZ,KAZ,1994,,,\nKAZ,DEU,soon,,,\nKAZ,FRA,,,,\n"
    )
    added = add("relations", "r.csv")
    assert [issue.code for issue in added.issues] == ["same_state", "bad_date", "no_date"]
    (found,) = ask().relations("POL", "KAZ")
    assert (found.states, found.date, found.others) == (("POL", "KAZ"), "1992-04-06", ())
    assert found.source.row == "line 2 (Kazakhstan;Poland)"
    assert ask().relations("AUS", "AFG")[0].others == ("1968-12-16",)
    assert ask().relations("NAM", "KAZ")[0].date == "1994"
    assert ask().relations("KAZ", "DEU") == []


def test_wikidata_lists_a_pair_twice_and_says_how_precise_a_date_is(tmp_path: Path, add: Add, ask: Ask) -> None:
    def row(a: str, b: str, date: str, precision: str) -> dict[str, dict[str, str]]:
        cells = {"a": a, "b": b, "date": date, "precision": precision}
        return {name: {"type": "literal", "value": value} for name, value in cells.items()}

    bindings = [
        row("KAZ", "POL", "1992-04-06T00:00:00Z", "11"),
        row("POL", "KAZ", "1992-04-06T00:00:00Z", "11"),
        row("KAZ", "LTU", "1992-01-01T00:00:00Z", "9"),
    ]
    (tmp_path / "query.json").write_text(json.dumps({"head": {"vars": ["a"]}, "results": {"bindings": bindings}}))
    added = add("wikidata-relations", "query.json")
    assert (added.registry.facts, added.issues) == (2, ())
    assert ask().relations("KAZ", "POL")[0].others == ()
    assert ask().relations("LTU", "KAZ")[0].date == "1992"


def test_offices_are_asked_by_day(tmp_path: Path, add: Add, ask: Ask) -> None:
    (tmp_path / "o.csv").write_text(
        "person,office,state,from,to,attested\n"
        "Мурат Нуртлеу,Minister of Foreign Affairs,KAZ,2023-04,2025-09-26,\n"
        "Yermek Kosherbayev,Minister of Foreign Affairs,KAZ,2025-09-26,,\n"
        "Roman Vassilenko,Deputy Minister of Foreign Affairs,Kazakhstan,,,2024-10-24;2024-11-05\n"
        "Nobody,Minister,KAZ,2020,2010,\n,Minister,KAZ,2020,,\nX,Minister,Atlantis,2020,,\n",
        encoding="utf-8",
    )
    added = add("offices", "o.csv")
    assert [issue.code for issue in added.issues] == ["backwards", "no_name", "unknown_state"]
    names = [term.person for term in ask().offices("KAZ", on=dt.date(2026, 1, 29))]
    assert names == ["Yermek Kosherbayev", "Roman Vassilenko"]
    former = ask().offices("KAZ", on=dt.date(2025, 1, 1))[0]
    assert (former.person, former.role, former.until) == ("Murat Nurtleu", "foreign_minister", "2025-09-26")
    assert former.other_names == ("Мурат Нуртлеу",)
    assert ask().offices("KAZ")[-1].attested == ("2024-10-24", "2024-11-05")
    assert ask().offices("POL") == []


@pytest.mark.parametrize(
    ("office", "role"),
    [
        ("President of the Russian Federation", "head_of_state"),
        ("Presidential Science Advisor", "other"),
        ("Principal Private Secretary to the Prime Minister", "other"),
        ("Chief of Staff of the Prime Minister", "other"),
        ("Chancellor of the Exchequer", "minister"),
        ("Secretary of State for Foreign and Commonwealth Affairs", "foreign_minister"),
        ("Secretary of State", "foreign_minister"),
        ("Minister of State for Foreign Affairs", "deputy_foreign_minister"),
        ("Deputy Marshal of the Sejm", "member_of_parliament"),
        ("President of the House of Councillors", "speaker_of_parliament"),
        ("President of the Constitutional Court", None),
        ("President, National Bank", None),
        ("Minister of Foreign Affairs", "foreign_minister"),
        ("Deputy Prime Minister, Minister of Foreign Affairs", "foreign_minister"),
        ("First Deputy Minister of Foreign Affairs", "deputy_foreign_minister"),
        ("Min. of Foreign Affairs", "foreign_minister"),
        ("Deputy Prime Minister", "deputy_head_of_government"),
        ("head of government: Prime Minister", "head_of_government"),
        ("chief of state: President", "head_of_state"),
        ("President of the Republic of Poland", "head_of_state"),
        ("Vice President", None),
        ("ambassador to France", "ambassador"),
        ("Chargé d'Affaires of Poland in Kazakhstan", "charge_daffaires"),
        ("Marshal of the Sejm", "speaker_of_parliament"),
        ("Minister of Energy", "minister"),
        ("Vice Minister of Trade", "deputy_minister"),
        ("effective leader", None),
        ("Police Commander-in-Chief", None),
    ],
)
def test_the_role_is_told_by_the_title(office: str, role: str | None) -> None:
    assert role_of(office) == role


def entity(schema: str, id_: str, **properties: list[object]) -> str:
    return json.dumps({"id": id_, "schema": schema, "properties": properties}, ensure_ascii=False)


def test_follow_the_money_entities_are_joined_in_any_order(tmp_path: Path, add: Add, ask: Ask) -> None:
    lines = [
        entity("Occupancy", "o1", holder=["p1"], post=["m1"], startDate=["2025-09-26"]),
        entity("Person", "p1", name=["Ермек Көшербаев", "Yermek Kosherbayev"], alias=["Ermek Kosherbaev"]),
        entity("Position", "m1", name=["Minister of Foreign Affairs"], country=["kz"]),
        entity("Occupancy", "o2", holder=["gone"], post=["m1"]),
        "{not json",
        json.dumps(["no entity"]),
        entity("Company", "c1", name=["Oil"]),
    ]
    (tmp_path / "peps.jsonl").write_text("\n".join(lines), encoding="utf-8")
    added = add("opensanctions-peps", "peps.jsonl")
    assert sorted(issue.code for issue in added.issues) == ["no_name", "not_entity", "not_entity"]
    (term,) = ask().offices("KAZ")
    assert (term.since, term.role, term.source.row) == ("2025-09-26", "foreign_minister", "line 1")
    assert "Yermek Kosherbayev" in {term.person, *term.other_names}
    assert "Ермек Көшербаев" in term.other_names


def test_nested_entities_are_unfolded(tmp_path: Path, add: Add, ask: Ask) -> None:
    post = {"id": "m", "schema": "Position", "properties": {"name": ["Prime Minister"], "country": ["pl"]}}
    term = {"id": "o", "schema": "Occupancy", "properties": {"post": [post], "endDate": ["2023-12-13"]}}
    (tmp_path / "targets.nested.jsonl").write_text(
        entity("Person", "p", name=["Mateusz Morawiecki"], positionOccupancies=[term])
    )
    assert add("opensanctions-peps", "targets.nested.jsonl").issues == ()
    (found,) = ask().offices("POL")
    assert (found.person, found.until, found.role) == ("Mateusz Morawiecki", "2023-12-13", "head_of_government")


def test_embassies_told_twice_are_one(tmp_path: Path, add: Add, ask: Ask) -> None:
    (tmp_path / "e.csv").write_text(
        "sender,receiver,city,kind,page\nKAZ,POL,Warsaw,embassy,Kazakhstan\nKAZ,POL,Warsaw,embassy,Poland\n"
        "KAZ,NA,Windhoek,non-resident,x\nKAZ,ZZZ,Nowhere,embassy,x\n"
    )
    added = add("embassies", "e.csv")
    assert [issue.code for issue in added.issues] == ["unknown_state"]
    (mission,) = ask().missions("KAZ", "POL")
    assert (mission.city, mission.kind, mission.source.row) == ("Warsaw", "embassy", "line 2 (Kazakhstan)")
    assert ask().missions("KAZ", "NAM")[0].kind == "non-resident"
    assert ask().missions("POL", "KAZ") == []


def test_members_are_those_of_the_day(tmp_path: Path, add: Add, ask: Ask) -> None:
    (tmp_path / "m.csv").write_text(
        "iso3,organisation,status,since,until\nGBR,EU,member,1973-01-01,2020-01-31\nPOL,EU,member,2004-05-01,\n"
        "UKR,EU,candidate,,\nKAZ,SCO,member,,\n"
    )
    add("memberships", "m.csv")
    registries = ask()
    assert registries.members("EUU") == ["POL"]
    assert registries.members("EUU", on=dt.date(2020, 1, 31)) == ["GBR", "POL"]
    assert registries.members("EUU", on=dt.date(1990, 1, 1)) == ["GBR"]
    assert registries.members("SCO", on=dt.date(2024, 1, 1)) == ["KAZ"]
    assert registries.members("NATO") == []
    (former,) = registries.memberships("GBR")
    assert (former.since, former.until) == ("1973-01-01", "2020-01-31")
