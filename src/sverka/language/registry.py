"""The languages that Sverka reads, by code."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module

from sverka.errors import LanguageError
from sverka.language.analysis import Language

# Imported where used: a run over Russian texts need not load spaCy, nor an English one slovnet.
_READERS: Mapping[str, str] = {
    "ru": "russian:Russian",
    "en": "english:English",
    "pl": "polish:Polish",
    "kk": "kazakh:Kazakh",
}


@cache
def language(code: str) -> Language:
    """Return a language, its models loaded with the first text.

    Raises:
        LanguageError: Where Sverka has no reader for the language.
    """
    if code not in _READERS:
        raise LanguageError(f"no reader for language {code!r}", hint=f"Sverka reads {', '.join(readable())}")
    folder, _, name = _READERS[code].partition(":")
    reader: Language = getattr(import_module(f"sverka.language.{folder}.pipeline"), name)()
    return reader


def readable() -> tuple[str, ...]:
    """Return the codes of the languages that have a reader."""
    return tuple(_READERS)
