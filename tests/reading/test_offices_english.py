from __future__ import annotations

import pytest

from tests.reading.office_reading import held, phrases, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Austrian Foreign Minister Alexander Schallenberg arrived.",
            ("Alexander Schallenberg", "foreign_minister", "AUT"),
        ),
        ("He met Kazakhstan's Vice-Minister of Trade Arman Seitov.", ("Arman Seitov", "deputy_minister", "KAZ")),
        ("U.S. Secretary of State Antony Blinken spoke.", ("Antony Blinken", "foreign_minister", "USA")),
        (
            "UN Secretary-General António Guterres welcomed it.",
            ("António Guterres", "head_of_international_organisation", "UNO"),
        ),
        ("The U.S. Ambassador to Norway John Smith spoke.", ("John Smith", "ambassador", "USA")),
        ("Prime Minister of Estonia Kaja Kallas visited Riga.", ("Kaja Kallas", "head_of_government", "EST")),
        ("Marie Dupont, France's chargé d'affaires in Chad, left.", ("Marie Dupont", "charge_daffaires", "FRA")),
        ("John Smith, who is the British ambassador to Peru, spoke.", ("John Smith", "ambassador", "GBR")),
        ("Peter Brown was appointed Canadian ambassador to Japan.", ("Peter Brown", "ambassador", "CAN")),
        (
            "The speaker of the Polish Senate, Anna Kowalska, is in Oslo.",
            ("Anna Kowalska", "speaker_of_parliament", "POL"),
        ),
        ("Anna Kowalska heads the National Bank of Poland.", ("Anna Kowalska", "head_of_agency", "POL")),
    ],
)
def test_a_title_gives_holder_role_and_state(text: str, expected: tuple[str, str, str | None]) -> None:
    assert expected in held("en", text)


def test_two_offices_before_one_name_are_two_phrases() -> None:
    found = held("en", "Polish Deputy Prime Minister and Foreign Minister Jan Nowak opened the forum.")
    assert [(name, role) for name, role, _ in found] == [
        ("Jan Nowak", "deputy_head_of_government"),
        ("Jan Nowak", "foreign_minister"),
    ]


def test_the_state_of_a_list_of_offices_is_said_once() -> None:
    text = "He met Israeli President Isaac Herzog, Prime Minister Yair Lapid, and Foreign Minister Gabi Ashkenazi."
    assert {state for _, _, state in held("en", text)} == {"ISR"}


def test_a_counterpart_with_a_state_is_kept_for_the_cast() -> None:
    analysis, found = phrases("en", "Foreign Minister Jan Nowak met his Estonian counterpart Margus Tsahkna.")
    counterpart = next(p for p in found if p.counterpart)
    assert counterpart.state == "EST"
    assert words(analysis, counterpart, counterpart.holder_tokens) == "Margus Tsahkna"


def test_a_former_office_is_marked() -> None:
    _, found = phrases("en", "Former Finnish President Sauli Niinistö and ex-Prime Minister Sanna Marin agreed.")
    assert {p.standing for p in found} == {"former"}


def test_an_office_held_at_the_time_that_is_told_is_no_former_one() -> None:
    _, found = phrases("en", "In 2019 then-Prime Minister Sanna Marin visited Oslo.")
    assert [p.standing for p in found] == ["current"]


def test_a_common_noun_is_no_office() -> None:
    assert phrases("en", "They called for justice and general elections.")[1] == []


def test_a_pronoun_that_holds_an_office_is_left_to_the_cast() -> None:
    _, found = phrases("en", "He is the Norwegian ambassador to Chile.")
    assert found[0].holder is None
    assert found[0].subject == 0
