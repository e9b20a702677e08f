import pytest

from sverka.errors import DataError
from sverka.reading.claims.count_words import UNITS
from sverka.reading.claims.figure_words import FIGURES, figure_words
from sverka.reading.claims.vocabulary import word_set
from sverka.reading.lexicon import Lexicon, lexicon


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_every_language_has_the_same_tables_and_lists(lang: str) -> None:
    other = lexicon("en", "claims").data
    mine = lexicon(lang, "claims").data
    assert set(mine) == set(other)
    for table in mine:
        assert set(mine[table]) == set(other[table]) or table == "goods", table
    assert set(mine["counts"]["units"]) <= set(UNITS)
    assert set(mine["figures"]["topics"]) == set(FIGURES)


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_the_words_of_figures_load(lang: str) -> None:
    assert figure_words(lang).into


def test_a_phrase_where_one_word_is_wanted_is_named_with_its_line() -> None:
    wrong = Lexicon("claims.toml", '[figures]\nplans = [\n  "plan",\n  "two words",\n]\n')
    with pytest.raises(DataError, match=r"claims\.toml:4: 'two words'"):
        word_set(wrong, "figures.plans")
