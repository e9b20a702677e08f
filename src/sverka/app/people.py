"""What `sverka.Ledger` knows of people, bodies and places: who is one, and who held which office."""

from __future__ import annotations

from typing import Literal, Unpack

from sverka import ledger
from sverka.app.asking import Query, filter_of
from sverka.app.checking import facts_of
from sverka.app.residence import residence
from sverka.checks import Facts
from sverka.checks.terms import terms_of
from sverka.ledger import EntityRow, Filter, JudgementRow, OfficeRow, PersonRow, Rows
from sverka.reconcile.offices import Term


def terms_asked(books: ledger.Ledger, facts: Facts, query: Filter) -> tuple[Term, ...]:
    """Return what registries know of the offices of the states that a question is about."""
    states = query.between or ((query.state,) if query.state else None)
    return terms_of(facts, states or {row.state for row in books.tenures(query) if row.state})


class People:
    """The people of a ledger and the judgements on their names, which `Ledger` has as its own."""

    _books: ledger.Ledger

    def people(self, *, registries: Facts | None = None, **query: Unpack[Query]) -> Rows[PersonRow]:
        """Return people in offices, by state and rank of the office: one row over all languages and spellings.

        Args:
            registries: See `offices`.
            query: What is asked for.
        """
        asked = filter_of(query)
        with facts_of(registries) as facts:
            return self._books.people(asked, receiver=residence, terms=terms_asked(self._books, facts, asked))

    def offices(self, *, registries: Facts | None = None, **query: Unpack[Query]) -> Rows[OfficeRow]:
        """Return who held which office from when to when, who followed, and what contradicts it.

        Args:
            registries: The facts: a person told in an office on a day on which they have another there is contradicted;
                by default the registries of your folder and those that come with Sverka.
            query: What is asked for.
        """
        asked = filter_of(query)
        with facts_of(registries) as facts:
            return self._books.offices(asked, receiver=residence, terms=terms_asked(self._books, facts, asked))

    def entities(
        self, *, of: Literal["person", "organisation", "igo", "place"] | None = "person", **query: Unpack[Query]
    ) -> Rows[EntityRow]:
        """Return people, bodies or places, each once however texts write it, those of most documents first.

        Args:
            of: What kind of, or None for all.
            query: What is asked for; `kind` is a role.
        """
        return self._books.entities(filter_of(query), kind=of)

    def entity(self, name: str) -> EntityRow | None:
        """Return a person, body or place by its id, the id of one of its forms, or the beginning of either, or None.

        Raises:
            LedgerError: Where it may mean several.
        """
        return self._books.entity(name)

    def judge(
        self, one: str, other: str, verdict: Literal["same", "different", "unsure"], *, by: str, reason: str
    ) -> int:
        """Say that two entities, or two forms of a name, are the same or different. It outweighs the rule.

        Args:
            one: Id of an entity or form.
            other: Id of another.
            verdict: "unsure" keeps the two apart until somebody knows.
            by: Who judges.
            reason: Why.

        Returns:
            The number of the judgement, by which `unjudge` takes it back.

        Raises:
            LedgerError: Where an id means nothing or several, both mean one form, or the two are of different kinds.
            ContractError: Where the verdict is none of the three, or who judges or why is not told.
        """
        return self._books.judge(one, other, verdict, by=by, reason=reason)

    def unjudge(self, judgement: int, *, by: str, reason: str) -> None:
        """Take back what a person judged; all is then as if it had not been judged.

        Raises:
            LedgerError: Where there is no such judgement, it no longer holds, or it is the rule's.
            ContractError: Where who takes it back or why is not told.
        """
        self._books.undo(judgement, by=by, reason=reason)

    def judgements(
        self,
        entity: str | None = None,
        *,
        verdict: Literal["same", "different", "unsure"] | None = None,
        of_people: bool | None = None,
        past: bool = False,
    ) -> Rows[JudgementRow]:
        """Return what rules and people judged of names, the last judged first.

        Args:
            entity: Only of this entity or form.
            verdict: Only with this verdict.
            of_people: Only what people judged (True) or what rules did (False).
            past: Also what was taken back, and what took it back.
        """
        return self._books.judgements(entity, verdict=verdict, of_people=of_people, past=past)
