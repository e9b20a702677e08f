"""A statement in words: everything that a page shows, in one language, before any format marks it up.

Texts of sources are harmless to a terminal here, but not escaped: that is the work of each format.
"""

from __future__ import annotations

from dataclasses import dataclass

from sverka.reports.reconciliation.messages import StatementLang
from sverka.reports.reconciliation.views import Finding

# A mark beside the words of a finding, so that it is seen at a glance and without colour.
SYMBOLS: dict[Finding, str] = {
    "both": "=", "differ": "≠", "over_time": "↷", "first_only": "◧", "second_only": "◨", "third_only": "○",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """A quotation with its source.

    Attributes:
        parts: The sentences in pieces, each with whether it is of the words that the record was read from.
        url: An address that is safe to link to, or None.
    """

    number: int
    parts: tuple[tuple[str, bool], ...]
    lang: str
    source: str
    document: str
    url: str | None
    by: str | None

    @property
    def text(self) -> str:
        """The sentences in one."""
        return "".join(text for text, _ in self.parts)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a cell, and the words that it cites."""

    text: str
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell: lines, how many reports there are, and their words.

    Attributes:
        kind: For style only: `told`, `silent`, `unread` or `empty`.
        elsewhere: Numbers of words that are quoted at entries of other sections: a topic does not quote all again.
        lead: The beginning of the first sentence it cites, where the lines do not say what is told, and its language.
    """

    kind: str
    lines: tuple[Line, ...] = ()
    lead: tuple[str, str] | None = None
    summary: str = ""
    words: tuple[Words, ...] = ()
    elsewhere: tuple[int, ...] = ()

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers of all words that the cell stands on."""
        return tuple(sorted((*(one.number for one in self.words), *self.elsewhere)))


@dataclass(frozen=True, slots=True)
class Row:
    """An entry: its heading with details, a cell of each state, the finding with notes, third parties and outcome."""

    anchor: str
    heading: str
    details: tuple[str, ...]
    first: Cell
    second: Cell
    code: Finding
    symbol: str
    finding: str
    counts: str
    notes: tuple[Line, ...]
    more: tuple[tuple[str, Cell], ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Entries of a section under a heading of their own, or under the section's where it is None."""

    title: str | None
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A section: `count` says how many entries it has."""

    anchor: str
    title: str
    count: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole statement.

    Attributes:
        totals: A row for each section, its cells in the order of `columns`; `remark` stands under them.
        legend: Symbol, finding and what it means.
        signatures: Lines for who checks it for each party.
    """

    lang: StatementLang
    title: str
    head: tuple[tuple[str, tuple[str, ...]], ...]
    columns: tuple[str, ...]
    totals: tuple[tuple[str, tuple[int, ...]], ...]
    remark: str
    legend: tuple[tuple[str, str, str], ...]
    first: str
    second: str
    parts: tuple[Part, ...]
    references: tuple[Words, ...]
    notes: tuple[str, ...]
    signatures: tuple[str, ...]
    foot: str
    empty: bool
