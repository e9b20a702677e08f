"""Whether two accounts are of one happening: the evidence for and against, in weights that add up.

The judgement depends on the two accounts alone, so that it is the same whatever else is in the books.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable
from typing import TypeVar

from sverka.language.transliteration import SAME, name_keys, same_name
from sverka.reconcile.accounts import Account, Days, Person
from sverka.reconcile.weights import Weights, weights

T = TypeVar("T")

VETO = float("-inf")
"""The likeness of two accounts that cannot be of one happening."""

NEAR = 0.3
"""Degrees within which two places are one."""


def likeness(a: Account, b: Account, *, dated: bool = True) -> float:
    """Return how far two accounts are alike: `weights().same` and more is taken for one happening.

    Args:
        a: An account.
        b: Another.
        dated: Whether their dates must agree; without, what else is known of them is compared.

    Returns:
        A sum of weights, or `VETO`.
    """
    known = weights()
    total = known.weight["prior"]
    for part in (_kind(a, b, known), _states(a, b, known), _people(a, b, known), _place(a, b, known)):
        total += part
        if total == VETO:
            return VETO
    total += _content(a, b, known) + _status(a, b, known)
    return total + _date(a, b, known) if dated else total


def _kind(a: Account, b: Account, known: Weights) -> float:
    """Compare types, formats and numbers in a series."""
    if (a.type, b.type) not in known.kin_types:
        return VETO
    if a.ordinal is not None and b.ordinal is not None and a.ordinal != b.ordinal:
        return VETO
    if a.type in known.directed and a.sources and b.sources and not a.sources & b.sources:
        return VETO
    w = known.weight
    total = known.type_same[a.type] if a.type == b.type else w["type_kin"]
    if a.format is None or b.format is None:
        total += w["format_untold"] if a.format != b.format else 0.0
    elif a.format == b.format:
        total += known.format_same[a.format]
    elif (a.format, b.format) in known.kin_formats or (
        (a.format, b.format) in known.kin_plans and ((a.to_come and b.held) or (b.to_come and a.held))
    ):
        total += w["format_kin"]
    else:
        return VETO
    if a.series and b.series and (a.ordinal is not None) and a.ordinal == b.ordinal:
        total += w["series"]
    return total


def _states(a: Account, b: Account, known: Weights) -> float:
    if a.states == b.states:
        return known.weight["states_same"]
    if len(a.states & b.states) < min(2, len(a.states), len(b.states)):
        return VETO
    return known.weight["states_part"] * len(a.states ^ b.states)


def same_person(a: Person, b: Person) -> bool:
    """Tell whether two participants may be one person: the names are alike, and the states where both are known."""
    return _alike(a, b, SAME)


def _alike(a: Person, b: Person, least: float) -> bool:
    if a.state and b.state and a.state != b.state:
        return False
    # Names without a key in common are hardly ever one person's, and keys are cheap to compare.
    return bool(name_keys(a.name) & name_keys(b.name)) and same_name(a.name, b.name) >= least


def _people(a: Account, b: Account, known: Weights) -> float:
    w = known.weight
    met = _matched(a.people, b.people, same_person)
    total = w["person"] + w["person_more"] * (met - 1) if met else 0.0
    for state in (a.states | b.states) & (_of(a.people) | _of(b.people)):
        left = [p for p in a.people if p.state == state]
        right = [p for p in b.people if p.state == state]
        if not left or not right:
            total += w["people_untold"]
        elif (
            max(len(left), len(right)) <= known.days("told_people")
            and not _any_of(left, b.people, known)
            and not _any_of(right, a.people, known)
        ):
            return VETO
    return total


def _any_of(some: Iterable[Person], others: Iterable[Person], known: Weights) -> bool:
    """Tell whether any of some people may be one of others: a name that was misread a little excludes nobody."""
    return any(_alike(x, y, known.threshold["unlike"]) for x in some for y in others)


def _matched(left: Collection[T], right: Collection[T], same: Callable[[T, T], bool]) -> int:
    """Return how many of the shorter of two lists have their like in the other."""
    return min(sum(any(same(x, y) for y in right) for x in left), sum(any(same(x, y) for x in left) for y in right))


def _of(people: Iterable[Person]) -> frozenset[str]:
    return frozenset(p.state for p in people)


def _place(a: Account, b: Account, known: Weights) -> float:
    w = known.weight
    if a.country and b.country and a.country != b.country:
        return w["country_other"] if {a.type, b.type} <= known.spoken else VETO
    third = w["place_third"] if a.country and a.country not in a.states | b.states else 0.0
    if a.place and b.place and same_name(a.place, b.place) >= SAME:
        return w["place_same"] + third
    if a.at and b.at:
        return w["place_same"] + third if _near(a.at, b.at) else w["place_other"]
    # Two names of one town may be unlike (Warszawa, Варшава), so unlike names alone tell nothing.
    return w["country_same"] if a.country and a.country == b.country else 0.0


def _near(a: tuple[float, float], b: tuple[float, float]) -> bool:
    return abs(a[0] - b[0]) < NEAR and abs(a[1] - b[1]) < NEAR


def _content(a: Account, b: Account, known: Weights) -> float:
    """Compare topics and the organisations that are named."""
    w, total = known.weight, 0.0
    if a.topics and b.topics:
        share = len(a.topics & b.topics) / min(len(a.topics), len(b.topics))
        total += w["topics"] * share if share else w["topics_other"]
        rare = (a.topics & b.topics) - known.common_topics
        if rare and a.type != "CONSULT" and b.type != "CONSULT":
            total += w["topics_rare"] * len(rare) / min(len(a.topics), len(b.topics))
        if (a.days is None and a.to_come) or (b.days is None and b.to_come):
            total += w["plan_topic"] * share
    return total + w["name"] * min(_matched(a.names, b.names, lambda x, y: same_name(x, y) >= SAME), 2)


def _status(a: Account, b: Account, known: Weights) -> float:
    off = {"cancelled", "denied"}
    return known.weight["called_off"] if (a.held and b.status in off) or (b.held and a.status in off) else 0.0


def span(days: Days) -> int:
    """Return how many days a date can mean."""
    return (days[1] - days[0]).days + 1


def _date(a: Account, b: Account, known: Weights) -> float:
    w = known.weight
    if a.days is None or b.days is None:
        return _undated(a, b, known)
    fine, coarse = sorted((a.days, b.days), key=span)
    if fine[0] > coarse[1] or coarse[0] > fine[1]:
        return _apart(a, b, max((fine[0] - coarse[1]).days, (coarse[0] - fine[1]).days), span(coarse), known)
    return w[_EVIDENCE[_fineness(fine), _fineness(coarse)]] if fine != coarse else w[_EQUAL[_fineness(fine)]]


def _apart(a: Account, b: Account, gap: int, coarse: int, known: Weights) -> float:
    """Compare two accounts whose dates lie some days apart, the coarser of so many days."""
    w = known.weight
    if a.ordinal is not None and a.ordinal == b.ordinal and a.format == b.format and (a.to_come or b.to_come):
        return w["session_moved"] if gap <= known.days("session_days") else VETO
    one_voice = a.publisher is not None and a.publisher == b.publisher and not (a.to_come or b.to_come)
    # Who gives two dates tells of two happenings; what was said is said again on the next day.
    if coarse > _FEW or one_voice or {a.type, b.type} & known.spoken:
        return VETO
    if gap <= known.days("off_by_days"):
        return w["day_off"]
    lasting = {a.format, b.format} <= known.lasting
    return w["day_near"] if lasting and gap <= known.days("lasting_days") else VETO


# Days that a visit or a session may last, and those of a month or a season.
_FEW, _MONTHS = 10, 92

_PLAN = {False: "undated_plan", True: "undated_word"}
_EQUAL = {"days": "day_same", "months": "month_same", "years": "year_same"}
_EVIDENCE = {
    ("days", "days"): "day_inside",
    ("days", "months"): "month_inside",
    ("months", "months"): "month_inside",
    ("days", "years"): "year_inside",
    ("months", "years"): "year_inside",
    ("years", "years"): "year_inside",
}


def _fineness(days: Days) -> str:
    length = span(days)
    return "days" if length <= _FEW else "months" if length <= _MONTHS else "years"


def window(a: Account, known: Weights) -> Days | None:
    """Return the days on which what an account tells may lie: its date, or what its day of publication leaves open.

    None where nothing is known.
    """
    if a.days is not None or a.published is None:
        return a.days
    if a.to_come:
        return a.published, after(a.published, known.days("plan_reach_days"))
    return after(a.published, -known.days("told_within_days")), a.published


def after(day: dt.date, days: int) -> dt.date:
    """Return the day that lies so many days after another, or before it; at the ends of the calendar, its end."""
    return dt.date.fromordinal(min(max(day.toordinal() + days, 1), dt.date.max.toordinal()))


def _undated(a: Account, b: Account, known: Weights) -> float:
    """Compare the dates of two accounts of which one has none at least."""
    w, fresh = known.weight, known.days("fresh_days")
    if not _may_meet(a, b, known):
        return VETO
    if a.days is None and b.days is None:
        told = abs((a.published - b.published).days) if a.published and b.published else fresh + 1
        if told <= fresh:
            return w["undated_both"]
        return w[_PLAN[a.type in known.spoken]] if a.to_come or b.to_come else w["undated"]
    undated, dated = (a, b) if a.days is None else (b, a)
    if undated.to_come:
        return w[_PLAN[undated.type in known.spoken]]
    told = (undated.published - dated.days[1]).days if undated.published and dated.days else fresh + 1
    return w["undated_fresh"] if 0 <= told <= fresh else w["undated"]


def _may_meet(a: Account, b: Account, known: Weights) -> bool:
    left, right = window(a, known), window(b, known)
    return left is None or right is None or (left[0] <= right[1] and right[0] <= left[1])
