"""On which level two states met, by the offices that the texts tell of who took part."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from sverka.errors import DataError
from sverka.ledger import ActorRow, HappeningRow, TenureRow
from sverka.ledger.folding import fold
from sverka.model.vocabulary import ROLES


@dataclass(frozen=True, slots=True)
class _Levels:
    names: tuple[str, ...]
    ranks: dict[str, int]


@cache
def _levels() -> _Levels:
    path = files("sverka.reports").joinpath("levels.toml")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    names = tuple(level["name"] for level in data["levels"])
    ranks = {role: rank for rank, level in enumerate(data["levels"]) for role in level["roles"]}
    if wrong := sorted(set(ROLES) ^ ranks.keys()):
        raise DataError(path, None, f"a role that is missing or unknown: {wrong[0]}")
    return _Levels((*names, data["unknown"]["name"]), ranks)


def level_names() -> tuple[str, ...]:
    """Return the names of the levels, the highest first; the last is for happenings of which no office is told.

    Raises:
        DataError: Where `levels.toml` leaves a role out or names one that there is not.
    """
    return _levels().names


class Offices:
    """Ranks of people by the tenures of all texts, 0 for the highest."""

    def __init__(self, tenures: Iterable[TenureRow]) -> None:
        self._of_text: dict[tuple[str, str], int] = {}
        self._elsewhere: dict[tuple[str, str | None], list[tuple[str, int]]] = {}
        for tenure in tenures:
            rank, document = _levels().ranks[tenure.role], tenure.document
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
