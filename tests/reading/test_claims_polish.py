"""Claims of Polish texts: relations and their age, figures, ranks, trends, counts."""

from __future__ import annotations

import pytest

from tests.reading.claim_reading import Claims


def pl(body: str, opening: str = "Polska i Gruzja odbyły konsultacje.") -> Claims:
    return Claims("pl", f"{opening}\n\n{body}")


@pytest.mark.parametrize(
    ("body", "kind", "value", "unit", "period"),
    [
        ("Wymiana handlowa między Polską a Gruzją sięga 2 mld dolarów.", "trade_turnover", 2_000_000_000, "USD", None),
        ("W 2024 roku obroty handlowe obu krajów wyniosły 310 mln euro.", "trade_turnover", 310_000_000, "EUR", "2024"),
        ("Polski eksport do Gruzji osiągnął w 2023 r. 150 mln zł.", "exports", 150_000_000, "PLN", "2023"),
        ("Import z Gruzji do Polski wyniósł 40 mln dolarów.", "imports", 40_000_000, "USD", None),
    ],
)
def test_a_sum_is_the_figure_of_its_topic(body: str, kind: str, value: float, unit: str, period: str | None) -> None:
    claim = pl(body).only(kind)
    assert (claim.value, claim.unit, claim.period) == (value, unit, period)


@pytest.mark.parametrize(
    ("body", "change"),
    [
        ("Polski eksport do Gruzji wzrósł w ubiegłym roku o 12,5 proc., poinformował minister.", 12.5),
        ("Obroty handlowe Polski i Gruzji spadły w 2024 roku o 8 proc.", -8),
        ("Wymiana handlowa Polski z Gruzją wzrosła w 2024 r. dwukrotnie.", 100),
    ],
)
def test_a_change_is_in_per_cent(body: str, change: float) -> None:
    (claim,) = pl(body).claims
    assert claim.change_pct == change


def test_a_sum_after_a_comma_has_a_topic_of_its_own() -> None:
    claims = pl("W 2023 r. obroty Polski i Gruzji wyniosły 900 mln euro, a eksport Polski do Gruzji 600 mln euro.")
    assert claims.only("exports").value == 600_000_000


@pytest.mark.parametrize(
    ("body", "value", "scope"),
    [
        ("Zaznaczył, że Gruzja jest najważniejszym partnerem Polski na Kaukazie.", 1, None),
        ("Gruzja to jeden z kluczowych partnerów Polski.", None, None),
        ("Gruzja jest ważnym partnerem Polski w Unii Europejskiej, podkreśliła minister.", None, "EUU"),
        ("Gruzja jest siódmym partnerem handlowym Polski.", 7, None),
        ("Gruzja zajmuje drugie miejsce wśród partnerów handlowych Polski.", 2, None),
    ],
)
def test_a_partner_has_its_rank(body: str, value: int | None, scope: str | None) -> None:
    claim = pl(body).only("partner_rank")
    assert (claim.states[0], claim.states[1], claim.value) == ("GEO", "POL", value)
    assert scope is None or claim.scope == scope


def test_relations_have_an_age() -> None:
    assert pl("To 33 lata stosunków dyplomatycznych między Polską a Gruzją.").only("relations_age").value == 33


def test_relations_have_a_beginning() -> None:
    claim = pl("Stosunki dyplomatyczne między Polską a Gruzją nawiązano 28 kwietnia 1992 roku.").only("relations_since")
    assert claim.value == "1992-04-28"


@pytest.mark.parametrize(
    ("body", "years"),
    [
        ("W tym roku przypada 30. rocznica nawiązania stosunków dyplomatycznych między Polską a Gruzją.", 30),
        ("Polska i Gruzja obchodzą 25-lecie nawiązania stosunków dyplomatycznych.", 25),
        ("W tym roku minie 105 lat od przyjazdu pierwszych Polaków do Gruzji.", 105),
    ],
)
def test_anniversaries_are_told_in_years(body: str, years: int) -> None:
    assert pl(body).only("anniversary").value == years


def test_growing_relations_are_a_trend() -> None:
    claim = pl("Współpraca między Polską a Gruzją dynamicznie się rozwija.").only("trend")
    assert (claim.value, claim.scope) == ("growing", "cooperation")


def test_positions_of_two_states_may_be_close() -> None:
    claim = pl("Stanowiska Polski i Gruzji w wielu sprawach są zbieżne.").only("position_alignment")
    assert claim.value == "close"


@pytest.mark.parametrize(
    ("body", "value", "unit"),
    [
        ("W Gruzji działa 120 polskich firm.", 120, "companies"),
        ("Polska społeczność w Gruzji liczy około 6 tys. osób.", 6_000, "people of Polish origin"),
        ("Na polskich uczelniach kształci się około 1,5 tys. studentów z Gruzji.", 1_500, "students"),
        ("W Polsce mieszka 2,2 tys. obywateli Gruzji.", 2_200, "citizens"),
    ],
)
def test_what_ties_two_states_is_counted(body: str, value: int, unit: str) -> None:
    claim = pl(body).only("count")
    assert (claim.value, claim.unit) == (value, unit)


@pytest.mark.parametrize(
    "body",
    [
        "Polska i Gruzja chcą zwiększyć obroty handlowe do 2 mld dolarów.",
        "Minister życzyłby sobie, aby Gruzja była ważnym partnerem Polski.",
    ],
)
def test_what_is_only_wished_for_is_no_claim(body: str) -> None:
    assert pl(body).claims == []
