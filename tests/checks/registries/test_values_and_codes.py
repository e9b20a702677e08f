from __future__ import annotations

import pytest

from sverka.checks.registries.codes import Codes, is_code
from sverka.checks.registries.values import date, number, period, year
from sverka.errors import DateError


@pytest.mark.parametrize(
    ("written", "form", "precision", "meant"),
    [
        ("1992-04-06", None, "", "1992-04-06"),
        ("1992-04-06T00:00:00Z", None, "", "1992-04-06"),
        ("+1992-01-01T00:00:00Z", None, "9", "1992"),
        ("1992-04-01", None, "month", "1992-04"),
        ("1992-00-00", None, "", "1992"),
        ("06.04.1992", "%d.%m.%Y", "", "1992-04-06"),
        ("1992~", None, "", "1992~"),
        ("", None, "", None),
        ("–", None, "", None),
    ],
)
def test_dates_are_as_precise_as_they_are_known(written: str, form: str | None, precision: str, meant: str) -> None:
    assert date(written, form=form, precision=precision) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2019", "2019"),
        ("Y2019", "2019"),
        ("2019.0", "2019"),
        ("201911", "2019-11"),
        ("2019M11", "2019-11"),
        ("201952", "2019"),
        ("2019-01/2019-11", "2019-01/2019-11"),
    ],
)
def test_periods(written: str, meant: str) -> None:
    assert period(written) == meant


@pytest.mark.parametrize("written", ["", "201913", "next year", "19"])
def test_what_is_no_period_is_an_error(written: str) -> None:
    with pytest.raises(DateError):
        period(written)


def test_years_and_numbers() -> None:
    assert (year("2020"), year("2020-10-27"), year("2020.0")) == (2020, 2020, 2020)
    assert number("1 234.5") == 1234.5
    assert number("1.234,5", ",") == 1234.5
    assert number("-") is None
    for wrong in ("inf", "nan", "12a", "1,5"):
        with pytest.raises(ValueError, match=r"float|finite"):
            number(wrong)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("NA", "NAM"),
        ("na", "NAM"),
        ("UK", "GBR"),
        ("EU", "EUU"),
        ("POL", "POL"),
        ("Польша", "POL"),
        ("Polska", "POL"),
        ("Қазақстан", "KAZ"),
        ("Korea, Republic of", "KOR"),
        ("Корея, Народно-Демократическая Республика", "PRK"),
        ("Гибралтар (Брит.)", "GIB"),
        ("C&ocirc;te d'Ivoire", "CIV"),
        ("DDR", "DDR"),
        ("Soviet Union", "SUN"),
        ("Atlantis", None),
        ("", None),
        ("Q7", None),
    ],
)
def test_states_by_code_and_name(name: str, code: str | None) -> None:
    assert Codes().iso3(name) == code


def test_numbers_of_the_correlates_of_war_project() -> None:
    codes = Codes(cow=True)
    asked = {number: codes.iso3(number) for number in ("705", "290", "565", "255", "345", "347", "365", "946", "970")}
    assert asked == {
        "705": "KAZ", "290": "POL", "565": "NAM", "255": "DEU", "345": "YUG", "347": "XKX", "365": "RUS", "946": "KIR",
        "970": "NRU",
    }  # fmt: skip
    assert codes.iso3("KAZ") is None


def test_a_registrys_own_names_come_before_those_of_all() -> None:
    codes = Codes(aliases={"Всего": "WLD", "Georgia": "USA"}, skip=("Европа",))
    assert (codes.iso3("всего"), codes.iso3("Georgia")) == ("WLD", "USA")
    assert codes.skips("ЕВРОПА")
    assert is_code("WLD")
