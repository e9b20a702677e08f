"""Claims: propositions of a text about relations between states that can be checked."""

from sverka.reading.claims.reader import read_claims

__all__ = ["read_claims"]
