"""Polish numbers: scales, number words in any case, currencies, shares, dotted ordinals, joined years."""

from __future__ import annotations

import pytest

from sverka.language import language
from sverka.reading.numbers import Quantity, joined_years, ordinal_at, read_quantities


def quantities(text: str) -> list[Quantity]:
    return [q for s in language("pl").analyse(text).sentences for q in read_quantities(s, "pl")]


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("Handel osiągnął 1,1 mld zł.", "money", 1.1e9, "PLN"),
        ("Handel osiągnął 350 mln dolarów amerykańskich.", "money", 3.5e8, "USD"),
        ("Handel osiągnął półtora miliona euro.", "money", 1.5e6, "EUR"),
        ("Handel osiągnął pół miliona tenge.", "money", 5e5, "KZT"),
        ("Mieszka tam 13 700 osób.", "plain", 13_700, None),
        ("Mieszka tam ponad 30 tys. osób.", "plain", 30_000, None),
        ("Pojechało dwustu pięćdziesięciu studentów.", "plain", 250, None),
        ("Eksport wzrósł o 53,9 proc.", "percent", 53.9, None),
        ("Eksport wzrósł o połowę.", "percent", 50, None),
        ("Eksport wzrósł dwukrotnie.", "times", 2, None),
        ("Trwa to trzydzieści cztery lata.", "years", 34, None),
        ("Trwa to ćwierć wieku.", "years", 25, None),
    ],
)
def test_a_quantity_is_read_with_its_kind_and_unit(text: str, kind: str, value: float, unit: str | None) -> None:
    (found,) = quantities(text)
    assert (found.kind, found.unit) == (kind, unit)
    assert found.value == pytest.approx(value)


def test_the_scale_of_a_range_is_of_both_ends() -> None:
    (found,) = quantities("Handel osiągnie od 3 do 5 mld dolarów.")
    assert (found.value, found.high) == (3e9, 5e9)


def test_some_hundreds_are_no_number() -> None:
    assert quantities("Działa tam kilkaset firm.") == []


@pytest.mark.parametrize(
    ("text", "word", "number"),
    [
        ("To 30. rocznica nawiązania stosunków.", "30", 30),
        ("To dwudziesta piąta rocznica nawiązania stosunków.", "piąta", 25),
        ("To trzecie posiedzenie komisji.", "trzecie", 3),
    ],
)
def test_ordinals_end_with_a_full_stop_or_are_words(text: str, word: str, number: int) -> None:
    (sentence,) = language("pl").analyse(text).sentences
    at = next(t.index for t in sentence.tokens if t.text == word)
    assert ordinal_at(sentence, at, "pl") == number


@pytest.mark.parametrize(("word", "years"), [("25-lecie", 25), ("trzydziestolecie", 30)])
def test_years_may_be_joined_to_a_word(word: str, years: int) -> None:
    (sentence,) = language("pl").analyse(f"Obchodzą {word} stosunków.").sentences
    assert [joined_years(sentence, t.index, "pl") for t in sentence.tokens if t.text == word] == [years]
