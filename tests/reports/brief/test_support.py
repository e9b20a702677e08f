from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sverka.checks.facts import Source
from sverka.errors import UnsupportedError
from sverka.ledger import DocumentRow, Ledger, Quote
from sverka.model import Document, Records, document_id
from sverka.reports.brief import Brief
from sverka.reports.brief.names import named
from sverka.reports.brief.parts import (
    Cited,
    CitedRow,
    Counted,
    Day,
    Listed,
    Name,
    Number,
    Phrase,
    Published,
    Said,
    Sentence,
    Slot,
    State,
    phrase,
)
from sverka.reports.brief.support import check, faults, supported
from sverka.reports.brief.texts import Texts


def cited(ledger: Ledger, text: str, lang: str, published: str | None = "2026-01-30") -> Cited:
    """The whole of a text as a citation."""
    document = Document(document_id(text), text, lang, published=published)  # type: ignore[arg-type]
    ledger.add(Records(document), reader="1.0")
    row = DocumentRow(
        document.id,
        None,
        lang,
        None,
        None,
        published,
        None,
        None,
        None,
        1,
        "1.0",
        dt.datetime(2026, 1, 30, tzinfo=dt.UTC),
    )
    return Cited(row, (Quote(0, len(text), text),))


def holds(text: str, lang: str, slot: Slot, published: str | None = "2026-01-30") -> bool:
    with Ledger(":memory:") as ledger:
        return supported(slot, [cited(ledger, text, lang, published)], Texts(ledger))


@pytest.mark.parametrize(
    ("name", "words", "is_named"),
    [
        ("Войцех Зайончковский", "принял Войцеха Зайончковского", True),
        ("Wojciech Zajączkowski", "принял Войцеха Зайончковского", True),
        ("Wojciech Zajączkowski", "spotkał się z Wojciechem Zajączkowskim", True),
        ("Қасым-Жомарт Тоқаев", "Қасым-Жомарт Тоқаевтың сәлемі", True),
        ("Kassym-Jomart Tokayev", "Касым-Жомарт Токаев принял", True),
        ("Варшава", "в Варшаве", True),
        ("Warszawa", "w Warszawie", True),
        ("Алматы", "do Ałmatów", True),
        ("Войцех Зайончковский", "Зайончковский сказал", False),
        ("Войцех Зайончковский", "принял Марчина Пшидача", False),
        ("Radosław Sikorski", "Jacek Czaputowicz said", False),
        ("Астана", "в Варшаве", False),
        ("Иванов", "Петров", False),
        ("Ким", "с ним", False),
        ("", "anything", False),
    ],
)
def test_a_name_is_known_in_any_case_and_script(name: str, words: str, is_named: bool) -> None:
    assert named(name, words) is is_named


@pytest.mark.parametrize(
    ("words", "lang", "number", "is_told"),
    [
        ("Товарооборот достиг 1,1 млрд долларов.", "ru", Number(1_100_000_000, "USD"), True),
        ("Товарооборот достиг 1,1 млрд долларов.", "ru", Number(1_200_000_000, "USD"), False),
        ("Товарооборот достиг 1,1 млрд долларов.", "ru", Number(1_100_000_000, "EUR"), False),
        ("Trade came to $1.1 billion, up 6 percent.", "en", Number(1_100_000_000, "USD"), True),
        ("Trade came to $1.1 billion, up 6 percent.", "en", Number(6.0, "%"), True),
        ("Trade came to $1.1 billion, up 6 percent.", "en", Number(7.0, "%"), False),
        ("Trade came to $1.1 billion, up 6 percent.", "en", Number(6), False),
        ("The tenth session is due.", "en", Number(10), True),
        ("The tenth session is due.", "en", Number(9), False),
        ("10-е заседание пройдёт в октябре.", "ru", Number(10), True),
        ("Оныншы отырыс күзде өтеді.", "kk", Number(10), True),
        ("Eksport wzrósł o 53,9 proc.", "pl", Number(53.9, "%"), True),
        ("Two ministers met.", "en", Number(2), True),
        ("Two ministers met.", "en", Number(3), False),
    ],
)
def test_a_number_is_known_in_digits_and_words(words: str, lang: str, number: Number, is_told: bool) -> None:
    assert holds(words, lang, number) is is_told


@pytest.mark.parametrize(
    ("words", "lang", "edtf", "is_told"),
    [
        ("29 января Кошербаев принял гостя.", "ru", "2026-01-29", True),
        ("29 января Кошербаев принял гостя.", "ru", "2026-01-28", False),
        ("29 января Кошербаев принял гостя.", "ru", "2025-01-29", False),
        ("29 января Кошербаев принял гостя.", "ru", "2026-01", True),
        ("They met in January 2026.", "en", "2026-01-29", False),
        ("They met yesterday.", "en", "2026-01-29", True),
        ("They met yesterday.", "en", "2026-01-30", False),
        ("Ministrowie spotkali się wczoraj.", "pl", "2026-01-29", True),
        ("They are meeting in Astana.", "en", "2026-01-30", True),
        ("They are meeting in Astana.", "en", "2026-01-29", False),
        ("The session is due in September–November 2026.", "en", "2026-09/2026-11", True),
    ],
)
def test_a_date_is_resolved_against_the_day_of_publication(words: str, lang: str, edtf: str, is_told: bool) -> None:
    assert holds(words, lang, Day(edtf)) is is_told


