"""Accounts gathered under a happening, as one row: what they agree in, and every version where they do not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Sequence

from sverka.language.transliteration import SAME, same_name
from sverka.ledger.happening_rows import Field, FieldName, HappeningRow, Version
from sverka.ledger.rows import EventRow, ParticipantRow
from sverka.model import Place
from sverka.model.edtf import Edtf
from sverka.reconcile.likeness import NEAR
from sverka.reconcile.voices import Sketch, voices
from sverka.reconcile.weights import weights

_HELD = ("occurred", "ongoing")
_PLANS = frozenset({"planned", "proposed"})


def happening(happening_id: str, told: Sequence[tuple[EventRow, Sketch]]) -> HappeningRow:
    """Return the happening that accounts tell.

    Args:
        happening_id: Its id.
        told: The accounts, each with the sketch of its document's text.
    """
    told = sorted(told, key=lambda pair: (pair[0].document.published or "~", pair[0].document.id, pair[0].id))
    accounts = tuple(row for row, _ in told)
    # What was told of it when it was still to come tells of the plan, and gives way.
    sure = [row for row in accounts if row.status in _HELD] or list(accounts)
    dated = [row for row in sure if row.dated] or [row for row in accounts if row.dated]
    if dated and not any(row.status in _HELD for row in accounts):
        # A plan may be put off: the last text says when it is to be, an earlier one that agrees may say it more finely.
        dated = [row for row in dated if _compatible(row.date, dated[-1].date)]
    when = min(dated, key=lambda row: (-_backing(row, dated), _fineness(row))) if dated else accounts[0]
    lead = max(sure, key=lambda row: (row.format is not None, len(row.participants), row.confidence))
    return HappeningRow(
        id=happening_id,
        type=_most([row.type for row in sure]),
        format=_most([row.format for row in sure if row.format]) if any(row.format for row in sure) else lead.format,
        series=next((row.series for row in (*sure, *accounts) if row.series), None),
        status=_status(accounts),
        date=when.date,
        dated=when.dated,
        first_day=when.first_day,
        last_day=when.last_day,
        place=_place(sure) or _place(accounts),
        participants=_participants([lead, *(row for row in (*sure, *accounts) if row is not lead)]),
        topics=tuple(sorted({topic for row in accounts for topic in row.topics})),
        accounts=accounts,
        voices=voices([(row.document.publisher, sketch) for row, sketch in told]),
        fields=_fields(accounts),
    )


def _backing(row: EventRow, dated: Sequence[EventRow]) -> int:
    """Return how many accounts give a date that agrees with that of one."""
    return sum(_compatible(row.date, other.date) for other in dated)


def _fineness(row: EventRow) -> tuple[int, dt.date]:
    if row.first_day is None or row.last_day is None:
        return dt.date.max.toordinal(), dt.date.max
    return (row.last_day - row.first_day).days, row.first_day


def _most(values: Sequence[str]) -> str:
    """Return the value that most give, of several the one given first."""
    return max(dict.fromkeys(values), key=values.count)


def _status(accounts: Sequence[EventRow]) -> str:
    given = [row.status for row in accounts]
    return next((status for status in _HELD if status in given), given[-1])


def _place(rows: Sequence[EventRow]) -> Place | None:
    """Return the place that is told most exactly: a town rather than a country."""
    told = [row.place for row in rows if row.place]
    return next((p for p in told if p.lat is not None), next((p for p in told), None))


def _participants(rows: Sequence[EventRow]) -> tuple[ParticipantRow, ...]:
    """Return each person once, as the first row names it, and the states for which nobody is named."""
    people: list[ParticipantRow] = []
    others: dict[tuple[str | None, str], ParticipantRow] = {}
    for row in rows:
        for p in row.participants:
            if p.actor.kind != "person":
                others.setdefault((p.state, "" if p.state else p.actor.name), p)
            elif not any(same_participant(p, known) for known in people):
                people.append(p)
    named = {p.state for p in people}
    return (*people, *(p for (state, _), p in others.items() if state is None or state not in named))


def same_participant(a: ParticipantRow, b: ParticipantRow) -> bool:
    """Tell whether two participants may be one person."""
    return (not a.state or not b.state or a.state == b.state) and same_name(a.actor.name, b.actor.name) >= SAME


def _fields(accounts: Sequence[EventRow]) -> tuple[Field, ...]:
    sure = {n for n, row in enumerate(accounts) if row.status not in _PLANS} or set(range(len(accounts)))
    found = (_field(name, accounts, sure) for name in _COMPARED)
    return tuple(field for field in found if field is not None)


def agree(name: FieldName, a: EventRow, b: EventRow) -> bool:
    """Tell whether what two accounts of one happening say of a field can both be true; silence is no conflict."""
    value, alike = _COMPARED[name]
    told = value(a), value(b)
    return None in told or told[0] == told[1] or alike(a, b)


def _field(
    name: FieldName,
    accounts: Sequence[EventRow],
    sure: set[int],
) -> Field | None:
    """Return what the accounts say of one thing, or None where none says anything.

    Plans are among the versions, but do not disagree with what came of them: that is a change, not a conflict.
    """
    value, _ = _COMPARED[name]
    given: dict[Hashable, list[int]] = {}
    for n, row in enumerate(accounts):
        if (told := value(row)) is not None:
            given.setdefault(told, []).append(n)
    if not given:
        return None
    versions = tuple(Version(str(told), tuple(numbers)) for told, numbers in given.items())
    firsts = [accounts[next(n for n in v.accounts if n in sure)] for v in versions if sure & set(v.accounts)]
    agreed = all(agree(name, a, b) for at, a in enumerate(firsts) for b in firsts[:at])
    return Field(name, tuple(sorted(versions, key=lambda v: (-len(v.accounts), v.accounts))), agreed)


def _compatible(a: str | None, b: str | None) -> bool:
    return a is None or b is None or Edtf.parse(a).compatible(Edtf.parse(b))


def _where(row: EventRow) -> str | None:
    if row.place is None:
        return None
    return f"{row.place.name} ({row.place.country})" if row.place.country else row.place.name


def one_place(a: Place | None, b: Place | None) -> bool:
    """Tell whether two places may be one: of one country, and of two towns near each other or alike in name."""
    if a is None or b is None:
        return True
    if a.country and b.country and a.country != b.country:
        return False
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return True  # of one of them the country alone, or a building, is told
    near = abs(a.lat - b.lat) < NEAR and abs(a.lon - b.lon) < NEAR
    return near or same_name(a.name, b.name) >= SAME


def _one_place(a: EventRow, b: EventRow) -> bool:
    return one_place(a.place, b.place)


def _one_course(a: EventRow, b: EventRow) -> bool:
    """Tell whether two statuses may be stages of one course of things."""
    held = {a.status, b.status} & set(_HELD)
    return not (held and {a.status, b.status} & {"cancelled", "denied"})


def _ordinal(row: EventRow) -> int | None:
    return row.series.ordinal if row.series else None


def _session(row: EventRow) -> str | None:
    if row.series is None:
        return None
    return f"{row.series.name}, {row.series.ordinal}" if row.series.ordinal is not None else row.series.name


def _people(row: EventRow) -> str | None:
    """Return the people by their names in Latin script, so that the order and script of a text are no difference."""
    named = sorted(f"{p.actor.latin} ({p.state})" if p.state else p.actor.latin for p in persons(row))
    return "; ".join(named) or None


def persons(row: EventRow) -> list[ParticipantRow]:
    """Return the people who take part."""
    return [p for p in row.participants if p.actor.kind == "person"]


def _one_company(a: EventRow, b: EventRow) -> bool:
    """Tell whether two lists of people may be of one company: none of a side is unlike all that the other names."""
    for state in {p.state for p in persons(a)} & {p.state for p in persons(b)}:
        left = [p for p in persons(a) if p.state == state]
        right = [p for p in persons(b) if p.state == state]
        if not any(same_participant(x, y) for x in left for y in right):
            return False
    return True


def _one_session(a: EventRow, b: EventRow) -> bool:
    return None in (_ordinal(a), _ordinal(b)) or _ordinal(a) == _ordinal(b)


# What an account says of each field, and whether two that say it otherwise may both be true.
_COMPARED: dict[FieldName, tuple[Callable[[EventRow], str | None], Callable[[EventRow, EventRow], bool]]] = {
    "date": (lambda row: row.date, lambda a, b: _compatible(a.date, b.date)),
    "place": (_where, _one_place),
    "format": (lambda row: row.format, lambda a, b: (a.format, b.format) in weights().kin_formats),
    "status": (lambda row: row.status, _one_course),
    "series": (_session, _one_session),
    "people": (_people, _one_company),
}
