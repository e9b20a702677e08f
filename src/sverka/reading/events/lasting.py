"""How long a visit lasted: a day with "two-day" or "lasted two days" beside it is a period."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from sverka.language import Sentence
from sverka.model.edtf import Edtf
from sverka.reading.events.merging import Draft
from sverka.reading.events.story import Story
from sverka.reading.lexicon import Lexicon, lexicon


@dataclass(frozen=True, slots=True)
class _Words:
    """Numbers of days by how a sentence says them; `counted` only beside one of `verbs`."""

    verbs: frozenset[str]
    described: Mapping[str, int]
    counted: Mapping[str, int]


def _numbers(file: Lexicon, key: str) -> dict[str, int]:
    return {words: int(number) for number, row in file.lists(key).items() for words in row}


@cache
def _words(lang: str) -> _Words:
    file = lexicon(lang, "events")
    return _Words(
        frozenset(file.words("lasting.verbs")), _numbers(file, "lasting.described"), _numbers(file, "lasting.counted")
    )


def _days(sentence: Sentence, text: str, lang: str) -> int | None:
    words, told = _words(lang), sentence.span.of(text).lower()
    described = next((n for said, n in words.described.items() if said in told), None)
    if described is not None or words.verbs.isdisjoint(t.lemma for t in sentence.tokens):
        return described
    return next((n for said, n in words.counted.items() if said in told), None)


def lasted(story: Story, draft: Draft, sentence: Sentence) -> None:
    """Make the day of a visit the period that the sentence tells, up to that day where it tells the end."""
    names = [m for at, m in story.setting.names.items() if sentence.span.start <= at < sentence.span.end]
    if any(m.kind == "region" and not m.states for m in names):
        return  # "a three-day tour of Central Asia": not all of it in one state
    if draft.format != "visit" or not draft.dated or draft.date is None or draft.since:
        return
    told = Edtf.parse(draft.date)
    if not told.dated:
        return  # "31 October" of a text that says no date
    days = _days(sentence, story.cast.analysis.text, story.lang)
    first, last = told.bounds()
    if days is None or days < 2 or told.precision != "day" or first != last:
        return
    reach = timedelta(days=days - 1)
    start, end = (first - reach, first) if draft.ends else (first, first + reach)
    draft.date, draft.ends = f"{_iso(start)}/{_iso(end)}", False


def _iso(day: date) -> str:
    return day.isoformat()
