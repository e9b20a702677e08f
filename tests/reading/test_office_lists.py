from __future__ import annotations

import pytest

from sverka.language import language
from sverka.reading.gazetteer import Gazetteer
from sverka.reading.grounding import named_in
from sverka.reading.office_lists import distribute
from sverka.reading.offices import read_offices


def shared_out(lang: str, text: str) -> list[tuple[str, str, str | None]]:
    """Return `(holder, role, state)` of the offices of a sentence."""
    analysis = language(lang).analyse(text)
    (sentence,) = analysis.sentences
    named = named_in(sentence, Gazetteer.for_language(lang).find(text))
    offices = distribute(sentence, read_offices(sentence, analysis, [n.entry for n in named]), named)
    return [
        (text[sentence.tokens[o.holder_tokens[0]].start : sentence.tokens[o.holder_tokens[1]].end], o.role, o.state)
        for o in offices
        if o.holder_tokens
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Президенты Латвии Эдгарс Ринкевичс, Чехии Петр Павел и Финляндии Александр Стубб встретились."),
        ("ru", "Он принял президентов Латвии Эдгарса Ринкевичса, Чехии Петра Павела и Финляндии Александра Стубба."),
        ("en", "Presidents Edgars Rinkevics of Latvia, Petr Pavel of Czechia and Alexander Stubb of Finland met."),
    ],
)
def test_each_name_of_a_list_has_the_state_beside_it(lang: str, text: str) -> None:
    found = shared_out(lang, text)
    assert [(role, state) for _, role, state in found] == [
        ("head_of_state", "LVA"),
        ("head_of_state", "CZE"),
        ("head_of_state", "FIN"),
    ]


def test_the_list_ends_where_a_verb_stands() -> None:
    text = "Министры Чехии Ян Липавский и Австрии Карл Гофман приняли посла Финляндии Пекку Хаависто."
    assert [state for _, role, state in shared_out("ru", text) if role != "ambassador"] == ["CZE", "AUT"]


def test_a_single_office_is_left_alone() -> None:
    text = "Президент Латвии Эдгарс Ринкевичс прибыл в Прагу."
    assert shared_out("ru", text) == [("Эдгарс Ринкевичс", "head_of_state", "LVA")]
