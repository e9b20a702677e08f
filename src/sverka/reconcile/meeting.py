"""Where accounts meet: the words under which each is filed, so that only those that may be alike are compared.

An account of known days is filed by its months, one of vague or no date by years and by what else it names. The rule
is symmetric: `seeks(a)` holds a word of `files(b)` exactly where `seeks(b)` holds one of `files(a)`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import combinations

from sverka.language.transliteration import name_keys
from sverka.reconcile.accounts import Account, Days
from sverka.reconcile.likeness import after, span, window
from sverka.reconcile.weights import Weights, weights

# A list of more states than this is filed by each of them, not by their pairs.
_MANY = 6
# Years of an open or very wide date under which it is filed at most.
_YEARS = 8


def files(account: Account) -> frozenset[str]:
    """Return the words under which an account is filed."""
    known = weights()
    days = window(account, known)
    if days is None:
        return frozenset()
    vague = _vague(account, known)
    found = set()
    for among in _among(account, known):
        if not vague:
            found |= {f"{among} m {month}" for month in _months(days)}
        if account.ordinal is not None:
            found.add(f"{among} n {account.ordinal}")
        mark = "v" if vague else "y"
        found |= {f"{among} {mark} {year} {what}" for year in _years(days) for what in _what(account)}
    return frozenset(found)


def seeks(account: Account) -> frozenset[str]:
    """Return the words under which those are filed that an account is to be compared with."""
    known = weights()
    days = window(account, known)
    if days is None:
        return frozenset()
    vague = _vague(account, known)
    slack = 0 if vague else known.days("lasting_days")
    found = set()
    for among in _among(account, known):
        if account.ordinal is not None:
            found.add(f"{among} n {account.ordinal}")
        marks = ("v", "y") if vague else ("v",)
        if not vague:
            found |= {f"{among} m {month}" for month in _months((after(days[0], -slack), after(days[1], slack)))}
        found |= {f"{among} {m} {year} {what}" for m in marks for year in _years(days) for what in _what(account)}
    return frozenset(found)


def _vague(account: Account, known: Weights) -> bool:
    return account.days is None or span(account.days) > known.days("wide_days")


def _among(account: Account, known: Weights) -> Iterator[str]:
    """Yield the states between which it is filed, with each family of its type."""
    states = sorted(account.states)
    if len(states) < 2 or len(states) > _MANY:
        groups = states or ["-"]
    else:
        groups = [f"{a}-{b}" for a, b in combinations(states, 2)]
    for family in known.families[account.type]:
        yield from (f"{group} {family}" for group in groups)


def _months(days: Days) -> Iterator[str]:
    first, last = days
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month):
        yield f"{year:04d}-{month:02d}"
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def _years(days: Days) -> range:
    first, last = days[0].year, days[1].year
    if first == dt.date.min.year:  # an open beginning
        return range(max(last - _YEARS, 1), last + 1)
    return range(first, min(last, first + _YEARS) + 1)


def _what(account: Account) -> frozenset[str]:
    """Return what a vague account can be found by: people, format, and topics where it is no talk."""
    found = {f"p {key}" for person in account.people for key in name_keys(person.name)}
    if account.format not in {None, "other"}:
        found.add(f"f {account.format}")
    if account.type != "CONSULT":
        found |= {f"t {topic}" for topic in account.topics}
    return frozenset(found)
