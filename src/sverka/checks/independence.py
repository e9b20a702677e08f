"""Facts without those that come from the release under judgement: no claim is judged by its own source."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol, TypeVar
from urllib.parse import urlsplit

from sverka.checks.facts import (
    Facts,
    Flow,
    Membership,
    Mission,
    OfficeTerm,
    RelationsDate,
    Source,
    TradeFigure,
    VoteAgreement,
)
from sverka.ledger import DocumentRow


class _Sourced(Protocol):
    @property
    def source(self) -> Source: ...


S = TypeVar("S", bound=_Sourced)


def address(url: str | None) -> str | None:
    """Return an address as it can be compared: without scheme, `www.`, query and closing slash."""
    if not url:
        return None
    try:
        parts = urlsplit(url if "//" in url else f"//{url}")
    except ValueError:  # no address at all
        return url.casefold()
    return f"{parts.netloc.removeprefix('www.')}{parts.path.rstrip('/')}".casefold() or None


@dataclass
class Independent:
    """The facts of registries that do not come from a release: neither its pages nor its publishers.

    Attributes:
        facts: All facts.
        release: The document of the claim and the copies of its text.
        dropped: Titles of the sources that were left out so far.
    """

    facts: Facts
    release: tuple[DocumentRow, ...]
    dropped: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._pages = {a for d in self.release if (a := address(d.url))}
        self._publishers = {d.publisher.casefold() for d in self.release if d.publisher}

    def own(self, source: Source) -> bool:
        """Tell whether a source is of the release itself."""
        return address(source.url) in self._pages or source.publisher.casefold() in self._publishers

    def _others(self, facts: Iterable[S]) -> list[S]:
        kept = []
        for fact in facts:
            if self.own(fact.source):
                self.dropped.add(fact.source.title)
            else:
                kept.append(fact)
        return kept

    def relations(self, a: str, b: str) -> list[RelationsDate]:
        """See `Facts`."""
        return self._others(self.facts.relations(a, b))

    def votes(self, state: str, partner: str) -> list[VoteAgreement]:
        """See `Facts`."""
        return self._others(self.facts.votes(state, partner))

    def trade(self, reporter: str, partner: str | None = None, *, flow: Flow | None = None) -> list[TradeFigure]:
        """See `Facts`."""
        return self._others(self.facts.trade(reporter, partner, flow=flow))

    def offices(self, state: str, *, on: dt.date | None = None) -> list[OfficeTerm]:
        """See `Facts`."""
        return self._others(self.facts.offices(state, on=on))

    def missions(self, sender: str, receiver: str) -> list[Mission]:
        """See `Facts`."""
        return self._others(self.facts.missions(sender, receiver))

    def memberships(self, state: str) -> list[Membership]:
        """See `Facts`."""
        return self._others(self.facts.memberships(state))

    def members(self, organisation: str, *, on: dt.date | None = None) -> list[str]:
        """See `Facts`: who is a member is no opinion of a release."""
        return self.facts.members(organisation, on=on)
