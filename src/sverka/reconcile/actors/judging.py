"""Two forms judged: one entity, two, or for a person to say; with a score and the reason in words."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from sverka.language.transliteration import same_name
from sverka.reconcile.actors.forms import Form, fullness
from sverka.reconcile.actors.names import bodies_alike, one_script, people_alike
from sverka.reconcile.actors.rules import rules

Verdict = Literal["same", "different", "unsure"]

_EARTH = 6371.0  # kilometres: mean radius (IUGG)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was judged of two forms.

    Attributes:
        score: From 0 to 1, what speaks for one entity.
        alike: Whether the names alone could be one's.
        apart: Whether the two are plainly two, so that nothing between them makes them one.
        fits: Whether one form says too little to tell namesakes apart (a surname alone, no state) and is the other's if
            nobody else fits.
    """

    verdict: Verdict
    score: float
    reason: str
    alike: bool = True
    apart: bool = False
    fits: bool = False


def _two(score: float, reason: str, *, alike: bool = False) -> Judgement:
    return Judgement("different", score, reason, alike=alike, apart=True)


def judge(a: Form, b: Form) -> Judgement:
    """Judge two forms by themselves; the same whichever stands first."""
    return _judged(a, b) if a.key < b.key else _judged(b, a)


@lru_cache(maxsize=200_000)
def _judged(a: Form, b: Form) -> Judgement:
    if a.kind != b.kind:
        return _two(0.0, f"{a.kind} and {b.kind}")
    if a.kind == "person":
        return _people(a, b)
    return _places(a, b) if a.kind == "place" else _bodies(a, b)


def _people(a: Form, b: Form) -> Judgement:
    r = rules()
    numbers, points = r.names, r.score
    like = people_alike(a, b)
    said = f"names {like.score:.2f} alike"
    if like.weakest < numbers["word"]:
        return _two(like.score, f"{said}, a word of one has no like in the other", alike=False)
    alike = like.score >= points["same"] and like.weakest >= _sure(a, b)
    against = _against(a, b, like.score)
    if against:
        return _two(like.score, f"{said}, but {against}", alike=alike)
    common = sorted(set(a.roles) & set(b.roles) - {"other"}) if a.state == b.state else []
    score, reasons = like.score, [said]
    singular = not r.singular.isdisjoint(common)
    if common:
        score += points["singular_office" if singular else "office"]
        reasons.append(f"both {common[0]} of {a.state or 'no known state'}")
    elif a.roles and b.roles:
        score += points["other_office"]
        reasons.append("no office in common")
    elif a.state and a.state == b.state:
        reasons.append(f"both of {a.state}")
    if (a.state is None) != (b.state is None):
        score += points["no_state"]
        reasons.append("one without a state")
    weak = like.weakest < (numbers["word_sure"] if singular else _sure(a, b))
    if weak:
        score = min(score, points["same"] - 0.01)
        reasons.append(f"a word only {like.weakest:.2f} alike")
    score = round(min(max(score, 0.0), 1.0), 4)
    judgement = _verdict(a, b, like.score, score, reasons, alike=alike, common=bool(common))
    return replace(judgement, apart=judgement.apart or (weak and one_script(a, b)))


def _sure(a: Form, b: Form) -> float:
    """Return how alike each word must be that nothing but the names need speak for one person."""
    strict = one_script(a, b) and fullness(a.name) == fullness(b.name) == 2
    return rules().names["word_one_script" if strict else "word_sure"]


def _verdict(
    a: Form, b: Form, like: float, score: float, reasons: list[str], *, alike: bool, common: bool
) -> Judgement:
    points = rules().score
    words = ", ".join(reasons)
    if score < points["unsure"]:
        return _two(score, words, alike=alike)
    if score < points["same"]:
        return Judgement("unsure", score, words, alike=alike)
    if a.complete and b.complete:
        return Judgement("same", score, words)
    if a.complete != b.complete:
        partial, whole = (b, a) if a.complete else (a, b)
        if fullness(partial.name) == 0 and like < rules().names["alone"]:
            return Judgement("unsure", score, f"{words}, too little for a surname alone", alike=alike)
        if fullness(partial.name) < 2 and not _near(partial, whole):
            return Judgement("unsure", score, f"{words}, far apart in time")
        what = "a name without a state" if fullness(partial.name) == 2 else "a surname without the given name"
        return Judgement("unsure", score, f"{words}, {what}", fits=True)
    if fullness(a.name) == fullness(b.name) == 2:
        return Judgement("same", score, words)
    if fullness(a.name) < 2 and fullness(b.name) < 2 and common and a.state and _near(a, b):
        return Judgement("same", score, words)
    return Judgement("unsure", score, f"{words}, too little is told of either")


