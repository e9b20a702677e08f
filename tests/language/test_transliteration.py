from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sverka.language.transliteration import SAME, folded, latin, name_keys, same_name
from sverka.language.transliteration.rules import table
from sverka.language.transliteration.standards import _standards

ALPHABETS = {
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
}
NAMES = st.text(st.sampled_from("абгезийкшщьёAaбjwyzżąłóс -'"), max_size=16)


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Łukasz Jasiński", "lukasz jasinski"),
        ("Reyhan Şırnak", "reyhan sirnak"),
        ("Jens Ørsted-Nielsen", "jens orsted nielsen"),
        ("", ""),
        ("🇵🇱", ""),
    ],
)
def test_names_are_folded_for_comparison(name: str, plain: str) -> None:
    assert folded(name) == plain


def test_capitals_and_latin_letters_are_kept() -> None:
    assert latin("ЖАПАРОВ") == latin("Жапаров").upper()
    assert latin("Žižek") == "Žižek"
    assert latin("Щукин")[0].isupper()
    assert latin("Щукин")[1:].islower()


@pytest.mark.parametrize("lang", ALPHABETS)
def test_every_letter_of_an_alphabet_has_a_latin_form(lang: str) -> None:
    for letter in ALPHABETS[lang]:
        written = latin(f"А{letter}а", lang)
        assert written.isascii(), letter
        assert (
            latin(f"А{letter}а", lang, "POL").isascii()
            or lang == "uk"
            or set("ąęłńóśźżć") & set(latin(f"А{letter}а", lang, "POL"))
        )


@pytest.mark.parametrize("state", sorted(_standards()["cyrillic"]["states"]))
@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_no_cyrillic_letter_is_left_whatever_the_state(lang: str, state: str) -> None:
    for letter in ALPHABETS[lang]:
        assert not any("\u0400" <= c <= "\u052f" for c in latin(f"О{letter}о {letter}", lang, state))


@pytest.mark.parametrize(
    ("name", "lang", "state", "written"),
    [
        ("Лев Снегирёв", "ru", "RUS", "Lev Snegiryov"),
        ("Евдоким Баевский", "ru", None, "Yevdokim Bayevsky"),
        ("Жұмабек Қойтасов", "kk", "KAZ", "Zhumabek Koitasov"),
        ("Жумабек Койтасов", "ru", "KAZ", "Zhumabek Koitasov"),
        ("Żumabek Kojtasow", "pl", "KAZ", "Zhumabek Koitasov"),
        ("Євген Щербаченко", "uk", None, "Yevhen Shcherbachenko"),
        ("Згурський", "uk", "UKR", "Zghurskyi"),
        ("Войцех Бонк-Зелинский", "ru", "POL", "Wojciech Bąk-Zieliński"),
        ("Анджей Кшижановский", "kk", "POL", "Andrzej Krzyżanowski"),
        ("Гжегож Свидерский", "ru", "POL", "Grzegorz Świderski"),
        ("Агнешка Лесневская", "ru", "POL", "Agnieszka Leśniewska"),
        ("Олеся Szczypior", "pl", "POL", "Olesia Szczypior"),
        ("Wadim Tiszkow", "pl", "RUS", "Vadim Tishkov"),
        ("Fiodor Miedwiecki", "pl", "BLR", "Fyodor Medvetsky"),
        ("Oksana Łysenko", "pl", "UKR", "Oksana Lysenko"),
        ("Чжан Цзюньсюэ", "ru", "CHN", "Zhang Junxue"),
        ("Хаттори Дзюнко", "ru", "JPN", "Hattori Junko"),
        ("Штайнбах", "ru", "DEU", "Steinbach"),
        ("Жолдошев", "ru", "KGZ", "Joldoshev"),
    ],
)
def test_names_are_written_as_their_bearers_write_them(name: str, lang: str, state: str | None, written: str) -> None:
    assert latin(name, lang, state) == written


def test_names_spelt_in_english_are_left_alone_in_a_polish_text() -> None:
    assert latin("Zhannur Yeskaliyev", "pl", "KAZ") == "Zhannur Yeskaliyev"
    assert latin("Zbigniew Wójcik", "pl", "POL") == "Zbigniew Wójcik"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Żumabek Kojtasow", "Жұмабек Қойтасов"),
        ("Kuanysh Jexembin", "Қуаныш Жексембин"),
        ("Grzegorz Wąsacz", "Гжегож Вонсач"),
        ("Чжан Цзюньсюэ", "Zhang Junxue"),
        ("Hattori Junko", "Дзюнко Хаттори"),
        ("Mykoła Łysenko", "Николай Лысенко"),
        ("Фон Штайнбах", "von Steinbach"),
        ("А. Снегирёв", "Artiom Sniegiriow"),
        ("Сулейменова", "Suleimenova"),
        ("Omar al-Khatib", "Омар Хатиб"),
    ],
)
def test_one_name_in_two_languages_is_one(a: str, b: str) -> None:
    assert same_name(a, b) >= SAME
    assert name_keys(a) & name_keys(b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Nowak", "Nowicki"),
        ("Сулейменов", "Suleimenova"),
        ("Petr Ivanov", "Иван Петров"),
        ("Жаксыбаев", "Жаксыбеков"),
        ("Anna Kowalska", "Ewa Kowalska"),
        ("Ким", "Khan"),
        ("", "Nowak"),
    ],
)
def test_two_names_are_two(a: str, b: str) -> None:
    assert same_name(a, b) < SAME


@given(NAMES)
def test_latin_names_are_stable(name: str) -> None:
    once = latin(name)
    assert latin(once) == once


@given(NAMES, NAMES)
def test_likeness_is_symmetric_and_between_0_and_1(a: str, b: str) -> None:
    assert same_name(a, b) == pytest.approx(same_name(b, a))
    assert 0.0 <= same_name(a, b) <= 1.0


@given(st.text(st.sampled_from("абгеийкшщAaбjwyzżąłóс"), min_size=1, max_size=16))
def test_likeness_is_reflexive(name: str) -> None:
    assert same_name(name, name) == 1.0


def test_a_mistake_in_a_table_is_named() -> None:
    assert table("kazakh").letters["қ"] == "k"
    assert table("chinese").write("Цзиньпин") == "Jinping"
