"""Names across scripts: are the spellings of one person in four languages taken for one, and of two people for two?

`benchmarks/data/names_in_four_languages.tsv` has people of public life as the press of each language spells them, and
`names_held_out.tsv` more of them, which no table and no weight was set on. Every name of one language is compared with
every name of another: the pairs of one row are the gold.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations

from benchmarks.corpora import ROOT
from benchmarks.report import F1_COLUMNS, Section, Table, f1_figures, f1_row
from benchmarks.tally import Count
from sverka.language.transliteration import SAME, latin, name_keys, same_name

LANGS = ("en", "ru", "pl", "kk")
WRITTEN_FOR, HELD_OUT = "names_in_four_languages", "names_held_out"


@cache
def people(table: str = WRITTEN_FOR) -> tuple[dict[str, str], ...]:
    """Return the rows of a table: `state` and a spelling a language."""
    lines = (ROOT / "data" / f"{table}.tsv").read_text(encoding="utf-8").splitlines()
    fields, *rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return tuple(dict(zip(fields, row, strict=True)) for row in rows)


def compared(
    a: str, b: str, table: str = WRITTEN_FOR, *, surnames: bool = False
) -> Iterator[tuple[str, str, bool, bool]]:
    """Yield `(name, name, one person, taken for one)` of all pairs of two languages that are either."""

    def of(lang: str) -> list[str]:
        return [row[lang].split()[-1] if surnames else row[lang] for row in people(table)]

    for i, left in enumerate(of(a)):
        keys = name_keys(left)
        for j, right in enumerate(of(b)):
            taken = not keys.isdisjoint(name_keys(right)) and same_name(left, right) >= SAME
            if taken or i == j:
                yield left, right, i == j or (surnames and left == right), taken


def pairs(table: str = WRITTEN_FOR, *, surnames: bool = False) -> dict[str, Count]:
    """Return the counts of pairs by two languages."""
    out = {}
    for a, b in combinations(LANGS, 2):
        rows = list(compared(a, b, table, surnames=surnames))
        out[f"{a}–{b}"] = Count(
            sum(same and taken for _, _, same, taken in rows),
            sum(same for _, _, same, _ in rows),
            sum(taken for _, _, _, taken in rows),
        )
    return out


def spelt(table: str = WRITTEN_FOR) -> dict[str, float]:
    """Return, by language, the share of names that `latin` spells as English news do, word by word."""
    out = {}
    for lang in LANGS[1:]:
        words = [
            (made, wanted)
            for row in people(table)
            for made, wanted in zip(latin(row[lang], lang, row["state"]).split(), row["en"].split(), strict=False)
        ]
        out[lang] = sum(made == wanted for made, wanted in words) / len(words)
    return out


def one_form(table: str = WRITTEN_FOR) -> float:
    """Return the share of people whose names in Russian, Polish and Kazakh texts `latin` brings to one form."""
    forms = [{latin(row[lang], lang, row["state"]) for lang in LANGS[1:]} for row in people(table)]
    return sum(len(form) == 1 for form in forms) / len(forms)


def measure() -> Section:
    """Measure all of it."""
    counts: dict[str, Count] = {}
    latin_rows: list[tuple[str, ...]] = []
    figures: dict[str, float] = {}
    for table, name in ((WRITTEN_FOR, ""), (HELD_OUT, ", held out")):
        full = pairs(table)
        if table == WRITTEN_FOR:
            counts |= full
        counts[f"all full names{name}"] = sum(full.values(), Count())
        counts[f"all surnames alone{name}"] = sum(pairs(table, surnames=True).values(), Count())
        exact = {**spelt(table), "ru, pl and kk alike (whole names)": one_form(table)}
        latin_rows += [(f"{what}{name}", f"{share:.3f}") for what, share in exact.items()]
        figures |= {f"latin, {what}{name}": round(share, 4) for what, share in exact.items()}
    note = f"{len(people())} people, {len(people(HELD_OUT))} held out; every name of one language against every other."
    return Section(
        "transliteration",
        [
            Table(
                "Names of the same person in two languages",
                ("", *F1_COLUMNS),
                [f1_row(key, count) for key, count in counts.items()],
                note,
            ),
            Table("Words of names that are spelt in Latin letters as in English news", ("", "share"), latin_rows),
        ],
        {**f1_figures(counts), **figures},
    )
