"""Judgements in the books: written once, taken back by a further row, never edited."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from typing import Any, get_args

from sqlalchemy import ColumnElement, Connection, Row, and_, exists, insert, or_, select

from sverka.errors import ContractError, LedgerError
from sverka.ledger import actor_tables as a
from sverka.ledger.mentions import batches
from sverka.reconcile.actors import VERSION, Judgement, Said, Verdict

RULE = "rule"
Pair = tuple[str, str]

_J = a.judgements.c
_back = a.judgements.alias("back")


def check(verdict: str, judge: str, reason: str) -> None:
    """Check what a person says.

    Raises:
        ContractError: Where the verdict is none, or who judges or why is not told.
    """
    if verdict not in get_args(Verdict):
        raise ContractError(f"no such verdict: {verdict!r}", hint=", ".join(get_args(Verdict)))
    if not judge.strip() or judge.strip().lower() == RULE:
        raise ContractError("a judgement needs the name of who judges")
    if not reason.strip():
        raise ContractError("a judgement needs its reason")


def active() -> ColumnElement[bool]:
    """Tell of a judgement whether it holds: it takes none back, and none takes it back."""
    return and_(_J.withdraws.is_(None), ~exists().where(_back.c.withdraws == _J.id))


def touching(connection: Connection, forms: Collection[str], *, of_people: bool | None = None) -> list[Row[Any]]:
    """Return the judgements that hold and touch any of some forms, in the order in which they were made.

    Args:
        connection: The database.
        forms: Keys.
        of_people: Whether only people's are wanted, or only the rule's.
    """
    found = {}
    who = [] if of_people is None else [(_J.judge != RULE) if of_people else (_J.judge == RULE)]
    for some in batches(sorted(forms)):
        statement = select(a.judgements).where(active(), *who, or_(_J.one.in_(some), _J.other.in_(some)))
        found.update({row.id: row for row in connection.execute(statement)})
    return [found[number] for number in sorted(found)]


def said(rows: Sequence[Row[Any]]) -> list[Said]:
    """Return what people judged, the last first. "Unsure" keeps two apart until somebody knows."""
    return [Said(row.one, row.other, row.verdict == "same") for row in reversed(rows) if row.judge != RULE]


def settle(
    connection: Connection,
    forms: Collection[str],
    changed: Collection[str],
    judged: Mapping[Pair, Judgement],
    now: dt.datetime,
) -> None:
    """Bring the rule's judgements of some forms to what it judges now: what holds stays, the rest is taken back.

    Args:
        connection: The database.
        forms: The keys of all forms that were gathered together.
        changed: Those of which anything has changed.
        judged: What the rule judges now, by pairs: of two that were gathered together, and of the changed with others.
        now: When (UTC).
    """
    kept = set()
    backs = []
    for row in touching(connection, forms, of_people=False):
        outside = row.one not in forms or row.other not in forms
        if outside and row.one not in changed and row.other not in changed:
            continue
        judgement = judged.get((row.one, row.other))
        if judgement is not None and _same(row, judgement):
            kept.add((row.one, row.other))
        else:
            backs.append(_taken_back(row, RULE, VERSION, "the evidence has changed", now))
    new = [
        {
            "one": one, "other": other, "verdict": j.verdict, "score": j.score, "judge": RULE, "version": VERSION,
            "reason": j.reason, "judged_at": now, "withdraws": None,
        }
        for (one, other), j in sorted(judged.items())
        if (one, other) not in kept
    ]  # fmt: skip
    if backs or new:
        connection.execute(insert(a.judgements), [*backs, *new])


def _same(row: Row[Any], judgement: Judgement) -> bool:
    now = (judgement.verdict, judgement.score, judgement.reason, VERSION)
    return (row.verdict, row.score, row.reason, row.version) == now


def _taken_back(row: Row[Any], judge: str, version: str | None, reason: str, now: dt.datetime) -> dict[str, Any]:
    return {
        "one": row.one, "other": row.other, "verdict": row.verdict, "score": row.score, "judge": judge,
        "version": version, "reason": reason, "judged_at": now, "withdraws": row.id,
    }  # fmt: skip


def write(connection: Connection, pair: Pair, verdict: Verdict, judge: str, reason: str, now: dt.datetime) -> int:
    """Write what a person judges of two forms; return the id of the judgement."""
    row = {
        "one": pair[0], "other": pair[1], "verdict": verdict, "score": None, "judge": judge, "version": None,
        "reason": reason, "judged_at": now, "withdraws": None,
    }  # fmt: skip
    number: int = connection.execute(insert(a.judgements).returning(_J.id), [row]).scalar_one()
    return number


def undo(connection: Connection, number: int, judge: str, reason: str, now: dt.datetime) -> Pair:
    """Take back what a person judged; return the two forms.

    Raises:
        LedgerError: Where there is no such judgement, it no longer holds, or it is the rule's.
    """
    row = connection.execute(select(a.judgements).where(_J.id == number)).one_or_none()
    if row is None:
        raise LedgerError(f"there is no judgement {number}", hint="sverka judgements lists them")
    if row.withdraws is not None:
        raise LedgerError(f"judgement {number} takes back judgement {row.withdraws}", hint="judge anew instead")
    if row.judge == RULE:
        raise LedgerError(f"judgement {number} is the rule's", hint="a judgement of yours outweighs it")
    if connection.scalar(select(_J.id).where(_J.withdraws == number)) is not None:
        raise LedgerError(f"judgement {number} is taken back already")
    connection.execute(insert(a.judgements), [_taken_back(row, judge, None, reason, now)])
    return row.one, row.other
