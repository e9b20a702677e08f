"""Reads the date expressions of a text, in order, and resolves each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from sverka.errors import DateError
from sverka.model.edtf import Edtf, Precision
from sverka.model.spans import Span
from sverka.reading.dates.candidates import Prefer
from sverka.reading.dates.cascade import apply_rules
from sverka.reading.dates.lexicon import load_lexicon
from sverka.reading.dates.meaning import Calendar, Listed, Meaning, Range
from sverka.reading.dates.resolution import Context, resolve
from sverka.reading.dates.rules import DATES, Lexicon
from sverka.reading.dates.surroundings import belongs_to_noun, is_dateline, is_in_name
from sverka.reading.dates.tokens import Node, fold, tokenise

Kind = Literal["point", "interval", "dateline", "attributive", "duration", "frequency", "age", "time", "vague"]
Relation = Literal["since", "until", "by", "before", "after", "for", "of", "during", "about"]
_SENTENCE_END = re.compile(r"[.!?…][\"»”)]*\s+[\"«“(]*[^\Wa-zа-яąćęłńóśźżәіңғүұқөһ]|\n")

_REACH = 1000  # code points that a paragraph or sentence reaches at most
_QUOTES = tuple('"«»“”„')
_LAST_WORD = re.compile(r"([^\W\d_]+)[ \u00a0-]+\Z")
_NOUN_AHEAD = re.compile(r"[ \u00a0]+([^\W\d_])")


@dataclass(frozen=True, slots=True)
class DateExpression:
    """Words that tell a time.

    Attributes:
        span: Where they stand; a preposition that makes the relation is inside, "in" and "on" are not.
        edtf: EDTF date, or None where nothing resolves it and for what is no date.
        kind: `point` and `interval` may be the date of a happening; `dateline` is the report's own date; `attributive`
            belongs to a noun ("programme for 2025-2027", "Expo 2017"); the others are no dates.
        relation: How the date bounds what is told: "since 2005", "by 2030", "scheduled for May".
        part: `start`, `middle` or `end` of the date ("in early March"); `edtf` holds the whole.
    """

    span: Span
    edtf: str | None
    kind: Kind
    relation: Relation | None = None
    part: Literal["start", "middle", "end"] | None = None
    _meaning: Meaning | None = field(default=None, repr=False, compare=False)
    _context: Context = field(default=Context(), repr=False, compare=False)

    @property
    def usable(self) -> bool:
        """Whether it may be the date of a happening."""
        return self.edtf is not None and self.kind in ("point", "interval")

    @property
    def precision(self) -> Precision | None:
        """How fine the date is."""
        return None if self.edtf is None else Edtf.parse(self.edtf).precision

    def resolved(self, prefer: Prefer | None) -> str | None:
        """Return the EDTF date with the tense of its clause known: `past` or `future`."""
        if self._meaning is None or self._context.prefer == prefer or isinstance(self._meaning, Listed):
            return self.edtf
        found = resolve(self._meaning, replace(self._context, prefer=prefer))
        return str(found[0]) if found else None

    def period(self, until: date | None = None) -> str | None:
        """Return the stretch of time that date and relation tell together, for a claim's period.

        "Since 2005" is `2005/2025` with a date of 2025 for `until`, else `2005/..`; "up to May" is `../2025-05`.
        """
        if self.edtf is None:
            return None
        value = Edtf.parse(self.edtf)
        match self.relation:
            case "since" | "after" if value.start is not None and value.dated:
                end = None if until is None else Edtf.day(until).start
                if end is not None and value.precision != "day":
                    end = replace(end, day=None, month=None if value.precision == "year" else end.month)
                try:
                    return str(Edtf(value.start, end, True))
                except DateError:  # a date to come
                    return str(Edtf(value.start, None, True))
            case "until" | "by" | "before" if value.dated:
                return str(Edtf(None, value.end, True))
        return self.edtf


def read_dates(
    text: str,
    lang: str,
    reference: date | None,
    *,
    start: int = 0,
    end: int | None = None,
    prefer: Prefer | None = None,
    anchor: str | None = None,
) -> list[DateExpression]:
    """Read the expressions of time between two code points of a text, in order.

    Args:
        text: The document's text; spans count its code points.
        lang: Language whose lexicon reads it.
        reference: Publication date, or None.
        start: First code point to read.
        end: One past the last, or None for the end.
        prefer: The side of the reference on which a date without a year lies, where known for all of it. Where tense
            differs by clause, ask each expression's `resolved`.
        anchor: EDTF date that anaphoric expressions ("the same day") refer to before any is read here.

    Raises:
        LanguageError: Where the language has no date lexicon.
        DataError: Where the lexicon is not as it must be.
        DateError: Where `anchor` is no EDTF date.
    """
    lexicon = load_lexicon(lang)
    context = Context(reference, None if anchor is None else Edtf.parse(anchor), prefer=prefer)
    reader = _Reader(text, lexicon, context)
    for stretch in tokenise(text, lexicon, start, len(text) if end is None else end):
        for node in apply_rules(stretch, lexicon):
            reader.take(node)
    return reader.found


class _Reader:
    """Takes chunks in the order of the text and keeps the date read last."""

    def __init__(self, text: str, lexicon: Lexicon, context: Context) -> None:
        self.text, self.lexicon, self.context = text, lexicon, context
        self.found: list[DateExpression] = []
        self.anchored = 0  # where the anchor ends
        self.told: tuple[int, int] | None = None  # a year told outright, and where

    def take(self, node: Node) -> None:
        """Add the expression that a chunk is; tokens that no rule joined are passed over."""
        if node.symbol in ("T", "Y") and isinstance(node.value, int):
            if node.symbol == "T" or is_in_name(self.text, node.start, node.end):
                self.found.append(DateExpression(Span(node.start, node.end), str(node.value), "attributive"))
            return
        if node.meaning is None or (node.tokens == 1 and self._shy(node)) or self._counts_a_noun(node):
            return
        span = Span(node.start, node.end)
        if node.gives == "other":
            self.found.append(DateExpression(span, None, node.kind, None))  # type: ignore[arg-type]
            return
        if node.gives not in DATES and node.gives != "final":
            return
        context = self._context(node)
        dates = resolve(node.meaning, context)
        kind = self._kind(node, dates[0] if dates else None)
        edtfs: list[str | None] = [str(made) for made in dates]
        for edtf in edtfs or [None]:
            self.found.append(
                DateExpression(span, edtf, kind, node.relation, node.part, node.meaning, context)  # type: ignore[arg-type]
            )
        if dates and kind != "attributive" and dates[-1].dated:
            day = dates[-1] if dates[-1].precision == "day" else self.context.day
            self.context, self.anchored = replace(self.context, anchor=dates[-1], day=day), node.end
            year = _told_year(node.meaning)
            if year is not None:
                self.told = year, node.end

    def _shy(self, node: Node) -> bool:
        """Tell whether a single word is too weak a sign, or only a name: the newspaper "Сегодня"."""
        text = self.text
        if text[node.start - 1 : node.start] in _QUOTES and text[node.end : node.end + 1] in _QUOTES:
            return True
        word = fold(text[node.start : node.end])
        if word in self.lexicon.names and text[node.start].isupper():
            return True
        if word not in self.lexicon.shy:
            return False
        before = _LAST_WORD.search(text, max(0, node.start - 20), node.start)
        return before is None or fold(before[1]) not in self.lexicon.shy_after

    def _counts_a_noun(self, node: Node) -> bool:
        """Tell whether a bare number goes on with a noun: "on the 15th anniversary", "до 2000 тонн"."""
        meaning = node.meaning
        if not isinstance(meaning, Calendar) or meaning.month is not None:
            return False
        if meaning.day is None:
            number = self.text[node.end - 4 : node.end]
            if not number.isdecimal() or (self.lexicon.bare_years and int(number) % 100):
                return False
        ahead = _NOUN_AHEAD.match(self.text, node.end)
        return ahead is not None and (meaning.day is not None or ahead[1].islower())

    def _context(self, node: Node) -> Context:
        near = 0 < node.start - self.anchored < _REACH and "\n" not in self.text[self.anchored : node.start]
        near = near and self.anchored > 0
        year = None
        if (
            self.told is not None
            and node.start - self.told[1] < _REACH
            and _SENTENCE_END.search(self.text, self.told[1], node.start + 1) is None
        ):
            year = self.told[0]
        return replace(self.context, near=near, year=year)

    def _kind(self, node: Node, made: Edtf | None) -> Kind:
        if node.kind == "attributive" or belongs_to_noun(self.text, node, made, self.lexicon):
            return "attributive"
        told = isinstance(node.meaning, Calendar) and node.meaning.day is not None and node.gives == "day"
        if told and is_dateline(self.text, node.start, node.end):
            return "dateline"
        return "interval" if made is not None and made.interval else "point"


def _told_year(meaning: Meaning) -> int | None:
    """Return the year of a date with a month that names its year outright."""
    if isinstance(meaning, Range):
        return _told_year(meaning.last)
    if isinstance(meaning, Calendar) and isinstance(meaning.year, int) and meaning.month is not None:
        return meaning.year
    return None
