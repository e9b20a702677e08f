"""`trend`: growing, stable or falling, by the series of the field, told from its base years."""

from __future__ import annotations

from sverka.checks import days
from sverka.checks.case import Answer, Case, not_covered, weigh
from sverka.checks.facts import Flow
from sverka.checks.figures import views
from sverka.checks.sentences import amount, pair_of, say, signed
from sverka.checks.series import Line
from sverka.checks.standings import FLOWS
from sverka.checks.tables import table, threshold
from sverka.checks.verdicts import Evidence
from sverka.errors import DateError


def judge(case: Case) -> Answer:
    """Judge a trend by the last full year before the claim, and by the year of the claim where it is covered."""
    field = case.claim.scope or "cooperation"
    known = _field(field)
    if known is None:
        return not_covered(say("no_series", field=field.replace("_", " ")))
    flow, part = known
    first, last = _span(case)
    until = last if case.claim.period else case.day.year
    told = [(line, years) for line in views(case, flow) if len(years := _before(line, until)) >= 2]
    if not told:
        return not_covered(say("no_trend", pair=pair_of(case.claim.states), day=case.day))
    covered = max(years[-1] for _, years in told)
    if last - covered > threshold("time", "stale_years"):
        return not_covered(say("stale", last=covered, day=case.day))
    found = [_evidence(case, line, years, (first, last), part) for line, years in told]
    found.sort(key=lambda x: x[0].supports is None)
    cautions = [say("trend_base")]
    if part:
        cautions.append(say("trend_part", field=field.replace("_", " ")))
    if covered < last:
        cautions.append(say("trend_early", covered=covered, last=last))
    return Answer(weigh([e for e, _ in found]), found[0][1], tuple(e for e, _ in found), tuple(cautions))


def _field(field: str) -> tuple[Flow, bool] | None:
    fields = table("fields")
    row = fields.data.get(field)
    if row is None:
        return None
    wanted = row.get("flow") if isinstance(row, dict) else None
    flow: Flow | None = next((f for f in FLOWS if f == wanted), None)
    if flow is None:
        raise fields.wrong(field, f"a flow is wanted: {', '.join(FLOWS)}")
    return flow, bool(row.get("part", False))


def _span(case: Case) -> tuple[int, int]:
    """Return the years that a claim is of: those of its period, else the last full year before it was made."""
    last = case.day.year - 1
    if case.claim.period:
        try:
            first_day, last_day = days.bounds(case.claim.period)
        except DateError:  # a period without a year says nothing of the year
            return last, last
        end = min(last, last_day.year)
        return min(first_day.year, end), end
    return last, last


def _before(line: Line, year: int) -> list[int]:
    """Return the years of a line that follow each other without a gap, up to a year, the first first."""
    years = [y for y in line.years() if y <= year]
    start = next((n for n in range(len(years) - 1, 0, -1) if years[n] != years[n - 1] + 1), 0)
    return years[start:]


def _evidence(case: Case, line: Line, years: list[int], span: tuple[int, int], part: bool) -> tuple[Evidence, str]:
    values = {year: line.years()[year].value for year in years}
    steps = [(year, _change(values[year - 1], values[year])) for year in years[1:]]
    first, last = span
    if first < last and first in values and last in values:  # a claim of several years is of the way between their ends
        judged = [(f"{first}–{last}", _change(values[first], values[last]))]
    else:
        judged = [(str(year), change) for year, change in steps if year >= min(last, years[-1])]
    verdicts = {_matches(str(case.claim.value), change) for _, change in judged}
    supports = verdicts.pop() if len(verdicts) == 1 else None
    early = years[-1] < last
    whole = _change(values[years[0]], values[years[-1]])
    slots = {
        "line": line.name, "first": years[0], "last": years[-1], "from_value": amount(values[years[0]], line.unit),
        "to_value": amount(values[years[-1]], line.unit), "whole": signed(whole), "value": case.claim.value,
        "steps": ", ".join(f"{year} {signed(change)}" for year, change in steps),
        "judged": ", ".join(f"{signed(change)} in {when}" for when, change in judged),
    }  # fmt: skip
    if part or early:
        name, supports = "trend_unclear_part" if part else "trend_unclear_early", None
    else:
        name = {True: "trend_supported", False: "trend_contradicted", None: "trend_unclear"}[supports]
    evidence = Evidence(
        source=line.years()[years[-1]].source,
        found=say("trend_found", **slots),
        arithmetic=say("trend_arithmetic", **slots),
        distance=None,
        supports=supports,
    )
    return evidence, say(name, **slots)


def _change(before: float, now: float) -> float:
    return 100 * (now / before - 1) if before > 0 else 0.0


def _matches(value: str, change: float) -> bool:
    stable = threshold("trends", "stable")
    if value == "stable":
        return abs(change) <= stable
    return change > stable if value == "growing" else change < -stable
