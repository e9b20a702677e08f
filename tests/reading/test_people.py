from __future__ import annotations

import pytest

from sverka.reading.cast import Member
from sverka.reading.people import People, Person


def people(*names: str, inflected: bool = True) -> People:
    out = People(inflected=inflected)
    for at, name in enumerate(names):
        out.add(Member(f"p{at}", "person", name, None)).forms[name] = 1.0
    return out


def meant(known: People, name: str) -> str | None:
    found = known.named(name)
    return found.name() if found else None


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Ринкевичс", "Эдгарс Ринкевичс"),
        ("Ринкевичса", "Эдгарс Ринкевичс"),
        ("Э. Ринкевичс", "Эдгарс Ринкевичс"),
        ("Эдгарс Валдисович Ринкевичс", "Эдгарс Ринкевичс"),
        ("Майя Ринкевичс", None),
        ("Петр Павел", None),
        ("", None),
    ],
)
def test_a_name_is_known_by_its_surname_and_what_else_it_has(name: str, person: str | None) -> None:
    assert meant(people("Эдгарс Ринкевичс"), name) == person


def test_first_names_keep_people_of_one_surname_apart() -> None:
    known = people("Лех Качиньский", "Ярослав Качиньский")
    assert meant(known, "Ярослав Качиньский") == "Ярослав Качиньский"
    assert meant(known, "Лех Качиньский") == "Лех Качиньский"
    assert meant(known, "Мария Качиньская") is None


def test_a_name_in_either_order_is_one() -> None:
    assert meant(people("Taro Yamada", inflected=False), "Yamada Taro") == "Taro Yamada"


def test_the_fullest_name_that_is_trusted_most_is_kept() -> None:
    person = Person(Member("p0", "person", "x", None), {"Петров": 5.0, "Ивана Петрова": 1.0, "Иван Петров": 2.0})
    assert person.name() == "Иван Петров"


def test_an_office_is_of_its_state_s_holder_and_of_the_last_one_named() -> None:
    known = people("A Bee", "C Dee")
    for place, (person, state) in enumerate(zip(known.all, ("CZE", "AUT"), strict=True)):
        person.member.roles.append(("foreign_minister", state))
        person.last_sentence = place
    assert known.in_office("minister", "CZE", 3) is known.all[0]
    assert known.in_office("minister", None, 3) is known.all[1]
    assert known.in_office("minister", None, 0) is known.all[0]
    assert known.in_office("mayor", None, 3) is None
