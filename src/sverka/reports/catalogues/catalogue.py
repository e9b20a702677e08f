"""A catalogue: the messages and labels of one language, loaded and checked."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from babel import Locale

from sverka.errors import ContractError, DataError
from sverka.model.vocabulary import LANGS

_SLOT = re.compile(r"\{(\w+)\}")
COUNT = "count"
"""The slot whose number chooses the plural form."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The messages of a language.

    Attributes:
        lang: ISO 639-1 code.
        messages: By name: the text for each plural category; `other` alone where nothing is counted.
        labels: By vocabulary ("format", "role") and code.
    """

    lang: str
    messages: Mapping[str, Mapping[str, str]]
    labels: Mapping[str, Mapping[str, str]]

    @property
    def locale(self) -> Locale:
        """The language for Babel."""
        return Locale(self.lang)

    def text(self, name: str, count: int | None = None) -> str:
        """Return a message with its slots open, in the form that a count asks for.

        Raises:
            KeyError: Where there is no such message.
        """
        forms = self.messages[name]
        return forms["other"] if count is None else forms[self.locale.plural_form(count)]

    def parts(self, name: str, count: int | None = None) -> Iterator[tuple[str, str | None]]:
        """Yield the message as `(text, slot after it)`; the slot is None after the last text."""
        pieces = _SLOT.split(self.text(name, count))
        for at in range(0, len(pieces), 2):
            yield pieces[at], pieces[at + 1] if at + 1 < len(pieces) else None

    def label(self, vocabulary: str, code: str) -> str:
        """Return what a code of a vocabulary is called.

        Raises:
            KeyError: Where it has no label.
        """
        return self.labels[vocabulary][code]


def slots(text: str) -> list[str]:
    """Return the names of the slots of a message, sorted."""
    return sorted(_SLOT.findall(text))


def load(path: Traversable, lang: str) -> Catalogue:
    """Read a catalogue.

    Raises:
        DataError: Where it is no TOML, holds other than texts, or not exactly the plural categories of its language.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise DataError(path, None, str(error)) from error
    if set(data) != {"messages", "labels"}:
        raise DataError(path, None, "a catalogue holds messages and labels")
    plural = set(Locale(lang).plural_form.tags) | {"other"}
    messages = {}
    for name, told in data["messages"].items():
        forms = {"other": told} if isinstance(told, str) else told
        if not isinstance(forms, dict) or not all(isinstance(form, str) and form for form in forms.values()):
            raise DataError(path, _line(path, name), f"{name}: must be a text, or a text for each plural category")
        if not isinstance(told, str) and set(forms) != plural:
            raise DataError(path, _line(path, name), f"{name}: must have exactly {', '.join(sorted(plural))}")
        if re.search(r"\d", "".join(forms.values())):
            raise DataError(path, _line(path, name), f"{name}: a number of its own, which no source could support")
        if len({tuple(slots(form)) for form in forms.values()}) != 1:
            raise DataError(path, _line(path, name), f"{name}: the plural forms have different slots")
        messages[name] = forms
    for vocabulary, labels in data["labels"].items():
        if not isinstance(labels, dict) or not all(isinstance(label, str) and label for label in labels.values()):
            raise DataError(path, _line(path, vocabulary), f"{vocabulary}: must be a table of texts")
    return Catalogue(lang, messages, data["labels"])


def _line(path: Traversable, key: str) -> int | None:
    """Return the line on which a key stands."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith((f'"{key}"', f"{key} ", f'[messages."{key}"]', f"[labels.{key}]")):
            return number
    return None


@cache
def catalogue(lang: str) -> Catalogue:
    """Return the catalogue of a language, loaded once.

    Raises:
        ContractError: Where there is none.
        DataError: Where it is not as it must be.
    """
    if lang not in LANGS:
        raise ContractError(f"no catalogue for {lang!r}", hint=", ".join(LANGS))
    return load(files("sverka.reports.catalogues").joinpath(f"{lang}.toml"), lang)
