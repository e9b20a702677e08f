"""Agreement of pairs of states in the UN General Assembly as files have it: counted, or as a share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from sverka.checks.registries.description import Dyads, Scores
from sverka.checks.registries.loaders.agreement import YearOfVotes, ranked, squared
from sverka.checks.registries.loaders.votes import year_of
from sverka.checks.registries.reading import Bound, Reading
from sverka.checks.registries.store import Fact

Values = tuple[float, ...]
Reader = Callable[[Bound, int, Sequence[str]], Values | None]


def load_dyads(reading: Reading, description: Dyads) -> Iterator[Fact]:
    """Yield the agreement of pairs as a file has counted it."""
    for when, pairs in _years(reading, _counts):
        names, matrices = squared(pairs)
        votes, same, opposite, lines = matrices.astype(np.int64)
        yield from ranked(YearOfVotes(when, names, votes, same, opposite, lines), frozenset(description.complete_for))


def load_scores(reading: Reading, description: Scores) -> Iterator[Fact]:
    """Yield the agreement of pairs of which a file tells only the share."""
    for when, pairs in _years(reading, _share):
        names, (shares, lines) = squared(pairs, -1)
        none = np.zeros(shares.shape, dtype=np.int64)
        of = YearOfVotes(when, names, none, none, none, lines.astype(np.int64), shares)
        yield from ranked(of, frozenset(description.complete_for))


def _years(reading: Reading, read: Reader) -> list[tuple[int, dict[tuple[str, str], Values]]]:
    """Return the values of each pair by year, the row's number last; what is told twice and otherwise is an issue."""
    years: dict[int, dict[tuple[str, str], Values]] = {}
    for table in reading.tables():
        for number, row in table.rows():
            pair = table.states(number, row, "a", "b")
            when = year_of(table, number, row) if pair else None
            values = read(table, number, row) if when else None
            if pair is None or when is None or values is None:
                continue
            first, second = sorted(pair)
            known = years.setdefault(when, {}).setdefault((first, second), (*values, number))
            if known[:-1] != values:
                reason = f"{first} and {second} in {when} were told otherwise in row {known[-1]:g}"
                table.reject(number, "differs", reason)
    return sorted(years.items())


def _counts(table: Bound, number: int, row: Sequence[str]) -> Values | None:
    try:
        votes, same, opposite = (int(table.get(row, field)) for field in ("votes", "same", "opposite"))
    except ValueError as error:
        table.reject(number, "bad_number", str(error))
        return None
    if not (votes > 0 and same >= 0 and opposite >= 0 and same + opposite <= votes):
        table.reject(number, "impossible", f"{same} same and {opposite} opposite of {votes} votes")
        return None
    return votes, same, opposite


def _share(table: Bound, number: int, row: Sequence[str]) -> Values | None:
    text = table.get(row, "share")
    if text in ("", "NA", "NaN", "nan"):  # a pair that never voted together
        return None
    try:
        share = float(text)
    except ValueError as error:
        table.reject(number, "bad_number", str(error))
        return None
    if not 0 <= share <= 1:
        table.reject(number, "impossible", f"a share of {share:g}")
        return None
    return (share,)
