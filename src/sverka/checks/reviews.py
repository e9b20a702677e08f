"""Verdicts as schema.org ClaimReview: JSON-LD that fact-checking search and archives read.

Sources: https://schema.org/ClaimReview, https://schema.org/Claim, https://schema.org/Rating;
https://developers.google.com/search/docs/appearance/structured-data/factcheck (required: `claimReviewed`,
`reviewRating`, `url`; of the rating `alternateName`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

from sverka.checks.sentences import pair_of, say
from sverka.checks.verdicts import Verdict
from sverka.errors import ContractError
from sverka.ledger import ClaimRow, DocumentRow

# The rating's number, between worst and best, and its name; a claim that nothing covers was not reviewed.
_RATINGS: Mapping[str, tuple[int, str]] = {
    "contradicted": (1, "Contradicted by the record"),
    "unclear": (3, "Unclear"),
    "supported": (5, "Supported by the record"),
}
_WORST, _BEST = 1, 5
_SVERKA = "Sverka"
_MAX_TEXT = 1000


def claim_review(verdict: Verdict, *, url: str, published: dt.date) -> dict[str, Any]:
    """Return one verdict as a ClaimReview.

    Args:
        verdict: The verdict; not one of `not_covered`, which reviews nothing.
        url: Address of the page that carries the review.
        published: Day on which the review is published.

    Raises:
        ContractError: Where the verdict is `not_covered`, or `url` is no http address.
    """
    if verdict.judgement not in _RATINGS:
        raise ContractError("a claim that no registry covers was not reviewed: it has no ClaimReview")
    if not _is_web(url):
        raise ContractError(f"a review needs the address of its page: {url!r}", hint="https://…")
    number, name = _RATINGS[verdict.judgement]
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": f"{url.partition('#')[0]}#{verdict.claim.document.id}-{verdict.claim.id}",
        "datePublished": published.isoformat(),
        "author": _author(verdict),
        "claimReviewed": _words(verdict.claim.quote.text),
        "reviewBody": _words(" ".join((verdict.reason, *verdict.cautions))),
        "inLanguage": "en",
        "itemReviewed": _claim(verdict.claim),
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": number,
            "worstRating": _WORST,
            "bestRating": _BEST,
            "alternateName": name,
            "ratingExplanation": _words(verdict.reason),
        },
        **_citations(verdict),
    }


def claim_reviews(verdicts: Iterable[Verdict], *, url: str, published: dt.date) -> dict[str, Any]:
    """Return verdicts as one JSON-LD graph of ClaimReviews; those that are `not_covered` are left out.

    Raises:
        ContractError: Where `url` is no http address.
    """
    if not _is_web(url):
        raise ContractError(f"a review needs the address of its page: {url!r}", hint="https://…")
    reviews = [claim_review(v, url=url, published=published) for v in verdicts if v.judgement in _RATINGS]
    graph = [{key: value for key, value in review.items() if key != "@context"} for review in reviews]
    return {"@context": "https://schema.org", "@graph": graph}


def _author(verdict: Verdict) -> dict[str, Any]:
    """Return who reviews: Sverka, by the registries that the verdict stands on."""
    registries = list(dict.fromkeys(e.source.publisher for e in verdict.evidence))
    named = say("review_author", who=_SVERKA, registries=", ".join(registries)) if registries else _SVERKA
    return {"@type": "Organization", "name": _words(named)}


def _claim(claim: ClaimRow) -> dict[str, Any]:
    document = claim.document
    made = {
        "@type": "Claim",
        "name": say("review_claim", kind=claim.kind.replace("_", " "), states=pair_of(claim.states)),
        "author": _speaker(claim),
        "appearance": _appearance(document),
    }
    return made | ({"datePublished": document.published} if document.published else {})


def _speaker(claim: ClaimRow) -> dict[str, Any]:
    """Return who makes the claim: who says it in the text, else who published the text."""
    if claim.by is not None:
        kind = "Person" if claim.by.kind == "person" else "Organization"
        return {"@type": kind, "name": _words(claim.by.name)}
    return {"@type": "Organization", "name": _words(claim.document.publisher or say("review_unknown"))}


def _appearance(document: DocumentRow) -> dict[str, Any]:
    work: dict[str, Any] = {"@type": "CreativeWork", "identifier": document.id, "inLanguage": document.lang}
    if _is_web(document.url or ""):
        work["url"] = document.url
    if document.title:
        work["headline"] = _words(document.title)
    if document.published:
        work["datePublished"] = document.published
    if document.publisher:
        work["publisher"] = {"@type": "Organization", "name": _words(document.publisher)}
    return work


def _citations(verdict: Verdict) -> dict[str, Any]:
    """Return what the verdict stands on, as works with edition and licence."""
    works = []
    for evidence in verdict.evidence:
        source = evidence.source
        work: dict[str, Any] = {
            "@type": "Dataset" if source.registry != "ledger" else "CreativeWork",
            "name": _words(source.title),
            "version": _words(source.edition),
            "publisher": {"@type": "Organization", "name": _words(source.publisher)},
            "description": _words(f"{evidence.found} ({source.row})"),
        }
        if source.licence:
            work["license"] = _words(source.licence)
        if _is_web(source.url or ""):
            work["url"] = source.url
        works.append(work)
    return {"citation": works} if works else {}


def _is_web(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:  # no address at all
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def _words(text: str) -> str:
    """Return words of a source on one line, without signs that steer a page, bounded in length."""
    line = " ".join("".join(c if c.isprintable() or c.isspace() else " " for c in text).split())
    return line if len(line) <= _MAX_TEXT else line[: _MAX_TEXT - 1] + "…"
