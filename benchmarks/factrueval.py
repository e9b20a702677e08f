"""Occupation facts of FactRuEval-2016: our tenures against its gold, counted as the official comparator counts them.

    python benchmarks/factrueval.py ../shared/data/factrueval2016/dev [--errors]

The corpus (MIT) is read from where it lies. Rules of the third track, easy mode, from the comparator of
github.com/dialogue-evaluation/factRuEval-2016 (scripts/dialent/task3): arguments who, where and position are strings
that match a gold value at a Levenshtein distance of two or less; a fact of ours is laid to a gold fact that shares an
argument; its quality is matched over all arguments of both; facts marked difficult are neither asked for nor held
against us; the phase does not count.

What differs: the comparator's dictionary of normalised positions is not in the corpus and not used; each fact of ours
is laid to at most one gold fact, best pairs first, where the comparator searches all layings and lets several of ours
share one. Holdings without any place are not given as facts (all but one of the corpus have `where`), nor are owners,
which the corpus has as another type of fact. The development set is what the grammar was written on.
"""

from __future__ import annotations

import argparse
import re
from dataclasses import dataclass, field
from pathlib import Path

from sverka.language import language
from sverka.reading.casting import Casting, make_cast
from sverka.reading.state_names import state_name
from sverka.reading.tenures import Holding, holdings

_EDITS = 2
_WEIGHTS = {"who": 1.0, "where": 1.0, "position": 0.5}  # ARG_WEIGHTS of the comparator's config.py


@dataclass(slots=True)
class Fact:
    """A fact: its arguments with every string that counts for each."""

    arguments: dict[str, set[str]]
    difficult: bool = False
    words: str = ""


@dataclass(slots=True)
class Gold:
    """The objects of one document, by id, with the strings they may be called by."""

    values: dict[str, set[str]] = field(default_factory=dict)
    spans: dict[str, str] = field(default_factory=dict)


def normal(text: str) -> str:
    """Return a string as the comparator sees it: lower case, plain quotes, `е` for `ё`, one space."""
    text = re.sub(r"[«»“”„]", '"', text.lower().replace("ё", "е"))
    return re.sub(r"\s+", " ", re.sub(r"[’`]", "'", text)).strip()


def near(a: str, b: str) -> bool:
    """Tell whether two strings are within two edits (Levenshtein)."""
    if abs(len(a) - len(b)) > _EDITS:
        return False
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1] <= _EDITS


def _blocks(path: Path) -> list[list[str]]:
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    return [block.strip().split("\n") for block in re.split(r"\n\s*\n", text) if block.strip()]


def read_gold(stem: Path) -> list[Fact]:
    """Return the Occupation facts of a document, the parts of whose organisations count as their wholes do."""
    gold, blocks = _read_objects(stem)
    wholes: dict[str, set[str]] = {}
    for block in _facts(blocks, "ispartof"):
        ids = [m.group(1) for row in block[1:] if (m := re.search(r"\bobj(\d+)", row))]
        for one in ids:
            wholes.setdefault(one, set()).update(v for other in ids for v in gold.values.get(other, ()))
    return [_fact(block, gold, wholes) for block in _facts(blocks, "occupation")]


def read_meetings(stem: Path) -> list[list[set[str]]]:
    """Return the Meeting facts of a document: for each the strings that every participant may be called by."""
    gold, blocks = _read_objects(stem)
    return [
        [
            gold.values.get(found.group(1), set()) | {normal(found.group(2))}
            for row in block[1:]
            if (found := re.match(r"Participant\s+obj(\d+)\s*(.*)", row))
        ]
        for block in _facts(blocks, "meeting")
    ]


def _facts(blocks: list[list[str]], kind: str) -> list[list[str]]:
    return [block for block in blocks if block[0].split()[1].lower() == kind]


