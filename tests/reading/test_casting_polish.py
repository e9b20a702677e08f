"""Who is in a Polish text: sides beside adjectives, subjects left unsaid, companions, women's titles."""

from __future__ import annotations

from tests.reading.cast_reading import cast_of


def test_a_side_may_stand_before_its_adjective() -> None:
    assert cast_of("pl", "Strona gruzińska zaprosiła delegację do Tbilisi.").mention("Strona gruzińska").states == (
        "GEO",
    )


def test_an_adjective_that_opens_a_sentence_is_not_the_state_itself() -> None:
    assert cast_of("pl", "Polska delegacja przybyła do Tbilisi.").mention("Polska delegacja").form == "side"


def test_the_nominative_of_a_name_is_found_behind_a_title_that_does_not_decline() -> None:
    read = cast_of("pl", "Minister rozmawiał z premier Estonii Anną Kowalską.")
    assert read.people() == ["Anna Kowalska"]


def test_two_officers_are_both_sides() -> None:
    text = "Prezydenci Polski i Gruzji spotkali się w Tbilisi. Obaj prezydenci podpisali deklarację."
    assert set(cast_of("pl", text).mention("prezydenci").states) == {"POL", "GEO"}


def test_companions_are_of_the_side_of_whom_they_accompany() -> None:
    text = (
        "Marszałek Senatu RP Anna Kowalska przybyła do Tbilisi na zaproszenie przewodniczącego parlamentu Gruzji "
        "Giorgiego Beridze. Towarzyszyli jej senatorowie Jan Król i Ewa Pająk."
    )
    read = cast_of("pl", text, "POL")
    assert {read.person("Król").state, read.person("Pająk").state} == {"POL"}


def test_those_met_by_a_subject_left_unsaid_are_of_one_side() -> None:
    text = (
        "Wiceprezydent Wietnamu Nguyen Thi Mai przybyła do Polski. "
        "Spotkała się z marszałek Sejmu Anną Kowalską oraz ministrem edukacji Janem Królem."
    )
    read = cast_of("pl", text, "POL")
    assert read.person("Król").state == "POL"
