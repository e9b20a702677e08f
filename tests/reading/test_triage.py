from __future__ import annotations

import pytest

from sverka.language import language
from sverka.model.records import Document, Records, document_id
from sverka.model.vocabulary import Lang
from sverka.reading.gazetteer import Gazetteer
from sverka.reading.reader import read
from sverka.reading.triage import office_sentences, states_told


def told(lang: str, text: str) -> int:
    return states_told(Gazetteer.for_language(lang).find(text))


def records(lang: Lang, text: str) -> Records:
    return read(Document(document_id(text), text, lang))


@pytest.mark.parametrize(
    ("lang", "text", "states"),
    [
        ("ru", "Чехия и Австрия договорились.", 2),
        ("ru", "Чешско-австрийские переговоры.", 2),
        ("ru", "Чехия, Прага, чешский, чехи.", 1),
        ("ru", "Чехия вступила в ООН.", 2),
        ("ru", "Сегодня ожидается дождь.", 0),
        ("en", "Prague thanked Vienna.", 2),
        ("en", "Michael Jordan scored.", 0),
        ("en", "", 0),
    ],
)
def test_states_are_counted_up_to_two(lang: str, text: str, states: int) -> None:
    assert told(lang, text) == states


@pytest.mark.parametrize(
    ("lang", "text", "kept"),
    [
        ("ru", "Выставка открылась. Президент Чехии Петр Павел выступил с речью. Было тепло.", 1),
        ("ru", "Выставка открылась. Президент выступил с речью. Было тепло.", 0),
        ("en", "The fair opened. Czech President Petr Pavel spoke. It was warm.", 1),
        ("en", "The Czech fair opened. It was warm.", 0),
    ],
)
def test_only_sentences_that_may_tell_an_office_are_kept(lang: str, text: str, kept: int) -> None:
    found = Gazetteer.for_language(lang).find(text)
    assert len(office_sentences(text, language(lang), found)) == kept


def test_of_one_state_only_offices_are_read() -> None:
    text = "Президент Чехии Петр Павел заявил, что товарооборот вырос на 10%. Он принял послов и подписал закон."
    read_out = records("ru", text)
    assert [(t.role, t.state) for t in read_out.tenures] == [("head_of_state", "CZE")]
    assert (read_out.events, read_out.statements, read_out.claims) == ((), (), ())
    assert [a.name for a in read_out.actors] == ["Петр Павел"]


def test_of_no_state_nothing_is_read() -> None:
    text = "Вратарь Иван Петров отразил удар. Завтра ожидается дождь."
    read_out = records("ru", text)
    assert (read_out.actors, read_out.tenures, read_out.events, read_out.statements) == ((), (), (), ())
