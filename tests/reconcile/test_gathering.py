from __future__ import annotations

import random
from dataclasses import fields
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from sverka.reconcile import VERSION
from sverka.reconcile.accounts import Account
from sverka.reconcile.gathering import gather
from sverka.reconcile.likeness import VETO, likeness
from sverka.reconcile.meeting import files, seeks
from sverka.reconcile.weights import weights
from tests.reconcile.accounts_by_hand import account

BARROT = ("Jean-Noël Barrot", "FRA")
MINISTER = ("Такэси Ивая", "JPN")


def of_one(*accounts: Account) -> bool:
    return len(gather(accounts)) == 1


def test_two_accounts_of_one_meeting_are_gathered_across_scripts() -> None:
    english = account("a", day="2024-05-20", people=[BARROT, ("Takeshi Iwaya", "JPN")])
    russian = account("b", day="2024-05-20", people=[("Жан-Ноэль Барро", "FRA"), MINISTER])
    assert of_one(english, russian)


def test_meetings_of_other_people_on_one_day_are_two() -> None:
    one = account("a", day="2024-05-20", people=[BARROT, ("Takeshi Iwaya", "JPN")], country="JPN")
    other = account("b", day="2024-05-20", people=[BARROT, ("Gen Nakatani", "JPN")], country="JPN")
    assert not of_one(one, other)


def test_two_events_of_one_text_are_two() -> None:
    one = account("a", "e1", day="2024-05-20", people=[BARROT, MINISTER])
    other = account("a", "e2", day="2024-05-20", people=[BARROT, MINISTER])
    assert not of_one(one, other)


def test_consultations_and_a_reception_on_one_day_are_two() -> None:
    talks = account("a", day="2024-05-20", format="political_consultations", people=[BARROT, ("Gen Ito", "JPN")])
    reception = account("b", day="2024-05-20", people=[BARROT, MINISTER])
    assert not of_one(talks, reception)


def test_a_day_and_its_month_are_of_one_visit() -> None:
    visit = account("a", day="2024-05-20", format="visit", people=[BARROT], country="JPN")
    told_later = account(
        "b", days=("2024-05-01", "2024-05-31"), format="visit", people=[BARROT], country="JPN", published="2025-01-10"
    )
    assert of_one(visit, told_later)


def test_visits_of_two_years_are_two() -> None:
    first = account("a", days=("2023-01-01", "2023-12-31"), format="visit", people=[BARROT])
    second = account("b", days=("2024-01-01", "2024-12-31"), format="visit", people=[BARROT])
    assert not of_one(first, second)


def test_sessions_of_other_numbers_are_two() -> None:
    ninth = account("a", days=("2024-01-01", "2024-12-31"), format="commission_session", series="commission", ordinal=9)
    tenth = account("b", days=("2024-01-01", "2024-12-31"), format="commission_session", series="komisja", ordinal=10)
    assert not of_one(ninth, tenth)


def test_expulsions_in_opposite_directions_are_two() -> None:
    theirs = account("a", day="2024-05-20", type="SANCTION", format=None, sources=["FRA"], topics=["consular"])
    ours = account("b", day="2024-05-20", type="SANCTION", format=None, sources=["JPN"], topics=["consular"])
    assert not of_one(theirs, ours)


def test_a_plan_without_a_date_and_what_came_of_it_are_one() -> None:
    shared: dict[str, Any] = {
        "type": "COOPERATE",
        "format": None,
        "topics": ["transport"],
        "place": "Tokyo",
        "country": "JPN",
    }
    plan = account("a", status="planned", published="2023-10-01", **shared)
    flight = account("b", day="2024-05-20", **shared)
    assert of_one(plan, flight)


def test_what_was_told_before_a_plan_did_not_come_of_it() -> None:
    plan = account("a", type="COOPERATE", format=None, status="planned", published="2024-10-01", topics=["transport"])
    flight = account("b", day="2024-05-20", type="COOPERATE", format=None, topics=["transport"])
    assert not of_one(plan, flight)


def test_meetings_in_two_countries_are_two() -> None:
    paris = account("a", day="2024-05-20", people=[BARROT, MINISTER], country="FRA")
    tokyo = account("b", day="2024-05-20", people=[BARROT, MINISTER], country="JPN")
    assert likeness(paris, tokyo) == VETO


