"""Claims with what the registries answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import partial

from sverka.checks.verdicts import Verdict
from sverka.ledger import ClaimRow
from sverka.reports.brief.candidates import Candidate, group
from sverka.reports.brief.citing import Citer, name, told_on, whole_words
from sverka.reports.brief.limits import limits
from sverka.reports.brief.parts import CitedRow, Day, Group, Label, Number, Said, Sentence, phrase
from sverka.reports.brief.ranks import Ranks

_VALUED = frozenset({"relations_age", "trade_turnover", "exports", "imports", "investment", "count", "anniversary"})
_KINDS = tuple(limits().claims)
_EVIDENCE = 2


def topics_of(claim: ClaimRow) -> tuple[str, ...]:
    """Return the topics that a kind of claim is about."""
    return limits().claims.get(claim.kind, ())  # type: ignore[call-overload,no-any-return]


def claims(
    rows: Iterable[ClaimRow], verdicts: Sequence[Verdict], citer: Citer, ranks: Ranks, lang: str
) -> tuple[tuple[Group, ...], int]:
    """Return the claims on the topics asked for, each once, the wrong ones first; and how many are on others."""
    found = {(v.claim.document.id, v.claim.id): v for v in verdicts}
    all_rows = list(rows)
    on_topic = [row for row in all_rows if ranks.fits(topics_of(row))]
    candidates = (
        _candidate(told[0], found.get((told[0].document.id, told[0].id)), citer, ranks)
        for told in _alike(on_topic, lang, found)
    )
    return (group(candidates, "claims"),), len(all_rows) - len(on_topic)


def _alike(rows: Iterable[ClaimRow], lang: str, verdicts: dict[tuple[str, str], Verdict]) -> list[list[ClaimRow]]:
    """Gather claims that say the same: first the one in the brief's language that has a verdict, then the last."""
    groups: dict[object, list[ClaimRow]] = {}
    for row in rows:
        key = (row.kind, frozenset(row.states), row.value, row.unit, row.period, row.change_pct, row.scope)
        groups.setdefault(key, []).append(row)
    for told in groups.values():
        told.sort(key=lambda r: (r.document.published or "", r.document.id), reverse=True)
        told.sort(key=lambda r: ((r.document.id, r.id) not in verdicts, r.document.lang != lang))
    return list(groups.values())


def _candidate(row: ClaimRow, verdict: Verdict | None, citer: Citer, ranks: Ranks) -> Candidate:
    day = dt.date.fromisoformat(row.document.published) if row.document.published else None
    wrong = verdict is not None and verdict.judgement == "contradicted"
    topic = ranks.topic(topics_of(row)) if ranks.asked else 0
    kind = _KINDS.index(row.kind) if row.kind in _KINDS else len(_KINDS)
    rank = (ranks.old(day), topic, int(not wrong), kind, ranks.age(day))
    return Candidate(rank, partial(_sentences, row, verdict, citer), weighty=wrong and not ranks.old(day))


def _sentences(row: ClaimRow, verdict: Verdict | None, citer: Citer) -> list[Sentence | None]:
    by = name(row.by.name, row.document.lang, row.by.latin) if row.by and row.by.kind == "person" else None
    value = Number(row.value, row.unit if row.kind not in ("relations_age", "count", "anniversary") else None) if (
        row.kind in _VALUED and isinstance(row.value, int | float)
    ) else None  # fmt: skip
    cited = citer.cite(row.document, [row.quote], [by] if by else [])
    said = whole_words(cited, row.quote, row.document)
    first = citer.first
    sentences = [first([cited], phrase("claim", kind=Label("claim", row.kind), said=said))]
    if by:
        sentences.append(first([cited], phrase("claim.by", name=by)))
    if value is not None:
        sentences.append(first([cited], phrase("claim.value", value=value)))
    if row.change_pct is not None:
        sentences.append(first([cited], phrase("claim.change", percent=Number(row.change_pct, "%"))))
    if row.period:
        sentences.append(first([cited], phrase("claim.period", day=Day(row.period))))
    if (published := told_on(row.document)) is not None:
        sentences.append(first([cited], phrase("position.published", day=published)))
    sentences += _judged(verdict)
    return sentences if sentences[0] else []


def _judged(verdict: Verdict | None) -> list[Sentence | None]:
    if verdict is None:
        return []
    rows = tuple(
        CitedRow(e.source, ". ".join(part.rstrip(".") for part in (e.found, e.arithmetic) if part))
        for e in verdict.evidence[:_EVIDENCE]
    )
    found: list[Sentence | None] = [
        Sentence(phrase("claim.verdict", judgement=Label("judgement", verdict.judgement)), rows)
    ]
    for evidence, row in zip(verdict.evidence, rows, strict=False):
        if evidence.found:
            found.append(Sentence(phrase("claim.evidence", said=Said(evidence.found, "en")), (row,)))
    return found
