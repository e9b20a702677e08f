"""Personal names by their tokens, also those that the name model missed, cut short or took for an organisation."""

from __future__ import annotations

from dataclasses import dataclass

from sverka.language import Token
from sverka.reading.offices.inflected import is_first_name
from sverka.reading.offices.phrase import Standing
from sverka.reading.offices.sheet import Sheet

_ENDS_NAME = frozenset({"(", "'s", "’s"})


@dataclass(frozen=True, slots=True)
class Holder:
    """A holder by name tokens; `name` is the index of the sentence's name, or None where the model has none.

    `state` is what stands after the name in a list: "Presidents A of Poland and B of Kazakhstan".
    """

    first: int
    last: int
    name: int | None
    standing: Standing | None = None
    state: str | None = None


def name_at(sheet: Sheet, at: int) -> Holder | None:
    """Return the personal name that begins at a token, also one that the model missed or took for an organisation."""
    index = sheet.person_over(at)
    if index is not None:  # the model may have drawn the title's last word into the name
        last = next(
            (n - 1 for n in range(at + 1, sheet.sentence.names[index].last + 1) if sheet.text(n) in _ENDS_NAME),
            sheet.sentence.names[index].last,
        )
        return Holder(at, _grown(sheet, _rest_of_name(sheet, at, last)), index)
    end = at
    while (
        end < len(sheet.tokens)
        and end - at < 6
        and not (end > at and _another(sheet, end))
        and (_capitalised(sheet, end) or (end > at and sheet.text(end) == "-" and _capitalised(sheet, end + 1)))
    ):
        end += 1
        after = end
        while sheet.is_word(after, "particles"):
            after += 1
        if end < after and sheet.text(after).istitle():
            end = after  # "Ursula | von der | Leyen"
    several = end - at == 1 and sheet.tokens[at].feats.get("Number") == "Plur"
    if several and sheet.vocabulary.case_on_name:
        return None  # "Президент Республикандықтардың": a people or a party, and nobody's name
    if end - at >= 2 or (end - at == 1 and sheet.tokens[at].upos == "PROPN" and sheet.name_over.get(at) is None):
        return Holder(at, end - 1, None)
    return None


def _rest_of_name(sheet: Sheet, at: int, last: int) -> int:
    """Return the end of a name that the model cut after the first name ("Әмір | Хан Муттакимен")."""
    index = sheet.person_from(last + 1)
    lang = sheet.vocabulary.lang
    if index is None or at != last or not sheet.vocabulary.case_on_name:
        return last
    name = sheet.sentence.names[index]
    somebody_else = name.last > name.first and is_first_name(sheet.text(name.first), lang)
    return last if somebody_else and not is_first_name(sheet.text(at), lang) else name.last


def _another(sheet: Sheet, at: int) -> bool:
    """Tell whether somebody else's full name begins: "Елші Омаров Ян Новакпен кездесті"."""
    index = sheet.person_from(at)
    name = None if index is None else sheet.sentence.names[index]
    return sheet.vocabulary.case_on_name and name is not None and name.last > name.first


def name_ending_at(sheet: Sheet, at: int) -> Holder | None:
    """Return the personal name whose last token this is, or None."""
    index = sheet.person_over(at)
    if (
        index is None
        and sheet.person_over(at - 1) is not None
        and sheet.tokens[at].text.istitle()
        and at not in sheet.name_over
    ):
        index = sheet.person_over(at - 1)
    if index is not None:
        name = sheet.sentence.names[index]
        cut = next((n - 1 for n in range(name.first + 1, name.last + 1) if sheet.text(n) == "("), None)
        return Holder(_with_capitals(sheet, name.first), max(at, name.last) if cut is None else cut, index)
    first = at
    while (
        first > 0
        and at - first < 5
        and (_capitalised(sheet, first - 1) or (sheet.text(first - 1) == "-" and _capitalised(sheet, first - 2)))
    ):
        first -= 1
    alone = all(n not in sheet.name_over for n in range(first, at + 1)) or sheet.name_over.get(
        first
    ) == sheet.name_over.get(at)
    if first < at and _capitalised(sheet, at) and alone:
        return Holder(first, at, None)
    return None


def _capitalised(sheet: Sheet, at: int) -> bool:
    token = sheet.token(at)
    if (
        token is None
        or not token.text.istitle()
        or token.upos not in {"PROPN", "NOUN", "X", "ADJ", "INTJ"}
        or at in sheet.place_over
    ):
        return False
    index = sheet.name_over.get(at)
    if index is not None and sheet.sentence.names[index].kind == "place":
        # A place that no gazetteer knows and that has two words stands beside an office for a person.
        name = sheet.sentence.names[index]
        if sheet.vocabulary.lang != "en" or name.first == name.last:
            return False
    return sheet.vocabulary.bodies.at(sheet.tokens, at) is None and sheet.vocabulary.office(sheet.tokens, at) is None


def _grown(sheet: Sheet, last: int) -> int:
    """Return the last token of a name with the particles and capitalised words after it that the model left out."""
    at = last + 1
    while sheet.is_word(at, "particles"):
        at += 1
    if at > last + 1 and sheet.text(at).istitle() and sheet.tokens[at].upos == "PROPN":
        return at
    if _new_name_word(sheet, at):
        return at
    return last


def _new_name_word(sheet: Sheet, at: int) -> bool:
    token = sheet.token(at)
    if token is None or token.upos != "PROPN" or not token.text.istitle():
        return False
    return at not in sheet.name_over and at not in sheet.place_over


def _with_capitals(sheet: Sheet, first: int) -> int:
    """Return the first token of a name with the surname in capitals that lists put before it: "ИВАНОВ Иван"."""
    before = sheet.token(first - 1)
    if (
        before is None
        or len(before.text) < 3
        or not before.text.isupper()
        or not before.text.isalpha()
        or first - 1 in sheet.place_over
    ):
        return first
    known = sheet.vocabulary.bodies.at(sheet.tokens, first - 1) or sheet.vocabulary.office(sheet.tokens, first - 1)
    return first if known is not None else first - 1


def same_case(one: str, other: str) -> bool:
    """Tell whether two cases look alike in names of people: the accusative is the genitive."""
    return one == other or {one, other} == {"Gen", "Acc"}


def case_of_office(token: Token) -> str:
    """Return the case of an office's noun; the accusative of people looks like the genitive, never like the lemma."""
    case = token.feats.get("Case", "")
    return case if case != "Acc" else "Nom" if token.text.lower() == token.lemma else "Gen"
