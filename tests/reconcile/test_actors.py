from __future__ import annotations

from importlib.resources import files
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sverka.errors import DataError
from sverka.reconcile.actors import Form, gather, judge, rules
from sverka.reconcile.actors.clustering import Said, candidates
from tests.reconcile.forms_by_hand import form, together


def one(*forms: Form) -> bool:
    return len(gather(forms).entities) == 1


def test_one_person_in_four_languages_is_one() -> None:
    assert one(
        form("Kassym-Jomart Tokayev", "KAZ", "head_of_state"),
        form("Касым-Жомарт Токаев", "KAZ", "head_of_state", lang="ru"),
        form("Kasym-Żomart Tokajew", "KAZ", "head_of_state", lang="pl"),
        form("Қасым-Жомарт Тоқаев", "KAZ", lang="kk"),
    )


def test_two_people_of_one_name_stay_two() -> None:
    other_state = form("Ivan Petrov", "RUS", "minister"), form("Иван Петров", "BGR", "minister", lang="ru")
    other_given = form("Lech Kaczyński", "POL", "head_of_state"), form("Ярослав Качиньский", "POL", lang="ru")
    assert not one(*other_state)
    assert "RUS" in judge(*other_state).reason
    assert not one(*other_given)


def test_a_minister_is_no_journalist_at_one_time_but_may_have_been_one() -> None:
    minister = form("Jan Nowak", "POL", "minister", on="2020-01-01", until="2022-01-01")
    assert not one(minister, form("Ян Новак", "POL", "journalist", on="2021-05-01", lang="ru"))
    assert one(minister, form("Ян Новак", "POL", "journalist", on="2015-05-01", lang="ru"))


def test_nobody_is_told_of_for_longer_than_a_life() -> None:
    assert not one(form("Jan Nowak", "POL", on="1921-01-01"), form("Ян Новак", "POL", on="2021-01-01", lang="ru"))


def test_a_surname_goes_to_the_only_one_that_bears_it() -> None:
    duda, alone = form("Andrzej Duda", "POL", "head_of_state"), form("Дуда", "POL", lang="ru")
    assert one(duda, alone)
    assert together(duda, form("Piotr Duda", "POL", "other"), alone) == [["Andrzej Duda"], ["Piotr Duda"], ["Дуда"]]
    assert not one(duda, form("Дуда", "KAZ", lang="ru"))
    assert not one(duda, form("Дуда", None, lang="ru"))


def test_of_two_that_bear_a_surname_the_office_tells_which() -> None:
    told = form("Дуда", "POL", "head_of_state", lang="ru")
    assert ["Andrzej Duda", "Дуда"] in together(
        form("Andrzej Duda", "POL", "head_of_state"), form("Piotr Duda", "POL", "other"), told
    )


def test_a_surname_of_another_time_is_left_alone() -> None:
    then = form("Andrzej Duda", "POL", "head_of_state", on="2016-01-01", until="2024-01-01")
    assert not one(then, form("Дуда", "POL", on="1995-01-01", lang="ru"))


def test_initials_count_where_only_one_fits() -> None:
    minister = form("Yermek Kosherbayev", "KAZ", "foreign_minister")
    assert one(minister, form("Е. Кошербаев", "KAZ", lang="ru"), form("Е. Көшербаев", "KAZ", lang="kk"))
    assert not one(minister, form("М. Кошербаев", "KAZ", lang="ru"))
    assert not one(form("George W. Bush", "USA", "head_of_state"), form("George H. W. Bush", "USA", "head_of_state"))


def test_an_initial_does_not_make_two_given_names_one() -> None:
    anna, some, agnes = form("Anna Kowalska", "POL"), form("A. Kowalska", "POL"), form("Agnieszka Kowalska", "POL")
    assert together(anna, some, agnes) == [["A. Kowalska"], ["Agnieszka Kowalska"], ["Anna Kowalska"]]


def test_a_form_between_two_that_are_plainly_two_does_not_join_them() -> None:
    maria, marina = form("Мария Иванова", "BGR", lang="ru"), form("Марина Иванова", "BGR", lang="ru")
    assert together(maria, marina, form("Ivanova Maria", "BGR")) == [
        ["Ivanova Maria", "Мария Иванова"],
        ["Марина Иванова"],
    ]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (form("Тимур Сүлеймен", "KAZ", lang="kk"), form("Тимур Сулейменов", "KAZ", lang="ru")),
        (form("Жақып Қажыманұлы Асанов", "KAZ", lang="kk"), form("Zhakip Assanov", "KAZ")),
        (form("Małgorzata Kidawa", "POL", lang="pl"), form("Малгожата Кидава-Блоньская", "POL", lang="ru")),
        (form("Xi Jinping", "CHN"), form("Jinping Xi", "CHN")),
        (form("Sir Keir Starmer", "GBR", "head_of_government"), form("Кир Стармер", "GBR", lang="ru")),
        (form("Владимир Владимирович Путин", "RUS", lang="ru"), form("Vladimir Putin", "RUS")),
        (form("Ursula von der Leyen", "EUU"), form("von der Leyen", "EUU")),
        (form("Kaja Kallas", "EST", "head_of_government"), form("Кая Каллас", "EUU", "foreign_minister", lang="ru")),
        (form("Serena Williams", None), form("Серена Уильямс", "USA", lang="ru")),
    ],
    ids=lambda f: f.name,
)
def test_ways_of_writing_one_name(a: Form, b: Form) -> None:
    assert one(a, b)
    assert judge(a, b) == judge(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (form("Li Qiang", "CHN", "head_of_government"), form("Ли Кэцян", "CHN", "head_of_government", lang="ru")),
        (form("Kim Jang-soo", "KOR", "minister"), form("Kim Choong-soo", "KOR", "minister")),
        (form("Jaswant Singh", "IND", "minister"), form("Joginder Jaswant Singh", "IND", "minister")),
        (form("Miroslava Němcová", "CZE"), form("Jaroslava Němcová", "CZE")),
        (form("Анна Новак", "POL", lang="ru"), form("Jan Nowak", "POL")),
    ],
    ids=lambda f: f.name,
)
def test_names_that_only_look_alike(a: Form, b: Form) -> None:
    assert not one(a, b)


