"""Accounts gathered under happenings."""

from __future__ import annotations

from collections.abc import Sequence

from sverka.reconcile.accounts import Account


def gather(accounts: Sequence[Account]) -> list[tuple[int, ...]]:
    """Return the numbers of the accounts of each happening; the same whatever the order of the accounts."""
    groups: dict[object, list[int]] = {}
    for number, a in enumerate(accounts):
        key = (a.type, a.format, a.date, a.states) if a.days else a.key
        groups.setdefault(key, []).append(number)
    return [tuple(g) for g in groups.values()]
