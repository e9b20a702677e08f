"""Whatever the text, tokens stand where they say, trees are trees, and no sentence crosses a line."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sverka.language import Analysis, Sentence, language
from sverka.language.registry import readable

PIECES = st.sampled_from(
    [
        "Президент Польши", " met ", "Kazakhstan's", "🇵🇱🤝🇰🇿", "e\u0301", "\u200b", "\u200d", "\ufeff", "\u202e",
        "שלום", "سلام", "Qазақстан", "АВСabc", "\n", "\n\n", "\r\n", "\t", "\u00a0", "\u2028", "\x1c", ".", "...", "?!",
        "«", "»", "“", "(", ")", "-", "–", "'s", "’", "U.S.", "г.", "А.С. Пушкин", "и т. д.", "1,1 млрд", "2026-01-29",
        "№5", "http://a.b/c?d=e", "@x", "Ы" * 300, "I" * 70, "\x00", "𝔘𝔫𝔦", "ﬁ", "İ", "ß", "\ud800", " ",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=14).map("".join)
ODD = [
    "",
    "\n\n\n",
    "   ",
    "🇵🇱 и 🇰🇿: встреча 🤝 состоялась.",
    "Ala ma kota. Президент ate a тост в Астане, שלום.",
    "Zero\u200bwidth и ноль\u200bширины.\nВторая\r\nтретья\n\n\nчетвёртая",
    "слово" * 4000,
    "word " * 3200,
    "Слово, " * 700 + "конец.",
]


def check(analysis: Analysis) -> None:
    text = analysis.text
    before = 0
    for index, sentence in enumerate(analysis.sentences):
        assert sentence.index == index
        assert "\n" not in sentence.span.of(text)
        assert before <= sentence.span.start <= sentence.span.end <= len(text)
        before = sentence.span.end
        check_tree(sentence)
        at = sentence.span.start
        for place, token in enumerate(sentence.tokens):
            assert token.index == place
            assert at <= token.start < token.end <= sentence.span.end
            assert text[token.start : token.end] == token.text
            at = token.end
        for name in sentence.names:
            assert 0 <= name.first <= name.last < len(sentence.tokens)
            assert name.span == (sentence.tokens[name.first].start, sentence.tokens[name.last].end)


def check_tree(sentence: Sentence) -> None:
    tokens = sentence.tokens
    assert sum(t.head < 0 for t in tokens) == min(1, len(tokens))
    for token in tokens:
        seen = set()
        at = token.index
        while at >= 0:
            assert at not in seen, "a cycle"
            seen.add(at)
            at = tokens[at].head
        assert token.children == [t.index for t in tokens if t.head == token.index]
        assert (token.deprel == "root") == (token.head < 0)


@pytest.mark.parametrize("lang", readable())
@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_texts_keep_their_places(lang: str, text: str) -> None:
    check(language(lang).analyse(text))


@pytest.mark.parametrize("lang", readable())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(text=TEXTS)
def test_any_text_keeps_its_places(lang: str, text: str) -> None:
    check(language(lang).analyse(text))


@pytest.mark.parametrize("lang", readable())
def test_a_sentence_is_read_alike_alone_and_among_others(lang: str) -> None:
    text = "Warsaw. The ministers met in Astana." if lang == "en" else "Варшава. Министры встретились в Астане."
    tongue = language(lang)
    places = tongue.sentences(text)
    alone = tongue.analyse(text, places[1:])
    both = tongue.analyse(text)
    assert [(t.start, t.lemma, t.head) for t in alone.sentences[0].tokens] == [
        (t.start, t.lemma, t.head) for t in both.sentences[1].tokens
    ]
