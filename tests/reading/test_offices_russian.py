from __future__ import annotations

import pytest

from tests.reading.office_reading import held, phrases, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Он принял заместителя министра иностранных дел Венгрии Левенте Мадьяра.",
            ("Левенте Мадьяра", "deputy_foreign_minister", "HUN"),
        ),
        ("Глава МИД РФ Иван Петров прибыл в Астану.", ("Иван Петров", "foreign_minister", "RUS")),
        ("Встретились с замглавы МИД Чехии Яном Новаком.", ("Яном Новаком", "deputy_foreign_minister", "CZE")),
        (
            "Министр труда, занятости и социальной защиты Беларуси Анна Котова выступила.",
            ("Анна Котова", "minister", "BLR"),
        ),
        (
            "Чрезвычайный и Полномочный Посол Республики Казахстан в Австрии Кайрат Умаров вручил грамоты.",
            ("Кайрат Умаров", "ambassador", "KAZ"),
        ),
        (
            "Временный поверенный в делах Литвы в Грузии Йонас Казлаускас приехал.",
            ("Йонас Казлаускас", "charge_daffaires", "LTU"),
        ),
        ("Председатель Сената Италии Марио Росси провёл встречу.", ("Марио Росси", "speaker_of_parliament", "ITA")),
        (
            "Генеральный секретарь ООН Антониу Гутерриш призвал к миру.",
            ("Антониу Гутерриш", "head_of_international_organisation", "UNO"),
        ),
        ("Губернатор Омской области Виталий Хоценко прибыл.", ("Виталий Хоценко", "governor", "RUS")),
        ("Гендиректор АО «Транстелеком» Пётр Сидоров подписал договор.", ("Пётр Сидоров", "business", None)),
        ("Польский премьер-министр Ян Ковальский прибыл в Вену.", ("Ян Ковальский", "head_of_government", "POL")),
        ("Официальный представитель МИД Китая Ли Вэй ответил.", ("Ли Вэй", "spokesperson", "CHN")),
        ("Председатель Совета Безопасности России Иван Петров выступил.", ("Иван Петров", "head_of_agency", "RUS")),
        ("Министр энергетики Республики Молдова Ион Чебан прибыл.", ("Ион Чебан", "minister", "MDA")),
    ],
)
def test_a_title_before_the_name_gives_role_and_state(text: str, expected: tuple[str, str, str | None]) -> None:
    assert expected in held("ru", text)


@pytest.mark.parametrize(
    ("text", "holder", "role"),
    [
        ("Иван Петров, министр обороны Болгарии, приехал.", "Иван Петров", "minister"),
        ("ИВАНОВ Пётр Сергеевич – Министр просвещения Российской Федерации", "ИВАНОВ Пётр Сергеевич", "minister"),
        ("Послом Казахстана в Японии назначен Ерлан Баталов.", "Ерлан Баталов", "ambassador"),
        ("Иван Петров был избран президентом Болгарии.", "Иван Петров", "head_of_state"),
        ("Пресс-секретарь Петрова Дмитрий Сидоров сообщил об этом.", "Дмитрий Сидоров", "spokesperson"),
        ("Мартин Лидегор, который возглавляет министерство, сказал это.", "Мартин Лидегор", "minister"),
    ],
)
def test_a_holder_is_found_after_a_comma_a_dash_or_a_verb(text: str, holder: str, role: str) -> None:
    assert (holder, role) in {(name, r) for name, r, _ in held("ru", text)}


def test_two_offices_of_one_person_are_two_phrases() -> None:
    text = "Вице-премьер – министр национальной экономики Казахстана Серик Жумангарин открыл форум."
    assert held("ru", text) == [
        ("Серик Жумангарин", "deputy_head_of_government", "KAZ"),
        ("Серик Жумангарин", "minister", "KAZ"),
    ]


def test_a_plural_title_is_held_by_each_name_of_the_list() -> None:
    _, found = phrases("ru", "Министры иностранных дел Анна Шмидт, Иван Петров и Ян Новак подписали заявление.")
    assert [p.role for p in found] == ["foreign_minister"] * 3
    assert all(p.plural for p in found)
    assert len({p.holder_tokens for p in found}) == 3


def test_a_former_and_an_acting_holder_are_told_apart() -> None:
    _, found = phrases("ru", "Бывший президент Иван Петров и и.о. министра финансов Анна Орлова спорили.")
    assert [p.standing for p in found] == ["former", "acting"]


def test_the_owner_of_an_adviser_is_not_the_holder() -> None:
    assert held("ru", "Указом президента Сергей Иванов назначен послом Беларуси в Катаре.") == [
        ("Сергей Иванов", "ambassador", "BLR")
    ]


def test_a_city_that_is_a_first_name_is_no_body() -> None:
    analysis, found = phrases("ru", "Премьер-министр Болгарии Владимир Петров прибыл в Софию.")
    assert words(analysis, found[0], found[0].holder_tokens) == "Владимир Петров"
    assert words(analysis, found[0], (found[0].first, found[0].last)) == "Премьер-министр Болгарии"


def test_a_president_of_a_company_heads_no_state() -> None:
    text = "Президент, председатель правления ПАО «Балтика» Иван Петров доложил о работе."
    assert {role for _, role, _ in held("ru", text)} == {"business"}


def test_a_body_without_a_state_leans_on_what_was_named_before() -> None:
    _, found = phrases("ru", "Представитель министерства Иван Петров подтвердил это.")
    assert found[0].anaphoric


def test_a_deputy_minister_at_the_foreign_ministry_is_of_foreign_affairs() -> None:
    text = "В министерстве иностранных дел гостя принял первый заместитель министра Иван Петров."
    assert held("ru", text) == [("Иван Петров", "deputy_foreign_minister", None)]


def test_an_athlete_is_marked_as_no_office_of_news_of_states() -> None:
    _, found = phrases("ru", "Вратарь сборной Иван Петров отразил удар.")
    assert not any(p.public for p in found)
