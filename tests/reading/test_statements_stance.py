import pytest

from sverka.language import language
from sverka.reading.statements.quotations import Quotations
from sverka.reading.statements.stance import stance_of


def stance(lang: str, text: str) -> str:
    return stance_of(language(lang).analyse(text).sentences[0].tokens, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "Польша — надёжный партнёр Казахстана.", "positive"),
        ("ru", "Мы благодарны за гостеприимство.", "positive"),
        ("ru", "Это акт агрессии против гражданского объекта.", "negative"),
        ("ru", "Россия не оставит это без ответа.", "negative"),
        ("ru", "Дипломатические отношения насчитывают 34 года.", "neutral"),
        ("ru", "Он не угрожает соседям.", "neutral"),
        ("en", "Poland is a reliable partner of Kazakhstan.", "positive"),
        ("en", "The attack undermined security in the region.", "negative"),
        ("en", "The delegation has left the country.", "neutral"),
        ("en", "Warsaw does not plan to retaliate.", "neutral"),
    ],
)
def test_words_judge(lang: str, text: str, expected: str) -> None:
    assert stance(lang, text) == expected


def test_blame_outweighs_praise() -> None:
    assert stance("en", "Russia attacked our partner.") == "negative"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«Мы видим в вас друга и надёжного партнёра», — сказал он.", ["Мы видим в вас друга и надёжного партнёра"]),
        ("“We see you as a friend,” he said.", ["We see you as a friend,"]),
        ('"We see you as a friend," he said.', ["We see you as a friend,"]),
        ("Выставка «Нұрлы жол» открылась.", []),
        ("«Мы посетили выставку «Нұрлы жол» вместе», — сказал он.", ["Мы посетили выставку «Нұрлы жол» вместе"]),
        ("«Мы видим в вас друга и партнёра\nНовый абзац.", ["Мы видим в вас друга и партнёра"]),
    ],
)
def test_speech_in_quotation_marks_is_told_from_titles(text: str, expected: list[str]) -> None:
    quotations = Quotations(language("ru").analyse(text))
    assert [s.of(text) for s in quotations.spans] == expected


def test_an_evil_that_is_fought_together_is_no_blame() -> None:
    assert stance("en", "We value our partnership with Colombia in fighting terrorism.") == "positive"
    assert stance("ru", "Мы ценим партнёрство с Польшей в борьбе с терроризмом.") == "positive"
