"""The gold of reconciling: which accounts tell one happening, what came of plans, which mentions are one person.

An account is a sample and the number of an event in its gold, from 0.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import combinations
from typing import Literal

from benchmarks.corpora import gold, happenings
from benchmarks.gold_records import named_people

Account = tuple[str, int]
Pair = tuple[Account, Account]  # the lesser first, of two samples
Word = Literal["held", "not held", "open"]

_WORDS: dict[str, Word] = {"held": "held", "carried_out": "held", "not_held": "not held", "open": "open"}


@cache
def happening_of() -> dict[Account, str]:
    """Return the happening that each account tells."""
    return {(told["doc"], told["event"]): row["id"] for row in happenings()["happenings"] for told in row["docs"]}


def pairs(accounts: Iterable[Account]) -> set[Pair]:
    """Return the pairs of accounts of different samples."""
    return {(a, b) for a, b in combinations(sorted(set(accounts)), 2) if a[0] != b[0]}


@cache
def same_happening() -> frozenset[Pair]:
    """Return the pairs of accounts that tell one happening."""
    told: dict[str, list[Account]] = {}
    for account, happening in happening_of().items():
        told.setdefault(happening, []).append(account)
    return frozenset(pair for accounts in told.values() for pair in pairs(accounts))


@cache
def _parts() -> frozenset[frozenset[str]]:
    rows = happenings()["relations"]
    return frozenset(frozenset({row["happening"], part}) for row in rows for part in row.get("same_as", ()))


def undecided(pair: Pair) -> bool:
    """Tell whether one account tells together what the other tells apart: such a pair is neither right nor wrong."""
    return frozenset(happening_of()[account] for account in pair) in _parts()


@cache
def planned() -> dict[Account, Word]:
    """Return the accounts that plan or propose something, with what came of it."""
    results = {row["happening"]: row for row in happenings()["plans"]}
    found: dict[Account, Word] = {}
    for row in happenings()["happenings"]:
        plan = results.get(row["id"])
        for told in row["docs"]:
            if plan and told["doc"] in plan["planned_in"] and told["status"] in {"planned", "proposed"}:
                found[told["doc"], told["event"]] = _WORDS[plan["result"]]
    return found


@cache
def outcomes() -> frozenset[tuple[Account, str]]:
    """Return each planning account of what was held later, with the happening that it became."""
    return frozenset((account, happening_of()[account]) for account, word in planned().items() if word == "held")


@cache
def mentions() -> frozenset[tuple[str, str]]:
    """Return each sample and person that its gold names, by the gold's one name for him or her."""
    return frozenset((name, one["name"]) for name, row in gold().items() for one in named_people(row))
