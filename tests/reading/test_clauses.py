from __future__ import annotations

import pytest

from sverka.language import Sentence, language
from sverka.reading.clauses import clause_tokens, is_passive, is_predicate, predicate_of, verb_above


def parsed(lang: str, text: str) -> Sentence:
    (sentence,) = language(lang).analyse(text).sentences
    return sentence


def at(sentence: Sentence, word: str) -> int:
    return next(t.index for t in sentence.tokens if t.text == word)


@pytest.mark.parametrize(
    ("lang", "text", "word", "predicate"),
    [
        ("en", "Austria said that Latvia would help.", "Latvia", "help"),
        ("en", "Austria said that Latvia would help.", "Austria", "said"),
        ("ru", "Австрия заявила, что Латвия поможет.", "Латвия", "поможет"),
        ("ru", "Австрия заявила, что Латвия поможет.", "Австрия", "заявила"),
        ("ru", "Министр прибыл в Вену, чтобы подписать договор.", "договор", "подписать"),
    ],
)
def test_a_word_belongs_to_the_predicate_of_its_clause(lang: str, text: str, word: str, predicate: str) -> None:
    sentence = parsed(lang, text)
    assert sentence.tokens[predicate_of(sentence, at(sentence, word))].text == predicate


@pytest.mark.parametrize(
    ("lang", "text", "word", "passive"),
    [
        ("en", "The treaty was signed by Austria.", "signed", True),
        ("en", "Austria signed the treaty.", "signed", False),
        ("ru", "Договор был подписан министрами.", "подписан", True),
        ("ru", "Министры подписали договор.", "подписали", False),
    ],
)
def test_a_passive_is_known_by_its_form(lang: str, text: str, word: str, passive: bool) -> None:
    sentence = parsed(lang, text)
    assert is_passive(sentence, at(sentence, word)) is passive


def test_a_noun_finds_the_verb_above_it_and_a_predicate_none() -> None:
    sentence = parsed("en", "The president of Latvia thanked Austria.")
    verb = at(sentence, "thanked")
    assert verb_above(sentence, at(sentence, "Latvia")) == verb
    assert verb_above(sentence, verb) is None
    assert is_predicate(sentence, sentence.tokens[verb])


def test_the_clauses_of_a_sentence_share_out_its_words() -> None:
    sentence = parsed("ru", "Австрия заявила, что Латвия поможет, и поблагодарила Чехию.")
    predicates = {predicate_of(sentence, t.index) for t in sentence.tokens}
    found = [t.index for p in sorted(predicates) for t in clause_tokens(sentence, p)]
    assert sorted(found) == [t.index for t in sentence.tokens]
