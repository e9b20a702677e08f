from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sverka.ledger import Quote
from sverka.reports.reconciliation.context import parts, sentences

TEXT = "A title\n\nThey met in Astana. The 10th session is due in May, they said! Others left."


def words(text: str, *found: str) -> list[Quote]:
    return [Quote(text.index(one), text.index(one) + len(one), one) for one in found]


def test_words_are_shown_in_their_sentence() -> None:
    (one,) = sentences(TEXT, words(TEXT, "session"))
    assert one.text == "The 10th session is due in May, they said!"
    assert TEXT[one.start : one.end] == one.text
    assert parts(one, words(TEXT, "session"))[1] == ("session", True)


def test_words_that_begin_a_sentence_bring_none_before_it() -> None:
    assert [one.text for one in sentences(TEXT, words(TEXT, "Others"))] == ["Others left."]


def test_words_of_one_sentence_are_shown_once_and_a_title_is_a_sentence() -> None:
    found = sentences(TEXT, words(TEXT, "10th", "May", "title"))
    assert [one.text for one in found] == ["A title", "The 10th session is due in May, they said!"]


def test_a_small_letter_after_a_dot_begins_no_sentence() -> None:
    text = "Встреча прошла в 2026 г. в Астане. Потом уехали."
    assert [one.text for one in sentences(text, words(text, "Астане"))] == ["Встреча прошла в 2026 г. в Астане."]


def test_a_text_without_sentences_is_bounded() -> None:
    text = "x" * 5000
    (one,) = sentences(text, [Quote(2500, 2510, "x" * 10)])
    assert len(one.text) < 1000


@given(
    st.text(alphabet="aB. !\n»", max_size=80), st.lists(st.tuples(st.integers(0, 80), st.integers(1, 9)), max_size=4)
)
def test_every_word_stands_in_a_sentence_and_nothing_is_lost(text: str, marks: list[tuple[int, int]]) -> None:
    quotes = [Quote(a, a + n, text[a : a + n]) for a, n in marks if a + n <= len(text)]
    found = sentences(text, quotes)
    for quote in quotes:
        assert any(one.start <= quote.start and quote.end <= one.end for one in found)
    for one in found:
        assert "".join(piece for piece, _ in parts(one, quotes)) == one.text == text[one.start : one.end]
    assert [one.start for one in found] == sorted(one.start for one in found)
