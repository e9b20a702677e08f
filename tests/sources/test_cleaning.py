from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sverka.sources.article import find_article
from sverka.sources.cleaning import clean
from sverka.sources.dates import find_dates, parse_date
from sverka.sources.languages import identify

TRICKY = st.text(
    alphabet=st.sampled_from(list(" \t\n\r\u00a0\u200b\u00ad\u0301\u0308\u202e\ufeff\ud800aаеёйXХ.«»0")), max_size=60
)


@given(st.one_of(st.text(st.characters(), max_size=200), TRICKY))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean(text).text
    assert clean(once).text == once


@given(st.text(max_size=300))
def test_an_article_is_found_in_any_text(text: str) -> None:
    cleaned = clean(text).text
    article = find_article(cleaned)
    assert set(article.body.split("\n")) <= {*cleaned.split("\n"), ""}


@given(st.text(max_size=60))
def test_dates_and_language_are_looked_for_in_any_text(text: str) -> None:
    find_dates(text)
    parse_date(text)
    identify(text)


def test_spaces_line_ends_and_hidden_characters_come_to_one_form() -> None:
    assert clean("\ufeffа\u00a0б\u2009 в\r\nг\u2028д\u00adе\u200b\x07").text == "а б в\nг\nде"


def test_paragraphs_stay() -> None:
    assert clean("а\nб\n\n\n\nв\n \n г").text == "а\nб\n\nв\n\nг"


def test_letters_come_composed_and_stress_marks_go() -> None:
    assert clean("и\u0306 е\u0308 о\u0301 S\u0301").text == "й ё о Ś"


def test_look_alikes_are_replaced_and_other_mixtures_are_told() -> None:
    cleaned = clean("Кaзахстан и Рoland, TikTokе, IT-компания, xй")
    assert cleaned.text == "Казахстан и Poland, TikTokе, IT-компания, xй"
    assert cleaned.mended == ("Кaзахстан", "Рoland")
    assert cleaned.mixed == ("TikTokе", "xй")


def test_polish_and_kazakh_letters_are_left_alone() -> None:
    text = "Zażółć gęślą jaźń. Қазақстан әңгіме ұйым һәм өңір."
    assert clean(text).text == text
