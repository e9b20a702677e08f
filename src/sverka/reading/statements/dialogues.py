"""Dialogues: speech that dashes open and part from the words that say who speaks ("– Polska pomoże – dodał.")."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from sverka.language import Analysis, Token
from sverka.model.spans import Span
from sverka.reading.expressions import fold
from sverka.reading.statements.frames import Frames

_ENDS = frozenset({".", "!", "?", "…", "...", "”", "»", "?!", ":"})
_ATTRIBUTION = 6  # tokens after a dash among which the word of speech must stand


def dialogues(analysis: Analysis, frames: Frames) -> Iterator[Span]:
    """Yield what is spoken between dashes, in order; nothing where the language does not write speech so."""
    if not frames.dialogue:
        return
    for paragraph, sentences in groupby(analysis.sentences, key=lambda s: s.paragraph):
        if paragraph > 0:
            yield from _of_paragraph([t for s in sentences for t in s.tokens], analysis.text, frames)


def _of_paragraph(tokens: list[Token], text: str, frames: Frames) -> Iterator[Span]:
    start: int | None = None  # token after the dash that opened the speech
    resumed = spoken = False  # after "– dodał minister" the next dash takes the speech up again
    for at, token in enumerate(tokens):
        if token.text in _ENDS and start is None and token.text != ":":
            spoken = False
        if not _is_dash(token, text, frames) or at + 1 >= len(tokens):
            continue
        if start is not None:
            if _attributes(tokens, at, frames):
                yield Span(tokens[start].start, tokens[at - 1].end)
                start, spoken = None, True
        elif spoken or (_opens(tokens, at) and tokens[at + 1].text[:1].isupper()):
            resumed = spoken or resumed or any(t.text in frames.dialogue for t in tokens[:at])
            start, spoken = at + 1, False
    if start is not None and resumed:
        last = tokens[-2] if tokens[-1].text in _ENDS and len(tokens) > start + 1 else tokens[-1]
        yield Span(tokens[start].start, last.end)


def _is_dash(token: Token, text: str, frames: Frames) -> bool:
    """Tell whether a token is a dash with a space (or nothing) at both sides."""
    before = text[token.start - 1 : token.start]
    return token.text in frames.dialogue and not before.strip() and not text[token.end : token.end + 1].strip()


def _opens(tokens: list[Token], at: int) -> bool:
    return at == 0 or tokens[at - 1].text in _ENDS


def _attributes(tokens: list[Token], at: int, frames: Frames) -> bool:
    """Tell whether a word of speech follows a dash closely."""
    for token in tokens[at + 1 : at + 1 + _ATTRIBUTION]:
        if token.text in _ENDS or token.text == ",":
            return False
        if fold(token.lemma) in frames.verbs and token.upos == "VERB" and token.feats.get("VerbForm") == "Fin":
            return token.feats.get("Person") not in {"1", "2"}
    return False
