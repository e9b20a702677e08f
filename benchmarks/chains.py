"""Names that the trained chains find on the tenth of each corpus that was held out of their training."""

from __future__ import annotations

from benchmarks.corpora import DATA, corpus
from benchmarks.report import Section, f1_section
from benchmarks.tally import Count
from sverka.language.trained.chain import name_chain
from training.names.corpora import held_out
from training.names.measure import Score, measure
from training.names.recipes import recipe

_NOTE = "Gold tokens; a name counts where its span and its class are the corpus's. Of nested names the outermost."


def _counts(score: Score) -> dict[str, Count]:
    whole = Count(score.right.total(), score.gold.total(), score.found.total())
    kinds = [kind for kind, _ in score.gold.most_common()]
    return {"all": whole} | {kind: Count(score.right[kind], score.gold[kind], score.found[kind]) for kind in kinds}


def _measure(lang: str, section: str, title: str) -> Section:
    counts: dict[str, Count] = {}
    for source in recipe(lang).corpora:
        corpus(source.path)  # says so where it is not on this machine
        score = measure(name_chain(lang), held_out(source.read(DATA)))
        counts |= {f"{source.reader}, {kind}": count for kind, count in _counts(score).items()}
    return f1_section(section, title, counts, _NOTE, brief=4)


def measure_kazakh() -> Section:
    """Measure the 25 classes of KazNERD."""
    return _measure("kk", "names-kk", "Kazakh names, held-out tenth of KazNERD's development set")


def measure_polish() -> Section:
    """Measure people, organisations and places of the National Corpus of Polish and of KPWr."""
    return _measure("pl", "names-pl", "Polish names, held-out tenths of NKJP and KPWr")
