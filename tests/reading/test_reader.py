"""What holds for the records of every text, tried on the texts that come with the package and on odd ones.

Some of these texts are held out for measuring: no message here prints what stands in them.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib.resources import files

import pytest
import yaml

from sverka.errors import LanguageError
from sverka.language import readable
from sverka.model.codec import from_json, to_json
from sverka.model.edtf import Edtf
from sverka.model.records import Document, Records, document_id
from sverka.model.spans import Span
from sverka.model.states import is_state
from sverka.model.vocabulary import LANGS, Lang
from sverka.reading.reader import read

ODD = [
    "",
    "\n\n",
    "🇵🇱🤝🇰🇿",
    "Польша\u200b и Казахстан\u202e встретились.",
    "Poland Kazakhstan " * 300,
    "Польша и Казахстан " + "очень " * 600 + "рады.",
    "МИД МИД МИД, президент президента президенту Польши Казахстана.",
    "The President of the President of Poland, Kazakhstan's Kazakhstan's minister minister minister.",
    "ПОЛЬША И КАЗАХСТАН ПОДПИСАЛИ ДОГОВОР. ТОКАЕВ ВСТРЕТИЛСЯ С ДУДОЙ.",
    "Польша, Казахстан.\n- пункт\n- пункт\n\n1)\n2)\n«»\"\"''",
]


@cache
def samples() -> tuple[Document, ...]:
    out = []
    for lang in readable():
        folder = files("sverka.samples").joinpath(lang)
        for file in sorted(folder.iterdir() if folder.is_dir() else (), key=lambda f: f.name):
            _, front, body = file.read_text(encoding="utf-8").split("---\n", 2)
            head = yaml.safe_load(front)
            text = f"{head['title']}\n\n{body.strip()}"
            code: Lang = LANGS[LANGS.index(lang)]
            state, day = head.get("publisher_state"), str(head["published"])
            out.append(
                Document(document_id(text), text, code, source_id=file.name, publisher_state=state, published=day)
            )
    return tuple(out)


def odd(lang: Lang) -> list[Document]:
    return [Document(document_id(t), t, lang, published="2026-01-30") for t in ODD]


@cache
def all_read() -> tuple[Records, ...]:
    return tuple(read(d) for d in (*samples(), *odd("ru"), *odd("en")))


def spans(records: Records) -> list[Span]:
    found = [s for a in records.actors for s in a.spans] + [s for e in records.events for s in e.spans]
    return [
        *found,
        *(t.span for t in records.tenures),
        *(s.span for s in records.statements),
        *(c.span for c in records.claims),
    ]


def faults(records: Records) -> list[str]:
    """Return what in some records breaks the contract."""
    actors = {a.id for a in records.actors}
    people = {a.id for a in records.actors if a.kind == "person"}
    named = [p.actor for e in records.events for p in e.participants]
    named += [s.speaker for s in records.statements]
    named += [c.by for c in records.claims if c.by is not None]
    named += [t.body for t in records.tenures if t.body is not None]
    states = {a.state for a in records.actors} | {t.state for t in records.tenures}
    states |= {p.state for e in records.events for p in e.participants} | {s.state for s in records.statements}
    states |= {c for s in records.statements for c in s.about} | {c for claim in records.claims for c in claim.states}
    ids = [a.id for a in records.actors] + [e.id for e in records.events]
    ids += [s.id for s in records.statements] + [c.id for c in records.claims]
    confidences = [e.confidence for e in records.events] + [c.confidence for c in records.claims]
    size = len(records.document.text)
    tests = {
        "an actor that is not among the actors": set(named) <= actors,
        "a holder of an office that is no person": {t.person for t in records.tenures} <= people,
        "an id twice": len(ids) == len(set(ids)),
        "a span outside the text or empty": all(0 <= s.start < s.end <= size for s in spans(records)),
        "a record without words": all(a.spans for a in records.actors) and all(e.spans for e in records.events),
        "a code that is no state": all(s is None or is_state(s) for s in states),
        "a confidence out of bounds": all(0 <= c <= 1 for c in confidences),
        "a name that is empty": all(a.name.strip() and a.latin.strip() for a in records.actors),
        "a title that is empty": all(t.title.strip() for t in records.tenures),
        "an event of nobody": all(e.participants for e in records.events),
        "a state twice in what a statement is about": all(
            len(s.about) == len(set(s.about)) for s in records.statements
        ),
    }
    return [name for name, holds in tests.items() if not holds]


@pytest.mark.parametrize("at", range(len(samples()) + 2 * len(ODD)))
def test_records_keep_to_the_contract(at: int) -> None:
    assert faults(all_read()[at]) == []


def test_dates_of_events_are_edtf() -> None:
    for records in all_read():
        for event in records.events:
            assert event.date is None or str(Edtf.parse(event.date)) == event.date


def test_records_come_back_from_json_as_they_were() -> None:
    assert all(from_json(to_json(records)) == records for records in all_read())


def test_the_same_text_gives_the_same_records_in_any_order() -> None:
    chosen = [r.document for r in all_read() if len(r.document.text) < 3000][::3]
    again = {d.id + d.lang: read(d) for d in reversed(chosen)}
    before = {r.document.id + r.document.lang: r for r in all_read()}
    assert all(before[key] == records for key, records in again.items())


def test_a_date_of_publication_is_not_needed() -> None:
    text = "Министр иностранных дел Чехии Ян Липавский вчера встретился в Вене с послом Австрии Карлом Гофманом."
    (event,) = read(Document(document_id(text), text, "ru")).events
    assert event.date is None


def test_what_is_read_does_not_hang_on_the_origin_of_the_text() -> None:
    document = samples()[0]
    moved = replace(document, path="/elsewhere", url="https://example.org/x", source_id="other")
    assert replace(read(moved), document=document) == read(document)


def test_a_language_that_is_not_read_is_refused() -> None:
    with pytest.raises((LanguageError, ValueError)):
        read(Document("0" * 16, "Польща", "uk"))  # type: ignore[arg-type]  # what a careless caller may give


def test_kazakh_in_latin_letters_is_read_with_its_own_places() -> None:
    text = (
        "Toqaev Polşa ministrımen kezdestı\n\n2024 jylğy 5 mamyrda Astanada Qazaqstan Respublikasynyñ Prezidentı "
        "Qasym-Jomart Toqaev Polşanyñ Syrtqy ıster ministrı Anjei Marekovskidı qabyldady."
    )
    document = Document("latin", text, "kk")
    records = read(document)
    assert records.document is document
    people = {span.of(text).split()[-1] for a in records.actors if a.kind == "person" for span in a.spans}
    assert {"Toqaev", "Marekovskidı"} <= people
    assert {t.state for t in records.tenures} == {"KAZ", "POL"}
