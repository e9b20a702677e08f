"""Date expressions of news resolved to EDTF against the publication date."""

from __future__ import annotations

from datetime import date

import pytest

from sverka.reading.dates import DateExpression, read_dates

REFERENCE = date(2025, 11, 27)  # a Thursday


def one(text: str, lang: str, reference: date | None = REFERENCE) -> DateExpression:
    found = [each for each in read_dates(text, lang, reference) if each.edtf is not None]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("lang", "text", "edtf"),
    [
        ("ru", "Переговоры прошли 4 декабря 2024 года.", "2024-12-04"),
        ("ru", "встреча 23.05.2025 в Варшаве", "2025-05-23"),
        ("ru", "15–16 ноября состоялись консультации", "2025-11-15/2025-11-16"),
        ("ru", "с 15 по 16 ноября", "2025-11-15/2025-11-16"),
        ("ru", "28 мая - 2 июня", "2025-05-28/2025-06-02"),
        ("ru", "с 30 декабря 2024 по 2 января", "2024-12-30/2025-01-02"),
        ("ru", "22-23 числа", "2025-11-22/2025-11-23"),
        ("ru", "на прошлой неделе", "2025-11-17/2025-11-23"),
        ("ru", "этой осенью", "2025-09/2025-11"),
        ("ru", "прошлой осенью", "2024-09/2024-11"),
        ("ru", "в следующем году", "2026"),
        ("ru", "в прошлом месяце", "2025-10"),
        ("ru", "в мае этого года", "2025-05"),
        ("ru", "в октябре с.г.", "2025-10"),
        ("ru", "в сентябре прошлого года", "2024-09"),
        ("ru", "за первые четыре месяца 2023 года", "2023-01/2023-04"),
        ("ru", "за одиннадцать месяцев 2025 года", "2025-01/2025-11"),
        ("ru", "в первом полугодии 2019 года", "2019-01/2019-06"),
        ("ru", "в III квартале 2025 года", "2025-07/2025-09"),
        ("ru", "в январе–ноябре 2025 года", "2025-01/2025-11"),
        ("ru", "в 2016-2020 годах", "2016/2020"),
        ("ru", "в 1990-х годах", "1990/1999"),
        ("ru", "в 2007-м", "2007"),
        ("ru", "10 лет назад", "2015"),
        ("ru", "три дня назад", "2025-11-24"),
        ("ru", "вечером 26 ноября", "2025-11-26"),
        ("ru", "вчера", "2025-11-26"),
        ("ru", "в понедельник", "2025-11-24"),
        ("ru", "в среду, 26 ноября", "2025-11-26"),
        ("ru", "двадцать второго мая", "2025-05-22"),
        ("en", "signed on Sept. 24, 2024", "2024-09-24"),
        ("en", "on the 24th of September 2024", "2024-09-24"),
        ("en", "from November 6 to 9", "2025-11-06/2025-11-09"),
        ("en", "Oct. 22-23", "2025-10-22/2025-10-23"),
        ("en", "December 4, 1929–January 16, 1930", "1929-12-04/1930-01-16"),
        ("en", "Dec 30 - Jan 2, 2026", "2025-12-30/2026-01-02"),
        ("en", "last week", "2025-11-17/2025-11-23"),
        ("en", "this autumn", "2025-09/2025-11"),
        ("en", "next year", "2026"),
        ("en", "in the first half of 2019", "2019-01/2019-06"),
        ("en", "in the first 11 months of 2025", "2025-01/2025-11"),
        ("en", "in the second quarter of 2024", "2024-04/2024-06"),
        ("en", "in January-November 2025", "2025-01/2025-11"),
        ("en", "in the 1990s", "1990/1999"),
        ("en", "ten years ago", "2015"),
        ("en", "on Friday", "2025-11-21"),
        ("en", "on Thursday", "2025-11-27"),
        ("en", "next Tuesday", "2025-12-02"),
        ("en", "May 2018", "2018-05"),
        ("en", "on 2025-05-23", "2025-05-23"),
        ("en", "the last week of May", "2025-05-25/2025-05-31"),
    ],
)
def test_a_date_is_resolved_against_the_publication_date(lang: str, text: str, edtf: str) -> None:
    assert one(text, lang).edtf == edtf


@pytest.mark.parametrize(
    ("lang", "text", "past", "future"),
    [
        ("ru", "в понедельник", "2025-11-24", "2025-12-01"),
        ("en", "on Friday", "2025-11-21", "2025-11-28"),
        ("en", "in March", "2025-03", "2026-03"),
        ("ru", "15 июня", "2025-06-15", "2026-06-15"),
        ("en", "on December 5", "2025-12-05", "2025-12-05"),  # a week ahead: not last year's, whatever the tense
    ],
)
def test_the_tense_of_the_clause_picks_the_year_or_week(lang: str, text: str, past: str, future: str) -> None:
    found = one(text, lang)
    assert (found.resolved("past"), found.resolved("future")) == (past, future)


@pytest.mark.parametrize(
    ("lang", "text", "edtf"),
    [("ru", "16 декабря", "XXXX-12-16"), ("en", "in December", "XXXX-12"), ("en", "May 5-7", "XXXX-05-05/XXXX-05-07")],
)
def test_a_date_that_nothing_resolves_has_an_unknown_year(lang: str, text: str, edtf: str) -> None:
    assert one(text, lang, None).edtf == edtf


def test_a_weekday_without_a_publication_date_is_found_but_not_resolved() -> None:
    found = read_dates("on Monday", "en", None)
    assert [(each.kind, each.edtf) for each in found] == [("point", None)]


@pytest.mark.parametrize(
    ("lang", "text", "edtfs"),
    [
        ("ru", "Она приехала 22 мая 2024 года. В тот же день её принял министр.", ["2024-05-22", "2024-05-22"]),
        ("ru", "21 октября они встретились. Днём ранее его назначили.", ["2025-10-21", "2025-10-20"]),
        ("ru", "В марте 2024 года подписали, месяц спустя утвердили.", ["2024-03", "2024-04"]),
        ("en", "They met on September 24. A month later the ministries consulted.", ["2025-09-24", "2025-10"]),
        ("en", "Signed on May 5, 2020, it was ratified the same year.", ["2020-05-05", "2020"]),
        ("en", "They met in October 2023 and again in December.", ["2023-10", "2023-12"]),
    ],
)
def test_an_anaphoric_date_refers_to_the_date_read_before(lang: str, text: str, edtfs: list[str]) -> None:
    assert [each.edtf for each in read_dates(text, lang, REFERENCE)] == edtfs


def test_an_anchor_may_be_given_for_a_part_of_a_text() -> None:
    text = "It was signed. The next day the guest left."
    found = read_dates(text, "en", REFERENCE, start=15, anchor="2024-02-28")
    assert [each.edtf for each in found] == ["2024-02-29"]


def test_days_of_a_list_are_told_apart_unless_they_follow_one_another() -> None:
    found = [each.edtf for each in read_dates("on May 5 and 6, 2025; August 23, 25, 28, and 31", "en", REFERENCE)]
    assert found == ["2025-05-05/2025-05-06", "2025-08-23", "2025-08-25", "2025-08-28", "2025-08-31"]


def test_a_relation_and_a_date_are_a_period() -> None:
    since = one("с 2005 года", "ru")
    assert (since.relation, since.period(REFERENCE), since.period()) == ("since", "2005/2025", "2005/..")
    assert one("by 2030", "en").period() == "../2030"
