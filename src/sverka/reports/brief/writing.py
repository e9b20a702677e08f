"""A brief as bytes, by the name of a format. A format's library is loaded when the format is asked for."""

from __future__ import annotations

from importlib import import_module

from sverka.reports.brief.parts import Brief

_WRITERS = {"docx": "to_docx", "pdf": "to_pdf", "md": "to_markdown"}
_MODULES = {"docx": "docx", "pdf": "pdf", "md": "markdown"}
FORMATS = tuple(_WRITERS)
"""The formats of a brief: Word document, PDF, Markdown."""


def write_brief(brief: Brief, form: str) -> bytes:
    """Return a brief as the bytes of a file: the same brief gives the same bytes.

    Args:
        brief: The brief.
        form: `docx`, `pdf` or `md`.

    Raises:
        KeyError: Where there is no such format.
        MissingExtraError: Where the library that a format needs is not installed.
    """
    made = getattr(import_module(f"sverka.reports.brief.{_MODULES[form]}"), _WRITERS[form])(brief)
    return made.encode("utf-8") if isinstance(made, str) else bytes(made)
