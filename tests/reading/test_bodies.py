from __future__ import annotations

import pytest

from sverka.language import language
from sverka.reading.bodies import english_body, find_bodies
from sverka.reading.body_names import english_name_of_body
from sverka.reading.casting import make_cast


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


@pytest.mark.parametrize(
    ("kind", "state", "name"),
    [
        ("foreign_ministry", "POL", "Ministry of Foreign Affairs of Poland"),
        ("foreign_ministry", "USA", "United States Department of State"),
        ("government", "NLD", "Government of the Netherlands"),
        ("ministry", "POL", None),
    ],
)
def test_a_body_that_a_state_has_one_of_has_one_english_name(kind: str, state: str, name: str | None) -> None:
    assert english_body(kind, state) == name


@pytest.mark.parametrize(
    ("lang", "name", "state", "english"),
    [
        ("ru", "Министерство обороны", "POL", "Ministry of Defence of Poland"),
        ("ru", "польское генконсульство", "POL", "Consulate General of Poland"),
        ("ru", "Минэнерго", None, "Ministry of Energy"),
        ("ru", "министерства торговли и интеграции", "KAZ", "Ministry of Trade and Integration of Kazakhstan"),
        ("pl", "Ministerstwo Rozwoju i Technologii", "POL", "Ministry of Development and Technology of Poland"),
        ("pl", "Ministerstwo Obrony Narodowej", "POL", "Ministry of Defence of Poland"),
        ("pl", "ambasada Kazachstanu", "KAZ", "Embassy of Kazakhstan"),
        ("kk", "Қорғаныс министрлігі", "KAZ", "Ministry of Defence of Kazakhstan"),
        ("kk", "Сауда және интеграция министрлігі", "KAZ", "Ministry of Trade and Integration of Kazakhstan"),
        ("kk", "Польшаның елшілігі", "POL", "Embassy of Poland"),
        ("ru", "Банк развития", None, None),
        ("ru", "министерство", "RUS", None),
        ("en", "Ministry of Energy", "KAZ", None),
    ],
)
def test_ministries_and_missions_have_one_english_name(
    lang: str, name: str, state: str | None, english: str | None
) -> None:
    assert english_name_of_body(name, lang, state) == english


def test_a_foreign_ministry_named_in_two_ways_is_one_actor() -> None:
    text = "МИД Польши направил ноту Казахстану. Министерство иностранных дел Польши ждёт ответа."
    cast = make_cast(language("ru").analyse(text), None).cast
    bodies = [m for m in cast.members.values() if m.kind == "organisation"]
    assert [cast.latin(m) for m in bodies] == ["Ministry of Foreign Affairs of Poland"]
