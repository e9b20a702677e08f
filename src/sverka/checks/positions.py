"""`position_alignment`: close, coinciding or divergent positions, by votes in the United Nations General Assembly."""

from __future__ import annotations

from sverka.checks.case import Answer, Case, not_covered, weigh
from sverka.checks.facts import VoteAgreement
from sverka.checks.sentences import ordinal, pair_of, plain, say, state
from sverka.checks.tables import threshold
from sverka.checks.verdicts import Evidence

# So many years before the last are told beside it.
_TOLD = 5


def judge(case: Case) -> Answer:
    """Judge the alignment of positions by the rank of each state among the partners of the other."""
    if len(case.claim.states) < 2:
        return not_covered(say("no_votes", pair=pair_of(case.claim.states)))
    a, b = case.claim.states[:2]
    by_registry: dict[str, dict[int, list[VoteAgreement]]] = {}
    for vote in (*case.facts.votes(a, b), *case.facts.votes(b, a)):
        if vote.year <= case.day.year and vote.votes:
            by_registry.setdefault(vote.source.registry, {}).setdefault(vote.year, []).append(vote)
    if not by_registry:
        return not_covered(say("no_votes", pair=pair_of((a, b))))
    found = [_evidence(case, by_year) for by_year in by_registry.values()]
    last = max(max(by_year) for by_year in by_registry.values())
    if case.day.year - last > threshold("time", "stale_years"):
        return not_covered(say("stale", last=last, day=case.day))
    judgement = weigh([e for e, _ in found])
    found.sort(key=lambda x: x[0].supports is None)
    cautions = [say("without_vote")]
    cautions += [say("stale", last=last, day=case.day)] * (case.day.year - last > 1)
    return Answer(judgement, found[0][1], tuple(e for e, _ in found), tuple(cautions))


def _evidence(case: Case, by_year: dict[int, list[VoteAgreement]]) -> tuple[Evidence, str]:
    year = max(by_year)
    views = by_year[year]
    vote = views[0]
    ranks = [say("vote_rank", rank=ordinal(v.rank), of=v.of, state=state(v.state)) for v in views]
    supports = _verdict(str(case.claim.value), [v.rank / v.of for v in views if v.of])
    history = ", ".join(
        f"{y}: {v.strict:.2f}/{v.half:.2f}" for y in sorted(by_year)[-_TOLD - 1 : -1] for v in by_year[y][:1]
    )
    slots = {
        "pair": pair_of((vote.state, vote.partner)), "year": year, "votes": vote.votes, "same": vote.same,
        "opposite": vote.opposite, "abstained": vote.votes - vote.same - vote.opposite, "strict": f"{vote.strict:.2f}",
        "half": f"{vote.half:.2f}", "ranks": " and ".join(ranks), "value": case.claim.value,
        "rule": _rule(str(case.claim.value)),
    }  # fmt: skip
    arithmetic = say("vote_arithmetic", **slots)
    if history:
        arithmetic += " " + say("vote_history", history=history)
    name = {True: "votes_supported", False: "votes_contradicted", None: "votes_unclear"}[supports]
    off = _off(str(case.claim.value), [v.rank / v.of for v in views if v.of])
    return Evidence(vote.source, say("vote_found", **slots), arithmetic, off, supports), say(name, **slots)


def _off(value: str, places: list[float]) -> float | None:
    """Return by which part of the partners the side that is further off misses the bound of support."""
    if not places:
        return None
    if value == "divergent":
        return round(max(_distant() - min(places), 0.0), 3)
    return round(max(max(places) - threshold("positions", "coinciding" if value == "coinciding" else "close"), 0.0), 3)


def _verdict(value: str, places: list[float]) -> bool | None:
    """Tell whether ranks, 0 for the closest partner to 1 for the furthest, by each side, bear a claim out."""
    if not places:
        return None
    bound, distant = threshold("positions", "coinciding" if value == "coinciding" else "close"), _distant()
    if value == "divergent":
        if all(p > distant for p in places):
            return True
        return False if all(p <= threshold("positions", "close") for p in places) else None
    if all(p <= bound for p in places):
        return True
    return False if all(p > distant for p in places) else None


def _distant() -> float:
    return threshold("positions", "distant")


def _rule(value: str) -> str:
    name = "coinciding" if value == "coinciding" else "close"
    return say(
        "vote_rule_divergent" if value == "divergent" else "vote_rule",
        bound=plain(100 * threshold("positions", name)),
        distant=plain(100 * (1 - _distant())),
    )
