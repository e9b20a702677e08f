from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest
from babel import Locale

from sverka.errors import ContractError, DataError
from sverka.ledger.happening_rows import FieldName, Result
from sverka.model import states
from sverka.model import vocabulary as v
from sverka.reports.brief.limits import limits
from sverka.reports.catalogues import catalogue, day_words, state_words
from sverka.reports.catalogues.catalogue import load, slots

LANGS = v.LANGS
SOURCES = Path(__file__).parents[2] / "src" / "sverka" / "reports" / "brief"
VOCABULARIES: dict[str, tuple[str, ...]] = {
    "format": v.FORMATS,
    "type": v.EVENT_TYPES,
    "status": v.STATUSES,
    "result": get_args(Result),
    "level": (*limits().levels, "others"),
    "role": v.ROLES,
    "topic": v.TOPICS,
    "claim": v.CLAIM_KINDS,
    "judgement": ("supported", "contradicted", "unclear", "not_covered"),
    "field": get_args(FieldName),
}


@pytest.mark.parametrize("lang", LANGS)
def test_no_catalogue_lacks_a_message_or_has_one_too_many(lang: str) -> None:
    assert set(catalogue(lang).messages) == set(catalogue("en").messages)


@pytest.mark.parametrize("lang", LANGS)
def test_the_slots_of_a_message_are_the_same_in_every_language(lang: str) -> None:
    english = {name: slots(forms["other"]) for name, forms in catalogue("en").messages.items()}
    assert {name: slots(forms["other"]) for name, forms in catalogue(lang).messages.items()} == english


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_every_code_of_every_vocabulary_has_a_label(lang: str, vocabulary: str) -> None:
    assert set(catalogue(lang).labels[vocabulary]) == set(VOCABULARIES[vocabulary])


def test_every_message_is_used_and_every_message_used_is_there() -> None:
    code = "\n".join(path.read_text("utf-8") for path in SOURCES.glob("*.py"))
    named = set(re.findall(r'"([a-z_]+(?:\.[a-z_]+)*)"', code))
    built = {f"heading.{section}" for section in limits().sections} | {
        f"{kind}.{form}" for kind in ("happening", "plan") for form in ("day", "published", "undated")
    }
    messages = set(catalogue("en").messages)
    assert messages - named - built == set()
    used = set(re.findall(r'(?:phrase|text)\(\s*"([a-z_.]+)"', code)) | built
    assert used - messages == set()


@pytest.mark.parametrize(("lang", "forms"), [("en", 2), ("ru", 4), ("pl", 4), ("kk", 2)])
def test_plurals_have_the_categories_of_cldr(lang: str, forms: int) -> None:
    assert len(catalogue(lang).messages["more"]) == forms == len(Locale(lang).plural_form.tags) + 1


@pytest.mark.parametrize(
    ("lang", "count", "text"),
    [
        ("en", 1, "{count} report"),
        ("en", 2, "{count} reports"),
        ("ru", 1, "{count} сообщение"),
        ("ru", 3, "{count} сообщения"),
        ("ru", 11, "{count} сообщений"),
        ("ru", 21, "{count} сообщение"),
        ("pl", 1, "{count} doniesienie"),
        ("pl", 22, "{count} doniesienia"),
        ("pl", 25, "{count} doniesień"),
        ("kk", 5, "{count} хабар"),
    ],
)
def test_a_count_chooses_the_form(lang: str, count: int, text: str) -> None:
    assert catalogue(lang).text("entry.reports", count) == text


@pytest.mark.parametrize(
    ("edtf", "lang", "words"),
    [
        ("2026-01-29", "en", "29 January 2026"),
        ("2026-01-29", "ru", "29 января 2026 г."),
        ("2026-01-29", "pl", "29 stycznia 2026"),
        ("2026-01-29", "kk", "2026 ж. 29 қаңтар"),
        ("2026-01", "pl", "styczeń 2026"),
        ("2026", "ru", "2026"),
        ("2025/2027", "en", "2025–2027"),
        ("2026-09/2026-11", "ru", "сентябрь – ноябрь 2026 г."),
        ("XXXX-12-16", "pl", "16 grudnia"),
        ("XXXX-09", "ru", "сентябрь"),
        ("2026-01~", "en", "January 2026 (?)"),
        ("2026/..", "en", "2026 – …"),
        ("2025-12/2026-01-04", "en", "December 2025 – 4 January 2026"),
    ],
)
def test_dates_are_told_as_the_language_does(edtf: str, lang: str, words: str) -> None:
    assert day_words(edtf, lang) == words


@pytest.mark.parametrize("lang", LANGS)
def test_every_state_has_a_name_in_every_language(lang: str) -> None:
    unnamed = {code for code in states.states() if state_words(code, lang) == code}
    assert unnamed == set()


def test_diplomatic_usage_goes_before_cldr() -> None:
    assert (state_words("KOR", "ru"), state_words("TUR", "en")) == ("Республика Корея", "Türkiye")
    assert (state_words("POL", "kk"), state_words("KAZ", "pl"), state_words("XYZ", "en")) == (
        "Польша",
        "Kazachstan",
        "XYZ",
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("not toml", "Expected"),
        ("[messages]\n", "messages and labels"),
        ("[messages]\na = 1\n[labels]\n", "must be a text"),
        ('[messages]\na = "9th"\n[labels]\n', "a number of its own"),
        ('[messages]\na = { one = "x", other = "y" }\n[labels]\n', "must have exactly few, many, one, other"),
        (
            '[messages]\na = { one = "x", few = "{b}", many = "x", other = "x" }\n[labels]\n',
            "the plural forms have different slots",
        ),
        ("[messages]\n[labels.format]\nmeeting = 1\n", "must be a table of texts"),
    ],
)
def test_a_wrong_catalogue_is_told_with_its_place(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "ru.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(DataError, match=reason):
        load(path, "ru")


def test_there_is_no_catalogue_of_a_language_that_is_not_read() -> None:
    with pytest.raises(ContractError, match="no catalogue for 'de'"):
        catalogue("de")
