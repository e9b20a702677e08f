"""The table of states' codes."""

from __future__ import annotations

import pytest

from sverka.model.states import from_iso2, from_tld, is_state, latin_name, states


def test_every_code_of_the_table_is_unique_in_each_of_its_systems() -> None:
    rows = states().values()
    assert len({row.iso3 for row in rows}) == len({row.iso2 for row in rows}) == len(rows) > 249
    domains = [row.tld for row in rows if row.tld]
    assert len(set(domains)) == len(domains)


@pytest.mark.parametrize("code", ["POL", "KAZ", "XKX", "EUU", "UNO", "PSE", "VAT", "HKG"])
def test_states_and_the_contracts_own_codes_are_known(code: str) -> None:
    assert is_state(code)


@pytest.mark.parametrize("code", ["pol", "PL", "SUN", "", "EUR"])
def test_other_codes_are_not_states(code: str) -> None:
    assert not is_state(code)


def test_a_code_is_found_by_its_two_letters_and_its_domain() -> None:
    assert from_iso2("kz") == "KAZ"
    assert from_iso2("UK") == from_iso2("GB") == "GBR"
    assert from_tld("www.gov.pl") == "POL"
    assert from_tld(".uk") == "GBR"
    assert from_tld("europa.eu") == "EUU"
    assert from_tld("example.com") is None


def test_names_are_english_short_names() -> None:
    assert latin_name("KAZ") == "Kazakhstan"
    with pytest.raises(KeyError):
        latin_name("???")


def test_a_territory_knows_who_governs_it() -> None:
    assert states()["GRL"].governed_by == "DNK"
    assert all(is_state(row.governed_by) for row in states().values() if row.governed_by)
