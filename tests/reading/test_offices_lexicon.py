from __future__ import annotations

import pytest

from sverka.errors import DataError
from sverka.model.vocabulary import ROLES
from sverka.reading.lexicon import Lexicon
from sverka.reading.offices.vocabulary import _offices, deputy_roles, roles_by_body, vocabulary


@pytest.mark.parametrize("lang", ["en", "ru"])
def test_the_lexicon_of_a_language_loads(lang: str) -> None:
    found = vocabulary(lang)
    assert {"former", "post", "kin", "article", "joins"} <= set(found.words)
    assert {"be", "appoint", "hold", "lead", "leave", "become"} <= set(found.verbs)


def test_both_languages_have_the_same_lists_of_verbs() -> None:
    assert set(vocabulary("en").verbs) == set(vocabulary("ru").verbs)


def test_every_role_of_the_tables_is_in_the_contract() -> None:
    assert {role for row in roles_by_body().values() for role in row.values()} <= set(ROLES)
    assert set(deputy_roles()) | set(deputy_roles().values()) <= set(ROLES)


def test_a_wrong_role_is_named_with_its_line() -> None:
    file = Lexicon("lexicons/xx/offices.toml", '[[office]]\nrole = "kaiser"\nwords = ["kaiser"]\n')
    with pytest.raises(DataError, match=r"offices\.toml:2: .*no role of the record contract"):
        _offices(file, head_last=False, plural="")


def test_a_word_that_stands_twice_is_an_error() -> None:
    file = Lexicon("lexicons/xx/offices.toml", '[[office]]\nrole = "judge"\nwords = ["judge", "judge"]\n')
    with pytest.raises(DataError, match="stands twice"):
        _offices(file, head_last=False, plural="")


def test_an_unknown_key_is_an_error() -> None:
    file = Lexicon("lexicons/xx/offices.toml", '[[office]]\nroll = "judge"\nwords = ["judge"]\n')
    with pytest.raises(DataError, match="unknown key"):
        _offices(file, head_last=False, plural="")