def test_a_name_without_a_state_is_nobodys_where_two_states_have_one() -> None:
    bare = form("Donald Smith")
    assert not any(
        len(entity) > 1 for entity in gather([bare, form("Donald Smith", "USA"), form("Donald Smith", "GBR")]).entities
    )


def test_bodies_are_one_by_their_words_and_two_by_their_state() -> None:
    ministry = form("Ministry of Foreign Affairs of Kazakhstan", "KAZ", kind="organisation")
    assert one(ministry, form("the Ministry of Foreign Affairs of Kazakhstan", "KAZ", kind="organisation"))
    assert not one(ministry, form("Ministry of Foreign Affairs of Poland", "POL", kind="organisation"))
    assert one(form("Lukoil", kind="organisation"), form("Лукойл", kind="organisation", lang="ru"))


def test_places_are_one_by_where_they_lie() -> None:
    warsaw = form("Warsaw", "POL", kind="place", at=(52.23, 21.01))
    assert one(warsaw, form("Варшава", "POL", kind="place", at=(52.2298, 21.0118), lang="ru"))
    assert one(
        form("Astana", "KAZ", kind="place", at=(51.18, 71.45)),
        form("Нур-Султан", "KAZ", kind="place", at=(51.18, 71.446), lang="ru"),
    )
    assert not one(warsaw, form("Warsaw", "USA", kind="place", at=(41.24, -85.85)))


def test_what_a_person_says_outweighs_the_rule() -> None:
    a, b = form("Jan Nowak", "POL"), form("Ян Новак", "POL", lang="ru")
    c = form("Jana Kowalska", "POL")
    assert together(a, b, said=[Said(a.key, b.key, same=False)]) == [["Jan Nowak"], ["Ян Новак"]]
    assert together(a, b, c, said=[Said(c.key, a.key, same=True)]) == [["Jan Nowak", "Jana Kowalska", "Ян Новак"]]
    both = [Said(a.key, b.key, same=True), Said(a.key, b.key, same=False)]
    assert len(together(a, b, said=both)) == 1  # the last said stands first


def test_every_judgement_has_a_score_and_a_reason() -> None:
    forms = [form("Andrzej Duda", "POL"), form("Piotr Duda", "POL"), form("Дуда", "POL", lang="ru")]
    found = gather(forms).judgements
    assert {j.verdict for j in found.values()} == {"unsure"}
    assert all(0 <= j.score <= 1 and "not only this one fits" in j.reason for j in found.values())


SOME = [
    form("Andrzej Duda", "POL", "head_of_state", on="2016-01-01"),
    form("Анджей Дуда", "POL", on="2021-01-01", lang="ru"),
    form("Дуда", "POL", on="2021-01-02", lang="ru"),
    form("Piotr Duda", "POL", "other", on="2020-01-01"),
    form("A. Duda", "POL"),
    form("Andrzej Duda"),
    form("Мария Иванова", "BGR", lang="ru"),
    form("Марина Иванова", "BGR", lang="ru"),
    form("Ivanova Maria", "BGR"),
    form("Marina Iwanowa", "BGR", "journalist", on="2020-01-01", lang="pl"),
    form("Марина Иванова", "BGR", "minister", on="2020-01-01", lang="ru"),
    form("Donald Tusk", "EUU"),
    form("Donald Tusk", "POL", "head_of_government"),
    form("Kim Yong-jun", "KOR"),
    form("Kim Young-joo", "KOR"),
    form("Ким Ён Чжун", "KOR", lang="ru"),
]


@settings(max_examples=60, deadline=None)
@given(st.permutations(SOME), st.data())
def test_the_entities_are_the_same_whatever_the_order(forms: list[Form], data: st.DataObject) -> None:
    pairs = data.draw(st.lists(st.tuples(st.sampled_from(SOME), st.sampled_from(SOME), st.booleans()), max_size=3))
    said = [Said(a.key, b.key, same) for a, b, same in pairs if a.key != b.key]
    assert gather(forms, said) == gather(SOME, said)


def test_judging_does_not_depend_on_who_stands_first() -> None:
    assert all(judge(a, b) == judge(b, a) for a, b in permutations(SOME, 2))


def test_a_given_name_in_common_makes_no_pair() -> None:
    people = [form(f"Nurlan {name}", "KAZ") for name in ("Nigmatulin", "Zhalgasbayev", "Abdirov", "Seitimov")]
    assert candidates(people) == set()


def test_a_wrong_rule_is_told_with_its_line() -> None:
    text = (files("sverka.reconcile.actors") / "rules.toml").read_text(encoding="utf-8")
    line = next(n for n, row in enumerate(text.splitlines(), 1) if '"charge_daffaires"' in row)
    with pytest.raises(DataError, match=f"rules.toml:{line}: no such role: chargee"):
        rules.read("rules.toml", text.replace('"charge_daffaires"', '"chargee"', 1))
    with pytest.raises(DataError, match="not TOML"):
        rules.read("rules.toml", "version = ")
    with pytest.raises(DataError, match=r"score\.same must be a number"):
        rules.read("rules.toml", text.replace("same = 0.8  #", 'same = "much"  #', 1))
