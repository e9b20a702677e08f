from __future__ import annotations

from datetime import date

import pytest

from sverka.model.vocabulary import PublishedFrom
from sverka.sources.dates import Written, parse_date
from sverka.sources.published import find_dateline, find_published


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("Астана. 29 января. Министр принял посла.", (None, 1, 29)),
        ("АСТАНА, 30 мая. /Казинформ/. Президент принял посла.", (None, 5, 30)),
        ("МОСКВА, 29 янв — РИА Новости. Глава МИД", (None, 1, 29)),
        ("Москва. 29 января. INTERFAX.RU - Глава МИД", (None, 1, 29)),
        ("29 января, Минск /Корр. БЕЛТА/. Президент", (None, 1, 29)),
        ("WARSAW, Nov 24 (Reuters) – The foreign minister", (None, 11, 24)),
        ("MOSCOW, January 29. /TASS/. Russian", (None, 1, 29)),
        ("Astana, January 29, 2026 – The Minister", (2026, 1, 29)),
        ("Warszawa, 21.11 (PAP) - Prezydent", (None, 11, 21)),
        ("Warszawa (PAP) 21.11.2025 – Prezydent", (2025, 11, 21)),
        ("Bruksela, 3 marca 2025 r. – Rada", (2025, 3, 3)),
        ("Астана. 29 қаңтар. ҚазАқпарат – Министр", (None, 1, 29)),
        ("НҰР-СҰЛТАН, 25 қараша. Польша", (None, 11, 25)),
        ("Астана, 2026 жылғы 29 қаңтар – Министр", (2026, 1, 29)),
        ("В Варшаве 21.11 (в четверг) прошла встреча", None),
        ("WASHINGTON — The U.S. said on Jan. 5 that", None),
        ("Президент принял 29 января посла Литвы.", None),
        ("Рост составил 5.12 (млн) тонн", None),
    ],
)
def test_datelines_are_read(body: str, said: tuple[int | None, int, int] | None) -> None:
    found = find_dateline(body)
    assert (found and (found.year, found.month, found.day)) == said


@pytest.mark.parametrize(
    "written",
    [
        "2026-01-29", "2026-01-29T10:00:00+05:00", "29.01.2026", "29 января 2026 г., 10:00", "January 29, 2026",
        "20260129", "Thu, 29 Jan 2026 10:00:00 GMT", "29 stycznia 2026", "2026 жылғы 29 қаңтар", "29 қаңтар 2026",
        "29th of January, 2026", "1/29/2026",
    ],
)  # fmt: skip
def test_dates_are_read_as_the_four_languages_write_them(written: str) -> None:
    day = parse_date(written)
    assert day is not None
    assert day.isoformat() == "2026-01-29"


@pytest.mark.parametrize(
    "written", ["2026-02-31", "31.02.2026", "вчера", "", "0000-00-00", "9999-01-01", "12", "x" * 1000]
)
def test_what_is_no_date_is_none(written: str) -> None:
    assert parse_date(written) is None


def published(
    *,
    stated: str | None = None,
    body: str = "Текст.",
    url: str | None = None,
    line: Written | None = None,
    file: str | None = None,
) -> tuple[str | None, PublishedFrom | None]:
    found = find_published(stated=stated, body=body, url=url, lines=[line] if line else [], visible=None, file=file)
    return found.published, found.published_from


def test_origins_are_trusted_in_order() -> None:
    line = Written(2026, 1, 27, 0, 0)
    url, file = "https://example.kz/2026/01/28/x", "2026-01-26-x"
    body = "Астана, 29 января 2026 года. Министр"
    assert published(stated="2026-01-30", body=body, url=url, line=line, file=file) == ("2026-01-30", "metadata")
    assert published(body=body, url=url, line=line, file=file) == ("2026-01-29", "dateline")
    assert published(url=url, line=line, file=file) == ("2026-01-28", "url")
    assert published(line=line, file=file) == ("2026-01-27", "text")
    assert published(file=file) == ("2026-01-26", "file")
    assert published() == (None, None)


def test_a_dateline_without_a_year_takes_it_from_elsewhere() -> None:
    body = "АСТАНА, 31 декабря. /Казинформ/. Президент"
    assert published(body=body, url="https://example.kz/2026/01/01/x") == ("2025-12-31", "dateline")
    assert published(body=body, url="https://example.kz/2026/01/x") == ("2025-12-31", "dateline")
    assert published(body=body) == (None, None)


def test_a_release_that_begins_with_a_full_date_is_dated_by_it() -> None:
    assert published(body="29 января 2026 года в Астане состоялась встреча") == ("2026-01-29", "text")
    assert published(body="On January 29, 2026, the minister") == ("2026-01-29", "text")


def test_a_dateline_of_a_day_that_does_not_exist_is_told() -> None:
    found = find_published(stated=None, body="ASTANA, 31 February. The", url=None, lines=[], visible=None, file=None)
    assert found.problems[0][0] == "bad_date"


def test_a_given_day_counts_where_the_text_says_none_and_lends_its_year_to_a_dateline() -> None:
    def found(body: str) -> tuple[str | None, str | None]:
        out = find_published(
            stated=None, body=body, url=None, lines=[], visible=None, file=None, given=date(2025, 3, 15)
        )
        return out.published, out.published_from

    assert found("Talks were held.") == ("2025-03-15", "metadata")
    assert found("ASTANA, 12 March. The minister spoke.") == ("2025-03-12", "dateline")
