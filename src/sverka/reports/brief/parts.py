"""What a brief is made of: sentences that are messages with slots, and the words that each is cited to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from sverka.checks.facts import Source
from sverka.ledger import DocumentRow, Quote


@dataclass(frozen=True, slots=True)
class Cited:
    """Whole sentences of a document, in the order of its text."""

    document: DocumentRow
    quotes: tuple[Quote, ...]

    @property
    def words(self) -> str:
        """The words cited, with an ellipsis where something is left out between them."""
        return " … ".join(quote.text for quote in self.quotes)


@dataclass(frozen=True, slots=True)
class CitedRow:
    """A row of a registry, with the answer that was read from it and how (English)."""

    source: Source
    words: str


Citation = Cited | CitedRow


@dataclass(frozen=True, slots=True)
class Name:
    """A name of a person, organisation, place or series as a record has it; `latin` is the name in Latin script."""

    text: str
    lang: str
    latin: str | None = None


@dataclass(frozen=True, slots=True)
class State:
    """A state (ISO3) that a source names."""

    code: str


@dataclass(frozen=True, slots=True)
class Day:
    """A date (EDTF) that the words tell."""

    edtf: str


@dataclass(frozen=True, slots=True)
class Published:
    """The day on which a cited document was published."""

    day: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number that the words tell; `unit` is an ISO 4217 code where it is money, `%` for a change in per cent."""

    value: float | int
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """Words as they stand in the citation, in their own language; cut at words with an ellipsis where `cut`."""

    text: str
    lang: str
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """A word of one of our vocabularies: neither name nor number nor date."""

    vocabulary: str
    code: str


@dataclass(frozen=True, slots=True)
class Listed:
    """Several phrases in a row."""

    phrases: tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """A number that the books give, not a source: how many entries, documents, months."""

    value: int


@dataclass(frozen=True, slots=True)
class OfBooks:
    """A state, day, name or word of which the books are asked, not a source."""

    slot: State | Day | Name | Label


Slot = Name | State | Day | Published | Number | Said | Label | Listed | Counted | OfBooks


@dataclass(frozen=True, slots=True)
class Phrase:
    """A message of the catalogue with what stands in its slots."""

    message: str
    slots: tuple[tuple[str, Slot], ...] = ()

    def flat(self) -> Iterator[tuple[str, Slot]]:
        """Yield the slots with those of phrases listed in them."""
        for key, slot in self.slots:
            if isinstance(slot, Listed):
                for phrase in slot.phrases:
                    yield from phrase.flat()
            else:
                yield key, slot


def phrase(message: str, **slots: Slot) -> Phrase:
    """Return a message with its slots."""
    return Phrase(message, tuple(slots.items()))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A phrase with the citations that it stands on; without any it may tell only of the books."""

    phrase: Phrase
    cited: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """Sentences about one thing, shown together.

    Attributes:
        rank: Where it stands among the entries of its section; the lowest goes first and is dropped last.
        weighty: Whether a brief without it would mislead: it is chosen before the others.
    """

    sentences: tuple[Sentence, ...]
    rank: tuple[int, ...] = ()
    weighty: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under one heading, a word of ours or a state; `more` are left to the dossier."""

    heading: Phrase | None
    entries: tuple[Entry, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the brief, `name` being its heading in the catalogue; `off_topic` records are on other topics."""

    name: str
    groups: tuple[Group, ...]
    off_topic: int = 0


@dataclass(frozen=True, slots=True)
class Brief:
    """A brief for a meeting of two states.

    Attributes:
        states: The two (ISO3), in the order asked for.
        meeting: The day of the meeting.
        as_of: The day that parts plans that are overdue from those that are open.
        lang: Language of the brief; quotations keep their own.
        topics: The topics asked for, else those most spoken of.
        asked: Whether topics were asked for.
    """

    states: tuple[str, str]
    meeting: dt.date
    as_of: dt.date
    since: dt.date | None
    lang: str
    topics: tuple[str, ...]
    asked: bool
    sections: tuple[Section, ...]

    def sentences(self) -> Iterator[Sentence]:
        """Yield every sentence that is cited or tells of the books, in order."""
        for section in self.sections:
            for group in section.groups:
                for entry in group.entries:
                    yield from entry.sentences
