"""`count`: numbers of things; embassies and meetings can be counted, of the rest other texts may tell otherwise."""

from __future__ import annotations

import datetime as dt

from sverka.checks import days
from sverka.checks.books import source_of
from sverka.checks.case import Answer, Case, not_covered, with_other_voices
from sverka.checks.hedges import Hedge
from sverka.checks.sentences import listed, many, pair_of, plain, say
from sverka.checks.tables import table
from sverka.checks.verdicts import Evidence
from sverka.errors import DateError


def judge(case: Case) -> Answer:
    """Judge a number of things by what can be counted of them."""
    value, unit = case.number, case.claim.unit or ""
    if value is None or len(case.claim.states) < 2:
        return not_covered(say("no_value"))
    units = table("counted")
    if unit in units.words(units.data, "missions"):
        return _missions(case, value, unit)
    if unit in units.words(units.data, "meetings"):
        return _meetings(case, value)
    return with_other_voices(case, not_covered(say("no_count", unit=unit or "things")))


def _missions(case: Case, value: float, unit: str) -> Answer:
    a, b = case.claim.states[:2]
    kind = unit.removesuffix("ies") + "y" if unit.endswith("ies") else unit.removesuffix("s")
    found = [m for m in (*case.facts.missions(a, b), *case.facts.missions(b, a)) if m.kind == kind]
    if not found:
        return with_other_voices(case, not_covered(say("no_count", unit=unit)))
    # A text counts those of one side or of both.
    sides = {len([m for m in found if m.sender == code]) for code in (a, b)} | {len(found)}
    supports = value in sides or None
    where = listed(f"{m.sender} in {m.city or m.receiver}" for m in found)
    evidence = Evidence(
        found[0].source, many(len(found), kind), say("missions", where=where),
        float(min(abs(value - n) for n in sides)), supports,
    )  # fmt: skip
    judgement = "supported" if supports else "unclear"
    return Answer(judgement, say("missions", where=where), (evidence,), (say("missions_open"),))  # type: ignore[arg-type]


def _meetings(case: Case, value: float) -> Answer:
    since, until = dt.date(case.day.year, 1, 1), case.day
    if case.claim.period:
        try:
            first, last = days.bounds(case.claim.period)
            since, until = first, min(last, case.day)
        except DateError:  # no year: the year of the text
            since = dt.date(case.day.year, 1, 1)
    a, b = case.claim.states[:2]
    own = {d.id for d in case.books.release(case.claim)}
    held = [h for h in case.books.meetings(a, b, since, until) if {account.document.id for account in h.accounts} - own]
    if not held:
        return not_covered(say("no_meetings", pair=pair_of(case.claim.states), since=since, until=until))
    told = [next(a for a in h.accounts if a.document.id not in own) for h in held]
    supports = _at_least(value, len(held), case.held_as(value))
    slots = {
        "count": len(held), "pair": pair_of(case.claim.states), "since": since, "until": until, "claimed": plain(value),
        "dates": ", ".join(h.date or "no date" for h in held),
    }  # fmt: skip
    evidence = Evidence(
        source_of(told[0].document, told[0].quotes[0]), many(len(held), "meeting"), say("meetings_counted", **slots),
        abs(value - len(held)), supports,
    )  # fmt: skip
    name = {True: "meetings_supported", False: "meetings_contradicted", None: "meetings_unclear"}[supports]
    judgement = {True: "supported", False: "contradicted", None: "unclear"}[supports]
    return Answer(judgement, say(name, **slots), (evidence,), (say("ledger_reads"),))  # type: ignore[arg-type]


def _at_least(claimed: float, counted: int, held: Hedge) -> bool | None:
    """Tell what a count of the ledger makes of a claim: it may hold too few, never too many."""
    if counted == claimed or (held == "more" and counted > claimed):
        return True
    return False if counted > claimed and held == "exact" else None
