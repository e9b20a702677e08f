"""Who and what a Kazakh text speaks of: places by case, bodies and sides after their owners, one pronoun for all."""

from __future__ import annotations

import pytest

from sverka.language import language
from sverka.reading.place_words import location_kind
from tests.reading.cast_reading import cast_of


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Кездесу Варшавада өтті.", "Варшавада", "at"),
        ("Министр Варшаваға барды.", "Варшаваға", "towards"),
        ("Министр Варшаваға алғыс айтты.", "Варшаваға", None),
        ("Делегация Варшавадан келді.", "Варшавадан", "away"),
        ("Форум Бішкек қаласында өтті.", "Бішкек", "at"),
        ("Варшава бұл шешімді қолдады.", "Варшава", None),
    ],
)
def test_a_place_is_told_by_its_case(text: str, word: str, kind: str | None) -> None:
    sentence = language("kk").analyse(text).sentences[0]
    at = next(t.index for t in sentence.tokens if t.text == word)
    assert location_kind(sentence, at, "kk") == kind


def test_a_ministry_belongs_to_the_state_before_it() -> None:
    read = cast_of("kk", "Чехия Сыртқы істер министрлігі мәлімдеме жасады. Қазақстан оны қолдады.")
    assert [(m.name, m.state) for m in read.cast.members.values() if m.kind == "organisation"] == [
        ("Чехия Сыртқы істер министрлігі", "CZE")
    ]


def test_the_noun_after_a_state_is_its_side() -> None:
    read = cast_of("kk", "Чех тарапы ұсыныс жасады. Қазақстан делегациясы келісті.")
    sides = [m for row in read.cast.mentions for m in row if m.form == "side"]
    assert [m.states for m in sides] == [("CZE",), ("KAZ",)]


def test_two_parties_are_told_by_a_numeral_and_a_singular() -> None:
    read = cast_of("kk", "Қазақстан мен Чехия консультация өткізді. Екі тарап сауданы талқылады.")
    both = [m for m in read.cast.mentions[1] if m.form == "sides"]
    assert [set(m.states) for m in both] == [{"KAZ", "CZE"}]


def test_the_pronoun_means_men_and_women_alike() -> None:
    read = cast_of("kk", "Чехия министрі Анна Новакова Астанаға келді. Ол Қазақстан үкіметімен келіссөз жүргізді.")
    pronoun = next(m for m in read.cast.mentions[1] if m.form == "pronoun")
    assert read.cast.members[str(pronoun.actor)].name == "Анна Новакова"
