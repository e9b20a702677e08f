"""Texts in another script of their language, brought to the one that the language is read in."""

from __future__ import annotations

from sverka.language.kazakh.latin_scripts import to_cyrillic
from sverka.language.rewriting import Rewritten


def rewritten(lang: str, text: str) -> Rewritten | None:
    """Return a text in the script that its language is read in; None where it stands in that script already."""
    return to_cyrillic(text) if lang == "kk" else None
