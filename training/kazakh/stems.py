"""Count stems, fixed forms and suffixes of Kazakh: of UD_Kazakh-KTB by its lemmas, of plain text by expectation.

    python -m training.kazakh.stems KTB.conllu... --text words.txt --into FOLDER [--hold 5]

The words of the text (one a line, in the order of the text, a blank line after each sentence) have no lemma: each
stands for all its cuts, in the shares that the counts so far give them, over a few rounds of expectation-maximisation.
`--hold 5` leaves every fifth sentence of the treebank out, for measuring.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import exp, log
from pathlib import Path

from sverka.language.kazakh.inflection import Cut, arcs, cuts, features
from sverka.language.kazakh.lexicon import Lexicon, arc_key, shipped

_OPEN = {"NOUN": "noun", "PROPN": "noun", "ADJ": "noun", "VERB": "verb", "AUX": "verb"}
_CLOSED = frozenset(["PRON", "DET", "ADP", "CCONJ", "SCONJ", "PART", "INTJ", "ADV", "NUM"])
_TREEBANK_WEIGHT = 4.0
_ROUNDS = 8
_KEPT = 0.8  # expected count under which a stem is not kept


def sentences(path: Path) -> Iterator[list[list[str]]]:
    """Yield the words of each sentence of a CoNLL-U file, ten columns each."""
    rows: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if len(fields) == 10 and fields[0].isdigit():
            rows.append(fields)
        elif not line and rows:
            yield rows
            rows = []


def own_lemma(form: str, upos: str, lemma: str, feats: dict[str, str], own: frozenset[str]) -> str:
    """Return the treebank's lemma by our convention: reciprocals and the verbs of the list are kept whole."""
    if _OPEN.get(upos) != "verb":
        return lemma.lower()
    stems = {c.stem: c for c in cuts(form.lower()) if c.start == "verb" and len(c.stem) > len(lemma)}
    if feats.get("Voice") == "Rcp":
        whole = [s for s in stems if s in {lemma + e for e in ("с", "ыс", "іс")}]
        return whole[0] if whole else lemma
    if feats.get("Voice") == "Pass":
        whole = [s for s in stems if s in own]
        return whole[0] if whole else lemma
    return lemma.lower()


def gold_cuts(form: str, upos: str, lemma: str, feats: dict[str, str]) -> list[Cut]:
    """Return the cuts of a form that give its lemma and agree best with its features."""
    start = _OPEN.get(upos)
    found = [c for c in cuts(form.lower()) if c.stem == lemma and c.start == start]
    scored = [
        (sum(1 for k, v in feats.items() if features(c.arcs).get(k) == v) * 2 - len(features(c.arcs)), c) for c in found
    ]
    best = max((s for s, _ in scored), default=0)
    return [c for s, c in scored if s == best]


def own_verbs() -> frozenset[str]:
    """Return the verbs whose voice belongs to them."""
    return frozenset(word for (word,) in shipped("own_verbs.txt", 1))


class Counts:
    """The three tables in the making."""

    def __init__(self) -> None:
        self.stems: dict[tuple[str, str], float] = defaultdict(float)
        self.parts: dict[tuple[str, str], dict[str, float]] = defaultdict(lambda: defaultdict(float))
        self.fixed: dict[tuple[str, str, str, str], float] = defaultdict(float)
        self.arcs: dict[int, float] = defaultdict(float)

    def add(self, cut: Cut, weight: float) -> None:
        """Count a cut's stem and its suffixes."""
        self.stems[cut.stem, cut.start] += weight
        for index in cut.arcs:
            self.arcs[index] += weight

    def write(self, folder: Path) -> None:
        """Write the three tables."""
        folder.mkdir(parents=True, exist_ok=True)
        rows = [
            (
                stem,
                start,
                f"{count:.1f}",
                ",".join(f"{u}:{n:.1f}" for u, n in sorted(self.parts[stem, start].items()) if n > 0.05),
            )
            for (stem, start), count in sorted(self.stems.items())
            if count >= _KEPT
        ]
        _write(folder / "stems.tsv", "stem\tbegins as\tcount\tcounts by part of speech", rows)
        fixed = [(*key, f"{count:.1f}") for key, count in sorted(self.fixed.items())]
        _write(folder / "forms.tsv", "form\tlemma\tpart of speech\tfeatures\tcount", fixed)
        weights = [(*arc_key(i), f"{self.arcs[i]:.1f}") for i in range(len(arcs()))]
        _write(folder / "weights.tsv", "from\tform\tto\tfeatures\tcount", weights)


