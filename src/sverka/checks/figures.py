"""`trade_turnover`, `exports`, `imports`, `investment`: a sum or a change against the statistics of both sides."""

from __future__ import annotations

import datetime as dt
import math
import re
from dataclasses import dataclass

from sverka.checks import days
from sverka.checks.case import Answer, Case, not_covered, weigh
from sverka.checks.days import Bounds
from sverka.checks.facts import Flow
from sverka.checks.hedges import Hedge
from sverka.checks.sentences import amount, listed, pair_of, per_cent, say, signed, years
from sverka.checks.series import MIRROR, WORLD, Line, lines
from sverka.checks.tables import threshold
from sverka.checks.verdicts import Evidence
from sverka.errors import DateError

_FLOWS: dict[str, Flow] = {"trade_turnover": "turnover", "exports": "exports", "imports": "imports"}
_DIGITS = re.compile(r"\D")


def judge_investment(case: Case) -> Answer:
    """Judge a sum of investment: no registry that Sverka reads has any."""
    return not_covered(say("no_investment"), say("investment_kinds"))


@dataclass(frozen=True, slots=True)
class _Claimed:
    """What a claim says: a sum and how it is held to, a change in per cent, and of which period."""

    value: float | None
    held: Hedge
    change: float | None
    change_held: Hedge
    period: Bounds
    assumed: bool


def judge(case: Case) -> Answer:
    """Judge a figure of trade by the statistics of both sides, of the same period and in the same currency."""
    claim = case.claim
    if claim.scope is not None and claim.scope.casefold() not in ("trade", "world"):
        return not_covered(say("part_of_trade", scope=claim.scope))
    found = views(case, _FLOWS[claim.kind])
    if not found:
        return not_covered(say("no_trade", pair=pair_of(claim.states)))
    claimed = _claimed(case)
    if claimed is None:
        return not_covered(say("no_value"))
    evidence = [e for line in found for e in _compare(line, claimed, claim.unit)]
    if not evidence:
        assumed = [say("period_assumed", period=days.in_words(claimed.period))] * claimed.assumed
        return not_covered(_missing(case, found, claimed), *assumed)
    evidence.sort(key=lambda e: e.supports is None)
    judgement = weigh(evidence)
    cautions = [say("mirror")] * any(line.mirror for line in found)
    if claimed.assumed:
        cautions.append(say("period_assumed", period=days.in_words(claimed.period)))
        judgement = judgement if judgement == "supported" else "unclear"
    if claimed.period[1] >= case.day:
        cautions.append(say("period_not_over", period=days.in_words(claimed.period), day=case.day))
    if claimed.held == "more" and any((e.distance or 0) > threshold("figures", "far_above") for e in evidence):
        cautions.append(say("far_above"))
    return Answer(judgement, _reason(judgement, evidence), tuple(evidence), tuple(cautions))


def views(case: Case, flow: Flow) -> list[Line]:
    """Return the lines by which a flow between the states of a claim can be seen: both sides', the direct ones first.

    States are ordered exporter first, for imports too (docs/decisions/0008).
    """
    states, facts = case.claim.states, case.facts
    if len(states) < 2:
        return lines(facts, states[0], WORLD, flow) if states else []
    a, b = states[:2]
    if flow == "turnover":
        return [*lines(facts, a, b, flow), *lines(facts, b, a, flow)]
    reporter, partner = (a, b) if flow == "exports" else (b, a)
    return [
        *lines(facts, reporter, partner, flow),
        *lines(facts, partner, reporter, MIRROR[flow], mirror=True),
    ]


def _claimed(case: Case) -> _Claimed | None:
    claim, value = case.claim, case.number
    if value is None and claim.change_pct is None:
        return None
    try:
        period = days.bounds(claim.period) if claim.period else None
    except DateError:  # a month of an unknown year: as good as none
        period = None
    last = max(case.day.year - 1, dt.MINYEAR)
    return _Claimed(
        value=value,
        held="exact" if value is None else case.held_as(value),
        change=claim.change_pct,
        change_held="exact" if claim.change_pct is None else case.held_as(abs(claim.change_pct)),
        period=period or days.bounds(f"{last:04d}"),
        assumed=period is None,
    )