def _against(a: Form, b: Form, like: float) -> str | None:
    """Return what makes two people of one name two, or None."""
    r = rules()
    full = fullness(a.name) == fullness(b.name) == 2
    if a.state and b.state and a.state != b.state:
        lent = bool({a.state, b.state} & r.lending) and full and like >= r.names["lent"]
        if not lent:
            return f"one is of {a.state}, the other of {b.state}"
    if not full and (a.state is None or b.state is None):
        return "a surname without a state is anyone's"
    if a.days and b.days:
        if (max(a.days[1], b.days[1]) - min(a.days[0], b.days[0])).days > r.time["lifetime"]:
            return "more than a lifetime lies between them"
        if (min(a.days[1], b.days[1]) - max(a.days[0], b.days[0])).days >= r.time["together"]:
            clash = sorted(
                f"{one} and {other}"
                for one in set(a.roles) - set(b.roles)
                for other in set(b.roles) - set(a.roles)
                if (one, other) in r.incompatible
            )
            if clash:
                return f"nobody is {clash[0]} at one time"
    return None


def _near(a: Form, b: Form) -> bool:
    """Tell whether two forms were attested within a few years of each other, or one has no day."""
    if not a.days or not b.days:
        return True
    apart = (max(a.days[0], b.days[0]) - min(a.days[1], b.days[1])).days
    return apart <= rules().time["alone"]


def _bodies(a: Form, b: Form) -> Judgement:
    points = rules().bodies
    score = round(max(bodies_alike(a.latin, b.latin), bodies_alike(a.name, b.name)), 4)
    words = f"names {score:.2f} alike"
    alike = score >= points["same"]
    if a.state and b.state and a.state != b.state:
        return _two(score, f"{words}, but one is of {a.state}, the other of {b.state}", alike=alike)
    if score < points["unsure"]:
        return _two(score, words, alike=False)
    if not alike:
        return Judgement("unsure", score, words, alike=False)
    if a.complete == b.complete:
        return Judgement("same", score, f"{words}, both of {a.state}" if a.state else words)
    return Judgement("unsure", score, f"{words}, one without a state", fits=True)


def _places(a: Form, b: Form) -> Judgement:
    r = rules().places
    if a.state and b.state and a.state != b.state:
        return _two(0.0, f"in {a.state} and in {b.state}")
    apart = _distance(a, b)
    score = round(max(same_name(a.name, b.name), same_name(a.latin, b.latin)), 4)
    alike = score >= r["same"]
    words = f"names {score:.2f} alike"
    if apart is not None:
        if apart <= r["near"]:
            return Judgement("same", 1.0, f"{apart:.0f} km from each other", alike=alike)
        return _two(score, f"{words}, but {apart:.0f} km from each other", alike=alike)
    if score < r["unsure"]:  # not plainly two: a place has several names
        return Judgement("different", score, words, alike=False)
    if not alike:
        return Judgement("unsure", score, words, alike=False)
    if a.complete == b.complete:
        return Judgement("same", score, f"{words}, both in {a.state}" if a.state else words)
    return Judgement("unsure", score, f"{words}, one without a country", fits=True)


def _distance(a: Form, b: Form) -> float | None:
    """Return the kilometres between two places on a great circle (haversine formula), or None where one is unknown."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    lat_a, lat_b = math.radians(a.lat), math.radians(b.lat)
    half = math.sin((lat_b - lat_a) / 2) ** 2
    half += math.cos(lat_a) * math.cos(lat_b) * math.sin(math.radians(b.lon - a.lon) / 2) ** 2
    return 2 * _EARTH * math.asin(min(1.0, math.sqrt(half)))
