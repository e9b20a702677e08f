"""Sentences of KazNERD as newspapers would write them: `2020-сыншы жылғы` is `2020 жылғы` there, `3-інші` is `3-ші`."""

from __future__ import annotations

import re

from training.names.corpora import Annotated, Document

_ORDINAL = re.compile(r"(\d+)-\w*(ш[ыі])")


def with_newspaper_spellings(document: Document) -> Document:
    """Return a document with a second copy of each sentence that a newspaper would write in another way."""
    return [*document, *(copy for sentence in document if (copy := _respelled(sentence)).words != sentence.words)]


def _respelled(sentence: Annotated) -> Annotated:
    words = [_respell(word, label) for word, label in zip(sentence.words, sentence.labels, strict=True)]
    return Annotated(words, sentence.labels)


def _respell(word: str, label: str) -> str:
    found = _ORDINAL.fullmatch(word)
    if not found:
        return word
    return found[1] if label.endswith("DATE") else f"{found[1]}-{found[2]}"
