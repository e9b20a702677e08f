"""On which level two states met, by the offices that the texts tell of who took part."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from sverka.ledger import ActorRow, HappeningRow, TenureRow
from sverka.ledger.folding import fold
from sverka.reports.pictures.datafiles import levels


@cache
def _ranks() -> dict[str, int]:
    return {role: rank for rank, level in enumerate(levels().levels) for role in level.roles}


def level_names() -> tuple[str, ...]:
    """Return the names of the levels, the highest first; the last is for happenings of which no office is told."""
    return (*(level.name for level in levels().levels), levels().unknown.name)


class Offices:
    """Ranks of people by the tenures of all texts, 0 for the highest."""

    def __init__(self, tenures: Iterable[TenureRow]) -> None:
        self._of_text: dict[tuple[str, str], int] = {}
        self._elsewhere: dict[tuple[str, str | None], list[tuple[str, int]]] = {}
        for tenure in tenures:
            rank, document = _ranks()[tenure.role], tenure.document
            key = (document.id, tenure.person.name)
            self._of_text[key] = min(rank, self._of_text.get(key, rank))
            self._elsewhere.setdefault(_who(tenure.person), []).append((document.published or "", rank))

    def level(self, happening: HappeningRow, states: tuple[str, str]) -> int:
        """Return the number of the level on which both states met: the lower of the highest office on each side.

        Where an office is told on one side only, that one counts; where on none, the last level.
        """
        best: dict[str, int] = {}
        for account in happening.accounts:
            for p in account.participants:
                rank = self._rank(p.actor, account.document.id, account.document.published or "")
                if rank is not None and p.state in states:
                    best[p.state] = min(rank, best.get(p.state, rank))
        return max(best.values()) if best else len(level_names()) - 1

    def _rank(self, actor: ActorRow, document: str, published: str) -> int | None:
        """Return the rank that the text itself tells, else the one of the last text until then, or the first after."""
        if actor.kind != "person":
            return None
        told = self._of_text.get((document, actor.name))
        if told is not None:
            return told
        known = sorted(self._elsewhere.get(_who(actor), ()))
        before = [rank for day, rank in known if day <= published]
        return before[-1] if before else known[0][1] if known else None


def _who(actor: ActorRow) -> tuple[str, str | None]:
    """Return a name in Latin script, its words in order, with the state: alike for one person in one spelling."""
    return " ".join(sorted(fold(actor.latin).split())), actor.state
