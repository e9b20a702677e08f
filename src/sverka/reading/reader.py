"""Reads a document: its text to actors, tenures, events, statements and claims. Pure: the same records for the same text."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sverka.language import Sentence, language
from sverka.model.records import Actor, Document, Records
from sverka.model.spans import Span
from sverka.reading import gazetteer
from sverka.reading.cast import Cast
from sverka.reading.casting import make_cast
from sverka.reading.claims import read_claims
from sverka.reading.dates import read_dates
from sverka.reading.events.reader import read_events
from sverka.reading.events.setting import Setting
from sverka.reading.statements import read_statements
from sverka.reading.tenures import read_tenures

VERSION = "1"


def warm(langs: Iterable[str]) -> None:
    """Load the models and lexicons of languages, so that the first document is not slower than the others.

    Raises:
        LanguageError: Where Sverka has no reader for a language.
    """
    for code in langs:
        gazetteer.Gazetteer.for_language(code)
        language(code).analyse("Warsaw." if code == "en" else "Варшава.")


def read(document: Document) -> Records:
    """Read a document.

    Args:
        document: With its text, language and, where known, date and publisher's state.

    Returns:
        The records of the document, in the order of its text.

    Raises:
        LanguageError: Where Sverka has no reader for the document's language.
    """
    found = gazetteer.Gazetteer.for_language(document.lang).find(document.text)
    tongue = language(document.lang)
    analysis = tongue.analyse(document.text)
    home = document.publisher_state
    casting = make_cast(analysis, home, found)
    cast = casting.cast
    reference = date.fromisoformat(document.published) if document.published else None
    dates = read_dates(document.text, document.lang, reference)
    setting = Setting(cast, dates, {m.span.start: m for m in found}, None, document.published)
    setting.dateline = _dateline(cast, setting)
    events = read_events(cast, setting)
    statements = read_statements(cast)
    claims = read_claims(cast, dates, reference, speakers=[(s.span, s.speaker) for s in statements])
    tenures = read_tenures(casting)
    return Records(
        document=document,
        actors=_actors(cast),
        tenures=tuple(tenures),
        events=tuple(events),
        statements=tuple(statements),
        claims=tuple(claims),
    )


def _dateline(cast: Cast, setting: Setting) -> object:
    body: list[Sentence] = [s for s in cast.analysis.sentences if s.paragraph == 1]
    for item in cast.mentions[body[0].index] if body else []:
        if item.first <= 1 and item.form in {"place", "capital"} and body[0].tokens[item.first].text.isupper():
            return setting.place_of(item)
    return None


def _actors(cast: Cast) -> tuple[Actor, ...]:
    return tuple(
        Actor(m.id, m.kind, m.name, cast.latin(m), m.state, tuple(sorted(set(m.spans))) or (Span(0, 0),)) for m in cast.members.values()
    )
