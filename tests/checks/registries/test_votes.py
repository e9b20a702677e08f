from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.registries.conftest import Add, Ask

# Four states, four questions of 2020: (KAZ, POL) agree on two of three votes that both took part in.
UNVOTES = """\
rcid,ccode,session,year,vote
1,705,75,2020,1
1,290,75,2020,1
1,710,75,2020,1
1,565,75,2020,3
2,705,75,2020,1
2,290,75,2020,3
2,710,75,2020,1
3,705,75,2020,2
3,290,75,2020,2
3,710,75,2020,1
4,705,75,2020,1
4,290,75,2020,8
4,710,75,2020,1
"""
UNDL = (
    "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,"
    "subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link\n"
)


def undl(code: str, vote: str, question: int, note: str = ",") -> str:
    title = '"Situation, human rights: resolution"'
    return (
        f"{question},{code},NAME,{vote},2025-12-17,80,A/RES/80/{question},,,A/80/PV.1,{title},a,s{note},1,1,1,1,4,u\n"
    )


def test_voeten_votes_give_agreement_and_rank(tmp_path: Path, add: Add, ask: Ask) -> None:
    (tmp_path / "UNVotes.csv").write_text(UNVOTES)
    assert add("un-votes-voeten", "UNVotes.csv").issues == ()
    (found,) = ask().votes("KAZ", "POL")
    assert (found.year, found.votes, found.same, found.opposite) == (2020, 3, 2, 1)
    assert found.strict == pytest.approx(2 / 3)
    assert found.half == pytest.approx(2 / 3)
    assert (found.rank, found.of) == (2, 3)  # China is nearer, Namibia voted against
    (other,) = ask().votes("POL", "KAZ")
    assert (other.votes, other.rank, other.of) == (3, 1, 3)
    assert ask().votes("NAM", "KAZ")[0].opposite == 1


def test_an_absence_is_no_vote(tmp_path: Path, add: Add, ask: Ask) -> None:
    (tmp_path / "UNVotes.csv").write_text(UNVOTES)
    add("un-votes-voeten", "UNVotes.csv")
    assert ask().votes("CHN", "POL")[0].votes == 3
    assert ask().votes("CHN", "KAZ")[0].votes == 4


@pytest.mark.parametrize("note", [True, False])
def test_the_digital_library_file_is_read_with_and_without_vote_note(
    tmp_path: Path, add: Add, ask: Ask, note: bool
) -> None:
    header, cell = (UNDL, ",") if note else (UNDL.replace("vote_note,", ""), "")
    rows = [undl(*vote, note=cell) for vote in (("KAZ", "Y", 1), ("POL", "Y", 1), ("KAZ", "A", 2), ("POL", "N", 2))]
    (tmp_path / "ga.csv").write_text(header + "".join(rows) + undl("USA", "X", 2, note=cell), encoding="utf-8-sig")
    added = add("un-votes-undl", "ga.csv")
    assert added.issues == ()
    (found,) = ask().votes("KAZ", "POL")
    assert (found.year, found.votes, found.same, found.opposite) == (2025, 2, 1, 0)
    assert found.half == 0.75
    assert "2025" in found.source.row


def test_the_year_is_that_of_the_session_where_nothing_else_tells_it(tmp_path: Path, add: Add, ask: Ask) -> None:
    (tmp_path / "v.csv").write_text("rcid,ccode,session,vote\n1,705,75,1\n1,290,75,1\n")
    add("un-votes-voeten", "v.csv")
    assert ask().votes("KAZ", "POL")[0].year == 2020


def test_bad_rows_become_issues_and_the_rest_is_counted(tmp_path: Path, add: Add, ask: Ask) -> None:
    bad = "5,9999,75,2020,1\n6,705,75,2020,maybe\n7,705,75,long ago,1\n8,705\n1,705,75,2020,3\n"
    (tmp_path / "UNVotes.csv").write_text(UNVOTES + bad)
    issues = {issue.code: issue for issue in add("un-votes-voeten", "UNVotes.csv").issues}
    assert set(issues) == {"unknown_state", "unknown_vote", "bad_date", "short_row", "vote_twice"}
    assert issues["unknown_state"].place == "line 15"
    assert issues["unknown_state"].path == str(tmp_path / "UNVotes.csv")
    assert ask().votes("KAZ", "POL")[0].same == 2


def test_counted_pairs_keep_their_row_and_have_no_rank_where_partners_are_missing(
    tmp_path: Path, add: Add, ask: Ask
) -> None:
    (tmp_path / "d.csv").write_text("year,a,b,n,same,opposite\n2021,KAZ,POL,84,45,22\n2021,KAZ,NAM,80,78,0\n")
    add(
        None, "d.csv", id="pairs", kind="votes", format="dyads", complete_for=["KAZ"],
        columns={"year": "year", "a": "a", "b": "b", "votes": "n", "same": "same", "opposite": "opposite"},
    )  # fmt: skip
    (found,) = ask().votes("KAZ", "POL")
    assert (found.rank, found.of, found.source.row) == (2, 2, "row 2")
    (other,) = ask().votes("POL", "KAZ")
    assert (other.rank, other.of) == (0, 0)


def test_counts_that_cannot_be_are_refused(tmp_path: Path, add: Add, ask: Ask) -> None:
    rows = "2021,KAZ,POL,10,9,5\n2021,KAZ,KAZ,10,9,0\n2021,KAZ,DEU,10,5,5\n2021,DEU,KAZ,10,6,4\n2021,KAZ,FRA,ten,9,0\n"
    (tmp_path / "d.csv").write_text("year,a,b,n,same,opposite\n" + rows)
    codes = [issue.code for issue in add("un-agreement", "d.csv").issues]
    assert codes == ["impossible", "same_state", "differs", "bad_number"]
    assert ask().votes("KAZ", "DEU")[0].same == 5


def test_agreement_scores_give_a_share_and_a_rank_but_no_counts(tmp_path: Path, add: Add, ask: Ask) -> None:
    rows = "1,705,290,75,0.6371\n2,290,705,75,0.6371\n3,705,710,75,0.9\n4,705,565,75,NA\n5,705,255,75,1.2\n"
    (tmp_path / "AgreementScoresAll.csv").write_text('"","ccode1","ccode2","session.x","agree"\n' + rows)
    added = add("un-agreement-voeten", "AgreementScoresAll.csv")
    assert [issue.code for issue in added.issues] == ["impossible"]
    (found,) = ask().votes("KAZ", "POL")
    assert (found.year, found.votes, found.half, found.rank, found.of) == (2020, 0, 0.6371, 2, 2)
    assert found.strict != found.strict, "how many were identical is not told"
    assert ask().votes("KAZ", "NAM") == []
