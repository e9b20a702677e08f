"""Offices of English: modifiers before the noun ("Polish Foreign Minister"), complements after "of", "for", "to".

The parser breaks long titles between nouns and cuts names out of them, so the words are read by their place: known
fields, ranks, bodies and states to the left of the office noun, prepositions and what they lead to on its right.
"""

from __future__ import annotations

from sverka.reading.offices.sheet import Sheet
from sverka.reading.offices.title import Title

_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_LONGEST = 16


def titles(sheet: Sheet) -> list[Title]:
    """Return the offices of a sentence from left to right."""
    found: list[Title] = []
    at = 0
    while at < len(sheet.tokens):
        title = _title(sheet, at, found[-1].last + 1 if found else 0)
        if title is None:
            at += 1
            continue
        found.append(title)
        at = title.last + 1
    return found


def _title(sheet: Sheet, at: int, bound: int) -> Title | None:
    hit = sheet.vocabulary.office(sheet.tokens, at)
    if hit is None:
        return None
    head = hit.first + hit.value.head
    token = sheet.tokens[head]
    if token.upos in {"VERB", "AUX", "ADP"} or (token.upos == "ADV"):
        return None
    following = sheet.token(hit.last + 1)
    if token.upos == "ADJ" and hit.first == hit.last and following is not None and following.upos == "NOUN":
        return None  # "general elections"
    over = sheet.person_over(head)
    if over is not None and sheet.sentence.names[over].last == head and sheet.sentence.names[over].first < hit.first:
        return None  # "Stephen King", "Prince" as a surname
    title = Title(hit.value, hit.first, head, hit.last, hit.first, hit.last)
    title.field = hit.first < hit.last and hit.value.by == "secretary_bare"
    title.plural = hit.value.plural or token.feats.get("Number") == "Plur"
    _before(sheet, title, bound)
    _after(sheet, title)
    return title


# ── to the left of the noun


def _before(sheet: Sheet, title: Title, bound: int) -> None:
    at = title.first - 1
    while at >= bound:
        step = _modifier(sheet, title, at, bound)
        if step is None:
            break
        title.first = step
        at = step - 1
    while title.first < title.head and (
        sheet.lemma(title.first) in {"and", "-"} or sheet.text(title.first) in {",", "-"}
    ):
        title.first += 1
    title.core_first = max(title.core_first, title.first)


def _modifier(sheet: Sheet, title: Title, at: int, bound: int) -> int | None:
    """Read one modifier that ends at a token; return its first token, or None where there is none."""
    text = sheet.text(at)
    if text in _POSSESSIVE:
        return _owner(sheet, title, at, bound)
    if text == "-":
        return at if at > bound and (sheet.is_word(at - 1, "former") or sheet.is_word(at - 1, "deputy")) else None
    place = sheet.place_over.get(at)
    if place is not None and place.last == at and place.first >= bound:
        return _placed(sheet, title, place.first)
    for group, standing in (("former", "former"), ("elect", "elect"), ("acting", "acting")):
        if sheet.is_word(at, group):
            title.standing = standing  # type: ignore[assignment]  # the three are standings
            return at
    if sheet.is_word(at, "deputy"):
        title.deputy = True
        title.core_first = at
        return at
    body = _body_ending(sheet, at, bound)
    if body is not None:
        title.take(body[0], at, body[1], None)
        return body[0]
    if sheet.is_word(at, "rank"):
        title.core_first = at
        return at
    if sheet.is_word(at, "field") and at + 1 == title.first and sheet.tokens[at].upos not in {"VERB", "ADP"}:
        if sheet.lemma(at) == "and" and not (at > bound and sheet.is_word(at - 1, "field")):
            return None
        title.field = True
        title.core_first = at
        return at
    if sheet.text(at) == "," and title.field and sheet.is_word(at - 1, "field") and sheet.text(at - 1)[:1].isupper():
        return at
    if sheet.is_word(at, "current"):
        return at
    index = sheet.name_over.get(at)
    if (
        index is None
        and title.office.by == "executive"
        and sheet.tokens[at].upos == "PROPN"
        and title.kind in {None, "unknown"}
    ):
        title.take(at, at, "unknown", None)  # "PKN Orlen CEO"
        return at
    if (
        index is not None
        and sheet.sentence.names[index].kind == "organisation"
        and sheet.sentence.names[index].first >= bound
    ):
        first = sheet.sentence.names[index].first
        while first < at and sheet.lemma(first) in {"the", "a"}:
            first += 1
        if not _is_title_free(sheet, first, at):
            return None
        title.take(first, at, _kind_inside(sheet, first, at), None)
        return first
    return None


