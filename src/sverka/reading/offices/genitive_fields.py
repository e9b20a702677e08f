"""What an office is for: "национальной экономики", "труда, занятости и социальной защиты", "делам молодёжи"."""

from __future__ import annotations

from sverka.reading.offices.genitive_adjectives import adjectives_follow, past_adjectives
from sverka.reading.offices.sheet import Sheet
from sverka.reading.offices.title import Title

_ADJECTIVES = frozenset({"ADJ", "DET"})
_NOUNS = frozenset({"NOUN", "PROPN"})


def read_field(sheet: Sheet, title: Title, at: int, case: str) -> int | None:
    """Read adjectives and a noun in a case: "национальной экономики", "делам молодёжи"."""
    end = at
    while end < len(sheet.tokens) and end - at < 4:
        token = sheet.tokens[end]
        over = sheet.place_over.get(end)
        if (
            token.upos in _ADJECTIVES | {"VERB"} and token.feats.get("Case") == case
        ):  # a verb with a case is a participle
            if over is not None and over.adjectival and title.state is None:
                title.state = over.state
            end += 1
            continue
        if token.upos == "CCONJ" and end > at and sheet.tokens[end - 1].upos in _ADJECTIVES:
            end += 1
            continue
        if (
            token.upos == "NOUN"
            and not (token.text.istitle() and end == at and _is_name(sheet, title, end))
            and token.feats.get("Case") == case
            and sheet.person_over(end) is None
            and end not in sheet.place_over
        ):
            break
        return None
    if end >= len(sheet.tokens) or end - at >= 4 or sheet.tokens[end].upos != "NOUN":
        return None
    if case == "Gen" and sheet.vocabulary.office(sheet.tokens, end) is not None and title.body is None:
        return None
    title.field = True
    end = past_adjectives(sheet, end)
    if title.body is not None and not (case == "Dat" and title.kind in {"unknown", "company", "igo"}):
        title.body = (title.body[0], end)
    else:
        title.core_last = end
    title.last = end
    return end + 1


def read_coordinated(sheet: Sheet, title: Title, at: int) -> int | None:
    """Read the next of several fields: "труда, занятости и социальной защиты", "промышленности и торговли"."""
    if (
        not (title.field or title.body is not None)
        or (sheet.tokens[at - 1].upos not in _NOUNS and not _after_noun(sheet, at - 1))
        or at - 1 in sheet.place_over
    ):
        return None
    case = sheet.tokens[at - 1].feats.get("Case", "")
    if case not in {"Gen", "Dat"} or sheet.person_over(at + 1) is not None:
        return None
    first = sheet.token(at + 1)
    if first is None or first.feats.get("Case") != case or first.upos not in _ADJECTIVES | {"NOUN"}:
        return None
    place = sheet.place_over.get(at + 1)
    if place is not None or any(
        sheet.vocabulary.office(sheet.tokens, n) for n in (at + 1, at + 2) if n < len(sheet.tokens)
    ):
        return None
    if sheet.vocabulary.bodies.at(sheet.tokens, at + 1) is not None and (
        title.body is None or first.text[:1].isupper()
    ):
        return None
    if sheet.text(at) == "," and not _goes_on(sheet, at + 1, case):
        return None
    return read_field(sheet, title, at + 1, case)


def _is_name(sheet: Sheet, title: Title, at: int) -> bool:
    """Tell whether a capitalised word after a small office is a first name that the tagger has as a noun."""
    small = sheet.text(title.head).islower()
    return small and adjectives_follow(sheet) and sheet.text(at + 1).istitle() and title.body is None


def _after_noun(sheet: Sheet, at: int) -> bool:
    return adjectives_follow(sheet) and sheet.tokens[at].upos == "ADJ"


def _goes_on(sheet: Sheet, at: int, case: str) -> bool:
    """Tell whether a list of fields that a comma opens ends with "и" and one more."""
    for place in range(at, min(at + 8, len(sheet.tokens))):
        token = sheet.tokens[place]
        if sheet.is_word(place, "and"):
            following = sheet.token(place + 1)
            return (
                following is not None
                and following.feats.get("Case") == case
                and following.upos in _ADJECTIVES | {"NOUN"}
            )
        if token.text != "," and token.feats.get("Case") != case:
            return False
    return False
