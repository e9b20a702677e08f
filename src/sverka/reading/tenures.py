"""Tenures: who holds which office, each once, with the words that say so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sverka.language import language
from sverka.model.records import Tenure
from sverka.model.spans import Span
from sverka.model.vocabulary import Role
from sverka.reading.casting import Casting
from sverka.reading.offices import OfficePhrase, fill_states

# What a bare "minister" or "deputy minister" means in a text about diplomacy.
_DEPUTIES: frozenset[Role] = frozenset({"deputy_minister", "deputy_foreign_minister"})
_FOREIGN: dict[Role, Role] = {"minister": "foreign_minister", "deputy_minister": "deputy_foreign_minister"}


@dataclass(frozen=True, slots=True)
class Holding:
    """An office phrase whose holder is known.

    Attributes:
        person: Actor id.
        role: The role of the phrase, or of the counterpart that it means.
        state: ISO3 said by the phrase or, for an office of a state's body, that of the person.
    """

    person: str
    phrase: OfficePhrase
    role: Role
    state: str | None


def read_tenures(casting: Casting, *, all_offices: bool = False) -> list[Tenure]:
    """Return the offices held in a text, each once a person, role and state; former ones are left out.

    Args:
        casting: The cast of the text and its office phrases.
        all_offices: Whether to keep the offices that are nothing to states: of singers, athletes, teams.
    """
    rows: dict[tuple[str, Role, str | None], Tenure] = {}
    for held in holdings(casting):
        if held.phrase.standing == "former" or not (all_offices or held.phrase.public):
            continue
        key = (held.person, held.role, held.state)
        if key not in rows:
            rows[key] = _tenure(casting, held)
    return list(rows.values())


def holdings(casting: Casting) -> list[Holding]:
    """Return every office phrase with a holder, former ones too, in order; vague words made exact where possible."""
    found: list[Holding] = []
    for row in fill_states(casting.offices, casting.cast.mentions):
        for phrase in row:
            person = _holder(casting, phrase)
            if person is None:
                continue
            member = casting.cast.members[person]
            state = phrase.state
            if state is None and phrase.national and phrase.standing != "former":
                state = member.state
            role = phrase.role
            if phrase.counterpart:
                settled = [r for r, _ in member.roles if r != "other"]  # by the cast, where one sentence names both
                opposite = _opposite(found, person)
                if opposite is None:
                    continue
                role = settled[-1] if settled else opposite.role
                state = state or member.state or (casting.cast.other(opposite.state) if opposite.state else None)
            found.append(Holding(person, phrase, role, state))
    return _unstated(_exact(found))


def _opposite(found: list[Holding], person: str) -> Holding | None:
    """Return the office told last of somebody else."""
    return next((h for h in reversed(found) if h.person != person and h.phrase.standing != "former"), None)


def _holder(casting: Casting, phrase: OfficePhrase) -> str | None:
    if phrase.holder_tokens is None and phrase.subject is not None:
        meant = casting.cast.at(phrase.sentence, phrase.subject)
        person = casting.cast.members.get(meant.actor) if meant is not None and meant.actor else None
        return person.id if person is not None and person.kind == "person" else None
    if phrase.holder_tokens is None:
        return None
    first, last = phrase.holder_tokens
    for mention in casting.cast.mentions[phrase.sentence]:
        if mention.form == "name" and mention.actor is not None and mention.first <= last and first <= mention.last:
            return mention.actor if casting.cast.members[mention.actor].kind == "person" else None
    return None


def _exact(found: list[Holding]) -> list[Holding]:
    """Make "minister X" a foreign minister where no other ministry is spoken of; drop vague words beside exact ones."""
    roles: dict[str, set[Role]] = {}
    for held in found:
        roles.setdefault(held.person, set()).add(held.role)
    diplomatic = any(h.role in {"foreign_minister", "deputy_foreign_minister"} for h in found)
    others = {h.role for h in found if h.role in _FOREIGN and not _vague(h)}
    out = []
    for held in found:
        if _vague(held):
            exact = _FOREIGN[held.role]
            if held.role == "minister" and roles[held.person] & _DEPUTIES:
                continue  # a deputy minister is called minister too
            if roles[held.person] & {exact} or any(
                h.person == held.person and h.role == held.role and not _vague(h) for h in found
            ):
                continue
            if diplomatic and held.role not in others:
                held = replace(held, role=exact)
        out.append(held)
    return out


def _vague(held: Holding) -> bool:
    return held.role in _FOREIGN and held.phrase.vague


def _unstated(found: Iterable[Holding]) -> list[Holding]:
    """Drop an office without a state where the same person holds the same one of a state."""
    rows = list(found)
    stated = {(h.person, h.role) for h in rows if h.state is not None}
    return [
        h
        for h in rows
        if h.state is not None or (h.person, h.role) not in stated or h.role in {"other", "director", "business"}
    ]


def _tenure(casting: Casting, held: Holding) -> Tenure:
    phrase = held.phrase
    tokens = casting.cast.analysis.sentences[phrase.sentence].tokens
    first, last = phrase.body if phrase.verbal and phrase.body else (phrase.first, phrase.last)
    owner = next((n for n in range(first, phrase.head) if tokens[n].text in {"'s", "’s"}), None)
    first = first if owner is None else owner + 1  # "Kazakhstan's Deputy Minister": the state stands in its own field
    return Tenure(
        person=held.person,
        role=held.role,
        title=language(casting.cast.analysis.lang).nominative(tokens[first : last + 1]),
        body=_body(casting, phrase),
        state=held.state,
        span=Span(tokens[phrase.first].start, tokens[phrase.last].end),
    )


def _body(casting: Casting, phrase: OfficePhrase) -> str | None:
    """Return the actor that the body of the office is: an organisation, never the bare state."""
    if phrase.body is None:
        return None
    first, last = phrase.body
    for mention in casting.cast.mentions[phrase.sentence]:
        inside = mention.actor is not None and first <= mention.first and mention.last <= last
        if inside and casting.cast.members[str(mention.actor)].kind in {"organisation", "igo"}:
            return mention.actor
    return None
