from __future__ import annotations

import json
from pathlib import Path

import pytest

import sverka
from sverka.ledger import Ledger
from tests.app.conftest import Run, lines
from tests.checks.claims_by_hand import telling
from tests.checks.facts_by_hand import MemoryFacts, relations


@pytest.fixture
def claims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a ledger of three claims of the demo dyad, and no registries but those that come with Sverka."""
    monkeypatch.setenv("SVERKA_REGISTRIES", str(tmp_path / "registries"))
    path = tmp_path / "claims.db"
    with Ledger(path) as ledger:
        for records in (
            telling("relations_age", 34, "34 years", unit="years"),
            telling("relations_age", 33, "33 years", unit="years", published="2026-01-28"),
            telling("count", 5, "five *bold* <b>banks</b>", unit="banks", published="2026-01-27"),
        ):
            ledger.add(records, reader="1.0")
    return path


def test_claims_are_checked_by_the_registries_that_come_along(run: Run, claims: Path) -> None:
    result = run("check", "KAZ", "POL", "--ledger", claims, "--as-of", "2026-02-01")
    assert [row["judgement"] for row in lines(result.stdout)] == ["unclear", "supported", "not_covered"]
    assert result.stderr == "3 claims: 1 supported, 1 unclear, 1 not covered\n"


def test_the_page_is_text_where_it_is_asked_for(run: Run, claims: Path) -> None:
    page = run("check", "KAZ", "POL", "--ledger", claims, "--format", "text").stdout
    assert "UNCLEAR  Kazakhstan and Poland: relations age, 34 years" in page
    assert "“34 years”  Steppe Wire (en), 2026-01-29" in page
    assert "\x1b" not in page


def test_markdown_shows_words_as_they_are_written(run: Run, claims: Path) -> None:
    page = run("check", "--ledger", claims, "--format", "md", "--as-of", "2026-02-01").stdout
    assert page.startswith("# Claims checked\n\nAs of 2026-02-01.")
    assert r"> five \*bold\* &lt;b&gt;banks&lt;/b&gt;" in page
    assert "| 33 full years |" in page


def test_reviews_are_json_ld_and_need_an_address(run: Run, claims: Path) -> None:
    words = ("check", "KAZ", "POL", "--ledger", claims, "--as-of", "2026-02-01", "--format", "claimreview")
    page = json.loads(run(*words, "--url", "https://example.org/checks").stdout)
    assert [r["reviewRating"]["alternateName"] for r in page["@graph"]] == ["Unclear", "Supported by the record"]
    assert run(*words, code=2).stdout == ""
    assert "no ClaimReview" in run(*words, "--url", "https://example.org", "--offices", code=2).stderr
    assert "address of its page" in run(*words, "--url", "nowhere", code=1).stderr


def test_claims_are_narrowed_by_kind_verdict_and_period(run: Run, claims: Path) -> None:
    words = ("check", "--ledger", claims, "--format", "jsonl")
    assert len(lines(run(*words, "--kind", "relations_age").stdout)) == 2
    assert len(lines(run(*words, "--verdict", "supported").stdout)) == 1
    assert len(lines(run(*words, "POL", "--since", "2026-01-29").stdout)) == 1
    assert lines(run(*words, "JPN").stdout) == []


@pytest.mark.parametrize("states", [("KAZ", "KAZ"), ("KAZ", "POL", "RUS"), ("Atlantis",)])
def test_states_are_one_or_two_different_ones(run: Run, claims: Path, states: tuple[str, ...]) -> None:
    run("check", *states, "--ledger", claims, code=2)


def test_offices_are_checked_beside_the_claims(run: Run, books: Path, tmp_path: Path) -> None:
    words = ("check", "KAZ", "POL", "--ledger", books, "--registries", tmp_path / "none", "--offices", "--sessions")
    for form in ("text", "json", "md"):
        result = run(*words, "--format", form)
        assert "offices: " in result.stderr
        assert "0 sessions" in result.stderr
    rows = [row for row in lines(run(*words, "--format", "jsonl").stdout) if "office" in row]
    assert {row["office"]["role"] for row in rows} == {"foreign_minister", "deputy_foreign_minister"}


def test_the_python_interface_checks_with_any_facts(claims: Path) -> None:
    with sverka.Ledger(claims) as ledger:
        found = ledger.check(between=("KAZ", "Польша"), kind="relations_age", as_of="2026-02-01")
        assert [v.judgement for v in found] == ["unclear", "supported"]
        mine = MemoryFacts([relations("KAZ", "POL", "1990-01-01")])
        assert {v.judgement for v in ledger.check(registries=mine, kind="relations_age")} == {"contradicted"}
        assert ledger.check_offices() == ()
        with pytest.raises(sverka.ContractError, match="no such kind of claims"):
            ledger.check(kind="visit")
