"""What a measurement hands back, and how it is shown: text tables, Markdown, one line of JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.tally import Count

F1_COLUMNS = ("P", "R", "F1", "gold", "got")


@dataclass(frozen=True, slots=True)
class Table:
    """A table to show; the first column is text, the others are numbers already written out."""

    title: str
    columns: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    note: str = ""

    def text(self) -> str:
        """Return the table in columns of even width."""
        lines = [self.columns, *self.rows]
        widths = [max(len(line[i]) for line in lines) for i in range(len(self.columns))]
        body = (
            "  ".join(
                cell.ljust(w) if i == 0 else cell.rjust(w) for i, (cell, w) in enumerate(zip(line, widths, strict=True))
            )
            for line in lines
        )
        return "\n".join([self.title, *(line.rstrip() for line in body), *([self.note] if self.note else [])])

    def markdown(self) -> str:
        """Return the table in Markdown."""
        rule = "| --- " + "| ---: " * (len(self.columns) - 1) + "|"
        lines = ["| " + " | ".join(line) + " |" for line in (self.columns, *self.rows)]
        return "\n".join([f"**{self.title}**", "", lines[0], rule, *lines[1:], *(["", self.note] if self.note else [])])


@dataclass(frozen=True, slots=True)
class Section:
    """One measurement.

    Attributes:
        tables: All that was measured, for people.
        figures: The same for the results file.
        brief: What of it stands in the README.
        skipped: Why nothing was measured, or an empty string.
    """

    name: str
    tables: Sequence[Table] = ()
    figures: Mapping[str, Any] = field(default_factory=dict)
    brief: Sequence[Table] = ()
    skipped: str = ""


def f1_row(name: str, count: Count) -> tuple[str, ...]:
    """Return the cells of a count in the order of `F1_COLUMNS`."""
    shares = (f"{value:.3f}" for value in (count.precision, count.recall, count.f1))
    return (name, *shares, str(count.gold), str(count.got))


def f1_figures(counts: Mapping[str, Count]) -> dict[str, dict[str, float | int]]:
    """Return counts as figures for the results file."""
    return {
        name: {
            "precision": round(c.precision, 4),
            "recall": round(c.recall, 4),
            "f1": round(c.f1, 4),
            "gold": c.gold,
            "got": c.got,
        }
        for name, c in counts.items()
    }


def f1_section(name: str, title: str, counts: Mapping[str, Count], note: str = "", brief: int = 0) -> Section:
    """Return a section of one table of counts, the first `brief` rows of which stand in the README."""
    table = Table(title, ("", *F1_COLUMNS), [f1_row(key, count) for key, count in counts.items()], note)
    short = [Table(title, table.columns, table.rows[:brief], note)] if brief else []
    return Section(name, [table], f1_figures(counts), short)
