from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pytest

from sverka.checks.facts import TradeFigure
from sverka.errors import RegistryError
from tests.checks.registries.conftest import Add, Ask


def values(figures: list[TradeFigure]) -> dict[tuple[str, str, str], float]:
    return {(figure.partner, figure.period, figure.flow): figure.value for figure in figures}


def test_baci_is_read_from_its_zip_products_added_up_both_ways(tmp_path: Path, add: Add, ask: Ask) -> None:
    with zipfile.ZipFile(tmp_path / "BACI_HS92_V202501.zip", "w") as archive:
        archive.writestr(
            "BACI_HS92_Y2023_V202501.csv",
            "t,i,j,k,v,q\n2023,398,616,270900,500.5,1\n2023,398,616,740311,100,1\n2023,616,398,843000,300,NA\n"
            "2023,516,398,030300,7,1\n2023,999,398,1,1,1\n",
        )
        archive.writestr(
            "country_codes_V202501.csv",
            "country_code,country_name,country_iso2,country_iso3\n398,Kazakhstan,KZ,KAZ\n616,Poland,PL,POL\n"
            "516,Namibia,NA,NAM\n",
        )
        archive.writestr("Readme.txt", "BACI")
    added = add("baci", "BACI_HS92_V202501.zip")
    assert [issue.code for issue in added.issues] == ["unknown_state"]
    found = values(ask().trade("KAZ"))
    assert found["POL", "2023", "exports"] == 600_500
    assert found["POL", "2023", "imports"] == 300_000
    assert found["POL", "2023", "turnover"] == 900_500
    assert found["NAM", "2023", "turnover"] == 7_000
    assert found["WLD", "2023", "turnover"] == 907_500
    assert values(ask().trade("POL", "KAZ"))["KAZ", "2023", "imports"] == 600_500
    assert ask().trade("POL", "KAZ")[0].source.side is None
    assert ask().trade("KAZ", "POL", flow="exports")[0].source.row.endswith("line 2 and 1 more row, added up")


def test_a_year_that_a_second_file_of_baci_tells_again_is_refused(tmp_path: Path, add: Add, ask: Ask) -> None:
    (tmp_path / "country_codes_V2.csv").write_text("country_code,country_iso3\n398,KAZ\n616,POL\n")
    for name, value in (("BACI_HS92_Y2022", 1), ("BACI_HS92_Y2022_again", 2)):
        (tmp_path / f"{name}.csv").write_text(f"t,i,j,k,v,q\n2022,398,616,1,{value},1\n")
    added = add("baci", "BACI_*.csv")
    assert [issue.code for issue in added.issues] == ["period_again"]
    assert ask().trade("KAZ", "POL", flow="exports")[0].value == 1000


def test_comtrade_keeps_totals_only_and_knows_the_world(tmp_path: Path, add: Add, ask: Ask) -> None:
    header = (
        "period,reporterISO,flowCode,partnerISO,partnerDesc,partner2Code,cmdCode,customsCode,motCode,primaryValue\n"
    )
    rows = [
        "2022,POL,X,KAZ,Kazakhstan,0,TOTAL,C00,0,700000000.5",
        "2022,POL,M,KAZ,Kazakhstan,0,TOTAL,C00,0,900000000",
        "2022,POL,M,KAZ,Kazakhstan,0,27,C00,0,800000000",
        "2022,POL,X,W00,World,0,TOTAL,C00,0,3.6e11",
        "2022,POL,RX,KAZ,Kazakhstan,0,TOTAL,C00,0,5",
        "2022,POL,X,TUR,T\xfcrkiye,0,TOTAL,C00,0,8",
    ]
    (tmp_path / "TradeData.csv").write_bytes((header + "\n".join(rows)).encode("latin-1"))
    assert add("comtrade", "TradeData.csv", side="POL").issues == ()
    found = values(ask().trade("POL"))
    assert found["KAZ", "2022", "turnover"] == 1_600_000_000.5
    assert found["WLD", "2022", "exports"] == 3.6e11
    assert ask().trade("POL", "KAZ", flow="exports")[0].source.side == "POL"


def test_eurostat_months_and_years_are_told_apart(tmp_path: Path, add: Add, ask: Ask) -> None:
    (tmp_path / "comext.csv").write_text(
        "REPORTER,PARTNER,PRODUCT,FLOW,STAT_PROCEDURE,PERIOD,VALUE_IN_EUR\n"
        "PL,KZ,TOTAL,2,1,202311,10\nPL,KZ,TOTAL,2,3,202311,5\nPL,KZ,27,2,1,202311,9\nPL,KZ,TOTAL,2,1,202352,100\n"
        "EL,NA,TOTAL,1,1,202352,3\n"
    )
    assert add("eurostat-comext", "comext.csv").issues == ()
    assert [(f.period, f.value, f.unit) for f in ask().trade("POL", "KAZ")] == [
        ("2023", 100, "EUR"),
        ("2023-11", 15, "EUR"),
    ]
    assert ask().trade("GRC", "NAM", flow="imports")[0].value == 3


