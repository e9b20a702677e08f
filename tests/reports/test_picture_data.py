from __future__ import annotations

import csv
import re
from importlib.resources import files
from pathlib import Path
from statistics import mean

import pytest

from sverka.errors import DataError
from sverka.model import vocabulary as v
from sverka.reports.pictures.datafiles import _Scores, chart, parse, read, scores, words

SCALES = Path("/work/shared/registries/event_scales")


def test_every_type_has_a_score() -> None:
    assert scores().keys() == set(v.EVENT_TYPES)
    assert words().title


def test_the_scores_are_those_that_the_tables_give() -> None:
    if not SCALES.exists():
        pytest.skip("the tables of CAMEO and PLOVER are not on this machine")
    with (SCALES / "icews_goldstein_mappings.csv").open(encoding="utf-8") as stream:
        known = {row["code"]: row["goldstein"] for row in csv.DictReader(stream)}
    given: dict[str, dict[str, float]] = {}
    for line in (SCALES / "CAMEO2PLOVER-2021.txt").read_text("utf-8").splitlines():
        found = re.match(r"(\d{3,4}): ([A-Z]+)", line)
        if found and known.get(found[1], "NA") not in ("", "NA"):
            given.setdefault(found[2], {})[found[1]] = float(known[found[1]])
    for kind, row in read("scores.toml", _Scores).scores.items():
        codes = given[kind].values()
        assert (row.score, row.codes) == (round(mean(codes), 2), len(codes)), kind
        assert (row.lowest, row.highest) == (min(codes), max(codes)), kind


@pytest.mark.parametrize(
    "name", ["intensity_month", "intensity_year", "score_month", "score_year", "topics", "trade", "votes"]
)
def test_no_chart_asks_for_an_address(name: str) -> None:
    spec = chart(name)
    assert spec.pop("$schema").startswith("https://vega.github.io/schema/vega-lite/")
    assert "//" not in str(spec)
    assert "data" not in spec


def test_a_wrong_file_is_named_by_its_line() -> None:
    text = (files("sverka.reports.pictures") / "scores.toml").read_text("utf-8")
    with pytest.raises(DataError, match=r"scores.toml:\d+: scores.AID") as caught:
        parse("scores.toml", text.replace("AID = { score = 7.6", "AID = { score = 76"), _Scores)
    assert caught.value.line == next(n for n, line in enumerate(text.splitlines(), 1) if line.startswith("AID "))
    with pytest.raises(DataError, match=r"scores\.toml"):
        parse("scores.toml", "scores = [", _Scores)
