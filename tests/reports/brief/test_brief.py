from __future__ import annotations

from dataclasses import replace

import pytest

from sverka.checks.facts import Source
from sverka.checks.verdicts import Evidence, Verdict
from sverka.errors import ContractError
from sverka.ledger import Filter, Ledger
from sverka.model import Claim, Records
from sverka.reports.brief import Brief, brief
from sverka.reports.brief.markdown import to_markdown
from sverka.reports.brief.page import lines_of
from sverka.reports.brief.parts import Cited, Section
from sverka.reports.brief.selection import fit
from tests.records_by_hand import english, everything, russian
from tests.reports.brief.conftest import MEETING, TODAY


def of(ledger: Ledger, *records: Records) -> Ledger:
    for each in records:
        ledger.add(each, reader="1.0")
    return ledger


def named(made: Brief, name: str) -> Section:
    return next(section for section in made.sections if section.name == name)


def part(page: str, heading: str) -> str:
    return page.partition(f"## {heading}\n")[2].partition("\n## ")[0]


@pytest.fixture(scope="module")
def page(made: Brief) -> str:
    return to_markdown(made)


def test_it_says_who_sits_across_the_table(page: str) -> None:
    told = part(page, "Across the table: offices as last attested")
    assert "- Foreign minister: Yermek Kosherbayev. Last told: 30 January 2026. [[1]](#ref-1)" in told
    assert "Wojciech Zajączkowski" in told


def test_meetings_are_told_by_level_from_an_account_in_the_language_of_the_brief(page: str) -> None:
    told = part(page, "Last meetings by level")
    assert "### Deputy ministers" in told or "### Foreign ministers" in told
    assert "Meeting: 29 January 2026. Place: Astana." in told
    assert "Wojciech Zajączkowski" in told
    assert "2 reports" in told


def test_a_plan_is_open_before_its_day_and_overdue_after_it(ledger: Ledger, page: str) -> None:
    told = part(page, "What was planned and what came of it")
    assert "Commission session; planned for: October 2026. Result: open. " in told
    assert "number 10" in told
    later = brief(ledger, "KAZ", "POL", meeting=MEETING, as_of=MEETING.replace(month=12))
    assert "Result: overdue" in part(to_markdown(later), "What was planned and what came of it")


def test_a_plan_without_a_day_tells_when_it_was_announced(page: str) -> None:
    told = part(page, "What was planned and what came of it")
    assert "Forum: no day in the cited words; announced 30 January 2026." in told or "A business forum" in told


def test_each_side_speaks_in_its_own_words(page: str) -> None:
    told = part(page, "What each side says")
    assert 'Wojciech Zajączkowski: “<span lang="en">Warsaw values Kazakhstan, Zajączkowski said.</span>”' in told
    assert '<span lang="ru">Польша остаётся ключевым партнёром, сказал Кошербаев.</span>' in told


def test_a_figure_is_told_with_its_period_where_the_words_give_them(page: str) -> None:
    told = part(page, "Claims and the record")
    assert "Trade turnover: “" in told
    assert "Value as read: 1,100,000,000 US dollars." in told
    assert "Period: 2025." in told
    assert "12.5" not in told.replace("\\", "")  # the change is in the record, not in the words


def test_it_says_what_is_not_known(page: str) -> None:
    told = part(page, "What is not known")
    assert "2 documents tell of the two states. Published: 29 January 2026 to 30 January 2026." in told
    assert (
        "No holder attested in the last twelve months, Kazakhstan: Head of state; Head of government; Ambassador."
        in told
    )
    assert "Claims: no registry was asked." in told


def test_every_sentence_of_a_source_has_a_reference_with_day_and_words(made: Brief, page: str) -> None:
    for sentence in made.sentences():
        assert sentence.cited or sentence.phrase.message.startswith(("unknown.", "claim.verdict"))
    references = part(page, "References")
    assert "Warsaw Wire, Poland, 30 January 2026 <https://example.pl/a>: " in references
    assert "Вестник Степи" in references
    assert "Товарооборот достиг 1,1 млрд долларов в 2025 году." in references


def test_a_topic_narrows_what_is_said_and_claimed_and_counts_the_rest(ledger: Ledger) -> None:
    made = brief(ledger, "KAZ", "POL", meeting=MEETING, as_of=TODAY, topics=("trade",))
    page = to_markdown(made)
    assert "Topics: trade" in page
    assert "2 further entries on other topics in the dossier" in part(page, "What each side says")
    assert "Nothing said by Poland on: trade" in page


def test_what_a_record_says_and_its_words_do_not_is_left_out() -> None:
    records = russian()
    event = replace(records.events[0], date="2026-01-27")
    with Ledger(":memory:") as ledger:
        made = brief(
            of(ledger, replace(records, events=(event,))), "KAZ", "POL", meeting=MEETING, as_of=TODAY, lang="ru"
        )
    told = part(to_markdown(made), "Последние встречи по уровням")
    assert "27 января" not in told
    assert "Встреча: дня в приведённых словах нет; дата сообщения – 29 января 2026 г." in told


