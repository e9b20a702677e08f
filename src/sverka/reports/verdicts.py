"""Verdicts as Markdown and as rows."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sverka.checks import Evidence, OfficeVerdict, Verdict
from sverka.reports import wording as w
from sverka.reports.markdown import escape

_WORDS = {"supported": "supported", "contradicted": "contradicted", "unclear": "unclear", "not_covered": "not covered"}


def judgement(verdict: Verdict | OfficeVerdict) -> str:
    """Return the judgement in words."""
    return _WORDS[verdict.judgement]


def tally(verdicts: Iterable[Verdict | OfficeVerdict]) -> str:
    """Return how many verdicts there are of each judgement: "2 supported, 1 unclear"."""
    counted: Counter[str] = Counter(v.judgement for v in verdicts)
    return ", ".join(f"{counted[key]} {word}" for key, word in _WORDS.items() if counted[key])


def heading(verdict: Verdict) -> str:
    """Return what is claimed of whom, in words."""
    claim = verdict.claim
    states = " and ".join(w.state_name(code) for code in claim.states)
    said = w.value(claim)
    return f"{states}: {claim.kind.replace('_', ' ')}{f', {said}' if said else ''}"


def cited(evidence: Evidence) -> str:
    """Return the source of evidence: title, publisher, edition, whose figures, row."""
    source = evidence.source
    side = f", figures of {w.state_name(source.side)}" if source.side else ""
    return w.clean(f"{source.title} ({source.publisher}), {source.edition}{side}; {source.row}")


def verdicts_to_markdown(
    verdicts: Sequence[Verdict], offices: Sequence[OfficeVerdict] = (), *, title: str, as_of: dt.date
) -> str:
    """Return verdicts as a page of Markdown, every claim with its words, every answer with its source.

    Args:
        verdicts: On claims.
        offices: On offices that texts tell.
        title: Of the page.
        as_of: The day of the check.
    """
    return "\n".join(_page(verdicts, offices, title, as_of)).strip() + "\n"


def _page(verdicts: Sequence[Verdict], offices: Sequence[OfficeVerdict], title: str, as_of: dt.date) -> Iterator[str]:
    yield f"# {escape(title)}"
    yield ""
    yield f"As of {as_of}. Read and judged by machine: {tally(verdicts) or 'no claims'}."
    for verdict in verdicts:
        yield from ("", f"## {escape(heading(verdict))}: {judgement(verdict)}", "")
        yield f"> {escape(verdict.claim.quote.text)}"
        yield ">"
        by = f"{verdict.claim.by.name}; " if verdict.claim.by else ""
        yield f"> {escape(by + w.source(verdict.claim.document))}"
        yield from ("", escape(verdict.reason))
        yield from _answers(verdict.evidence, verdict.cautions)
    if offices:
        yield from ("", "## Offices", "", f"Offices that texts tell: {tally(offices)}.", "")
    for found in offices:
        told = f"{judgement(found)}: {found.reason} “{found.tenure.quote.text}” {w.source(found.tenure.document)}"
        yield f"- {escape(told)}"
        yield from (f"  - {escape(e.found)}. {escape(e.arithmetic)} {escape(cited(e))}" for e in found.evidence)


def _answers(evidence: Sequence[Evidence], cautions: Sequence[str]) -> Iterator[str]:
    if evidence:
        yield from ("", "| registry | answer | how | source |", "| --- | --- | --- | --- |")
    for e in evidence:
        cells = (escape(e.source.title), escape(e.found), escape(e.arithmetic), escape(cited(e)))
        yield f"| {' | '.join(cells)} |"
    if cautions:
        yield ""
    yield from (f"- {escape(caution)}" for caution in cautions)


def verdict_row(verdict: Verdict) -> dict[str, Any]:
    """Return a verdict as plain values, for JSON: the claim flat, the evidence in full."""
    return {
        "judgement": verdict.judgement,
        "reason": verdict.reason,
        "cautions": list(verdict.cautions),
        "claim": verdict.claim.flat(),
        "evidence": [_evidence_row(e) for e in verdict.evidence],
    }


def office_row(found: OfficeVerdict) -> dict[str, Any]:
    """Return a verdict on an office as plain values, for JSON."""
    return {
        "judgement": found.judgement,
        "reason": found.reason,
        "cautions": list(found.cautions),
        "office": found.tenure.flat(),
        "evidence": [_evidence_row(e) for e in found.evidence],
    }


def _evidence_row(evidence: Evidence) -> dict[str, Any]:
    source = evidence.source
    return {
        "registry": source.registry, "title": source.title, "publisher": source.publisher, "edition": source.edition,
        "licence": source.licence, "side": source.side, "row": source.row, "url": source.url, "found": evidence.found,
        "arithmetic": evidence.arithmetic, "distance": evidence.distance, "supports": evidence.supports,
    }  # fmt: skip
