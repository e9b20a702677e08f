"""Dates in a text: expressions of time found, told apart by kind, and resolved to EDTF."""

from sverka.reading.dates.expressions import DateExpression, read_dates
from sverka.reading.dates.resolution import Prefer

__all__ = ["DateExpression", "Prefer", "read_dates"]