def test_verdicts_are_told_with_the_row_of_the_registry(ledger: Ledger) -> None:
    claims = ledger.claims(Filter(between=("KAZ", "POL")))
    turnover = next(claim for claim in claims if claim.kind == "trade_turnover")
    source = Source("comtrade", "UN Comtrade", "United Nations", "2026-01", "free", None, "line 812")
    evidence = Evidence(source, "0.9 billion USD", "exports and imports added", 0.2, False)
    verdict = Verdict(turnover, "contradicted", "The registry has less.", (evidence,))
    page = to_markdown(brief(ledger, "KAZ", "POL", meeting=MEETING, as_of=TODAY, verdicts=[verdict], lang="ru"))
    told = part(page, "Утверждения и проверка")
    assert "Вывод: противоречит реестру." in told
    assert 'Реестр: «<span lang="en">0.9 billion USD</span>»' in told
    assert "UN Comtrade. Издатель: United Nations. Редакция: 2026-01. Строка: line 812" in page.replace(
        "</span>", ""
    ).replace('<span lang="en">', "")


def test_accounts_that_differ_are_both_quoted() -> None:
    told = replace(english().events[0], place=replace(english().events[0].place, name="Warsaw", country="POL"))  # type: ignore[type-var]
    with Ledger(":memory:") as ledger:
        of(ledger, russian(), replace(english(), events=(told,)))
        made = brief(ledger, "KAZ", "POL", meeting=MEETING, as_of=TODAY)
        conflicts = [c for row in ledger.happenings(Filter(between=("KAZ", "POL"))) for c in row.conflicts]
    quoted = [s for s in made.sentences() if s.phrase.message.startswith("difference.")]
    assert len(quoted) == sum(len(conflict.versions) for conflict in conflicts)


def test_the_order_of_arrival_makes_no_difference() -> None:
    pages = []
    for order in (everything(), everything()[::-1]):
        with Ledger(":memory:") as ledger:
            pages.append(to_markdown(brief(of(ledger, *order), "KAZ", "POL", meeting=MEETING, as_of=TODAY)))
    assert pages[0] == pages[1]


def test_what_does_not_fit_is_counted(made: Brief) -> None:
    short = fit(made.sections, lambda kept: 10_000)
    before = sum(len(g.entries) + g.more for s in made.sections for g in s.groups)
    assert sum(len(g.entries) for s in short for g in s.groups) == 0
    assert sum(g.more for s in short for g in s.groups) == before


def test_many_claims_stay_within_the_pages(ledger: Ledger) -> None:
    claim = russian().claims[0]
    many = tuple(replace(claim, id=f"x{n}", value=1_100_000_000 + n) for n in range(300))
    with Ledger(":memory:") as books:
        made = brief(of(books, replace(russian(), claims=many)), "KAZ", "POL", meeting=MEETING, as_of=TODAY)
    assert lines_of(made, made.sections) <= 3 * 73
    assert named(made, "claims").groups[0].more > 200


def test_books_without_the_two_states_say_so() -> None:
    with Ledger(":memory:") as ledger:
        page = to_markdown(brief(ledger, "KAZ", "POL", meeting=MEETING, as_of=TODAY))
    assert "No document of the books tells of the two states." in page
    assert "## References" not in page


def test_one_state_an_unknown_topic_or_language_is_refused(ledger: Ledger) -> None:
    with pytest.raises(ContractError, match="not of KAZ alone"):
        brief(ledger, "KAZ", "KAZ", meeting=MEETING, as_of=TODAY)
    with pytest.raises(ContractError, match="no such topic"):
        brief(ledger, "KAZ", "POL", meeting=MEETING, as_of=TODAY, topics=("tea",))
    with pytest.raises(ContractError, match="no brief in 'de'"):
        brief(ledger, "KAZ", "POL", meeting=MEETING, as_of=TODAY, lang="de")


def test_a_claim_of_two_documents_is_told_once() -> None:
    claim: Claim = russian().claims[1]
    with Ledger(":memory:") as ledger:
        of(ledger, replace(russian(), claims=(claim, replace(claim, id="c9"))))
        made = brief(ledger, "KAZ", "POL", meeting=MEETING, as_of=TODAY)
    assert len(named(made, "claims").groups[0].entries) == 1


def test_citations_are_whole_sentences(made: Brief) -> None:
    words = {c.words for s in made.sentences() for c in s.cited if isinstance(c, Cited)}
    assert any("Польша остаётся ключевым партнёром, сказал Кошербаев." in told for told in words)


def test_no_other_sentence_speaks_for_one_that_gives_another_day() -> None:
    records = russian()
    # "29 января" stands in the telling sentence, "в октябре" in another.
    event = replace(records.events[0], date="2026-10")
    with Ledger(":memory:") as ledger:
        made = brief(of(ledger, replace(records, events=(event,))), "KAZ", "POL", meeting=MEETING, as_of=TODAY)
    assert "Meeting: October 2026" not in to_markdown(made)
    assert "Meeting: day not in the cited words; reported 29 January 2026" in to_markdown(made)
