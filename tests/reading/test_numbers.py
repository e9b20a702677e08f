import pytest

from sverka.language import language
from sverka.reading.numbers import Quantity, joined_years, ordinal_at, plain, read_quantities


def quantities(lang: str, text: str) -> list[Quantity]:
    return [q for s in language(lang).analyse(text).sentences for q in read_quantities(s, lang)]


def only(lang: str, text: str) -> Quantity:
    (found,) = quantities(lang, text)
    return found


@pytest.mark.parametrize(
    ("lang", "text", "value", "unit"),
    [
        ("ru", "Торговля достигла 1,1 млрд долларов.", 1.1e9, "USD"),
        ("ru", "Торговля достигла 1.35 млрд. долл. США в год.", 1.35e9, "USD"),
        ("ru", "Торговля достигла $3,5 миллиарда.", 3.5e9, "USD"),
        ("ru", "Торговля достигла полутора миллиардов евро.", 1.5e9, "EUR"),
        ("ru", "Торговля достигла трёх с половиной миллиардов юаней.", 3.5e9, "CNY"),
        ("ru", "Торговля достигла 1 млрд 200 млн тенге.", 1.2e9, "KZT"),
        ("ru", "Торговля достигла двухсот миллионов злотых.", 2e8, "PLN"),
        ("en", "Trade reached $496.3 million.", 4.963e8, "USD"),
        ("en", "Trade reached almost 1.4 bn US dollars.", 1.4e9, "USD"),
        ("en", "Trade reached EUR 2bn.", 2e9, "EUR"),
        ("en", "Trade reached two billion euros.", 2e9, "EUR"),
        ("en", "Trade reached half a billion dollars.", 5e8, "USD"),
        ("en", "Trade reached US$3.5 bn.", 3.5e9, "USD"),
    ],
)
def test_money_is_read_with_its_currency(lang: str, text: str, value: float, unit: str) -> None:
    found = only(lang, text)
    assert (found.kind, found.unit) == ("money", unit)
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [
        ("ru", "Там живут 13 700 граждан.", 13_700),
        ("ru", "Там живут 1 млн 915 тыс. граждан.", 1_915_000),
        ("ru", "Там живут сто двадцать три тысячи граждан.", 123_000),
        ("en", "There are 25,000 students.", 25_000),
        ("en", "There are 2,345,678 students.", 2_345_678),
        ("en", "There are two hundred and fifty thousand students.", 250_000),
        ("en", "There are twenty-five students.", 25),
    ],
)
def test_numbers_of_both_conventions_are_read(lang: str, text: str, value: float) -> None:
    assert only(lang, text).value == value


def test_dozens_have_no_number() -> None:
    assert only("en", "Dozens of companies work there.").value is None
    assert only("ru", "Там работают десятки тысяч человек.").value is None


def test_a_range_has_its_lower_and_its_upper_end() -> None:
    found = only("ru", "Торговля вырастет от 3 до 5 млрд долларов.")
    assert (found.value, found.high, found.unit) == (3e9, 5e9, "USD")
    found = only("en", "Trade is 3-5 billion dollars.")
    assert (found.value, found.high) == (3e9, 5e9)


def test_shares_percents_and_multiples_are_told_apart() -> None:
    assert only("ru", "Торговля выросла на треть.").kind == "percent"
    assert only("ru", "Торговля выросла на семь с лишним процентов.").value == 7
    assert [(q.kind, q.value) for q in quantities("ru", "Торговля выросла в 1,5 раза.")] == [("times", 1.5)]
    assert [(q.kind, q.value) for q in quantities("en", "Trade doubled.")] == [("times", 2)]


def test_decades_are_years_and_a_calendar_year_is_none() -> None:
    assert [(q.kind, q.value) for q in quantities("en", "They mark three decades of relations.")] == [("years", 30)]
    assert [q.kind for q in quantities("ru", "Это было в 2022 году.")] == ["plain"]


def test_ordinals_and_joined_years_are_read() -> None:
    english = language("en").analyse("It is the twenty-fifth anniversary and the 30th session.").sentences[0]
    assert [n for t in english.tokens if (n := ordinal_at(english, t.index, "en"))] == [25, 30]
    russian = language("ru").analyse("Отметили 25-летие и тридцатилетие отношений.").sentences[0]
    assert [n for t in russian.tokens if (n := joined_years(russian, t.index, "ru"))] == [25, 30]


def test_plain_numbers_are_whole_where_they_can_be() -> None:
    assert plain(1_100_000_000.0000002) == 1_100_000_000
    assert isinstance(plain(2.0), int)
    assert plain(53.9) == 53.9


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("Сауда 1,1 млрд АҚШ долларына жетті.", "money", 1.1e9, "USD"),
        ("Сауда бір жарым миллион теңгені құрады.", "money", 1.5e6, "KZT"),
        ("Экспорт 53,9 пайызға өсті.", "percent", 53.9, None),
        ("Сауда екі есе артты.", "times", 2, None),
        ("Онда 60-тан астам компания бар.", "plain", 60, None),
        ("Онда 3 мыңнан астам студент бар.", "plain", 3000, None),
        ("Онда жиырма төрт компания бар.", "plain", 24, None),
        ("Онда он төрт миллион адам бар.", "plain", 14_000_000, None),
    ],
)
def test_kazakh_numbers_are_read_with_their_endings(text: str, kind: str, value: float, unit: str | None) -> None:
    found = only("kk", text)
    assert (found.kind, found.value, found.unit) == (kind, value, unit)


def test_kazakh_ordinals_have_ten_before_units() -> None:
    sentence = language("kk").analyse("Комиссияның он бірінші отырысы өтті.").sentences[0]
    at = next(t.index for t in sentence.tokens if t.text == "бірінші")
    assert ordinal_at(sentence, at, "kk") == 11