def _read_objects(stem: Path) -> tuple[Gold, list[list[str]]]:
    """Return the objects of a document and the rows of each of its facts."""
    text = stem.with_suffix(".txt").read_text(encoding="utf-8")
    gold = Gold()
    places: dict[str, tuple[int, int]] = {}
    for line in stem.with_suffix(".spans").read_text(encoding="utf-8").splitlines():
        if line.strip():
            left, _, right = line.partition("#")
            cells, words = left.split(), right.split()
            count = int(cells[5]) if len(cells) > 5 else len(words) // 2
            gold.spans[cells[0]] = normal(
                " ".join(words[count:]) or text[int(cells[2]) : int(cells[2]) + int(cells[3])]
            )
            places[cells[0]] = (int(cells[2]), int(cells[2]) + int(cells[3]))
    mentions: dict[str, set[str]] = {}
    for line in stem.with_suffix(".objects").read_text(encoding="utf-8").splitlines():
        cells = line.partition("#")[0].split()
        if len(cells) > 2:
            inside = sorted(places[s] for s in cells[2:] if s in places)
            joined = " ".join(text[a:b] for a, b in inside)
            mentions[cells[0]] = (
                {normal(joined), normal(text[inside[0][0] : max(b for _, b in inside)])} if inside else set()
            )
    for block in _blocks(stem.with_suffix(".coref")):
        first, *rest = block
        ids = first.split()
        values = {v for m in ids[1:] for v in mentions.get(m, ())}
        attributes: dict[str, list[str]] = {}
        for row in rest:
            key, _, value = row.partition(" ")
            attributes.setdefault(key.lower(), []).append(normal(value))
        values |= set(attributes.get("name", ())) | set(attributes.get("nickname", ()))
        given, family, father = (attributes.get(k, []) for k in ("firstname", "lastname", "patronymic"))
        values |= set(given) | set(family)
        values |= {" ".join(p) for f in given for s in family for p in ((f, s), (s, f))}
        values |= {" ".join(p) for f in given for s in family for o in father for p in ((f, o, s), (s, f, o), (f, o))}
        gold.values[ids[0]] = values
    return gold, _blocks(stem.with_suffix(".facts"))


def _fact(block: list[str], gold: Gold, wholes: dict[str, set[str]]) -> Fact:
    fact = Fact({}, words=" | ".join(block[1:]))
    for row in block[1:]:
        name, _, rest = row.partition(" ")
        name = {"job": "position"}.get(name.lower(), name.lower())
        if name == "сложность":
            fact.difficult = "повышенная" in rest.lower()
        if name not in _WEIGHTS:
            continue
        values: set[str] = set()
        for part in rest.split("|"):
            found = re.match(r"\s*(obj|span)(\d+)\s*(.*)", part)
            if found is None:
                values.add(normal(part))
            elif found.group(1) == "span":
                values |= {gold.spans.get(found.group(2), ""), normal(found.group(3))}
            else:
                values |= gold.values.get(found.group(2), set()) | {normal(found.group(3))}
                values |= wholes.get(found.group(2), set()) if name == "where" else set()
        fact.arguments[name] = {v for v in values if v}
    return fact


def lowered(words: str) -> str:
    """Return a noun phrase in the nominative, by which two of our facts are known to be one."""
    tongue = language("ru")
    return normal(tongue.nominative(tongue.analyse(words).sentences[0].tokens)) if words else ""


def our_facts(text: str) -> list[Fact]:
    """Read a text and return its holdings, former and private ones too, as Occupation facts."""
    casting = make_cast(language("ru").analyse(text), None)
    out: dict[tuple[str, ...], Fact] = {}
    for held in holdings(casting):
        if held.phrase.role == "business" and not held.phrase.verbal and _owns(casting, held):
            continue
        fact = _our_fact(casting, held)
        if "where" in fact.arguments:  # the corpus has no occupation without its place
            position, where = (lowered(min(fact.arguments.get(name, {""}))) for name in ("position", "where"))
            out.setdefault((held.person, position, held.state or where), fact)
    return list(out.values())


def _owns(casting: Casting, held: Holding) -> bool:
    """Tell whether the word says an owner: the corpus has those as facts of ownership."""
    return casting.cast.analysis.sentences[held.phrase.sentence].tokens[held.phrase.head].lemma in {
        "владелец",
        "совладелец",
    }


