"""Votes of single states in the UN General Assembly, counted to the agreement of every pair by year.

Counted as in Voeten's data (https://doi.org/10.7910/DVN/LEJUQZ): recorded votes in which both states voted yes, no or
abstained; an absence is no vote. Closeness is the share of identical votes, abstention against yes or no a half.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence

import numpy as np

from sverka.checks.registries.description import Ballots
from sverka.checks.registries.loaders.agreement import Counts, YearOfVotes, ranked
from sverka.checks.registries.reading import Bound, Reading
from sverka.checks.registries.store import Fact
from sverka.checks.registries.values import year
from sverka.errors import DateError

_YES, _NO, _ABSTAIN, _ABSENT = 1, 2, 3, 0
_CHOICES = {"yes": _YES, "no": _NO, "abstain": _ABSTAIN, "absent": _ABSENT}
_FIRST_SESSION = 1945  # the first session opened in January 1946; session n is counted to the year 1945 + n


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
                when = year_of(table, number, row) if state else None
                if state and when:
                    who.append(states.setdefault(state, len(states)))
                    what.append(questions.setdefault((when, table.get(row, "vote_id")), len(questions)))
                    which.append(choice)
                    where.append(number)
    names = list(states)
    ballots = np.array([who, what, which, where], dtype=np.int64)
    for voted, columns in _by_year(questions).items():
        yield from ranked(_count(reading, names, voted, ballots[:, np.isin(ballots[1], columns)]))


def _by_year(questions: dict[tuple[int, str], int]) -> dict[int, list[int]]:
    years: dict[int, list[int]] = {}
    for (voted, _), column in sorted(questions.items()):
        years.setdefault(voted, []).append(column)
    return years


def year_of(table: Bound, number: int, row: Sequence[str]) -> int | None:
    """Return the year of a row: told, of its date or of its session; None, and an issue, where it is not told."""
    try:
        if text := table.get(row, "year") or table.get(row, "date"):
            return year(text)
        return _FIRST_SESSION + int(table.get(row, "session").removesuffix(".0"))
    except (DateError, ValueError):
        table.reject(number, "bad_date", "there is neither year, date nor session")
        return None


def _count(reading: Reading, names: list[str], voted: int, ballots: Counts) -> YearOfVotes:
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
    return YearOfVotes(voted, [names[member] for member in members], votes, same, opposite)
