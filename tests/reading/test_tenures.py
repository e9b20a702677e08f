from __future__ import annotations

from sverka.language import language
from sverka.model.records import Tenure
from sverka.reading.casting import make_cast
from sverka.reading.tenures import read_tenures


def tenures(
    lang: str, text: str, home: str | None = None, *, all_offices: bool = False
) -> list[tuple[str, str, str | None]]:
    casting = make_cast(language(lang).analyse(text), home)
    rows: list[Tenure] = read_tenures(casting, all_offices=all_offices)
    return [(casting.cast.members[t.person].name.split()[-1], t.role, t.state) for t in rows]


def test_an_office_is_listed_once_a_person() -> None:
    text = "Президент Болгарии Иван Петров прибыл.\n\nПрезидент Петров ждал. Президент Болгарии Иван Петров уехал."
    assert tenures("ru", text) == [("Петров", "head_of_state", "BGR")]


def test_a_former_office_is_left_out() -> None:
    assert tenures("ru", "Бывший президент Болгарии Иван Петров приехал в Софию.") == []


def test_an_office_without_a_state_is_of_the_publisher_s() -> None:
    text = "Министр финансов Анна Орлова выступила в парламенте."
    assert tenures("ru", text, "KAZ") == [("Орлова", "minister", "KAZ")]


def test_a_counterpart_holds_the_office_of_the_other() -> None:
    text = "Norwegian Foreign Minister Espen Eide met his Estonian counterpart Margus Tsahkna."
    assert tenures("en", text) == [("Eide", "foreign_minister", "NOR"), ("Tsahkna", "foreign_minister", "EST")]


def test_a_counterpart_is_one_of_whoever_stands_beside_him_not_of_whoever_was_named_last() -> None:
    text = (
        "Norwegian Foreign Minister Espen Eide flew to Tallinn. A pact was signed in 2024 by Chancellor of Germany "
        "Karl Hofmann. Eide and his Estonian counterpart Margus Tsahkna signed a memorandum."
    )
    assert ("Tsahkna", "foreign_minister", "EST") in tenures("en", text)


def test_a_ministry_without_a_state_is_that_of_the_press_that_names_its_own_state() -> None:
    text = (
        "Президент Латвии Андрис Калныньш и президент Литвы Йонас Петраускас встретились в Вене. Их принял президент "
        "Австрии Карл Гофман. Россия приветствует встречу, заявила официальный представитель МИД Анна Седова."
    )
    assert ("Седова", "spokesperson", "RUS") in tenures("ru", text, "RUS")


def test_a_vague_title_gives_way_to_the_exact_one() -> None:
    text = "Estonian Foreign Minister Margus Tsahkna arrived. Minister Margus Tsahkna met the press."
    assert tenures("en", text) == [("Tsahkna", "foreign_minister", "EST")]


def test_a_spokesman_of_a_ministry_named_before_has_its_state() -> None:
    text = "Министерство обороны Казахстана ответило Украине. Об этом сказал представитель министерства Айбек Ахметов."
    assert tenures("ru", text, "POL") == [("Ахметов", "spokesperson", "KAZ")]


def test_offices_of_sport_are_read_only_when_asked_for() -> None:
    text = "Вратарь сборной Латвии Иван Петров отразил удар."
    assert tenures("ru", text) == []
    assert [role for _, role, _ in tenures("ru", text, all_offices=True)] == ["other"]


def test_a_title_is_written_in_the_nominative() -> None:
    casting = make_cast(language("ru").analyse("Он встретился с послом Японии в Чехии Таро Ямадой."), None)
    assert [t.title for t in read_tenures(casting)] == ["посол Японии в Чехии"]
