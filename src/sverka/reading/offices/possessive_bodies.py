"""Bodies and fields that stand before an office noun: "Сыртқы істер министрлігінің", "«Самұрық» қорының", "Қаржы"."""

from __future__ import annotations

from sverka.language import Token
from sverka.reading.offices.sheet import Sheet
from sverka.reading.offices.title import Title

_LONGEST_BODY = 5
_FIELDED = frozenset({"ministry", "agency", "department", "parliament_part", "society", "commission", "institute"})
_NOMINAL = frozenset({"NOUN", "ADJ", "PROPN", "CCONJ", "NUM"})
_STATES = frozenset({"state", "igo"})


def owner(token: Token) -> bool:
    """Tell whether a word may own what follows it: in the genitive, or bare."""
    return token.feats.get("Case", "Nom") in {"Nom", "Gen"} and token.upos not in {"VERB", "AUX", "ADV", "PUNCT"}


def read_body(sheet: Sheet, title: Title, at: int) -> int | None:
    """Read the body that ends at a token into the title; return its first token, or None."""
    if title.kind == "state" and title.body is None:
        return None
    for first in range(max(0, at - _LONGEST_BODY + 1), at + 1):
        hit = sheet.vocabulary.bodies.at(sheet.tokens, first)
        if hit is None or hit.last != at or sheet.person_over(first) is not None:
            continue
        if title.body is not None and hit.value in {"ministry", "foreign_ministry"} and title.kind == hit.value:
            return None
        start = first
        if hit.value in _FIELDED and first > 0:
            fields = fields_before(sheet, first - 1, sheet.tokens[at])
            start = fields if fields is not None else _for(sheet, first)
        start = _named(sheet, start)
        title.take(start, at, hit.value, None)
        return start
    return _organisation(sheet, title, at)


def _for(sheet: Sheet, first: int) -> int:
    """Return where "Халықаралық істер жөніндегі" in front of a body begins."""
    if not sheet.is_word(first - 1, "field_preposition"):
        return first
    at = first - 2
    while at >= 0 and sheet.tokens[at].upos in _NOMINAL and owner(sheet.tokens[at]) and at not in sheet.place_over:
        if sheet.tokens[at].feats.get("Case") == "Gen":
            break
        at -= 1
    return at + 1


def _named(sheet: Sheet, first: int) -> int:
    """Return where the proper name in front of a body's noun begins: "LOT әуе компаниясы", "«Роснефть» компаниясы"."""
    at = first - 1
    if sheet.is_word(at, "quotes_close"):
        opened = _opened(sheet, at)
        return first if opened is None else opened
    while at >= 0 and first - at <= 4:
        token, index = sheet.tokens[at], sheet.name_over.get(at)
        name = None if index is None else sheet.sentence.names[index]
        if name is not None and name.kind == "organisation":
            at = _past_places(sheet, name.first) - 1
            if at >= name.first:
                break
            continue
        latin = token.text[:1].isascii() and token.text[:1].isupper()
        alone = at == first - 1 and not sheet.text(at - 1)[:1].isupper()  # two words may be somebody's name
        if not (latin or (alone and token.upos == "PROPN" and name is None)) or at in sheet.place_over:
            break
        if token.feats.get("Case", "Nom") != "Nom":
            break
        at -= 1
    return at + 1


def _past_places(sheet: Sheet, first: int) -> int:
    """Return the first token of an organisation's name that is no state: "Қазақстан | Сыртқы істер министрлігі"."""
    while first in sheet.place_over and sheet.place_over[first].mention.kind in _STATES:
        first = sheet.place_over[first].last + 1
    return first


def _opened(sheet: Sheet, at: int) -> int | None:
    return next(
        (n for n in range(at - 1, max(-1, at - 10), -1) if sheet.is_word(n, "quotes_open") and sheet.text(n) != "»"),
        None,
    )


def _organisation(sheet: Sheet, title: Title, at: int) -> int | None:
    """Take the name of an organisation that the model found and no word list knows."""
    index = sheet.name_over.get(at)
    if index is None or sheet.sentence.names[index].kind != "organisation" or title.body is not None:
        return None
    name = sheet.sentence.names[index]
    if name.last != at:
        return None
    first = min(_past_places(sheet, name.first), at)
    hits = [sheet.vocabulary.bodies.at(sheet.tokens, n) for n in range(first, at + 1)]
    kind = next((hit.value for hit in reversed(hits) if hit is not None and hit.last <= at), "unknown")
    title.take(first, at, kind, None)
    return first


def read_quoted(sheet: Sheet, title: Title, at: int) -> int | None:
    """Read a name in quotation marks right before the office: "«Роснефтьтің» басшысы"."""
    closed = at if sheet.is_word(at, "quotes_close") else at - 1
    if not sheet.is_word(closed, "quotes_close") or closed < at - 1 or sheet.text(closed) not in {"»", "”", '"', "“"}:
        return None
    opened = _opened(sheet, closed)
    if opened is None:
        return None
    title.take(opened, at, title.kind or "unknown", None)
    return opened


def fields_before(sheet: Sheet, at: int, head: Token) -> int | None:
    """Return where the field of a minister or ministry begins ("Мәдениет және ақпарат"), or None where none ends here.

    Words of the list go on; one bare noun that is not listed counts too where the head is possessed by it.
    """
    first = None
    here = at
    while here >= 0 and at - here < 8:
        token = sheet.tokens[here]
        place = sheet.place_over.get(here)
        listed = sheet.is_word(here, "field") and token.feats.get("Case", "Nom") in {"Nom", "Acc"}
        if place is not None and place.mention.kind in _STATES and not sheet.is_word(here, "field"):
            break
        if sheet.person_over(here) is not None or (token.feats.get("Case") == "Gen"):
            break
        if sheet.is_word(here, "and") or token.text == ",":
            if first is None or not sheet.is_word(here - 1, "field"):
                break
        elif not listed:
            unlisted = (
                first is None
                and token.upos == "NOUN"
                and token.feats.get("Case", "Nom") == "Nom"
                and bool(head.feats.get("Person[psor]"))
                and sheet.vocabulary.bodies.at(sheet.tokens, here) is None
            )
            if not unlisted:
                break
        first = here
        here -= 1
    return first
