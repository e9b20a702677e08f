"""What the cited words of documents name, count and date: the reading that support is judged by.

It stands beside the records: a record may be wrong, and then its slot finds no support in the words.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache

from sverka.language import language
from sverka.ledger import DocumentRow, Ledger, Quote
from sverka.model.spans import Span
from sverka.reading.dates import DateExpression, read_dates
from sverka.reading.gazetteer import Gazetteer, Mention
from sverka.reading.numbers import Quantity, joined_years, ordinal_at, read_quantities

_KEPT = 4096  # sentences whose numbers are kept


class Text:
    """A document's text, taken apart as far as it is asked for."""

    def __init__(self, text: str, lang: str, published: str | None) -> None:
        """Cut a text into sentences; nothing else is read yet."""
        self.text, self.lang, self.published = text, lang, published
        self.sentences = [span for _, span in language(lang).sentences(text)]
        self._dates: list[DateExpression] | None = None
        self._mentions: list[Mention] | None = None

    def around(self, spans: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
        """Return the sentences that any of the spans touches; the spans themselves where no sentence does."""
        wanted = list(spans)
        found = tuple(s for s in self.sentences if any(a < s.end and s.start < b for a, b in wanted))
        return found or tuple(Span(a, b) for a, b in wanted)

    def quotes(self, spans: Iterable[Span]) -> tuple[Quote, ...]:
        """Return the words of spans."""
        return tuple(Quote(s.start, s.end, self.text[s.start : s.end]) for s in spans)

    def dates(self, within: Span) -> list[DateExpression]:
        """Return the expressions of time inside a span, resolved by the day of publication and what was told before."""
        if self._dates is None:
            reference = dt.date.fromisoformat(self.published) if self.published else None
            self._dates = read_dates(self.text, self.lang, reference)
        return [d for d in self._dates if within.start <= d.span.start and d.span.end <= within.end]

    def states(self, within: Span) -> frozenset[str]:
        """Return the codes of the states that the words in a span name, by name, adjective, capital or seat."""
        if self._mentions is None:
            self._mentions = Gazetteer.for_language(self.lang).find(self.text)
        inside = (m for m in self._mentions if within.start <= m.span.start and m.span.end <= within.end)
        return frozenset(code for m in inside for code in (*m.states, m.key))

    def numbers(self, within: Span) -> tuple[tuple[Quantity, ...], frozenset[int]]:
        """Return the quantities in a span, and the ordinals and years that single words hold ("10-е", "34-летие")."""
        return _numbers(self.text[within.start : within.end], self.lang)


@lru_cache(maxsize=_KEPT)
def _numbers(words: str, lang: str) -> tuple[tuple[Quantity, ...], frozenset[int]]:
    quantities: list[Quantity] = []
    single: set[int] = set()
    for sentence in language(lang).analyse(words, syntax=False).sentences:
        quantities += read_quantities(sentence, lang)
        for at in range(len(sentence.tokens)):
            for found in (ordinal_at(sentence, at, lang), joined_years(sentence, at, lang)):
                if found is not None:
                    single.add(found)
    return tuple(quantities), frozenset(single)


class Texts:
    """The texts of a ledger, each fetched once."""

    def __init__(self, ledger: Ledger) -> None:
        """Open the texts of a ledger."""
        self._ledger = ledger
        self._texts: dict[str, Text] = {}

    def of(self, document: DocumentRow) -> Text:
        """Return the text of a document.

        Raises:
            KeyError: Where the ledger does not hold it.
        """
        if document.id not in self._texts:
            records = self._ledger.records(document.id)
            if records is None:
                raise KeyError(document.id)
            self._texts[document.id] = Text(records.document.text, document.lang, document.published)
        return self._texts[document.id]
