"""`partner_rank`: the place of a partner among the states of a group, by turnover, exports and imports."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sverka.checks import days
from sverka.checks.case import Answer, Case, not_covered, weigh
from sverka.checks.facts import Flow
from sverka.checks.regions import Group, group
from sverka.checks.sentences import amount, listed, ordinal, per_cent, plain, say, state, years
from sverka.checks.standings import FLOWS, Place, Standing, standings
from sverka.checks.tables import threshold
from sverka.checks.verdicts import Evidence
from sverka.errors import DateError


@dataclass(frozen=True, slots=True)
class _Ranked:
    """What is asked: the place of a partner among the members of a group, all of whose they are partners."""

    partner: str
    whose: str
    group: Group
    claimed: int | None


@dataclass(frozen=True, slots=True)
class _Places:
    """Where a partner stands: by the main flow, which is turnover where the table has it, and by each flow."""

    flow: Flow
    main: Place
    by_flow: Mapping[Flow, Place]


def judge(case: Case) -> Answer:
    """Judge "the largest", "the third", "one of the key partners" by the last year that is covered.

    States are ordered: the partner, then whose partner it is (docs/decisions/0008).
    """
    if len(case.claim.states) < 2:
        return not_covered(say("rank_of_one"))
    partner, whose = case.claim.states[:2]
    among = group(case.claim.scope, case.facts, case.day)
    if among is None:
        return not_covered(say("no_group", scope=case.claim.scope))
    if not among.world and partner not in among.members | among.also:
        return not_covered(say("not_in_group", partner=state(partner), group=among.name))
    value = case.number
    asked = _Ranked(partner, whose, among, round(value) if value is not None else None)
    tables = [
        (s, places)
        for s in standings(case.facts, whose, among)
        if _before(case, s) and len(places := [p for m in _members(asked) if (p := _places(asked, s, m))]) > 0
    ]
    if not tables:
        return not_covered(say("no_ranks", whose=state(whose), partner=state(partner), day=case.day))
    last = max(s.year for s, _ in tables)
    if case.day.year - last > threshold("time", "stale_years"):
        return not_covered(say("stale", last=last, day=case.day))
    registries: dict[tuple[str, str], list[tuple[Standing, list[_Places]]]] = {}
    for standing, places in tables:
        registries.setdefault((standing.sources[partner].registry, standing.unit), []).append((standing, places))
    found = [_evidence(asked, [s for s, _ in rows], rows[-1][1]) for rows in registries.values()]
    judgement = weigh([e for e, _ in found])
    order = sorted(found, key=lambda x: x[0].supports is None)
    cautions = [say("partner_of_what")]
    cautions += [say("ranks_mirrored", whose=state(whose))] * any(s.mirror for s, _ in tables)
    cautions += [say("stale", last=last, day=case.day)] * (case.day.year - last > 1)
    return Answer(judgement, order[0][1], tuple(e for e, _ in order), tuple(cautions))


def _before(case: Case, standing: Standing) -> bool:
    """Tell whether a year was over when the claim was made, or is not later than the year that it is of."""
    until = case.day
    if case.claim.period:
        try:
            until = min(until, days.bounds(case.claim.period)[1] + dt.timedelta(days=1))
        except (DateError, OverflowError):  # an open or undated period says nothing of the year
            until = case.day
    return standing.year < until.year


def _members(asked: _Ranked) -> list[frozenset[str]]:
    """Return the narrow and the wide reading of a group; the partner is in both."""
    if asked.group.world:
        return [frozenset()]
    readings = [asked.group.members | {asked.partner}, asked.group.members | asked.group.also]
    return [m - {asked.whose} for m in dict.fromkeys(readings)]


def _places(asked: _Ranked, standing: Standing, members: frozenset[str]) -> _Places | None:
    """Return where a partner stands, or None where the table has nothing of it or of nobody else."""
    found = {flow: place for flow in FLOWS if (place := standing.place(asked.partner, members, flow)) is not None}
    flow = next((flow for flow in FLOWS if flow in found and found[flow].of >= 2), None)
    return _Places(flow, found[flow], found) if flow is not None else None


def _evidence(asked: _Ranked, tables: Sequence[Standing], places: Sequence[_Places]) -> tuple[Evidence, str]:
    """Return the answer of one registry with its reason; `places` are the narrow and the wide reading of its last."""
    last, narrow, main = tables[-1], places[0], places[0].main
    verdict = _verdict(asked, narrow)
    missing, supports, notes = _missing(asked, last, narrow.flow), verdict, []
    slots = {
        "year": last.year, "value": amount(main.value, last.unit), "share": per_cent(main.share),
        "total": amount(main.value / main.share if main.share else 0.0, last.unit), "group": asked.group.name,
        "whose": state(asked.whose), "partner": state(asked.partner), "rank": ordinal(main.rank), "of": main.of,
        "flow": narrow.flow, "exports": _place(narrow, "exports"), "imports": _place(narrow, "imports"),
    }  # fmt: skip
    if any(_verdict(asked, wide) != verdict for wide in places[1:]):
        supports = None
        names = listed(state(code) for code in sorted(asked.group.also - asked.group.members - {asked.whose}))
        notes.append(say("rank_wide", names=names, rank=ordinal(places[1].main.rank), of=places[1].main.of))
    if last.mirror:
        supports = None
    if missing and supports and not _settled(asked, main, len(missing)):
        supports = None
        notes.append(say("rank_missing", names=listed(map(state, missing))))
    wanted = asked.claimed if asked.claimed is not None else _key(main.of)
    distance = float(max(main.rank - wanted, 0) if asked.claimed is None else abs(main.rank - wanted))
    arithmetic = " ".join((_history(asked, tables), say("rank_share", **slots), *notes))
    evidence = Evidence(last.sources[asked.partner], say("rank_found", **slots), arithmetic, distance, supports)
    name = {True: "rank_supported", False: "rank_contradicted", None: "rank_unclear"}[supports]
    reason = say(name, **slots, when=_run(asked, tables, narrow), rule=_rule(asked, main))
    return evidence, " ".join((reason, *notes))


def _place(places: _Places, flow: Flow) -> str:
    place = places.by_flow.get(flow)
    return ordinal(place.rank) if place else say("rank_unknown")


def _key(of: int) -> int:
    """Return the last place that is still "key" among so many."""
    return max(1, min(int(of * threshold("ranks", "key_part")), int(threshold("ranks", "key_most"))))


def _key_share(of: int) -> float:
    """Return the share of the trade with a group that is "key": of a small group, twice an equal share is wanted."""
    return max(threshold("ranks", "key_share"), threshold("ranks", "key_equal_shares") / of)


def _verdict(asked: _Ranked, places: _Places) -> bool | None:
    main, told = places.main, places.by_flow.values()
    if asked.claimed is None:
        if main.rank <= _key(main.of) or main.share >= _key_share(main.of):
            return True
        return False if all(p.rank > p.of * threshold("ranks", "weak_part") for p in told) else None
    if main.rank == asked.claimed:
        return True
    if any(p.rank == asked.claimed for p in told):
        return None
    near = asked.claimed > 1 and abs(main.rank - asked.claimed) <= threshold("ranks", "near")
    return None if near else False


def _missing(asked: _Ranked, standing: Standing, flow: Flow) -> list[str]:
    """Return the members of a group of which the table has no figure; of the whole world nobody is missed."""
    return sorted(asked.group.members - {asked.whose} - set(standing.trade[flow]))


def _settled(asked: _Ranked, place: Place, missing: int) -> bool:
    """Tell whether a place is key even if all members without a figure stand before it."""
    return asked.claimed is None and place.rank + missing <= _key(place.of + missing)


def _history(asked: _Ranked, tables: Sequence[Standing]) -> str:
    members = _members(asked)[0]
    told = []
    for flow in FLOWS:
        by_rank: dict[int, list[int]] = {}
        for standing in tables:
            place = standing.place(asked.partner, members, flow)
            if place is not None:
                by_rank.setdefault(place.rank, []).append(standing.year)
        if by_rank:
            ranks = ", ".join(f"{ordinal(rank)} in {years(when)}" for rank, when in sorted(by_rank.items()))
            told.append(say(f"rank_by_{flow}", ranks=ranks))
    return say("rank_history", told="; ".join(told))


def _run(asked: _Ranked, tables: Sequence[Standing], places: _Places) -> str:
    """Return the last years without a gap in which the place was the same."""
    members = _members(asked)[0]
    run: list[int] = []
    for standing in reversed(tables):
        there = standing.place(asked.partner, members, places.flow)
        same = there is not None and (there.rank, there.of) == (places.main.rank, places.main.of)
        if not same or (run and run[-1] != standing.year + 1):
            break
        run.append(standing.year)
    return years(run)


def _rule(asked: _Ranked, main: Place) -> str:
    if asked.claimed is not None:
        claimed = say("rank_largest") if asked.claimed == 1 else say("rank_nth", rank=ordinal(asked.claimed))
        return say("rank_rule_place", claimed=claimed)
    return say(
        "rank_rule_key",
        key=ordinal(_key(main.of)),
        share=plain(100 * _key_share(main.of), 1),
        half=plain(100 * threshold("ranks", "weak_part")),
    )
