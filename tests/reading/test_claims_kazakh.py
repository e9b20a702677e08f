"""Kazakh claims, read by the order and the cases of words."""

from __future__ import annotations

import pytest

from tests.reading.claim_reading import Claims


def kk(body: str, opening: str = "Қазақстан мен Чехия дипломаттары консультация өткізді.") -> Claims:
    return Claims("kk", f"{opening}\n\n{body}")


def test_a_sum_has_its_period_and_the_change_told_before_it() -> None:
    found = kk("2025 жылы екі ел арасындағы тауар айналымы 18,4 пайызға артып, 1,2 млрд АҚШ долларына жетті.").only(
        "trade_turnover"
    )
    assert (found.value, found.unit, found.period, found.change_pct) == (1_200_000_000, "USD", "2025", 18.4)
    assert set(found.states) == {"KAZ", "CZE"}


def test_exports_and_imports_run_from_one_state_to_the_other() -> None:
    found = kk("2025 жылы Қазақстаннан Чехияға экспорт 850 млн долларды, ал Чехиядан импорт 350 млн долларды құрады.")
    assert (found.only("exports").states, found.only("exports").value) == (("KAZ", "CZE"), 850_000_000)
    assert (found.only("imports").states, found.only("imports").value) == (("CZE", "KAZ"), 350_000_000)


def test_a_fall_is_negative() -> None:
    found = kk("Былтыр Чехиямен тауар айналымы 40 пайызға төмендеді.").only("trade_turnover")
    assert (found.value, found.change_pct, found.period) == (None, -40, "2025")


@pytest.mark.parametrize(
    "text",
    [
        "Тараптар тауар айналымын 10 млрд долларға жеткізуді көздейді.",
        "Екі ел 300 млн долларлық келісімге қол қойды.",
        "Тауар айналымы 300 млн долларға артты.",
    ],
)
def test_plans_contracts_and_differences_are_no_figures(text: str) -> None:
    assert kk(text).claims == []


@pytest.mark.parametrize(
    ("text", "value", "scope"),
    [
        ("Чехия – Қазақстанның Орталық Еуропадағы ең ірі сауда серіктесі.", 1, "Central Europe"),
        ("Чехия – Қазақстанның Еуропалық одақтағы ең ірі серіктестерінің бірі.", None, "EUU"),
        ("Чехия Қазақстанды Орталық Азиядағы сенімді серіктес деп санайды.", None, "Central Asia"),
    ],
)
def test_a_partner_is_ranked(text: str, value: int | None, scope: str) -> None:
    found = kk(text).only("partner_rank")
    assert (found.value, found.scope, set(found.states)) == (value, scope, {"KAZ", "CZE"})


def test_the_age_of_relations_is_told_by_years_after_their_beginning() -> None:
    found = kk("Биыл дипломатиялық қатынастардың орнағанына 33 жыл толады.").only("relations_age")
    assert (found.value, found.unit) == (33, "years")


def test_an_anniversary_is_no_age() -> None:
    found = kk("Екі ел дипломатиялық қатынастардың 33 жылдығын атап өтті.")
    assert [(c.kind, c.value) for c in found.claims] == [("anniversary", 33)]


def test_relations_have_a_beginning() -> None:
    found = kk("Екі ел арасындағы дипломатиялық қатынас 1993 жылғы 1 қаңтарда орнатылды.").only("relations_since")
    assert found.value == "1993-01-01"


def test_positions_are_close() -> None:
    found = kk("Халықаралық мәселелер бойынша екі елдің ұстанымдары жақын екені айтылды.").only("position_alignment")
    assert (found.value, found.scope) == ("close", "international_agenda")


def test_cooperation_grows() -> None:
    found = kk("Екі ел арасындағы ынтымақтастық қарқынды дамып келеді.").only("trend")
    assert (found.value, found.scope) == ("growing", "cooperation")


@pytest.mark.parametrize(
    "text", ["Тараптар ынтымақтастықты нығайтуға дайын екенін айтты.", "Екі ел арасындағы сауда алда артады."]
)
def test_what_is_only_wished_for_or_to_come_is_no_trend(text: str) -> None:
    assert kk(text).of("trend") == []


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Чехияда 2 мыңнан астам қазақстандық студент білім алады.", 2000, "students"),
        ("Қазақстанда чех капиталы қатысатын 120-дан астам кәсіпорын жұмыс істейді.", 120, "companies"),
        ("Қазақстан Чехияның 12 дипломатын елден шығарды.", 12, "diplomats"),
        ("Екі ел арасында аптасына 30 тікелей рейс орындалады.", 30, "flights per week"),
    ],
)
def test_what_is_counted_is_tied_to_two_states(text: str, value: int, unit: str) -> None:
    found = kk(text).only("count")
    assert (found.value, found.unit, set(found.states)) == (value, unit, {"KAZ", "CZE"})


def test_a_headline_told_again_is_one_claim() -> None:
    text = "Қазақстан мен Чехия арасындағы сауда 6 пайызға өсті"
    found = Claims("kk", f"{text}\n\n2025 жылы Қазақстан мен Чехия арасындағы тауар айналымы 6 пайызға өсті.")
    assert found.only("trade_turnover").period == "2025"
