"""Reading offices out of one sentence, for the tests of both grammars."""

from __future__ import annotations

from sverka.language import Analysis, language
from sverka.reading.gazetteer import Gazetteer
from sverka.reading.offices import OfficePhrase, read_offices


def phrases(lang: str, text: str) -> tuple[Analysis, list[OfficePhrase]]:
    """Return the office phrases of a text."""
    analysis = language(lang).analyse(text)
    gazetteer = Gazetteer.for_language(lang)
    found: list[OfficePhrase] = []
    for sentence in analysis.sentences:
        found += read_offices(sentence, analysis, gazetteer.find(text, sentence.span.start, sentence.span.end))
    return analysis, found


def words(analysis: Analysis, phrase: OfficePhrase, place: tuple[int, int] | None) -> str | None:
    """Return the words at token places of the phrase's sentence."""
    if place is None:
        return None
    tokens = analysis.sentences[phrase.sentence].tokens
    return analysis.text[tokens[place[0]].start : tokens[place[1]].end]


def held(lang: str, text: str) -> list[tuple[str | None, str, str | None]]:
    """Return `(holder, role, state)` of every office phrase that has a holder."""
    analysis, found = phrases(lang, text)
    return [(words(analysis, p, p.holder_tokens), p.role, p.state) for p in found if p.holder_tokens]
