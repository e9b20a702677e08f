"""Numbered sessions by the ledger: whether "the 9th session" fits in with the 8th and the 10th of other texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sverka.checks.books import source_of
from sverka.checks.sentences import listed, ordinal, say
from sverka.checks.verdicts import Evidence, Judgement
from sverka.ledger import Filter, HappeningRow, Ledger

_HELD = ("occurred", "ongoing")
# A planned session bears out the number of one that was held: nobody plans the 10th without a 9th.
_TOLD = (*_HELD, "planned", "proposed")


@dataclass(frozen=True, slots=True)
class SessionVerdict:
    """What the ledger answers to the number of a session; see `Verdict`.

    Attributes:
        series: Every name that its accounts give the series, in the order of the alphabet.
        ordinal: The number that is told.
        happening: The session with its accounts.
    """

    series: tuple[str, ...]
    ordinal: int
    happening: HappeningRow
    judgement: Judgement
    reason: str
    evidence: tuple[Evidence, ...]
    cautions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Session:
    names: frozenset[str]
    ordinal: int
    happening: HappeningRow


def check_sessions(ledger: Ledger, query: Filter) -> tuple[SessionVerdict, ...]:
    """Lay the numbered sessions of the ledger beside each other.

    Args:
        ledger: The books.
        query: Which happenings.

    Returns:
        A verdict for each session that was held and has a number, by series and number: supported where the number
        before or after is told of a fitting time, unclear where another session cannot be right together with it, and
        not covered where the ledger has no other. Names of a series in several languages are brought together by the
        happenings whose accounts bear them.
    """
    sessions = [
        _Session(frozenset(a.series.name for a in h.accounts if a.series), h.series.ordinal, h)
        for h in ledger.happenings(query)
        if h.series and h.series.ordinal and h.status in _TOLD
    ]
    return tuple(
        _judge(session, row) for row in _rows(sessions) for session in row if session.happening.status in _HELD
    )


def _rows(sessions: Sequence[_Session]) -> list[list[_Session]]:
    """Return sessions by series: those of the same states that share a name, directly or through others."""
    rows: list[tuple[set[tuple[tuple[str, ...], str]], list[_Session]]] = []
    for session in sessions:
        keys = {(session.happening.states, name.casefold()) for name in session.names}
        joined = [session]
        for row in [row for row in rows if row[0] & keys]:
            keys |= row[0]
            joined += row[1]
            rows.remove(row)
        rows.append((keys, joined))
    found = [sorted(row, key=lambda s: (s.ordinal, _day(s), s.happening.id)) for _, row in rows]
    return sorted(found, key=lambda row: (row[0].happening.states, sorted(row[0].names), row[0].happening.id))


def _day(session: _Session) -> str:
    first = session.happening.first_day
    return first.isoformat() if first and session.happening.dated else "9999"


def _judge(session: _Session, row: Sequence[_Session]) -> SessionVerdict:
    names = tuple(sorted({name for other in row for name in other.names}))
    others = [other for other in row if other is not session and _independent(session, other)]
    clashing = [other for other in others if _clash(*sorted((session, other), key=lambda s: s.ordinal))]
    near = [other for other in others if abs(other.ordinal - session.ordinal) == 1 and other not in clashing]
    slots = {"number": ordinal(session.ordinal), "date": session.happening.date or "no date"}
    if clashing:
        reason = say("session_clash", **slots, others=listed(map(_told, clashing)))
        evidence = tuple(_evidence(other, None) for other in (*clashing, *near))
        return SessionVerdict(names, session.ordinal, session.happening, "unclear", reason, evidence)
    if near and session.happening.dated:
        reason = say("session_fits", **slots, others=listed(map(_told, near)))
        evidence = tuple(_evidence(other, True) for other in near)
        return SessionVerdict(names, session.ordinal, session.happening, "supported", reason, evidence)
    reason = say("session_alone", **slots)
    return SessionVerdict(names, session.ordinal, session.happening, "not_covered", reason, ())


def _independent(session: _Session, other: _Session) -> bool:
    """Tell whether any text tells the other that does not tell this one: none judges itself."""
    own = {account.document.id for account in session.happening.accounts}
    return any(account.document.id not in own for account in other.happening.accounts)


def _clash(low: _Session, high: _Session) -> bool:
    """Tell whether two sessions cannot both be right: the higher number earlier, or one number in two years."""
    a, b = low.happening, high.happening
    if not (a.dated and b.dated and a.first_day and a.last_day and b.first_day and b.last_day):
        return False
    if low.ordinal == high.ordinal:
        return a.first_day.year > b.last_day.year or b.first_day.year > a.last_day.year
    return b.last_day < a.first_day


def _told(session: _Session) -> str:
    return say("session_told", number=ordinal(session.ordinal), date=session.happening.date or "no date")


def _evidence(session: _Session, supports: bool | None) -> Evidence:
    account = session.happening.accounts[0]
    words = " … ".join(" ".join(quote.text.split()) for quote in account.quotes)
    return Evidence(
        source=source_of(account.document, account.quotes[0]),
        found=_told(session),
        arithmetic=say("voice_words", words=words),
        distance=None,
        supports=supports,
    )