def _compare(line: Line, claimed: _Claimed, unit: str | None) -> list[Evidence]:
    found = []
    if claimed.value is not None and unit == line.unit and (there := line.at(claimed.period)) is not None:
        supports = agrees(claimed.value, there.value, claimed.held)
        share = abs(claimed.value - there.value) / there.value if there.value else None
        arithmetic = say(
            "figure_arithmetic",
            line=line.name,
            period=days.in_words(claimed.period),
            there=amount(there.value, line.unit),
            claimed=amount(claimed.value, line.unit),
            share="–" if share is None else per_cent(share),
            how=f" {there.how}" if there.how else "",
        )
        if line.mirror and supports is False:
            supports = None
        found.append(Evidence(there.source, amount(there.value, line.unit), arithmetic, share, supports))
    if claimed.change is not None and (changed := line.change(claimed.period)) is not None:
        change, now, before = changed
        arithmetic = say(
            "change_arithmetic",
            line=line.name,
            now=amount(now.value, line.unit),
            period=days.in_words(claimed.period),
            before=amount(before.value, line.unit),
            base=days.in_words(before.period),
            change=signed(change),
            claimed=signed(claimed.change),
        )
        verdict = _change_agrees(claimed.change, change, claimed.change_held)
        if line.mirror and verdict is False:
            verdict = None
        found.append(Evidence(now.source, signed(change), arithmetic, abs(change - claimed.change), verdict))
    return found


def agrees(claimed: float, there: float, held: Hedge) -> bool | None:
    """Tell whether a claimed sum agrees with a registry's: within rounding or tolerance, or as the bound it is."""
    if there <= 0:
        return None if claimed else True
    off = (claimed - there) / there
    near, far = threshold("figures", "agree"), threshold("figures", "differ")
    if held == "more" and off <= 0:
        return True
    if abs(off) <= near or (abs(off) <= far and abs(claimed - there) <= rounding(claimed)):
        return True
    if held in ("less", "about") and abs(off) <= far:
        return None if abs(off) > 2 * near else True
    return False if abs(off) > far else None


def rounding(value: float) -> float:
    """Return half of the last digit that a number gives: 50 million for 1.2 billion, 5 for 760."""
    digits = _DIGITS.sub("", f"{value:.0f}").rstrip("0")
    if not digits:
        return 0.0
    unit = 10.0 ** (math.floor(math.log10(abs(value))) + 1 - len(digits))
    return unit / 2


def _change_agrees(claimed: float, there: float, held: Hedge) -> bool | None:
    off = abs(claimed - there)
    if held == "more" and 0 < claimed <= there:
        return True
    if off <= threshold("figures", "change_agree"):
        return True
    if claimed * there < 0:
        return False
    return False if off > threshold("figures", "change_differ") else None


def _missing(case: Case, found: list[Line], claimed: _Claimed) -> str:
    """Return why no line could be compared: the currency or the period."""
    units = sorted({line.unit for line in found})
    if claimed.value is not None and case.claim.unit not in units:
        return say("other_currency", unit=case.claim.unit or "no currency", units=listed(units))
    covered = years(year for line in found for year in line.years())
    names = listed(dict.fromkeys(line.sums[0].source.title for line in found))
    if days.whole_year(claimed.period) is None:
        return say("not_a_year", period=days.in_words(claimed.period), covered=covered, names=names)
    return say("year_not_covered", period=days.in_words(claimed.period), covered=covered, names=names)


def _reason(judgement: str, evidence: list[Evidence]) -> str:
    if judgement == "unclear" and any(e.supports for e in evidence) and any(e.supports is False for e in evidence):
        return say("figures_part", told=" ".join(e.arithmetic for e in evidence))
    return evidence[0].arithmetic
