"""What a language's lists and dictionaries say of single words, for its chain of names."""

from __future__ import annotations

from typing import Protocol


class Words(Protocol):
    """What a language knows of a word out of context.

    Attributes:
        prefix: Longest prefix that is a feature.
        quotes: How its corpora write quotation marks.
        documents: Whether the model learnt from whole documents, so that a name's other places count.
        called: What it weighs that a surname is that of somebody who is named in full in the document.
    """

    prefix: int
    quotes: tuple[str, str]
    documents: bool
    called: float

    def facts(self, word: str) -> tuple[str, ...]:
        """Return the kinds that a word may be of."""
        ...

    def lemma(self, word: str) -> str:
        """Return what the forms of one word share, in lower case."""
        ...

    def short(self, word: str) -> str:
        """Return the kinds that matter most, a letter each."""
        ...

    def number(self, word: str) -> bool:
        """Return whether a word is part of a number."""
        ...

    def cases(self, word: str) -> frozenset[str]:
        """Return numbers and cases (`sg:gen`) in which a word may stand; none where its neighbours do not agree."""
        ...
