"""The languages that Sverka reads, by code."""

from __future__ import annotations

from functools import cache

from sverka.errors import LanguageError
from sverka.language.analysis import Language


@cache
def language(code: str) -> Language:
    """Return a language, its models loaded with the first text.

    Raises:
        LanguageError: Where Sverka has no reader for the language.
    """
    # Imported where used: a run over Russian texts need not load spaCy, nor an English one slovnet.
    if code == "ru":
        from sverka.language.russian.pipeline import Russian

        return Russian()
    if code == "en":
        from sverka.language.english.pipeline import English

        return English()
    if code == "kk":
        from sverka.language.kazakh.pipeline import Kazakh

        return Kazakh()
    raise LanguageError(f"no reader for language {code!r}", hint="Sverka reads ru, en and kk")


def readable() -> tuple[str, ...]:
    """Return the codes of the languages that have a reader."""
    return ("ru", "en", "kk")