def test_a_date_without_words_has_no_support_where_the_day_of_publication_is_unknown() -> None:
    assert not holds("They are meeting in Astana.", "en", Day("2026-01-30"), published=None)
    assert holds("They are meeting in Astana.", "en", Published("2026-01-30"))
    assert not holds("They are meeting in Astana.", "en", Published("2026-01-29"))


@pytest.mark.parametrize(
    ("words", "lang", "state", "is_told"),
    [
        ("Польский министр прибыл.", "ru", "POL", True),
        ("Астана ответила.", "ru", "KAZ", True),
        ("Варшаваға келді.", "kk", "POL", True),
        ("Polski minister przybył.", "pl", "KAZ", False),
    ],
)
def test_a_state_is_known_by_its_name_people_or_capital(words: str, lang: str, state: str, is_told: bool) -> None:
    assert holds(words, lang, State(state)) is is_told


def test_quoted_words_are_letter_for_letter() -> None:
    text = "Warsaw values\nKazakhstan, he said."
    assert holds(text, "en", Said("Warsaw values Kazakhstan", "en"))
    assert holds(text, "en", Said("Warsaw values…", "en", cut=True))
    assert not holds(text, "en", Said("Warsaw valued Kazakhstan", "en"))
    assert not holds(text, "en", Said("Warsaw values Kazakhstan", "pl"))


def test_a_figure_of_a_registry_is_cited_to_its_row() -> None:
    row = CitedRow(Source("r", "Trade", "Office", "2025", "CC0", "KAZ", "line 8"), "8th of 27 by turnover")
    with Ledger(":memory:") as ledger:
        assert supported(Said("8th of 27", "en"), [row], Texts(ledger))
        assert not supported(Said("7th of 27", "en"), [row], Texts(ledger))
        assert not supported(Number(8), [row], Texts(ledger))


def test_words_that_are_not_at_their_place_are_no_support() -> None:
    with Ledger(":memory:") as ledger:
        source = cited(ledger, "They met in Astana.", "en")
        moved = replace(source, quotes=(Quote(1, 20, "They met in Astana."),))
        assert faults(Sentence(phrase("state", state=State("KAZ")), (moved,)), Texts(ledger)) != []


def wrong(made: Brief, slot: type, value: Slot) -> Brief:
    """The brief with the first slot of a kind replaced."""
    done = False

    def altered(told: Phrase) -> Phrase:
        nonlocal done
        found = []
        for key, old in told.slots:
            new: Slot = old
            if isinstance(old, Listed):
                new = Listed(tuple(altered(item) for item in old.phrases))
            elif isinstance(old, slot) and not done:
                new, done = value, True
            found.append((key, new))
        return Phrase(told.message, tuple(found))

    sections = tuple(
        replace(
            section,
            groups=tuple(
                replace(
                    group,
                    entries=tuple(
                        replace(
                            entry,
                            sentences=tuple(replace(s, phrase=altered(s.phrase)) for s in entry.sentences),
                        )
                        for entry in group.entries
                    ),
                )
                for group in section.groups
            ),
        )
        for section in made.sections
    )
    assert done
    return replace(made, sections=sections)


@pytest.mark.parametrize(
    ("slot", "value"),
    [
        (Name, Name("Jan Kowalski", "pl")),
        (Number, Number(11)),
        (Number, Number(1_100_000_001_000, "USD")),
        (Day, Day("2026-01-28")),
        (Published, Published("2026-02-28")),
        (State, State("JPN")),
        (Said, Said("Warsaw does not value Kazakhstan", "en")),
    ],
)
def test_a_wrong_name_number_or_date_ends_the_build(ledger: Ledger, made: Brief, slot: type, value: Slot) -> None:
    check(made, Texts(ledger))
    with pytest.raises(UnsupportedError, match="not in their cited words"):
        check(wrong(made, slot, value), Texts(ledger))


def test_a_sentence_without_citations_tells_only_of_the_books() -> None:
    with Ledger(":memory:") as ledger:
        told = phrase("happening.place", place=Name("Astana", "en"))
        assert faults(Sentence(told), Texts(ledger)) != []
        assert faults(Sentence(phrase("more", count=Counted(3))), Texts(ledger)) == []


@given(st.text(max_size=30), st.text(max_size=60))
def test_no_text_stops_the_comparison_of_names(name: str, words: str) -> None:
    assert named(name, words) in (True, False)
