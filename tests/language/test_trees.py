from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sverka.language.analysis import Token
from sverka.language.batching import BATCH_SENTENCES, BATCH_TOKENS, by_length
from sverka.language.trees import attach


def tree(heads: list[int]) -> list[Token]:
    tokens = [Token(i, i, i + 1, "x", "x", "NOUN", {}, h, "root" if h < 0 else "dep") for i, h in enumerate(heads)]
    attach(tokens)
    return tokens


@given(st.integers(1, 12).flatmap(lambda n: st.lists(st.integers(-3, n + 2), min_size=n, max_size=n)))
def test_any_heads_become_one_tree(heads: list[int]) -> None:
    tokens = tree(heads)
    assert [t.deprel for t in tokens].count("root") == 1
    for token in tokens:
        at, steps = token.index, 0
        while at >= 0:
            at, steps = tokens[at].head, steps + 1
            assert steps <= len(tokens)


@given(st.lists(st.integers(0, 6), min_size=1, max_size=7).map(sorted))
def test_a_good_tree_is_left_as_it_is(raw: list[int]) -> None:
    heads = [-1, *(min(h, i) for i, h in enumerate(raw))]  # each word hangs on one before it
    assert [t.head for t in tree(heads)] == heads


def test_an_empty_sentence_has_no_tree() -> None:
    assert tree([]) == []


@given(st.lists(st.integers(1, 400), max_size=200))
def test_batches_hold_every_sentence_once_within_their_bounds(lengths: list[int]) -> None:
    batches = list(by_length(lengths))
    assert sorted(i for b in batches for i in b) == list(range(len(lengths)))
    for batch in batches:
        longest = max(lengths[i] for i in batch)
        assert len(batch) == 1 or (len(batch) <= BATCH_SENTENCES and len(batch) * longest <= BATCH_TOKENS)
