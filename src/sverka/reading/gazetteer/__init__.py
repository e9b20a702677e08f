"""The gazetteer: states, their adjectives, peoples, capitals, seats, organisations and cities named in a text."""

from sverka.reading.gazetteer.entries import MentionKind, SeatKind
from sverka.reading.gazetteer.matcher import Gazetteer, Mention, states_named

__all__ = ["Gazetteer", "Mention", "MentionKind", "SeatKind", "states_named"]
