from __future__ import annotations

import pytest

from sverka.language.transliteration import folded, latin


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Łukasz Jasiński", "lukasz jasinski"),
        ("Reyhan Şırnak", "reyhan sirnak"),
        ("Jens Ørsted-Nielsen", "jens orsted nielsen"),
        ("", ""),
        ("🇵🇱", ""),
    ],
)
def test_names_are_folded_for_comparison(name: str, plain: str) -> None:
    assert folded(name) == plain


def test_capitals_and_latin_letters_are_kept() -> None:
    assert latin("ЖАПАРОВ") == latin("Жапаров").upper()
    assert latin("Žižek") == "Žižek"
    assert latin("Щукин")[0].isupper()
    assert latin("Щукин")[1:].islower()