def _placed(sheet: Sheet, title: Title, first: int) -> int:
    place = sheet.place_over[first]
    if title.state is None:
        title.state = place.state
        title.where = (place.first, place.last)
    if title.kind is None and place.mention.kind in {"igo", "capital", "city", "region"}:
        title.kind = place.body
        title.body = (place.first, place.last)
    return first


def _owner(sheet: Sheet, title: Title, at: int, bound: int) -> int | None:
    """Read what a possessive mark stands after: "Kazakhstan's", "the ministry's", "LOT's"."""
    place = sheet.place_over.get(at - 1)
    if place is not None and place.first >= bound:
        return _placed(sheet, title, place.first)
    body = _body_ending(sheet, at - 1, bound)
    if body is not None:
        title.take(body[0], at - 1, body[1], None)
        return body[0]
    index = sheet.name_over.get(at - 1)
    if (
        index is not None
        and sheet.sentence.names[index].kind == "organisation"
        and sheet.sentence.names[index].first >= bound
    ):
        first = sheet.sentence.names[index].first
        title.take(first, at - 1, _kind_inside(sheet, first, at - 1), None)
        return first
    return None


def _body_ending(sheet: Sheet, at: int, bound: int) -> tuple[int, str] | None:
    for first in range(max(bound, at - 4), at + 1):
        hit = sheet.vocabulary.bodies.at(sheet.tokens, first)
        if hit is not None and hit.last == at and not (first == at and sheet.tokens[at].upos == "ADJ"):
            return first, hit.value
    return None


def _kind_inside(sheet: Sheet, first: int, last: int) -> str:
    """Return the kind of body that the last telling word of a proper name has, or `unknown`."""
    hits = [sheet.vocabulary.bodies.at(sheet.tokens, n) for n in range(first, last + 1)]
    return next((hit.value for hit in reversed(hits) if hit is not None and hit.last <= last), "unknown")


def _is_title_free(sheet: Sheet, first: int, last: int) -> bool:
    """Tell whether an organisation's name has no preposition but "of" and "for": headlines are drawn into names."""
    return all(t.upos != "ADP" or t.lemma in {"of", "for"} for t in sheet.tokens[first : last + 1])


# ── to the right of the noun


def _after(sheet: Sheet, title: Title) -> None:
    at = title.last + 1
    if sheet.text(at) == "-" and sheet.is_word(at + 1, "elect"):
        title.standing, title.last, at = "elect", at + 1, at + 2
    while at < len(sheet.tokens) and at - title.head < _LONGEST:
        preposition = sheet.text(at).lower()
        allowed = (
            preposition == "of"
            or preposition in title.office.prepositions
            or (
                preposition in {"of", "for", "under", "at", "in"}
                and title.kind in {"department", "agency", "institute"}
            )
        )
        if not allowed:
            break
        end = _complement(sheet, title, at + 1, preposition)
        if end is None:
            break
        title.last = end - 1
        at = end


def _complement(sheet: Sheet, title: Title, at: int, preposition: str) -> int | None:
    """Read what a preposition leads to; return the token after it."""
    start = at
    while sheet.is_word(at, "article"):
        at += 1
    if at >= len(sheet.tokens):
        return None
    sent = title.office.away and preposition in {"to", "in", "at", "for", "on"}
    scratch = Title(title.office, at, at, at, at, at, plural=title.plural)
    end = at
    while end < len(sheet.tokens) and end - start < _LONGEST:
        after = _piece(sheet, scratch, end, end == at)
        if after is None:
            break
        end = after
    while end > at and (sheet.lemma(end - 1) in {"and", "the", "&"} or sheet.text(end - 1) in {",", "-"}):
        end -= 1
    if end == at:
        return None
    if preposition in {"in", "at"} and not sent and scratch.kind is None:
        return None
    if not sent:
        if scratch.kind == "state" and title.body is None:
            title.states = scratch.states
            title.state, title.kind, title.where = (
                title.state or scratch.state,
                title.kind or "state",
                title.where or scratch.body,
            )
            title.last = end - 1
        elif scratch.body is not None or scratch.state is not None:
            first, last = scratch.body or (at, end - 1)
            title.take(
                first if title.body is None else title.body[0],
                max(last, end - 1),
                scratch.kind or "state",
                scratch.state,
            )
        else:
            title.field = True
            title.core_last = end - 1
    return end


