from __future__ import annotations

from sverka.language import language
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
