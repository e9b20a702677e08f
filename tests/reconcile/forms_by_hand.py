"""Forms of names written by hand, for the tests of people, bodies and places."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sverka.language.transliteration import latin
from sverka.model.vocabulary import Lang
from sverka.reconcile.actors import Form, Kind, form_key, gather
from sverka.reconcile.actors.clustering import Said


def form(
    name: str,
    state: str | None = None,
    *roles: str,
    on: str | None = None,
    until: str | None = None,
    lang: Lang = "en",
    kind: Kind = "person",
    at: tuple[float, float] | None = None,
) -> Form:
    """A form of a name; `on` and `until` are the first and last day of attestation."""
    written = latin(name, lang=lang, state=state)
    marks = tuple(sorted(roles)) + (tuple(map(str, at)) if at else ())
    first = dt.date.fromisoformat(on) if on else None
    last = dt.date.fromisoformat(until) if until else first
    lat, lon = at or (None, None)
    key = form_key(kind, name, written, state, marks)
    return Form(key, kind, name, written, state, tuple(sorted(roles)), first, last, lat, lon)


def together(*forms: Form, said: Sequence[Said] = ()) -> list[list[str]]:
    """The names of each entity that the forms make, in alphabetical order."""
    names = {f.key: f.name for f in forms}
    return sorted(sorted(names[key] for key in entity) for entity in gather(forms, said).entities)
