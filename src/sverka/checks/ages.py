"""`relations_age`, `relations_since`, `anniversary`: how long two states have had relations, by anniversaries."""

from __future__ import annotations

from collections.abc import Callable

from sverka.checks import days
from sverka.checks.case import Answer, Case, not_covered, weigh
from sverka.checks.facts import RelationsDate
from sverka.checks.hedges import Hedge
from sverka.checks.sentences import many, ordinal, pair_of, plain, say
from sverka.checks.tables import threshold
from sverka.checks.verdicts import Evidence
from sverka.errors import DateError

# A number that is a multiple of the first may be rounded to it, and then is off by less than half of it.
_ROUND = (10, 5)
# "About thirty years", "almost thirty years": a year more or less.
_ROUGH = 1.0


def judge_age(case: Case) -> Answer:
    """Judge "relations are 34 years old" by the full years on the day of the claim."""
    value = case.number
    if value is None:
        return not_covered(say("no_value"))
    held = case.held_as(value)
    return _judge(case, lambda fact: _age(case, fact, value, held))


def judge_since(case: Case) -> Answer:
    """Judge "relations since 6 April 1992" by the dates that registries have."""
    try:
        claimed = days.bounds(str(case.claim.value))
    except DateError:
        return not_covered(say("no_date", value=case.claim.value))
    return _judge(case, lambda fact: _since(fact, claimed))


def judge_anniversary(case: Case) -> Answer:
    """Judge "the 30th anniversary of relations" by the year in which it falls."""
    value = case.number
    if value is None:
        return not_covered(say("no_value"))
    facts = _facts(case)
    off = [abs(_year(case) - days.bounds(f.date)[0].year - value) for f in facts]
    if off and min(off) > threshold("relations", "other_event_years"):
        return not_covered(
            say("other_event", ordinal=ordinal(round(value)), since=facts[0].date, year=_year(case)),
        )
    return _judge(case, lambda fact: _anniversary(case, fact, round(value)))


def _facts(case: Case) -> list[RelationsDate]:
    if len(case.claim.states) < 2:
        return []
    return [f for f in case.facts.relations(*case.claim.states[:2]) if _dated(f.date)]


def _dated(edtf: str) -> bool:
    try:
        days.bounds(edtf)
    except DateError:  # a registry may have dates without a year, which tell nothing of an age
        return False
    return True


def _judge(case: Case, one: Callable[[RelationsDate], tuple[Evidence, str]]) -> Answer:
    facts = _facts(case)
    if not facts:
        return not_covered(say("no_relations", pair=pair_of(case.claim.states)))
    found = [one(fact) for fact in facts]
    evidence = [e for e, _ in found]
    judgement = weigh(evidence)
    dates = sorted({d for f in facts for d in (f.date, *f.others) if _dated(d)})
    cautions = []
    if len(dates) > 1:
        near = _spread(dates) <= threshold("relations", "same_days")
        cautions.append(say("dates_differ_by_days" if near else "dates_differ", dates=", ".join(dates)))
        if not near and judgement == "contradicted" and _other_supports(facts, one):
            judgement = "unclear"
    order = sorted(range(len(found)), key=lambda n: evidence[n].supports is not _wanted(judgement))
    return Answer(judgement, found[order[0]][1], tuple(evidence[n] for n in order), tuple(cautions))


def _wanted(judgement: str) -> bool | None:
    return {"supported": True, "contradicted": False}.get(judgement)


def _spread(dates: list[str]) -> int:
    found = [days.bounds(d) for d in dates]
    return max((max(a[0], b[0]) - min(a[1], b[1])).days for a in found for b in found)


def _other_supports(facts: list[RelationsDate], one: Callable[[RelationsDate], tuple[Evidence, str]]) -> bool:
    """Tell whether a date that another witness gives would not contradict the claim."""
    others = [RelationsDate(f.states, date, (), f.source) for f in facts for date in f.others if _dated(date)]
    return any(one(other)[0].supports is not False for other in others)


def _age(case: Case, fact: RelationsDate, claimed: float, held: Hedge) -> tuple[Evidence, str]:
    first, last = days.bounds(fact.date)
    full, most = days.full_years(last, case.day), days.full_years(first, case.day)
    exact = (days.exact_years(first, case.day) + days.exact_years(last, case.day)) / 2
    coming = days.anniversary(last, last.year + full + 1)
    slots = {
        "since": fact.date, "on": case.day, "full": full, "exact": plain(exact, 1), "claimed": plain(claimed),
        "running": ordinal(full + 1), "coming": coming,
    }  # fmt: skip
    supports, name = _age_verdict(claimed, held, full, most, exact)
    found = many(full, "full year") if full == most else f"{full} or {most} full years"
    evidence = Evidence(fact.source, found, say("age_arithmetic", **slots), round(abs(claimed - exact), 2), supports)
    return evidence, say(name, **slots)


def _age_verdict(claimed: float, held: Hedge, full: int, most: int, exact: float) -> tuple[bool | None, str]:
    if held == "more":
        if claimed <= full:
            return True, "age_more"
        return (None, "age_running") if claimed - exact < 1 else (False, "age_too_many")
    if held in ("less", "about") and abs(claimed - exact) <= _ROUGH:
        return True, "age_rough"
    if full <= claimed <= most:  # a registry that knows the year alone leaves two numbers open
        return (True, "age_full") if full == most else (None, "age_open")
    if claimed == most + 1:
        return None, "age_running"
    rounded = next((r for r in _ROUND if claimed % r == 0 and abs(claimed - exact) < r / 2), None)
    if rounded:
        return None, "age_round"
    return False, "age_too_many" if claimed > exact else "age_too_few"


def _since(fact: RelationsDate, claimed: days.Bounds) -> tuple[Evidence, str]:
    first, last = days.bounds(fact.date)
    gap = max((claimed[0] - last).days, (first - claimed[1]).days, 0)
    slots = {"since": fact.date, "claimed": days.in_words(claimed), "days": many(gap, "day")}
    supports: bool | None
    if gap == 0:
        supports, name = True, "since_same"
    elif gap <= threshold("relations", "same_days"):
        supports, name = None, "since_near"
    elif claimed[0].year == first.year:
        supports, name = None, "since_same_year"
    else:
        supports, name = False, "since_other"
    evidence = Evidence(fact.source, fact.date, say("since_arithmetic", **slots), round(gap / 365.25, 2), supports)
    return evidence, say(name, **slots)


def _year(case: Case) -> int:
    if case.claim.period:
        try:
            return days.bounds(case.claim.period)[0].year
        except DateError:  # a day of an unknown year: the year is that of the text
            return case.day.year
    return case.day.year


def _anniversary(case: Case, fact: RelationsDate, claimed: int) -> tuple[Evidence, str]:
    since = days.bounds(fact.date)[0].year
    year, due = _year(case), since + claimed
    slots = {"ordinal": ordinal(claimed), "since": fact.date, "due": due, "year": year, "sum": f"{since} + {claimed}"}
    off = abs(due - year)
    supports = True if off == 0 else None if off == 1 else False
    name = "anniversary_same" if supports else "anniversary_near" if supports is None else "anniversary_other"
    first, last = days.bounds(fact.date)
    found = days.anniversary(first, due).isoformat() if first == last else str(due)
    evidence = Evidence(fact.source, found, say("anniversary_arithmetic", **slots), float(off), supports)
    return evidence, say(name, **slots)
