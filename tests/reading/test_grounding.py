from __future__ import annotations

import pytest

from sverka.language import language
from sverka.reading.gazetteer import Gazetteer
from sverka.reading.grounding import confirmed, ground, head_of, named_in

Row = tuple[str, str, tuple[str, ...]]


def grounded(lang: str, text: str, home: str | None = None) -> list[Row]:
    """Return `(words, form, states)` of the mentions of a sentence."""
    (sentence,) = language(lang).analyse(text).sentences
    found = confirmed(Gazetteer.for_language(lang).find(text))
    return [(m.span.of(text), m.form, m.states) for m in ground(sentence, named_in(sentence, found), lang, home)]


@pytest.mark.parametrize(
    ("lang", "text", "rows"),
    [
        ("ru", "Чехия поддержала Австрию.", [("Чехия", "state", ("CZE",)), ("Австрию", "state", ("AUT",))]),
        ("ru", "Прага поддержала Вену.", [("Прага", "capital", ("CZE",)), ("Вену", "capital", ("AUT",))]),
        ("ru", "Встреча прошла в Праге.", [("Праге", "place", ("CZE",))]),
        ("ru", "Он вылетел из Вены в Прагу.", [("Вены", "place", ("AUT",)), ("Прагу", "place", ("CZE",))]),
        ("ru", "Чешская сторона довольна.", [("Чешская сторона", "side", ("CZE",))]),
        ("ru", "Стороны довольны.", [("Стороны", "sides", ())]),
        ("ru", "ЕС и другие страны довольны.", [("ЕС", "igo", ("EUU",))]),
        ("ru", "МИД Чехии вручил ноту.", [("МИД Чехии", "ministry", ("CZE",))]),
        ("ru", "Чешское министерство обороны ответило.", [("Чешское министерство обороны", "ministry", ("CZE",))]),
        ("ru", "Делегация Австрии прибыла.", [("Делегация Австрии", "side", ("AUT",))]),
        ("en", "Austria thanked the Czech side.", [("Austria", "state", ("AUT",)), ("Czech side", "side", ("CZE",))]),
        ("en", "They met in Prague.", [("Prague", "place", ("CZE",))]),
        ("en", "Prague thanked Vienna.", [("Prague", "capital", ("CZE",)), ("Vienna", "capital", ("AUT",))]),
        ("en", "Austria's foreign ministry replied.", [("Austria's foreign ministry", "ministry", ("AUT",))]),
        ("en", "The Foreign Ministry of Austria replied.", [("Foreign Ministry of Austria", "ministry", ("AUT",))]),
        ("en", "Both countries agreed.", [("Both countries", "sides", ())]),
        ("en", "All countries agreed.", []),
        ("en", "The delegation of Austria arrived.", [("delegation of Austria", "side", ("AUT",))]),
    ],
)
def test_what_a_mention_stands_for_follows_from_its_words(lang: str, text: str, rows: list[Row]) -> None:
    assert grounded(lang, text) == rows


def test_a_foreign_ministry_without_a_state_is_the_home_one() -> None:
    assert grounded("ru", "МИД вручил ноту.", "KAZ") == [("МИД", "ministry", ("KAZ",))]
    assert grounded("ru", "МИД вручил ноту.") == []


def test_the_head_of_a_phrase_is_what_is_governed_from_outside() -> None:
    (sentence,) = language("en").analyse("The Czech delegation left Vienna.").sentences
    assert sentence.tokens[head_of(sentence, 0, 2)].text == "delegation"
