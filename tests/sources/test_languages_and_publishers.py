from __future__ import annotations

import pytest

from sverka.errors import SourceError
from sverka.model import Document, Issue
from sverka.sources import document_from_text, publisher_at, publisher_named, publishers
from sverka.sources.assemble import assemble
from sverka.sources.languages import identify
from sverka.sources.publishers import publisher_in, state_code, state_of_domain
from sverka.sources.raw import Metadata, Options, Raw

RU = "Министр иностранных дел Казахстана встретился с послом Польши и обсудил торговлю. Встреча прошла в Астане."


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("ru", "Астана. 29 января."),
        ("ru", "Президент Кыргызстана принял посла"),
        ("ru", "Тихановская встретилась с Сикорским"),
        ("en", "Kazakhstan and Poland"),
        ("en", "Xi meets Tokayev in Astana"),
        ("pl", "Rozmowy w Astanie"),
        ("pl", "Minister o Ukrainie"),
        ("kk", "Тоқаев Варшаваға барды"),
        ("kk", "Польша президенті келді"),
        ("uk", "Президент України провів переговори"),
        ("be", "Перамовы адбыліся ў Мінску"),
        ("ky", "Кыргызстандын президенти Польшанын элчисин кабыл алды"),
        ("tt", "Татарстан Рәисе делегация белән очрашты һәм сөйләште"),
        ("bg", "Министърът на външните работи се срещна с посланика на Полша"),
        ("sr", "Министар спољних послова састао се са амбасадором Пољске"),
        ("uz", "O‘zbekiston Prezidenti Polsha elchisini qabul qildi va muzokara o‘tkazdi"),
        ("tg", "Президенти Тоҷикистон сафири Полшаро қабул кард ва гуфтугӯ анҷом дод"),
        ("cs", "Ministr zahraničí se sešel s velvyslancem Polska v Praze"),
        ("de", "Der Außenminister traf den polnischen Botschafter in Berlin"),
        ("fr", "Le ministre des affaires étrangères a rencontré l'ambassadeur de Pologne"),
    ],
)
def test_short_texts_are_told_apart(code: str, text: str) -> None:
    assert identify(text).code == code


def test_a_language_that_is_not_read_is_refused_by_name() -> None:
    with pytest.raises(SourceError, match="the text is in Kyrgyz") as caught:
        document_from_text("Тышкы иштер министри Астанага барды жана сүйлөшүүлөрдү өткөрдү.")
    assert caught.value.code == "unsupported_language"


def stated(lang: str, text: str) -> list[Document | Issue]:
    return list(assemble(Raw("a", Metadata(lang=lang, published="2026-01-29"), text=text), Options()))


def test_a_stated_language_is_trusted_where_the_text_is_short() -> None:
    (document,) = stated("kk", "Президент сапары")
    assert isinstance(document, Document)
    assert document.lang == "kk"


def test_a_stated_language_that_is_clearly_wrong_is_corrected_with_a_warning() -> None:
    document, issue = stated("en-GB", RU * 2)
    assert isinstance(document, Document)
    assert isinstance(issue, Issue)
    assert document.lang == "ru"
    assert (issue.code, issue.severity) == ("language_mismatch", "warning")


def test_a_text_in_two_languages_is_read_as_the_greater_part_with_a_warning() -> None:
    english = (
        "The foreign minister of Kazakhstan met the ambassador of Poland in Astana on Thursday to discuss trade. " * 5
    )
    document, issue = stated("", f"{RU * 8}\n\n{english}")
    assert isinstance(document, Document)
    assert isinstance(issue, Issue)
    assert document.lang == "ru"
    assert issue.code == "mixed_languages"


def test_the_catalogue_is_sound() -> None:
    assert len(publishers()) > 250
    for publisher in publishers():
        assert publisher_at(f"https://www.{publisher.domain}/x") == publisher
        assert publisher.langs
        assert publisher.state is None or state_code(publisher.state) == publisher.state


def test_an_address_is_known_by_path_host_and_country() -> None:
    assert (found := publisher_at("https://www.gov.pl/web/dyplomacja/rozmowa"))
    assert found.name == "Ministry of Foreign Affairs of Poland"
    assert (found := publisher_at("https://en.inform.kz/news/a"))
    assert (found.name, found.kind) == ("Kazinform", "agency")
    assert publisher_at("https://example.kz") is None
    assert [state_of_domain(url) for url in ("https://a.kz/x", "a.co.uk")] == ["KAZ", "GBR"]
    assert [state_of_domain(url) for url in ("https://a.io", "https://a.com", "http://[x")] == [None, None, None]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("МОСКВА, 29 янв – РИА Новости. Глава", "РИА Новости"),
        ("WARSAW, Nov 24 (Reuters) – The", "Reuters"),
        ("Warszawa, 21.11 (PAP) - Prezydent", "PAP"),
        ("Астана. 29 қаңтар. ҚазАқпарат – Министр", "Kazinform"),
        ("MOSCOW, January 29. /TASS/. Russian", "TASS"),
        ("Встреча прошла в Астане, передает Tengrinews.kz со ссылкой на МИД.", "Tengrinews"),
        ("Кездесу өтті, деп хабарлайды BAQ.kz тілшісі.", "BAQ.kz"),
        ("Встреча прошла в Астане, сообщает МИД Польши.", None),
        ("Встреча прошла в Астане.", None),
    ],
)
def test_a_publisher_is_known_by_what_the_text_says(body: str, name: str | None) -> None:
    found = publisher_in(body, [])
    if name is None:
        assert found is None
    else:
        assert (named := publisher_named(name))
        assert found == (named.name, named.state)


def test_states_are_read_in_two_and_three_letters() -> None:
    assert [state_code(value) for value in ("KAZ", "kz", "GB", "EUU", "UNO", "XX", "Kazakhstan")] == [
        "KAZ", "KAZ", "GBR", "EUU", "UNO", None, None,
    ]  # fmt: skip
