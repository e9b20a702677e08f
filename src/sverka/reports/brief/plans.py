"""What was planned and what came of it: what is open or overdue first."""

from __future__ import annotations

from collections.abc import Iterable

from sverka.ledger import PlanRow
from sverka.reports.brief.happenings import Teller
from sverka.reports.brief.parts import Day, Entry, Group, Label, Name, Sentence, phrase
from sverka.reports.brief.ranks import Ranks

_ORDER = ("overdue", "open", "cancelled", "held_later", "held_elsewhere", "held")


def plans(rows: Iterable[PlanRow], teller: Teller, ranks: Ranks) -> tuple[Group, ...]:
    """Return the plans, of recent ones the overdue and open first."""
    return (Group(None, tuple(_entry(row, teller, ranks) for row in rows)),)


def _entry(row: PlanRow, teller: Teller, ranks: Ranks) -> Entry:
    event = teller.lead(row.plan, row.planned_by)
    cited = teller.cite(event)
    sentences = [teller.when(event, cited, "plan")]
    sentences.append(Sentence(phrase("plan.result", result=Label("result", row.result)), (cited,)))
    sentences += _held(row, teller)
    sentences += teller.details(event, cited)
    told = tuple(sentence for sentence in sentences if sentence is not None)
    day = row.plan.last_day
    order = (ranks.old(day), _ORDER.index(row.result) > 1, ranks.topic(row.plan.topics), ranks.age(day))
    return Entry(told, order, row.plan.topics, weighty=row.result in ("overdue", "open") and not ranks.old(day))


def _held(row: PlanRow, teller: Teller) -> list[Sentence | None]:
    """Tell when and where a plan was held that was moved."""
    if row.outcome is None or row.result not in ("held", "held_later", "held_elsewhere"):
        return []
    done = [n for n, a in enumerate(row.outcome.accounts) if a.status in ("occurred", "ongoing")]
    if not done:
        return []
    event = teller.lead(row.outcome, done)
    cited = teller.cite(event)
    found = []
    if event.date:
        found.append(teller.citer.first([cited], phrase("plan.held", day=Day(event.date))))
    if row.result == "held_elsewhere" and event.place:
        place = Name(event.place.name, event.document.lang)
        found.append(teller.citer.first([cited], phrase("plan.held.place", place=place)))
    return found