def workbook(path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "Содержание"
    for title, factor in (("12_2019", 1.0), ("2023", 2.0), ("11_2025", 3.0)):
        sheet = book.create_sheet(title)
        sheet.append(["Основные показатели внешней торговли по странам"])
        sheet.append([None, "Товарооборот", None, "Экспорт", None, "Импорт", None])
        sheet.append([None, "тыс. долл. США", "в % к итогу"])
        sheet.append(["Всего в том числе", 1000.5 * factor, 100, 600 * factor, 100, 400.5 * factor, 100])
        sheet.append(["Страны ЕС", 300 * factor, 30, 200 * factor, 33, 100 * factor, 25])
        sheet.append(["Польша", 120 * factor, 12, 50 * factor, 8, 70 * factor, 17])
        sheet.append(["Корея, Народно-Демократическая Республика", 1 * factor, 0, None, 0, 1 * factor, 0])
        sheet.append(["Остальные страны мира", 580 * factor, 58, 350 * factor, 58, 230 * factor, 57])
        sheet.append(["Терра Инкогнита", 1, 0, 1, 0, "-", 0])
        sheet.append(["* предварительные данные"])
    book.save(path)


def test_a_national_workbook_is_read_sheet_by_sheet(tmp_path: Path, add: Add, ask: Ask) -> None:
    workbook(tmp_path / "kz.xlsx")
    added = add("stat-gov-kz", "kz.xlsx")
    assert {(issue.code, issue.place) for issue in added.issues} == {
        ("unknown_state", f"sheet {sheet}, row 9") for sheet in ("12_2019", "2023", "11_2025")
    }
    figures = ask().trade("KAZ", "POL", flow="turnover")
    assert [(figure.period, figure.value) for figure in figures] == [
        ("2025-01/2025-11", 360_000),
        ("2023", 240_000),
        ("2019", 120_000),
    ]
    assert figures[1].source.row == "sheet 2023, row 6"
    assert figures[1].source.side == "KAZ"
    found = values(ask().trade("KAZ"))
    assert found["PRK", "2019", "imports"] == 1_000
    assert ("PRK", "2019", "exports") not in found
    assert found["WLD", "2023", "turnover"] == 2_001_000
    assert found["EUU", "2019", "exports"] == 200_000


BALANCE = {
    "kind": "trade", "format": "balance", "unit": "USD", "multiplier": 1000, "constants": {"reporter": "KAZ"},
    "columns": {"period": "year", "partner": "code", "turnover": "t", "exports": "x", "imports": "m"},
    "aliases": {"WORLD": "WLD"}, "skip": ["REST"],
}  # fmt: skip


def test_a_table_of_ones_own_keeps_namibia_and_refuses_bad_rows(tmp_path: Path, add: Add, ask: Ask) -> None:
    rows = [
        "2023,NA,10,4,6", "2023,PL,abc,1,1", "2023,DE,-5,1,1", "2023,REST,1,1,1", "20x3,FR,1,1,1", "2023,ES,nan,,",
        "2023,IT,3,2,1", "2023,IT,3,2,1", "2023,IT,4,2,1", "2023,Narnia,1,1,1", "2023,KZ,1,1,1", "2023,WORLD,99,50,49",
    ]  # fmt: skip
    (tmp_path / "t.csv").write_text("year,code,t,x,m\n" + "\n".join(rows))
    added = add(None, "t.csv", id="mine", **BALANCE)
    places = [(issue.code, issue.place) for issue in added.issues]
    assert places[:4] == [
        ("bad_number", "line 3"),
        ("negative", "line 4"),
        ("bad_date", "line 6"),
        ("bad_number", "line 7"),
    ]
    assert ("unknown_state", "line 11") in places
    assert ("same_state", "line 12") in places
    assert {code for code, place in places if place in ("line 9", "line 10")} == {"twice", "differs"}
    assert values(ask().trade("KAZ", "NAM"))["NAM", "2023", "turnover"] == 10_000
    assert values(ask().trade("KAZ", "ITA"))["ITA", "2023", "turnover"] == 3_000


def test_several_registries_answer_each_for_itself(tmp_path: Path, add: Add, ask: Ask) -> None:
    for name, value in (("b", "10"), ("a", "12")):
        (tmp_path / f"{name}.csv").write_text(f"year,code,t,x,m\n2023,PL,{value},,\n2024,PL,{value},,\n")
        add(None, f"{name}.csv", id=name, side="KAZ" if name == "a" else None, **BALANCE)
    found = ask().trade("KAZ", "POL")
    assert [(f.period, f.source.registry, f.source.side, f.value) for f in found] == [
        ("2024", "a", "KAZ", 12_000),
        ("2024", "b", None, 10_000),
        ("2023", "a", "KAZ", 12_000),
        ("2023", "b", None, 10_000),
    ]


def test_decimal_commas_and_spaces_are_numbers(tmp_path: Path, add: Add, ask: Ask) -> None:
    (tmp_path / "t.csv").write_text("year;code;t;x;m\n2023;PL;1 234,5;1\u00a0000,5;234\n", encoding="utf-8")
    add(None, "t.csv", id="mine", decimal=",", delimiter=";", **BALANCE)
    assert values(ask().trade("KAZ", "POL"))["POL", "2023", "turnover"] == 1_234_500


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("t.csv", b"", "empty"),
        ("t.csv", b"other,columns\n1,2\n", "no_column"),
        ("t.csv", b"year,code,t,x,m\n\xff\xfe\xfa,1,1,1,1\n", "unreadable"),
        ("t.zip", b"no zip", "not_zip"),
        ("t.xlsx", b"no workbook", "unreadable"),
        ("t.json", b"{", "not_json"),
        ("t.pdf", b"%PDF", "pdf"),
    ],
)
def test_a_registry_without_any_fact_is_refused_with_the_reason(
    tmp_path: Path, add: Add, ask: Ask, name: str, content: bytes, code: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(RegistryError, match="no fact was found"):
        add(None, name, id="mine", **BALANCE)
    assert ask().descriptions == ()
