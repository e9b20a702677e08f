"""A brief as a page in its language: runs of text, each with its language, and numbered references."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from babel.numbers import format_currency, format_decimal

from sverka.language.transliteration.standards import is_cyrillic
from sverka.reports import wording as w
from sverka.reports.brief.limits import limits
from sverka.reports.brief.parts import (
    Brief,
    Citation,
    Cited,
    Counted,
    Day,
    Label,
    Listed,
    Name,
    Number,
    OfBooks,
    Phrase,
    Published,
    Said,
    Section,
    Slot,
    State,
    phrase,
)
from sverka.reports.catalogues import catalogue, day_words, state_words


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one language; `lang` is None for the language of the brief. `quoted` for the words of a source."""

    text: str
    lang: str | None = None
    quoted: bool = False


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """An entry: each sentence with the numbers of the references that it is followed by."""

    sentences: tuple[tuple[Runs, tuple[int, ...]], ...]

    def marks(self) -> list[tuple[int, ...]]:
        """Return the numbers to show after each sentence: of sentences that share theirs, after the last."""
        after = [*(numbers for _, numbers in self.sentences[1:]), ()]
        return [() if numbers == next_ else numbers for (_, numbers), next_ in zip(self.sentences, after, strict=True)]


@dataclass(frozen=True, slots=True)
class Block:
    """Entries under a heading; `more` says how many are left out, or is empty."""

    heading: str
    lines: tuple[Line, ...]
    more: str


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the page."""

    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """A source with its words; `url` is where it was published, if that is a web address."""

    number: int
    source: Runs
    words: Runs
    url: str | None


@dataclass(frozen=True, slots=True)
class Page:
    """A brief in the words of its language."""

    lang: str
    title: str
    lead: tuple[str, ...]
    parts: tuple[Part, ...]
    references_heading: str
    references: tuple[Reference, ...]


class Wording:
    """Puts the parts of a brief into the words of a language."""

    def __init__(self, lang: str) -> None:
        """Use the catalogue of a language."""
        self.lang, self.catalogue = lang, catalogue(lang)

    def runs(self, told: Phrase) -> Runs:
        """Return a phrase in words."""
        values = dict(told.slots)
        counted = values.get("count")
        count = counted.value if isinstance(counted, Counted) else None
        found: list[Run] = []
        for text, slot in self.catalogue.parts(told.message, count):
            found.append(Run(text))
            if slot is not None:
                found += self._slot(values[slot])
        return tuple(run for run in found if run.text)

    def text(self, told: Phrase) -> str:
        """Return a phrase as plain text."""
        return "".join(run.text for run in self.runs(told))

    def _slot(self, slot: Slot) -> Iterable[Run]:
        match slot:
            case Name(text, lang, latin):
                yield from self._name(w.clean(text), lang, latin)
            case State(code):
                yield Run(w.clean(state_words(code, self.lang)))
            case Day(text) | Published(text):
                yield Run(day_words(text, self.lang))
            case Number(value, unit):
                yield Run(self._number(value, unit))
            case Counted(value):
                yield Run(format_decimal(value, locale=self.lang))
            case Said(text, lang):
                before, _, after = self.catalogue.text("quote").partition("{words}")
                yield Run(before)
                yield Run(w.clean(text), lang, quoted=True)
                yield Run(after)
            case Label(vocabulary, code):
                yield Run(self.catalogue.label(vocabulary, code))
            case Listed(phrases):
                for number, item in enumerate(phrases):
                    if number:
                        yield Run(self.catalogue.text("list"))
                    yield from self.runs(item)
            case OfBooks(inner):
                yield from self._slot(inner)

    def _name(self, text: str, lang: str, latin: str | None) -> Iterable[Run]:
        """Yield a name as its text has it, with its Latin form; that one first for readers of Latin script."""
        original = Run(text, lang if lang != self.lang else None)
        if latin is None or not is_cyrillic(text):
            yield original
        elif self.lang in ("en", "pl"):
            yield Run(f"{w.clean(latin)} (")
            yield original
            yield Run(")")
        else:
            yield original
            yield Run(f" ({w.clean(latin)})")

    def _number(self, value: float | int, unit: str | None) -> str:
        if unit == "%":
            return format_decimal(value, format="+#,##0.##;-#,##0.##", locale=self.lang) + "\u00a0%"
        if unit is not None and len(unit) == 3 and unit.isupper():
            whole = value == int(value)
            return format_currency(
                value,
                unit,
                locale=self.lang,
                format_type="name",
                currency_digits=not whole,
                decimal_quantization=not whole,
            )
        return format_decimal(value, locale=self.lang)


_ENDED = (".", "!", "?", "…")


def sentence(runs: Runs) -> Runs:
    """Return a sentence with its full stop, unless it ends with a quotation that has one."""
    told = "".join(run.text for run in runs).rstrip(' ”»"“')
    return runs if told.endswith(_ENDED) else (*runs, Run("."))


class _References:
    """Numbers citations in the order in which they are met, each once."""

    def __init__(self) -> None:
        self.numbers: dict[Citation, int] = {}

    def of(self, cited: Iterable[Citation]) -> tuple[int, ...]:
        return tuple(sorted({self.numbers.setdefault(c, len(self.numbers) + 1) for c in cited}))


def page(brief: Brief) -> Page:
    """Return a brief in the words of its language."""
    wording, references = Wording(brief.lang), _References()
    parts = tuple(part for section in brief.sections if (part := _part(section, wording, references)) is not None)
    first, second = (OfBooks(State(state)) for state in brief.states)
    return Page(
        lang=brief.lang,
        title=wording.text(phrase("title", first=first, second=second)),
        lead=tuple(wording.text(told) for told in _lead(brief)),
        parts=parts,
        references_heading=wording.text(phrase("heading.references")),
        references=tuple(_reference(number, c, wording) for c, number in references.numbers.items()),
    )


def _lead(brief: Brief) -> Iterator[Phrase]:
    yield phrase("title.meeting", day=OfBooks(Day(str(brief.meeting))))
    if brief.topics:
        topics = Listed(tuple(phrase("topic", topic=Label("topic", topic)) for topic in brief.topics))
        yield phrase("title.topics", topics=topics)
    if brief.since:
        yield phrase("title.since", day=OfBooks(Day(str(brief.since))))
    yield phrase("title.as_of", day=OfBooks(Day(str(brief.as_of))))
    yield phrase("title.read")


def _part(section: Section, wording: Wording, references: _References) -> Part | None:
    blocks = []
    for group in section.groups:
        if not group.entries and not group.more:
            continue
        lines = tuple(
            Line(tuple((sentence(wording.runs(s.phrase)), references.of(s.cited)) for s in entry.sentences))
            for entry in group.entries
        )
        heading = wording.text(group.heading) if group.heading else ""
        more = wording.text(phrase("more", count=Counted(group.more))) if group.more else ""
        blocks.append(Block(heading, lines, more))
    if section.off_topic:
        blocks.append(Block("", (), wording.text(phrase("more.topic", count=Counted(section.off_topic)))))
    return Part(wording.text(phrase(f"heading.{section.name}")), tuple(blocks)) if blocks else None


def _reference(number: int, cited: Citation, wording: Wording) -> Reference:
    if not isinstance(cited, Cited):
        s = cited.source
        told = phrase(
            "reference.registry",
            **{key: OfBooks(Name(text, "en")) for key, text in
               (("title", s.title), ("publisher", s.publisher), ("edition", s.edition), ("row", s.row))},
        )  # fmt: skip
        return Reference(number, wording.runs(told), (Run(w.clean(cited.words), "en", quoted=True),), web(s.url))
    d = cited.document
    publisher = d.publisher or d.source_id or d.url or wording.text(phrase("reference.unknown"))
    given: dict[str, Slot] = {"publisher": OfBooks(Name(publisher, d.lang))}
    if d.publisher_state:
        given["state"] = OfBooks(State(d.publisher_state))
    if d.published:
        given["day"] = OfBooks(Day(d.published))
    message = {
        (True, True): "reference.document", (False, True): "reference.day",
        (True, False): "reference.state", (False, False): "reference.bare",
    }["state" in given, "day" in given]  # fmt: skip
    return Reference(
        number, wording.runs(phrase(message, **given)), (Run(w.clean(cited.words), d.lang, quoted=True),), web(d.url)
    )


def web(url: str | None) -> str | None:
    """Return an address that may be linked to: of the web, without anything that is no part of one."""
    if url is None or not url.startswith(("https://", "http://")) or not url.isascii():
        return None
    return url if url.isprintable() and not set(url) & set(" <>\"'`{}|\\^") else None


def lines_of(brief: Brief, sections: Sequence[Section]) -> float:
    """Estimate how many lines of the body the sections take, with headings and references."""
    room = limits().page
    wording, references = Wording(brief.lang), _References()
    total = 6.0
    for section in sections:
        part = _part(section, wording, references)
        if part is None:
            continue
        total += 2.2
        for block in part.blocks:
            total += 1.2 * bool(block.heading) + bool(block.more)
            for line in block.lines:
                told = sum(
                    sum(len(run.text) for run in runs) + 5 + 4 * len(numbers) for runs, numbers in line.sentences
                )
                total += 0.15 - (-told // room.body)
    for cited, number in references.numbers.items():
        reference = _reference(number, cited, wording)
        told = sum(len(run.text) for run in (*reference.source, *reference.words)) + 6
        total += room.small * -(-told // room.reference)
    return total + 2
