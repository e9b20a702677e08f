"""The matcher: one automaton over all forms of a language; longest match, word-bounded, capitals respected."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import ahocorasick

from sverka.model.spans import Span
from sverka.reading.gazetteer.entries import Entry, MentionKind, SeatKind, load_entries
from sverka.reading.gazetteer.guards import Guards

# Which entry a form stands for where it stands for several: a state before its capital, both before a village.
_ORDER: tuple[MentionKind, ...] = (
    "absorbed", "state", "igo", "capital", "seat", "region", "adjective", "demonym", "former_state", "place", "city",
    "stem",
)  # fmt: skip
_RANK = {kind: rank for rank, kind in enumerate(_ORDER)}
_NAMING = frozenset({"state", "adjective", "demonym", "capital", "seat", "igo"})
# One code point for one, so that places stay: typographic apostrophes, hyphens, dashes and spaces; ё is е.
_FOLDED = (
    ("’", "'"), ("‘", "'"), ("ʼ", "'"), ("`", "'"), ("‐", "-"), ("‑", "-"), ("–", "-"), ("—", "-"),
    ("\u00a0", " "), ("\u202f", " "), ("\n", " "), ("\r", " "), ("\t", " "), ("ё", "е"),
)  # fmt: skip


def fold(text: str) -> str:
    """Return the text in lower case with typographic variants made equal; code points keep their places."""
    low = text.lower()
    if len(low) != len(text):  # such as the Turkish İ, which becomes two
        low = "".join(c if len(c) == 1 else c[0] for c in map(str.lower, text))
    for old, new in _FOLDED:
        low = low.replace(old, new)
    return low


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a text where a state, or what belongs to one, is named.

    Attributes:
        span: Where.
        kind: `state`, `former_state` (СССР), `adjective`, `demonym`, `capital`, `seat`, `igo`, `region`,
            `place`, `city`.
        key: ISO3 code of the state (the first of a compound adjective); a stable id for an organisation (`osce`); the
            English scope name of a region (`Central Asia`, `EUU`).
        name: Nominative name in the language of the text; for adjectives and demonyms the name of the state.
        states: ISO3 codes named: all parts of a compound adjective in order; `EUU` or `UNO` for those and their organs;
            for Brussels `BEL` and `EUU`; empty where no state is named.
        lat: Degrees north; `lon`: degrees east. Of a state only where it is its own capital (Singapore).
        city: Nominative name of the city that a building stands in.
        seat: What a seat is: `building`, `office`, `ministry`, `parliament`; None for other kinds.
        doubtful: Whether the form is as often something else; to be taken only with other evidence.
    """

    span: Span
    kind: MentionKind
    key: str
    name: str
    states: tuple[str, ...]
    lat: float | None = None
    lon: float | None = None
    city: str | None = None
    seat: SeatKind | None = None
    doubtful: bool = False


class Gazetteer:
    """All names of one language in one automaton. Made once for a process: `Gazetteer.for_language("ru")`."""

    def __init__(self, lang: str) -> None:
        """Load the tables of a language.

        Raises:
            LanguageError: Where there are none.
            DataError: Where a table is not as it must be.
        """
        self.lang = lang
        forms: dict[str, list[tuple[tuple[int, ...], Entry]]] = {}
        for entry, written in load_entries(lang):
            for form in written:
                capitals = tuple(i for i, c in enumerate(form) if c.isupper())
                forms.setdefault(fold(form), []).append((capitals, entry))
        self._guards = Guards.load(lang)
        self._automaton = ahocorasick.Automaton()
        for low, choices in forms.items():
            choices.sort(key=lambda choice: (choice[1].doubtful, _RANK[choice[1].kind]))
            self._automaton.add_word(low, (len(low), choices))
        self._automaton.make_automaton()

    @staticmethod
    @cache
    def for_language(lang: str) -> Gazetteer:
        """Return the gazetteer of a language (ISO 639-1), loaded on the first call."""
        return Gazetteer(lang)

    def find(self, text: str, start: int = 0, end: int | None = None) -> list[Mention]:
        """Return the names in `text[start:end]` in order, without overlaps, the longest where several fit.

        A capital letter in a listed form demands a capital in the text; a small letter allows either ("ПОЛЬША").
        """
        low = fold(text)
        hits = _longest(self._hits(text, low, start, len(text) if end is None else end))
        mentions = []
        at = 0
        while at < len(hits):
            last = self._compound(hits, at, low)
            if last > at:
                mentions.append(_merged(hits[at : last + 1]))
            elif hits[at][2].kind not in {"stem", "absorbed"}:
                mentions.append(self._mention(text, low, *hits[at]))
            at = last + 1
        return mentions

    def _hits(self, text: str, low: str, start: int, end: int) -> list[tuple[int, int, Entry]]:
        hits = []
        for stop, (length, choices) in self._automaton.iter(low, start, end):
            first, after = stop + 1 - length, stop + 1
            if first < start or (first > 0 and low[first - 1].isalnum() and low[first].isalnum()):
                continue
            if after < len(low) and low[after].isalnum() and low[stop].isalnum():
                continue
            for capitals, entry in choices:
                if all(text[first + i].isupper() for i in capitals):
                    if not self._guards.forbid(text, low, first, after):
                        hits.append((first, after, entry))
                    break
        return hits

    @staticmethod
    def _compound(hits: list[tuple[int, int, Entry]], at: int, low: str) -> int:
        """Return the index of the last part of a compound adjective that begins at `at`, or `at`."""
        last = at
        while last + 1 < len(hits) and hits[last + 1][0] == hits[last][1] + 1 and low[hits[last][1]] == "-":
            if hits[last][2].kind not in {"stem", "adjective", "state", "igo"}:
                break
            last += 1
        while last > at:
            kinds = [entry.kind for _, _, entry in hits[at : last + 1]]
            codes = all(entry.states for _, _, entry in hits[at : last + 1])
            if codes and (kinds[-1] == "adjective" or (kinds[0] == "stem" and kinds[-1] == "state")):
                return last
            last -= 1
        return at

    def _mention(self, text: str, low: str, first: int, after: int, entry: Entry) -> Mention:
        doubtful = entry.doubtful or self._guards.doubt(text, low, first, after, entry.kind)
        return Mention(
            Span(first, after), entry.kind, entry.key, entry.name, entry.states,
            entry.lat, entry.lon, entry.city, entry.seat, doubtful,
        )  # fmt: skip


def _longest(hits: list[tuple[int, int, Entry]]) -> list[tuple[int, int, Entry]]:
    """Keep, from left to right, the longest hit at each place."""
    kept: list[tuple[int, int, Entry]] = []
    for hit in sorted(hits, key=lambda hit: (hit[0], -hit[1])):
        if not kept or hit[0] >= kept[-1][1]:
            kept.append(hit)
    return kept


def _merged(parts: list[tuple[int, int, Entry]]) -> Mention:
    states = tuple(dict.fromkeys(code for _, _, entry in parts for code in entry.states))
    return Mention(Span(parts[0][0], parts[-1][1]), "adjective", states[0], parts[0][2].name, states)


def states_named(text: str, lang: str) -> frozenset[str]:
    """Return the ISO3 codes (with `EUU`, `UNO`) that a text names at all, doubtful names left aside.

    A cheap first pass (no sentences, no model), meant for passing over texts that name fewer than two states.
    """
    found = Gazetteer.for_language(lang).find(text)
    return frozenset(code for m in found if m.kind in _NAMING and not m.doubtful for code in m.states)
