"""Where people, bodies and places are written: the mentions of readings, and the forms that they make."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from sverka.language.transliteration import latin
from sverka.ledger import actor_tables as a
from sverka.ledger import schema as t
from sverka.ledger.folding import fold
from sverka.ledger.pending import pending as pending_of
from sverka.ledger.pending import still
from sverka.model.vocabulary import Lang
from sverka.reconcile.actors import KINDS, VERSION, Form, form_key, generic, keys

T = TypeVar("T")
# Values named in one statement.
_VALUES = 400


def batches(values: Sequence[T], size: int = _VALUES) -> Iterator[Sequence[T]]:
    """Yield values by so many at a time."""
    return (values[at : at + size] for at in range(0, len(values), size))


def pending(connection: Connection) -> tuple[list[int], list[int]]:
    """Return the readings whose mentions are to be taken, and those whose mentions are to be dropped."""
    return pending_of(connection, a.gathered, VERSION)


def still_pending(connection: Connection, taken: Sequence[int], dropped: Sequence[int]) -> tuple[list[int], list[int]]:
    """Return which of these readings are so still, alone in this transaction to work on them."""
    return still(connection, a.gathered, VERSION, taken, dropped)


def drop(connection: Connection, readings: Sequence[int]) -> set[str]:
    """Drop the mentions of readings; return the forms that they made."""
    forms = set()
    for some in batches(readings):
        forms |= set(connection.scalars(select(a.mentions.c.form).where(a.mentions.c.reading.in_(some)).distinct()))
        connection.execute(delete(a.mentions).where(a.mentions.c.reading.in_(some)))
        connection.execute(delete(a.gathered).where(a.gathered.c.reading.in_(some)))
    return forms


def take(connection: Connection, readings: Sequence[int]) -> set[str]:
    """Take the mentions of readings; return the forms that they make."""
    found: dict[str, Form] = {}
    rows = []
    for some in batches(readings):
        for what, row, form in _mentions(connection, some):
            found[form.key] = form
            rows.append({"reading": row.reading, "what": what, "number": row.number, "form": form.key})
    known: set[str] = set()
    for keys_ in batches(sorted(found)):
        known |= set(connection.scalars(select(a.forms.c.id).where(a.forms.c.id.in_(keys_))))
    new = [found[key] for key in sorted(found.keys() - known)]
    if new:
        connection.execute(insert(a.forms), [_form_row(form) for form in new])
        filed = [{"form": f.key, "key": key} for f in new for key in sorted(keys(f))]
        if filed:  # a name of signs alone has no key
            connection.execute(insert(a.form_keys), filed)
    if rows:
        connection.execute(insert(a.mentions), rows)
    if readings:
        connection.execute(insert(a.gathered), [{"reading": reading, "version": VERSION} for reading in readings])
    return set(found)


def _form_row(form: Form) -> dict[str, Any]:
    return {
        "id": form.key, "kind": form.kind, "name": form.name, "latin": form.latin, "state": form.state,
        "folded": f"{fold(form.name)} {fold(form.latin)}", "roles": " ".join(form.roles), "lat": form.lat,
        "lon": form.lon, "documents": 0,
    }  # fmt: skip


def _mentions(connection: Connection, readings: Sequence[int]) -> Iterator[tuple[str, Row[Any], Form]]:
    """Yield what is mentioned, the row that mentions it, and the form."""
    offices: dict[tuple[int, str], list[Row[Any]]] = defaultdict(list)
    for row in connection.execute(select(t.tenures).where(t.tenures.c.reading.in_(readings))):
        offices[row.reading, row.person].append(row)
    actors = select(t.actors).where(t.actors.c.reading.in_(readings), t.actors.c.kind.in_(KINDS))
    for row in connection.execute(actors):
        form = _actor(row, offices[row.reading, row.local_id])
        if form is not None:
            yield "actor", row, form
    placed = (
        select(t.events, t.origins.c.lang)
        .join(t.readings, t.readings.c.id == t.events.c.reading)
        .join(t.origins, t.origins.c.id == t.readings.c.origin_id)
        .where(t.events.c.reading.in_(readings), t.events.c.place_name.is_not(None))
    )
    for row in connection.execute(placed):
        yield "place", row, _place(row)


def _actor(row: Row[Any], offices: Sequence[Row[Any]]) -> Form | None:
    state: str | None = row.state
    roles: tuple[str, ...] = ()
    if row.kind == "person":
        roles = tuple(sorted({office.role for office in offices}))
        served = {office.state for office in offices if office.state}
        state = state or (served.pop() if len(served) == 1 else None)
    elif row.kind == "organisation" and state is None and (generic(row.latin) or generic(row.name)):
        return None  # some state's ministry: nothing tells whose
    name, latin_name = " ".join(row.name.split()), " ".join(row.latin.split())
    return Form(form_key(row.kind, name, latin_name, state, roles), row.kind, name, latin_name, state, roles)


def _place(row: Row[Any]) -> Form:
    name, lang = " ".join(row.place_name.split()), row.lang
    known = row.place_lat is not None and row.place_lon is not None
    marks = (f"{row.place_lat:.4f}", f"{row.place_lon:.4f}") if known else ()
    written = _latin(name, lang)
    key = form_key("place", name, written, row.place_country, marks)
    return Form(key, "place", name, written, row.place_country, lat=row.place_lat, lon=row.place_lon)


def _latin(name: str, lang: Lang) -> str:
    return latin(name, lang=lang)


def attest(connection: Connection, forms: Collection[str]) -> dict[str, tuple[Form, Form]]:
    """Count anew how many current documents write each form, and when; return those of which days or being changed.

    Returns:
        By key, the form as it was and as it is now.
    """
    changed = {}
    for some in batches(sorted(forms)):
        told = {row.form: row for row in connection.execute(_told(some))}
        for row in connection.execute(select(a.forms).where(a.forms.c.id.in_(some))):
            now = told.get(row.id)
            count = now.documents if now else 0
            first, last = (_day(now.first), _day(now.last)) if now else (None, None)
            if (row.documents, row.first_day, row.last_day) == (count, first, last):
                continue
            values = {"documents": count, "first_day": first, "last_day": last}
            connection.execute(update(a.forms).where(a.forms.c.id == row.id).values(**values))
            before = form_of(row)
            if bool(count) != bool(row.documents) or (before.first, before.last) != (first, last):
                changed[row.id] = before, replace(before, first=first, last=last)
    return changed


def _told(forms: Sequence[str]) -> Any:
    published = t.origins.c.published
    return (
        select(
            a.mentions.c.form,
            func.count(a.mentions.c.reading.distinct()).label("documents"),
            func.min(published).label("first"),
            func.max(published).label("last"),
        )
        .join(t.readings, t.readings.c.id == a.mentions.c.reading)
        .join(t.origins, t.origins.c.id == t.readings.c.origin_id)
        .where(a.mentions.c.form.in_(forms))
        .group_by(a.mentions.c.form)
    )


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def form_of(row: Row[Any]) -> Form:
    """Return a row of the table of forms as a form."""
    return Form(
        row.id, row.kind, row.name, row.latin, row.state, tuple(row.roles.split()), row.first_day, row.last_day,
        row.lat, row.lon,
    )  # fmt: skip
