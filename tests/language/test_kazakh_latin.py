"""Kazakh in the Latin alphabets of different years: to Cyrillic, known by its words, read with its own places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sverka.language.kazakh.latin_scripts import to_cyrillic
from sverka.language.scripts import rewritten
from sverka.model.spans import Span
from sverka.sources.languages import identify

WRITTEN = {
    "2021": "Qazaqstan Syrtqy ıster ministrı Polşağa keldı, kezdesu jäne jiyn öttı. Halyqaralyq ūiym ğimaraty.",
    "2018": "Qazaqstan Syrtqy ister mınıstri Polshaǵa keldi, kezdesý jáne jıyn ótti. Halyqaralyq uıym ǵımaraty.",
    "2004": "Qazaqstan Sırtqı ister mïnïstri Polşağa keldi, kezdesw jäne jïın ötti. Halıqaralıq uyım ğïmaratı.",
    "2017": (
        "Qazaqstan Syrtqy ister mi'ni'stri Pols'ag'a keldi, kezdesy' ja'ne ji'yn o'tti. Halyqaralyq ui'ym g'i'maraty."
    ),
}
CYRILLIC = "Қазақстан Сыртқы істер министрі Польшаға келді, кездесу және жиын өтті. Халықаралық ұйым ғимараты."


@pytest.mark.parametrize("year", WRITTEN)
def test_each_alphabet_comes_to_the_same_cyrillic(year: str) -> None:
    found = to_cyrillic(WRITTEN[year])
    assert found is not None
    assert found.text == CYRILLIC


def test_a_place_of_the_cyrillic_text_stands_in_the_latin_one() -> None:
    text = WRITTEN["2018"]
    found = to_cyrillic(text)
    assert found is not None
    at = found.text.index("Польшаға")
    assert found.written(Span(at, at + 8)).of(text) == "Polshaǵa"
    assert found.restored((Span(at, at + 8), {"a": [Span(0, 9)]}))[1] == {"a": [Span(0, 9)]}


@pytest.mark.parametrize(
    "text", ["Қазақстан Президенті Варшавада болды.", "", "2024", "Елші EU және NATO туралы айтты."]
)
def test_a_text_in_cyrillic_stays_as_it_is(text: str) -> None:
    assert rewritten("kk", text) is None


def test_other_languages_are_never_rewritten() -> None:
    assert rewritten("pl", WRITTEN["2021"]) is None


def test_addresses_and_words_with_digits_are_left() -> None:
    found = to_cyrillic("Saiyt https://gov.kz/mfa jäne G20, C5+1 jiyny")
    assert found is not None
    assert "https://gov.kz/mfa" in found.text
    assert "G20, C5+1" in found.text


@given(st.text(alphabet="aäáeıiİIyýuūqğǵńş sh'’ch.,\nж1\u200b", max_size=40))
def test_each_letter_has_its_place_whatever_the_text(text: str) -> None:
    found = to_cyrillic(text)
    if found is None:
        return
    assert len(found.text) == len(found.places)
    before = 0
    for place in found.places:
        assert before <= place.end <= len(text)
        assert place.start < place.end
        before = place.start


@pytest.mark.parametrize("year", ["2021", "2018", "2004"])
def test_kazakh_in_latin_letters_is_known_by_its_words(year: str) -> None:
    assert identify(WRITTEN[year]).lang == "kk"


@pytest.mark.parametrize(
    "text",
    [
        "Türkmenistanyň Prezidenti Serdar Berdimuhamedow we Gazagystanyň Prezidenti duşuşdy.",
        "Azərbaycan Prezidenti Qazaxıstan Prezidenti ilə görüşüb, əlaqələr müzakirə edilib.",
        "Türkiye Cumhurbaşkanı Kazakistan Cumhurbaşkanı ile Ankara'da bir araya geldi.",
        "O'zbekiston Respublikasi Prezidenti Qozog'iston Prezidenti bilan uchrashdi.",
    ],
)
def test_other_turkic_languages_are_not_taken_for_it(text: str) -> None:
    assert identify(text).lang is None
