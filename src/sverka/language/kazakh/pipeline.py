"""Kazakh: our network and chain of names behind the protocol of `Language`, lemmas by the table of suffixes."""

from __future__ import annotations

import re

from sverka.language.analysis import Analysis, Sentence, Token
from sverka.language.kazakh import names, segmentation
from sverka.language.kazakh.morphology import lemma, nominative_form
from sverka.language.kazakh.name_spans import found_names
from sverka.language.kazakh.possible import possible
from sverka.language.kazakh.tagging import mended
from sverka.language.kazakh.trees import grow
from sverka.language.trained.models import LONGEST_SENTENCE, trained_models
from sverka.language.trained.tagged import Tagged
from sverka.model.spans import Span

_QUOTES = '«»"“”„'
_SUFFIX = re.compile(r"[-‑–]?[а-яәғқңөұүһі]+")


class Kazakh:
    """The Kazakh pipeline; models are loaded with the first text."""

    code = "kk"
    inflected = True
    sample = "Астанада Польша елшісі Анна Нұрланқызымен кездесу өтті."

    def sentences(self, text: str) -> list[tuple[int, Span]]:
        """Cut a text into sentences, never across a line break."""
        return segmentation.sentences(text)

    def analyse(self, text: str, sentences: list[tuple[int, Span]] | None = None, *, syntax: bool = True) -> Analysis:
        """Analyse the given sentences of a text, or all of them; without `syntax` cheaper, and with flat trees."""
        pieces: list[tuple[int, Span, list[Span]]] = []
        for paragraph, place in self.sentences(text) if sentences is None else sentences:
            tokens = segmentation.tokens(text, place)
            for at in range(0, len(tokens), LONGEST_SENTENCE):
                part = tokens[at : at + LONGEST_SENTENCE]
                pieces.append((paragraph, Span(part[0].start, part[-1].end), part))
        words = [[t.of(text) for t in tokens] for _, _, tokens in pieces]
        # Trees are grown by rule, which reads better than the network's and costs less.
        tagged = trained_models("kk").tag(words, syntax=False) if pieces else []
        sentences_read = [
            _sentence(text, index, *piece, tags) for index, (piece, tags) in enumerate(zip(pieces, tagged, strict=True))
        ]
        _settle_surnames(sentences_read)
        for sentence in sentences_read:
            grow(sentence.tokens, sentence.names)
        return Analysis(lang=self.code, text=text, sentences=sentences_read)

    def nominative(self, tokens: list[Token]) -> str:
        """Return a noun phrase in the nominative: only its last word loses a case; its possessive stays."""
        words = list(tokens)
        while len(words) > 1 and words[-1].upos == "PUNCT" and words[-1].text not in {*_QUOTES, ")"}:
            words.pop()
        if len(words) > 1 and words[-2].text in _QUOTES and _SUFFIX.fullmatch(words[-1].text):
            words.pop()  # "«Самұрық»-тың"
            return _joined([(t, t.text) for t in words])
        last = len(words) - 1
        while last > 0 and words[last].upos == "PUNCT":
            last -= 1
        return _joined(
            [(t, nominative_form(t.text, t.upos, t.feats) if i == last else t.text) for i, t in enumerate(words)]
        )

    def person(self, tokens: list[Token], case: str = "") -> str:
        """Return a personal name in the nominative; `case` is what the context asks for, where it is known."""
        words = [t for t in tokens if t.upos != "PUNCT"]
        return names.nominative([t.text for t in words], [t.feats.get("Case", "") for t in words], case)

    def feminine(self, name: str) -> bool | None:
        """Tell whether a personal name in the nominative is a woman's; None where it does not say."""
        return names.feminine(name)

    def name_cases(self, word: str) -> frozenset[str]:
        """Return the cases that a word may have as a personal name; none where no list knows it as one."""
        return names.cases_of(word)

    def is_first_name(self, word: str) -> bool:
        """Tell whether the list has a word as a first name, in any case."""
        return names.is_first_name(word)


def _joined(words: list[tuple[Token, str]]) -> str:
    out, end = "", words[0][0].start if words else 0
    for token, form in words:
        out += (" " if token.start > end else "") + form
        end = token.end
    return out


def _sentence(text: str, index: int, paragraph: int, place: Span, spans: list[Span], tagged: Tagged) -> Sentence:
    tokens = []
    words = [span.of(text) for span in spans]
    allowed = possible(words, tagged.upos, tagged.feats, tagged.names)
    tags = mended(words, [upos for upos, _ in allowed], [feats for _, feats in allowed])
    for at, (span, word, (upos, feats)) in enumerate(zip(spans, words, tags, strict=True)):
        tokens.append(
            Token(
                index=at,
                start=span.start,
                end=span.end,
                text=word,
                lemma=lemma(word, upos, feats),
                upos=upos,
                feats=feats,
                head=tagged.heads[at],
                deprel=tagged.relations[at],
            )
        )
    return Sentence(index, paragraph, place, tokens, found_names(tokens, tagged.names))


def _settle_surnames(sentences: list[Sentence]) -> None:
    """Let a word be a surname in the nominative where it is one that the text has in a full name.

    "Дуда" alone looks like a word in the locative; beside "Анджей Дудамен" it is a name without a case.
    """
    full = {s.tokens[n.last].lemma for s in sentences for n in s.names if n.kind == "person" and n.last > n.first}
    for sentence in sentences:
        for token in sentence.tokens:
            if token.text[:1].isupper() and token.text.lower() in full and token.lemma != token.text.lower():
                token.lemma, token.upos, token.feats = token.text.lower(), "PROPN", {"Case": "Nom"}
