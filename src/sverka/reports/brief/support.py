"""The last gate: is every name, number and date of a sentence in the words that it is cited to?

What counts as support:

- A **name** (person, organisation, place, series): each of its words is in one citation, in any case, script or
  spelling (`names.named`).
- A **state**: one citation names it: its name, its people, its capital, an adjective of it.
- A **number**: one citation has it, in digits or words, with its scale ("1,1 млрд" is 1,100,000,000, "dziesiąte" is
  10), and money in the same currency. Half a per cent of the value is allowed for what rounding a scale leaves.
- A **date**: an expression of time within the cited words gives it, resolved against the document's day of publication
  and what the text told before, as the reader resolves it. A month or year that holds the day told in the words is
  supported; a day is not supported by its month. Words that hold no date at all, in a text that reports an event as of
  now, support the day of publication.
- A **day of publication**: it is that of a cited document.
- **Quoted words** stand in one citation letter for letter, white space aside.
- A citation stands at its place in the text of its document.

A sentence without citations may tell only of the books: counts, and what was asked of them.
"""

from __future__ import annotations

from collections.abc import Iterable

from sverka.errors import DateError, UnsupportedError
from sverka.model.edtf import Edtf
from sverka.model.spans import Span
from sverka.reading.dates import DateExpression
from sverka.reading.numbers import Quantity
from sverka.reports.brief.names import named
from sverka.reports.brief.parts import (
    Brief,
    Citation,
    Cited,
    CitedRow,
    Counted,
    Day,
    Label,
    Name,
    Number,
    OfBooks,
    Published,
    Said,
    Sentence,
    Slot,
    State,
)
from sverka.reports.brief.texts import Text, Texts

_ROUNDING = 0.005
_SHOWN = 5
_ONE = 1


def check(brief: Brief, texts: Texts) -> None:
    """Check a finished brief.

    Raises:
        UnsupportedError: Where a name, number or date of a sentence is not in its cited words: all such places.
    """
    wrong = [fault for sentence in brief.sentences() for fault in faults(sentence, texts)]
    if wrong:
        more = f" and {len(wrong) - _SHOWN} more" if len(wrong) > _SHOWN else ""
        raise UnsupportedError(
            f"{len(wrong)} things told are not in their cited words: {'; '.join(wrong[:_SHOWN])}{more}",
            hint="a brief is made only of what its sources say: please report this with the records",
        )


def faults(sentence: Sentence, texts: Texts) -> list[str]:
    """Return what a sentence tells that its citations do not: the message, the slot, and what stands in it."""
    found = [
        f"{sentence.phrase.message}: {key} {slot}"
        for key, slot in sentence.phrase.flat()
        if not supported(slot, sentence.cited, texts)
    ]
    for citation in sentence.cited:
        if isinstance(citation, Cited):
            text = texts.of(citation.document).text
            found += [
                f"{sentence.phrase.message}: the words at {q.start} are others"
                for q in citation.quotes
                if text[q.start : q.end] != q.text
            ]
    return found


def supported(slot: Slot, cited: Iterable[Citation], texts: Texts) -> bool:
    """Tell whether one of the citations holds what stands in a slot."""
    match slot:
        case Label() | Counted() | OfBooks():
            return True
        case _:
            return any(_held(slot, citation, texts) for citation in cited)


def _held(slot: Slot, citation: Citation, texts: Texts) -> bool:
    if isinstance(citation, CitedRow):
        return isinstance(slot, Said) and flat(slot.text) in flat(citation.words)
    match slot:
        case Name(name):
            return named(name, citation.words)
        case Published(day):
            return citation.document.published == day
        case Said(words, lang, cut):
            whole = flat(words.removesuffix("…") if cut else words)
            return lang == citation.document.lang and any(whole in flat(q.text) for q in citation.quotes)
    text = texts.of(citation.document)
    spans = [Span(q.start, q.end) for q in citation.quotes]
    match slot:
        case State(code):
            return any(code in text.states(span) for span in spans)
        case Number():
            return any(_counts(slot, *text.numbers(span)) for span in spans)
        case Day(edtf):
            return _dated(edtf, text, spans)
    return False


def flat(text: str) -> str:
    """Return words with single spaces."""
    return " ".join(text.split())


def _counts(number: Number, quantities: Iterable[Quantity], single: frozenset[int]) -> bool:
    if number.unit is None and number.value in single:
        return True
    for q in quantities:
        if q.value is None or (number.unit == "%") != (q.kind == "percent"):
            continue
        if number.unit not in (None, "%") and q.unit != number.unit:
            continue
        if any(_near(abs(number.value), end) for end in (q.value, q.high) if end is not None):
            return True
    return False


def _near(told: float, found: float) -> bool:
    return (
        abs(told - found) <= _ROUNDING * max(abs(found), _ONE) if told != int(told) or told >= 1000 else told == found
    )


def _dated(edtf: str, text: Text, spans: list[Span]) -> bool:
    told = [d for span in spans for d in text.dates(span) if d.edtf is not None]
    if any(_gives(expression, edtf, text.published) for expression in told):
        return True
    return not told and edtf == text.published


def _gives(expression: DateExpression, edtf: str, published: str | None) -> bool:
    candidates = {expression.edtf, expression.resolved("past"), expression.resolved("future")}
    if published is not None:
        candidates.add(expression.period(Edtf.parse(published).bounds()[0]))
    return any(_within(candidate, edtf) for candidate in candidates if candidate is not None)


def _within(told: str, edtf: str) -> bool:
    """Tell whether a date that words give is the date asked for, or lies inside the coarser date asked for."""
    try:
        asked, found = Edtf.parse(edtf), Edtf.parse(told)
    except DateError:
        return False
    return asked == found or (asked.dated == found.dated and asked.contains(found))
