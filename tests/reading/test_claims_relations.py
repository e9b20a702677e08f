import pytest

from sverka.model import Span
from tests.reading.claim_reading import Claims, en, ru


@pytest.mark.parametrize(
    ("claims", "states", "value", "scope"),
    [
        (ru, ("POL", "KAZ"), None, "EUU"),
        (en, ("POL", "KAZ"), None, "EUU"),
    ],
)
def test_the_ranked_partner_goes_first_with_the_scope(claims, states, value, scope) -> None:  # type: ignore[no-untyped-def]
    text = {
        ru: "Польша — один из ключевых партнёров Казахстана в Европейском союзе.",
        en: "Poland is an important partner of Kazakhstan in the European Union.",
    }[claims]
    found = claims(text).only("partner_rank")
    assert (found.states, found.value, found.scope) == (states, value, scope)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Казахстан — ведущий партнёр Польши в Центральной Азии.", 1),
        ("Казахстан остаётся крупнейшим торговым партнёром Польши в Центральной Азии.", 1),
        ("Казахстан — второй по величине торговый партнёр Польши в Центральной Азии.", 2),
        ("Казахстан занимает третье место среди торговых партнёров Польши.", 3),
        ("Казахстан занимает особое место среди партнёров Польши.", None),
        ("Казахстан входит в число ведущих партнёров Польши.", None),
        ("Казахстан рассматривается Польшей как надёжный партнёр в Центральной Азии.", None),
        ("Польша видит в Казахстане надёжного партнёра.", None),
        ("На Казахстан, как главного партнёра Польши, приходится половина торговли.", 1),
    ],
)
def test_rank_is_read_in_its_many_forms(text: str, value: int | None) -> None:
    found = ru(text).only("partner_rank")
    assert (found.states, found.value) == (("KAZ", "POL"), value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Kazakhstan is Poland's largest trading partner in Central Asia.", 1),
        ("Kazakhstan remains the third-largest trading partner of Poland in Asia.", 3),
        ("Poland regards Kazakhstan as a reliable partner.", None),
        ("The minister described Kazakhstan as Poland's key partner in Central Asia.", None),
        ("Kazakhstan ranks among Poland's most important partners in Asia.", None),
    ],
)
def test_english_ranks_are_read(text: str, value: int | None) -> None:
    found = en(text).only("partner_rank")
    assert (found.states, found.value) == (("KAZ", "POL"), value)


@pytest.mark.parametrize(
    "text",
    [
        "Kazakhstan wants to become a reliable partner of Poland.",
        "Kazakhstan is not a reliable partner of Poland.",
        "Poland discussed this in meetings with our closest partners.",
        "The company is a key partner of the bank in Poland.",
    ],
)
def test_wishes_denials_and_companies_are_no_ranks(text: str) -> None:
    assert en(text).of("partner_rank") == []


@pytest.mark.parametrize(
    ("claims", "text", "kind", "value"),
    [
        (ru, "Дипломатические отношения двух стран насчитывают 34 года.", "relations_age", 34),
        (ru, "За 34 года дипломатических отношений Казахстан и Польша сблизились.", "relations_age", 34),
        (en, "The two countries have 34 years of diplomatic relations.", "relations_age", 34),
        (ru, "Запуск связали с 25-летием сотрудничества двух стран.", "anniversary", 25),
        (ru, "Отмечается 52-летняя годовщина установления отношений двух стран.", "anniversary", 52),
        (en, "This year marks the 30th anniversary of diplomatic relations.", "anniversary", 30),
        (ru, "Дипломатические отношения двух стран установлены 6 апреля 1992 года.", "relations_since", "1992-04-06"),
        (en, "The two countries established diplomatic ties on April 6, 1992.", "relations_since", "1992-04-06"),
        (en, "The two countries have maintained diplomatic relations since 1992.", "relations_since", "1992"),
    ],
)  # fmt: skip
def test_ages_and_anniversaries_of_relations_are_read(claims, text, kind, value) -> None:  # type: ignore[no-untyped-def]
    found = claims(text).only(kind)
    assert found.value == value
    assert set(found.states) == {"KAZ", "POL"}


def test_an_anniversary_of_something_else_is_none() -> None:
    assert ru("Стороны отметят 80-летие Победы и 30-летие Конституции.").claims == []
    assert en("Poland marks the 100th anniversary of its independence.").claims == []


@pytest.mark.parametrize(
    ("claims", "text", "value"),
    [
        (ru, "Позиции сторон, как было отмечено, близки или совпадают.", "close"),
        (ru, "Позиции Казахстана и Польши совпадают.", "coinciding"),
        (ru, "Министры констатировали единство взглядов двух стран.", "coinciding"),
        (ru, "Подходы Астаны и Варшавы расходятся.", "divergent"),
        (en, "The two sides share similar positions on international issues.", "close"),
        (en, "The positions of Warsaw and Astana differ.", "divergent"),
    ],
)
def test_positions_are_close_coinciding_or_divergent(claims, text, value) -> None:  # type: ignore[no-untyped-def]
    assert claims(text).only("position_alignment").value == value


def test_positions_on_world_affairs_have_that_scope() -> None:
    found = ru("Дипломаты обсудили международные вопросы. Позиции двух стран близки.").only("position_alignment")
    assert found.scope == "international_agenda"


def test_positions_yet_to_be_agreed_are_no_claim() -> None:
    assert ru("Казахстан и Польша намерены выработать единую позицию.").of("position_alignment") == []


@pytest.mark.parametrize(
    ("claims", "text", "value", "scope"),
    [
        (ru, "Сотрудничество Казахстана и Польши развивается по нарастающей.", "growing", "cooperation"),
        (ru, "Обе страны отметили быстрый рост торговли.", "growing", "trade"),
        (ru, "Стороны отметили положительную динамику отношений двух стран.", "growing", "cooperation"),
        (ru, "Товарооборот между Казахстаном и Польшей продолжает снижаться.", "falling", "trade"),
        (en, "Trade between Poland and Kazakhstan has been growing steadily.", "growing", "trade"),
    ],
)
def test_trends_are_read_with_their_field(claims, text, value, scope) -> None:  # type: ignore[no-untyped-def]
    found = claims(text).only("trend")
    assert (found.value, found.scope) == (value, scope)


def test_wishes_are_no_trends_and_a_figure_needs_none_beside_it() -> None:
    assert ru("Казахстан и Польша подчеркнули важность расширения сотрудничества.").of("trend") == []
    assert ru("Товарооборот Казахстана и Польши вырос на 5 процентов.").of("trend") == []


def test_a_claim_knows_who_said_it() -> None:
    text = "Казахстан и Польша.\n\nКазахстан — ведущий партнёр Польши."
    found = Claims("ru", text, ((Span(21, len(text)), "a7"),))
    assert [(c.id, c.by) for c in found.claims] == [("c1", "a7")]
