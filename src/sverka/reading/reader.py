"""Reads a document: its text to actors, tenures, events, statements and claims. Pure: same text, same records."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from sverka.language import Sentence, language
from sverka.language.scripts import rewritten
from sverka.model.records import Actor, Document, Place, Records
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
from sverka.reading.triage import office_sentences, states_told

VERSION = "1"


def warm(langs: Iterable[str]) -> None:
    """Load the models and lexicons of languages, so that the first document is not slower than the others.

    Raises:
        LanguageError: Where Sverka has no reader for a language.
    """
    for code in langs:
        gazetteer.Gazetteer.for_language(code)
        tongue = language(code)
        tongue.analyse(tongue.sample)


def read(document: Document) -> Records:
    """Read a document.

    A text that names two states or more is read whole. Of one that names a single state only the offices that people
    hold are read, in the sentences that may tell one; of one that names none, nothing: it is not about relations
    between states.

    A text in another script of its language is read in the script that the language is read in; the places of its
    records are those of the text as it stands.

    Args:
        document: With its text, language and, where known, date and publisher's state.

    Returns:
        The records of the document, in the order of its text.

    Raises:
        LanguageError: Where Sverka has no reader for the document's language.
    """
    other = rewritten(document.lang, document.text)
    if other is None:
        return _read(document)
    return replace(other.restored(_read(replace(document, text=other.text))), document=document)


def _read(document: Document) -> Records:
    found = gazetteer.Gazetteer.for_language(document.lang).find(document.text)
    tongue = language(document.lang)
    states = states_told(found, document.publisher_state)
    if states == 0:
        return Records(document)
    if states == 1:
        return _offices_only(document, found, office_sentences(document.text, tongue, found))
    casting = make_cast(tongue.analyse(document.text), document.publisher_state, found)
    cast = casting.cast
    reference = date.fromisoformat(document.published) if document.published else None
    dates = read_dates(document.text, document.lang, reference)
    setting = Setting(cast, dates, {m.span.start: m for m in found}, None, document.published, document.publisher_state)
    setting.dateline = _dateline(cast, setting)
    events = read_events(cast, setting)
    statements = read_statements(cast)
    claims = read_claims(cast, dates, reference, speakers=[(s.span, s.speaker) for s in statements])
    return Records(
        document=document,
        tenures=tuple(read_tenures(casting)),
        events=tuple(events),
        statements=tuple(statements),
        claims=tuple(claims),
        actors=_actors(cast),
    )


def _offices_only(document: Document, found: list[gazetteer.Mention], sentences: list[tuple[int, Span]]) -> Records:
    if not sentences:
        return Records(document)
    casting = make_cast(
        language(document.lang).analyse(document.text, sentences, syntax=False), document.publisher_state, found
    )
    tenures = read_tenures(casting)
    named = {actor for t in tenures for actor in (t.person, t.body) if actor}
    return Records(document, tenures=tuple(tenures), actors=tuple(a for a in _actors(casting.cast) if a.id in named))


def _dateline(cast: Cast, setting: Setting) -> Place | None:
    body: list[Sentence] = [s for s in cast.analysis.sentences if s.paragraph == 1]
    for item in cast.mentions[body[0].index] if body else []:
        if item.first <= 1 and item.form in {"place", "capital"} and body[0].tokens[item.first].text.isupper():
            return setting.place_of(item)
    return None


def _actors(cast: Cast) -> tuple[Actor, ...]:
    return tuple(
        Actor(m.id, m.kind, m.name, cast.latin(m), m.state, tuple(sorted(set(m.spans)))) for m in cast.members.values()
    )
