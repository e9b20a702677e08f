"""Kazakh dates: the year first, relations after the date in the case that they ask for."""

from __future__ import annotations

from datetime import date

import pytest

from sverka.reading.dates import read_dates

REFERENCE = date(2025, 11, 27)  # a Thursday


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Кездесу 2024 жылғы 9 мамырда өтті.", "2024-05-09"),
        ("9 мамыр күні", "2025-05-09"),
        ("2024 жылдың 9 мамырында", "2024-05-09"),
        ("2024 жылдың мамыр айында", "2024-05"),
        ("мамырдың 9-ында", "2025-05-09"),
        ("2024-жылы 9-мамырда", "2024-05-09"),
        ("09.05.2024 күні", "2024-05-09"),
        ("11–12 қыркүйекте", "2025-09-11/2025-09-12"),
        ("2024 жылғы 11-12 қыркүйекте", "2024-09-11/2024-09-12"),
        ("2024 жылғы 11 және 12 қыркүйекте", "2024-09-11/2024-09-12"),
        ("28 сәуір мен 3 мамыр аралығында", "2025-04-28/2025-05-03"),
        ("2019 жылдан 2022 жылға дейін", "2019/2022"),
        ("өткен аптада", "2025-11-17/2025-11-23"),
        ("былтыр көктемде", "2024-03/2024-05"),
        ("осы жылдың күзінде", "2025-09/2025-11"),
        ("биыл 3 наурызда", "2025-03-03"),
        ("келесі жылы", "2026"),
        ("сейсенбіде", "2025-11-25"),
        ("бүгін Бакуде", "2025-11-27"),
        ("кеше түскі асқа дейін", "2025-11-26"),
        ("бес күн бұрын", "2025-11-22"),
        ("2025 жылдың он бір айында", "2025-01/2025-11"),
        ("2025 жылдың бірінші жартысында", "2025-01/2025-06"),
        ("2025 жылдың қаңтар-тамыз айларында", "2025-01/2025-08"),
        ("90-жылдары", "1990/1999"),
        ("ақп. 2021", "2021-02"),
    ],
)
def test_kazakh_dates_are_resolved(text: str, edtf: str) -> None:
    assert [each.edtf for each in read_dates(text, "kk", REFERENCE) if each.edtf] == [edtf]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("1993 жылдан бері", "since"),
        ("2026 жылғы 1 наурыздан бастап", "since"),
        ("13 шілдеге дейін", "until"),
        ("жыл соңына дейін", "by"),
        ("2030 жылға қарай", "by"),
        ("9 мамырдан кейін", "after"),
        ("соңғы бес жылда", "during"),
    ],
)
def test_the_word_after_a_date_bounds_what_is_told(text: str, relation: str) -> None:
    assert [each.relation for each in read_dates(text, "kk", REFERENCE)] == [relation]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2026–2028 жылдарға арналған жоспар", "attributive"),
        ("форум 2026 жылға жоспарланған", "point"),
        ("кездесу 20 шілдеге белгіленді", "point"),
        ("2021 жылғы 4 наурыздағы келісім", "attributive"),
        ("2021 жылғы 4 наурыздағы кездесуде", "point"),
        ("отыз екі жыл", "duration"),
        ("жыл сайын", "frequency"),
        ("сағат 18:00-де", "time"),
        ("36 жасар дәрігер", "age"),
    ],
)
def test_the_noun_or_verb_after_it_tells_whose_a_date_is(text: str, kind: str) -> None:
    assert [each.kind for each in read_dates(text, "kk", REFERENCE)] == [kind]


@pytest.mark.parametrize("text", ["Қазанда халықаралық форум өтті", "Ол жазды ашық кезде", "Жылы лебіз", "қысқа жауап"])
def test_words_that_only_look_like_dates_are_passed_over(text: str) -> None:
    assert read_dates(text, "kk", REFERENCE) == []
