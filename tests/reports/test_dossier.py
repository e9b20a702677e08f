from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from sverka.errors import ContractError
from sverka.ledger import Ledger
from sverka.model import Event, Participant, Records
from sverka.model.vocabulary import EVENT_TYPES
from sverka.reports import Dossier, dossier, to_json, to_markdown
from sverka.reports import wording as w
from sverka.reports.markdown import escape
from tests.records_by_hand import english, everything, moved, russian

TODAY = dt.date(2026, 2, 1)


@pytest.fixture
def ledger() -> Iterator[Ledger]:
    with Ledger(":memory:") as opened:
        yield opened


@pytest.fixture
def view(ledger: Ledger) -> Dossier:
    for records in everything():
        ledger.add(records, reader="1.0")
    return dossier(ledger, "KAZ", "POL", as_of=TODAY)


def test_it_tells_what_it_stands_on(view: Dossier) -> None:
    found = view.coverage
    assert (found.documents, found.langs, found.sides) == (2, (("en", 1), ("ru", 1)), (("KAZ", 1), ("POL", 1)))
    assert (found.first, found.last, found.copies) == ("2026-01-29", "2026-01-30", 0)


def test_the_same_happening_in_two_languages_is_one_entry_with_two_reports(view: Dossier) -> None:
    (day,) = view.days
    (happening,) = day.happenings
    assert day.date == "2026-01-29"
    assert [account.document.source_id for account in happening.accounts] == ["ru-1", "en-1"]
    assert happening.topics == ("political", "trade")
    assert happening.accounts[1].quotes[0].text == "On January 29 Wojciech Zajączkowski was received"
    assert w.told(happening) == "2 reports, 2 independent, 2 languages, both sides"


def test_two_events_of_one_document_are_never_one_entry(ledger: Ledger) -> None:
    event = russian().events[0]
    ledger.add(replace(russian(), events=(event, replace(event, id="e9"))), reader="1.0")
    ledger.add(english(), reader="1.0")
    (day,) = dossier(ledger, "KAZ", "POL", as_of=TODAY).days
    assert sorted(len(happening.accounts) for happening in day.happenings) == [1, 2]


def test_plans_are_parted_by_the_day_of_the_dossier(ledger: Ledger, view: Dossier) -> None:
    assert [row.plan.format for row in view.upcoming] == ["commission_session"]
    assert [row.plan.format for row in view.open_plans] == ["forum"]
    later = dossier(ledger, "KAZ", "POL", as_of=dt.date(2026, 11, 1))
    assert later.upcoming == ()
    assert [(row.plan.format, row.result) for row in later.open_plans] == [
        ("commission_session", "overdue"),
        ("forum", "open"),
    ]


def test_the_last_meetings_stand_by_the_level_of_office(view: Dossier) -> None:
    ((level, dates),) = [(row.name, [h.date for h in row.happenings]) for row in view.meetings]
    assert (level, dates) == ("deputy ministers", ["2026-01-29"])


def test_what_accounts_differ_in_is_told_with_both_versions(ledger: Ledger) -> None:
    ledger.add(russian(), reader="1.0")
    a_day_later = replace(english().events[0], date="2026-01-30")
    ledger.add(replace(english(), events=(a_day_later,)), reader="1.0")
    page = to_markdown(dossier(ledger, "KAZ", "POL", as_of=TODAY))
    assert "## Where accounts differ" in page
    assert "date: 2026-01-29 (KAZ) or 2026-01-30 (POL)" in page


def test_years_without_a_source_of_a_side_are_gaps(ledger: Ledger) -> None:
    ledger.add(moved(russian(), published="2024-01-29"), reader="1.0")
    ledger.add(english(), reader="1.0")
    view = dossier(ledger, "KAZ", "POL", as_of=TODAY)
    assert view.coverage.gaps == (("KAZ", (2025, 2026)), ("POL", (2024, 2025)))
    assert "Gap: no source of Poland was read from 2024, 2025." in to_markdown(view)


def test_figures_of_one_kind_stand_in_a_row_over_time(ledger: Ledger) -> None:
    claim = next(c for c in russian().claims if c.kind == "trade_turnover")
    others = (replace(claim, id="c8", value=2_000_000_000, period="2024"), replace(claim, id="c9", value=1_500_000_000))
    ledger.add(replace(russian(), claims=(claim, *others)), reader="1.0")
    (row,) = dossier(ledger, "KAZ", "POL", as_of=TODAY).figures
    assert [(c.period, c.value) for c in row.claims] == [("2024", 2e9), ("2025", 1.1e9), ("2025", 1.5e9)]
    assert row.differing == ("2025",)


def test_people_of_both_states_are_listed_with_their_last_attestation(view: Dossier) -> None:
    assert [(p.state, p.role, p.last, p.documents) for p in view.offices] == [
        ("KAZ", "foreign_minister", "2026-01-30", 2),
        ("POL", "deputy_foreign_minister", "2026-01-29", 1),
    ]


def test_each_side_speaks_for_itself(view: Dossier) -> None:
    assert [(p.state, p.topic, len(p.statements)) for p in view.positions] == [
        ("KAZ", "political", 1),
        ("POL", "political", 1),
    ]


