from __future__ import annotations

import pytest

from sverka.language import language
from sverka.reading.bodies import find_bodies


@pytest.mark.parametrize(
    ("lang", "text", "bodies"),
    [
        ("ru", "МИД Чехии вручил ноту.", [("МИД", "foreign_ministry")]),
        (
            "ru",
            "Министерство иностранных дел и посольство ответили.",
            [("Министерство иностранных дел", "foreign_ministry"), ("посольство", "mission")],
        ),
        (
            "ru",
            "Он посетил министерство цифрового развития, инноваций и аэрокосмической промышленности Казахстана.",
            [("министерство цифрового развития, инноваций и аэрокосмической промышленности", "ministry")],
        ),
        ("en", "The Czech Foreign Ministry replied.", [("Foreign Ministry", "foreign_ministry")]),
        ("en", "The Ministry of Energy and Mines replied.", [("Ministry of Energy and Mines", "ministry")]),
        ("en", "It rained.", []),
    ],
)
def test_bodies_are_found_with_the_words_of_their_field(lang: str, text: str, bodies: list[tuple[str, str]]) -> None:
    (sentence,) = language(lang).analyse(text).sentences
    found = find_bodies(sentence, lang)
    assert [(text[sentence.tokens[b.first].start : sentence.tokens[b.last].end], b.kind) for b in found] == bodies


def test_the_head_of_a_body_is_its_noun() -> None:
    (sentence,) = language("ru").analyse("Министерство иностранных дел ответило.").sentences
    assert [sentence.tokens[b.head].text for b in find_bodies(sentence, "ru")] == ["Министерство"]
    (sentence,) = language("en").analyse("The foreign ministry replied.").sentences
    assert [sentence.tokens[b.head].text for b in find_bodies(sentence, "en")] == ["ministry"]
