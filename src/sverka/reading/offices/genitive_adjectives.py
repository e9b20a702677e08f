"""Adjectives after the noun they belong to, in languages that have them there: "premier polski", "wojewoda śląski"."""

from __future__ import annotations

from sverka.language import Token
from sverka.reading.offices.person_names import same_case
from sverka.reading.offices.sheet import Sheet
from sverka.reading.offices.title import Title

_ADJECTIVES = frozenset({"ADJ", "DET"})


def read_adjective(sheet: Sheet, title: Title, at: int) -> int | None:
    """Read an adjective of the office or of its body: of a state, of a rank, of a region; None where there is none."""
    if not adjectives_follow(sheet):
        return None
    token, head = sheet.tokens[at], sheet.tokens[title.head]
    over = sheet.place_over.get(at)
    if over is not None and over.adjectival and over.mention.kind == "adjective":
        if not (agree(token, head) or agree(token, sheet.tokens[at - 1])) or _opens(sheet, over.last):
            return None
        if title.state is None:
            title.state = over.state
            title.where = title.where or (over.first, over.last)
        return over.last + 1
    if over is not None or token.upos not in _ADJECTIVES:
        return None
    if title.body is not None and title.body[1] == at - 1 and agree(token, sheet.tokens[at - 1]):
        title.body = (title.body[0], at)
        return at + 1
    if at != title.last + 1 or title.body is not None or title.state is not None:
        return None
    last = sheet.tokens[at - 1]
    if at - 1 != title.head and at - 1 == title.core_last and last.upos == "NOUN" and agree(token, last):
        title.core_last = at  # "akim obwodu ałmackiego"
        return at + 1
    if not agree(token, head):
        return None
    if sheet.is_word(at, "rank"):
        title.core_last = at
        return at + 1
    endings = tuple(sorted(sheet.vocabulary.words["regional_endings"]))
    if title.role in {"governor", "mayor"} and token.text.lower().endswith(endings):
        title.body = (at, at)
        return at + 1
    return None


def read_field_of_adjectives(sheet: Sheet, title: Title, at: int) -> int | None:
    """Read a field whose noun was in the words before it: "minister ds. europejskich"."""
    end = at
    while end < len(sheet.tokens) and (
        (sheet.tokens[end].upos == "ADJ" and sheet.tokens[end].feats.get("Case") == sheet.vocabulary.field_case)
        or (end > at and sheet.is_word(end, "and") and sheet.tokens[end - 1].upos == "ADJ")
    ):
        end += 1
    while end > at and sheet.tokens[end - 1].upos != "ADJ":
        end -= 1
    if end == at or not adjectives_follow(sheet):
        return None
    title.field, title.core_last, title.last = True, end - 1, end - 1
    return end


def adjectives_follow(sheet: Sheet) -> bool:
    """Tell whether adjectives of the language may stand after their noun."""
    return "adjectives" in sheet.vocabulary.follow


def past_adjectives(sheet: Sheet, noun: int) -> int:
    """Return the last of the adjectives that follow a noun and agree with it ("obrony narodowej"), or the noun."""
    last = noun
    while adjectives_follow(sheet) and last + 1 < len(sheet.tokens):
        token = sheet.tokens[last + 1]
        over = sheet.place_over.get(last + 1)
        if token.upos != "ADJ" or not agree(token, sheet.tokens[noun]) or (over is not None and over.adjectival):
            break
        last += 1
    return last


def is_no_verb_of(token: Token, head: Token) -> bool:
    """Tell whether a word taken for a verb or a noun is an adjective of a noun all the same: "były prezydent"."""
    if token.upos == "NOUN":
        return same_case(token.feats.get("Case", ""), head.feats.get("Case", ""))
    verb = token.upos in {"VERB", "AUX"} and "Case" not in token.feats
    return verb and token.feats.get("Number") == "Plur" and head.feats.get("Number") == "Sing"


def is_womans(sheet: Sheet, token: Token, head: Token) -> bool:
    """Tell whether an adjective is a woman's before her title that does not decline: "byłą premier"."""
    same = head.text.lower() == head.lemma and token.upos in _ADJECTIVES | {"NOUN"}
    return sheet.vocabulary.undeclined and same and token.feats.get("Gender") == "Fem"


def agree(one: Token, other: Token) -> bool:
    """Tell whether two words may agree in case, number and gender."""
    numbers = {t.feats.get("Number", "").replace("Ptan", "Plur") for t in (one, other)} - {""}
    genders = {t.feats.get("Gender", "") for t in (one, other)} - {""}
    plural = numbers == {"Plur"}
    same = same_case(one.feats.get("Case", ""), other.feats.get("Case", ""))
    return same and len(numbers) < 2 and (plural or len(genders) < 2)


def _opens(sheet: Sheet, at: int) -> bool:
    """Tell whether an adjective rather belongs to the noun after it: "minister zdrowia polskiego rządu"."""
    following = sheet.token(at + 1)
    return following is not None and following.upos == "NOUN" and agree(sheet.tokens[at], following)
