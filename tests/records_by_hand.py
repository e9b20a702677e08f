"""Records written by hand in the contract's types, for the tests of the ledger and of all that stands on it."""

from __future__ import annotations

from dataclasses import replace

from sverka.model import (
    Actor,
    Claim,
    Document,
    Event,
    Participant,
    Place,
    Records,
    Series,
    Span,
    Statement,
    Tenure,
    document_id,
)

RUSSIAN = """Консультации в Астане

Министр иностранных дел Казахстана Ермек Кошербаев 29 января принял в Астане \
заместителя министра Войцеха Зайончковского. \
Польша остаётся ключевым партнёром, сказал Кошербаев. Товарооборот достиг 1,1 млрд долларов в 2025 году. \
10-е заседание межправительственной комиссии пройдёт в октябре в Варшаве."""

ENGLISH = """Polish, Kazakh diplomats meet

On January 29 Wojciech Zajączkowski was received by Foreign Minister Yermek Kosherbayev in Astana. \
Warsaw values Kazakhstan, Zajączkowski said. A business forum is planned for May."""

JAPANESE = """Tokyo talks

Japan and Kazakhstan held talks on 20 December."""


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def document(text: str, lang: str, **fields: object) -> Document:
    return Document(document_id(text), text, lang, title=text.partition("\n")[0], **fields)  # type: ignore[arg-type]


def russian() -> Records:
    def at(words: str) -> Span:
        return span(RUSSIAN, words)

    return Records(
        document=document(
            RUSSIAN,
            "ru",
            source_id="ru-1",
            publisher="Вестник Степи",
            publisher_state="KAZ",
            published="2026-01-29",
            published_from="metadata",
            authors=("А. Б.",),
        ),
        actors=(
            Actor("a1", "state", "Казахстан", "Kazakhstan", "KAZ", (at("Казахстана"),)),
            Actor("a2", "state", "Польша", "Polsha", "POL", (at("Польша"),)),
            Actor("a3", "person", "Ермек Кошербаев", "Yermek Kosherbayev", "KAZ", (at("Ермек Кошербаев"),)),
            Actor(
                "a4", "person", "Войцех Зайончковский", "Wojciech Zajączkowski", "POL", (at("Войцеха Зайончковского"),)
            ),
            Actor("a5", "organisation", "МИД Казахстана", "MID Kazakhstana", "KAZ", (at("Министр иностранных дел"),)),
        ),
        tenures=(
            Tenure(
                "a3",
                "foreign_minister",
                "министр иностранных дел",
                "a5",
                "KAZ",
                at("Министр иностранных дел Казахстана"),
            ),
            Tenure("a4", "deputy_foreign_minister", "заместитель министра", None, "POL", at("заместителя министра")),
        ),
        events=(
            Event(
                "e1",
                "CONSULT",
                "meet",
                "meeting",
                None,
                "occurred",
                "2026-01-29",
                Place("Астана", "KAZ", 51.13, 71.43),
                (Participant("a3", "KAZ", "host"), Participant("a4", "POL", "guest")),
                ("diplomatic",),
                ("political", "trade"),
                (at("29 января принял в Астане"),),
                0.9,
            ),
            Event(
                "e2",
                "CONSULT",
                None,
                "commission_session",
                Series("межправительственная комиссия", 10),
                "planned",
                "2026-10",
                Place("Варшава", "POL"),
                (Participant("a1", "KAZ", "guest"), Participant("a2", "POL", "host")),
                (),
                (),
                (at("10-е заседание межправительственной комиссии пройдёт"), at("в октябре в Варшаве")),
                0.7,
            ),
        ),
        statements=(
            Statement(
                "s1",
                "a3",
                "KAZ",
                "indirect",
                ("POL",),
                "positive",
                ("political",),
                at("Польша остаётся ключевым партнёром"),
            ),
        ),
        claims=(
            Claim(
                "c1",
                "trade_turnover",
                ("KAZ", "POL"),
                1_100_000_000,
                "USD",
                "2025",
                12.5,
                None,
                None,
                at("Товарооборот достиг 1,1 млрд долларов в 2025 году"),
                0.8,
            ),
            Claim(
                "c2", "partner_rank", ("POL", "KAZ"), None, None, None, None, "EUU", "a3", at("ключевым партнёром"), 0.6
            ),
        ),
    )


def english() -> Records:
    def at(words: str) -> Span:
        return span(ENGLISH, words)

    return Records(
        document=document(
            ENGLISH,
            "en",
            source_id="en-1",
            url="https://example.pl/a",
            publisher="Warsaw Wire",
            publisher_state="POL",
            published="2026-01-30",
        ),
        actors=(
            Actor(
                "a1", "person", "Wojciech Zajączkowski", "Wojciech Zajączkowski", "POL", (at("Wojciech Zajączkowski"),)
            ),
            Actor("a2", "person", "Yermek Kosherbayev", "Yermek Kosherbayev", "KAZ", (at("Yermek Kosherbayev"),)),
            Actor("a3", "state", "Poland", "Poland", "POL", (at("Warsaw"),)),
            Actor("a4", "state", "Kazakhstan", "Kazakhstan", "KAZ", (at("Kazakhstan,"),)),
        ),
        tenures=(Tenure("a2", "foreign_minister", "Foreign Minister", None, "KAZ", at("Foreign Minister")),),
        events=(
            Event(
                "e1",
                "CONSULT",
                None,
                "meeting",
                None,
                "occurred",
                "2026-01-29",
                Place("Astana", "KAZ", 51.13, 71.43),
                (Participant("a1", "POL", "guest"), Participant("a2", "KAZ", "host")),
                (),
                ("political",),
                (at("On January 29 Wojciech Zajączkowski was received"),),
                0.9,
            ),
            Event(
                "e2",
                "CONSULT",
                None,
                "forum",
                None,
                "planned",
                None,
                None,
                (Participant("a3", "POL", "party"), Participant("a4", "KAZ", "party")),
                (),
                ("trade",),
                (at("A business forum is planned"),),
                0.5,
            ),
        ),
        statements=(
            Statement(
                "s1", "a1", "POL", "indirect", ("KAZ",), "positive", ("political",), at("Warsaw values Kazakhstan")
            ),
        ),
    )


def japanese() -> Records:
    words = span(JAPANESE, "Japan and Kazakhstan held talks")
    return Records(
        document=document(JAPANESE, "en", source_id="jp-1", publisher_state="JPN", published="2025-12-20"),
        actors=(
            Actor("a1", "state", "Japan", "Japan", "JPN", (span(JAPANESE, "Japan"),)),
            Actor("a2", "state", "Kazakhstan", "Kazakhstan", "KAZ", (span(JAPANESE, "Kazakhstan"),)),
        ),
        events=(
            Event(
                "e1",
                "CONSULT",
                None,
                "negotiations",
                None,
                "occurred",
                "2025-12-20",
                None,
                (Participant("a1", "JPN", "party"), Participant("a2", "KAZ", "party")),
                (),
                ("political",),
                (words,),
                0.9,
            ),
        ),
    )


def everything() -> tuple[Records, Records, Records]:
    return russian(), english(), japanese()


def moved(records: Records, **metadata: object) -> Records:
    """The same text and records, found with other metadata."""
    return replace(records, document=replace(records.document, **metadata))  # type: ignore[arg-type]
