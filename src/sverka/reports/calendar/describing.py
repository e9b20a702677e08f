"""The words of an entry: its line in the calendar and its description, with the texts it stands on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote, urlsplit

from sverka.ledger import EventRow, HappeningRow
from sverka.reports import wording as w
from sverka.reports.calendar.rules import rules

_SAFE_ID = re.compile(r"[^A-Za-z0-9.-]")
# What may stand in an address as it is: everything else is written as %XX, line breaks and quotes among it.
_ADDRESS = "%/:=&?~#+!$,;@()*[]-._"
_LONGEST_ADDRESS = 2000


def uid(*parts: object) -> str:
    """Return a UID of the letters, digits, points and hyphens of the parts (RFC 5545, 3.8.4.7)."""
    return "-".join(_SAFE_ID.sub("_", str(part)) for part in parts) + "@sverka"


def address(url: str | None) -> str | None:
    """Return a web address in which nothing can end a line, or None where it is none."""
    if url is None or len(url) > _LONGEST_ADDRESS:
        return None
    try:
        parts = urlsplit(url.strip())
        if parts.scheme not in ("http", "https") or not parts.hostname:
            return None
    except ValueError:
        return None
    return quote(url.strip(), safe=_ADDRESS)


def first_address(accounts: Sequence[EventRow]) -> str | None:
    """Return the address of the first account that has one."""
    return next((found for a in accounts if (found := address(a.document.url))), None)


def summary(states: tuple[str, str], what: str, happening: HappeningRow) -> str:
    """Return the line of an entry: the two states, what it is, and the first person named on each side."""
    first, second = map(w.state_name, states)
    line = rules().words.summary.format(first=first, second=second, what=what)
    named = {p.state: p.actor.name for p in reversed(happening.participants) if p.actor.kind == "person"}
    people = [w.shorten(w.clean(named[state]), rules().limits.name) for state in states if state in named]
    return rules().words.with_people.format(summary=line, people=", ".join(people)) if people else line


def account(row: EventRow) -> str:
    """Return what one text tells: its words, title, publisher, side, language, date and address."""
    limits, d = rules().limits, row.document
    title = [w.shorten(w.clean(d.title), limits.title)] if d.title else []
    found = address(d.url)
    source = ", ".join([*title, w.source(d), *([found] if found else [])])
    return rules().words.told.format(words=w.words(row.quotes, limits.words), source=source)


def description(first_line: str, happening: HappeningRow, accounts: Sequence[EventRow], *, only_month: bool) -> str:
    """Return the description of a plan or happening, a line for each thing told."""
    words, limits = rules().words, rules().limits
    lines = [first_line]
    if only_month:
        lines.append(words.month.format(date=happening.date))
    if happening.series:
        lines.append(w.series(happening.series))
    lines.append(words.participants.format(people=w.people(happening.participants)))
    lines += [account(row) for row in accounts[: limits.accounts]]
    if len(accounts) > limits.accounts:
        lines.append(words.further.format(count=len(accounts) - limits.accounts))
    lines.append(words.record.format(id=w.clean(happening.id)))
    return "\n".join(lines)
