"""What each side says: the words themselves, one speech in one language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import partial

from sverka.language.transliteration import SAME, same_name
from sverka.ledger import StatementRow
from sverka.reports.brief.candidates import Candidate, group
from sverka.reports.brief.citing import Citer, name, told_on, whole_words
from sverka.reports.brief.limits import limits
from sverka.reports.brief.parts import Group, Label, Listed, Name, OfBooks, Sentence, State, phrase
from sverka.reports.brief.ranks import Ranks


def positions(
    rows: Iterable[StatementRow], pair: tuple[str, str], citer: Citer, ranks: Ranks, lang: str
) -> tuple[tuple[Group, ...], int]:
    """Return what each state says, then others, and how many statements are on other topics than those asked for."""
    on_topic = [row for row in rows if ranks.fits(row.topics)]
    groups = []
    for state in (*pair, None):
        side = [row for row in on_topic if row.state == state or (state is None and row.state not in pair)]
        told = _one_language(side, lang)
        candidates = _candidates(told, citer, ranks)
        heading = phrase("heading.side", state=OfBooks(State(state))) if state else phrase("heading.others")
        groups.append(group(candidates, "positions", heading, more=len(side) - len(told)))
    return tuple(groups), len(list(rows)) - len(on_topic)


def _one_language(rows: list[StatementRow], lang: str) -> list[StatementRow]:
    """Keep of a speaker's words within a few days those of one language: the brief's, or the one with the most."""
    speeches: list[list[StatementRow]] = []
    for row in sorted(rows, key=lambda r: (r.document.published or "", r.document.id, r.quote.start)):
        for speech in speeches:
            if _near(speech[0], row) and same_name(speech[0].speaker.latin, row.speaker.latin) >= SAME:
                speech.append(row)
                break
        else:
            speeches.append([row])
    kept = []
    for speech in speeches:
        langs = [row.document.lang for row in speech]
        best = max(sorted(set(langs)), key=lambda code: (code == lang, langs.count(code)))
        kept += [row for row in speech if row.document.lang == best]
    return kept


def _near(a: StatementRow, b: StatementRow) -> bool:
    if a.speaker.kind != b.speaker.kind or not (a.document.published and b.document.published):
        return False
    days = dt.date.fromisoformat(b.document.published) - dt.date.fromisoformat(a.document.published)
    return abs(days.days) <= limits().same_speech_days


def _candidates(rows: list[StatementRow], citer: Citer, ranks: Ranks) -> Iterable[Candidate]:
    shown: set[tuple[str, str]] = set()
    for row in sorted(rows, key=lambda r: (r.document.published or "", r.document.id), reverse=True):
        day = dt.date.fromisoformat(row.document.published) if row.document.published else None
        dull = row.stance == "positive" and not row.topics  # thanks and courtesies
        topic = ranks.topic(row.topics)
        rank = (topic if ranks.asked else 0, ranks.years(day), int(dull), topic, ranks.age(day))
        weighty = row.stance == "negative" and not ranks.old(day)
        yield Candidate(rank, partial(_sentences, row, citer, shown), weighty)


def _sentences(row: StatementRow, citer: Citer, shown: set[tuple[str, str]]) -> list[Sentence]:
    who = name(row.speaker.name, row.document.lang, row.speaker.latin)
    by: Name | State = State(row.state) if row.speaker.kind == "state" and row.state else who
    cited = citer.cite(row.document, [row.quote], [by])
    said = whole_words(cited, row.quote, row.document)
    told = citer.first([cited], phrase("position", speaker=by, said=said), phrase("position.unnamed", said=said))
    if told is None or (row.document.id, said.text) in shown:  # two statements of one sentence
        return []
    shown.add((row.document.id, said.text))
    sentences = [told]
    if (published := told_on(row.document)) is not None:
        sentences.append(Sentence(phrase("position.published", day=published), (cited,)))
    if row.topics:
        topics = Listed(tuple(phrase("topic", topic=Label("topic", t)) for t in row.topics))
        sentences.append(Sentence(phrase("position.topics", topics=topics), (cited,)))
    return sentences
