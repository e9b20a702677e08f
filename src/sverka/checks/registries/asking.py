"""All registries together, asked as one: what `sverka.checks.facts.Facts` promises."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any, Self

from sverka.checks.facts import (
    Flow,
    Membership,
    Mission,
    OfficeTerm,
    RelationsDate,
    Source,
    TradeFigure,
    VoteAgreement,
)
from sverka.checks.registries import starter, store
from sverka.checks.registries.description import AnyDescription, Kind
from sverka.checks.registries.shelf import Shelf
from sverka.model.edtf import Edtf

_FLOWS = ("turnover", "exports", "imports")
_MEMBER = "member"


class Registries:
    """The facts of all registries of a folder, and of the starter tables after them.

    To be closed, or used in a `with` statement. Where several registries know a fact, each answers for itself; those
    of the folder come first, by id.

    Args:
        folder: Where registries are kept; None for the starter tables only.
        bundled: Whether the starter tables answer too.

    Every question raises a `RegistryError` where a registry of the folder cannot be opened.
    """

    def __init__(self, folder: str | Path | None = None, *, bundled: bool = True) -> None:
        self._folder, self._bundled = folder, bundled
        self._stack = ExitStack()
        self._stores: list[tuple[AnyDescription, sqlite3.Connection]] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the stores; a later question opens them as they are then."""
        self._stores = None
        self._stack.close()

    @property
    def _opened(self) -> list[tuple[AnyDescription, sqlite3.Connection]]:
        """The stores in the order in which they answer, opened when first asked."""
        if self._stores is None:
            opened: list[tuple[AnyDescription, sqlite3.Connection]] = []
            try:
                for path in Shelf(self._folder).stores() if self._folder is not None else ():
                    connection = self._stack.enter_context(closing(store.connect(path)))
                    opened.append((store.contents(connection).description, connection))
            except BaseException:
                self.close()
                raise
            if self._bundled:  # in memory, made once for the whole process
                opened += [(of.description, connection) for of, connection in starter.stores()]
            self._stores = opened
        return self._stores

    @property
    def descriptions(self) -> tuple[AnyDescription, ...]:
        """The registries that answer, in the order in which they do.

        Raises:
            RegistryError: Where a registry of the folder cannot be opened.
        """
        return tuple(description for description, _ in self._opened)

    def _rows(self, kind: Kind, where: str, *values: object) -> Iterator[tuple[AnyDescription, dict[str, Any]]]:
        """Yield the rows of all registries of a kind that meet a condition, each with its registry."""
        for description, connection in self._opened:
            if description.kind == kind:
                cursor = connection.execute(f"SELECT * FROM {kind} WHERE {where}", values)  # noqa: S608  (ours)
                names = [column[0] for column in cursor.description]
                yield from ((description, dict(zip(names, row, strict=True))) for row in cursor)

    def relations(self, a: str, b: str) -> list[RelationsDate]:
        """Return when two states established relations, by each registry."""
        first, second = sorted((a, b))
        return [
            RelationsDate((a, b), row["date"], _list(row["others"]), _source(of, row["place"], row["url"]))
            for of, row in self._rows("relations", "a = ? AND b = ?", first, second)
        ]

    def votes(self, state: str, partner: str) -> list[VoteAgreement]:
        """Return the voting agreement of two states, the last year first, with ranks among the partners of `state`."""
        first, second = sorted((state, partner))
        side = "a" if state == first else "b"
        found = [
            VoteAgreement(
                state,
                partner,
                row["year"],
                row["votes"],
                row["same"],
                row["opposite"],
                row[f"rank_for_{side}"],
                row[f"of_{side}"],
                _source(of, _vote_place(row)),
                row["share"],
            )
            for of, row in self._rows("votes", "a = ? AND b = ?", first, second)
        ]
        return sorted(found, key=lambda one: -one.year)

    def trade(self, reporter: str, partner: str | None = None, *, flow: Flow | None = None) -> list[TradeFigure]:
        """Return the trade figures of a reporter, with one partner or all, the last period first."""
        given = [("reporter", reporter), ("partner", partner), ("flow", flow)]
        asked = [(name, value) for name, value in given if value is not None]
        where = " AND ".join(f"{name} = ?" for name, _ in asked)
        found = [
            TradeFigure(
                reporter,
                row["partner"],
                row["flow"],
                row["period"],
                row["value"],
                row["unit"],
                _source(of, row["place"]),
            )
            for of, row in self._rows("trade", where, *(value for _, value in asked))
        ]
        ends = {period: Edtf.parse(period).bounds() for period in {one.period for one in found}}
        found.sort(key=lambda one: (one.partner, _FLOWS.index(one.flow)))
        found.sort(key=lambda one: (ends[one.period][1], ends[one.period][0]), reverse=True)
        return found

    def offices(self, state: str, *, on: dt.date | None = None) -> list[OfficeTerm]:
        """Return the terms of office of a state, the last begun first; where given, those that may hold on a day."""
        found = [
            OfficeTerm(
                row["person"],
                _list(row["other_names"]),
                row["office"],
                row["role"],
                state,
                row["since"],
                row["until"],
                _list(row["attested"]),
                _source(of, row["place"], row["url"]),
            )
            for of, row in self._rows("offices", "state = ?", state)
            if on is None or _may_hold(row, on)
        ]
        return sorted(found, key=lambda term: _first_day(term.since) or dt.date.min, reverse=True)

    def missions(self, sender: str, receiver: str) -> list[Mission]:
        """Return the missions of a sender in a receiver."""
        return [
            Mission(sender, receiver, row["city"], row["kind"], _source(of, row["place"], row["url"]))
            for of, row in self._rows("missions", "sender = ? AND receiver = ?", sender, receiver)
        ]

    def memberships(self, state: str) -> list[Membership]:
        """Return the memberships of a state, former ones too, by organisation."""
        found = [_membership(of, row) for of, row in self._rows("memberships", "state = ?", state)]
        return sorted(found, key=lambda one: one.organisation)

    def members(self, organisation: str, *, on: dt.date | None = None) -> list[str]:
        """Return the members (ISO3) of an organisation or group of states, by code.

        Where a registry dates the memberships, only those that do are believed of a day; the others list the members
        of their edition.

        Args:
            organisation: As registries abbreviate it; `EUU` is the European Union, `UNO` the United Nations.
            on: The day; without it all that are members now, as far as is known.
        """
        rows = [row for _, row in self._rows("memberships", "organisation = ?", organisation)]
        rows = [row for row in rows if row["status"] == _MEMBER]
        dated = [row for row in rows if row["since"] or row["until"]]
        if on is None:
            ended = {row["state"] for row in dated if row["until"]}
            return sorted({row["state"] for row in dated or rows if not row["until"]} - ended)
        return sorted({row["state"] for row in dated or rows if _may_hold(row, on)})


def _source(of: AnyDescription, place: str, url: str | None = None) -> Source:
    return Source(of.id, of.title, of.publisher, of.edition, of.licence, of.side, place, url or of.url)


def _vote_place(row: dict[str, Any]) -> str:
    return f"row {row['line']}" if row["line"] is not None else f"counted from the recorded votes of {row['year']}"


def _membership(of: AnyDescription, row: dict[str, Any]) -> Membership:
    source = _source(of, row["place"], row["url"])
    return Membership(row["state"], row["organisation"], row["status"], source, row["since"], row["until"])


def _list(text: str) -> tuple[str, ...]:
    return tuple(text.split(";")) if text else ()


def _may_hold(row: dict[str, Any], on: dt.date) -> bool:
    """Tell whether a term is not known to be over, or not yet begun, on a day."""
    since, until = row["since"], row["until"]
    begun = since is None or Edtf.parse(since).bounds()[0] <= on
    return begun and (until is None or on <= Edtf.parse(until).bounds()[1])


def _first_day(date: str | None) -> dt.date | None:
    return Edtf.parse(date).bounds()[0] if date else None
