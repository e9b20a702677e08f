from __future__ import annotations

import pytest

from sverka.language import language
from sverka.reading.datelines import dateline_end


@pytest.mark.parametrize(
    ("lang", "text", "dateline"),
    [
        ("en", "PRAGUE, Jan 30 (Bohemia Wire) – The ministers met.", "PRAGUE, Jan 30 (Bohemia Wire) –"),
        ("ru", "ПРАГА, 30 мая. /Чехинформ/. Министры встретились.", ""),
        ("ru", "ПРАГА 30 мая /Чехинформ/ – Министры встретились.", "ПРАГА 30 мая /Чехинформ/ –"),
        ("en", "The ministers (of Austria) met.", ""),
        ("en", "USA", ""),
    ],
)
def test_a_dateline_opens_a_report(lang: str, text: str, dateline: str) -> None:
    sentence = language(lang).analyse("Title\n\n" + text).sentences[1]
    end = dateline_end(sentence)
    assert (
        "".join(
            sentence.span.of("Title\n\n" + text)[: sentence.tokens[end].end - sentence.span.start] if end >= 0 else ""
        )
        == dateline
    )


def test_later_paragraphs_have_none() -> None:
    text = "Title\n\nOne.\n\nTwo.\n\nPRAGUE, Jan 30 (Bohemia Wire) – The ministers met."
    assert dateline_end(language("en").analyse(text).sentences[-1]) == -1
