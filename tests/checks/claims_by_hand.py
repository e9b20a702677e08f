"""Ledgers of claims written by hand: each text holds its claim's words, so that what stands around them is read too."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sverka.checks import Facts, Verdict, check
from sverka.ledger import Filter, Ledger
from sverka.model import Claim, Document, Records, Span, document_id
from sverka.model.vocabulary import Lang

TODAY = dt.date(2026, 2, 1)


def telling(
    kind: str,
    value: float | str | None,
    words: str,
    *,
    states: Sequence[str] = ("KAZ", "POL"),
    text: str | None = None,
    published: str | None = "2026-01-29",
    publisher: str | None = "Steppe Wire",
    lang: Lang = "en",
    url: str | None = None,
    unit: str | None = None,
    period: str | None = None,
    change_pct: float | None = None,
    scope: str | None = None,
) -> Records:
    """Return the records of a text with one claim that stands on `words`, all of the text unless one is given."""
    whole = f"News of {published}\n\n{text or words}."
    at = whole.index(words, whole.index("\n"))
    document = Document(
        document_id(whole), whole, lang, title=whole.partition("\n")[0], publisher=publisher, published=published,
        url=url, published_from="metadata" if published else None,
    )  # fmt: skip
    claim = Claim(
        id="c1", kind=kind, states=tuple(states), value=value, unit=unit, period=period, change_pct=change_pct,  # type: ignore[arg-type]
        scope=scope, by=None, span=Span(at, at + len(words)), confidence=0.9,
    )  # fmt: skip
    return Records(document=document, claims=(claim,))


def judged(facts: Facts, *told: Records, as_of: dt.date = TODAY) -> tuple[Verdict, ...]:
    """Return the verdicts on the claims of texts, in the order in which the texts are given."""
    with Ledger(":memory:") as ledger:
        for records in told:
            ledger.add(records, reader="1.0")
        found = {v.claim.document.id: v for v in check(ledger, facts, Filter(), as_of=as_of)}
    return tuple(found[records.document.id] for records in told)


def verdict(facts: Facts, told: Records) -> Verdict:
    """Return the verdict on the claim of the only text."""
    (found,) = judged(facts, told)
    return found
