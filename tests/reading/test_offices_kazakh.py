"""Kazakh offices: owners before the noun, the case on the holder's name."""

from __future__ import annotations

import pytest

from tests.reading.office_reading import held, phrases


@pytest.mark.parametrize(
    ("text", "holder", "role", "state"),
    [
        ("Кездесуге Қазақстан Республикасының Сыртқы істер министрі Айдос Сапаров қатысты.",
         "Айдос Сапаров", "foreign_minister", "KAZ"),
        ("Оны Португалия Президенті Марселу Ребелу қабылдады.", "Марселу Ребелу", "head_of_state", "PRT"),
        ("Келіссөзге Норвегия Корольдігінің елшісі Анна Хансен қатысты.", "Анна Хансен", "ambassador", "NOR"),
        ("Бүгін Қазақстанның Италиядағы елшісі Болат Есеновпен кездесті.", "Болат Есеновпен", "ambassador", "KAZ"),
        ("Ол Сыртқы істер министрінің бірінші орынбасары Болат Есеновпен сөйлесті.",
         "Болат Есеновпен", "deputy_foreign_minister", None),
        ("Ол Финляндия Премьер-министрінің орынбасары Мика Лехтоненмен кездесті.",
         "Мика Лехтоненмен", "deputy_head_of_government", "FIN"),
        ("Оған Чехияның Мәдениет және спорт министрі Ян Новак қатысты.", "Ян Новак", "minister", "CZE"),
        ("Бұл туралы Латвия Сыртқы істер министрлігінің ресми өкілі Янис Озолс хабарлады.",
         "Янис Озолс", "spokesperson", "LVA"),
        ("Делегацияны Астана қаласының әкімі Марат Сапаров қабылдады.", "Марат Сапаров", "mayor", "KAZ"),
        ("Келіссөзге БҰҰ Бас хатшысы Карлос Рохас қатысты.",
         "Карлос Рохас", "head_of_international_organisation", "UNO"),
        ("Сыртқы істер министрінің міндетін атқарушы Айдос Сапаров сөйледі.",
         "Айдос Сапаров", "foreign_minister", None),
    ],
)  # fmt: skip
def test_a_title_before_a_name_is_read(text: str, holder: str, role: str, state: str | None) -> None:
    assert held("kk", text) == [(holder, role, state)]


def test_a_plural_title_has_each_name_of_its_list() -> None:
    found = held("kk", "Құжатқа сыртқы істер министрлері Айдос Сапаров пен Ян Новак қол қойды.")
    assert [(who, role) for who, role, _ in found] == [
        ("Айдос Сапаров", "foreign_minister"),
        ("Ян Новак", "foreign_minister"),
    ]


def test_a_title_with_a_case_of_its_own_is_not_held_by_the_next_name() -> None:
    assert held("kk", "Ол Чехия министріне Айдос Сапаровтың сәлемін жеткізді.") == []


def test_a_title_after_its_holder_is_read_between_commas() -> None:
    found = held("kk", "Ян Новак, Чехияның Қазақстандағы елшісі, көрмені ашты.")
    assert found == [("Ян Новак", "ambassador", "CZE")]


def test_who_is_appointed_holds_the_office() -> None:
    found = held("kk", "Айдос Сапаров Қазақстанның Литвадағы елшісі болып тағайындалды.")
    assert found == [("Айдос Сапаров", "ambassador", "KAZ")]


def test_a_former_office_is_marked_so() -> None:
    _, found = phrases("kk", "Оған Финляндияның бұрынғы президенті Мика Лехтонен қатысты.")
    assert [(p.role, p.standing) for p in found if p.holder_tokens] == [("head_of_state", "former")]


def test_the_subject_before_another_title_is_somebody_else() -> None:
    found = held("kk", "Президент БҰҰ Бас хатшысы Карлос Рохаспен кездесті.")
    assert found == [("Карлос Рохаспен", "head_of_international_organisation", "UNO")]
