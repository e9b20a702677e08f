"""A sentence laid out for the grammars of offices: what begins at each token."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sverka.language import Sentence, Token
from sverka.reading.gazetteer import Mention
from sverka.reading.offices.vocabulary import Vocabulary

_ADJECTIVAL = frozenset({"adjective", "demonym"})
_KIND_OF_PLACE = {
    "state": "state",
    "former_state": "state",
    "igo": "igo",
    "capital": "city",
    "city": "city",
    "region": "region",
    "place": "region",
}
_KIND_OF_SEAT = {"parliament": "parliament", "ministry": "ministry", "office": "presidency"}


@dataclass(frozen=True, slots=True)
class Place:
    """A gazetteer mention at tokens `[first, last]`."""

    first: int
    last: int
    mention: Mention

    @property
    def adjectival(self) -> bool:
        """Whether it is an adjective or names a people: of no use as a complement."""
        return self.mention.kind in _ADJECTIVAL

    @property
    def state(self) -> str | None:
        """The one state that is named."""
        return self.mention.states[0] if len(self.mention.states) == 1 else None

    @property
    def body(self) -> str | None:
        """The kind of body that an office of this place is of, None for adjectives and buildings."""
        return _KIND_OF_SEAT.get(self.mention.seat or "") or _KIND_OF_PLACE.get(self.mention.kind)


class Sheet:
    """A sentence with its places and names by their first tokens."""

    def __init__(self, sentence: Sentence, places: Sequence[Mention], vocabulary: Vocabulary) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.vocabulary = vocabulary
        self.place_from: dict[int, Place] = {}
        self.place_over: dict[int, Place] = {}
        for mention in places:
            covered = sentence.between(mention.span)
            if covered:
                place = Place(covered[0].index, covered[-1].index, mention)
                self.place_from[place.first] = place
                self.place_over.update(dict.fromkeys(range(place.first, place.last + 1), place))
        self.name_from = {name.first: index for index, name in enumerate(sentence.names)}
        self.name_over = {
            at: index for index, name in enumerate(sentence.names) for at in range(name.first, name.last + 1)
        }

    def states_in(self, first: int, last: int) -> int:
        """Return how many states are named in tokens `[first, last]`."""
        places = {id(p): p for at, p in self.place_over.items() if first <= at <= last}
        return len({state for p in places.values() for state in p.mention.states})

    def token(self, at: int) -> Token | None:
        """Return a token, or None beyond the ends."""
        return self.tokens[at] if 0 <= at < len(self.tokens) else None

    def lemma(self, at: int) -> str:
        """Return a lemma, or an empty string beyond the ends."""
        return self.tokens[at].lemma if 0 <= at < len(self.tokens) else ""

    def text(self, at: int) -> str:
        """Return a token's text, or an empty string beyond the ends."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""

    def is_word(self, at: int, group: str) -> bool:
        """Tell whether a token is in a list of words of the lexicon, by lemma or form."""
        words = self.vocabulary.words.get(group, frozenset())
        return 0 <= at < len(self.tokens) and (self.tokens[at].lemma in words or self.tokens[at].text.lower() in words)

    def is_verb(self, at: int, group: str) -> bool:
        """Tell whether a token is in a list of verbs of the lexicon."""
        return 0 <= at < len(self.tokens) and self.tokens[at].lemma in self.vocabulary.verbs.get(group, frozenset())

    def person_from(self, at: int) -> int | None:
        """Return the index of the personal name that begins at a token."""
        index = self.name_from.get(at)
        return index if index is not None and self.sentence.names[index].kind == "person" else None

    def person_over(self, at: int) -> int | None:
        """Return the index of the personal name that covers a token."""
        index = self.name_over.get(at)
        return index if index is not None and self.sentence.names[index].kind == "person" else None
