"""What was planned and what came of it: what is open or overdue first."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from sverka.ledger import PlanRow
from sverka.reports.brief.candidates import Candidate, group
from sverka.reports.brief.citing import whole_words
from sverka.reports.brief.happenings import Teller
from sverka.reports.brief.parts import Day, Group, Label, Name, Sentence, phrase
from sverka.reports.brief.ranks import Ranks

_ORDER = ("overdue", "open", "cancelled", "held_later", "held_elsewhere", "held")

# What tells a plan from others; without any of it, its own words follow.
_TELLING = frozenset({"happening.series", "happening.ordinal", "happening.people"})


def plans(rows: Iterable[PlanRow], teller: Teller, ranks: Ranks) -> tuple[Group, ...]:
    """Return the plans, of recent ones the overdue and open first, the nearest first."""
    return (group((_candidate(row, teller, ranks) for row in rows), "plans"),)


def _candidate(row: PlanRow, teller: Teller, ranks: Ranks) -> Candidate:
    day = row.plan.last_day
    near = abs((day - ranks.as_of).days) if day else 0
    topic = ranks.topic(row.plan.topics) if ranks.asked else 0
    rank = (ranks.old(day), int(_ORDER.index(row.result) > 1), int(not row.plan.dated), topic, near)
    weighty = row.result in ("overdue", "open") and not ranks.old(day)
    return Candidate(rank, partial(_sentences, row, teller), weighty)


def _sentences(row: PlanRow, teller: Teller) -> list[Sentence | None]:
    event = teller.lead(row.plan, row.planned_by)
    cited = teller.cite(event)
    sentences = [teller.when(event, cited, "plan")]
    sentences.append(Sentence(phrase("plan.result", result=Label("result", row.result)), (cited,)))
    sentences += _held(row, teller)
    details = teller.details(event, cited)
    sentences += details
    if not any(sentence and sentence.phrase.message in _TELLING for sentence in details):
        said = whole_words(cited, event.quotes[0], event.document)
        sentences.append(teller.citer.first([cited], phrase("happening.words", said=said)))
    return sentences


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
