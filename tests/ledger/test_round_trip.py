"""Whatever keeps to the contract comes back from the ledger as it went in."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sverka.ledger import Filter, Ledger
from sverka.model import (
    Actor,
    Claim,
    Document,
    Event,
    Participant,
    Place,
    Records,
    Series,
    Span,
    Statement,
    Tenure,
    document_id,
)
from sverka.model import vocabulary as v

words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12)
# Of the sizes that texts tell: SQLite rounds the last digit of numbers near the ends of what a float can hold.
numbers = st.floats(-1e15, 1e15).filter(lambda number: number == 0 or abs(number) >= 1e-9)
codes = st.sampled_from(["KAZ", "POL", "EUU", "UNO"])
spans = st.builds(Span, st.integers(0, 9), st.integers(10, 30))
dates = st.none() | st.sampled_from(
    ["2026-01-29", "2026-10", "2026", "2025-09/2025-11", "XXXX-12-16", "../2026", "2026/.."]
)
topics = st.lists(st.sampled_from(v.TOPICS), max_size=3, unique=True).map(tuple)
states = st.lists(codes, max_size=3).map(tuple)


T = TypeVar("T")


def rows(items: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(items, max_size=3).map(tuple)


@st.composite
def records(draw: st.DrawFn) -> Records:
    text = draw(words)
    ids = draw(st.lists(words.filter(bool), min_size=1, max_size=4, unique=True))
    who = st.sampled_from(ids)
    series = st.builds(Series, words, st.none() | st.integers(1, 999))
    place = st.builds(Place, words, st.none() | codes, st.none() | numbers, st.none() | numbers)
    participants = rows(st.builds(Participant, who, st.none() | codes, st.sampled_from(v.PARTS)))
    event = st.builds(
        Event, words, st.sampled_from(v.EVENT_TYPES), st.none() | words, st.none() | st.sampled_from(v.FORMATS),
        st.none() | series, st.sampled_from(v.STATUSES), dates, st.none() | place, participants, rows(words), topics,
        rows(spans), numbers,
    )  # fmt: skip
    statement = st.builds(
        Statement, words, who, st.none() | codes, st.sampled_from(get_args(v.StatementKind)), states,
        st.sampled_from(get_args(v.Stance)), topics, spans,
    )  # fmt: skip
    values = st.none() | numbers | st.integers(-(10**15), 10**15) | words
    claim = st.builds(
        Claim, words, st.sampled_from(v.CLAIM_KINDS), states, values,
        st.none() | words, st.none() | words, st.none() | numbers, st.none() | words, st.none() | who, spans, numbers,
    )  # fmt: skip
    tenure = st.builds(Tenure, who, st.sampled_from(v.ROLES), words, st.none() | who, st.none() | codes, spans)
    text_or_none = st.none() | words
    document = Document(
        document_id(text), text, draw(st.sampled_from(v.LANGS)), draw(text_or_none), draw(text_or_none),
        draw(text_or_none), draw(text_or_none), draw(st.none() | codes), draw(st.none() | st.dates().map(str)),
        draw(st.none() | st.sampled_from(get_args(v.PublishedFrom))), draw(text_or_none), draw(rows(words)),
    )  # fmt: skip
    actors = tuple(
        Actor(
            i,
            draw(st.sampled_from(get_args(v.ActorKind))),
            draw(words),
            draw(words),
            draw(st.none() | codes),
            draw(rows(spans)),
        )
        for i in ids
    )
    return Records(document, actors, draw(rows(tenure)), draw(rows(event)), draw(rows(statement)), draw(rows(claim)))


@pytest.fixture(scope="module")
def memory() -> Iterator[Ledger]:
    with Ledger(":memory:") as ledger:
        yield ledger


numbered = itertools.count()


@settings(max_examples=100, deadline=None)
@given(read=records())
def test_records_come_back_as_they_went_in(memory: Ledger, read: Records) -> None:
    number = next(numbered)  # another place and reader for each example: texts may be the same
    read = replace(read, document=replace(read.document, url=f"https://example.org/{number}"))
    reader, own = str(number), Filter(document=read.document.id)
    assert memory.add(read, reader=reader) in ("added", "replaced")
    assert memory.records(read.document.id) == read
    assert memory.add(read, reader=reader) == "unchanged"
    assert len(memory.events(own)) == len(read.events)
    assert len(memory.statements(own)) == len(read.statements)
    assert len(memory.claims(own)) == len(read.claims)
    assert len(memory.tenures(own)) == len(read.tenures)
