"""Names as texts have them beside their nominative: rules of declension, not a list of people, must know them."""

from __future__ import annotations

import pytest

from sverka.language import language
from sverka.language.russian.names import nominative

CASES = """
Gen|Беаты Шидло|Беата Шидло
Gen|Ольги Токарчук|Ольга Токарчук
Gen|Касым-Жомарта Токаева|Касым-Жомарт Токаев
Gen|Шавката Мирзиёева|Шавкат Мирзиёев
Gen|Гурбангулы Бердымухамедова|Гурбангулы Бердымухамедов
Gen|Си Цзиньпина|Си Цзиньпин
Gen|Леха Качиньского|Лех Качиньский
Gen|Влодзимежа Чажастого|Влодзимеж Чажастый
Gen|Шимона Холовни|Шимон Холовня
Gen|Андрея Сибиги|Андрей Сибига
Gen|Анны Фотыги|Анна Фотыга
Gen|Юлии Свириденко|Юлия Свириденко
Gen|Урсулы фон дер Ляйен|Урсула фон дер Ляйен
Gen|Мехрибан Алиевой|Мехрибан Алиева
Gen|Гульнар Искаковой|Гульнар Искакова
Gen|Нурсултана Абишевича Назарбаева|Нурсултан Абишевич Назарбаев
Gen|Никола Пашиняна|Никол Пашинян
Gen|Педро Санчеса|Педро Санчес
Gen|Кароля Навроцкого|Кароль Навроцкий
Gen|Марка Рютте|Марк Рютте
Gen|Малгожаты Кидавы-Блоньской|Малгожата Кидава-Блоньская
Gen|Фридриха Мерца|Фридрих Мерц
Gen|Ким Чен Ына|Ким Чен Ын
Dat|Збигневу Рау|Збигнев Рау
Dat|Эмманюэлю Макрону|Эмманюэль Макрон
Dat|Масуду Пезешкиану|Масуд Пезешкиан
Dat|Анджею Дуде|Анджей Дуда
Acc|Марию Захарову|Мария Захарова
Acc|Анджея Дуду|Анджей Дуда
Ins|Анджеем Дудой|Анджей Дуда
Ins|Лехом Качиньским|Лех Качиньский
Ins|Си Цзиньпином|Си Цзиньпин
Ins|Садыром Жапаровым|Садыр Жапаров
Ins|Ильхамом Алиевым|Ильхам Алиев
Ins|Урсулой фон дер Ляйен|Урсула фон дер Ляйен
Ins|Реджепом Тайипом Эрдоганом|Реджеп Тайип Эрдоган
Ins|Касым-Жомартом Токаевым|Касым-Жомарт Токаев
Ins|Яцеком Чапутовичем|Яцек Чапутович
Ins|Томашем Гродзким|Томаш Гродзкий
Ins|Франком-Вальтером Штайнмайером|Франк-Вальтер Штайнмайер
Ins|Сауле Утегалиевой|Сауле Утегалиева
Ins|Ханной Яблонской|Ханна Яблонская
Ins|Кайей Каллас|Кайя Каллас
Ins|Абдель-Фаттахом ас-Сиси|Абдель-Фаттах ас-Сиси
Ins|Чжан Ханьхуэем|Чжан Ханьхуэй
Ins|Луисом Инасиу Лулой да Силвой|Луис Инасиу Лула да Силва
Ins|Фумио Кисидой|Фумио Кисида
Ins|Никосом Христодулидисом|Никос Христодулидис
Ins|Эвелиной Заводской|Эвелина Заводская
Loc|Касым-Жомарте Токаеве|Касым-Жомарт Токаев
Gen|Дуды|Дуда
Dat|Сикорскому|Сикорский
Ins|Захаровой|Захарова
Gen|Бербок|Бербок
Gen|И. Иванова|И. Иванов
"""
ROWS = [tuple(row.split("|")) for row in CASES.split("\n") if row]


@pytest.mark.parametrize(("case", "written", "plain"), ROWS)
def test_a_name_after_its_office_is_brought_to_the_nominative(case: str, written: str, plain: str) -> None:
    words = written.split()
    assert nominative(words, [""] * len(words), case) == plain


@pytest.mark.parametrize(("case", "written", "plain"), [r for r in ROWS if " " in r[1] and "ас-Сиси" not in r[1]])
def test_the_tagger_s_case_serves_where_the_context_says_none(case: str, written: str, plain: str) -> None:
    words = written.split()
    assert nominative(words, [case] * len(words)) == plain


@pytest.mark.parametrize("plain", sorted({row[2] for row in ROWS}))
def test_a_nominative_stays_as_it_is(plain: str) -> None:
    words = plain.split()
    assert nominative(words, ["Nom"] * len(words), "Nom") == plain


@pytest.mark.parametrize(
    ("name", "feminine"),
    [
        ("Валентина Матвиенко", True),
        ("Ольга Токарчук", True),
        ("Мехрибан Алиева", True),
        ("Сауле Утегалиева", True),
        ("Захарова", True),
        ("Никита Петров", False),
        ("Анджей Дуда", False),
        ("Си Цзиньпин", False),
        ("Токаев", False),
        ("Рау", None),
        ("Дуда", None),
    ],
)
def test_a_name_tells_the_gender_of_its_bearer_or_nothing(name: str, feminine: bool | None) -> None:
    assert language("ru").feminine(name) is feminine


def test_capitals_inside_a_name_are_kept() -> None:
    assert nominative(["Джоном", "МакКейном"], ["", ""], "Ins") == "Джон МакКейн"


def test_an_acronym_and_an_empty_name_are_left_alone() -> None:
    assert nominative(["НАТО"], ["Gen"], "Gen") == "НАТО"
    assert nominative([], []) == ""
