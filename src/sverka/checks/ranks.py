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

Places = Mapping[Flow, Place | None]


@dataclass(frozen=True, slots=True)
class _Ranked:
    """What is asked: the place of a partner among the members of a group, all of whose they are partners."""

    partner: str
    whose: str
    group: Group
    claimed: int | None


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
    tables = [s for s in standings(case.facts, whose, among) if _before(case, s) and _covers(s, asked)]
    if not tables:
        return not_covered(say("no_ranks", whose=state(whose), partner=state(partner), day=case.day))
    last = max(s.year for s in tables)
    if case.day.year - last > threshold("time", "stale_years"):
        return not_covered(say("stale", last=last, day=case.day))
    registries: dict[tuple[str, str], list[Standing]] = {}
    for standing in tables:
        registries.setdefault((standing.sources[partner].registry, standing.unit), []).append(standing)
    found = [_evidence(asked, rows) for rows in registries.values()]
    judgement = weigh([e for e, _ in found])
    order = sorted(found, key=lambda x: x[0].supports is None)
    cautions = [say("partner_of_what")]
    cautions += [say("ranks_mirrored", whose=state(whose))] * any(s.mirror for s in tables)
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


def _covers(standing: Standing, asked: _Ranked) -> bool:
    place = standing.place(asked.partner, asked.group.members, "turnover")
    wide = standing.place(asked.partner, asked.group.members | asked.group.also, "turnover")
    found = place or wide
    return found is not None and found.of >= 2


def _members(asked: _Ranked) -> list[frozenset[str]]:
    """Return the narrow and the wide reading of a group."""
    if asked.group.world:
        return [frozenset()]
    readings = [asked.group.members | {asked.partner}, asked.group.members | asked.group.also]
    return [m - {asked.whose} for m in dict.fromkeys(readings)]


def _evidence(asked: _Ranked, tables: Sequence[Standing]) -> tuple[Evidence, str]:
    last = tables[-1]
    narrow, *wide = [{flow: last.place(asked.partner, m, flow) for flow in FLOWS} for m in _members(asked)]
    verdict = _verdict(asked, narrow)
    missing = _missing(asked, last)
    supports = verdict
    parts, notes = [_history(asked, tables)], []
    turnover = narrow["turnover"]
    if turnover is None:  # `_covers` has let through only tables with one
        raise LookupError(asked.partner)
    total = turnover.value / turnover.share if turnover.share else 0.0
    parts.append(
        say(
            "rank_share",
            year=last.year,
            value=amount(turnover.value, last.unit),
            total=amount(total, last.unit),
            share=per_cent(turnover.share),
            group=asked.group.name,
            whose=state(asked.whose),
            partner=state(asked.partner),
        )
    )
    if any(_verdict(asked, places) != verdict for places in wide):
        supports = None
        names = listed(state(code) for code in sorted(asked.group.also - asked.group.members - {asked.whose}))
        notes.append(say("rank_wide", names=names, rank=ordinal(_rank(wide[0])), of=_of(wide[0])))
    if last.mirror:
        supports = None
    if missing and supports and not _settled(asked, turnover, len(missing)):
        supports = None
        notes.append(say("rank_missing", names=listed(map(state, missing))))
    found = say(
        "rank_found",
        rank=ordinal(turnover.rank), of=turnover.of, year=last.year, share=per_cent(turnover.share),
        exports=_place(narrow["exports"]), imports=_place(narrow["imports"]),
    )  # fmt: skip
    wanted = asked.claimed if asked.claimed is not None else _key(turnover.of)
    distance = float(max(turnover.rank - wanted, 0) if asked.claimed is None else abs(turnover.rank - wanted))
    evidence = Evidence(last.sources[asked.partner], found, " ".join((*parts, *notes)), distance, supports)
    return evidence, " ".join((_reason(asked, narrow, turnover, tables, supports), *notes))


def _rank(places: Places) -> int:
    place = places["turnover"]
    return place.rank if place else 0


def _of(places: Places) -> int:
    place = places["turnover"]
    return place.of if place else 0


def _place(place: Place | None) -> str:
    return ordinal(place.rank) if place else say("rank_unknown")


def _key(of: int) -> int:
    """Return the last place that is still "key" among so many."""
    return max(1, min(int(of * threshold("ranks", "key_part")), int(threshold("ranks", "key_most"))))


def _key_share(of: int) -> float:
    """Return the share of the trade with a group that is "key": of a small group, twice an equal share is wanted."""
    return max(threshold("ranks", "key_share"), threshold("ranks", "key_equal_shares") / of)


def _verdict(asked: _Ranked, places: Places) -> bool | None:
    turnover = places["turnover"]
    if turnover is None:
        return None
    told = [place for flow in FLOWS if (place := places[flow]) is not None]
    if asked.claimed is None:
        if turnover.rank <= _key(turnover.of) or turnover.share >= _key_share(turnover.of):
            return True
        return False if all(p.rank > p.of * threshold("ranks", "weak_part") for p in told) else None
    if turnover.rank == asked.claimed:
        return True
    if any(p.rank == asked.claimed for p in told):
        return None
    near = asked.claimed > 1 and abs(turnover.rank - asked.claimed) <= threshold("ranks", "near")
    return None if near else False


def _missing(asked: _Ranked, standing: Standing) -> list[str]:
    """Return the members of a group of which the table has no figure; of the whole world nobody is missed."""
    return sorted(asked.group.members - {asked.whose} - set(standing.trade["turnover"]))


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


def _run(asked: _Ranked, tables: Sequence[Standing], place: Place) -> str:
    """Return the last years without a gap in which the place by turnover was the same."""
    members = _members(asked)[0]
    run: list[int] = []
    for standing in reversed(tables):
        there = standing.place(asked.partner, members, "turnover")
        if there is None or (there.rank, there.of) != (place.rank, place.of) or (run and run[-1] != standing.year + 1):
            break
        run.append(standing.year)
    return years(run)


def _reason(asked: _Ranked, places: Places, turnover: Place, tables: Sequence[Standing], supports: bool | None) -> str:
    if asked.claimed is not None:
        claimed = say("rank_largest") if asked.claimed == 1 else say("rank_nth", rank=ordinal(asked.claimed))
        rule = say("rank_rule_place", claimed=claimed)
    else:
        rule = say(
            "rank_rule_key",
            key=ordinal(_key(turnover.of)),
            share=plain(100 * _key_share(turnover.of), 1),
            half=plain(100 * threshold("ranks", "weak_part")),
        )
    name = {True: "rank_supported", False: "rank_contradicted", None: "rank_unclear"}[supports]
    return say(
        name,
        partner=state(asked.partner), whose=state(asked.whose), group=asked.group.name, rank=ordinal(turnover.rank),
        of=turnover.of, when=_run(asked, tables, turnover), year=tables[-1].year,
        share=per_cent(turnover.share), exports=_place(places["exports"]),
        imports=_place(places["imports"]), rule=rule,
    )  # fmt: skip
