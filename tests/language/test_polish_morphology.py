"""What Polish word forms may be, and the lemma of one under the tagger's word."""

from __future__ import annotations

import pytest

from sverka.language.polish.morphology import abbreviation, lemma, readings, settled
from sverka.language.polish.tagset import universal

LEMMAS = """
podpisania|NOUN|Case=Gen|Number=Sing|podpisanie
niepodpisaniu|NOUN|Case=Loc|Number=Sing|niepodpisanie
rozmów|NOUN|Case=Gen|Number=Plur|rozmowa
rozmowy|NOUN|Case=Nom|Number=Ptan|rozmowa
wyborów|NOUN|Case=Gen|Number=Plur|wybory
Niemiec|PROPN|Case=Gen|Number=Ptan|niemcy
podpisana|ADJ|VerbForm=Part|Voice=Pass|podpisać
odpowiedzialnym|ADJ|Case=Ins|Number=Sing|odpowiedzialny
spotkaliśmy|VERB|VerbForm=Fin|Tense=Past|spotkać
zostałaby|AUX|VerbForm=Fin|Tense=Past|zostać
niego|PRON|Case=Gen|Number=Sing|on
wyższego|ADJ|Case=Gen|Number=Sing|wysoki
wcześniej|ADV|Degree=Cmp|Degree=Cmp|wcześnie
ministrowie|NOUN|Case=Nom|Number=Plur|minister
Warszawie|PROPN|Case=Loc|Number=Sing|warszawa
mają|VERB|VerbForm=Fin|Tense=Pres|mieć
eurokomisarzem|NOUN|Case=Ins|Number=Sing|eurokomisarz
""".strip()


@pytest.mark.parametrize("row", LEMMAS.splitlines())
def test_a_word_has_the_lemma_that_agrees_with_the_tagger(row: str) -> None:
    word, upos, *pairs, wanted = row.split("|")
    assert lemma(word, upos, dict(pair.split("=") for pair in pairs)) == wanted


def test_a_tag_with_several_values_is_a_reading_for_each() -> None:
    cases = {(feats["Case"], feats["Animacy"]) for _, feats in universal("subst:sg:gen.acc:m1", "poseł")}
    assert cases == {("Gen", "Hum"), ("Acc", "Hum")}


def test_a_name_in_the_dictionary_is_a_proper_noun() -> None:
    assert any(r.upos == "PROPN" and r.lemma == "astana" and r.feats["Case"] == "Loc" for r in readings("Astanie"))


def test_a_surname_that_no_dictionary_has_is_read_by_its_ending() -> None:
    found = {(r.lemma, r.feats.get("Case")) for r in readings("Bajżanowem") if r.upos == "PROPN"}
    assert ("bajżanow", "Ins") in found


def test_a_mobile_ending_says_the_person_of_its_verb() -> None:
    found = [r for r in readings("podpisaliśmy") if r.upos == "VERB"]
    assert found
    assert all(r.feats["Person"] == "1" and r.feats["Number"] == "Plur" for r in found)


def test_by_within_a_verb_makes_it_conditional() -> None:
    assert any(r.feats.get("Mood") == "Cnd" and r.lemma == "spotkać" for r in readings("spotkałby"))


def test_the_first_half_of_a_compound_adjective_is_an_adjective() -> None:
    assert any(r.upos == "ADJ" and r.lemma == "kazachski" and r.feats.get("Hyph") for r in readings("kazachsko"))


def test_an_obsolete_word_is_left_out_where_there_is_another() -> None:
    assert {r.lemma for r in readings("pokazuje")} == {"pokazywać"}


def test_a_figure_may_be_a_number_or_an_ordinal() -> None:
    assert {r.upos for r in readings("15")} >= {"NUM", "ADJ"}


def test_the_dictionary_corrects_a_case_that_a_word_cannot_have() -> None:
    found = settled("ministrem", "NOUN", {"Case": "Loc", "Number": "Sing", "Gender": "Masc"})
    assert found.feats["Case"] == "Ins"


def test_an_abbreviation_stands_for_a_word_but_not_where_it_is_one_itself() -> None:
    found = abbreviation("proc", last=False)
    assert found is not None
    assert (found.lemma, found.upos) == ("procent", "NOUN")
    assert abbreviation("list", last=True) is None


def test_every_reading_has_a_lower_case_lemma() -> None:
    for word in (
        "Rzeczypospolitej",
        "UNESCO",
        "Kosiniaka-Kamysza",
        "XX",
        "%",
        "„",
        "Kennedy'ego",
        "l’Oréala",
        "-",
        "o-",
    ):
        assert readings(word)
        assert all(r.lemma == r.lemma.lower() for r in readings(word))
