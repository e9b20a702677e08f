"""Statements: who said what about which states, and in what spirit."""

from sverka.reading.statements.reader import read_statements

__all__ = ["read_statements"]
