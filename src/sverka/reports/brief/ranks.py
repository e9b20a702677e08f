"""What goes first: by topic asked for, age, level."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sverka.ledger import HappeningRow, StatementRow
from sverka.reports.brief.limits import limits

_YEAR = 365


@dataclass(frozen=True, slots=True)
class Ranks:
    """What a brief is for: its topics in order, whether they were asked for, and the day it looks back from."""

    topics: tuple[str, ...]
    asked: bool
    as_of: dt.date

    def topic(self, topics: Iterable[str]) -> int:
        """Return the place of the first topic of the brief among topics; one past the last where there is none."""
        told = set(topics)
        return next((at for at, topic in enumerate(self.topics) if topic in told), len(self.topics))

    def fits(self, topics: Iterable[str]) -> bool:
        """Tell whether an entry is on the topics asked for, or none were."""
        return not self.asked or self.topic(topics) < len(self.topics)

    def age(self, day: dt.date | None) -> int:
        """Return how many days before the day of the brief a day lies; a day to come is no age."""
        return 100 * _YEAR if day is None else max(0, (self.as_of - day).days)

    def old(self, day: dt.date | None) -> int:
        """Return 1 for a day that is no longer recent, else 0."""
        return int(self.age(day) > limits().recent_years * _YEAR)

    def years(self, day: dt.date | None) -> int:
        """Return the age of a day in whole years."""
        return self.age(day) // _YEAR


def most_spoken_of(happenings: Iterable[HappeningRow], statements: Iterable[StatementRow]) -> tuple[str, ...]:
    """Return the topics that most records deal with, the first ones first; those of equal number by name."""
    counted = Counter(t for row in happenings for t in row.topics) + Counter(
        t for row in statements for t in row.topics
    )
    order: Sequence[tuple[str, int]] = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return tuple(topic for topic, _ in order[: limits().topics])
