"""What Kazakh reports say that somebody said: sentences of our own, one behaviour a test."""

from __future__ import annotations

import pytest

from sverka.language import language
from sverka.model.records import Statement
from sverka.reading.casting import make_cast
from sverka.reading.statements import read_statements

KK = "Қазақстан Президенті Нұрлан Абенов Түркия Сыртқы істер министрі Хакан Фиданды қабылдады. "


class Read:
    """A text with its statements."""

    def __init__(self, body: str, title: str = "Күн жаңалығы") -> None:
        analysis = language("kk").analyse(f"{title}\n\n{body}")
        self.text = analysis.text
        cast = make_cast(analysis, None).cast
        self.names = {m.id: m.name for m in cast.members.values()}
        self.statements = read_statements(cast)

    def rows(self) -> list[tuple[str, str | None, tuple[str, ...], str]]:
        return [(self.speaker(s), s.state, s.about, s.stance) for s in self.statements]

    def speaker(self, statement: Statement) -> str:
        return self.names[statement.speaker].split()[-1]

    def words(self) -> list[str]:
        return [s.span.of(self.text) for s in self.statements]


@pytest.mark.parametrize(
    "body",
    [
        "Фидан Түркия Қазақстанмен ынтымақтастықты кеңейтуге дайын екенін айтты.",
        "Фидан Түркия Қазақстанды сенімді серіктес деп санайтынын мәлімдеді.",
        "Фиданның айтуынша, Түркия Қазақстанмен ынтымақтастықты кеңейтуге ниетті.",
        "Хакан Фиданның пікірінше, Түркия Қазақстанмен ынтымақтастықты кеңейтуге ниетті.",
        "Фидан Қазақстанмен ынтымақтастықты кеңейтуге дайындық білдірді.",
        "Фидан Қазақстанды Түркияның маңызды серіктесі деп атады.",
        "Фидан Қазақстанға қолдауы үшін алғыс айтты.",
        "Фидан Қазақстанның бастамаларын жоғары бағалады.",
        "«Біз Қазақстанмен ынтымақтастықты кеңейтуге мүдделіміз», – деді Фидан.",
        "«Түркия Қазақстанмен ынтымақтастықты кеңейтуге дайын», – деп атап өтті Хакан Фидан.",
        "– Біз Қазақстанмен ынтымақтастықты кеңейтуге мүдделіміз, – деді Хакан Фидан.",
    ],
)
def test_a_kazakh_frame_of_speech_is_a_statement(body: str) -> None:
    (row,) = Read(KK + body).rows()
    assert row == ("Фидан", "TUR", ("KAZ",), "positive")


def test_what_is_said_stands_before_the_word_of_speech() -> None:
    read = Read(KK + "Фидан Түркия Қазақстанмен ынтымақтастықты кеңейтуге дайын екенін айтты.")
    assert read.words() == ["Түркия Қазақстанмен ынтымақтастықты кеңейтуге дайын екенін"]


def test_direct_speech_is_told_from_reported_speech() -> None:
    kinds = [
        s.kind
        for s in Read(
            KK + "«Біз Қазақстанмен ынтымақтастықты кеңейтуге мүдделіміз», – деді Фидан. "
            "Абенов Түркия сенімді серіктес екенін айтты."
        ).statements
    ]
    assert kinds == ["direct", "indirect"]


def test_a_ministry_may_speak() -> None:
    (row,) = Read("Қытай Сыртқы істер министрлігі Жапония екі ел келісімін бұзды деп мәлімдеді.").rows()
    assert row[1:] == ("CHN", ("JPN",), "negative")


def test_praise_that_its_verb_denies_is_none() -> None:
    (row,) = Read(KK + "Фидан Түркия Қазақстанның ұсынысын қолдамайтынын айтты.").rows()
    assert row[3] != "positive"


def test_to_declare_somebody_unwanted_is_a_deed_and_no_statement() -> None:
    assert Read("Ресей Польшаның екі дипломатын «қажетсіз тұлға» деп жариялады.").rows() == []
