"""What registries know of offices, in the form in which the offices of a ledger are laid beside them."""

from __future__ import annotations

from collections.abc import Iterable

from sverka.checks.facts import Facts
from sverka.reconcile.offices import Term


def terms_of(facts: Facts, states: Iterable[str]) -> tuple[Term, ...]:
    """Return the terms of office of some states (ISO3) that have a role and a beginning, in a settled order."""
    return tuple(
        Term(
            names=(found.person, *found.other_names),
            role=found.role,
            state=found.state,
            since=found.since,
            until=found.until,
            source=f"{found.source.title}, {found.source.edition}, {found.source.row}",
        )
        for state in sorted(set(states))
        for found in facts.offices(state)
        if found.role is not None and found.since is not None
    )
