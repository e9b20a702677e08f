"""Offices of Kazakh: the noun last, its owners before it, in the genitive or bare ("Қазақстанның Польшадағы елшісі").

Read from the office noun to the left by case and by what a word is: owners, fields, ranks, and the office that a deputy
or an adviser is of. No tree is asked. Of title and name together the name bears the case
("министрі Ермек Көшербаевты"), so a title with a case of its own ends there.
"""

from __future__ import annotations

from dataclasses import replace

from sverka.reading.offices.possessive_bodies import fields_before, owner, read_body, read_quoted
from sverka.reading.offices.sheet import Place, Sheet
from sverka.reading.offices.title import Title
from sverka.reading.offices.vocabulary import Office
from sverka.reading.phrases import Hit

_LONGEST = 16
_TWO = 2
_OWNED = frozenset({"agency", "department", "society", "commission", "presidency"})  # may be a president's own
_OWNERS = frozenset({"head_of_state", "head_of_government"})
_OF_A_MINISTRY = frozenset({"minister_of", "deputy_minister_of"})
_STATES = frozenset({"state", "former_state"})
_COUNCIL = "unsc"  # the gazetteer's key


def titles(sheet: Sheet) -> list[Title]:
    """Return the offices of a sentence from left to right; one inside another is not told apart."""
    found: list[Title] = []
    at = 0
    while at < len(sheet.tokens):
        hit = _office(sheet, at)
        if hit is None:
            body = sheet.vocabulary.bodies.at(sheet.tokens, at)
            at = body.last + 1 if body is not None and body.last > at else at + 1
            continue
        title = _title(sheet, hit[0], hit[1], found)
        if title is not None:
            found.append(title)
        at = hit[0].last + 1 if title is None else title.last + 1
    return found


def _office(sheet: Sheet, at: int) -> tuple[Hit[Office], bool] | None:
    """Return the office that begins at a token, and whether "экс-" stands in it; a longer body goes first."""
    token = sheet.tokens[at]
    if sheet.person_over(at) is not None and token.text[:1].isupper() and sheet.person_from(at) is None:
        return None
    hit, former = sheet.vocabulary.office(sheet.tokens, at), False
    if hit is None:
        for prefix in sorted(sheet.vocabulary.words["prefix_former"]):
            if token.text.lower().startswith(prefix):
                plain = replace(token, text=token.text[len(prefix) :], lemma=token.lemma.removeprefix(prefix))
                hit = sheet.vocabulary.office([*sheet.tokens[:at], plain, *sheet.tokens[at + 1 :]], at)
                former = hit is not None
    if hit is None:
        return None
    body = sheet.vocabulary.bodies.at(sheet.tokens, at)
    return None if body is not None and body.last > hit.last else (hit, former)


def _title(sheet: Sheet, hit: Hit[Office], former: bool, found: list[Title]) -> Title | None:
    head = sheet.tokens[hit.first + hit.value.head]
    if head.upos in {"ADV", "ADP", "CCONJ"} or head.feats.get("VerbForm") in {"Fin", "Conv"}:
        return None
    title = Title(hit.value, hit.first, head.index, hit.last, hit.first, hit.last)
    title.plural = head.feats.get("Number") == "Plur"
    title.standing = "former" if former else "current"
    title.field = hit.first < hit.last and hit.value.role in {"foreign_minister", "deputy_foreign_minister"}
    _before(sheet, title, found)
    _acting(sheet, title)
    return title


def _before(sheet: Sheet, title: Title, found: list[Title]) -> None:
    at = title.first - 1
    while at >= 0 and title.first - at <= _LONGEST:
        if found and found[-1].last >= at:
            if found[-1].last == at and title.office.takes and title.nested is None and title.body is None:
                _nest(sheet, title, found)
            elif found[-1].last == at and title.kind in _OWNED and title.state is None:
                _own(sheet, title, found)
            break
        step = _modifier(sheet, title, at)
        if step is None:
            break
        title.first = step
        at = step - 1
    while title.first < title.core_first and (
        sheet.text(title.first) == "," or sheet.is_word(title.first, "and") or sheet.text(title.first) == "-"
    ):
        title.first += 1


