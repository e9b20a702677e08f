"""Topics that the sources of each side raise, in what happened and in what was said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from sverka.ledger import EventRow, HappeningRow, StatementRow
from sverka.reports.reconciliation.desk import Desk, finding, langs
from sverka.reports.reconciliation.views import Entry, Raised


def topic_entries(
    happenings: Iterable[HappeningRow],
    statements: Iterable[StatementRow],
    desk: Desk,
    *,
    period: tuple[dt.date | None, dt.date | None],
    days: tuple[dt.date, dt.date] | None,
) -> tuple[Entry, ...]:
    """Return an entry for each topic, the most reported first, those of third parties alone last.

    Args:
        happenings: Happenings and plans of the pair.
        statements: What was said.
        desk: What the entries are drawn up with.
        period: The period asked for: of an older happening only the accounts of the period raise a topic in it.
        days: First and last day of the statement: silence on a topic is silence over all of it.
    """
    rows: dict[str, list[EventRow | StatementRow]] = {}
    happened: dict[str, int] = {}
    for happening in happenings:
        for topic in happening.topics:
            own = [account for account in happening.accounts if topic in account.topics and _within(account, period)]
            if own:
                rows.setdefault(topic, []).extend(own)
                happened[topic] = happened.get(topic, 0) + 1
    for said in statements:
        for topic in said.topics:
            rows.setdefault(topic, []).append(said)

    def order(item: tuple[str, list[EventRow | StatementRow]]) -> tuple[bool, int, str]:
        topic, told = item
        ours = any(desk.side(row.document) != "third" for row in told)
        return not ours, -len({row.document.id for row in told}), topic

    return tuple(
        _entry(topic, told, happened.get(topic, 0), desk, days) for topic, told in sorted(rows.items(), key=order)
    )


def _entry(
    topic: str,
    rows: list[EventRow | StatementRow],
    happenings: int,
    desk: Desk,
    days: tuple[dt.date, dt.date] | None,
) -> Entry:
    told = desk.told(rows)
    return Entry(
        key=f"topic-{topic}",
        subject=Raised(topic, happenings, sum(isinstance(row, StatementRow) for row in rows)),
        told=told,
        finding=finding(told, differ=False),
        silences=desk.silences(told, days, margin=False),
        differences=(),
        reports=len({row.document.id for row in rows}),
        independent=desk.independent(rows),
        langs=langs(rows),
    )


def _within(account: EventRow, period: tuple[dt.date | None, dt.date | None]) -> bool:
    """Tell whether the days of an account touch a period, as the ledger's own filter does."""
    since, until = period
    if since and (account.last_day is None or account.last_day < since):
        return False
    return not (until and (account.first_day is None or account.first_day > until))
