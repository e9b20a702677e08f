"""The queries of people, bodies and places over documents, and of what was judged of them."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, and_, exists, func, select

from sverka.ledger import actor_tables as a
from sverka.ledger import filters as f
from sverka.ledger import judging
from sverka.ledger import schema as t
from sverka.ledger.actors import forms_named
from sverka.ledger.entity_rows import EntityRow, FormRow, JudgementRow
from sverka.ledger.filters import Filter
from sverka.ledger.folding import fold
from sverka.ledger.frames import Rows
from sverka.ledger.mentions import batches
from sverka.model.vocabulary import ROLES
from sverka.reconcile.actors import Kind

_RANK: dict[str, int] = {role: rank for rank, role in enumerate(ROLES)}
_READ = (
    a.mentions.join(t.readings, t.readings.c.id == a.mentions.c.reading)
    .join(t.origins, t.origins.c.id == t.readings.c.origin_id)
    .join(a.forms, a.forms.c.id == a.mentions.c.form)
)


def entities(connection: Connection, query: Filter, kind: Kind | None) -> Rows[EntityRow]:
    """Return the entities asked for, those of most documents first."""
    rows = _entities(connection, _asked(connection, query, kind))
    rows.sort(key=lambda row: (-row.documents, row.latin, row.id))
    return Rows(EntityRow, rows[: query.limit])


def entity(connection: Connection, name: str) -> list[EntityRow]:
    """Return the entities that the id of an entity or form, or the beginning of one, may mean."""
    forms = [form.key for form in forms_named(connection, name)]
    found = set()
    for some in batches(forms):
        named = select(a.forms.c.entity).where(a.forms.c.id.in_(some), a.forms.c.entity.is_not(None))
        found |= set(connection.scalars(named))
    return _entities(connection, sorted(found))


def names_of(connection: Connection, ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the names of entities in all languages, those of most documents first."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for some in batches(sorted(set(ids))):
        for row in connection.execute(select(a.forms).where(a.forms.c.entity.in_(some))):
            found[row.entity][row.name] += row.documents
    return {entity: most_first(counted) for entity, counted in found.items()}


def _asked(connection: Connection, query: Filter, kind: Kind | None) -> list[str]:
    """Return the ids of the entities that any mention asked for is of."""
    role = query.kind_of("people")
    origins, forms = t.origins.c, a.forms.c
    found = [f.of_document(query), forms.entity.is_not(None)]
    if kind:
        found.append(forms.kind == kind)
    if query.since:  # ISO dates are ordered as text
        found.append(origins.published >= query.since.isoformat())
    if query.until:
        found.append(origins.published <= query.until.isoformat())
    if query.between:
        found += [forms.state.in_(query.between), a.mentions.c.reading.in_(f.readings_between(query.between))]
    if query.state:
        found.append(forms.state == query.state)
    if query.person is not None:
        words = fold(query.person).split()
        found += [forms.folded.contains(word) for word in words] or [forms.id.is_(None)]
    if role:
        held = t.tenures.c
        actor = and_(t.actors.c.reading == a.mentions.c.reading, t.actors.c.number == a.mentions.c.number)
        holds = and_(held.reading == t.actors.c.reading, held.person == t.actors.c.local_id, held.role == role)
        found.append(exists().where(a.mentions.c.what == "actor", actor, holds))
    statement = select(forms.entity).select_from(_READ).where(*found).distinct()
    return sorted(entity for entity in connection.scalars(statement) if entity)


def _entities(connection: Connection, ids: Sequence[str]) -> list[EntityRow]:
    rows = []
    for some in batches(ids):
        forms: dict[str, list[Row[Any]]] = defaultdict(list)
        for row in connection.execute(select(a.forms).where(a.forms.c.entity.in_(some)).order_by(a.forms.c.id)):
            forms[row.entity].append(row)
        counted = func.count(a.mentions.c.reading.distinct()).label("documents")
        by_form = (
            select(a.forms.c.id, t.origins.c.lang, counted)
            .select_from(_READ)
            .where(a.forms.c.entity.in_(some))
            .group_by(a.forms.c.id, t.origins.c.lang)
        )
        langs: dict[str, Counter[str]] = defaultdict(Counter)
        for row in connection.execute(by_form):
            langs[row.id][row.lang] = row.documents
        whole = select(a.forms.c.entity, counted).select_from(_READ).where(a.forms.c.entity.in_(some))
        documents = {row.entity: row.documents for row in connection.execute(whole.group_by(a.forms.c.entity))}
        rows += [_entity(one, forms[one], langs, documents.get(one, 0)) for one in some if one in forms]
    return rows


def _entity(entity_id: str, forms: Sequence[Row[Any]], langs: dict[str, Counter[str]], documents: int) -> EntityRow:
    names: dict[str, Counter[str]] = defaultdict(Counter)
    for form in forms:
        for lang, count in langs[form.id].items():
            names[lang][form.name] += count
    head = max(forms, key=lambda form: (form.documents, len(form.name), form.id))
    days = [day for form in forms for day in (form.first_day, form.last_day) if day]
    roles = {role for form in forms for role in form.roles.split()}
    return EntityRow(
        id=entity_id,
        kind=head.kind,
        name=head.name,
        latin=head.latin,
        names=tuple((lang, most_first(names[lang])) for lang in sorted(names)),
        states=most_first(_states(forms)),
        roles=tuple(sorted(roles, key=lambda role: _RANK[role])),
        documents=documents,
        first=min(days, default=None),
        last=max(days, default=None),
        forms=tuple(
            FormRow(
                form.id, form.name, form.latin, form.state, tuple(form.roles.split()), tuple(sorted(langs[form.id])),
                form.documents, form.first_day, form.last_day,
            )
            for form in sorted(forms, key=lambda form: (-form.documents, form.id))
        ),
    )  # fmt: skip


def _states(forms: Iterable[Row[Any]]) -> Counter[str]:
    found: Counter[str] = Counter()
    for form in forms:
        if form.state:
            found[form.state] += form.documents
    return found


def most_first(counted: Counter[str]) -> tuple[str, ...]:
    """Return what was counted, the most frequent first, of equals in alphabetical order."""
    return tuple(sorted(counted, key=lambda value: (-counted[value], value)))


def judgements(
    connection: Connection, *, entity_id: str | None, verdict: str | None, of_people: bool | None, past: bool
) -> Rows[JudgementRow]:
    """Return judgements, the last made first.

    Args:
        connection: The database.
        entity_id: Only those of this entity or form.
        verdict: Only those with this verdict.
        of_people: Whether only people's are wanted, or only the rule's.
        past: Whether those that were taken back, and those that took them back, are wanted too.
    """
    j, one, other = a.judgements.c, a.forms.alias("a"), a.forms.alias("b")
    conditions = [] if past else [judging.active()]
    if verdict:
        conditions.append(j.verdict == verdict)
    if of_people is not None:
        conditions.append((j.judge != judging.RULE) if of_people else (j.judge == judging.RULE))
    if entity_id is not None:
        forms = [form.id for row in entity(connection, entity_id) for form in row.forms]
        forms += [form.key for form in forms_named(connection, entity_id)]
        conditions.append(j.one.in_(forms) | j.other.in_(forms))
    names = (one.c.name, one.c.state, other.c.name, other.c.state)
    labels = ("one_name", "one_state", "other_name", "other_state")
    statement = (
        select(a.judgements, *(c.label(n) for c, n in zip(names, labels, strict=True)), judging.active().label("holds"))
        .join(one, one.c.id == j.one)
        .join(other, other.c.id == j.other)
        .where(*conditions)
        .order_by(j.id.desc())
    )
    return Rows(JudgementRow, [_judgement(row) for row in connection.execute(statement)])


def _judgement(row: Row[Any]) -> JudgementRow:
    at = row.judged_at if row.judged_at.tzinfo else row.judged_at.replace(tzinfo=dt.UTC)  # SQLite keeps no zone
    names = [name for name in JudgementRow.COLUMNS if name not in {"judged_at", "holds"}]
    values = {name: getattr(row, name) for name in names}
    return JudgementRow(**values, judged_at=at.astimezone(dt.UTC), holds=bool(row.holds))