def _nest(sheet: Sheet, title: Title, found: list[Title]) -> None:
    """Take the office before as the one that this is deputy, adviser or spokesman to."""
    inner = found[-1]
    if not owner(sheet.tokens[inner.head]) or not inner.office.public:
        return
    found.pop()
    title.nested, title.first, title.core_first = inner, inner.first, min(title.core_first, inner.core_first)
    title.state, title.kind, title.body, title.field = inner.state, inner.kind, inner.body, inner.field
    title.where, title.states = inner.where, inner.states
    if inner.standing == "former" and title.standing == "current":
        title.standing = "former"


def _own(sheet: Sheet, title: Title, found: list[Title]) -> None:
    """Take the president or premier whose bureau the body is: "Президентінің саясат бюросының жетекшісі"."""
    inner = found[-1]
    if inner.role not in _OWNERS or not owner(sheet.tokens[inner.head]) or title.body is None:
        return
    found.pop()
    title.take(inner.first, title.body[1], str(title.kind), inner.state)
    title.first, title.where = inner.first, inner.where


def _modifier(sheet: Sheet, title: Title, at: int) -> int | None:
    """Read one modifier that ends at a token; return its first token, or None where there is none."""
    token = sheet.tokens[at]
    for group in ("former", "acting", "elect", "current"):
        if sheet.is_word(at, group):
            if group != "current":
                title.standing = group
            return at
    place = sheet.place_over.get(at)
    if place is None and sheet.is_word(at, "realm"):  # "Норвегия Корольдігінің" where the gazetteer has one word of it
        state = sheet.place_over.get(at - 1)
        if state is not None and state.mention.kind in _STATES and state.last == at - 1:
            place = Place(state.first, at, state.mention)
    named = place is not None and (
        place.body is not None or place.adjectival or not sheet.vocabulary.bodies.at(sheet.tokens, place.first)
    )
    if place is not None and named and place.last == at and not _in_person(sheet, place):
        return _placed(sheet, title, place)
    if sheet.is_word(at, "quotes_close"):
        return read_quoted(sheet, title, at)
    if sheet.is_word(at, "attached_to"):
        return _attached(sheet, title, at)
    if sheet.is_word(at, "field_preposition"):
        return _about(sheet, title, at)
    if (sheet.is_word(at, "rank") or token.feats.get("NumType") == "Ord") and owner(token):
        title.core_first = at
        return at
    if title.office.by in _OF_A_MINISTRY and title.body is None and title.state is None:
        first = fields_before(sheet, at, sheet.tokens[title.head])
        if first is not None:
            title.field, title.core_first = True, first
            return first
    if title.office.counterpart or not owner(token):
        return None
    counted = at > 0 and sheet.tokens[at - 1].upos == "NUM"  # "екі елдің министрлері" are of two states
    if sheet.is_word(at, "home") and title.body is None and title.state is None and not counted:
        title.kind = title.kind or "state"
        return at
    body = read_body(sheet, title, at)
    return body if body is not None else read_quoted(sheet, title, at)


def _in_person(sheet: Sheet, place: Place) -> bool:
    over = sheet.person_over(place.first)
    return over is not None and sheet.sentence.names[over].last > place.last


def _placed(sheet: Sheet, title: Title, place: Place) -> int | None:
    token = sheet.tokens[place.last]
    case = token.feats.get("Case", "Nom")
    if place.adjectival:
        if title.state is None and title.kind is None:
            title.state, title.where = place.state, (place.first, place.last)
        return place.first
    if case == "Loc":
        return place.first if token.text.lower().endswith(("ғы", "гі", "қы", "кі")) else None
    if title.office.counterpart or place.body is None or case not in {"Nom", "Gen"}:
        return None
    if place.mention.kind not in _STATES:
        if title.kind == "state" or (title.body is not None and title.state is not None):
            return None
        if place.mention.key == _COUNCIL and not _of_the_un(sheet, place):
            title.take(place.first, place.last, "agency", None)  # whose, the word before says
            return place.first
        title.take(place.first, place.last, str(place.body), None if place.mention.kind == "seat" else place.state)
        return place.first
    if title.state is not None:
        return None
    if title.body is not None and place.mention.span.start > sheet.tokens[place.first].start:
        title.take(title.body[0], title.body[1], str(title.kind), None, states=_TWO)  # "Қазақстан-Польша достық тобы"
        return place.first
    title.state, title.where = place.state, (place.first, place.last)
    if title.body is None:
        title.kind = title.kind or "state"
    first = place.first
    others = [place.state] if place.state else []
    while sheet.is_word(first - 1, "and") or sheet.text(first - 1) == ",":  # "Қазақстан мен Польша министрлері"
        other = sheet.place_over.get(first - 2)
        if other is None or other.mention.kind not in _STATES or other.state is None or not _joins(sheet, other):
            break
        others.insert(0, other.state)
        first = other.first
    if len(others) > 1 and title.plural:
        title.states, title.state = tuple(others), None
    elif len(others) > 1 and title.body is not None:  # "Қазақстан мен Польша достық тобының жетекшісі"
        title.take(title.body[0], title.body[1], str(title.kind), None, states=len(others))
        title.state = None
    elif len(others) > 1:
        first = place.first
    return first


