"""Measure the Kazakh word analysis on the sentences of UD_Kazakh-KTB that `stems.py --hold 5` left out.

python -m training.kazakh.measure FOLDER KTB.conllu... [--errors N]
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from sverka.language.kazakh.lexicon import Lexicon
from sverka.language.kazakh.morphology import choose, rank
from training.kazakh.stems import own_lemma, sentences


def main() -> None:
    """Print how many words have their gold analysis among the readings, first, and chosen by the gold tags."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("treebank", nargs="+", type=Path)
    parser.add_argument("--errors", type=int, default=0)
    given = parser.parse_args()
    words = Lexicon(given.folder)
    own = words.own_verbs
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    every = [s for path in given.treebank for s in sentences(path)]
    for number, rows in enumerate(every):
        if number % 5 != 4:
            continue
        for row in rows:
            form, treebank_lemma, upos = row[1], row[2].lower(), row[3]
            if upos in {"PUNCT", "SYM", "X", "_"}:
                continue
            feats = dict(p.split("=", 1) for p in row[5].split("|") if "=" in p)
            gold = own_lemma(form, upos, row[2], feats, own)
            found = rank(form, words)
            first = found[0][0]
            by_part = choose(found, upos, {})
            by_tags = choose(found, upos, feats)
            counts["words"] += 1
            counts["UPOS among"] += any(r.upos == upos for r, _ in found)
            counts["UPOS first"] += first.upos == upos
            counts["lemma among"] += any(r.lemma == gold for r, _ in found)
            counts["lemma first"] += first.lemma == gold
            counts["lemma by gold UPOS"] += by_part.lemma == gold
            counts["lemma by gold UPOS and FEATS"] += by_tags.lemma == gold
            counts["the same, treebank's own lemma"] += by_tags.lemma == treebank_lemma
            bare = {k: v for k, v in feats.items() if k != "Gender"}
            counts["FEATS among"] += any(dict(r.feats) == bare for r, _ in found)
            counts["FEATS first"] += dict(first.feats) == bare
            counts["UPOS, lemma, FEATS among"] += any(
                (r.upos, r.lemma, dict(r.feats)) == (upos, gold, bare) for r, _ in found
            )
            if by_tags.lemma != gold:
                wrong.append(f"{form} {upos} {row[5]} gold {gold}, ours {by_tags.lemma} ({by_tags.upos})")
            elif not any((r.upos, dict(r.feats)) == (upos, bare) for r, _ in found):
                wrong.append(f"  feats: {form} {upos} {row[5]} ours {first.lemma} {first.upos} {dict(first.feats)}")
    total = counts.pop("words")
    print(f"words {total}")
    for name, count in counts.items():
        print(f"{name:34} {count / total:.3f}")
    print("\n".join(wrong[: given.errors]))


if __name__ == "__main__":
    main()