def test_a_claim_of_two_documents_is_one_entry(ledger: Ledger) -> None:
    ledger.add(russian(), reader="1.0")
    again = moved(russian(), id="0" * 16, text=russian().document.text + "\n\nAgain.", source_id="ru-2")
    ledger.add(again, reader="1.0")
    claims = dossier(ledger, "POL", "KAZ", as_of=TODAY).claims
    assert [(claim.kind, len(claim.reports)) for claim in claims] == [("partner_rank", 2), ("trade_turnover", 2)]


def test_a_series_lists_its_sessions(view: Dossier) -> None:
    (series,) = view.series
    assert series.name == "межправительственная комиссия"
    assert [(e.date, e.series.ordinal if e.series else 0) for e in series.sessions] == [("2026-10", 10)]


def test_a_period_narrows_everything(ledger: Ledger, view: Dossier) -> None:
    early = dossier(ledger, "KAZ", "POL", until=dt.date(2025, 12, 31), as_of=TODAY)
    assert (early.coverage.documents, early.days, early.offices, early.claims) == (0, (), (), ())
    assert to_markdown(early).splitlines()[-1] == "Coverage: no documents."


def test_a_state_has_no_dossier_with_itself(ledger: Ledger) -> None:
    with pytest.raises(ContractError, match="two states"):
        dossier(ledger, "KAZ", "KAZ", as_of=TODAY)


def test_json_holds_every_word_and_is_the_same_every_time(ledger: Ledger, view: Dossier) -> None:
    page = json.loads(to_json(view))
    assert page["states"] == ["KAZ", "POL"]
    assert page["coverage"]["langs"] == {"en": 1, "ru": 1}
    report = page["days"][0]["happenings"][0]["accounts"][0]
    assert report["quotes"][0]["text"] == "29 января принял в Астане"
    assert report["document"]["id"] == russian().document.id
    once_more = dossier(ledger, "KAZ", "POL", as_of=TODAY)
    assert to_json(once_more) == to_json(view)
    assert to_markdown(once_more) == to_markdown(view)


def test_markdown_has_each_part_with_its_words(view: Dossier) -> None:
    page = to_markdown(view)
    assert page.startswith("# Kazakhstan and Poland\n")
    for heading in (
        "Upcoming", "Open and overdue plans", "Last meetings by level", "Happenings", "Offices", "What Poland says",
        "Claims", "Series",
    ):  # fmt: skip
        assert f"\n## {heading}\n" in page
    assert "- **meeting** (CONSULT), Астана (KAZ) (2 reports, 2 independent, 2 languages, both sides)" in page
    assert "> Warsaw values Kazakhstan" in page
    assert "one of the key in EUU, by Ермек Кошербаев" in page
    assert "1,100,000,000 USD +12.5 % for 2025" in page


def hostile() -> Records:
    text = "Title\n\nKazakhstan and Poland <script>alert(1)</script> [x](javascript:y) \x1b[31mmet \x9b2J\u202e*bold*."
    base = moved(russian(), id="f" * 16, text=text, publisher="Evil\x1b]0;title\x07 | Daily", source_id="bad")
    event = Event(
        "e1", "CONSULT", None, None, None, "occurred", "2026-01-01", None,
        (Participant("a1", "KAZ", "party"), Participant("a2", "POL", "party")), (), (), ((7, len(text)),), 1.0,  # type: ignore[arg-type]
    )  # fmt: skip
    return replace(base, tenures=(), events=(event,), statements=(), claims=())


def test_a_hostile_text_steers_neither_page_nor_terminal(ledger: Ledger) -> None:
    ledger.add(hostile(), reader="1.0")
    view = dossier(ledger, "KAZ", "POL", as_of=TODAY)
    page = to_markdown(view)
    for mark in ("\x1b", "\x9b", "\u202e", "<script", "[x]", " | Daily"):
        assert mark not in page
    assert "&lt;script&gt;" in page
    data = to_json(view)
    assert not {"\x1b", "\x9b", "\u202e"} & set(data)
    assert "\x9b2J\u202e" in json.loads(data)["days"][0]["happenings"][0]["accounts"][0]["quotes"][0]["text"]


def test_words_of_markup_stay_words() -> None:
    assert escape("# 1. *a* _b_ `c`") == "\\# 1. \\*a\\* \\_b\\_ \\`c\\`"
    assert escape("- item\nnext") == "\\- item next"


def test_long_words_are_cut_at_a_space() -> None:
    assert w.shorten("one two three", 9) == "one two…"
    assert w.shorten("short", 9) == "short"
    assert w.shorten("x" * 20, 5) == "xxxx…"


def test_ordinals_are_english() -> None:
    assert [w.ordinal(n) for n in (1, 2, 3, 4, 11, 12, 21, 112)] == [
        "1st",
        "2nd",
        "3rd",
        "4th",
        "11th",
        "12th",
        "21st",
        "112th",
    ]


def test_every_type_has_a_name(ledger: Ledger, view: Dossier) -> None:
    entry = replace(view.upcoming[0].plan, format=None, series=None)
    assert len({w.what(replace(entry, type=kind)) for kind in EVENT_TYPES}) == len(EVENT_TYPES)
    assert w.what(replace(entry, type="SANCTION", format="other")) == "sanction"
    assert w.what(view.upcoming[0].plan) == "10th commission session"
