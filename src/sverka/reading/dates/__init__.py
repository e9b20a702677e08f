"""Dates in a text: expressions of time found, told apart by kind, and resolved to EDTF."""

from sverka.reading.dates.candidates import Prefer
from sverka.reading.dates.expressions import DateExpression, read_dates

__all__ = ["DateExpression", "Prefer", "read_dates"]
