"""Forms: one way in which texts write a person, body or place, with what all documents that write it so attest."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Literal

from sverka.language.transliteration import name_keys
from sverka.language.transliteration.sounds import words
from sverka.reconcile.actors.rules import rules

Kind = Literal["person", "organisation", "igo", "place"]
# Words of a body by which it is found; longer names are titles of projects.
_BODY_WORDS = 8
_MARKS = {"organisation": "o", "igo": "i", "place": "l"}
KINDS: tuple[Kind, ...] = ("person", "organisation", "igo", "place")


def form_key(kind: str, name: str, latin: str, state: str | None, marks: tuple[str, ...] = ()) -> str:
    """Return the id of a form: the first 16 hex digits of the SHA-256 of what makes it.

    Args:
        kind: Kind of what is written.
        name: The name as it is written.
        latin: The name in Latin script.
        state: ISO3, or None.
        marks: What else tells it from others: offices in alphabetical order, the coordinates of a place.
    """
    told = "\x1f".join((kind, name, latin, state or "", *marks))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Form:
    """One way in which documents write a person, body or place.

    Two mentions are one form where kind, name, Latin name, state and offices are the same, so that a person who is
    named in a thousand texts is a few dozen forms.

    Attributes:
        key: Id, made of the other fields but for the days.
        state: ISO3 of the state served; of a place, its country.
        roles: The offices held in one document, in alphabetical order.
        first: First day of publication of a document that writes it so, or None; `last` is the last.
        lat: Degrees north of a place, or None; `lon` degrees east.
    """

    key: str
    kind: Kind
    name: str
    latin: str
    state: str | None
    roles: tuple[str, ...] = ()
    first: dt.date | None = None
    last: dt.date | None = None
    lat: float | None = None
    lon: float | None = None

    @property
    def complete(self) -> bool:
        """Whether it can be told from namesakes: a state, and of a person a given name in full and a family name."""
        return self.state is not None and (self.kind != "person" or fullness(self.name) == 2)

    @property
    def days(self) -> tuple[dt.date, dt.date] | None:
        """First and last day of attestation."""
        return (self.first, self.last) if self.first and self.last else None


@lru_cache(maxsize=100_000)
def name_words(name: str, *, apart: bool = False) -> tuple[str, ...]:
    """Return the words of a person's name in small letters, without titles and particles ("von", "bin").

    Args:
        name: The name.
        apart: Whether the parts of a word with a hyphen are words of their own.
    """
    r = rules()
    borne = " ".join(word for word in name.split() if word not in r.particles) or name
    found = words(borne, apart=apart)
    bare = tuple(word for word in found if word not in r.titles)
    return bare or tuple(found)


def shorn(form: Form) -> str | None:
    """Return the name without the Slavic ending of the family name, where the people of the state drop it, or None."""
    if form.state not in rules().shorn_states:
        return None
    bare = rules().shorn.sub("", form.name)
    return bare if bare != form.name and len(bare.split()) == len(form.name.split()) > 1 else None


@lru_cache(maxsize=100_000)
def fullness(name: str) -> int:
    """Return 2 for a name with a given name in full, 1 for one with initials, 0 for one word alone."""
    long = sum(len(word) > 1 for word in name_words(name))
    return 2 if long > 1 else 1 if len(name_words(name)) > 1 else 0


def keys(form: Form) -> frozenset[str]:
    """Return the blocks that a form stands in: two forms that may be one share a block, or look into each other's.

    A person stands in those of the sounds of each family name and, since some peoples put it first, crosswise with the
    first word: a given name in common makes no block. A body or place stands in those of any two of its words, a place
    in those of its coordinates too. All stand there by their state.
    """
    if form.kind == "person":
        found = _person_keys(form.name) | _person_keys(form.latin) | _person_keys(shorn(form) or form.name)
    else:
        found = frozenset(f"{_MARKS[form.kind]}:{key}" for key in _body_keys(form.latin) | _body_keys(form.name))
    free = form.state is None or (form.kind == "person" and form.state in rules().lending)
    scopes = ("n",) if free else ("a", f"s={form.state}")
    blocks = {f"{scope}:{key}" for scope in scopes for key in found}
    if form.lat is not None and form.lon is not None and abs(form.lat) <= 90 and abs(form.lon) <= 180:  # else no place
        row, column = round(form.lat * 2), round(form.lon * 2)
        blocks |= {f"@{row + y}:{column + x}" for y in (-1, 0, 1) for x in (-1, 0, 1)}
    return frozenset(blocks)


@lru_cache(maxsize=50_000)
def _body_keys(name: str) -> frozenset[str]:
    # Two names that are alike have two words in common, or are one word each.
    by_word = [name_keys(word) for word in body_words(name)[:_BODY_WORDS]]
    if len(by_word) == 1:
        return by_word[0]
    pairs = (sorted((x, y)) for one, other in combinations(by_word, 2) for x in one for y in other)
    return frozenset("+".join(two) for two in pairs)


@lru_cache(maxsize=50_000)
def body_words(name: str) -> tuple[str, ...]:
    """Return the words of the name of a body or place in small letters, but for weak ones ("the", "company")."""
    found = re.findall(r"\w+", name.lower())
    return tuple(word for word in found if word not in rules().weak) or tuple(found)


@lru_cache(maxsize=50_000)
def _person_keys(name: str) -> frozenset[str]:
    found = set()
    for apart in (False, True):
        bare = [word for word in name_words(name, apart=apart) if len(word) > 1]
        for word in bare[1:] or bare:
            found |= {f"p:{key}" for key in name_keys(word)}
        if len(bare) > 1:
            found |= {f"g:{key}" for key in name_keys(bare[0])}
    return frozenset(found)


def looked_up(key: str) -> tuple[str, ...]:
    """Return the blocks in which a form that stands in a block looks for others.

    A form of a state looks among those of that state and those of none (`n`), a form of none among all (`a`).
    """
    if key.startswith("@"):
        return (key,)
    scope, mark, word = key.split(":", 2)
    scopes = {"n": ("n", "a"), "a": ()}.get(scope, (scope, "n"))
    marks = {"p": ("p", "g"), "g": ("p",)}.get(mark, (mark,))
    return tuple(f"{s}:{m}:{word}" for s in scopes for m in marks)


def generic(latin: str) -> bool:
    """Tell whether a body's name is that of any state's body: a ministry, a senate."""
    return not rules().generic.isdisjoint(re.findall(r"\w+", latin.lower()))
