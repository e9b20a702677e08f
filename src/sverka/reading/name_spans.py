"""Names of the language's model, freed of what is no part of them: possessive marks, seats and states in front."""

from __future__ import annotations

from sverka.language import Name, Sentence
from sverka.model.spans import Span
from sverka.reading.grounding import Named

_MARKS = frozenset({"'s", "’s", "'", "’"})
_NOT_IN_NAMES = frozenset({"state", "capital", "seat", "igo", "adjective"})


def clean_names(sentence: Sentence, named: list[Named]) -> list[Name]:
    """Return the names of a sentence, people's without the seats and states that the model took for a part of them."""
    known = {i for n in named if n.entry.kind in _NOT_IN_NAMES and not n.entry.doubtful for i in range(n.first, n.last + 1)}
    out = []
    for name in sentence.names:
        first, last = name.first, name.last
        if name.kind == "person":
            cities = {i for n in named if n.entry.kind == "capital" for i in range(n.first, n.last + 1)}
            while first < last and (first in known - cities or sentence.tokens[first].upos == "PUNCT"):
                first += 1
            while last > first and (sentence.tokens[last].text in _MARKS or sentence.tokens[last].upos == "PUNCT"):
                last -= 1
        out.append(Name(name.kind, Span(sentence.tokens[first].start, sentence.tokens[last].end), first, last))
    return out


def without_people(sentence: Sentence, named: list[Named]) -> list[Named]:
    """Return the gazetteer's names of a sentence without cities that are somebody's first name ("Nursultan Nazarbayev")."""
    known = {i for n in named for i in range(n.first, n.last + 1)}
    inside = {
        i
        for name in sentence.names
        if name.kind == "person" and name.last > name.first and not known.issuperset(range(name.first, name.last + 1))
        for i in range(name.first, name.last + 1)
    }
    return [n for n in named if n.entry.kind not in {"capital", "city"} or n.first not in inside]
