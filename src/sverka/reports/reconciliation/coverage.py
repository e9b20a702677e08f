"""What was read of each side, and when: so that silence is told from sources that nobody read."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable

from sverka.ledger import DocumentRow
from sverka.reports.reconciliation.rules import CoverageRules
from sverka.reports.reconciliation.views import SIDES, Basis, Side, Silence


class Coverage:
    """The days on which the documents that were read of each side were published.

    Args:
        documents: All that were read of the time in question, with whose each is.
        of_pair: Ids of those that tell of the two states.
        rules: How wide a time is looked at.
    """

    def __init__(self, documents: Iterable[tuple[Side, DocumentRow]], of_pair: set[str], rules: CoverageRules) -> None:
        self._rules = rules
        self._read: dict[Side, list[dt.date]] = {side: [] for side in SIDES}
        self._of_pair: dict[Side, list[dt.date]] = {side: [] for side in SIDES}
        for side, document in documents:
            if document.published:
                day = dt.date.fromisoformat(document.published)
                self._read[side].append(day)
                if document.id in of_pair:
                    self._of_pair[side].append(day)
        for days in (*self._read.values(), *self._of_pair.values()):
            days.sort()

    def read(self, side: Side, since: dt.date | None, until: dt.date | None) -> int:
        """Return how many documents of a side were read that were published in a time."""
        return _between(self._read[side], since or dt.date.min, until or dt.date.max)

    def silence(self, side: Side, days: tuple[dt.date, dt.date] | None, *, margin: bool) -> Silence:
        """Return the silence of a side about something of some days; `margin` looks at the days around them too."""
        if days is None:
            return Silence(side, None, None, 0, 0)
        wide = dt.timedelta(days=self._rules.window_days if margin else 0)
        since = days[0] - wide if days[0] - dt.date.min > wide else dt.date.min
        until = days[1] + wide if dt.date.max - days[1] > wide else dt.date.max
        return Silence(
            side, since, until, _between(self._read[side], since, until), _between(self._of_pair[side], since, until)
        )

    def narrow(self, days: tuple[dt.date, dt.date]) -> bool:
        """Tell whether some days are narrow enough to ask what was read around them."""
        return (days[1] - days[0]).days < self._rules.widest_days


def _between(days: list[dt.date], since: dt.date, until: dt.date) -> int:
    return bisect_right(days, until) - bisect_left(days, since)


def basis(side: Side, documents: Iterable[DocumentRow], read: int) -> Basis:
    """Return what of a side the statement stands on."""
    rows = list(documents)
    days = sorted(row.published for row in rows if row.published)
    langs = Counter(row.lang for row in rows)
    return Basis(
        side=side,
        documents=len(rows),
        langs=tuple(sorted(langs.items(), key=lambda item: (-item[1], item[0]))),
        read=read,
        first=days[0] if days else None,
        last=days[-1] if days else None,
    )
