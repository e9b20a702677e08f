"""Accounts gathered under happenings.

Pairs are judged one by one (`likeness`), the likest are joined first, and two groups are joined only where they are
alike on average and no account of the one excludes one of the other (agglomeration with average linkage: Sokal and
Michener 1958). The result is the same for any order of the accounts, and accounts tied to no other are gathered
the same with or without those others: that lets the ledger gather anew only where something has changed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sverka.reconcile.accounts import Account
from sverka.reconcile.likeness import VETO, likeness
from sverka.reconcile.meeting import files, seeks
from sverka.reconcile.weights import weights

Pair = tuple[int, int]


def ties(accounts: Sequence[Account]) -> dict[Pair, float]:
    """Return the pairs of accounts (numbers, the smaller first) that may be of one happening, with their likeness."""
    filed: dict[str, list[int]] = defaultdict(list)
    found: dict[Pair, float] = {}
    seen: set[Pair] = set()
    wanted: dict[str, list[int]] = defaultdict(list)
    for number, account in enumerate(accounts):
        met = {other for word in seeks(account) for other in filed[word]}
        met |= {other for word in files(account) for other in wanted[word]}
        for other in met:
            pair = (other, number)
            if pair in seen or accounts[other].document == account.document:
                continue
            seen.add(pair)
            like = likeness(accounts[other], account)
            if like >= weights().same:
                found[pair] = like
        for word in files(account):
            filed[word].append(number)
        for word in seeks(account):
            wanted[word].append(number)
    return found


def gather(accounts: Sequence[Account]) -> list[tuple[int, ...]]:
    """Return the numbers of the accounts of each happening; the same whatever the order of the accounts."""
    order = sorted(range(len(accounts)), key=lambda n: accounts[n].key)
    ordered = [accounts[n] for n in order]
    groups = join(ordered, ties(ordered))
    return sorted(tuple(sorted(order[n] for n in group)) for group in groups)


def join(accounts: Sequence[Account], tied_pairs: dict[Pair, float]) -> list[list[int]]:
    """Return the groups into which accounts fall, given the pairs that may be of one happening.

    Args:
        accounts: In the order of their keys: it decides between pairs that are equally alike.
        tied_pairs: Pairs of their numbers, with likeness.
    """
    group_of = list(range(len(accounts)))
    members: dict[int, list[int]] = {n: [n] for n in group_of}
    like: dict[Pair, float] = dict(tied_pairs)

    def between(a: int, b: int) -> float:
        pair = (a, b) if a < b else (b, a)
        if pair not in like:
            like[pair] = likeness(accounts[a], accounts[b])
        return like[pair]

    for (a, b), _ in sorted(tied_pairs.items(), key=lambda item: (-item[1], item[0])):
        left, right = group_of[a], group_of[b]
        if left == right or _of_one_document(accounts, members[left], members[right]):
            continue
        if _mean(between(x, y) for x in members[left] for y in members[right]) < weights().same:
            continue
        keep, drop = (left, right) if left < right else (right, left)
        members[keep] += members.pop(drop)
        for n in members[keep]:
            group_of[n] = keep
    return [sorted(group) for group in members.values()]


def _of_one_document(accounts: Sequence[Account], left: list[int], right: list[int]) -> bool:
    return bool({accounts[n].document for n in left} & {accounts[n].document for n in right})


def _mean(sums: Iterable[float]) -> float:
    total, count = 0.0, 0
    for like in sums:
        if like == VETO:
            return VETO
        total += like
        count += 1
    return total / count
