"""What Sverka says to its readers, in their language: whole messages with slots, labels, names of states, dates.

One TOML file a language. Slots stand where the nominative is asked for ("Place: {place}"), so that no language needs a
case that a name does not have. A message that counts has one text for each plural category of the language (CLDR).
"""

from sverka.reports.catalogues.calendar import day_words
from sverka.reports.catalogues.catalogue import Catalogue, catalogue
from sverka.reports.catalogues.states import state_words

__all__ = ["Catalogue", "catalogue", "day_words", "state_words"]
