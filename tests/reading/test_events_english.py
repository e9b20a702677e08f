"""Events of English texts: what happened, who did it to whom, when, where, and whether it did happen."""

from __future__ import annotations

from functools import cache

import pytest

from sverka.model.records import Document, Event, Records, document_id
from sverka.reading import read

_DAY = "2025-11-20"  # a Thursday


@cache
def _records(text: str, home: str | None = None) -> Records:
    return read(Document(id=document_id(text), text=text, lang="en", published=_DAY, publisher_state=home))


def _events(text: str, home: str | None = None) -> tuple[Event, ...]:
    return _records(text, home).events


def _only(text: str, kind: str, home: str | None = None) -> Event:
    found = [e for e in _events(text, home) if e.type == kind]
    assert len(found) == 1, [(e.type, e.format, e.status) for e in _events(text, home)]
    return found[0]


def _states(event: Event, part: str) -> set[str | None]:
    return {p.state for p in event.participants if p.part == part}


def _names(text: str, event: Event, part: str, home: str | None = None) -> set[str]:
    actors = {a.id: a for a in _records(text, home).actors}
    return {actors[p.actor].name for p in event.participants if p.part == part}


# --- visits and meetings


def test_the_visitor_is_the_guest_and_the_country_visited_the_host() -> None:
    event = _only("Prime Minister Robert Fico of Slovakia visited Poland on Monday.", "CONSULT")
    assert (event.format, event.status, event.date) == ("visit", "occurred", "2025-11-17")
    assert (_states(event, "guest"), _states(event, "host")) == ({"SVK"}, {"POL"})


@pytest.mark.parametrize("words", ["is scheduled to visit Astana", "is expected in Astana", "will visit Astana"])
def test_an_announced_visit_is_planned(words: str) -> None:
    event = _only(f"Lithuanian Foreign Minister Jonas Petraitis {words} next week.", "CONSULT")
    assert (event.format, event.status) == ("visit", "planned")
    assert (_states(event, "guest"), _states(event, "host")) == ({"LTU"}, {"KAZ"})


def test_who_is_invited_is_the_guest_of_a_proposed_visit() -> None:
    text = "President Jan Nowak of Poland invited Kazakh President Erlan Serikov to visit Warsaw in 2026."
    event = _only(text, "CONSULT")
    assert (event.status, event.date) == ("proposed", "2026")
    assert _names(text, event, "guest") == {"Erlan Serikov"}


def test_a_trip_that_was_called_off_is_cancelled() -> None:
    text = (
        "Finnish President Mika Salo had been due to travel to Ankara on Friday but called it off because of a storm."
    )
    assert _only(text, "CONSULT").status == "cancelled"


def test_a_minister_who_is_in_a_country_visits_it() -> None:
    events = _events("Norwegian Foreign Minister Erik Solheim is in Kazakhstan this week for talks in Astana.")
    visit = next(e for e in events if e.format == "visit")
    assert (_states(visit, "guest"), _states(visit, "host")) == ({"NOR"}, {"KAZ"})


def test_a_list_of_people_met_is_one_meeting() -> None:
    text = (
        "Polish Deputy Foreign Minister Jan Kowal met separately with Czech Foreign Minister Petr Novak,"
        " Slovak Foreign Minister Juraj Kral and Hungarian Foreign Minister Bela Nagy in Warsaw on Monday."
    )
    event = _only(text, "CONSULT")
    assert _names(text, event, "guest") == {"Petr Novak", "Juraj Kral", "Bela Nagy"}


def test_a_meeting_on_the_sidelines_of_the_general_assembly_is_in_new_york() -> None:
    event = _only(
        "Czech Foreign Minister Petr Novak met Kazakh Foreign Minister Aigul Nurova"
        " on the sidelines of the UN General Assembly.",
        "CONSULT",
    )
    assert event.place is not None
    assert event.place.name == "New York"
    assert _states(event, "party") == {"CZE", "KAZ"}


def test_a_month_that_is_a_first_name_is_no_date() -> None:
    event = _only("Polish President Jan Nowak phoned Ukrainian President Petro Kovalenko.", "CONSULT")
    assert (event.format, event.date) == ("phone_call", _DAY)


def test_who_speaks_with_somebody_at_no_place_calls_him() -> None:
    text = "Secretary John Rubin of the United States spoke today with Kazakh Foreign Minister Aigul Nurova."
    event = _only(text, "CONSULT", "USA")
    assert (event.format, _states(event, "party")) == ("phone_call", {"USA", "KAZ"})


def test_a_president_without_a_country_is_that_of_the_publisher() -> None:
    text = (
        "Readout of President Baker’s Meeting with President Paul Marchand of France\n\n"
        "President Joseph R. Baker, Jr. met today with President Paul Marchand. They discussed China."
    )
    event = _only(text, "CONSULT", "USA")
    assert {p.state for p in event.participants} == {"USA", "FRA"}


def test_a_session_of_a_commission_of_two_states_has_both() -> None:
    event = _only(
        "The ninth session of the Kazakh-Hungarian intergovernmental commission was held in Budapest on 12 November.",
        "CONSULT",
    )
    assert (event.format, event.date) == ("commission_session", "2025-11-12")
    assert event.series is not None
    assert (event.series.ordinal, _states(event, "host"), _states(event, "guest")) == (9, {"HUN"}, {"KAZ"})


