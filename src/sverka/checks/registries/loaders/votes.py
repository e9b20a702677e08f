"""Votes of the UN General Assembly: agreement of every pair of states by year, with ranks.

Counted as in Voeten's data (https://doi.org/10.7910/DVN/LEJUQZ): recorded votes in which both states voted yes, no or
abstained; an absence is no vote. Closeness is the share of identical votes, abstention against yes or no a half.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sverka.checks.registries.description import Ballots, Dyads
from sverka.checks.registries.reading import Bound, Reading
from sverka.checks.registries.store import Fact
from sverka.checks.registries.values import year
from sverka.errors import DateError

Counts = NDArray[np.int64]

_YES, _NO, _ABSTAIN, _ABSENT = 1, 2, 3, 0
_CHOICES = {"yes": _YES, "no": _NO, "abstain": _ABSTAIN, "absent": _ABSENT}
_FIRST_SESSION = 1945  # the first session opened in January 1946; session n is counted to the year 1945 + n


@dataclass(frozen=True, slots=True)
class _Year:
    """How the states voted in a year: square matrices in the order of the states."""

    year: int
    states: list[str]
    votes: Counts
    same: Counts
    opposite: Counts
    lines: Counts | None = None


def load_ballots(reading: Reading, description: Ballots) -> Iterator[Fact]:
    """Yield the agreement of all pairs, counted from the votes of single states."""
    meanings = {word: _CHOICES[choice] for choice, words in description.meanings.items() for word in words}
    states: dict[str, int] = {}
    questions: dict[tuple[int, str], int] = {}
    # A million votes are kept as numbers; as tuples they would take gigabytes.
    who, what, which, where = array("i"), array("i"), array("b"), array("q")
    for table in reading.tables():
        for number, row in table.rows():
            choice = meanings.get(table.get(row, "vote"))
            if choice is None:
                table.reject(number, "unknown_vote", f"no vote is written {table.get(row, 'vote')[:50]!r}")
            elif choice != _ABSENT:
                state = table.state(number, row, "state")
                when = _year(table, number, row) if state else None
                if state and when:
                    who.append(states.setdefault(state, len(states)))
                    what.append(questions.setdefault((when, table.get(row, "vote_id")), len(questions)))
                    which.append(choice)
                    where.append(number)
    names = list(states)
    ballots = np.array([who, what, which, where], dtype=np.int64)
    for voted, columns in _by_year(questions).items():
        yield from _facts(_count(reading, names, voted, ballots[:, np.isin(ballots[1], columns)]))


def _by_year(questions: dict[tuple[int, str], int]) -> dict[int, list[int]]:
    years: dict[int, list[int]] = {}
    for (voted, _), column in sorted(questions.items()):
        years.setdefault(voted, []).append(column)
    return years


def _year(table: Bound, number: int, row: Sequence[str]) -> int | None:
    """Return the year of a vote; None, and an issue, where it is not told."""
    try:
        if text := table.get(row, "year") or table.get(row, "date"):
            return year(text)
        return _FIRST_SESSION + int(table.get(row, "session").removesuffix(".0"))
    except (DateError, ValueError):
        table.reject(number, "bad_date", "there is neither year, date nor session")
        return None


def _count(reading: Reading, names: list[str], voted: int, ballots: Counts) -> _Year:
    """Count the agreement of a year's pairs: votes as matrices of states by questions, multiplied."""
    members, rows = np.unique(ballots[0], return_inverse=True)
    _, columns = np.unique(ballots[1], return_inverse=True)
    cast = np.zeros((len(members), int(columns.max()) + 1), dtype=np.int8)
    for row, column, choice, line in zip(rows, columns, ballots[2], ballots[3], strict=True):
        if cast[row, column] not in (0, choice):
            place = f"row {line}"
            reason = f"{names[members[row]]} votes twice and differently on one question"
            reading.issues.add("vote_twice", str(reading.paths[0]), place, reason)
        elif not cast[row, column]:
            cast[row, column] = choice
    yes, no, abstain = ((cast == choice).astype(np.float32) for choice in (_YES, _NO, _ABSTAIN))
    took_part = yes + no + abstain
    counts = (
        took_part @ took_part.T,
        yes @ yes.T + no @ no.T + abstain @ abstain.T,
        yes @ no.T + no @ yes.T,
    )
    votes, same, opposite = (np.rint(count).astype(np.int64) for count in counts)
    return _Year(voted, [names[member] for member in members], votes, same, opposite)


def load_dyads(reading: Reading, description: Dyads) -> Iterator[Fact]:
    """Yield the agreement of pairs as a file has counted it."""
    years: dict[int, dict[tuple[str, str], tuple[int, int, int, int]]] = {}
    for table in reading.tables():
        for number, row in table.rows():
            pair = table.states(number, row, "a", "b")
            if pair is None:
                continue
            try:
                when = year(table.get(row, "year"))
                votes, same, opposite = (int(table.get(row, field)) for field in ("votes", "same", "opposite"))
            except (DateError, ValueError) as error:
                table.reject(number, "bad_number", str(error))
                continue
            if not (votes > 0 and same >= 0 and opposite >= 0 and same + opposite <= votes):
                table.reject(number, "impossible", f"{same} same and {opposite} opposite of {votes} votes")
                continue
            first, second = sorted(pair)
            counted = votes, same, opposite, number
            known = years.setdefault(when, {}).setdefault((first, second), counted)
            if known[:3] != counted[:3]:
                table.reject(number, "differs", f"{first} and {second} in {when} were told otherwise in row {known[3]}")
    for when, pairs in sorted(years.items()):
        yield from _facts(_squared(when, pairs), frozenset(description.complete_for))


def _squared(when: int, pairs: dict[tuple[str, str], tuple[int, int, int, int]]) -> _Year:
    names = sorted({state for pair in pairs for state in pair})
    at = {name: number for number, name in enumerate(names)}
    matrices = np.zeros((4, len(names), len(names)), dtype=np.int64)
    for (a, b), counted in pairs.items():
        matrices[:, at[a], at[b]] = matrices[:, at[b], at[a]] = counted
    return _Year(when, names, *matrices)


def _facts(of: _Year, complete: frozenset[str] = frozenset()) -> Iterator[Fact]:
    """Yield the pairs of a year with the rank that either is for the other: 0 where not all partners are known."""
    np.fill_diagonal(of.votes, 0)
    voted = of.votes > 0
    # Twice the half-weighted share, from whole numbers: equal shares are equal floats.
    close = np.where(voted, (of.votes + of.same - of.opposite) / np.maximum(of.votes, 1), -1.0)
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
                )  # fmt: skip