def _piece(sheet: Sheet, scratch: Title, at: int, first: bool) -> int | None:
    """Read one word or name of a noun phrase after a preposition; return the token after it."""
    token = sheet.tokens[at]
    place = sheet.place_from.get(at)
    if place is not None:
        if not first and not place.adjectival and scratch.kind in {"state", "igo"}:
            return None
        if place.mention.kind == "state" and place.state is not None:
            scratch.states = (place.state,)
        if scratch.state is None:
            scratch.state = place.state
        if place.body is not None and scratch.body is None:
            scratch.body, scratch.kind = (place.first, place.last), place.body
        return place.last + 1
    hit = sheet.vocabulary.bodies.at(sheet.tokens, at)
    if hit is not None and (
        scratch.kind in {None, "unknown"} or scratch.kind not in {"state", "igo"} or scratch.state is not None
    ):
        if scratch.kind in {None, "state", "unknown", "city", "region"}:
            scratch.kind = hit.value
        scratch.body = (scratch.body[0] if scratch.body else scratch.first, hit.last)
        return hit.last + 1
    inner = sheet.vocabulary.office(sheet.tokens, at)
    if inner is not None and inner.value.role.startswith("head_of_") and not inner.value.plural:
        return inner.last + 1  # "adviser to the President", "Special Representative of the UN Secretary-General"
    index = sheet.name_from.get(at)
    if index is not None:
        name = sheet.sentence.names[index]
        if name.kind == "person":  # the model may draw the last word of a field into the name
            return at + 1 if sheet.is_word(at, "field") and name.last > at else None
        if all(sheet.is_word(n, "field") for n in range(at, name.last + 1)):
            return name.last + 1
        if (not first and scratch.body is not None and sheet.lemma(at - 1) != "of") or not _is_title_free(
            sheet, at, name.last
        ):
            return None
        scratch.take(at, name.last, "city" if name.kind == "place" else _kind_inside(sheet, at, name.last), None)
        return name.last + 1
    if sheet.name_over.get(at) is not None and sheet.person_over(at) is not None:
        return None
    if token.text in _POSSESSIVE and not first:
        return at + 1
    if token.text in {"-", "–", "&"} and not first:
        return at + 1
    if (token.lemma == "and" or token.text == ",") and scratch.states and scratch.plural:
        other = sheet.place_from.get(at + 1)
        if other is not None and other.mention.kind == "state" and other.state is not None:
            scratch.states += (other.state,)  # "Foreign Ministers of Poland and Lithuania"
            return other.last + 1
    if token.lemma == "and" and not first:
        following = sheet.token(at + 1)
        return (
            at + 1 if following is not None and sheet.is_word(at + 1, "field") and _not_office(sheet, at + 1) else None
        )
    if token.text == "," and not first:
        return (
            at + 1 if sheet.is_word(at + 1, "field") and _listed(sheet, at + 1) and _not_office(sheet, at + 1) else None
        )
    if sheet.is_word(at, "field") and token.upos not in {"VERB", "AUX"}:
        if scratch.body is not None:
            scratch.body = (scratch.body[0], at)
        return at + 1
    if token.lemma == "of" and not first and scratch.kind is not None and scratch.kind not in {"state", "igo"}:
        return at + 1 if sheet.token(at + 1) is not None else None
    if token.lemma == "the" and not first and sheet.lemma(at - 1) in {"of", "for", "under"}:
        return at + 1
    if token.text[:1].islower() and token.upos in {"ADJ", "NOUN"} and _not_office(sheet, at):
        return at + 1
    if first and token.upos == "PROPN" and _not_office(sheet, at):
        end = at
        while (
            end + 1 < len(sheet.tokens)
            and sheet.tokens[end + 1].upos == "PROPN"
            and end + 1 not in sheet.name_over
            and end + 1 not in sheet.place_over
        ):
            end += 1
        scratch.take(at, end, "unknown", None)
        return end + 1
    return None


def _not_office(sheet: Sheet, at: int) -> bool:
    return all(
        sheet.vocabulary.office(sheet.tokens, n) is None
        for n in (at, at + 1, at + 2)
        if n < len(sheet.tokens) and (n == at or sheet.text(at)[:1].isupper())
    )


def _listed(sheet: Sheet, at: int) -> bool:
    """Tell whether a list of fields goes on to an "and": "Foreign Affairs, Trade and Development"."""
    for place in range(at, min(at + 8, len(sheet.tokens))):
        if sheet.lemma(place) in {"and", "&"}:
            return sheet.is_word(place + 1, "field")
        if sheet.text(place) != "," and not sheet.is_word(place, "field"):
            return False
    return False
