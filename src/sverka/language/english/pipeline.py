"""English: spaCy's small pipeline behind the protocol of `Language`, its labels brought to Universal Dependencies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from spacy.tokens import Doc

from sverka.language.analysis import Analysis, Name, NameKind, Sentence, Token
from sverka.language.english import first_names, segmentation
from sverka.language.english.dependencies import to_universal
from sverka.language.english.morphology import Morphology, morphology
from sverka.language.english.spacy_model import spacy_model, used_components
from sverka.language.trees import attach
from sverka.model.spans import Span

_KINDS: dict[str, NameKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
_HONORIFICS = frozenset(
    ["mr", "mrs", "ms", "dr", "prof", "sir", "dame", "lord", "lady", "the", "president", "minister"]
)
_LONE = re.compile("[\ud800-\udfff]")  # surrogates, which spaCy's strings cannot hold
_LONGEST = 3000  # characters of one sentence; beyond it the parser's memory, not the reader's patience, decides


class English:
    """The English pipeline; the model is loaded with the first text."""

    code = "en"
    inflected = False
    sample = "Warsaw."

    def sentences(self, text: str) -> list[tuple[int, Span]]:
        """Cut a text into sentences, never across a line break."""
        return segmentation.sentences(text)

    def analyse(self, text: str, sentences: list[tuple[int, Span]] | None = None, *, syntax: bool = True) -> Analysis:
        """Analyse the given sentences of a text, or all of them; without `syntax` cheaper, and with flat trees."""
        places = [
            (number, Span(at, min(at + _LONGEST, place.end)))
            for number, place in (self.sentences(text) if sentences is None else sentences)
            for at in range(place.start, place.end, _LONGEST)
        ]
        nlp = spacy_model()
        tables = morphology()
        used = [name for name in used_components() if syntax or name != "parser"]
        skipped = [name for name in nlp.pipe_names if name not in used]
        docs: Iterator[Doc] = nlp.pipe(
            (_LONE.sub("\ufffd", p.of(text)) for _, p in places), batch_size=64, disable=skipped
        )
        return Analysis(
            lang=self.code,
            text=text,
            sentences=[
                _sentence(tables, text, index, number, place, doc)
                for index, ((number, place), doc) in enumerate(zip(places, docs, strict=True))
            ],
        )

    def nominative(self, tokens: list[Token]) -> str:
        """Return a noun phrase without its article and possessive mark."""
        words = [t for t in tokens if t.text not in {"'s", "’s"}]
        while words and words[0].text.lower() in {"the", "a", "an"}:
            words.pop(0)
        return _joined(words)

    def person(self, tokens: list[Token], case: str = "") -> str:
        """Return a personal name without honorifics and possessive mark; English has no case to undo."""
        words = [t for t in tokens if t.text not in {"'s", "’s", "'", "’"}]
        while len(words) > 1 and words[0].text.lower().rstrip(".") in _HONORIFICS:
            words.pop(0)
        return _joined(words)

    def feminine(self, name: str) -> bool | None:
        """Tell whether a personal name is a woman's, by its first name or its surname; None where it does not say."""
        return first_names.feminine(name)

    def name_cases(self, word: str) -> frozenset[str]:
        """Return the cases that a word may have as a personal name: English has none to tell."""
        return frozenset()

    def is_first_name(self, word: str) -> bool:
        """Tell whether a dictionary has a word as a first name: in English the model alone is asked."""
        return False


def _joined(words: list[Token]) -> str:
    out = ""
    for before, word in zip([None, *words], words, strict=False):
        out += (" " if before is not None and word.start > before.end else "") + word.text
    return out


def _sentence(tables: Morphology, text: str, index: int, paragraph: int, place: Span, doc: Doc) -> Sentence:
    kept = [t for t in doc if not t.is_space]
    position = {t.i: at for at, t in enumerate(kept)}
    tokens = [_token(tables, text, at, t, position, place.start) for at, t in enumerate(kept)]
    to_universal(tokens)
    attach(tokens)
    names = [
        Name(
            _KINDS[e.label_],
            Span(place.start + e.start_char, place.start + e.end_char),
            position[e.start],
            position[e.end - 1],
        )
        for e in doc.ents
        if e.label_ in _KINDS and e.start in position and e.end - 1 in position
    ]
    return Sentence(index, paragraph, place, tokens, names)


def _token(tables: Morphology, text: str, at: int, token: Any, position: dict[int, int], offset: int) -> Token:
    word = tables.word(token.text, token.tag_, token.dep_)
    head = -1 if token.head is token or token.head.i == token.i else position.get(token.head.i, -1)
    place = Span(offset + token.idx, offset + token.idx + len(token.text))
    return Token(at, *place, place.of(text), word.lemma, word.upos, word.feats, head, token.dep_)
