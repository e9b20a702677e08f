"""Sentences of KazNERD as newspapers would write them.

`2020-сыншы жылғы` is `2020 жылғы` there, `3-інші` is `3-ші`, and who was named in full is then named by the surname.
"""

from __future__ import annotations

import re

from sverka.language.trained.chain import name_spans
from training.names.corpora import Annotated, Document

_PERSON = "PERSON"
_ORDINAL = re.compile(r"(\d+)-\w*(ш[ыі])")


def with_newspaper_spellings(document: Document) -> Document:
    """Return a document with further copies of the sentences that a newspaper would write in another way."""
    copies = (copy for sentence in document for copy in (_respelled(sentence), _with_surnames(sentence)))
    known = {tuple(sentence.words) for sentence in document}
    return [*document, *(copy for copy in copies if tuple(copy.words) not in known)]


def _respelled(sentence: Annotated) -> Annotated:
    words = [_respell(word, label) for word, label in zip(sentence.words, sentence.labels, strict=True)]
    return Annotated(words, sentence.labels)


def _with_surnames(sentence: Annotated) -> Annotated:
    """Leave out the first names of people who are named by two words."""
    names = {name.start for name in name_spans(sentence.labels) if name.kind == _PERSON and name.end - name.start == 2}
    words = [word for at, word in enumerate(sentence.words) if at not in names]
    labels = [
        f"B-{_PERSON}" if at - 1 in names else label for at, label in enumerate(sentence.labels) if at not in names
    ]
    return Annotated(words, labels)


def _respell(word: str, label: str) -> str:
    found = _ORDINAL.fullmatch(word)
    if not found:
        return word
    return found[1] if label.endswith("DATE") else f"{found[1]}-{found[2]}"
