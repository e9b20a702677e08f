"""The exception tree. It imports nothing.

SverkaError
├── DataError (ValueError)            a file of facts or a lexicon is not as it must be: file, line, reason
├── SourceError (ValueError)          a source cannot be read as a document: path, place, reason
├── LanguageError (ValueError)        a text is in a language that Sverka does not read
├── ContractError (ValueError)        records that do not keep to the record contract
├── DateError (ValueError)            a string that is no EDTF date
├── RegistryError (ValueError)         a registry cannot be added, opened or found
├── LedgerError (RuntimeError)        the ledger cannot be opened, migrated or written
├── UnsupportedError (ValueError)     a report tells what the words it is cited to do not
└── MissingExtraError (ImportError)   an optional dependency is not installed
"""

from __future__ import annotations


class SverkaError(Exception):
    """Root of all errors that Sverka raises: what was wrong, and what to do about it.

    Attributes:
        hint: What the reader of the message can do, or an empty string.
    """

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(f"{message} ({hint})" if hint else message)
        self.hint = hint


class DataError(SverkaError, ValueError):
    """A data file (lexicon, vocabulary, catalogue) is not as it must be.

    Attributes:
        path: The file.
        line: The line counted from 1, or None where the whole file is meant.
    """

    def __init__(self, path: object, line: int | None, reason: str, *, hint: str = "") -> None:
        place = f"{path}:{line}" if line is not None else str(path)
        super().__init__(f"{place}: {reason}", hint=hint)
        self.path = str(path)
        self.line = line
        self.reason = reason


class SourceError(SverkaError, ValueError):
    """A source, or one place in it, cannot be read as a document.

    Attributes:
        path: The file or address.
        place: Where in it ("line 3", "row 12"), or None for the whole.
        code: A stable name of the reason, such as `empty` or `binary`.
    """

    def __init__(self, path: object, reason: str, *, code: str, place: str | None = None, hint: str = "") -> None:
        super().__init__(f"{path}{f', {place}' if place else ''}: {reason}", hint=hint)
        self.path = str(path)
        self.place = place
        self.code = code
        self.reason = reason


class LanguageError(SverkaError, ValueError):
    """A text is in a language that Sverka does not read."""


class ContractError(SverkaError, ValueError):
    """Records that do not keep to the record contract."""


class DateError(SverkaError, ValueError):
    """A string that is no date in EDTF (ISO 8601-2)."""


class RegistryError(SverkaError, ValueError):
    """A registry of facts cannot be added, opened or found."""


class LedgerError(SverkaError, RuntimeError):
    """The ledger cannot be opened, migrated or written."""


class UnsupportedError(SverkaError, ValueError):
    """A name, number or date of a report is not in the words that it is cited to."""


class MissingExtraError(SverkaError, ImportError):
    """An optional dependency is not installed; the hint names the extra to install."""