def test_the_ambassador_who_presents_credentials_is_the_guest() -> None:
    event = _only(
        "Estonian Ambassador Kaja Tamm presented her credentials to Kazakh President Erlan Serikov.", "CONSULT"
    )
    assert (event.format, _states(event, "guest"), _states(event, "host")) == ("credentials", {"EST"}, {"KAZ"})


def test_who_takes_part_in_a_summit_abroad_is_a_guest() -> None:
    event = _only("Japanese Foreign Minister Taro Sato took part in the G7 summit in Canada.", "CONSULT")
    assert (event.format, _states(event, "guest"), _states(event, "host")) == ("summit", {"JPN"}, {"CAN"})


# --- agreements, aid, cooperation


def test_a_plural_office_of_two_states_signs_for_both() -> None:
    event = _only("Foreign ministers of Kazakhstan and Poland signed a memorandum on transit in Astana.", "AGREE")
    assert (event.format, _states(event, "party")) == ("signing", {"KAZ", "POL"})


def test_states_that_agree_on_something_to_do_have_not_done_it() -> None:
    events = _events("Jordan and Britain have agreed to undertake joint military exercises this month.")
    assert [e.type for e in events] == ["AGREE"]


def test_where_aid_goes_is_its_recipient_and_its_place() -> None:
    event = _only("Kazakhstan handed over 40 tonnes of humanitarian aid to Afghanistan.", "AID")
    assert (_states(event, "source"), _states(event, "recipient")) == ({"KAZ"}, {"AFG"})
    assert event.place is not None
    assert event.place.country == "AFG"


def test_a_first_flight_joins_the_two_countries() -> None:
    event = _only("The first direct flight from Warsaw landed in Astana on Wednesday.", "COOPERATE")
    assert _states(event, "party") == {"POL", "KAZ"}


# --- disputes


@pytest.mark.parametrize(
    ("text", "kind", "source", "recipient"),
    [
        ("Poland expelled three Belarusian diplomats on Friday.", "SANCTION", "POL", "BLR"),
        ("Three Russian diplomats were expelled from Poland on Friday.", "SANCTION", "POL", "RUS"),
        ("Lithuania recalled its ambassador from Minsk.", "SANCTION", "LTU", "BLR"),
        ("Britain imposed sanctions on two Chinese companies over their support for Russia.", "SANCTION", "GBR", "CHN"),
        ("Two Polish citizens were detained in Belarus on Tuesday.", "COERCE", "BLR", "POL"),
        ("Russian missile strikes killed six people in Kyiv, Ukraine.", "ASSAULT", "RUS", "UKR"),
        ("Ukraine's drones struck an oil terminal in Novorossiysk, Russia.", "ASSAULT", "UKR", "RUS"),
        ("Estonia demanded that Russia release the officer.", "REQUEST", "EST", "RUS"),
        ("China lifted visa requirements for Polish citizens.", "CONCEDE", "CHN", "POL"),
        ("Canada vowed to retaliate against US tariffs.", "THREATEN", "CAN", "USA"),
        ("France recognised the State of Palestine on Monday.", "SUPPORT", "FRA", "PSE"),
    ],
)
def test_an_act_goes_from_its_source_to_its_recipient(text: str, kind: str, source: str, recipient: str) -> None:
    event = _only(text, kind)
    assert (_states(event, "source"), _states(event, "recipient")) == ({source}, {recipient})


def test_a_denied_allegation_is_a_rejection_and_a_denied_act() -> None:
    events = _events("Kazakhstan rejected Armenia's claims that it had detained two Armenian citizens.")
    assert [(e.type, e.status) for e in events] == [("REJECT", "occurred"), ("COERCE", "denied")]


def test_who_denies_the_accusation_told_before_answers_the_accuser() -> None:
    event = _only(
        "Latvia accused Belarus of pushing migrants across the border. Belarus denied the accusation.", "REJECT"
    )
    assert (_states(event, "source"), _states(event, "recipient")) == ({"BLR"}, {"LVA"})


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Iran threatened to shell Iraqi towns today.", "THREATEN"),
        ("Turkey still refuses to lift the ban on Cypriot ships.", "REJECT"),
        ("Estonia urged Russia to withdraw its troops from Georgia.", "REQUEST"),
    ],
)
def test_what_is_threatened_refused_or_asked_for_has_not_happened(text: str, kind: str) -> None:
    assert [e.type for e in _events(text)] == [kind]


# --- what is no event


@pytest.mark.parametrize(
    "text",
    [
        "The trade war between the United States and China has hurt growth.",
        "Poland beat Germany 2-1 in a friendly match in Warsaw on Friday.",
        "Polish President Jan Nowak thanked Kazakhstan for its support.",
        "The Kazakh and Polish foreign ministers agreed to boost trade.",
        "An earthquake struck the border between Turkey and Syria.",
        "Unknown gunmen attacked a Chinese mine in Mali.",
        "The ministers discussed efforts to urge Russia and Belarus to release prisoners.",
        "Growth in Poland and Germany hit a record.",
    ],
)
def test_no_event_is_made_of_what_states_did_not_do_to_each_other(text: str) -> None:
    assert _events(text) == ()
