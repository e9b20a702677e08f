"""Tags, lemmas and trees of the networks that we trained, against Universal Dependencies: gold words and sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from importlib import import_module

from benchmarks.corpora import corpus
from benchmarks.report import Section, Table
from sverka.language.trained.models import trained_models
from training.networks.treebanks import Sample, split, treebank

# What is measured: language, treebank and file, whether its tenth that was held out from learning or the whole.
_PARTS = (
    ("pl", "UD_Polish-PUD", "pl_pud-ud-test.conllu", True),
    ("pl", "UD_Polish-PDB", "pl_pdb-ud-dev.conllu", False),
    ("pl", "UD_Polish-LFG", "pl_lfg-ud-dev.conllu", False),
    ("kk", "UD_Kazakh-KTB", "kk_ktb-ud-test-first-840.conllu", True),
)
_MORPHOLOGY = {"pl": "sverka.language.polish.morphology", "kk": "sverka.language.kazakh.morphology"}
_NOTE = (
    "Shares of words; relations without subtypes. PUD and KTB: the tenth that nothing was learnt from; PDB and LFG: "
    "whole, nothing was learnt from them. Of Polish verbal nouns the treebanks give the infinitive, which is not ours."
)


@dataclass(slots=True)
class Shares:
    """Words that are right, and all words."""

    words: int = 0
    upos: int = 0
    feats: int = 0
    case: int = 0
    lemma: int = 0
    unlabelled: int = 0
    labelled: int = 0

    def row(self) -> list[str]:
        """Return the shares as cells."""
        return [f"{getattr(self, f.name) / self.words:.3f}" for f in fields(self)[1:]]


def _plain(feats: dict[str, str]) -> dict[str, str]:
    return {k: v for k, v in feats.items() if k != "Case" or v}


def shares(lang: str, samples: Sequence[Sample]) -> Shares:
    """Measure the network and the morphology of a language on sentences."""
    lemma: Callable[..., str] = import_module(_MORPHOLOGY[lang]).lemma
    out = Shares()
    for sample, said in zip(samples, trained_models(lang).tag([s.words for s in samples]), strict=True):
        for at, word in enumerate(sample.words):
            upos, feats, head = said.upos[at], dict(said.feats[at]), said.heads[at]
            out.words += 1
            out.upos += upos == sample.upos[at]
            out.feats += _plain(feats) == _plain(sample.feats[at])
            out.case += feats.get("Case") == sample.feats[at].get("Case")
            out.lemma += lemma(word, upos, feats) == sample.lemmas[at]
            out.unlabelled += head == sample.heads[at]
            same = said.relations[at].partition(":")[0] == sample.relations[at].partition(":")[0]
            out.labelled += head == sample.heads[at] and same
    return out


def measure() -> Section:
    """Measure all treebanks that are here."""
    rows, figures = [], {}
    for lang, folder, file, held_out in _PARTS:
        samples = treebank(corpus("ud", folder, "dev", file), lang)
        found = shares(lang, split(samples)[1] if held_out else samples)
        name = f"{lang}: {folder.removeprefix('UD_')}"
        rows.append((name, str(found.words), *found.row()))
        figures[folder] = {f.name: getattr(found, f.name) for f in fields(found)}
    columns = ("", "words", "part of speech", "features", "case", "lemma", "unlabelled", "labelled attachment")
    table = Table("Tags, lemmas and trees", columns, rows, _NOTE)
    return Section("treebanks", [table], figures, [table])
