from __future__ import annotations

from pathlib import Path

import pytest

from sverka.errors import LanguageError
from sverka.language import Sentence, Token, language
from sverka.language.english import spacy_model


def words(text: str) -> list[str]:
    return [span.of(text) for _, span in language("en").sentences(text)]


def parsed(text: str) -> Sentence:
    (sentence,) = language("en").analyse(text).sentences
    return sentence


def token(sentence: Sentence, text: str) -> Token:
    return next(t for t in sentence.tokens if t.text == text)


def arc(sentence: Sentence, text: str) -> tuple[str, str]:
    """The relation of a word and the word that governs it."""
    found = token(sentence, text)
    return found.deprel, sentence.tokens[found.head].text if found.head >= 0 else ""


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Smith met Gen. Jones on Jan. 5 in Warsaw.",
        "J. R. Brown spoke to John F. Kelly about trade.",
        "The U.S. Embassy reopened.",
        "Trade, energy, transport, etc. were discussed.",
    ],
)
def test_an_abbreviation_or_initial_ends_no_sentence(text: str) -> None:
    assert words(text) == [text]


def test_sentences_end_at_their_marks_and_at_line_breaks() -> None:
    text = "Title\n\nThey met in the U.S. The talks were held. “It was good.” He left!"
    assert words(text) == ["Title", "They met in the U.S.", "The talks were held.", "“It was good.”", "He left!"]


def test_a_preposition_is_the_case_of_its_noun() -> None:
    sentence = parsed("The minister arrived in Warsaw on Monday.")
    assert arc(sentence, "in") == ("case", "Warsaw")
    assert arc(sentence, "Warsaw") == ("obl", "arrived")
    assert arc(sentence, "on") == ("case", "Monday")


def test_a_noun_governs_what_hangs_on_it_by_a_preposition() -> None:
    assert arc(parsed("The president of Poland spoke."), "Poland") == ("nmod", "president")


def test_a_copula_hangs_on_its_predicate() -> None:
    sentence = parsed("Poland is a partner of Kazakhstan.")
    assert arc(sentence, "partner") == ("root", "")
    assert arc(sentence, "is") == ("cop", "partner")
    assert arc(sentence, "Poland") == ("nsubj", "partner")


def test_a_passive_has_its_subject_auxiliary_and_agent() -> None:
    sentence = parsed("The agreement was signed by the ministers.")
    assert arc(sentence, "agreement") == ("nsubj:pass", "signed")
    assert arc(sentence, "was") == ("aux:pass", "signed")
    assert arc(sentence, "ministers") == ("obl:agent", "signed")
    assert arc(sentence, "by") == ("case", "ministers")


def test_an_object_and_a_possessor_have_universal_names() -> None:
    sentence = parsed("Poland's envoy handed the note.")
    assert arc(sentence, "note") == ("obj", "handed")
    assert arc(sentence, "Poland") == ("nmod:poss", "envoy")


def test_lemmas_and_parts_of_speech() -> None:
    sentence = parsed("The delegations were meeting their counterparts.")
    assert [(t.lemma, t.upos) for t in sentence.tokens[:4]] == [
        ("the", "DET"),
        ("delegation", "NOUN"),
        ("be", "AUX"),
        ("meet", "VERB"),
    ]


def test_a_name_loses_honorifics_and_the_possessive_mark() -> None:
    sentence = parsed("Mr. John Smith's visit ended.")
    assert language("en").person(sentence.tokens[:4]) == "John Smith"


def test_an_office_loses_its_article() -> None:
    sentence = parsed("They met the prime minister.")
    assert language("en").nominative(sentence.tokens[2:5]) == "prime minister"


@pytest.mark.parametrize(
    ("name", "feminine"),
    [("Angela Merkel", True), ("John Smith", False), ("Olga Kovacheva", True), ("Ivan Petrov", False), ("Rau", None)],
)
def test_a_name_tells_the_gender_of_its_bearer_or_nothing(name: str, feminine: bool | None) -> None:
    assert language("en").feminine(name) is feminine


def test_the_pinned_model_has_the_digest_it_was_measured_with() -> None:
    folder = spacy_model.model_folder()
    if folder.parent.name != spacy_model.PINNED:
        pytest.skip("the official model is installed and is preferred")
    assert spacy_model.digest(folder) == spacy_model.pinned_digest()


def test_a_changed_weight_changes_the_digest(tmp_path: Path) -> None:
    (tmp_path / "ner").mkdir()
    weights = tmp_path / "ner" / "model"
    weights.write_bytes(b"one")
    before = spacy_model.digest(tmp_path)
    weights.write_bytes(b"two")
    assert spacy_model.digest(tmp_path) != before


def test_a_language_without_a_reader_is_refused_by_name() -> None:
    with pytest.raises(LanguageError, match="'uk'"):
        language("uk")
