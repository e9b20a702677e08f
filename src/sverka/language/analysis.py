"""What a language says of a text: sentences, tokens with heads, and names. The same shape for every language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

from sverka.model.spans import Span

NameKind = Literal["person", "organisation", "place"]


@dataclass(slots=True, eq=False)
class Token:
    """A word or mark of a sentence, in Universal Dependencies.

    Attributes:
        index: Place in its sentence, from 0.
        start: First code point in the document's text; `end` is one past the last.
        lemma: Lower-case dictionary form (proper nouns too).
        upos: Universal part of speech.
        feats: Universal features, such as `{"Case": "Ins", "Number": "Sing"}`.
        head: Index of the governor in the sentence, or -1 for a root.
        deprel: Universal relation, subtypes kept (`nsubj:pass`).
        children: Indices of the dependents, in order.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    upos: str
    feats: Mapping[str, str]
    head: int
    deprel: str
    children: list[int] = field(default_factory=list)

    @property
    def relation(self) -> str:
        """The relation without its subtype."""
        return self.deprel.partition(":")[0]


@dataclass(slots=True, eq=False)
class Name:
    """A name that the language's model found. Token places `[first, last]` are of its sentence, both inclusive."""

    kind: NameKind
    span: Span
    first: int
    last: int


@dataclass(slots=True, eq=False)
class Sentence:
    """A sentence: its place in the text, the paragraph it stands in (0 is the title), tokens and names."""

    index: int
    paragraph: int
    span: Span
    tokens: list[Token]
    names: list[Name]

    def subtree(self, index: int) -> list[int]:
        """Return the indices of a token and all it governs, in order."""
        out, queue = [], [index]
        while queue:
            at = queue.pop()
            out.append(at)
            queue.extend(self.tokens[at].children)
        return sorted(out)

    def token_at(self, offset: int) -> Token | None:
        """Return the token that covers a code point, or None where none does."""
        low, high = 0, len(self.tokens) - 1
        while low <= high:
            middle = (low + high) // 2
            token = self.tokens[middle]
            if offset < token.start:
                high = middle - 1
            elif offset >= token.end:
                low = middle + 1
            else:
                return token
        return None

    def between(self, span: Span) -> list[Token]:
        """Return the tokens that share a code point with a place."""
        return [t for t in self.tokens if t.start < span.end and span.start < t.end]


@dataclass(slots=True, eq=False)
class Analysis:
    """A text with its sentences, in order."""

    lang: str
    text: str
    sentences: list[Sentence]


class Language(Protocol):
    """One language: text to analysis. An instance holds its models and may be used for any number of texts."""

    @property
    def code(self) -> str:
        """ISO 639-1 code: `ru`, `en`, `pl`, `kk`."""

    @property
    def inflected(self) -> bool:
        """Whether names and nouns change their form with their case."""

    @property
    def sample(self) -> str:
        """A short text of the language: to analyse it loads all models."""

    def sentences(self, text: str) -> list[tuple[int, Span]]:
        """Cut a text: `(paragraph, span)` for each sentence. Cheap: no model is run."""

    def analyse(self, text: str, sentences: list[tuple[int, Span]] | None = None, *, syntax: bool = True) -> Analysis:
        """Analyse the given sentences of a text, or all of them; without `syntax` cheaper, and with flat trees."""

    def nominative(self, tokens: list[Token]) -> str:
        """Return a noun phrase (an office, an organisation) in the form that a dictionary or byline has."""

    def person(self, tokens: list[Token], case: str = "") -> str:
        """Return a personal name in the nominative; `case` is what the context asks for, where it is known."""

    def feminine(self, name: str) -> bool | None:
        """Tell whether a personal name in the nominative is a woman's; None where it does not say."""

    def name_cases(self, word: str) -> frozenset[str]:
        """Return the cases that a word may have as a personal name; none where no dictionary knows it as one."""

    def is_first_name(self, word: str) -> bool:
        """Tell whether a dictionary has a word as a first name, in any case."""
