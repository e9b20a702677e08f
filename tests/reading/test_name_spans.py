from __future__ import annotations

import pytest

from sverka.language import Analysis, Name, language
from sverka.model import Span
from sverka.reading.gazetteer import Gazetteer
from sverka.reading.grounding import Named, named_in
from sverka.reading.name_spans import clean_names, later_mentions, people_in, without_people
from sverka.reading.offices import read_offices


def spans(lang: str, text: str) -> list[list[str]]:
    """Return the people's names of each sentence, as the cast finds them."""
    analysis = language(lang).analyse(text)
    found = Gazetteer.for_language(lang).find(text)
    named: list[list[Named]] = []
    rows = []
    for sentence in analysis.sentences:
        here = named_in(sentence, found)
        sentence.names = clean_names(sentence, here, lang)
        named.append(without_people(sentence, here))
        offices = read_offices(sentence, analysis, [n.entry for n in named[-1]])
        rows.append(people_in(sentence, named[-1], offices))
    later_mentions(analysis, rows, named, inflected=language(lang).inflected)
    return [[words(analysis, index, span) for span in row] for index, row in enumerate(rows)]


def words(analysis: Analysis, index: int, span: tuple[int, int]) -> str:
    tokens = analysis.sentences[index].tokens
    return analysis.text[tokens[span[0]].start : tokens[span[1]].end]


def test_a_surname_that_no_model_finds_is_found_after_the_full_name() -> None:
    text = "Глава МИД Чехии Ян Липавский прибыл в Вену. Вечером Липавского ждут в Граце."
    assert spans("ru", text) == [["Ян Липавский"], ["Липавского"]]


def test_the_sender_of_a_report_is_nobody_of_the_story() -> None:
    assert spans("en", "Title\n\nPRAGUE, Jan 30 (Jane Doe) – Minister John Brown left.")[1] == ["John Brown"]


@pytest.mark.parametrize("text", ["Nursultan Nazarbayev visited Prague.", "President Nursultan Nazarbayev left."])
def test_a_first_name_that_is_a_city_belongs_to_its_bearer(text: str) -> None:
    assert spans("en", text) == [["Nursultan Nazarbayev"]]


def test_a_possessive_mark_is_no_part_of_a_name() -> None:
    assert spans("en", "Austria praised John Brown's visit.") == [["John Brown"]]


def test_a_pronoun_written_large_out_of_respect_is_nobodys_name() -> None:
    (sentence,) = language("ru").analyse("Вы приехали в Прагу.").sentences
    sentence.names = [Name("person", Span(0, 2), 0, 0)]
    assert clean_names(sentence, [], "ru") == []
