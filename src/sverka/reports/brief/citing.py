"""Finds the words that a sentence can be cited to, and leaves out what no words support."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sverka.ledger import DocumentRow, Quote
from sverka.model.spans import Span
from sverka.reports.brief.limits import limits
from sverka.reports.brief.parts import Citation, Cited, Day, Name, Phrase, Published, Said, Sentence, Slot
from sverka.reports.brief.support import supported
from sverka.reports.brief.texts import Texts
from sverka.reports.wording import shorten


class Citer:
    """Makes citations of a ledger's documents."""

    def __init__(self, texts: Texts) -> None:
        """Cite from texts."""
        self.texts = texts

    def cite(self, document: DocumentRow, quotes: Iterable[Quote], needs: Sequence[Slot] = ()) -> Cited:
        """Cite the sentences in which quotes stand, and the nearest others that hold what is needed and missing there.

        A pronoun stands for a person named before, and a day is told once for several meetings: the sentence that names
        or dates is cited with the one that tells. What no sentence holds is still missing in what is returned.
        """
        text = self.texts.of(document)
        base = list(text.around((q.start, q.end) for q in quotes))
        chosen = base[: limits().sentences]
        for need in needs:
            if len(chosen) >= limits().sentences + 1:
                break
            if supported(need, [Cited(document, text.quotes(chosen))], self.texts):
                continue
            if isinstance(need, Day) and any(d.usable and d.precision == "day" for s in base for d in text.dates(s)):
                continue  # the telling sentences give a day, another one: no other sentence may speak for them
            nearest = sorted(text.sentences, key=lambda s: (abs(s.start - base[0].start), s.start))
            for span in nearest:
                if span not in chosen and self._holds(document, span, need):
                    chosen.append(span)
                    break
        return Cited(document, text.quotes(sorted(chosen)))

    def _holds(self, document: DocumentRow, span: Span, need: Slot) -> bool:
        found = Cited(document, self.texts.of(document).quotes([span]))
        if isinstance(need, Day) and not self.texts.of(document).dates(span):
            return False  # no date at all: such a sentence says "now", which only the telling sentence itself may
        return supported(need, [found], self.texts)

    def holds(self, cited: Iterable[Citation], *slots: Slot) -> bool:
        """Tell whether citations hold all that stands in the slots."""
        found = tuple(cited)
        return all(supported(slot, found, self.texts) for slot in slots)

    def first(self, cited: Iterable[Citation], *phrases: Phrase) -> Sentence | None:
        """Return the first of the phrases that the citations support whole, as a sentence; None where none is."""
        found = tuple(cited)
        for phrase in phrases:
            if self.holds(found, *(slot for _, slot in phrase.flat())):
                return Sentence(phrase, found)
        return None


def name(text: str, lang: str, latin: str | None) -> Name:
    """Return a name, with its Latin form where that is another."""
    return Name(text, lang, latin if latin and latin != text else None)


def told_on(document: DocumentRow) -> Published | None:
    """Return the day of publication of a document."""
    return Published(document.published) if document.published else None


def whole_words(cited: Cited, quote: Quote, document: DocumentRow) -> Said:
    """Return the sentence that holds a quote, cut where it is too long to be shown whole."""
    held = next((q.text for q in cited.quotes if q.start <= quote.start and quote.end <= q.end), quote.text)
    line = " ".join(held.split())
    most = limits().quotation
    return Said(shorten(line, most), document.lang, cut=len(line) > most)
