"""The consultations of January 2026, as the bundled samples tell them, by the tables that come with Sverka."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from importlib.resources import as_file, files

import pytest

import sverka
from sverka.checks import Verdict, check
from sverka.checks.registries import Registries
from sverka.ledger import Filter

SAMPLES = (
    "ru/2026-01-29-kosherbaev-zajonchkovskij.md",
    "en/2026-01-30-polish-kazakh-consultations.md",
)


@pytest.fixture(scope="module")
def verdicts() -> Iterator[dict[tuple[str, str], Verdict]]:
    """The verdicts by language and kind of claim."""
    with sverka.Ledger(":memory:") as ledger, Registries() as facts:
        for sample in SAMPLES:
            with as_file(files("sverka") / "samples" / sample) as path:
                ledger.read(path)
        found = check(ledger.books, facts, Filter(between=("KAZ", "POL")), as_of=dt.date(2026, 2, 1))
        yield {(v.claim.document.lang, v.claim.kind): v for v in found if v.claim.scope != "Central Asia"}


@pytest.mark.accuracy
def test_34_years_are_unclear_since_33_were_full(verdicts: dict[tuple[str, str], Verdict]) -> None:
    found = verdicts["ru", "relations_age"]
    assert found.judgement == "unclear"
    assert "33 full years" in found.reason
    assert "33.8 years" in found.reason


@pytest.mark.accuracy
def test_the_key_partner_is_the_eighth_of_27_in_every_year(verdicts: dict[tuple[str, str], Verdict]) -> None:
    for lang in ("ru", "en"):
        found = verdicts[lang, "partner_rank"]
        assert found.judgement in ("unclear", "contradicted")
        assert "8th of 27 by turnover in 2018–2023, with 3.0 % in 2023" in found.reason


@pytest.mark.accuracy
def test_close_positions_are_not_borne_out_by_votes(verdicts: dict[tuple[str, str], Verdict]) -> None:
    found = verdicts["ru", "position_alignment"]
    assert found.judgement in ("unclear", "contradicted")
    assert "0.54 of the recorded votes of 2021 (0.64 with abstentions as half)" in found.reason
    assert "178th of 192 partners of Kazakhstan" in found.reason
    assert any("without a vote" in caution for caution in found.cautions)


@pytest.mark.accuracy
def test_eleven_months_are_not_covered_by_whole_years(verdicts: dict[tuple[str, str], Verdict]) -> None:
    found = verdicts["en", "trade_turnover"]
    assert (found.judgement, found.evidence) == ("not_covered", ())
    assert "the first 11 months of 2025" in found.reason
