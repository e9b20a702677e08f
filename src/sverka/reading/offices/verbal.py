"""Offices that only a verb says: "X, who heads the International Policy Bureau", "Y возглавляет МИД"."""

from __future__ import annotations

from sverka.model.vocabulary import Role
from sverka.reading.offices.person_names import Holder
from sverka.reading.offices.phrase import OfficePhrase, Standing
from sverka.reading.offices.predicates import subject_of
from sverka.reading.offices.sheet import Sheet
from sverka.reading.offices.vocabulary import private_bodies, roles_by_body, stateless_roles

_REACH = 7  # tokens between the verb and the noun of the body
_MODIFIERS = frozenset({"ADJ", "DET", "NOUN", "PROPN", "PART", "PUNCT", "CCONJ", "ADV"})
# Bodies that one may head for an hour or a season; a ministry or agency only a head of it leads.
_HEADED = frozenset(
    [
        "foreign_ministry",
        "ministry",
        "group",
        "government",
        "agency",
        "bank",
        "department",
        "parliament",
        "parliament_part",
        "company",
        "commercial_bank",
        "institute",
        "mission",
        "region",
        "city",
        "party",
        "presidency",
    ]
)


def verbal_offices(sheet: Sheet, taken: set[int]) -> list[OfficePhrase]:
    """Return the offices said by verbs of heading, for tokens that no title has taken."""
    out = []
    for token in sheet.tokens:
        participle = token.upos == "ADJ" and token.feats.get("VerbForm") == "Part"
        if (
            (token.upos != "VERB" and not participle)
            or token.lemma not in sheet.vocabulary.verbs["lead"]
            or token.index in taken
        ):
            continue
        found = _body(sheet, token.index + 1)
        if found is None or found[0] in taken:
            continue
        first, last, kind, state = found
        if kind not in _HEADED or kind in private_bodies():
            continue
        holder = subject_of(sheet, token, (first, last))
        if holder is None or token.feats.get("Number") == "Plur":
            continue
        role: Role = roles_by_body()["leader"].get(kind, "other")
        out.append(_phrase(sheet, token.index, (first, last), role, state, holder))
    return out


def _phrase(
    sheet: Sheet, verb: int, body: tuple[int, int], role: Role, state: str | None, holder: Holder
) -> OfficePhrase:
    return OfficePhrase(
        sentence=sheet.sentence.index,
        first=verb,
        last=body[1],
        head=verb,
        role=role,
        state=None if role in stateless_roles() else state,
        body=body,
        holder=holder.name,
        holder_tokens=(holder.first, holder.last),
        standing=_standing(sheet, verb),
        plural=False,
        core=(verb, verb),
        national=role not in {"business", "director"},
        verbal=True,
    )


def _standing(sheet: Sheet, verb: int) -> Standing:
    feats = sheet.tokens[verb].feats
    if feats.get("Tense") == "Past" and feats.get("Aspect") != "Perf" and feats.get("VerbForm") != "Part":
        return "former"
    return "elect" if feats.get("Tense") == "Fut" else "current"


def _body(sheet: Sheet, at: int) -> tuple[int, int, str, str | None] | None:
    """Return the body that is headed, with the words around its noun: first token, last token, kind, state."""
    state: str | None = None
    first = at
    while sheet.is_word(first, "article"):
        first += 1
    for place in range(first, min(first + _REACH, len(sheet.tokens))):
        hit = sheet.vocabulary.bodies.at(sheet.tokens, place)
        over = sheet.place_over.get(place)
        if hit is not None:
            kind = "parliament_part" if hit.value == "group" and sheet.states_in(first, hit.last + 3) > 1 else hit.value
            return first, hit.last, kind, state or _state_after(sheet, hit.last)
        if over is not None:
            state = state or over.state
        if (
            sheet.person_over(place) is not None
            or sheet.tokens[place].upos not in _MODIFIERS
            or sheet.text(place) in {",", ".", ";", ":", "("}
        ):
            return None
    return None


def _state_after(sheet: Sheet, last: int) -> str | None:
    for place in range(last + 1, min(last + 5, len(sheet.tokens))):
        over = sheet.place_over.get(place)
        if over is not None:
            return over.state
        if sheet.tokens[place].upos not in {"ADP", "DET", "ADJ"}:
            return None
    return None