def _our_fact(casting: Casting, held: Holding) -> Fact:
    cast, phrase = casting.cast, held.phrase
    tokens = cast.analysis.sentences[phrase.sentence].tokens
    text = cast.analysis.text

    def words(first: int, last: int) -> str:
        return text[tokens[first].start : tokens[last].end]

    arguments = {"who": {normal(cast.members[held.person].name)}}
    if not phrase.verbal:
        arguments["position"] = {normal(words(*phrase.core))}
    place = phrase.body or phrase.where
    if place is not None:
        arguments["where"] = {normal(words(*place))}
    elif held.state is not None:
        arguments["where"] = {normal(state_name("ru", held.state))}
    return Fact(arguments, words=" | ".join(f"{k}: {min(v)}" for k, v in arguments.items()))


def _quality(ours: Fact, gold: Fact) -> float:
    """Return the weight of the arguments that match over that of all arguments of the two facts, in 0 to 1."""
    matched = {
        name
        for name, values in ours.arguments.items()
        if any(near(one, other) for one in values for other in gold.arguments.get(name, ()))
    }
    wrong = sum(_WEIGHTS[name] for fact in (ours, gold) for name in fact.arguments if name not in matched)
    right = sum(_WEIGHTS[name] for name in matched)
    return right / (right + wrong)


def lay(ours: list[Fact], gold: list[Fact]) -> list[tuple[Fact, Fact, float]]:
    """Lay our facts to gold facts, best pairs first, one to one; return the pairs with their quality."""
    pairs = []
    for i, mine in enumerate(ours):
        for j, theirs in enumerate(gold):
            quality = _quality(mine, theirs)
            if quality > 0:
                pairs.append((quality, -i, -j))
    out, used_ours, used_gold = [], set(), set()
    for quality, i, j in sorted(pairs, reverse=True):
        if -i not in used_ours and -j not in used_gold:
            used_ours.add(-i)
            used_gold.add(-j)
            out.append((ours[-i], gold[-j], quality))
    return out


def measure(folder: Path, errors: bool = False) -> dict[str, float]:
    """Read every document of a folder and return precision, recall and F1 of its Occupation facts, in 0 to 1."""
    hit = asked = answered = 0.0
    for path in sorted(folder.glob("*.txt"), key=lambda p: p.name):
        gold = read_gold(path.with_suffix(""))
        ours = our_facts(path.read_text(encoding="utf-8"))
        pairs = lay(ours, gold)
        counted = [(o, g, q) for o, g, q in pairs if not g.difficult]
        hit += sum(q for _, _, q in counted)
        asked += sum(not g.difficult for g in gold)
        answered += len(ours) - (len(pairs) - len(counted))
        if errors:
            _show(path.stem, ours, gold, pairs)
    precision, recall = hit / answered if answered else 0.0, hit / asked if asked else 0.0
    return {
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / (precision + recall) if precision + recall else 0.0,
    }


def _show(name: str, ours: list[Fact], gold: list[Fact], pairs: list[tuple[Fact, Fact, float]]) -> None:
    for mine, theirs, quality in pairs:
        if quality < 1 and not theirs.difficult:
            print(f"{name} {quality:.2f}  {mine.words}\n        gold {theirs.words}")
    for mine in ours:
        if not any(mine is o for o, _, _ in pairs):
            print(f"{name} extra {mine.words}")
    for theirs in gold:
        if not any(theirs is g for _, g, _ in pairs) and not theirs.difficult:
            print(f"{name} missed {theirs.words}")


def main() -> None:
    """Measure the folder given on the command line."""
    parser = argparse.ArgumentParser(description="Occupation facts of FactRuEval-2016")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true", help="show what was missed, wrong or too much")
    arguments = parser.parse_args()
    for name, value in measure(arguments.folder, arguments.errors).items():
        print(f"{name} {value:.3f}")


if __name__ == "__main__":
    main()
