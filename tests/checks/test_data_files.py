from __future__ import annotations

import ast
import string
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from sverka.checks import hedges, sentences
from sverka.checks.hedges import hedge
from sverka.checks.judging import JUDGES
from sverka.checks.regions import group
from sverka.checks.sentences import amount, listed, many, ordinal, years
from sverka.checks.tables import Table, table, threshold
from sverka.errors import DataError
from sverka.model.vocabulary import CLAIM_KINDS, LANGS
from tests.checks.claims_by_hand import TODAY
from tests.checks.facts_by_hand import MemoryFacts

PACKAGE = Path(str(files("sverka.checks")))


def calls() -> list[ast.Call]:
    return [
        node
        for module in sorted(PACKAGE.glob("*.py"))
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say"
    ]


def test_every_sentence_that_is_said_by_name_is_there_with_its_slots() -> None:
    written = tomllib.loads((PACKAGE / "sentences.toml").read_text("utf-8"))
    for call in calls():
        name = call.args[0]
        if not (isinstance(name, ast.Constant) and isinstance(name.value, str)):
            continue
        wanted = {slot for _, slot, _, _ in string.Formatter().parse(written[name.value]) if slot}
        given = {keyword.arg for keyword in call.keywords}
        if None not in given:  # not filled from a dictionary
            assert wanted <= given, name.value


def test_every_sentence_is_said_somewhere() -> None:
    code = "\n".join(m.read_text("utf-8") for m in sorted(PACKAGE.glob("*.py"))).replace("'", '"')
    written = tomllib.loads((PACKAGE / "sentences.toml").read_text("utf-8"))
    built = ("line_", "rank_by_")  # names that end with a flow
    assert [name for name in written if f'"{name}"' not in code and not name.startswith(built)] == []


def test_every_threshold_is_used() -> None:
    code = "\n".join(m.read_text("utf-8") for m in sorted(PACKAGE.glob("*.py"))).replace("'", '"')
    for section, values in table("thresholds").data.items():
        for name in values:
            assert f'"{name}"' in code, f"{section}.{name}"


def test_every_kind_of_claim_has_a_judge() -> None:
    assert set(JUDGES) == set(CLAIM_KINDS)


def test_hedges_are_there_for_every_language() -> None:
    assert set(table("hedges").data) == set(LANGS) == set(hedges._LANGS)


def test_a_wrong_line_is_named() -> None:
    with pytest.raises(DataError, match=r"t\.toml:2: "):
        Table("t.toml", "[a]\nb = = 1")
    with pytest.raises(DataError, match=r"t\.toml:2: b: a number from 0 up"):
        Table("t.toml", '[a]\nb = "much"').number("a", "b")
    with pytest.raises(DataError, match="c: is missing"):
        Table("t.toml", "[a]\nb = 1").section("c")
    with pytest.raises(DataError, match="no such sentence"):
        sentences.say("nothing of the kind")
    with pytest.raises(DataError, match="slot 'pair' is not filled"):
        sentences.say("no_trade")
    with pytest.raises(DataError, match="a number from 0 up"):
        threshold("time", "never")


@pytest.mark.parametrize(
    ("text", "value", "lang", "kind"),
    [
        ("Trade exceeded $1.4 billion", 1.4e9, "en", "more"),
        ("nearly 1.4 billion", 1.4e9, "en", "less"),
        ("rose by more than 6 percent to 1.4 billion", 1.4e9, "en", "exact"),
        ("fell to about 1.4 billion", 1.4e9, "en", "about"),
        ("превысил 1,4 млрд", 1.4e9, "ru", "more"),
        ("сократилась примерно до 1,35 млрд", 1.35e9, "ru", "about"),
        ("увеличился до 1,4 млрд", 1.4e9, "ru", "exact"),
        ("wyniósł ponad 1,4 mld", 1.4e9, "pl", "more"),
        ("wzrósł do 1,4 mld", 1.4e9, "pl", "exact"),
        ("3 мыңнан астам студент", 3000, "kk", "more"),
        ("270-ке жуық компания", 270, "kk", "about"),
    ],
)
def test_words_that_hedge_are_tied_to_their_number(text: str, value: float, lang: str, kind: str) -> None:
    assert hedge(text, 0, len(text), value, lang) == kind


def test_a_hedge_before_the_words_counts_but_not_one_of_another_sentence() -> None:
    text = "There were more than ever. In all 100 companies came, over 200 firms too"
    assert hedge(text, text.index("100"), text.index("100") + 13, 100, "en") == "exact"
    assert hedge(text, text.index("200"), text.index("200") + 9, 200, "en") == "more"


def test_regions_hold_states_and_the_world_holds_all() -> None:
    asia = group("Central Asia", MemoryFacts(), TODAY)
    assert asia is not None
    assert len(asia.members) == 5
    world = group(None, MemoryFacts(), TODAY)
    assert world is not None
    assert world.world


def test_numbers_are_told_in_words() -> None:
    assert amount(1371.9e6, "USD") == "1.372 billion USD"
    assert amount(496_300_000, "USD") == "496.3 million USD"
    assert amount(12_345, "EUR") == "12,345 EUR"
    assert [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 102, 111)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd", "111th",
    ]  # fmt: skip
    assert (many(1, "day"), many(3, "day")) == ("1 day", "3 days")
    assert (listed([]), listed(["a"]), listed(["a", "b", "c"])) == ("", "a", "a, b and c")
    assert years([2023, 2018, 2019, 2020]) == "2018–2020, 2023"
