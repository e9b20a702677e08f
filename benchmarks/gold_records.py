"""The gold of a sample as records, as a reader without fault would have handed them on.

Names are as the text has them: the gold's English names only tell which words beside a surname belong to it.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from benchmarks.corpora import gold, samples
from benchmarks.matching import alike, anchor_place, folded, sentence_around
from sverka.language.transliteration import latin
from sverka.model import Actor, Document, Event, Participant, Place, Records, Series, Span, Tenure
from sverka.model.states import latin_name
from sverka.model.vocabulary import Lang

Json = Mapping[str, Any]

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_GIVEN = 0.65  # likeness from which a word beside a surname is the bearer's given name, spelling and case aside
_ENDINGS: Mapping[Lang, tuple[str, ...]] = {
    "ru": ("", "й", "а", "я"),
    "pl": ("", "a"),
    "kk": ("",),
    "en": ("",),
}  # of given names in the nominative


@cache
def gold_records() -> dict[str, Records]:
    """Return the gold of each sample as records, by name of the sample; event n of the gold is `e<n+1>`."""
    return {name: _Telling(row, samples()[name]).records() for name, row in gold().items()}


@cache
def gold_actors() -> dict[tuple[str, str], str]:
    """Return who in the gold each person of `gold_records` is: sample and actor id, and the gold's name."""
    return {
        (name, actor): person
        for name, row in gold().items()
        for actor, person in _Telling(row, samples()[name]).people().items()
    }


def named_people(row: Json) -> Iterator[Json]:
    """Yield every row of a gold document that names a person, in its order."""
    yield from (p for event in row["events"] for p in event["participants"] if p["surname"])
    yield from (t for t in row["tenures"] if t["surname"])


class _Telling:
    """One gold document with its text."""

    def __init__(self, row: Json, document: Document) -> None:
        self.row, self.document = row, document
        self.persons: dict[str, dict[str, Any]] = {}
        for one in named_people(row):
            known = self.persons.setdefault(one["name"], {"surname": one["surname"], "state": one["state"]})
            known["state"] = known["state"] or one["state"]
        self.ids = {name: f"p{n}" for n, name in enumerate(self.persons, 1)}

    def people(self) -> dict[str, str]:
        return {actor: name for name, actor in self.ids.items()}

    def records(self) -> Records:
        events = tuple(self._event(n, e) for n, e in enumerate(self.row["events"], 1))
        tenures = tuple(self._tenure(t) for t in self.row["tenures"])
        states = sorted({p.actor for e in events for p in e.participants if p.actor not in self.ids.values()})
        actors = [self._person(name, who) for name, who in self.persons.items()]
        actors += [Actor(code, "state", latin_name(code), latin_name(code), code, ()) for code in states]
        return Records(self.document, tuple(actors), tenures, events)

    def _person(self, name: str, who: Json) -> Actor:
        text, lang = self.document.text, self.document.lang
        told, spans = name_in_text(text, lang, who["surname"], name, who["state"])
        return Actor(self.ids[name], "person", told, latin(told, lang, who["state"]), who["state"], spans)

    def _tenure(self, row: Json) -> Tenure:
        _, spans = name_in_text(self.document.text, self.document.lang, row["surname"], row["name"])
        span = spans[0] if spans else Span(0, 0)
        return Tenure(self.ids[row["name"]], row["role"], row["role"].replace("_", " "), None, row["state"], span)

    def _event(self, number: int, row: Json) -> Event:
        told = [Participant(self._actor(p), p["state"], p["part"]) for p in row["participants"]]
        missing = sorted(set(row["states"]) - {p.state for p in told})
        told += [Participant(code, code, "party") for code in missing]
        return Event(
            id=f"e{number}",
            type=row["type"],
            mode=None,
            format=row["format"],
            series=Series(row["series"]["name"], row["series"].get("ordinal")) if row["series"] else None,
            status=row["status"],
            date=row["date"],
            place=Place(row["place"]["name"], row["place"]["country"]) if row["place"] else None,
            participants=tuple(told),
            contexts=(),
            topics=tuple(row["topics"]),
            spans=self._sentence(row["anchor"]),
            confidence=1.0,
        )

    def _actor(self, row: Json) -> str:
        return self.ids[row["name"]] if row["surname"] else str(row["state"])

    def _sentence(self, anchor: str) -> tuple[Span, ...]:
        found = anchor_place(self.document.text, anchor)
        return (Span(*sentence_around(self.document.text, found)),) if found else ()


def name_in_text(
    text: str, lang: Lang, surname: str, full: str, state: str | None = None
) -> tuple[str, tuple[Span, ...]]:
    """Return a name as a text has it at its longest, and where it is named.

    Args:
        text: The text.
        lang: Its language.
        surname: The surname in the nominative, in the text's spelling.
        full: The full name in another spelling; it tells which words beside the surname are given names.
        state: ISO3 of the state of its bearer, by which given names are brought into that other spelling.
    """
    words = list(_WORD.finditer(text))
    last = folded(surname).split()[-1]
    others = [w for w in full.split() if not alike(folded(w), last)] or full.split()

    def likeness(word: str) -> float:
        spelt = latin(word, lang, state).lower()
        pairs = (((spelt, other.lower()), (folded(spelt), folded(other))) for other in others)
        return max(sum(difflib.SequenceMatcher(None, *pair).ratio() for pair in two) / 2 for two in pairs)

    def nominative(word: str) -> str:
        forms = (word[: len(word) - cut] + end for cut in (0, 1, 2) for end in _ENDINGS[lang] if len(word) > cut + 2)
        return max((word, *forms), key=likeness)

    def given(at: int, step: int) -> list[str]:
        """Return the given names on one side of a surname, the nearest first."""
        found: list[str] = []
        while 0 <= at + step < len(words):
            one, two = sorted((words[at], words[at + step]), key=lambda m: m.start())
            word, between = words[at + step][0], text[one.end() : two.start()]
            if between.strip() or "\n" in between or not word[0].isupper() or likeness(nominative(word)) < _GIVEN:
                break
            found.append(word)
            at += step
        return found

    best: list[str] = [surname]
    spans = []
    for n, word in enumerate(words):
        if word[0][0].isupper() and _same_word(surname, word[0]):
            before, after = given(n, -1), given(n, 1)
            spans.append(Span(words[n - len(before)].start(), words[n + len(after)].end()))
            best = max(best, [*map(nominative, reversed(before)), surname, *map(nominative, after)], key=len)
    return " ".join(best), tuple(spans)


def _same_word(surname: str, word: str) -> bool:
    """Tell whether a word is the surname in some case."""
    stem = surname.lower()[: max(2, len(surname) - 2)] if len(surname) > 3 else surname.lower()
    return word.lower().startswith(stem) and len(word) <= len(surname) + 4
