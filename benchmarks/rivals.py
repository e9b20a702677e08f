"""The pipelines that Sverka builds on, used plainly, as their manuals show: what speed is compared with."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Pipeline = Callable[[str], object]


def plain_natasha() -> tuple[str, Pipeline]:
    """Return natasha's own pipeline: segmentation, morphology, syntax, names.

    Importing natasha needs `setuptools<81` and breaks on newer Pythons; there, the same models are run in the same way
    (sentences in the order of the text, batches of 8) without the wrapper.
    """
    try:
        import natasha
    except (ImportError, AttributeError):
        return "slovnet as natasha runs it", _natasha_models()
    segmenter = natasha.Segmenter()
    embedding = natasha.NewsEmbedding()
    taggers: list[Any] = [
        natasha.NewsMorphTagger(embedding),
        natasha.NewsSyntaxParser(embedding),
        natasha.NewsNERTagger(embedding),
    ]

    def run(text: str) -> object:
        doc = natasha.Doc(text)
        doc.segment(segmenter)
        doc.tag_morph(taggers[0])
        doc.parse_syntax(taggers[1])
        doc.tag_ner(taggers[2])
        return doc

    return "plain natasha", run


def _natasha_models() -> Pipeline:
    from navec import Navec
    from razdel import sentenize, tokenize
    from slovnet import NER, Morph, Syntax

    from sverka.language.russian.slovnet_models import model_files

    paths = {name: str(path) for name, path in model_files().items()}
    navec = Navec.load(paths["navec"])
    morph = Morph.load(paths["morph"]).navec(navec)
    syntax = Syntax.load(paths["syntax"]).navec(navec)
    names = NER.load(paths["names"]).navec(navec)

    def run(text: str) -> object:
        sentences = [[t.text for t in tokenize(s.text)] for s in sentenize(text)]
        return list(morph.map(sentences)), list(syntax.map(sentences)), names(text)

    return run


def plain_spacy() -> tuple[str, Pipeline]:
    """Return spaCy with all components of the English model that Sverka uses."""
    import spacy

    from sverka.language.english.spacy_model import model_folder

    return "plain spaCy", spacy.load(model_folder())
