from __future__ import annotations

from importlib.resources import files

import pytest

from sverka.errors import DataError
from sverka.model.vocabulary import ROLES
from sverka.reading.lexicon import Lexicon, lexicon
from sverka.reading.roles import group, meant_by

TEXT = """# verbs of motion
[verbs]
go = ["travel", "fly"]

[[frame]]
type = "CONSULT"
words = ["meet"]
"""


def test_lists_tables_and_rows_are_read() -> None:
    file = Lexicon("en/motion.toml", TEXT)
    assert file.words("verbs.go") == ("travel", "fly")
    assert file.lists("verbs") == {"go": ("travel", "fly")}
    assert [row["type"] for row in file.rows("frame", ("type", "words"))] == ["CONSULT"]


def test_an_absent_list_is_empty() -> None:
    assert Lexicon("en/motion.toml", TEXT).words("verbs.swim.fast") == ()


def test_a_slip_in_the_syntax_names_its_line() -> None:
    with pytest.raises(DataError) as raised:
        Lexicon("en/motion.toml", '[verbs]\ngo = ["travel"\nfly = 1\n')
    assert (raised.value.path, raised.value.line) == ("en/motion.toml", 3)


def test_a_list_that_is_none_names_its_line() -> None:
    with pytest.raises(DataError) as raised:
        Lexicon("en/motion.toml", TEXT.replace('["travel", "fly"]', '"travel"')).lists("verbs")
    assert raised.value.line == 3


def test_an_unknown_key_names_its_line() -> None:
    file = Lexicon("en/motion.toml", TEXT)
    with pytest.raises(DataError, match="unknown key") as raised:
        file.rows("frame", ("type",))
    assert raised.value.line == 7
    with pytest.raises(DataError, match="unknown key"):
        file.lists("verbs", ("swim",))


def test_an_empty_word_is_refused() -> None:
    with pytest.raises(DataError, match="words are wanted"):
        Lexicon("en/motion.toml", '[verbs]\ngo = [" "]').words("verbs.go")


def test_a_table_or_file_that_is_not_there_is_named() -> None:
    with pytest.raises(DataError, match="no table"):
        Lexicon("en/motion.toml", TEXT).table("nouns")
    with pytest.raises(DataError, match=r"lexicons/en/nothing\.toml"):
        lexicon("en", "nothing")


def test_every_language_has_the_same_lexicons() -> None:
    folders = files("sverka.reading.lexicons")
    names = {
        lang: {f.name for f in folders.joinpath(lang).iterdir() if f.name.endswith(".toml")} for lang in ("ru", "en")
    }
    assert names["ru"] == names["en"]


@pytest.mark.parametrize("lang", ["ru", "en", "shared"])
def test_every_lexicon_is_toml(lang: str) -> None:
    for file in files("sverka.reading.lexicons").joinpath(lang).iterdir():
        if file.name.endswith(".toml"):
            assert lexicon(lang, file.name.removesuffix(".toml")).data


def test_groups_of_offices_are_roles_of_the_contract() -> None:
    for name in ("national", "leading", "single", "stateless"):
        assert group(name) <= set(ROLES)
    assert group("single") <= group("national")
    assert not group("stateless") & group("national")


def test_a_word_for_an_office_may_mean_a_closer_one() -> None:
    assert meant_by("minister") == {"minister", "foreign_minister"}
    assert meant_by("mayor") == {"mayor"}
    assert meant_by("other") == frozenset()
