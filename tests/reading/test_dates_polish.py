"""Polish expressions of time resolved to EDTF against the publication date."""

from __future__ import annotations

from datetime import date

import pytest

from sverka.reading.dates import read_dates
from sverka.reading.dates.lexicon import load_lexicon

REFERENCE = date(2025, 11, 27)  # a Thursday


def told(text: str) -> list[str | None]:
    return [each.edtf for each in read_dates(text, "pl", REFERENCE) if each.edtf is not None]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Rozmowy odbyły się 4 grudnia 2024 r. w Pradze.", "2024-12-04"),
        ("spotkanie 23.05.2025 w Oslo", "2025-05-23"),
        ("posiedzenie z udziałem ministrów 12 XII 2024", "2024-12-12"),
        ("w dniach 15–16 listopada br. odbyły się", "2025-11-15/2025-11-16"),
        ("w dniach od 3 do 5 czerwca gościł", "2025-06-03/2025-06-05"),
        ("między 3 a 5 czerwca", "2025-06-03/2025-06-05"),
        ("28 maja – 2 czerwca", "2025-05-28/2025-06-02"),
        ("wizyta potrwa od 30 grudnia 2024 r. do 2 stycznia 2025 r.", "2024-12-30/2025-01-02"),
        ("w nocy z 4 na 5 czerwca", "2025-06-04/2025-06-05"),
        ("pierwszego września otwarto", "2025-09-01"),
        ("dwudziestego pierwszego maja 2024 roku podpisano", "2024-05-21"),
        ("w ubiegłym tygodniu", "2025-11-17/2025-11-23"),
        ("w piątek rozmawiał", "2025-11-21"),
        ("w najbliższy wtorek", "2025-12-02"),
        ("w zeszły poniedziałek", "2025-11-24"),
        ("we wtorek (25 listopada)", "2025-11-25"),
        ("tej jesieni", "2025-09/2025-11"),
        ("wiosną 2024 r.", "2024-03/2024-05"),
        ("od lata trwają", "2025-06/2025-08"),
        ("w przyszłym roku", "2026"),
        ("w roku ubiegłym", "2024"),
        ("w ub. miesiącu", "2025-10"),
        ("w maju ub.r.", "2024-05"),
        ("w październiku b.r.", "2025-10"),
        ("w 2021 roku", "2021"),
        ("od 1992 roku", "1992"),
        ("w latach 2021–2024", "2021/2024"),
        ("od 2019 do 2022 roku", "2019/2022"),
        ("w latach 90.", "1990/1999"),
        ("lata dziewięćdziesiąte", "1990/1999"),
        ("w pierwszym półroczu 2019 r.", "2019-01/2019-06"),
        ("w III kwartale 2025 r.", "2025-07/2025-09"),
        ("w I kwartale 2025 r.", "2025-01/2025-03"),
        ("za pierwsze dziewięć miesięcy 2024 roku", "2024-01/2024-09"),
        ("w drugiej połowie września", "2025-09-16/2025-09-30"),
        ("na przełomie lipca i sierpnia", "2025-07/2025-08"),
        ("na przełomie 2024 i 2025 r.", "2024/2025"),
        ("w połowie czerwca", "2025-06"),
        ("pod koniec maja", "2025-05"),
        ("do końca przyszłego roku", "2026"),
        ("trzy dni temu", "2025-11-24"),
        ("przed dwoma laty", "2023"),
        ("rok temu", "2024"),
        ("za dwa lata", "2027"),
        ("przedwczoraj", "2025-11-25"),
        ("w ostatnich trzech latach", "2022/2025"),
    ],
)
def test_dates_are_resolved_against_the_publication_date(text: str, edtf: str) -> None:
    assert told(text) == [edtf]


def test_days_told_apart_are_each_a_date() -> None:
    assert told("4, 6 i 8 czerwca 2024 r.") == ["2024-06-04", "2024-06-06", "2024-06-08"]


def test_the_same_day_and_the_day_before_lean_on_the_date_told_before() -> None:
    text = (
        "8 listopada minister był w Lizbonie. Tego samego dnia rozmawiał z premierem. Dzień wcześniej przyjął posłów."
    )
    assert told(text) == ["2025-11-08", "2025-11-08", "2025-11-07"]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("od maja 2019 r.", "since"),
        ("do 15 maja", "until"),
        ("najpóźniej do maja", "by"),
        ("po 15 maja", "after"),
        ("przed 15 maja", "before"),
        ("w ciągu 2024 roku", "during"),
        ("zaplanowano na 15 maja", "for"),
    ],
)
def test_a_preposition_tells_how_the_date_bounds(text: str, relation: str) -> None:
    assert [each.relation for each in read_dates(text, "pl", REFERENCE)] == [relation]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("stosunki trwają 34 lata", "duration"),
        ("najwyższy wynik od 10 lat", "duration"),
        ("odbywają się corocznie", "frequency"),
        ("lata cztery razy w tygodniu", "frequency"),
        ("w poniedziałki, środy i soboty", "frequency"),
        ("co dwa lata", "frequency"),
        ("25-lecie stosunków", "age"),
        ("o godz. 10:30", "time"),
        ("program współpracy na lata 2025–2027", "attributive"),
        ("umowa z 5 maja 1998 r.", "attributive"),
        ("wizyta zaplanowana na 2026 rok", "point"),
        ("szczyt wyznaczono na 5 czerwca", "point"),
    ],
)
def test_what_is_no_happenings_date_is_named(text: str, kind: str) -> None:
    assert [each.kind for each in read_dates(text, "pl", REFERENCE)] == [kind]


def test_a_dateline_is_told_from_a_happenings_date() -> None:
    found = read_dates("Tytuł\n\nWARSZAWA, 30 maja (PAP) – Prezydent przyjął ambasadora.", "pl", date(2025, 5, 30))
    assert [(each.kind, each.edtf) for each in found] == [("dateline", "2025-05-30")]


@pytest.mark.parametrize(
    "text", ["do 2000 ton; 1,1 mld zł; pkt 6.5.4; wynik 2:1", "Pani Maja i pan Środa", "ponad 2500 osób"]
)
def test_words_and_numbers_that_are_no_dates_yield_nothing(text: str) -> None:
    assert read_dates(text, "pl", REFERENCE) == []


def test_all_months_and_weekdays_are_known() -> None:
    values = load_lexicon("pl").values
    assert set(values["month"].values()) == set(range(1, 13))
    assert set(values["weekday"].values()) == set(range(1, 8))
