import pytest

from sverka.language import language
from sverka.model.records import Statement
from sverka.reading.casting import make_cast
from sverka.reading.statements import read_statements

RU = "Президент Казахстана Касым-Жомарт Токаев принял министра иностранных дел Турции Хакана Фидана. "
EN = "Kazakhstan's President Kassym-Jomart Tokayev received Turkish Foreign Minister Hakan Fidan. "


class Read:
    """A text with its statements."""

    def __init__(self, lang: str, body: str, title: str = "X") -> None:
        analysis = language(lang).analyse(f"{title}\n\n{body}")
        self.text = analysis.text
        cast = make_cast(analysis, None).cast
        self.names = {m.id: m.name for m in cast.members.values()}
        self.statements = read_statements(cast)

    def rows(self) -> list[tuple[str, str | None, str, tuple[str, ...], str]]:
        return [(self.speaker(s), s.state, s.kind, s.about, s.stance) for s in self.statements]

    def speaker(self, statement: Statement) -> str:
        return self.names[statement.speaker].split()[-1]

    def words(self) -> list[str]:
        return [s.span.of(self.text) for s in self.statements]


@pytest.mark.parametrize(
    "body",
    [
        "Фидан заявил, что Турция намерена расширять сотрудничество с Казахстаном.",
        "Турция, сказал Фидан, намерена расширять сотрудничество с Казахстаном.",
        "Турция намерена расширять сотрудничество с Казахстаном, подчеркнул Фидан.",
        "Как отметил Фидан, Турция намерена расширять сотрудничество с Казахстаном.",
        "По словам Фидана, Турция намерена расширять сотрудничество с Казахстаном.",
        "Фидан выразил готовность расширять сотрудничество с Казахстаном.",
        "Фидан назвал Казахстан важным партнёром Турции.",
        "Фидан поблагодарил Казахстан за поддержку.",
        "Фидан уверен, что сотрудничество Турции с Казахстаном будет укрепляться.",
        "«Мы намерены расширять сотрудничество с Казахстаном», — сказал Фидан.",
    ],
)
def test_a_russian_frame_of_speech_is_a_statement(body: str) -> None:
    (row,) = Read("ru", RU + body).rows()
    assert (*row[:2], *row[3:]) == ("Фидан", "TUR", ("KAZ",), "positive")


@pytest.mark.parametrize(
    "body",
    [
        "Fidan said that Turkey was ready to expand cooperation with Kazakhstan.",
        "Turkey, Fidan said, is ready to expand cooperation with Kazakhstan.",
        "Turkey is ready to expand cooperation with Kazakhstan, Fidan told reporters.",
        "Fidan expressed readiness to expand cooperation with Kazakhstan.",
        "Fidan called Kazakhstan an important partner.",
        "Fidan described Kazakhstan as a reliable partner.",
        "Fidan thanked Kazakhstan for its support.",
        "Fidan is confident that cooperation with Kazakhstan will grow stronger.",
        "“We are ready to expand cooperation with Kazakhstan,” said Fidan.",
    ],
)
def test_an_english_frame_of_speech_is_a_statement(body: str) -> None:
    (row,) = Read("en", EN + body).rows()
    assert (*row[:2], *row[3:]) == ("Fidan", "TUR", ("KAZ",), "positive")


def test_words_in_quotation_marks_are_direct() -> None:
    read = Read("ru", RU + "«Турция — наш стратегический партнёр. Мы ценим поддержку Анкары», — сказал Токаев.")
    assert read.rows() == [("Токаев", "KAZ", "direct", ("TUR",), "positive")] * 2
    assert read.words()[0].startswith("Турция — наш стратегический партнёр")


def test_a_quotation_goes_on_after_its_attribution() -> None:
    body = "“Turkey is our strategic partner,” Tokayev said. “I am sure that the visit will give a boost to our ties.”"
    read = Read("en", EN + body)
    assert read.rows() == [("Tokayev", "KAZ", "direct", ("TUR",), "positive")] * 2


@pytest.mark.parametrize(
    ("lang", "body"),
    [
        ("ru", RU + "Стороны отметили важность диалога."),
        ("ru", RU + "Токаев и Фидан обсудили торговлю."),
        ("en", EN + "The ministers agreed that cooperation should grow."),
        ("en", EN + "Fidan did not say whether Turkey would support Kazakhstan."),
        ("en", EN + "Fidan called on the speaker of parliament."),
        ("ru", "Футболист Иван Петров сказал, что команда хорошо готовилась к матчу."),
        ("en", "The champion said she had not even dreamed of lifting the trophy."),
    ],
)
def test_talks_and_words_of_both_sides_and_of_no_state_are_no_statements(lang: str, body: str) -> None:
    assert Read(lang, body).rows() == []


def test_a_headline_is_no_statement() -> None:
    title = "Fidan says Turkey is ready to expand cooperation with Kazakhstan"
    assert Read("en", EN, title).rows() == []


def test_one_sentence_of_one_speaker_is_one_statement() -> None:
    read = Read(
        "ru", RU + "Фидан поблагодарил за гостеприимство и выразил надежду на новый импульс в отношениях двух стран."
    )
    assert len(read.statements) == 1


def test_a_second_act_of_its_own_is_a_second_statement() -> None:
    read = Read(
        "en", EN + "Fidan called Kazakhstan an important partner and invited Kazakh companies to join the fair."
    )
    assert len(read.statements) == 2


def test_a_ministry_speaks_for_its_state() -> None:
    read = Read(
        "en",
        "The Polish foreign ministry expressed concern about the actions of Belarus. Belarus is a neighbour of Poland.",
    )
    assert [(s.state, s.about, s.stance) for s in read.statements] == [("POL", ("BLR",), "negative")]


def test_a_capital_speaks_for_its_state() -> None:
    read = Read("ru", "Россия нанесла удары по Украине. Варшава осуждает агрессию Москвы.")
    assert [(s.state, s.about, s.stance) for s in read.statements] == [("POL", ("RUS",), "negative")]


def test_a_seat_in_which_something_was_said_speaks_for_its_state() -> None:
    read = Read(
        "ru",
        "Польша закрыла консульство, а Россия ответила. В Кремле заявили, что шаг Варшавы носит враждебный характер.",
    )
    assert [(s.state, s.about, s.stance) for s in read.statements] == [("RUS", ("POL",), "negative")]


def test_a_colon_leads_to_the_words_of_a_quotation() -> None:
    read = Read("ru", RU + "\nТокаев: «Турция — наш надёжный и стратегический партнёр».")
    assert read.rows() == [("Токаев", "KAZ", "direct", ("TUR",), "positive")]


def test_a_quoted_title_is_no_speech() -> None:
    assert Read("ru", RU + "Они посетили выставку «Нұрлы жол».").rows() == []


def test_topics_are_those_of_the_words() -> None:
    read = Read("en", EN + "Fidan said Turkey was ready to expand trade with Kazakhstan.")
    assert read.statements[0].topics == ("trade",)


def test_a_dash_opens_a_line_of_direct_speech() -> None:
    read = Read("ru", RU + "\n— Турция поддерживает инициативы Казахстана, — подчеркнул Фидан.")
    assert read.rows() == [("Фидан", "TUR", "direct", ("KAZ",), "positive")]


def test_a_former_holder_speaks_for_no_state() -> None:
    found = Read("ru", RU + "Бывший президент Чехии Милош Земан заявил, что Турция намерена помочь Казахстану.")
    assert [s.state for s in found.statements if found.speaker(s) == "Земан"] == [None]
