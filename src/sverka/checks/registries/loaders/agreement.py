"""The agreement of all pairs of states in a year, and the rank that each partner is for a state."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sverka.checks.registries.store import Fact

Counts = NDArray[np.int64]
Shares = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class YearOfVotes:
    """How the states voted in a year: square matrices in the order of the states.

    Attributes:
        votes: Votes in which both took part; `same` and `opposite` of them.
        lines: The row of the file that a pair stands in, where it stands in one.
        shares: The share of agreement, abstentions half, where it is told instead of counts; -1 where a pair has none.
    """

    year: int
    states: list[str]
    votes: Counts
    same: Counts
    opposite: Counts
    lines: Counts | None = None
    shares: Shares | None = None


def squared(pairs: dict[tuple[str, str], tuple[float, ...]], blank: float = 0) -> tuple[list[str], Shares]:
    """Return the states of pairs in order, and a symmetric matrix of each of the values."""
    names = sorted({state for pair in pairs for state in pair})
    at = {name: number for number, name in enumerate(names)}
    matrices = np.full((len(next(iter(pairs.values()))), len(names), len(names)), blank, dtype=np.float64)
    for (a, b), values in pairs.items():
        matrices[:, at[a], at[b]] = matrices[:, at[b], at[a]] = values
    return names, matrices


def ranked(of: YearOfVotes, complete: frozenset[str] = frozenset()) -> Iterator[Fact]:
    """Yield the pairs of a year with the rank that either is for the other, ties sharing the better.

    Args:
        of: The year.
        complete: States all of whose partners are there; the others' ranks are 0. None means all.
    """
    if of.shares is None:
        np.fill_diagonal(of.votes, 0)
        voted = of.votes > 0
        # Twice the half-weighted share, from whole numbers: equal shares are equal floats.
        close = np.where(voted, (of.votes + of.same - of.opposite) / np.maximum(of.votes, 1), -1.0)
    else:
        close = of.shares
        voted = close >= 0
    ranks = np.empty_like(of.votes)
    for row, shares in enumerate(close):
        ranks[row] = 1 + len(shares) - np.searchsorted(np.sort(shares), shares, side="right")
    partners = voted.sum(axis=1)
    for row, state in enumerate(of.states):
        if complete and state not in complete:
            ranks[row] = partners[row] = 0
    order = sorted(range(len(of.states)), key=of.states.__getitem__)
    for place, a in enumerate(order):
        for b in order[place + 1 :]:
            if voted[a, b]:
                yield (
                    of.states[a], of.states[b], of.year,
                    int(of.votes[a, b]), int(of.same[a, b]), int(of.opposite[a, b]),
                    int(ranks[a, b]), int(partners[a]), int(ranks[b, a]), int(partners[b]),
                    int(of.lines[a, b]) if of.lines is not None else None,
                    float(close[a, b]) if of.shares is not None else None,
                )  # fmt: skip
