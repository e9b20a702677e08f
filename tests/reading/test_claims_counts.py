import pytest

from tests.reading.claim_reading import en, ru


@pytest.mark.parametrize(
    ("text", "value", "unit", "states"),
    [
        ("В Казахстане действует более 100 компаний с польским участием.", 100, "companies", ("POL", "KAZ")),
        ("В польских вузах обучаются более 1,5 тысячи казахстанских студентов.", 1500, "students", ("KAZ", "POL")),
        ("В Польше живёт около 13 700 граждан Казахстана.", 13_700, "citizens", ("KAZ", "POL")),
        ("В Казахстане проживает 35 тысяч этнических поляков.", 35_000, "people of Polish origin", ("POL", "KAZ")),
        ("Польша высылает 45 российских дипломатов.", 45, "diplomats", ("RUS", "POL")),
        ("В 2024 году Казахстан посетили 20 тысяч туристов из Польши.", 20_000, "tourists", ("POL", "KAZ")),
    ],
)
def test_counts_between_states_are_read(text: str, value: int, unit: str, states: tuple[str, ...]) -> None:
    found = ru(text).only("count")
    assert (found.value, found.unit, found.states) == (value, unit, states)


def test_documents_count_where_they_were_signed() -> None:
    assert ru("Казахстан и Польша оформили восемь двусторонних документов.").only("count").value == 8
    assert en("The two sides signed 12 documents during the visit.").only("count").unit == "documents"
    assert en("The two sides discussed 12 documents during the visit.").claims == []


def test_flights_count_by_the_week() -> None:
    assert (
        ru("Самолёты летают между Казахстаном и Польшей четыре раза в неделю.").only("count").unit == "flights per week"
    )
    found = en("The airline operates four flights a week between Poland and Kazakhstan.").only("count")
    assert (found.value, found.unit) == (4, "flights per week")


def test_dozens_are_counted_without_a_number() -> None:
    found = en("Dozens of Polish companies work in Kazakhstan.").only("count")
    assert (found.value, found.unit, found.states) == (None, "companies", ("POL", "KAZ"))


@pytest.mark.parametrize(
    "text",
    [
        "The minister began a three-day visit to the five Central Asian states.",
        "Article 51 of the UN Charter gives Poland and Kazakhstan this right.",
        "The attack killed 45 Polish citizens in Kazakhstan.",
        "Poland is a country of 38 million people.",
        "The flight from Poland to Kazakhstan took 5 hours and 3,500 kilometres.",
        "Ten members of the Polish parliament came to Kazakhstan.",
    ],
)
def test_days_articles_casualties_and_distances_are_no_counts(text: str) -> None:
    assert en(text).of("count") == []


def test_what_is_not_between_states_yields_nothing() -> None:
    body = (
        "Сайгаков в степи стало 1 млн 915 тысяч. В 2008 году их было 60 тысяч. Счёт матча 3:1, в зале 5 тысяч зрителей."
    )
    assert ru(body, "В Казахстане посчитали сайгаков.").claims == []
