"""A plan and what it became where no account tells both as one: held at another time, or told by its parts."""

from __future__ import annotations

from collections.abc import Sequence

from sverka.reconcile.accounts import Account
from sverka.reconcile.likeness import VETO, after, likeness, same_person
from sverka.reconcile.weights import weights


def moved_to(plan: Sequence[Account], held: Sequence[Account]) -> float:
    """Return how far a happening may be what a plan became, its date having moved; `VETO` where it cannot be.

    It must lie after the plan was told, within `moved_within_days` of the day planned, be of the same format, and have
    the same guest or number of session; what else is told of it is compared as with accounts of one happening.

    Args:
        plan: Accounts that plan or propose a happening, or tell that it was called off.
        held: Accounts of a happening that was held.
    """
    known = weights()
    days = [a.days for a in plan if a.days]
    told = [a.published for a in plan if a.published]
    when = [a.days for a in held if a.days]
    if not days or not told or not when:
        return VETO
    planned, begun = max(last for _, last in days), min(first for first, _ in when)
    latest = after(planned, known.days("moved_within_days"))
    if not (max(min(told), min(first for first, _ in days)) < begun <= latest):
        return VETO
    best = VETO
    for a in plan:
        for b in held:
            if _one_undertaking(a, b):
                best = max(best, likeness(*sorted((a, b), key=lambda x: x.key), dated=False))
    return best if best >= known.threshold["moved"] else VETO


def _one_undertaking(a: Account, b: Account) -> bool:
    if a.type != b.type or a.format != b.format or a.states != b.states:
        return False
    if a.ordinal is not None:
        return a.ordinal == b.ordinal
    return a.format == "summit" or any(same_person(x, y) for x in a.people for y in b.people)


def carried_out_by(plan: Sequence[Account], held: Sequence[Account]) -> bool:
    """Tell whether a planned visit came about by what its guest is told to have done there and then.

    Who reports the talks need not call them a visit.

    Args:
        plan: Accounts that plan or propose a visit.
        held: Accounts of a happening that was held.
    """
    return any(_part_of_visit(a, b) for a in plan if a.format == "visit" and a.to_come for b in held if b.held)


def _part_of_visit(visit: Account, part: Account) -> bool:
    if visit.days is None or part.days is None or visit.states != part.states or part.type != "CONSULT":
        return False
    if visit.country is None or part.country != visit.country:
        return False
    guests = [p for p in visit.people if p.state != visit.country]
    there = visit.days[0] <= part.days[1] and part.days[0] <= visit.days[1]
    return there and any(same_person(guest, p) for guest in guests for p in part.people)
