"""Synthetic archives: records of any number of documents whose truth is known. Nothing is read; texts carry the spans.

An archive of N documents has 60 √(N/1000) pairs of states, busy in proportion to 1/√rank, over 730 √(N/1000) days:
one that is a hundred times larger has ten times the pairs and ten times the years, so that its busiest pair is told of
three times as densely. A happening has 1 to 9 accounts in four languages from both sides and from third ones, some of
them wire copies of another account; dates are told to the day, a day late, to the month, or not at all; happenings of a
day are told together; many are announced before, and then held, moved, called off or never told of again; later texts
look back at earlier happenings with a vague date. People hold offices for some years, and many share a surname.
"""

from __future__ import annotations

import datetime as dt
import math
import random
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate
from typing import Any, Literal

from benchmarks.corpora import ROOT
from sverka.model.states import states

Told = Literal["main", "plan", "cancelled", "background"]
Fate = Literal["held", "moved", "cancelled", "silent"]
Spelling = tuple[str, str, str, str]  # in the order of `langs`

_FIRST_DAY = dt.date(2000, 1, 1)
_ACCOUNTS = (45, 25, 12, 7, 4, 3, 2, 1, 1)  # weights of 1 to 9 accounts
_COPIED = 0.4  # share of the happenings with two accounts or more of which one is copied
_TOGETHER = 0.15  # share of the happenings that have another one on the same day, told in the same texts
_BACK = 0.1  # share of the texts that look back at an earlier happening
_FATES: Mapping[Fate, int] = {"held": 75, "moved": 10, "cancelled": 7, "silent": 8}


