"""Clauses, counts and names of states in Polish trees: what commas, conjunctions and capitals say."""

from __future__ import annotations

import pytest

from sverka.language import Sentence, Token, language


def sentence(text: str) -> Sentence:
    (found,) = language("pl").analyse(text).sentences
    return found


def word(found: Sentence, text: str) -> Token:
    return next(t for t in found.tokens if t.text == text)


def above(found: Sentence, text: str) -> str:
    return found.tokens[word(found, text).head].text


def test_a_word_hangs_on_the_verb_of_its_own_part_of_the_sentence() -> None:
    found = sentence("Eksport do Gruzji wzrósł w tym roku o 12,5 proc., poinformował Zaremba.")
    assert above(found, "proc") == "wzrósł"


def test_a_predicate_that_a_conjunction_introduces_is_a_clause() -> None:
    found = sentence("Zaremba powiedział, że Gruzja jest najważniejszym partnerem Polski na Kaukazie.")
    assert (word(found, "partnerem").relation, above(found, "partnerem")) == ("ccomp", "powiedział")


def test_a_predicate_before_its_verb_of_speech_is_a_clause() -> None:
    found = sentence("Gruzja jest ważnym partnerem Polski, podkreśliła minister.")
    assert word(found, "partnerem").relation in {"ccomp", "parataxis", "root"}


def test_a_number_its_scale_and_what_it_counts_are_one_phrase() -> None:
    found = sentence("Polska społeczność w Gruzji liczy około 6 tys. osób.")
    assert [above(found, text) for text in ("6", "tys", "osób")] == ["osób", "osób", "liczy"]


@pytest.mark.parametrize(
    "text", ["Gruzja jest partnerem Polski w regionie.", "Ambasadorem Polski w Gruzji jest Zaremba."]
)
def test_a_capitalised_adjective_that_no_noun_follows_is_the_state(text: str) -> None:
    token = word(sentence(text), "Polski")
    assert (token.upos, token.feats.get("Case")) == ("PROPN", "Gen")


def test_an_adjective_before_its_noun_stays_one() -> None:
    assert word(sentence("Polska społeczność w Gruzji liczy 20 osób."), "Polska").upos == "ADJ"


def test_a_whole_sentence_has_a_verb_where_the_dictionary_has_one() -> None:
    assert word(sentence("W przyszłym roku minie 85 lat od tych wydarzeń."), "minie").lemma == "minąć"


def test_people_do_not_hang_on_dates() -> None:
    found = sentence("Marszałek przyjęła 21 czerwca ministra spraw zagranicznych Gruzji.")
    assert (word(found, "ministra").relation, above(found, "ministra")) == ("obj", "przyjęła")


def test_a_noun_before_its_verb_that_may_be_nominative_is_its_subject() -> None:
    found = sentence("Na koniec roku ich wartość sięgnęła 6,1 mld euro.")
    assert word(found, "wartość").relation == "nsubj"
