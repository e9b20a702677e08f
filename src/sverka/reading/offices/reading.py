"""From a sentence to its offices with their holders."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sverka.language import Analysis, Sentence
from sverka.reading.gazetteer import Mention
from sverka.reading.offices import compound, genitive
from sverka.reading.offices.holders import Holder, holders
from sverka.reading.offices.phrase import OfficePhrase
from sverka.reading.offices.sheet import Sheet
from sverka.reading.offices.title import Title
from sverka.reading.offices.vocabulary import vocabulary

_GRAMMARS: dict[str, Callable[[Sheet], list[Title]]] = {"en": compound.titles, "ru": genitive.titles}


def read_offices(sentence: Sentence, analysis: Analysis, places: Sequence[Mention]) -> list[OfficePhrase]:
    """Return the offices that a sentence names, in order; one a holder where a plural noun has several.

    Args:
        sentence: A sentence of `analysis`.
        analysis: Says the language.
        places: The gazetteer's mentions of the sentence.
    """
    sheet = Sheet(sentence, places, vocabulary(analysis.lang))
    found = _GRAMMARS[analysis.lang](sheet)
    out: list[OfficePhrase] = []
    for title, who in zip(found, holders(sheet, found), strict=True):
        if not title.complete and not who and not title.office.counterpart:
            continue
        out.extend(_phrase(sentence, title, holder) for holder in (who or [None]))
    return out


def _phrase(sentence: Sentence, title: Title, holder: Holder | None) -> OfficePhrase:
    return OfficePhrase(
        sentence=sentence.index,
        first=title.first,
        last=title.last,
        head=title.head,
        role=title.role,
        state=title.said_state,
        body=title.body,
        holder=holder.name if holder else None,
        holder_tokens=(holder.first, holder.last) if holder else None,
        standing=holder.standing or title.standing if holder and title.standing == "current" else title.standing,
        plural=title.plural,
        core=(title.core_first, title.core_last),
        counterpart=title.office.counterpart,
        public=title.public and title.complete,
        national=title.national,
    )
