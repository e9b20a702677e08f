"""Accounts written by hand: one keyword a field, the rest as of a plain meeting of two states."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sverka.reconcile.accounts import Account, Person


def account(document: str, event: str = "e1", **fields: Any) -> Account:
    """An account; `day` or `days` give its date as ISO days, `people` as (name, state)."""
    day = fields.pop("day", None)
    days = fields.pop("days", (day, day) if day else None)
    people = tuple(sorted(Person(*p) for p in fields.pop("people", ())))
    published = fields.pop("published", day or "2024-05-20")
    row: dict[str, Any] = {
        "published": dt.date.fromisoformat(published) if published else None,
        "publisher": None,
        "type": "CONSULT",
        "format": "meeting",
        "status": "occurred",
        "series": None,
        "ordinal": None,
        "place": None,
        "at": None,
        "country": None,
        **fields,
    }
    for name, default in (("states", {"FRA", "JPN"}), ("sources", ()), ("topics", ()), ("names", ())):
        row[name] = frozenset(row.get(name, default))
    first_last = (dt.date.fromisoformat(days[0]), dt.date.fromisoformat(days[1])) if days else None
    return Account(document=document, event=event, days=first_last, people=people, **row)
