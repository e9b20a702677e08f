"""What a picture is made of: a table, and the words around it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal, get_args

from sverka.checks.facts import Flow

Kind = Literal["intensity", "score", "topics", "trade", "votes"]
By = Literal["auto", "month", "year"]
Value = str | int | float | None

KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table: its name in CSV, and its heading for readers."""

    name: str
    heading: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for.

    Attributes:
        by: Months or years; `auto` takes months where they are few enough to be told apart.
        flow: Of trade: turnover, or the exports or imports of the first state.
    """

    states: tuple[str, str]
    since: dt.date | None
    until: dt.date | None
    as_of: dt.date
    by: By
    flow: Flow


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture and its table.

    Attributes:
        chart: Which chart draws it; a kind has one for months and one for years.
        title: The two states; `subtitle` is what is shown, with its unit.
        columns: Of the table.
        rows: The table, a value for each column.
        values: What is drawn, by the field names of the chart: rows of the table or their parts.
        series: The lines or shades in their order, for the key.
        sources: Whose data these are, a line each.
        notes: How to read it, and what is not in it.
        empty: Why there is nothing to show, or None.
        as_of: Of which day it is.
    """

    kind: Kind
    chart: str
    title: str
    subtitle: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    values: tuple[dict[str, Value], ...]
    series: tuple[str, ...]
    sources: tuple[str, ...]
    notes: tuple[str, ...]
    empty: str | None
    as_of: dt.date
