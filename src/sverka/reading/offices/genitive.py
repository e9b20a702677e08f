"""Offices where the noun comes first and its complements follow in the genitive: "заместитель министра обороны Польши".

The chain is read from left to right by lemma, case and agreement: the parser attaches long chains wrongly and the tagger calls most
names nominative, so neither heads nor the case of names decide anything here.
"""

from __future__ import annotations

from dataclasses import replace

from sverka.language import Token
from sverka.reading.offices.inflected import is_first_name, looks_personal
from sverka.reading.offices.sheet import Place, Sheet
from sverka.reading.offices.title import Title
from sverka.reading.offices.vocabulary import Office
from sverka.reading.phrases import Hit

_ADJECTIVES = frozenset({"ADJ", "DET"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_LONGEST_BODY = 24
_OWNED = frozenset({"agency", "department", "society", "commission", "presidency"})  # may be a president's: "Управления Президента"
_REGIONAL = ("ский", "ского", "скому", "ским", "ском", "ские", "ских", "ская", "ской", "скую")


def titles(sheet: Sheet) -> list[Title]:
    """Return the offices of a sentence from left to right; the office inside another ("заместитель министра") is not told apart."""
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
    if token.upos == "ADJ" and following is not None and following.upos == "NOUN" and following.feats.get("Case") == token.feats.get("Case"):
        return None  # "рабочей группы" is no worker
    if token.upos in {"ADV", "ADP"} or (token.upos == "VERB" and (token.feats.get("VerbForm") != "Part" or office.bare)):
        return None
    title = Title(office, hit.first, head, hit.last, hit.first, hit.last)
    title.deputy = prefix == "prefix_deputy"
    title.standing = "former" if prefix == "prefix_former" else "current"
    title.field = hit.first < hit.last and office.role in {"minister", "foreign_minister", "deputy_foreign_minister"}
    title.plural = token.feats.get("Number") == "Plur" and not inside
    _complements(sheet, title)
    return title


def _complements(sheet: Sheet, title: Title) -> None:
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
        inner = _title(sheet, at, inside=True) if _genitive(token) or token.upos in _ADJECTIVES else None
        if inner is not None and _genitive(sheet.tokens[inner.head]) and inner.office.public:
            title.nested = inner
            title.state, title.kind, title.body, title.field, title.where = inner.state, inner.kind, inner.body, inner.field, inner.where
            title.core_last = inner.core_last
            return inner.last + 1
    place = sheet.place_from.get(at)
    if place is None and sheet.is_word(at, "home") and _genitive(token):  # "Республики Белоруссия" where the gazetteer has one word of it
        following = sheet.place_from.get(at + 1)
        if following is not None and following.mention.kind == "state":
            place = Place(at, following.last, following.mention)
    if title.body is not None and title.kind in _OWNED:
        inner = _title(sheet, at, inside=True)
        if inner is not None and _genitive(sheet.tokens[inner.head]) and inner.role in {"head_of_state", "head_of_government"} and sheet.person_from(inner.last + 1) is None:
            title.take(at, inner.last, "presidency", inner.state)
            return inner.last + 1
    if place is not None and not place.adjectival and place.body is not None and not _is_given_name(sheet, place):
        return _take_place(sheet, title, place)
    if title.field and title.body is None and token.upos == "NOUN" and token.text.islower() and sheet.is_word(at - 1, "of_field"):
        return _field(sheet, title, at, "Gen")
    if sheet.is_word(at, "home") and _genitive(token) and title.body is None and title.state is None and at + 1 not in sheet.place_from:
        title.kind = "state"
        return at + 1
    after = _body(sheet, title, at) or _quoted(sheet, title, at) or _named(sheet, title, at)
    if after is not None:
        return after
    if token.upos == "ADP":
        return _prepositional(sheet, title, at)
    if token.lemma == "и" or token.text == ",":
        return _coordinated(sheet, title, at)
    return _field(sheet, title, at, "Gen")


def _is_given_name(sheet: Sheet, place: Place) -> bool:
    """Tell whether a place is rather the first name of a person: "Владимир Путин"."""
    if sheet.person_over(place.first) is not None:
        return True
    following = sheet.token(place.last + 1)
    named = is_first_name(sheet.text(place.first)) and place.mention.kind in {"city", "capital", "region", "place"}
    return named and following is not None and following.upos == "PROPN" and following.text.istitle()


def _take_place(sheet: Sheet, title: Title, place: Place) -> int | None:
    state = place.state
    if place.mention.kind in {"state", "former_state"}:
        if title.state is not None and title.state != state and title.body is None:
            return None
        if title.body is not None:
            title.take(place.first, place.last, "state", state)
        else:
            title.state = title.state or state
            title.where = title.where or (place.first, place.last)
            title.kind = title.kind or "state"
    else:
        following = sheet.place_from.get(place.last + 1)
        owner = following.state if following is not None and following.mention.kind == "state" and place.mention.kind == "igo" else None
        if owner is not None and following is not None:  # "Совета Безопасности РФ" is no organ of the United Nations
            title.take(place.first, following.last, "agency", owner)
            return following.last + 1
        title.take(place.first, place.last, str(place.body), state)
    return place.last + 1


def _genitive(token: Token) -> bool:
    """Tell whether a word may stand in the genitive; words that the tagger cannot know are given the benefit of the doubt."""
    case = token.feats.get("Case", "")
    if token.upos == "PROPN" and token.text.lower() != token.lemma and token.feats.get("Number") != "Plur" and case == "Nom":
        return True  # an inflected name that the tagger calls nominative
    if case in {"Gen", ""}:
        return case == "Gen" or token.upos in {"X", "PROPN", "NOUN"}
    return (token.upos == "PROPN" and (token.text.isupper() or not token.text.isalpha())) or (token.text.isupper() and len(token.text) > 1)


def _body(sheet: Sheet, title: Title, at: int) -> int | None:
    """Read a body with the adjectives before it: "польского министерства", "Национального банка"."""
    state = None
    for place in range(at, min(at + 5, len(sheet.tokens))):
        hit = sheet.vocabulary.bodies.at(sheet.tokens, place)
        if hit is not None and not _in_name(sheet, hit):
            head = next((t for t in sheet.tokens[hit.first : hit.last + 1] if t.upos in _NOUNS), sheet.tokens[hit.last])
            if _genitive(head) or _instrumental(sheet, title, head):
                title.take(at, hit.last, hit.value, state, sheet.states_in(at, hit.last))
                return hit.last + 1
        token = sheet.tokens[place]
        over = sheet.place_over.get(place)
        named = sheet.name_from.get(place)
        if place > at and named is not None and sheet.sentence.names[named].kind == "organisation" and token.upos not in _ADJECTIVES:
            title.take(at, sheet.sentence.names[named].last, _kind_inside(sheet, place, sheet.sentence.names[named].last), state)
            return sheet.sentence.names[named].last + 1
        if over is not None and over.adjectival:
            state = state or over.state
        elif token.upos == "ADV" and place > at:
            continue
        elif token.upos not in _ADJECTIVES | {"VERB"} or token.feats.get("Case", "Gen") not in {"Gen", "Ins"}:
            return None
    return None


def _in_name(sheet: Sheet, hit: Hit[str]) -> bool:
    """Tell whether a body stands in a personal name, other than at its start ("Мажилиса Ерлан Кошанов" taken for one name)."""
    index = sheet.person_over(hit.first)
    if index is None:
        return False
    name = sheet.sentence.names[index]
    return hit.first != name.first or name.last - hit.last < 1 or not sheet.tokens[hit.first].text[:1].isupper()


def _instrumental(sheet: Sheet, title: Title, token: Token) -> bool:
    return token.feats.get("Case") == "Ins" and sheet.is_word(title.head, "governs_instrumental")


def _quoted(sheet: Sheet, title: Title, at: int) -> int | None:
    start = at
    while at < len(sheet.tokens) - 1 and sheet.tokens[at].upos in _ADJECTIVES and _genitive(sheet.tokens[at]) and at - start < 3:
        at += 1
    if not sheet.is_word(at, "quotes_open"):
        return None
    end = _closing(sheet, at)
    if end is None:
        return None
    title.take(start, end, _kind_inside(sheet, at, end), None, sheet.states_in(at, end))
    return end + 1


def _closing(sheet: Sheet, at: int) -> int | None:
    """Return the mark that closes a quotation; two that open together are often closed by one."""
    depth, last = 0, None
    for end in range(at, min(at + _LONGEST_BODY, len(sheet.tokens))):
        if end > at and sheet.is_word(end, "quotes_close"):
            depth, last = depth - 1, end
            if depth == 0:
                return end
        elif sheet.is_word(end, "quotes_open"):
            depth += 1
    return last


def _kind_inside(sheet: Sheet, first: int, last: int) -> str:
    """Return the kind of body that the words of a proper name tell, or `unknown`."""
    hits = (sheet.vocabulary.bodies.at(sheet.tokens, n) for n in range(first, last + 1))
    return next((hit.value for hit in hits if hit is not None and hit.last <= last), "unknown")


def _named(sheet: Sheet, title: Title, at: int) -> int | None:
    """Read a proper name that is the body: of an organisation, or a place that the gazetteer does not have."""
    token = sheet.tokens[at]
    index = sheet.name_from.get(at)
    if index is not None:
        name = sheet.sentence.names[index]
        if name.kind == "person" or (name.kind == "organisation" and looks_personal(sheet.tokens[name.first : name.last + 1])):
            return None
        if sheet.vocabulary.office(sheet.tokens, at) is not None:
            return None
        last = name.last + 1 if sheet.is_word(name.last + 1, "quotes_close") and sheet.text(name.last + 1) == "»" else name.last
        title.take(name.first, last, "city" if name.kind == "place" else _kind_inside(sheet, name.first, name.last), None)
        return last + 1
    if sheet.name_over.get(at) is not None:
        return None
    if _is_acronym(token) and title.office.bare is False:
        end = at
        while end + 1 < len(sheet.tokens) and _is_acronym(sheet.tokens[end + 1]) and end + 1 not in sheet.name_over:
            end += 1
        title.take(at, end, "unknown", None)
        return end + 1
    return None


def _is_acronym(token: Token) -> bool:
    return len(token.text) > 1 and token.text[0].isalpha() and (token.text.isupper() or (token.text[0].isupper() and token.text.isascii()))


def _prepositional(sheet: Sheet, title: Title, at: int) -> int | None:
    preposition = sheet.lemma(at)
    following = sheet.token(at + 1)
    if following is None:
        return None
    if preposition == "по":
        if sheet.is_word(at + 1, "no_field") or sheet.is_word(at + 2, "no_field"):
            return None
        place = sheet.place_from.get(at + 1)
        return _places(sheet, title, place) if place is not None and not place.adjectival else _field(sheet, title, at + 1, "Dat")
    if preposition == "без" and "без" in title.office.prepositions:
        return _field(sheet, title, at + 1, "Gen")
    if preposition == "от":
        return _away(sheet, title, at + 1, sent=title.body is not None)
    if preposition in title.office.prepositions:
        return _away(sheet, title, at + 1, sent=title.office.away)
    if preposition == "при" and title.body is not None:
        inner = _title(sheet, at + 1, inside=True) or _title(sheet, at + 2, inside=True) if at + 2 < len(sheet.tokens) else None
        if inner is not None and inner.head <= at + 3:
            title.body = (title.body[0], inner.last)
            return inner.last + 1
        return _away(sheet, title, at + 1)
    if preposition in {"в", "на"} and title.kind in {"mission", "agency", "department", "company", "unknown"} and at + 1 in sheet.place_from:
        return _away(sheet, title, at + 1)
    return None


def _places(sheet: Sheet, title: Title, place: Place) -> int:
    """Read "по Санкт-Петербургу и области": where a body or an officer works."""
    last = place.last
    other = sheet.place_from.get(last + 2) if sheet.lemma(last + 1) == "и" else None
    if other is not None and not other.adjectival and sheet.person_over(other.first) is None:
        last = other.last
    if title.body is not None:
        title.body = (title.body[0], last)
    return last + 1


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
            more = _complement(sheet, scratch, end) if end < len(sheet.tokens) and sheet.tokens[end].upos != "ADP" else None
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


def _field(sheet: Sheet, title: Title, at: int, case: str) -> int | None:
    """Read adjectives and a noun in a case: "национальной экономики", "делам молодёжи"."""
    end = at
    while end < len(sheet.tokens) and end - at < 4:
        token = sheet.tokens[end]
        over = sheet.place_over.get(end)
        if token.upos in _ADJECTIVES | {"VERB"} and token.feats.get("Case") == case:  # a verb with a case is a participle
            if over is not None and over.adjectival and title.state is None:
                title.state = over.state
            end += 1
            continue
        if token.upos in {"CCONJ"} and end > at and sheet.tokens[end - 1].upos in _ADJECTIVES:
            end += 1
            continue
        if token.upos == "NOUN" and token.feats.get("Case") == case and sheet.person_over(end) is None and end not in sheet.place_over:
            break
        return None
    if end >= len(sheet.tokens) or end - at >= 4 or sheet.tokens[end].upos != "NOUN":
        return None
    if case == "Gen" and sheet.vocabulary.office(sheet.tokens, end) is not None and title.body is None:
        return None
    title.field = True
    if title.body is not None and not (case == "Dat" and title.kind in {"unknown", "company", "igo"}):
        title.body = (title.body[0], end)
    else:
        title.core_last = end
    title.last = end
    return end + 1


def _coordinated(sheet: Sheet, title: Title, at: int) -> int | None:
    """Read the next of several fields: "труда, занятости и социальной защиты", "промышленности и торговли"."""
    if not (title.field or title.body is not None) or sheet.tokens[at - 1].upos not in _NOUNS or at - 1 in sheet.place_over:
        return None
    case = sheet.tokens[at - 1].feats.get("Case", "")
    if case not in {"Gen", "Dat"} or sheet.person_over(at + 1) is not None:
        return None
    first = sheet.token(at + 1)
    if first is None or first.feats.get("Case") != case or first.upos not in _ADJECTIVES | {"NOUN"}:
        return None
    place = sheet.place_over.get(at + 1)
    if place is not None or any(sheet.vocabulary.office(sheet.tokens, n) for n in (at + 1, at + 2) if n < len(sheet.tokens)):
        return None
    if sheet.vocabulary.bodies.at(sheet.tokens, at + 1) is not None and (title.body is None or first.text[:1].isupper()):
        return None
    if sheet.text(at) == "," and not _goes_on(sheet, at + 1, case):
        return None
    return _field(sheet, title, at + 1, case)


def _goes_on(sheet: Sheet, at: int, case: str) -> bool:
    """Tell whether a list of fields that a comma opens ends with "и" and one more."""
    for place in range(at, min(at + 8, len(sheet.tokens))):
        token = sheet.tokens[place]
        if token.lemma == "и":
            following = sheet.token(place + 1)
            return following is not None and following.feats.get("Case") == case and following.upos in _ADJECTIVES | {"NOUN"}
        if token.text != "," and token.feats.get("Case") != case:
            return False
    return False


def _before(sheet: Sheet, title: Title, bound: int) -> None:
    """Read the adjectives before the office: rank, state, standing; and "и.о."."""
    head = sheet.tokens[title.head]
    at = title.first - 1
    while at >= bound:
        token = sheet.tokens[at]
        over = sheet.place_over.get(at)
        if over is not None and over.adjectival and over.mention.kind == "adjective":
            if title.state is None and not title.office.counterpart:
                title.state = over.state
            elif title.office.counterpart:
                title.state = over.state
            title.where = title.where or (over.first, over.last)
            title.first = over.first
            at = over.first - 1
            continue
        agrees = token.upos in _ADJECTIVES | {"VERB", "PROPN"} and token.feats.get("Case") == head.feats.get("Case")
        if agrees and sheet.is_word(at, "former"):
            title.standing = "former"
        elif agrees and sheet.is_word(at, "elect") and title.standing == "current":
            title.standing = "elect"
        elif sheet.is_word(at, "acting") and title.standing == "current" and not token.text.isupper():
            title.standing = "acting"
        elif agrees and sheet.is_word(at, "rank"):
            title.core_first = at if not title.office.role.startswith("head_of_") or title.office.by == "secretary" else title.core_first
        elif agrees and title.role in {"governor", "mayor"} and title.where is None and title.body is None and token.text.lower().endswith(_REGIONAL):
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
