"""Offices where the noun comes first and its complements follow in the genitive: "заместитель министра обороны Польши".

The chain is read from left to right by lemma, case and agreement: the parser attaches long chains wrongly and the
tagger calls most names nominative, so neither heads nor the case of names decide anything here.
"""

from __future__ import annotations

from dataclasses import replace

from sverka.reading.offices.genitive_adjectives import (
    is_no_verb_of,
    is_womans,
    read_adjective,
    read_field_of_adjectives,
)
from sverka.reading.offices.genitive_bodies import is_genitive, read_body, read_named, read_quoted
from sverka.reading.offices.genitive_fields import read_coordinated, read_field
from sverka.reading.offices.genitive_places import places, second_place
from sverka.reading.offices.inflected import is_first_name
from sverka.reading.offices.person_names import same_case
from sverka.reading.offices.sheet import Place, Sheet
from sverka.reading.offices.title import Title
from sverka.reading.offices.vocabulary import Office
from sverka.reading.phrases import Hit

_ADJECTIVES = frozenset({"ADJ", "DET"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_LONGEST_BODY = 24
_COUNCIL = "unsc"  # the gazetteer's key of the UN Security Council; most states have a council of that name too
_OWNED = frozenset(
    {"agency", "department", "society", "commission", "presidency"}
)  # may be a president's: "Управления Президента"


def titles(sheet: Sheet) -> list[Title]:
    """Return the offices of a sentence, in order; one inside another ("заместитель министра") is not told apart."""
    found: list[Title] = []
    at = 0
    while at < len(sheet.tokens):
        title = _title(sheet, at)
        if title is None:
            at += 1
            continue
        _before(sheet, title, found[-1].last + 1 if found else 0)
        found.append(title)
        at = max(title.last, title.head) + 1
    return found


def _office(sheet: Sheet, at: int) -> tuple[Hit[Office], str] | None:
    """Return the office that begins at a token, and the group of its prefix ("экс-президент"), if it has one."""
    token = sheet.tokens[at]
    if sheet.person_over(at) is not None and token.text[:1].isupper() and sheet.person_from(at) is None:
        return None
    hit = sheet.vocabulary.office(sheet.tokens, at)
    if hit is not None:
        return hit, ""
    for group in ("prefix_former", "prefix_deputy"):
        for prefix in sorted(sheet.vocabulary.words[group]):
            if token.text.lower().startswith(prefix) and len(token.text) > len(prefix) + 2:
                lemma = token.lemma.removeprefix(prefix)
                plain = replace(token, text=token.text[len(prefix) :], lemma=lemma)
                hit = sheet.vocabulary.office([*sheet.tokens[:at], plain, *sheet.tokens[at + 1 :]], at)
                if hit is not None:
                    return hit, group
    return None


def _title(sheet: Sheet, at: int, inside: bool = False) -> Title | None:
    found = _office(sheet, at)
    if found is None:
        return None
    hit, prefix = found
    office = hit.value
    head = hit.first + office.head
    token = sheet.tokens[head]
    following = sheet.token(head + 1)
    nominal = sheet.is_word(head, "nominal")
    if (
        token.upos == "ADJ"
        and not nominal
        and following is not None
        and following.upos == "NOUN"
        and following.feats.get("Case") == token.feats.get("Case")
    ):
        return None  # "рабочей группы" is no worker
    if token.upos in {"ADV", "ADP"} or (
        token.upos == "VERB" and (token.feats.get("VerbForm") != "Part" or (office.bare and not nominal))
    ):
        return None
    title = Title(office, hit.first, head, hit.last, hit.first, hit.last)
    title.state = office.state or None
    title.deputy = prefix == "prefix_deputy"
    title.standing = "former" if prefix == "prefix_former" else "current"
    title.field = hit.first < hit.last and office.role in {"minister", "foreign_minister", "deputy_foreign_minister"}
    title.plural = token.feats.get("Number") == "Plur" and not inside
    _complements(sheet, title)
    return title


def _complements(sheet: Sheet, title: Title) -> None:
    over = sheet.place_over.get(title.last)
    if over is not None and over.first > title.head and over.last > title.last:
        title.last = title.core_last = over.last  # "marszałek województwa | śląskiego"
    at = title.last + 1
    while at < len(sheet.tokens) and at - title.head < _LONGEST_BODY * 2:
        after = _complement(sheet, title, at)
        if after is None:
            break
        title.last = after - 1
        at = after


def _complement(sheet: Sheet, title: Title, at: int) -> int | None:
    """Read one complement at a token; return the token after it, or None where there is none."""
    token = sheet.tokens[at]
    if title.office.takes and title.nested is None and title.body is None and title.state is None:
        inner = _title(sheet, at, inside=True) if is_genitive(token) or token.upos in _ADJECTIVES else None
        if inner is not None and is_genitive(sheet.tokens[inner.head]) and inner.office.public:
            title.nested = inner
            title.state, title.kind, title.body, title.field, title.where = (
                inner.state,
                inner.kind,
                inner.body,
                inner.field,
                inner.where,
            )
            title.core_last = inner.core_last
            return inner.last + 1
    if (after := read_adjective(sheet, title, at)) is not None:
        return after
    place = sheet.place_from.get(at)
    if (
        place is None and sheet.is_word(at, "home") and is_genitive(token)
    ):  # "Республики Белоруссия" where the gazetteer has one word of it
        following = sheet.place_from.get(at + 1)
        if following is not None and following.mention.kind == "state":
            place = Place(at, following.last, following.mention)
    if title.body is not None and title.kind in _OWNED:
        inner = _title(sheet, at, inside=True)
        if (
            inner is not None
            and is_genitive(sheet.tokens[inner.head])
            and inner.role in {"head_of_state", "head_of_government"}
            and sheet.person_from(inner.last + 1) is None
        ):
            title.take(at, inner.last, "presidency", inner.state)
            return inner.last + 1
    if title.plural and title.states and (sheet.is_word(at, "and") or token.text == ","):
        other = sheet.place_from.get(at + 1)
        if other is not None and other.mention.kind == "state" and other.state is not None:  # "министры Польши и Литвы"
            title.states += (other.state,)
            return other.last + 1
    if place is not None and not place.adjectival and place.body is not None and not _is_given_name(sheet, place):
        return _take_place(sheet, title, place)
    if place is not None and place.mention.kind == "seat" and title.office.role == "spokesperson":
        title.take(place.first, place.last, "presidency", place.state)  # "rzecznik Kremla"
        return place.last + 1
    if (
        title.field
        and title.body is None
        and token.upos == "NOUN"
        and token.text.islower()
        and sheet.is_word(at - 1, "of_field")
    ):
        return read_field(sheet, title, at, "Gen")
    if (
        sheet.is_word(at, "home")
        and is_genitive(token)
        and title.body is None
        and title.state is None
        and at + 1 not in sheet.place_from
    ):
        title.kind = "state"
        return at + 1
    after = read_body(sheet, title, at) or read_quoted(sheet, title, at) or read_named(sheet, title, at)
    if after is not None:
        return after
    if token.upos == "ADP" or sheet.vocabulary.phrases["field"].at(sheet.tokens, at) is not None:
        return _prepositional(sheet, title, at)
    if sheet.is_word(at, "and") or token.text == ",":
        return second_place(sheet, title, at) or read_coordinated(sheet, title, at)
    return read_field(sheet, title, at, "Gen")


def _is_given_name(sheet: Sheet, place: Place) -> bool:
    """Tell whether a place is rather the first name of a person: "Владимир Путин"."""
    first_name = is_first_name(sheet.text(place.first), sheet.vocabulary.lang)
    over = sheet.person_over(place.first)
    if over is not None:
        name = sheet.sentence.names[over]  # of "аким Алматы Иван Иванов" the model may take three words for a name
        starts = place.first in (name.first, name.first + 1) and name.last - place.last >= 2
        return not (starts and not first_name)
    following = sheet.token(place.last + 1)
    named = first_name and place.mention.kind in {
        "city",
        "capital",
        "region",
        "place",
    }
    return named and following is not None and following.upos == "PROPN" and following.text.istitle()


def _take_place(sheet: Sheet, title: Title, place: Place) -> int | None:
    state = place.state
    if place.mention.kind in {"state", "former_state"}:
        if title.state is not None and title.state != state and title.body is None:
            return None
        if title.body is not None:
            title.take(place.first, place.last, "state", state)
            title.states = (state,) if state and not title.states else title.states
        else:
            title.state = title.state or state
            title.where = title.where or (place.first, place.last)
            title.kind = title.kind or "state"
            title.states = (state,) if state else ()
    else:
        following = sheet.place_from.get(place.last + 1)
        owner = (
            following.state
            if following is not None and following.mention.kind == "state" and place.mention.kind == "igo"
            else None
        )
        if owner is not None and following is not None:  # "Совета Безопасности РФ" is no organ of the United Nations
            title.take(place.first, following.last, "agency", owner)
            return following.last + 1
        if place.mention.key == _COUNCIL and not any(
            w in sheet.vocabulary.words["of_the_un"] for w in _lower(sheet, place)
        ):
            title.take(place.first, place.last, "agency", None)  # whose, another place says
        else:
            title.take(place.first, place.last, str(place.body), None if place.mention.kind == "seat" else state)
    return place.last + 1


def _lower(sheet: Sheet, place: Place) -> list[str]:
    return [t.text.lower() for t in sheet.tokens[place.first : place.last + 1]]


def _prepositional(sheet: Sheet, title: Title, at: int) -> int | None:
    preposition = sheet.lemma(at)
    following = sheet.token(at + 1)
    if following is None:
        return None
    field = sheet.vocabulary.phrases["field"].at(sheet.tokens, at)
    if field is not None:
        start = field.last + 1
        if start >= len(sheet.tokens) or sheet.is_word(start, "no_field") or sheet.is_word(start + 1, "no_field"):
            return None
        place = sheet.place_from.get(start)
        return (
            places(sheet, title, place)
            if place is not None and not place.adjectival
            else read_field(sheet, title, start, sheet.vocabulary.field_case)
            or read_field_of_adjectives(sheet, title, start)
        )
    if sheet.is_word(at, "without") and preposition in title.office.prepositions:
        return read_field(sheet, title, at + 1, "Gen")
    if sheet.is_word(at, "from") and following.feats.get("Case") != "Ins":  # Polish "z" is "with" too
        return _away(sheet, title, at + 1, sent=title.body is not None)
    if preposition in title.office.prepositions:
        return _away(sheet, title, at + 1, sent=title.office.away)
    if sheet.is_word(at, "attached_to") and title.body is not None:
        inner = (
            _title(sheet, at + 1, inside=True) or _title(sheet, at + 2, inside=True)
            if at + 2 < len(sheet.tokens)
            else None
        )
        if inner is not None and inner.head <= at + 3:
            title.body = (title.body[0], inner.last)
            return inner.last + 1
        return _away(sheet, title, at + 1)
    if (
        sheet.is_word(at, "within")
        and title.kind in {"mission", "agency", "department", "company", "society", "unknown"}
        and at + 1 in sheet.place_from
    ):
        return _away(sheet, title, at + 1, sent=title.kind == "society")
    return None


def _away(sheet: Sheet, title: Title, at: int, *, sent: bool = False) -> int | None:
    """Read what a preposition leads to: a place or body; it is of no account where the office is only sent there."""
    place = sheet.place_from.get(at)
    scratch = Title(title.office, at, at, at, at, at)
    if place is not None and not place.adjectival:
        end = place.last + 1
        if place.body is not None:
            scratch.take(place.first, place.last, place.body, place.state)
    else:
        index = sheet.name_from.get(at)
        body = _prepositional_body(sheet, at)
        if body is not None:
            end, kind, state = body
            scratch.take(at, end - 1, kind, state)
        elif index is not None and sheet.sentence.names[index].kind != "person":
            end = sheet.sentence.names[index].last + 1
            scratch.take(at, end - 1, "unknown", None)
        else:
            return None
        more: int | None = end
        while more is not None:
            end = more
            more = (
                _complement(sheet, scratch, end)
                if end < len(sheet.tokens) and sheet.tokens[end].upos != "ADP"
                else None
            )
    if not sent and scratch.body is not None:
        if title.kind == "state":  # "полпред президента РФ в округе": the district is the body
            title.kind = None
        title.take(scratch.body[0], end - 1, scratch.kind or "unknown", scratch.state)
    return end


def _prepositional_body(sheet: Sheet, at: int) -> tuple[int, str, str | None] | None:
    state = None
    for place in range(at, min(at + 5, len(sheet.tokens))):
        hit = sheet.vocabulary.bodies.at(sheet.tokens, place)
        if hit is not None:
            return hit.last + 1, hit.value, state
        over = sheet.place_over.get(place)
        if over is not None and over.adjectival:
            state = over.state
        elif sheet.tokens[place].upos not in _ADJECTIVES:
            return None
    return None


def _before(sheet: Sheet, title: Title, bound: int) -> None:
    """Read the adjectives before the office: rank, state, standing; and "и.о."."""
    head = sheet.tokens[title.head]
    at = title.first - 1
    while at >= bound:
        token = sheet.tokens[at]
        over = sheet.place_over.get(at)
        if over is not None and over.adjectival and over.mention.kind == "adjective":
            if (title.state is None and not title.office.counterpart) or title.office.counterpart:
                title.state = over.state
            title.where = title.where or (over.first, over.last)
            title.first = over.first
            at = over.first - 1
            continue
        agrees = token.upos in _ADJECTIVES | {"VERB", "PROPN"} and same_case(
            token.feats.get("Case", ""), head.feats.get("Case", "")
        )
        if (agrees or is_no_verb_of(token, head) or is_womans(sheet, token, head)) and sheet.is_word(at, "former"):
            title.standing = "former"
        elif agrees and sheet.is_word(at, "elect") and title.standing == "current":
            title.standing = "elect"
        elif sheet.is_word(at, "acting") and title.standing == "current" and not token.text.isupper():
            title.standing = "acting"
        elif agrees and sheet.is_word(at, "rank"):
            title.core_first = (
                at
                if not title.office.role.startswith("head_of_") or title.office.by == "secretary"
                else title.core_first
            )
        elif (
            agrees
            and title.role in {"governor", "mayor"}
            and title.where is None
            and title.body is None
            and token.text.lower().endswith(tuple(sorted(sheet.vocabulary.words["regional_endings"])))
        ):
            title.body = (at, at)
        elif not (agrees and sheet.is_word(at, "current")):
            break
        title.first = at
        at -= 1
    for start in range(max(bound, title.first - 4), title.first):
        hit = sheet.vocabulary.phrases["acting"].at(sheet.tokens, start)
        if hit is not None and hit.last == title.first - 1:
            title.standing, title.first = "acting", start
            break
