"""Verdicts as Markdown and as rows."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sverka.checks import Evidence, OfficeVerdict, SessionVerdict, Verdict
from sverka.checks.books import REGISTRY as LEDGER
from sverka.ledger import Quote
from sverka.reports import wording as w
from sverka.reports.markdown import escape

AnyVerdict = Verdict | OfficeVerdict | SessionVerdict
"""A verdict on a claim, on an office that a text tells, or on the number of a session."""

_WORDS = {"supported": "supported", "contradicted": "contradicted", "unclear": "unclear", "not_covered": "not covered"}


def judgement(verdict: AnyVerdict) -> str:
    """Return the judgement in words."""
    return _WORDS[verdict.judgement]


def tally(verdicts: Iterable[AnyVerdict]) -> str:
    """Return how many verdicts there are of each judgement: "2 supported, 1 unclear"."""
    counted: Counter[str] = Counter(v.judgement for v in verdicts)
    return ", ".join(f"{counted[key]} {word}" for key, word in _WORDS.items() if counted[key])


def heading(verdict: AnyVerdict) -> str:
    """Return what is judged, in words."""
    if isinstance(verdict, OfficeVerdict):
        return w.clean(f"{verdict.tenure.person.name}, {verdict.tenure.title}")
    if isinstance(verdict, SessionVerdict):
        return w.clean(f"{w.ordinal(verdict.ordinal)} session, {', '.join(verdict.series)}")
    claim = verdict.claim
    states = " and ".join(w.state_name(code) for code in claim.states)
    said = w.value(claim)
    return f"{states}: {claim.kind.replace('_', ' ')}{f', {said}' if said else ''}"


def told(verdict: AnyVerdict) -> tuple[Quote, str]:
    """Return the words that are judged, and who says them where."""
    if isinstance(verdict, OfficeVerdict):
        return verdict.tenure.quote, w.source(verdict.tenure.document)
    if isinstance(verdict, SessionVerdict):
        account = verdict.happening.accounts[0]
        return account.quotes[0], w.source(account.document)
    claim = verdict.claim
    by = f"{w.clean(claim.by.name)}, " if claim.by else ""
    return claim.quote, by + w.source(claim.document)


def cited(evidence: Evidence) -> str:
    """Return the source of evidence: title, publisher, edition, whose figures, row."""
    source = evidence.source
    # A text of the ledger is told from somewhere, and need not have its figures from there.
    whose = "told from" if source.registry == LEDGER else "figures of"
    side = f", {whose} {w.state_name(source.side)}" if source.side else ""
    return w.clean(f"{source.title} ({source.publisher}), {source.edition}{side}; {source.row}")


def verdicts_to_markdown(verdicts: Sequence[AnyVerdict], *, title: str, as_of: dt.date) -> str:
    """Return verdicts as a page of Markdown: what is judged with its words, every answer with its source.

    Args:
        verdicts: On claims, offices or sessions, in the order of the page.
        title: Of the page.
        as_of: The day of the check.
    """
    return "\n".join(_page(verdicts, title, as_of)).strip() + "\n"


def _page(verdicts: Sequence[AnyVerdict], title: str, as_of: dt.date) -> Iterator[str]:
    yield f"# {escape(title)}"
    yield ""
    yield f"As of {as_of}. Read and judged by machine: {tally(verdicts) or 'nothing to judge'}."
    for verdict in verdicts:
        quote, source = told(verdict)
        yield from ("", f"## {escape(heading(verdict))}: {judgement(verdict)}", "")
        yield from (f"> {escape(quote.text)}", ">", f"> {escape(source)}")
        yield from ("", escape(verdict.reason))
        if verdict.evidence:
            yield from ("", "| source | answer | how |", "| --- | --- | --- |")
        for e in verdict.evidence:
            yield f"| {escape(cited(e))} | {escape(e.found)} | {escape(e.arithmetic)} |"
        if verdict.cautions:
            yield ""
        yield from (f"- {escape(caution)}" for caution in verdict.cautions)


def verdict_row(verdict: AnyVerdict) -> dict[str, Any]:
    """Return a verdict as plain values, for JSON: what is judged flat, the evidence in full."""
    return _judged(verdict) | {
        "judgement": verdict.judgement,
        "reason": verdict.reason,
        "cautions": list(verdict.cautions),
        "evidence": [_evidence_row(e) for e in verdict.evidence],
    }


def _judged(verdict: AnyVerdict) -> dict[str, Any]:
    if isinstance(verdict, OfficeVerdict):
        return {"office": verdict.tenure.flat()}
    if isinstance(verdict, SessionVerdict):
        return {"session": verdict.happening.flat() | {"series": list(verdict.series), "ordinal": verdict.ordinal}}
    return {"claim": verdict.claim.flat()}


def _evidence_row(evidence: Evidence) -> dict[str, Any]:
    source = evidence.source
    return {
        "registry": source.registry, "title": source.title, "publisher": source.publisher, "edition": source.edition,
        "licence": source.licence, "side": source.side, "row": source.row, "url": source.url, "found": evidence.found,
        "arithmetic": evidence.arithmetic, "distance": evidence.distance, "supports": evidence.supports,
    }  # fmt: skip