def _write(path: Path, header: str, rows: Sequence[Sequence[str]]) -> None:
    path.write_text("\n".join([f"# {header}", *("\t".join(r) for r in rows)]) + "\n", encoding="utf-8")


def of_treebank(paths: Sequence[Path], hold: int, own: frozenset[str], left_out: int | None = None) -> Counts:
    """Count the treebank without one of `hold` parts: the last, unless said otherwise."""
    counts = Counts()
    every = [s for path in paths for s in sentences(path)]
    for number, rows in enumerate(every):
        if hold and number % hold == (hold - 1 if left_out is None else left_out):
            continue
        for row in rows:
            form, lemma, upos = row[1], row[2], row[3]
            feats = dict(p.split("=", 1) for p in row[5].split("|") if "=" in p)
            if (upos in _CLOSED or lemma == "е") and form[:1].isalpha() and " " not in form:
                feats_text = "" if row[5] == "_" else row[5]
                counts.fixed[form.lower(), lemma.lower(), upos, feats_text] += _TREEBANK_WEIGHT
                continue
            if upos not in _OPEN or not form[:1].isalpha():
                continue
            lemma = own_lemma(form, upos, lemma, feats, own)
            found = gold_cuts(form, upos, lemma, feats)
            for cut in found:
                counts.add(cut, _TREEBANK_WEIGHT / len(found))
            if found:
                counts.parts[lemma, found[0].start][upos] += _TREEBANK_WEIGHT
    return counts


def of_text(path: Path) -> tuple[Counter[str], Counter[str]]:
    """Return how often each lower-case form stands, and how often with a capital within a sentence."""
    forms: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    opens = True
    for line in path.read_text(encoding="utf-8").splitlines():
        word = line.strip()
        if word.isalpha() or (word.replace("-", "").isalpha() and word[:1].isalpha()):
            forms[word.lower()] += 1
            if word[0].isupper() and not opens:
                capitals[word.lower()] += 1
            if opens:
                capitals[word.lower()] += 0
        opens = not word or word in {".", "«", "–", "-", "!", "?", ":", "—", '"', "“"}
    return forms, capitals


def expect(base: Counts, forms: Counter[str], capitals: Counter[str], folder: Path) -> Counts:
    """Run the rounds and return the counts of treebank and text together."""
    base.write(folder)
    counts = base
    for turn in range(_ROUNDS):
        lexicon = Lexicon(folder)
        counts = Counts()
        counts.stems.update(base.stems)
        counts.arcs.update(base.arcs)
        counts.fixed.update(base.fixed)
        for key, shares in base.parts.items():
            counts.parts[key].update(shares)
        for form, number in sorted(forms.items()):
            weight = 0.5 + log(number)
            ways = cuts(form)
            scores = [lexicon.cut(c.stem, c.start, c.arcs) for c in ways]
            closed = sum(exp(lexicon.form(f)) for f in lexicon.fixed.get(form, ()))
            total = sum(exp(s) for s in scores) + closed
            if not total:
                continue
            share_capital = capitals[form] / number
            for cut, score in zip(ways, scores, strict=True):
                share = exp(score) / total * weight
                if share < 0.01:
                    continue
                counts.add(cut, share)
                parts = counts.parts[cut.stem, cut.start]
                if cut.start == "noun":
                    parts["PROPN"] += share * share_capital
                    known = base.parts.get((cut.stem, cut.start))
                    if not known:
                        ending = {u: p for u, p in lexicon.ending(cut.stem, "noun").items() if u in {"NOUN", "ADJ"}}
                        whole = sum(ending.values()) or 1.0
                        for upos, part in ending.items():
                            parts[upos] += 0.3 * share * (1 - share_capital) * part / whole
                else:
                    parts["VERB"] += share
        print(turn, len(counts.stems), sum(1 for c in counts.stems.values() if c >= _KEPT))
        counts.write(folder)
    return counts


def main() -> None:
    """Read the treebank and the text, write the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebank", nargs="+", type=Path)
    parser.add_argument("--text", type=Path, required=True)
    parser.add_argument("--into", type=Path, required=True)
    parser.add_argument("--hold", type=int, default=0)
    given = parser.parse_args()
    own = own_verbs()
    forms, capitals = of_text(given.text)
    expect(of_treebank(given.treebank, given.hold, own), forms, capitals, given.into)


if __name__ == "__main__":
    main()