def test_a_vague_account_goes_to_one_happening_only() -> None:
    may = account("a", day="2024-05-20", format="visit", people=[BARROT], country="JPN", place="Tokyo")
    june = account("b", day="2024-06-20", format="visit", people=[BARROT], country="JPN", place="Tokyo")
    vague = account("c", days=("2024-01-01", "2024-12-31"), format="visit", people=[BARROT], country="JPN")
    assert sorted(map(len, gather([may, june, vague]))) == [1, 2]


PEOPLE = [BARROT, MINISTER, ("Gen Nakatani", "JPN"), ("Жан-Ноэль Барро", "FRA"), ("Emmanuel Macron", "FRA")]
DAYS = [
    None, ("2024-05-20", "2024-05-20"), ("2024-05-21", "2024-05-21"), ("2024-05-20", "2024-05-22"),
    ("2024-05-01", "2024-05-31"), ("2024-01-01", "2024-12-31"), ("2024-06-30", "2024-07-01"),
]  # fmt: skip


@st.composite
def accounts(draw: st.DrawFn) -> list[Account]:
    return [
        account(
            f"d{draw(st.integers(0, 8))}",
            f"e{number}",
            days=draw(st.sampled_from(DAYS)),
            published=draw(st.sampled_from(["2024-05-20", "2024-05-23", "2024-09-01"])),
            type=draw(st.sampled_from(["CONSULT", "COOPERATE", "AGREE"])),
            format=draw(st.sampled_from([None, "meeting", "visit", "negotiations"])),
            status=draw(st.sampled_from(["occurred", "planned", "cancelled"])),
            people=draw(st.lists(st.sampled_from(PEOPLE), max_size=3, unique=True)),
            topics=draw(st.lists(st.sampled_from(["trade", "energy"]), max_size=2, unique=True)),
            country=draw(st.sampled_from([None, "JPN", "FRA"])),
        )
        for number in range(draw(st.integers(2, 14)))
    ]


def named(found: list[tuple[int, ...]], made: list[Account]) -> set[frozenset[tuple[str, str]]]:
    return {frozenset(made[n].key for n in group) for group in found}


@given(accounts(), st.randoms(use_true_random=False))
@settings(max_examples=150, deadline=None)
def test_the_order_of_accounts_changes_nothing(made: list[Account], dice: random.Random) -> None:
    shuffled = made[:]
    dice.shuffle(shuffled)
    assert named(gather(shuffled), shuffled) == named(gather(made), made)


@given(accounts())
@settings(max_examples=100, deadline=None)
def test_whichever_of_two_accounts_comes_first_they_meet_and_are_judged_alike(made: list[Account]) -> None:
    for a in made:
        for b in made:
            assert likeness(a, b) == likeness(b, a)
            if likeness(a, b) >= weights().same:
                assert bool(seeks(a) & files(b)) == bool(seeks(b) & files(a))


@given(accounts())
@settings(max_examples=50, deadline=None)
def test_an_account_is_made_again_from_what_is_stored(made: list[Account]) -> None:
    assert [Account.of_plain(a.plain()) for a in made] == made


def test_two_days_told_by_one_publisher_are_two_happenings() -> None:
    shared: dict[str, Any] = {"format": "phone_call", "people": [BARROT, MINISTER]}
    first = account("a", day="2024-05-20", publisher="Ministry", **shared)
    assert not of_one(first, account("b", day="2024-05-21", publisher="Ministry", **shared))
    assert of_one(first, account("b", day="2024-05-21", publisher="Paper", **shared))


def test_what_is_said_again_on_the_next_day_is_said_twice() -> None:
    shared: dict[str, Any] = {"type": "ACCUSE", "format": "statement", "sources": ["FRA"], "people": [BARROT]}
    assert not of_one(account("a", day="2024-05-20", **shared), account("b", day="2024-05-21", **shared))
    assert of_one(account("a", day="2024-05-20", **shared), account("b", day="2024-05-20", **shared))


def test_a_talk_of_two_is_not_the_talks_of_five() -> None:
    five = account("a", day="2024-05-20", states=["FRA", "JPN", "DEU", "ITA", "GBR"], format="phone_call")
    two = account("b", day="2024-05-20", format="phone_call")
    assert not of_one(five, two)


def test_what_accounts_hold_changes_with_the_version_of_the_rules_only() -> None:
    held = " ".join(field.name for field in fields(Account))
    assert VERSION == "2"
    assert held == (
        "document event published publisher type format status series ordinal days states sources people place at "
        "country topics names"
    )
