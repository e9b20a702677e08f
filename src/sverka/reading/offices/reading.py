"""From a sentence to its offices with their holders."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from sverka.language import Analysis, Sentence
from sverka.reading.gazetteer import Mention
from sverka.reading.offices import compound, genitive, possessive
from sverka.reading.offices.copulas import leading_offices
from sverka.reading.offices.holders import holders
from sverka.reading.offices.person_names import Holder
from sverka.reading.offices.phrase import OfficePhrase
from sverka.reading.offices.sheet import Sheet
from sverka.reading.offices.title import Title
from sverka.reading.offices.verbal import verbal_offices
from sverka.reading.offices.vocabulary import vocabulary
from sverka.reading.roles import group

_GRAMMARS: dict[str, Callable[[Sheet], list[Title]]] = {
    "en": compound.titles,
    "ru": genitive.titles,
    "pl": genitive.titles,
    "kk": possessive.titles,
}

_NAMED_BEFORE = frozenset(
    {"ministry", "foreign_ministry", "government", "presidency", "agency", "department", "mission"}
)
_ARGUMENTS = frozenset({"nsubj", "obj", "iobj", "obl"})  # "towarzyszyli jej senatorowie": her, not hers
_MEANT_ALONE = frozenset({"business", "director", "head_of_international_organisation"})


def read_offices(sentence: Sentence, analysis: Analysis, places: Sequence[Mention]) -> list[OfficePhrase]:
    """Return the offices that a sentence names, in order; one a holder where a plural noun has several.

    Args:
        sentence: A sentence of `analysis`.
        analysis: Says the language.
        places: The gazetteer's mentions of the sentence.
    """
    sheet = Sheet(sentence, places, vocabulary(analysis.lang))
    found = _GRAMMARS[analysis.lang](sheet)
    _at_the_ministry(sheet, found)
    for title in found:
        title.state = title.state or _state_of_seat(sheet, title)
        title.anaphoric = _of_one_named_before(sheet, title)
    out: list[OfficePhrase] = []
    for title, who in zip(found, holders(sheet, found), strict=True):
        if not who and title.subject is None and not _stands_alone(title):
            continue
        if (
            title.office.counterpart
            and title.state is None
            and not any(sheet.is_word(n, "possessive") for n in range(title.first - 2, title.first))
        ):
            continue  # "my friend and colleague X"
        rows = [_phrase(sentence, title, holder) for holder in _or_none(who)]
        if title.plural and len(title.states) == len(rows) > 1:
            rows = [replace(row, state=state) for row, state in zip(rows, title.states, strict=True)]
        out.extend(rows)
    taken = {n for phrase in out for n in range(phrase.first, phrase.last + 1)}
    verbal = leading_offices if sheet.vocabulary.case_on_name else verbal_offices
    out.extend(verbal(sheet, taken))
    return sorted(out, key=lambda phrase: phrase.first)


def _stands_alone(title: Title) -> bool:
    """Tell whether an office without a name beside it may stand for its holder."""
    if title.office.counterpart:
        return True
    return title.complete and title.public and (title.national or (not title.plural and title.role in _MEANT_ALONE))


def _state_of_seat(sheet: Sheet, title: Title) -> str | None:
    """Return the state whose parliament or ministry bears a name of its own ("председатель Мажилиса")."""
    if title.body is None or title.kind not in {"parliament", "parliament_part", "ministry", "presidency"}:
        return None
    seats = [
        p for at, p in sheet.place_over.items() if title.body[0] <= at <= title.body[1] and p.mention.kind == "seat"
    ]
    return seats[0].state if seats and not seats[0].mention.doubtful else None


def _of_one_named_before(sheet: Sheet, title: Title) -> bool:
    """Tell whether a title leans on a body named before: by "its", or by a common noun for a body without a state."""
    if title.state is not None or (title.plural and title.role in group("leading")):
        return False
    if sheet.is_word(title.first - 1, "its") and sheet.tokens[title.first - 1].relation not in _ARGUMENTS:
        return True
    if title.body is None or title.kind not in _NAMED_BEFORE or title.body[1] - title.body[0] > 1:
        return False
    return sheet.tokens[title.body[1]].upos == "NOUN" and sheet.text(title.body[1]).islower()


def _at_the_ministry(sheet: Sheet, found: list[Title]) -> None:
    """Give "the deputy minister" the foreign ministry that the same sentence names outside of titles."""
    inside = {n for title in found for n in range(title.first, title.last + 1)}
    bodies = [
        hit
        for hit in sheet.vocabulary.bodies.find(sheet.sentence)
        if hit.value in {"foreign_ministry", "ministry"} and hit.first not in inside
    ]
    if not bodies or any(hit.value != "foreign_ministry" for hit in bodies):
        return
    for title in found:
        inner = title.nested or title
        if title.vague and inner.role in {"minister", "deputy_minister"}:
            inner.kind = title.kind = "foreign_ministry"


def _or_none(who: list[Holder]) -> list[Holder | None]:
    return [*who] or [None]


def _phrase(sentence: Sentence, title: Title, holder: Holder | None) -> OfficePhrase:
    return OfficePhrase(
        sentence=sentence.index,
        first=title.first,
        last=title.last,
        head=title.head,
        role=title.role,
        state=holder.state if holder and holder.state else title.said_state,
        body=title.body,
        holder=holder.name if holder else None,
        holder_tokens=(holder.first, holder.last) if holder else None,
        standing=holder.standing or title.standing if holder and title.standing == "current" else title.standing,
        plural=title.plural,
        core=(title.core_first, title.core_last),
        counterpart=title.office.counterpart,
        public=title.public and title.complete,
        national=title.national,
        vague=title.vague,
        where=title.where,
        anaphoric=title.anaphoric,
        subject=title.subject if holder is None else None,
    )
