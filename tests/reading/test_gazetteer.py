"""The gazetteer: what texts name, in which forms, and what only looks like it."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from types import ModuleType

import pytest

from sverka.errors import DataError, LanguageError
from sverka.language import language
from sverka.model.states import is_state
from sverka.reading.gazetteer import Gazetteer, Mention, entries, states_named
from sverka.reading.gazetteer.entries import load_entries

ROOT = Path(__file__).resolve().parents[2]


def found(lang: str, text: str) -> list[tuple[str, str, str]]:
    sure = [m for m in Gazetteer.for_language(lang).find(text) if not m.doubtful]
    return [(m.span.of(text), m.kind, " ".join(m.states) or m.key) for m in sure]


def only(lang: str, text: str) -> Mention:
    (mention,) = Gazetteer.for_language(lang).find(text)
    return mention


@pytest.mark.parametrize(
    ("lang", "text", "kind", "states"),
    [
        ("ru", "в Республике Казахстан", "state", "KAZ"),
        ("ru", "делегация РК", "state", "KAZ"),
        ("ru", "с Соединёнными Штатами", "state", "USA"),
        ("ru", "с Соединенными Штатами Америки", "state", "USA"),
        ("ru", "ПОЛЬША", "state", "POL"),
        ("ru", "в Боснии и Герцеговине", "state", "BIH"),
        ("ru", "в Китайской Народной Республике", "state", "CHN"),
        ("ru", "казахстанскими", "adjective", "KAZ"),
        ("ru", "полякам", "demonym", "POL"),
        ("ru", "в Нур-Султане", "capital", "KAZ"),
        ("ru", "в Брюсселе", "capital", "BEL EUU"),
        ("ru", "в Кремле", "seat", "RUS"),
        ("ru", "в Евросоюзе", "igo", "EUU"),
        ("ru", "Совета безопасности ООН", "igo", "UNO"),
        ("ru", "в Донецкой области", "place", "UKR"),
        ("ru", "в Самарканде", "city", "UZB"),
        ("en", "the Republic of Kazakhstan", "state", "KAZ"),
        ("en", "Kazakhstan’s", "state", "KAZ"),
        ("en", "the U.S.-led", "state", "USA"),
        ("en", "Poles", "demonym", "POL"),
        ("en", "South Koreans", "demonym", "KOR"),
        ("en", "in Kiev", "capital", "UKR"),
        ("en", "Downing Street", "seat", "GBR"),
        ("en", "the European Commission", "igo", "EUU"),
        ("en", "in Crimea", "place", "UKR"),
        ("en", "in Krakow", "city", "POL"),
        ("pl", "w Stanach Zjednoczonych", "state", "USA"),
        ("pl", "Rzeczypospolitej Polskiej", "state", "POL"),
        ("pl", "kazachstańskiego", "adjective", "KAZ"),
        ("pl", "w Kijowie", "capital", "UKR"),
        ("pl", "w Białym Domu", "seat", "USA"),
        ("kk", "Америка Құрама Штаттарына", "state", "USA"),
        ("kk", "Қазақстан Республикасының", "state", "KAZ"),
        ("kk", "Польшаға", "state", "POL"),
        ("kk", "Бейжіңде", "capital", "CHN"),
        ("kk", "БҰҰ-да", "igo", "UNO"),
        ("pl", "Zjednoczonymi Emiratami Arabskimi", "state", "ARE"),
        ("pl", "Królestwem Tajlandii", "state", "THA"),
        ("pl", "Kazachowie", "demonym", "KAZ"),
        ("pl", "z Norweżkami", "demonym", "NOR"),
        ("pl", "w Radzie Bezpieczeństwa ONZ", "igo", "UNO"),
        ("pl", "do państw członkowskich UE", "region", "EUU"),
        ("pl", "w Dumie Państwowej", "seat", "RUS"),
        ("pl", "Kancelarii Prezesa Rady Ministrów", "seat", "POL"),
        ("pl", "w Monachium", "city", "DEU"),
        ("pl", "między Ałmatami", "city", "KAZ"),
        ("pl", "w Nowosybirsku", "city", "RUS"),
        ("pl", "w obwodzie charkowskim", "place", "UKR"),
        ("kk", "Мажарстаннан", "state", "HUN"),
        ("kk", "Ұлыбритания мен Солтүстік Ирландия Біріккен Корольдігінің", "state", "GBR"),
        ("kk", "қазақстандықтарға", "adjective", "KAZ"),
        ("kk", "испандық", "adjective", "ESP"),
        ("kk", "Брюссельде", "capital", "BEL EUU"),
        ("kk", "Еуропалық одақпен", "igo", "EUU"),
        ("kk", "Біріккен Ұлттар Ұйымының Қауіпсіздік Кеңесінде", "igo", "UNO"),
        ("kk", "ЕО-ға мүше мемлекеттермен", "region", "EUU"),
        ("kk", "Ақ үйде", "seat", "USA"),
        ("kk", "Нью-Йоркте", "city", "USA"),
        ("kk", "Екатеринбургтен", "city", "RUS"),
        ("kk", "Маңғыстау облысында", "place", "KAZ"),
        ("uk", "з Польщею", "state", "POL"),
        ("uk", "зі Сполученими Штатами Америки", "state", "USA"),
        ("uk", "Білоруссю", "state", "BLR"),
        ("uk", "казахстанський", "adjective", "KAZ"),
        ("uk", "казахстанців", "demonym", "KAZ"),
        ("uk", "у Варшаві", "capital", "POL"),
        ("uk", "Раді Безпеки ООН", "igo", "UNO"),
    ],
)
def test_a_name_is_found_in_any_form(lang: str, text: str, kind: str, states: str) -> None:
    assert [row[1:] for row in found(lang, text)] == [(kind, states)]


@pytest.mark.parametrize(
    ("lang", "text", "states"),
    [
        ("ru", "казахстанско-польский", ("KAZ", "POL")),
        ("ru", "польско-российско-украинских", ("POL", "RUS", "UKR")),
        ("ru", "Американо–китайская", ("USA", "CHN")),
        ("ru", "франко-германскому", ("FRA", "DEU")),
        ("en", "Polish-Kazakh", ("POL", "KAZ")),
        ("en", "Sino-Russian", ("CHN", "RUS")),
        ("en", "Sino-US", ("CHN", "USA")),
        ("en", "Polish–Kazakh–Uzbek", ("POL", "KAZ", "UZB")),
        ("pl", "polsko-kazachski", ("POL", "KAZ")),
        ("pl", "tadżycko-kirgiską", ("TJK", "KGZ")),
        ("pl", "polsko-litewsko-ukraińskiej", ("POL", "LTU", "UKR")),
        ("kk", "қазақстандық-польшалық", ("KAZ", "POL")),
        ("uk", "польсько-українська", ("POL", "UKR")),
        ("kk", "қазақ-поляк", ("KAZ", "POL")),
    ],
)
def test_a_compound_adjective_is_one_mention_of_all_its_states(lang: str, text: str, states: tuple[str, ...]) -> None:
    mention = only(lang, text)
    assert (mention.kind, mention.states, mention.span.of(text)) == ("adjective", states, text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Того же мнения придерживается министр."),
        ("ru", "Он взялся за перу, мали, чад и кубу."),
        ("ru", "при тиране и в матрасе"),
        ("ru", "польско и казахстанско"),
        ("ru", "в Индийском океане и Южно-Китайском море"),
        ("en", "Please polish the turkey and the china."),
        ("en", "tell us who it was"),
        ("en", "THEY TOLD US EVERYTHING"),
        ("en", "pro-Russian separatists"),
        ("en", "the South China Sea and the Gulf of Mexico"),
        ("en", "Indo-Pacifics"),
    ],
)
def test_what_only_looks_like_a_state_is_not_one(lang: str, text: str) -> None:
    assert found(lang, text) == []


@pytest.mark.parametrize(
    "text", ["Michael Jordan scored", "a house in Atlanta, Georgia", "President Santiago Gomez", "the Polish language"]
)
def test_a_form_beside_a_name_or_a_language_is_doubtful(text: str) -> None:
    assert [m for m in Gazetteer.for_language("en").find(text) if m.doubtful]


def test_a_surname_that_is_an_adjective_or_a_people_is_doubtful() -> None:
    assert found("ru", "прибыли Егор Поляков и Татьяна Грузинская.") == []
    assert found("ru", "Поляков приняли в Астане")[0][1] == "demonym"


@pytest.mark.parametrize(
    "text", ["In Jordan, talks began", "Jordan and Egypt", "King Abdullah of Jordan", "Georgia's parliament in Tbilisi"]
)
def test_the_state_of_the_same_name_is_not_doubtful(text: str) -> None:
    assert found("en", text)[0][1] == "state"


def test_the_longest_name_wins() -> None:
    assert found("en", "Democratic Republic of the Congo, New Mexico, Papua New Guinea")[0][2] == "COD"
    assert found("en", "in New Mexico") == [("New Mexico", "place", "USA")]
    assert found("ru", "Республика Южный Судан") == [("Республика Южный Судан", "state", "SSD")]


def test_a_mention_carries_name_and_coordinates() -> None:
    capital = only("ru", "в Варшаве")
    assert (capital.name, capital.key) == ("Варшава", "POL")
    assert capital.lat == pytest.approx(52.23, abs=0.05)
    assert capital.lon == pytest.approx(21.01, abs=0.05)
    seat = only("ru", "в Акорде")
    assert (seat.name, seat.seat, seat.city, seat.key) == ("Акорда", "building", "Астана", "KAZ")
    assert only("en", "the Sejm").seat == "parliament"
    assert only("en", "Singapore").lat is not None


def test_an_organisation_has_the_same_id_in_every_language() -> None:
    assert only("ru", "ОБСЕ").key == only("en", "OSCE").key == "osce"
    assert only("ru", "в Центральной Азии").key == only("en", "in Central Asia").key == "Central Asia"


def test_disputed_territories_follow_plover() -> None:
    assert found("ru", "в Абхазии")[0][2] == "GEO"
    assert found("en", "Nagorno-Karabakh")[0][2] == "AZE"
    assert found("en", "Northern Cyprus")[0][2] == "CYP"
    assert found("ru", "в Приднестровье")[0][2] == "MDA"
    assert found("en", "Hong Kong")[0][1:] == ("state", "HKG")


def test_a_part_of_a_text_is_searched_and_places_stay_those_of_the_whole() -> None:
    text = "Польша и Казахстан, İstanbul и Польша"
    here = Gazetteer.for_language("ru").find(text, 9, 20)
    assert [m.span.of(text) for m in here] == ["Казахстан"]
    assert [m.span.of(text) for m in Gazetteer.for_language("ru").find(text)] == ["Польша", "Казахстан", "Польша"]


def test_a_text_is_passed_over_by_the_states_it_names() -> None:
    assert states_named("Польские и казахстанские эксперты в Брюсселе", "ru") == {"POL", "KAZ", "BEL", "EUU"}
    assert states_named("Michael Jordan played in Chicago", "en") == frozenset()


def test_names_of_states_in_a_language_make_no_reader_of_it() -> None:
    assert Gazetteer.for_language("uk").find("Польща")
    with pytest.raises(LanguageError, match="'uk'"):
        language("uk")


def test_an_unknown_language_is_refused_by_name() -> None:
    with pytest.raises(LanguageError, match="'xx'"):
        Gazetteer("xx")


def test_a_wrong_line_of_a_table_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "qq").mkdir()
    table = tmp_path / "qq" / "forms.tsv"
    head = "\t".join(["kind", "key", "name", "states", "lat", "lon", "city", "seat", "doubtful", "forms"])
    table.write_text(f"{head}\nstate\tPOL\tPolska\n", encoding="utf-8")
    monkeypatch.setattr(entries, "data_directory", lambda: tmp_path)
    with pytest.raises(DataError, match=r"forms\.tsv:2: "):
        load_entries("qq")


@pytest.mark.parametrize(("lang", "capitals"), [("ru", 180), ("en", 180), ("pl", 180), ("kk", 180), ("uk", 80)])
def test_every_entry_names_known_states_and_every_state_is_named(lang: str, capitals: int) -> None:
    rows = [entry for entry, _ in load_entries(lang)]
    assert all(is_state(code) for entry in rows for code in entry.states)
    assert len({entry.key for entry in rows if entry.kind == "state"}) >= 197
    assert len({entry.key for entry in rows if entry.kind == "capital"}) >= capitals


@pytest.mark.parametrize("lang", ["ru", "en", "pl", "kk", "uk"])
def test_the_derived_table_is_made_from_the_tables_that_stand_beside_it(lang: str) -> None:
    build = _build_script()
    head = (build.DATA / lang / "forms.tsv").read_text(encoding="utf-8").partition("\n")[0]
    assert head.endswith(build.digest(lang)), "run: python -m training.gazetteer.build"


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("ru", "Министры Польши и Казахстана провели переговоры в Астане о торговле. "),
        ("en", "The ministers of Poland and Kazakhstan held talks in Astana on trade. "),
        ("pl", "Ministrowie Polski i Kazachstanu rozmawiali w Astanie o handlu. "),
        ("kk", "Польша мен Қазақстанның министрлері Астанада сауда туралы келіссөз жүргізді. "),
    ],
)
def test_every_name_of_a_long_text_is_found(lang: str, sentence: str) -> None:
    assert len(Gazetteer.for_language(lang).find(sentence * 4000)) == 12000


def _build_script() -> ModuleType:
    directory = str(ROOT)
    sys.path.insert(0, directory)
    try:
        return importlib.import_module("training.gazetteer.build")
    finally:
        sys.path.remove(directory)
