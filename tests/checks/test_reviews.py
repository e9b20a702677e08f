from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from sverka.checks import Verdict, claim_review, claim_reviews
from sverka.errors import ContractError
from tests.checks.claims_by_hand import judged, telling, verdict
from tests.checks.facts_by_hand import MemoryFacts, relations

FACTS = MemoryFacts([relations("KAZ", "POL", "1992-04-06", publisher="Ministries")])
PAGE, DAY = "https://checks.example.org/kaz-pol", dt.date(2026, 2, 1)
# By https://developers.google.com/search/docs/appearance/structured-data/factcheck, as read in November 2026.
REQUIRED = {"claimReviewed": str, "reviewRating": dict, "url": str}
RECOMMENDED = {"author": dict, "itemReviewed": dict, "datePublished": str}
OF_RATING = {"alternateName": str, "bestRating": int, "ratingValue": int, "worstRating": int}
OF_CLAIM = {"author": dict, "datePublished": str, "appearance": dict}


def found(years: int = 34, **fields: str) -> Verdict:
    return verdict(FACTS, telling("relations_age", years, f"{years} years", **fields))  # type: ignore[arg-type]


def has(thing: dict[str, Any], properties: Mapping[str, type]) -> None:
    for name, kind in properties.items():
        assert isinstance(thing[name], kind), name
        assert thing[name] or thing[name] == 0, name


def test_a_review_has_what_the_documentation_asks_for() -> None:
    review = claim_review(found(url="https://steppe.example/34"), url=PAGE, published=DAY)
    assert (review["@context"], review["@type"]) == ("https://schema.org", "ClaimReview")
    has(review, REQUIRED | RECOMMENDED)
    rating, claim = review["reviewRating"], review["itemReviewed"]
    has(rating, OF_RATING)
    has(claim, OF_CLAIM)
    assert (rating["@type"], claim["@type"], review["author"]["@type"]) == ("Rating", "Claim", "Organization")
    assert rating["worstRating"] <= rating["ratingValue"] <= rating["bestRating"]
    assert rating["alternateName"] == "Unclear"
    assert review["author"]["name"] == "Sverka, by Ministries"
    assert review["datePublished"] == "2026-02-01"
    assert review["url"].startswith(f"{PAGE}#")
    assert review["claimReviewed"] == "34 years"
    assert claim["author"] == {"@type": "Organization", "name": "Steppe Wire"}
    assert claim["appearance"]["url"] == "https://steppe.example/34"
    assert claim["datePublished"] == "2026-01-29"


def test_ratings_are_ordered_from_contradicted_to_supported() -> None:
    names = [claim_review(found(n), url=PAGE, published=DAY)["reviewRating"] for n in (36, 34, 33)]
    assert [r["ratingValue"] for r in names] == [1, 3, 5]
    assert len({r["alternateName"] for r in names}) == 3


def test_what_nothing_covers_was_not_reviewed() -> None:
    lone = telling("relations_age", 30, "30 years", states=("JPN", "POL"))
    reviewed = judged(FACTS, telling("relations_age", 33, "33 years"), lone)
    graph = claim_reviews(reviewed, url=PAGE, published=DAY)
    assert [r["claimReviewed"] for r in graph["@graph"]] == ["33 years"]
    with pytest.raises(ContractError, match="not reviewed"):
        claim_review(reviewed[1], url=PAGE, published=DAY)


@pytest.mark.parametrize("url", ["", "checks.html", "javascript:alert(1)", "https://", "http://[x"])
def test_a_review_needs_the_address_of_its_page(url: str) -> None:
    with pytest.raises(ContractError, match="address of its page"):
        claim_reviews([found()], url=url, published=DAY)


def test_words_of_a_text_cannot_steer_the_page_nor_flood_it() -> None:
    verdict_ = found()
    hostile = replace(
        verdict_.claim,
        quote=replace(verdict_.claim.quote, text="34\u202e years\n\x1b[31m" + "x" * 5000),
        document=replace(verdict_.claim.document, url="javascript:alert(1)", title="a\u0000b"),
    )
    review = claim_review(replace(verdict_, claim=hostile), url=PAGE, published=DAY)
    text = json.dumps(review, ensure_ascii=False)
    assert "\u202e" not in text
    assert "\x1b" not in text
    assert "javascript" not in text
    assert len(review["claimReviewed"]) == 1000
