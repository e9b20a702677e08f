from __future__ import annotations

import itertools
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sverka.checks.facts import VoteAgreement
from sverka.checks.registries import Registries, Shelf, describe
from sverka.checks.registries.limits import limits
from sverka.errors import RegistryError
from tests.checks.registries.conftest import Add, Ask

STATES = ("KAZ", "POL", "DEU", "NAM", "CHN")
ROWS = st.lists(st.tuples(*(st.sampled_from("YNAX") for _ in STATES)), min_size=1, max_size=12)


def half(a: str, b: str, votes: list[tuple[str, ...]]) -> tuple[int, int, int, float]:
    """Count a pair one vote at a time."""
    pairs = [(v[STATES.index(a)], v[STATES.index(b)]) for v in votes]
    both = [pair for pair in pairs if "X" not in pair]
    same = sum(x == y for x, y in both)
    opposite = sum({x, y} == {"Y", "N"} for x, y in both)
    share = (same + (len(both) - same - opposite) / 2) / len(both) if both else -1.0
    return len(both), same, opposite, share


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(votes=ROWS)
def test_matrices_count_what_counting_one_by_one_counts(tmp_path: Path, votes: list[tuple[str, ...]]) -> None:
    rows = [
        f"{number},2020,{state},{vote}"
        for number, cast in enumerate(votes)
        for state, vote in zip(STATES, cast, strict=True)
    ]
    (tmp_path / "v.csv").write_text("rcid,year,iso3,vote\n" + "\n".join(rows))
    expected = {(a, b): half(a, b, votes) for a, b in itertools.permutations(STATES, 2)}
    if not any(counted[0] for counted in expected.values()):
        return
    Shelf(tmp_path / "kept").add(describe("un-votes", [tmp_path / "v.csv"]))
    with Registries(tmp_path / "kept", bundled=False) as registries:
        for (a, b), (count, same, opposite, share) in expected.items():
            found = registries.votes(a, b)
            if not count:
                assert found == []
                continue
            shares = [expected[a, other][3] for other in STATES if other != a and expected[a, other][0]]
            rank = 1 + sum(other > share + 1e-9 for other in shares)
            assert counted(found) == [(count, same, opposite, rank, len(shares))]


def counted(found: list[VoteAgreement]) -> list[tuple[int, int, int, int, int]]:
    return [(one.votes, one.same, one.opposite, one.rank, one.of) for one in found]


def test_a_line_without_end_stops_the_file_before_it_fills_the_memory(tmp_path: Path, add: Add) -> None:
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.csv", "a,b,date\n" + "x" * (limits().line_characters + 1))
    with pytest.raises(RegistryError, match="a line of more than"):
        add("relations", "bomb.zip")


def test_what_was_read_before_a_damage_is_kept(tmp_path: Path, add: Add, ask: Ask) -> None:
    rest = "KAZ,DEU," + "x" * (limits().cell_characters + 1) + "\nKAZ,FRA,1992-01-25\n"
    (tmp_path / "r.csv").write_text("a,b,date\nKAZ,POL,1992-04-06\n" + rest)
    added = add("relations", "r.csv")
    assert [(issue.code, issue.severity) for issue in added.issues] == [("unreadable", "error")]
    assert ask().relations("KAZ", "POL")[0].date == "1992-04-06"


def test_a_missing_file_is_an_issue_and_the_others_are_read(tmp_path: Path, add: Add, ask: Ask) -> None:
    (tmp_path / "r.csv").write_text("a,b,date\nKAZ,POL,1992-04-06\n")
    added = add("relations", "none.csv", "r.csv")
    assert [issue.code for issue in added.issues] == ["missing_file"]
    assert ask().relations("KAZ", "POL")