@cache
def stuff() -> Mapping[str, Any]:
    """Return what archives are made of: syllables, offices, kinds of happenings."""
    return tomllib.loads((ROOT / "data" / "synthetic.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Happening:
    """What happened, or was planned: the truth of it."""

    number: int
    pair: tuple[str, str]  # host (or source) first
    day: dt.date
    kind: Mapping[str, Any]
    people: tuple[tuple[Spelling, str], ...]
    town: Spelling | None
    topics: tuple[str, ...]
    fate: Fate = "held"
    planned_day: dt.date | None = None
    companion: int | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A happening as a text tells it."""

    happening: int
    told: Told
    precision: Literal["day", "late", "month", "year", "none"]
    named: tuple[bool, bool]  # whether the people of either side are named


@dataclass(frozen=True, slots=True)
class Text:
    """A document before it is written: its seed says which filling words it has; a copy has those of its original."""

    published: dt.date
    lang: int
    side: str
    publisher: str
    seed: int
    copy: bool
    entries: tuple[Entry, ...]


@dataclass(slots=True)
class Archive:
    """Happenings, and the texts that tell them, the first published first."""

    happenings: list[Happening] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    ordinals: dict[int, int] = field(default_factory=dict)

    def happening_of(self, entry: Entry) -> str:
        """Return the name of the happening that an entry tells; a plan that was moved is one of its own."""
        h = self.happenings[entry.happening]
        moved = h.fate == "moved" and entry.told == "plan"
        return f"h{h.number}p" if moved else f"h{h.number}"


def archive(size: int, seed: int = 0, *, even: bool = False) -> Archive:
    """Return an archive of so many documents; the same for the same arguments.

    Args:
        size: How many documents.
        seed: Another one gives another archive.
        even: Let the pairs of states grow in proportion to the documents: a pair is then told of as densely in a large
            archive as in a small one.
    """
    return _Making(size, seed, even).archive


class _Making:
    """One archive in the making."""

    def __init__(self, size: int, seed: int, even: bool) -> None:
        self.random = random.Random(f"{size} {seed}")  # noqa: S311 - a synthetic archive, not a secret
        scale = math.sqrt(size / 1000)
        self.days = round(730 * scale)
        codes = [c for c, s in states().items() if not s.governed_by and c not in {"EUU", "UNO"}]
        self.random.shuffle(codes)
        pairs = max(3, round(60 * (scale * scale if even else scale)))
        among = codes[: min(len(codes), math.ceil(2 * math.sqrt(pairs)) + 2)]
        every = [(a, b) for i, a in enumerate(among) for b in among[i + 1 :]]
        self.random.shuffle(every)
        self.pairs = every[:pairs]
        self.busy = list(accumulate(1 / math.sqrt(rank) for rank in range(1, len(self.pairs) + 1)))
        self.kinds = stuff()["kinds"]
        self.kind_weights = list(accumulate(kind["weight"] for kind in self.kinds))
        self.offices: dict[tuple[str, str, int], list[tuple[dt.date, Spelling]]] = {}
        self.towns: dict[str, list[Spelling]] = {}
        self.archive = Archive()
        self._happen(size)
        self._tell(size)

    # What happened

    def _happen(self, size: int) -> None:
        """Make happenings until their accounts are enough, and number those of a series by their days."""
        found: list[Happening] = self.archive.happenings
        texts = 0
        self.accounts: list[int] = []
        while texts < size:
            pair = self.random.choices(self.pairs, cum_weights=self.busy)[0]
            if self.random.random() < 0.5:
                pair = pair[1], pair[0]
            day = _FIRST_DAY + dt.timedelta(days=self.random.randrange(self.days))
            made = self._happening(pair, day)
            found.append(made)
            self.accounts.append(self.random.choices(range(1, 10), _ACCOUNTS)[0])
            told = {"silent": 0, "cancelled": 1}.get(made.fate, self.accounts[-1])
            texts += told + (made.planned_day is not None)
            if self.random.random() < _TOGETHER:
                found.append(self._happening(pair, day, companion=made.number, other=made.kind))
                self.accounts.append(0)
        counts: dict[tuple[str, ...], int] = defaultdict(lambda: self.random.randrange(1, 6))
        for h in sorted(found, key=lambda h: (h.day, h.number)):
            if "series" in h.kind:
                self.archive.ordinals[h.number] = counts[tuple(sorted(h.pair))]
                counts[tuple(sorted(h.pair))] += 1

    def _happening(
        self, pair: tuple[str, str], day: dt.date, companion: int | None = None, other: Mapping[str, Any] | None = None
    ) -> Happening:
        kind = self.random.choices(self.kinds, cum_weights=self.kind_weights)[0]
        while kind is other:
            kind = self.random.choices(self.kinds, cum_weights=self.kind_weights)[0]
        fate: Fate = "held"
        planned = None
        if companion is None and self.random.random() < kind.get("announced", 0):
            fate = self.random.choices(list(_FATES), list(_FATES.values()))[0]
            shift = self.random.randrange(20, 200) if fate == "moved" else 0
            planned = day - dt.timedelta(days=shift)
        office = self.random.choice(kind["offices"])
        people = () if kind.get("bare") else tuple((self._holder(state, office, day), state) for state in pair)
        return Happening(
            number=len(self.archive.happenings),
            pair=pair,
            day=day,
            kind=kind,
            people=people,
            town=None if kind.get("nowhere") else self._town(pair[0]),
            topics=tuple(self.random.sample(["political", "trade", "energy", "transport", "culture", "security"], 2)),
            fate=fate,
            planned_day=planned,
            companion=companion,
        )

    def _name(self, *parts: str) -> Spelling:
        """Return a name of drawn parts, each with a capital, in every spelling."""
        table = {"s": stuff()["syllables"], "e": stuff()["surname_endings"], "t": stuff()["town_endings"]}
        words = []
        for part in parts:
            drawn = [self.random.choice(table[letter]) for letter in part]
            words.append(["".join(piece[n] for piece in drawn).capitalize() for n in range(4)])
        en, pl, ru, kk = (" ".join(word[n] for word in words) for n in range(4))
        return en, pl, ru, kk

    def _town(self, state: str) -> Spelling:
        known = self.towns.setdefault(state, [self._name("st"), self._name("sst"), self._name("st")])
        return self.random.choices(known, (6, 1, 1))[0]

    def _holder(self, state: str, office: str, day: dt.date) -> Spelling:
        """Return who holds an office on a day."""
        seats, term = stuff()["offices"][office]
        key = (state, office, self.random.randrange(seats))
        if key not in self.offices:
            start = _FIRST_DAY - dt.timedelta(days=self.random.randrange(term))
            row = []
            while start <= _FIRST_DAY + dt.timedelta(days=self.days):
                row.append((start, self._name("ss", "sse" if self.random.random() < 0.5 else "se")))
                start += dt.timedelta(days=round(term * self.random.uniform(0.5, 1.5)))
            self.offices[key] = row
        return next(name for start, name in reversed(self.offices[key]) if start <= day)

    # Who told it

    def _tell(self, size: int) -> None:
        happenings = self.archive.happenings
        companions = {h.companion: h for h in happenings if h.companion is not None}
        before: dict[tuple[str, ...], list[Happening]] = defaultdict(list)
        texts: list[Text] = []
        for h in sorted(happenings, key=lambda h: (h.day, h.number)):
            if h.companion is None:
                texts += self._announcements(h)
                earlier = before[tuple(sorted(h.pair))][-6:]
                texts += self._accounts(h, companions.get(h.number), earlier)
            if h.fate in {"held", "moved"}:
                before[tuple(sorted(h.pair))].append(h)
        kept = sorted(self.random.sample(range(len(texts)), min(size, len(texts))))
        self.archive.texts = sorted((texts[n] for n in kept), key=lambda t: (t.published, t.seed, t.copy, t.publisher))

    def _accounts(self, h: Happening, companion: Happening | None, earlier: list[Happening]) -> Iterator[Text]:
        if h.fate == "silent":
            return
        if h.fate == "cancelled":
            yield self._text(h, (self._entry(h, "cancelled"),), h.day - dt.timedelta(days=self.random.randrange(1, 5)))
            return
        count = self.accounts[h.number]
        copies = self.random.randrange(1, count) if count > 1 and self.random.random() < _COPIED else 0
        texts: list[Text] = []
        for _ in range(count - copies):
            entries = [self._entry(h, "main")]
            if companion is not None and self.random.random() < 0.7:
                entries.append(self._entry(companion, "main"))
            if earlier and self.random.random() < _BACK:
                entries.append(self._entry(self.random.choice(earlier), "background"))
            day = h.day + dt.timedelta(days=self.random.choice((0, 0, 0, 1, 1, 2)))
            texts.append(self._text(h, tuple(entries), day))
        yield from texts
        for n in range(copies):
            original = texts[0]
            side = self.random.choice(h.pair)
            late = original.published + dt.timedelta(days=self.random.choice((0, 1)))
            publisher = f"{side} Copy {n}"
            yield Text(late, original.lang, side, publisher, original.seed, True, original.entries)

    def _announcements(self, h: Happening) -> Iterator[Text]:
        if h.planned_day is not None:
            told = h.planned_day - dt.timedelta(days=self.random.randrange(5, 150))
            yield self._text(h, (self._entry(h, "plan"),), told)

    def _entry(self, h: Happening, told: Told) -> Entry:
        weights = {"main": (80, 8, 4, 0, 8), "plan": (55, 0, 30, 0, 15), "cancelled": (70, 0, 30, 0, 0)}
        chosen = weights.get(told, (20, 0, 50, 30, 0))
        precision = self.random.choices(("day", "late", "month", "year", "none"), chosen)[0]
        return Entry(h.number, told, precision, (self.random.random() < 0.85, self.random.random() < 0.85))  # type: ignore[arg-type]

    def _text(self, h: Happening, entries: tuple[Entry, ...], day: dt.date) -> Text:
        side = self.random.choices((*h.pair, self.pairs[0][0]), (45, 45, 10))[0]
        lang = self.random.choices(range(4), stuff()["lang_weights"])[0]
        return Text(
            day, lang, side, f"{side} Paper {self.random.randrange(4)}", self.random.getrandbits(48), False, entries
        )
