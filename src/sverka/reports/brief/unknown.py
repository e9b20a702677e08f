"""What is not known: what the books stand on, and where they are silent."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial

from sverka.checks.verdicts import Verdict
from sverka.ledger import ClaimRow, DocumentRow, HappeningRow, PersonRow, PlanRow, StatementRow
from sverka.ledger.folding import fold
from sverka.reports.brief.candidates import Candidate, group
from sverka.reports.brief.limits import limits
from sverka.reports.brief.parts import (
    Counted,
    Day,
    Group,
    Label,
    Listed,
    Name,
    OfBooks,
    Phrase,
    Sentence,
    State,
    phrase,
)
from sverka.reports.brief.ranks import Ranks

_MONTH = 30.44
_LONG = 183  # days without a document that are worth telling


def unknown(
    pair: tuple[str, str],
    documents: Sequence[DocumentRow],
    people: Iterable[PersonRow],
    happenings: Iterable[HappeningRow],
    plans: Iterable[PlanRow],
    statements: Sequence[StatementRow],
    claims: Sequence[ClaimRow],
    verdicts: Sequence[Verdict],
    ranks: Ranks,
) -> tuple[Group, ...]:
    """Return what a reader must know of the books before trusting the rest; the weightiest first."""
    found = [
        *_offices(pair, people, ranks),
        *_topics(pair, statements, ranks),
        *_series(happenings),
        *_silence(documents, ranks),
    ]
    undated = sum(1 for row in plans if not row.plan.dated and row.result == "open")
    if undated:
        found.append(phrase("unknown.undated", count=Counted(undated)))
    if claims and not verdicts:
        found.append(phrase("unknown.unchecked"))
    uncovered = sum(1 for v in verdicts if v.judgement == "not_covered")
    if uncovered:
        found.append(phrase("unknown.not_covered", count=Counted(uncovered)))
    coverage = [Sentence(told) for told in _coverage(documents, pair)]
    gaps = (Candidate((n,), partial(_one, told)) for n, told in enumerate(found, 1))
    return (group([Candidate((0,), lambda: coverage, weighty=True), *gaps], "unknown"),)


def _one(told: Phrase) -> list[Sentence]:
    return [Sentence(told)]


def _coverage(documents: Sequence[DocumentRow], pair: tuple[str, str]) -> Iterable[Phrase]:
    if not documents:
        yield phrase("unknown.none")
        return
    yield phrase("unknown.count", count=Counted(len(documents)))
    days = sorted(row.published for row in documents if row.published)
    if days:
        yield phrase("unknown.documents", first=OfBooks(Day(days[0])), last=OfBooks(Day(days[-1])))
    sides = Counter(row.publisher_state for row in documents)
    for state, count in sorted(sides.items(), key=lambda item: (item[0] not in pair, -item[1], item[0] or "~")):
        if state in pair:
            yield phrase("unknown.sides", state=OfBooks(State(state)), count=Counted(count))
        elif state is None:
            yield phrase("unknown.sideless", count=Counted(count))
    for state in pair:
        if not sides[state]:
            yield phrase("unknown.side", state=OfBooks(State(state)))


def _offices(pair: tuple[str, str], people: Iterable[PersonRow], ranks: Ranks) -> Iterable[Phrase]:
    last: dict[tuple[str | None, str], str] = {}
    for row in people:
        key = row.state, row.role
        last[key] = max(last.get(key, ""), row.last or "")
    for state in pair:
        roles = [role for role in limits().offices.known if not _attested(last.get((state, role)), ranks)]
        if roles:
            listed = Listed(tuple(phrase("role", role=Label("role", role)) for role in roles))
            yield phrase("unknown.offices", state=OfBooks(State(state)), roles=listed)


def _attested(day: str | None, ranks: Ranks) -> bool:
    return bool(day) and ranks.age(dt.date.fromisoformat(day or "")) <= limits().attested_months * _MONTH


def _topics(pair: tuple[str, str], statements: Sequence[StatementRow], ranks: Ranks) -> Iterable[Phrase]:
    told = {(row.state, topic) for row in statements for topic in row.topics}
    for topic in ranks.topics if ranks.asked else ():
        for state in pair:
            if (state, topic) not in told:
                yield phrase("unknown.topic", state=OfBooks(State(state)), topic=Label("topic", topic))


def _series(happenings: Iterable[HappeningRow]) -> Iterable[Phrase]:
    """Tell the numbers that are missing inside a series: the ninth and eleventh are told, the tenth is not."""
    rows: dict[str, tuple[str, str, set[int]]] = {}
    for row in happenings:
        if row.series and row.series.ordinal:
            name = row.series.name
            rows.setdefault(fold(name), (name, row.accounts[0].document.lang, set()))[2].add(row.series.ordinal)
    for name, lang, numbers in rows.values():
        missing = sorted(set(range(min(numbers), max(numbers))) - numbers, reverse=True)
        for number in missing[:1]:
            yield phrase("unknown.ordinal", series=OfBooks(Name(name, lang)), ordinal=Counted(number))


def _silence(documents: Sequence[DocumentRow], ranks: Ranks) -> Iterable[Phrase]:
    """Tell the longest recent time without a document, up to the day of the brief."""
    days = sorted({dt.date.fromisoformat(row.published) for row in documents if row.published})
    days = [day for day in days if not ranks.old(day) and day <= ranks.as_of]
    if not days:
        return
    pairs = list(zip(days, [*days[1:], ranks.as_of], strict=True))
    first, last = max(pairs, key=lambda pair: (pair[1] - pair[0]).days)
    if (last - first).days >= _LONG:
        yield phrase("unknown.silent", first=OfBooks(Day(str(first))), last=OfBooks(Day(str(last))))
