from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from sverka.checks.registries import describe, load_description, templates
from sverka.checks.registries.description import from_json, parse_description, to_json
from sverka.errors import DataError, RegistryError

GOOD = """\
id: trade-xyz
title: Trade
publisher: An office
edition: "2024"
licence: CC0 1.0
kind: trade
format: balance
files: [trade.csv]
columns:
  period: year
  partner: code
  turnover: total
constants:
  reporter: KAZ
unit: USD
multiplier: 1000
"""


def wrong(text: str) -> DataError:
    with pytest.raises(DataError) as caught:
        parse_description(text, "here.yaml")
    return caught.value


def test_a_description_is_read_and_survives_being_kept() -> None:
    description = parse_description(GOOD, "here.yaml")
    assert description.kind == "trade"
    assert from_json(to_json(description)) == description


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("unit: USD", "unit: dollars", 15, "unit"),
        ("multiplier: 1000", "multiplier: -1", 16, "multiplier"),
        ("  turnover: total", "  turnover: [1]", 12, "columns.turnover"),
        ("id: trade-xyz", "id: ../../etc", 1, "id"),
        ('edition: "2024"', "edition: 2024", 4, "in quotes"),
        ("format: balance", "format: nonsense", 7, "nonsense"),
        ("unit: USD", "unit: USD\nside: XYZ", 16, "'XYZ' is no ISO 3166-1"),
        ("unit: USD", "unit: USD\nwhatever: 1", 16, "whatever"),
    ],
)
def test_an_error_names_the_line_and_the_field(old: str, new: str, line: int, words: str) -> None:
    error = wrong(GOOD.replace(old, new))
    assert error.path == "here.yaml"
    assert error.line == line
    assert words in str(error)


def test_a_field_that_a_format_needs_and_one_that_it_does_not_know_are_told() -> None:
    assert "partner" in str(wrong(GOOD.replace("  partner: code\n", "")))
    assert "ship" in str(wrong(GOOD.replace("  turnover: total", "  turnover: total\n  ship: s")))


def test_what_is_no_yaml_names_the_line() -> None:
    assert wrong("id: x\ntitle: [unclosed\n").line == 3
    assert "`field: value`" in str(wrong("- just\n- a list\n"))


def test_a_missing_description_is_an_error_of_ours(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="cannot be read"):
        load_description(tmp_path / "none.yaml")


def test_every_template_is_a_description_that_only_lacks_its_files() -> None:
    found = templates()
    assert {"baci", "comtrade", "eurostat-comext", "stat-gov-kz", "un-votes-undl", "un-votes-voeten"} <= {
        one.name for one in found
    }
    for one in found:
        assert describe(one.name, ["some.csv"]).files == (str(Path("some.csv").absolute()),)
        assert parse_description(one.text, one.name).files == ()


def test_a_template_takes_the_files_name_for_the_edition() -> None:
    description = describe("un-votes-undl", ["2026_02_06_ga_voting.csv"], id="votes-now")
    assert (description.id, description.edition) == ("votes-now", "2026_02_06_ga_voting.csv")


def test_an_unknown_template_is_told_with_those_there_are() -> None:
    with pytest.raises(RegistryError, match="baci"):
        describe("../baci", ["x.csv"])


def test_the_description_in_the_manual_is_one() -> None:
    manual = (Path(__file__).parents[3] / "docs" / "registries.md").read_text(encoding="utf-8")
    description = parse_description(manual.partition("```yaml\n")[2].partition("```")[0], "registries.md")
    assert (description.id, description.side) == ("gus-trade", "POL")
    listed = {one.name for one in templates()}
    assert [name for name in listed if f"`{name}`" not in manual] == []


def test_a_norwegian_no_that_yaml_takes_for_false_is_told(tmp_path: Path) -> None:
    data = yaml.safe_load(GOOD) | {"skip": [False]}
    error = wrong(yaml.safe_dump(data))
    assert "in quotes" in str(error)
