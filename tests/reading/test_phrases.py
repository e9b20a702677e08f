from __future__ import annotations

from sverka.language import Sentence, Token, language
from sverka.model.spans import Span
from sverka.reading.phrases import Phrases


def found(lang: str, text: str, phrases: Phrases[str]) -> list[tuple[str, str]]:
    (sentence,) = language(lang).analyse(text).sentences
    return [
        (text[sentence.tokens[h.first].start : sentence.tokens[h.last].end], h.value) for h in phrases.find(sentence)
    ]


def test_the_longest_phrase_wins_at_each_place() -> None:
    phrases = Phrases({"министр": "m", "министр оборона": "md"})
    assert found("ru", "Министры обороны ждали министра.", phrases) == [("Министры обороны", "md"), ("министра", "m")]


def test_a_phrase_is_found_by_lemma_or_by_form() -> None:
    phrases = Phrases({"foreign ministry": "fm", "talks": "t"})
    assert found("en", "Foreign ministries held talks.", phrases) == [("Foreign ministries", "fm"), ("talks", "t")]


def test_yo_and_ye_are_one_letter() -> None:
    assert found("ru", "Партнёр и партнер.", Phrases({"партнёр": "p"})) == [("Партнёр", "p"), ("партнер", "p")]


def test_a_phrase_at_the_end_of_a_sentence_is_not_read_beyond_it() -> None:
    assert found("en", "They met the foreign", Phrases({"foreign ministry": "fm"})) == []


def test_a_loose_table_passes_over_adjectives() -> None:
    text = "Посол выразил решительный протест."
    assert found("ru", text, Phrases({"выразить протест": "p"})) == []
    assert found("ru", text, Phrases({"выразить протест": "p"}, loose=True)) == [("выразил решительный протест", "p")]


def verb_with_a_word_of_its_own(*words: tuple[str, str, str, int]) -> Sentence:
    """A sentence of `(form, lemma, part of speech, head)`."""
    tokens, at = [], 0
    for index, (form, lemma, upos, head) in enumerate(words):
        tokens.append(Token(index, at, at + len(form), form, lemma, upos, {}, head, "dep"))
        at += len(form) + 1
    for token in tokens:
        if token.head >= 0:
            tokens[token.head].children.append(token.index)
    return Sentence(0, 1, Span(0, at), tokens, [])


MET = Phrases({"spotkać się": "meet", "zgodzić się na": "agree"}, floating=frozenset({"się"}))


def test_a_floating_word_may_stand_anywhere_in_the_clause_of_its_verb() -> None:
    spot, sie, with_him = ("spotkał", "spotkać", "VERB", -1), ("się", "się", "PRON", 0), ("nim", "on", "PRON", 0)
    for words in ([spot, sie, with_him], [spot, with_him, sie], [("się", "się", "PRON", 1), spot]):
        assert [h.value for h in MET.find(verb_with_a_word_of_its_own(*words))] == ["meet"]
    assert list(MET.find(verb_with_a_word_of_its_own(spot, with_him))) == []


def test_the_floating_word_of_another_verb_does_not_count() -> None:
    words = [
        ("spotkał", "spotkać", "VERB", -1),
        ("i", "i", "CCONJ", 2),
        ("śmiał", "śmiać", "VERB", 0),
        ("się", "się", "PRON", 2),
    ]
    assert list(MET.find(verb_with_a_word_of_its_own(*words))) == []


def test_a_phrase_goes_on_after_a_floating_word() -> None:
    words = [
        ("zgodził", "zgodzić", "VERB", -1),
        ("się", "się", "PRON", 0),
        ("na", "na", "ADP", 3),
        ("rozejm", "rozejm", "NOUN", 0),
    ]
    assert [(h.value, h.last) for h in MET.find(verb_with_a_word_of_its_own(*words))] == [("agree", 2)]
