from __future__ import annotations

from collections.abc import Sequence

import pytest

from sverka.checks import Verdict, check, check_offices, check_sessions
from sverka.checks.facts import Mission, OfficeTerm
from sverka.ledger import Filter, Ledger
from sverka.model import Actor, Document, Event, Participant, Records, Series, Span, Tenure, document_id
from tests.checks.claims_by_hand import TODAY, telling, verdict
from tests.checks.facts_by_hand import MemoryFacts, source

PAIR = ("KAZ", "POL")


def held(date: str, *, format: str = "meeting", series: Series | None = None, status: str = "occurred") -> Records:  # noqa: A002
    """Return the records of a text that tells one meeting of the two states, by a publisher of its own."""
    text = f"Meeting of {date} {series}\n\nThey met."
    span = Span(0, 7)
    actors = tuple(Actor(f"a{n}", "state", code, code, code, (span,)) for n, code in enumerate(PAIR))
    event = Event(
        id="e1", type="CONSULT", mode=None, format=format, series=series, status=status, date=date, place=None,  # type: ignore[arg-type]
        participants=tuple(Participant(a.id, a.state, "party") for a in actors), contexts=(), topics=(), spans=(span,),
        confidence=0.9,
    )  # fmt: skip
    document = Document(
        document_id(text), text, "en", publisher=f"Wire {date}", published=date, published_from="metadata",
    )  # fmt: skip
    return Records(document=document, actors=actors, events=(event,))


def judged(told: Records, *others: Records) -> Verdict:
    with Ledger(":memory:") as ledger:
        for records in (told, *others):
            ledger.add(records, reader="1.0")
        (found,) = check(ledger, MemoryFacts(), Filter(), as_of=TODAY)
    return found


@pytest.mark.parametrize(
    ("dates", "judgement"),
    [
        (("2026-01-05", "2026-01-12", "2026-01-20"), "supported"),
        (("2026-01-05", "2026-01-12"), "unclear"),
        (("2026-01-05", "2026-01-12", "2026-01-20", "2026-01-22"), "contradicted"),
        (("2025-12-05", "2025-12-12", "2025-12-20"), "not_covered"),
    ],
)
def test_meetings_of_the_year_are_counted(dates: Sequence[str], judgement: str) -> None:
    told = telling("count", 3, "the third meeting this year", unit="meetings")
    found = judged(told, *map(held, dates))
    assert found.judgement == judgement
    if found.evidence:
        assert found.evidence[0].source.registry == "ledger"
        assert dates[0] in found.evidence[0].arithmetic


def test_plans_are_not_counted_as_meetings() -> None:
    told = telling("count", 1, "the first meeting this year", unit="meetings")
    assert judged(told, held("2026-01-05", status="cancelled")).judgement == "not_covered"


def session(ordinal: int, date: str, name: str = "commission", status: str = "occurred") -> Records:
    return held(date, format="commission_session", series=Series(name, ordinal), status=status)


def sessions(*told: Records) -> list[tuple[int, str]]:
    with Ledger(":memory:") as ledger:
        for records in told:
            ledger.add(records, reader="1.0")
        return [(v.ordinal, v.judgement) for v in check_sessions(ledger, Filter(between=PAIR))]


def test_a_session_fits_in_with_the_number_before_it() -> None:
    told = (session(8, "2023-10-05"), session(9, "2024-10-24"))
    assert sessions(*told) == [(8, "supported"), (9, "supported")]
    assert sessions(*told[:1]) == [(8, "not_covered")]
    assert sessions(told[0], session(9, "2024-10-24", status="planned")) == [(8, "supported")]


def test_sessions_that_cannot_both_be_right_are_shown() -> None:
    told = (session(8, "2023-10-05"), session(9, "2024-10-24"), session(10, "2022-05-05"))
    assert sessions(*told) == [(8, "unclear"), (9, "unclear"), (10, "unclear")]
    assert sessions(session(8, "2023-10-05"), session(8, "2021-10-05")) == [(8, "unclear"), (8, "unclear")]


def test_sessions_of_other_series_do_not_judge() -> None:
    told = (session(8, "2023-10-05"), session(9, "2024-10-24", "business council"))
    assert {judgement for _, judgement in sessions(*told)} == {"not_covered"}


def test_embassies_are_counted_by_either_side() -> None:
    missions = [
        Mission("KAZ", "POL", "Warsaw", "embassy", source("missions")),
        Mission("POL", "KAZ", "Astana", "embassy", source("missions")),
    ]
    facts = MemoryFacts(mission_rows=missions)
    assert verdict(facts, telling("count", 2, "two embassies", unit="embassies")).judgement == "supported"
    assert verdict(facts, telling("count", 5, "five embassies", unit="embassies")).judgement == "unclear"
    assert verdict(facts, telling("count", 5, "five consulates", unit="consulates")).judgement == "not_covered"


def minister(name: str, published: str, words: str = "Foreign Minister of Poland") -> Records:
    text = f"News\n\n{words} {name} spoke."
    span = Span(text.index(words), text.index(words) + len(words))
    actor = Actor("a1", "person", name, name, "POL", (span,))
    document = Document(document_id(text), text, "en", published=published, published_from="metadata")
    return Records(
        document=document,
        actors=(actor,),
        tenures=(Tenure("a1", "foreign_minister", "foreign minister", None, "POL", span),),
    )


def term(person: str, since: str | None, until: str | None, *attested: str) -> OfficeTerm:
    return OfficeTerm(
        person, (), "Minister of Foreign Affairs", "foreign_minister", "POL", since, until, attested, source("offices")
    )


def office(records: Records, *terms: OfficeTerm) -> tuple[str, str]:
    with Ledger(":memory:") as ledger:
        ledger.add(records, reader="1.0")
        (found,) = check_offices(ledger, MemoryFacts(terms=list(terms)), Filter(state="POL"))
    return found.judgement, found.reason


RAU = term("Zbigniew Rau", "2020-08-26", "2023-11-27")


def test_an_office_held_when_the_registry_has_another_is_shown() -> None:
    judgement, reason = office(minister("Radosław Sikorski", "2022-05-05"), RAU)
    assert judgement == "contradicted"
    assert "Zbigniew Rau" in reason
    assert "2022-05-05" in reason


def test_a_holder_is_known_in_any_script_and_spelling() -> None:
    assert office(minister("Збигнев Рау", "2022-05-05"), RAU)[0] == "supported"


def test_former_ministers_and_terms_without_an_end_leave_it_open() -> None:
    former = minister("Radosław Sikorski", "2022-05-05", "Former Foreign Minister of Poland")
    assert office(former, RAU)[0] == "unclear"
    open_ended = term("Zbigniew Rau", "2020-08-26", None)
    assert office(minister("Radosław Sikorski", "2022-05-05"), open_ended)[0] == "unclear"
    assert office(minister("Jacek Czaputowicz", "2019-05-05"), term("Zbigniew Rau", None, None, "2022-01"))[0] == (
        "not_covered"
    )


def test_offices_of_texts_without_a_date_are_passed_over() -> None:
    with Ledger(":memory:") as ledger:
        records = minister("Zbigniew Rau", "2022-05-05")
        document = Document(records.document.id, records.document.text, "en")
        ledger.add(Records(document=document, actors=records.actors, tenures=records.tenures), reader="1.0")
        assert check_offices(ledger, MemoryFacts(terms=[RAU]), Filter()) == ()
