"""Kazakh personal names without their case, and whose they are."""

from __future__ import annotations

import pytest

from sverka.language.kazakh.names import feminine, nominative

CASES = """
Gen|Қасым-Жомарт Тоқаевтың|Қасым-Жомарт Тоқаев
Gen|Александр Квасьневскийдің|Александр Квасьневский
Gen|Олжас Бектеновтің|Олжас Бектенов
Gen|Дариға Назарбаеваның|Дариға Назарбаева
Gen|Нұрлан Әбішұлының|Нұрлан Әбішұлы
Dat|Гүлнәр Нұрсағатқызына|Гүлнәр Нұрсағатқызы
Dat|Анджей Дудаға|Анджей Дуда
Dat|Дональд Трампқа|Дональд Трамп
Dat|Антониу Гутерришке|Антониу Гутерриш
Dat|Сергей Лавровқа|Сергей Лавров
Acc|Зайончковскийді|Зайончковский
Acc|Дональд Тускты|Дональд Туск
Acc|Анджей Дуданы|Анджей Дуда
Acc|Александр Лукашенконы|Александр Лукашенко
Abl|Владимир Зеленскийден|Владимир Зеленский
Abl|Башар Асадтан|Башар Асад
Ins|Радослав Сикорскиймен|Радослав Сикорский
Ins|Джорджа Мелонимен|Джорджа Мелони
Ins|Реджеп Тайип Эрдоғанмен|Реджеп Тайип Эрдоған
Ins|Садыр Жапаровпен|Садыр Жапаров
Ins|Марк Рюттемен|Марк Рютте
Acc|Жан Лафаржді|Жан Лафарж
Gen|Әбу әл-Фарабидің|Әбу әл-Фараби
"""
STAYING = """
Асан Ержан Болат Әділ Марат Ғалымжан Дастан Сүлеймен Сұлтан
Богдан Кармен Армен Фрида Тамерлан Нұрлыбай Дуда Каллас Байден Құдайберді Аманкелді Рубен Шопен Джордан
"""


def parted(row: str) -> tuple[str, str, str]:
    case, inflected, plain = row.split("|")
    return case, inflected, plain


@pytest.mark.parametrize("row", CASES.split("\n")[1:-1])
@pytest.mark.parametrize("told", ["tagger", "context", "nobody"])
def test_a_name_loses_its_case_whoever_tells_it(row: str, told: str) -> None:
    case, inflected, plain = parted(row)
    words = inflected.split()
    if told == "nobody" and case == "Abl":
        pytest.skip("a name may end as the ablative does")
    tagged = [*["Nom"] * (len(words) - 1), case if told == "tagger" else ""]
    assert nominative(words, tagged, case if told == "context" else "") == plain


@pytest.mark.parametrize("name", STAYING.split())
def test_what_belongs_to_a_name_is_not_cut_off(name: str) -> None:
    assert nominative([name], [""]) == name
    assert nominative([name], ["Nom"]) == name


def test_a_suffix_after_a_hyphen_is_cut_off_a_foreign_spelling() -> None:
    assert nominative(["Sikorski-мен"], ["Ins"]) == "Sikorski"


def test_initials_and_the_name_of_one_letter_stay() -> None:
    assert nominative(["Тоқаев", "Қ."], ["Nom", "Nom"]) == "Тоқаев Қ."


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Роза Отунбаева", True),
        ("Айгүл Сәтбай", True),
        ("Гүлжанат Сейіт", True),
        ("Анна Мария", True),
        ("Сәуле Әбішқызы", True),
        ("Мұрат Нұрсұлтан", False),
        ("Ерболат Тілеу", False),
        ("Абылай Әбішұлы", False),
        ("Хуссейн Пирмедов", False),
        ("Ван И", None),
    ],
)
def test_a_first_name_patronymic_or_surname_tells_the_gender(name: str, wanted: bool | None) -> None:
    assert feminine(name) is wanted
