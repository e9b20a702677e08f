import pytest

from tests.reading.claim_reading import en, ru


def test_a_sum_has_its_period_and_its_change() -> None:
    found = ru("Товарооборот двух стран в 2024 году вырос на 15,3% и составил 1,06 млрд долларов США.").only(
        "trade_turnover"
    )
    assert (found.value, found.unit, found.period, found.change_pct) == (1_060_000_000, "USD", "2024", 15.3)
    assert set(found.states) == {"KAZ", "POL"}


def test_english_trade_is_read_with_up_and_percent() -> None:
    found = en("Trade between the two countries came to $1.1 billion in the first 11 months of 2025, up 6 percent.")
    claim = found.only("trade_turnover")
    assert (claim.value, claim.period, claim.change_pct) == (1_100_000_000, "2025-01/2025-11", 6)


def test_the_topic_is_carried_to_the_next_sentence() -> None:
    found = ru(
        "Товарооборот Казахстана и Польши в 2022 году составил почти 1,4 млрд долларов. "
        "За первые четыре месяца 2023 года он превысил 430 млн долларов."
    )
    assert [(c.value, c.period) for c in found.of("trade_turnover")] == [
        (1_400_000_000, "2022"),
        (430_000_000, "2023-01/2023-04"),
    ]


def test_several_figures_of_a_sentence_are_several_claims() -> None:
    found = ru(
        "Торговля Казахстана и Польши в 2014 году достигала 2,3 млрд долларов, а в 2015-м сократилась до 1,35 млрд."
    )
    assert [(c.value, c.period) for c in found.of("trade_turnover")] == [(2.3e9, "2014"), (1.35e9, "2015")]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Товарооборот Казахстана и Польши удвоился.", 100),
        ("Товарооборот Казахстана и Польши вырос в 1,5 раза.", 50),
        ("Товарооборот Казахстана и Польши сократился вдвое.", -50),
        ("Товарооборот Казахстана и Польши снизился на треть.", -33.3),
    ],
)
def test_growth_without_a_sum_has_a_change_alone(text: str, change: float) -> None:
    found = ru(text).only("trade_turnover")
    assert (found.value, found.unit, found.change_pct) == (None, None, change)


def test_the_exporter_goes_first() -> None:
    assert ru("Экспорт Казахстана в Польшу составил 500 млн долларов.").only("exports").states == ("KAZ", "POL")
    assert en("Exports from Poland to Kazakhstan fell by 12% to €496 million.").only("exports").states == ("POL", "KAZ")
    assert ru("Импорт Казахстана из Польши составил 500 млн долларов.").only("imports").states == ("POL", "KAZ")


def test_an_export_takes_the_period_of_the_trade_told_before() -> None:
    found = en(
        "Trade between the two countries came to $1.1 billion in 2025. "
        "Kazakh exports rose 10.2 percent to $496.3 million."
    )
    claim = found.only("exports")
    assert (claim.states, claim.period, claim.change_pct) == (("KAZ", "POL"), "2025", 10.2)


def test_investment_since_a_year_is_an_interval_and_the_investor_goes_first() -> None:
    found = ru("Нидерланды с 2005 года инвестировали в экономику Казахстана свыше 120 млрд долларов.").only(
        "investment"
    )
    assert (found.states, found.value, found.period) == (("NLD", "KAZ"), 120_000_000_000, "2005/2026")


def test_foreign_investment_without_an_investor_is_of_one_state() -> None:
    found = ru("В 2022 году Казахстан привлёк 28 млрд долларов прямых иностранных инвестиций.").only("investment")
    assert (found.states, found.period) == (("KAZ",), "2022")


@pytest.mark.parametrize(
    "text",
    [
        "Президенты поставили задачу довести товарооборот до 3 млрд долларов.",
        "К 2030 году Казахстан и Польша намерены увеличить товарооборот до 5 млрд долларов.",
        "Казахстан и Польша подписали контракты на 2 млрд долларов.",
        "Банк даст Казахстану кредит в размере 100 млн евро, чтобы развивать торговлю с Польшей.",
        "ВВП Казахстана вырос на 5 процентов.",
        "Розничная торговля выросла на 5 процентов.",
        "Товарооборот между Россией и Африканским континентом прибавил 10 процентов.",
        "Достиг ли товарооборот Казахстана и Польши 3 млрд долларов?",
    ],
)
def test_plans_contracts_questions_and_home_affairs_are_no_figures(text: str) -> None:
    assert [c.kind for c in ru(text).claims if c.unit or c.change_pct] == []


def test_english_plans_are_no_figures() -> None:
    assert en("The leaders aim to raise bilateral trade to $20 billion by 2030.").of("trade_turnover") == []


def test_the_us_of_a_currency_is_no_state() -> None:
    found = ru("Взаимная торговля в 2023 году достигла 3,9 млрд долларов США.").only("trade_turnover")
    assert "USA" not in found.states
