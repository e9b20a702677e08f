"""What is a happening's date and what only looks like one; lexicons; hostile texts."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sverka.errors import DataError, LanguageError
from sverka.reading.dates import read_dates
from sverka.reading.dates.lexicon import load_lexicon, parse_lexicon

REFERENCE = date(2025, 11, 27)


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("ru", "отношения насчитывают 34 года", "duration"),
        ("ru", "рекорд за 10 лет", "duration"),
        ("ru", "проводятся ежегодно", "frequency"),
        ("ru", "летает четыре раза в неделю", "frequency"),
        ("ru", "25-летие отношений", "age"),
        ("ru", "вылет в 10:30", "time"),
        ("en", "a four-day trip", "duration"),
        ("en", "for 34 years", "duration"),
        ("en", "flies four times a week", "frequency"),
        ("en", "the 24-year-old won", "age"),
        ("en", "begins at 10:30 am", "time"),
    ],
)
def test_durations_frequencies_ages_and_times_are_no_dates(lang: str, text: str, kind: str) -> None:
    assert [(each.kind, each.edtf, each.usable) for each in read_dates(text, lang, REFERENCE)] == [(kind, None, False)]


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("ru", "программа сотрудничества на 2025–2027 годы", "attributive"),
        ("ru", "план мероприятий на 2026 год", "attributive"),
        ("ru", "визит запланирован на 2026 год", "point"),
        ("ru", "саммит намечен на 5 июня", "point"),
        ("ru", "соглашение от 5 мая 1998 года", "attributive"),
        ("ru", "выставка ЭКСПО-2017", "attributive"),
        ("en", "the budget for 2026", "attributive"),
        ("en", "talks are scheduled for 2026", "point"),
        ("en", "a 2025-2027 programme", "attributive"),
        ("en", "the 2010 Astana summit", "attributive"),
        ("en", "Strategy 2030", "attributive"),
    ],
)
def test_a_period_that_belongs_to_a_noun_is_not_a_happenings_date(lang: str, text: str, kind: str) -> None:
    assert [each.kind for each in read_dates(text, lang, REFERENCE)] == [kind]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "АСТАНА, 30 мая. /Казинформ/. Президент принял посла."),
        ("ru", "Астана. 30 мая. КАЗИНФОРМ – Президент принял посла."),
        ("ru", "МОСКВА, 30 мая — РИА Новости. Министр принял посла."),
        ("en", "WARSAW, May 30 (Reuters) – The president received the ambassador."),
        ("en", "ASTANA, May 30, 2025 /Agency/ -- The president received the ambassador."),
    ],
)
def test_a_dateline_is_told_from_a_happenings_date(lang: str, text: str) -> None:
    title = "Заголовок\n\n" if lang == "ru" else "A headline\n\n"
    found = read_dates(title + text, lang, date(2025, 5, 30))
    assert [(each.kind, each.edtf) for each in found] == [("dateline", "2025-05-30")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "в окружающую среду; газета «Сегодня»; до 2000 тонн; 1,1 млрд; пункт 6.5.4; счёт 2:1"),
        ("en", "He may march in 6-0; on the 30th anniversary; 2000 people; Article 51; version 2.10.4"),
    ],
)
def test_words_and_numbers_that_are_no_dates_yield_nothing(lang: str, text: str) -> None:
    assert read_dates(text, lang, REFERENCE) == []


def test_spans_hold_the_words_that_were_read() -> None:
    text = "Ёлка. Since 2005 they met on May 23, 2025."
    assert [each.span.of(text) for each in read_dates(text, "en", REFERENCE)] == ["Since 2005", "May 23, 2025"]


@given(
    st.text(alphabet="в мая2015-–./: год,днейназадсthe May of last week\nİё", max_size=80),
    st.sampled_from(["ru", "en"]),
)
def test_any_text_is_read_without_error_and_with_spans_inside(text: str, lang: str) -> None:
    for each in read_dates(text, lang, REFERENCE):
        assert 0 <= each.span.start < each.span.end <= len(text)


@pytest.mark.parametrize(
    "unit", ["1", "1.1.", "с 5 мая ", "в в в 2015 ", "5 мая 2015 года, ", "12:", "a-", "Осло, 5 мая. "]
)
def test_a_long_line_is_read_in_linear_time(unit: str) -> None:
    read_dates(unit, "ru", REFERENCE)
    text = unit * (200_000 // len(unit))
    begin = time.process_time()
    read_dates(text, "ru", REFERENCE)
    assert time.process_time() - begin < 10


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_every_language_tells_all_months_and_weekdays(lang: str) -> None:
    values = load_lexicon(lang).values
    assert set(values["month"].values()) == set(range(1, 13))
    assert set(values["weekday"].values()) == set(range(1, 8))


def test_a_language_without_a_lexicon_is_refused_by_name() -> None:
    with pytest.raises(LanguageError, match="'xx'"):
        read_dates("5 May", "xx", None)


RULE = """[settings]
triggers = ["month"]
[classes.month]
5 = "may"
[[stages.day]]
match = "{day} MATCH"
make = "calendar"
gives = "day"
"""


def test_a_language_is_added_by_a_file_in_its_own_word_order() -> None:
    lexicon = parse_lexicon(RULE.replace("MATCH", "{month}"), "kk", "dates.toml")
    assert lexicon.stages[0].regex.fullmatch("D" + lexicon.symbols["may"])


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (RULE.replace("MATCH", "{moon}"), 6),
        (RULE.replace("MATCH", "<moon>"), 6),
        (RULE.replace("MATCH", "{month:13}"), 6),
        (RULE.replace('"calendar"', '"kalendar"'), 6),
        (RULE.replace('"day"', '"days"'), 6),
        (RULE.replace('5 = "may"', "5 = 5"), 3),
        (RULE.replace("[settings]", "[settings"), 1),
    ],
)
def test_a_lexicon_that_is_wrong_names_its_line(text: str, line: int) -> None:
    with pytest.raises(DataError) as caught:
        parse_lexicon(text, "xx", "dates.toml")
    assert caught.value.line == line
