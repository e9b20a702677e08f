"""Offices: who is called minister, ambassador or head of what, sentence by sentence."""

from sverka.reading.offices.phrase import OfficePhrase, Standing
from sverka.reading.offices.reading import read_offices
from sverka.reading.offices.states import fill_states

__all__ = ["OfficePhrase", "Standing", "fill_states", "read_offices"]