def _of_the_un(sheet: Sheet, place: Place) -> bool:
    """Tell whether the Security Council is said to be that of the United Nations; most states have one of that name."""
    return any(sheet.is_word(at, "of_the_un") for at in range(place.first - 1, place.last + 1))


def _joins(sheet: Sheet, place: Place) -> bool:
    return sheet.tokens[place.last].feats.get("Case", "Nom") in {"Nom", "Gen"}


def _attached(sheet: Sheet, title: Title, at: int) -> int | None:
    """Read "БҰҰ жанындағы", "Үкімет жанындағы": where an envoy is sent, or what a body is a part of."""
    place = sheet.place_over.get(at - 1)
    if place is not None:
        if not title.office.away and title.body is not None:
            title.body = (place.first, title.body[1])
        return place.first
    scratch = Title(title.office, at, at, at, at, at)
    first = read_body(sheet, scratch, at - 1) if at > 0 else None
    if first is None:
        inner = sheet.vocabulary.office(sheet.tokens, at - 1) if at > 0 else None
        first = at - 1 if inner is not None else None
    index = sheet.name_over.get(at - 1)
    if first is None and index is not None and sheet.sentence.names[index].kind == "organisation":
        first = sheet.sentence.names[index].first
    if first is not None and title.body is not None:
        title.body = (first, title.body[1])
    return first


def _about(sheet: Sheet, title: Title, at: int) -> int | None:
    """Read "халықаралық істер жөніндегі", "Ауғанстан жөніндегі": what the office is for."""
    first, here = at, at - 1
    while here >= 0 and at - here <= 10:
        token = sheet.tokens[here]
        place = sheet.place_over.get(here)
        if place is not None:
            if here != at - 1 and not place.adjectival:
                break
            first, here = place.first, place.first - 1
            continue
        if token.upos not in {"NOUN", "ADJ", "CCONJ", "PROPN", "DET"} and token.text != ",":
            break
        if not owner(token) or token.feats.get("Case") == "Gen" or sheet.person_over(here) is not None:
            break
        if sheet.vocabulary.office(sheet.tokens, here) is not None:
            break
        first, here = here, here - 1
    while first < at and (sheet.is_word(first, "and") or sheet.text(first) == ","):
        first += 1
    if first == at:
        return None
    title.field, title.core_first = True, first
    return first


def _acting(sheet: Sheet, title: Title) -> None:
    """Read "министрдің міндетін (уақытша) атқарушы" and "м.а." after a title."""
    at = title.last + 1
    if sheet.is_word(at, "acting_head"):
        for place in range(at + 1, min(at + 3, len(sheet.tokens))):
            if sheet.text(place).lower().startswith("атқар"):
                title.standing, title.last = "acting", place
                return
    hit = sheet.vocabulary.phrases["acting"].at(sheet.tokens, at) if at < len(sheet.tokens) else None
    if hit is not None:
        title.standing, title.last = "acting", hit.last


def bears_no_case(sheet: Sheet, title: Title) -> bool:
    """Tell whether a title leaves the case to the name after it; acting holders' participles bear none."""
    return title.standing == "acting" or sheet.tokens[title.head].feats.get("Case", "Nom") == "Nom"
