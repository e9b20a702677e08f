"""Holders that Kazakh ties to a title by what follows it: "министр болып тағайындалды", "елші қызметін атқарады"."""

from __future__ import annotations

from sverka.language import Token
from sverka.model.vocabulary import Role
from sverka.reading.offices.person_names import Holder
from sverka.reading.offices.phrase import OfficePhrase, Standing
from sverka.reading.offices.possessive_bodies import read_body
from sverka.reading.offices.sheet import Sheet
from sverka.reading.offices.title import Title
from sverka.reading.offices.vocabulary import Office, private_bodies, roles_by_body, stateless_roles

_REACH = 8  # tokens from a title to the verb that ties it
_ASIDE = frozenset({",", ";", "(", ")", "—", "–"})
_LEADER = Office("other", "leader", 0, 1, False, False, False, (), False, False, True, True)


def holder_by_copula(sheet: Sheet, title: Title) -> Holder | None:
    """Return the holder of a title by the words after it; a pronoun becomes the title's `subject`."""
    at = title.last + 1
    post, joined = sheet.is_word(at, "post"), sheet.is_word(at, "as")
    if not post and not joined and not sheet.is_verb(at, "be"):
        return None
    verb, group = _verb(sheet, at, post)
    if verb is None and not joined:
        return None
    if any(sheet.is_word(n, "candidate") for n in range(at, min(at + 2, len(sheet.tokens)))):
        return None
    if verb is not None and (verb.feats.get("Polarity") == "Neg" or sheet.is_word(verb.index + 1, "negation")):
        return None
    case = "Acc" if group == "appoint" and verb is not None and verb.feats.get("Voice") != "Pass" else "Nom"
    who = _person(sheet, title, verb.index if verb is not None else at, case)
    if who is None:
        if group != "appoint":
            title.standing = _standing(verb, group) or title.standing
            title.subject = next(
                (
                    n
                    for n in range(title.first - 1, max(-1, title.first - 24), -1)
                    if sheet.tokens[n].upos == "PRON" and sheet.tokens[n].feats.get("Case", "Nom") == "Nom"
                ),
                None,
            )
        return None
    return Holder(who.first, who.last, who.name, _standing(verb, group))


def _verb(sheet: Sheet, at: int, post: bool) -> tuple[Token | None, str]:
    groups = ("leave", "appoint", "hold") if post else ("appoint", "be")
    for place in range(at, min(at + _REACH, len(sheet.tokens))):
        if sheet.text(place) in _ASIDE:
            break
        if place == at and (post or sheet.text(place) in {"болып", "боп", "етіп"}):
            continue
        for group in groups:
            if sheet.is_verb(place, group):
                if group == "leave" and sheet.tokens[at].feats.get("Case") != "Abl":
                    continue
                return sheet.tokens[place], group
    return None, ""


def _standing(verb: Token | None, group: str) -> Standing | None:
    if group == "leave":
        return "former"
    if verb is None or group not in {"be", "hold"}:
        return None
    if verb.feats.get("Tense") == "Fut":
        return "elect"
    return "former" if verb.feats.get("Tense") == "Past" else None


def _person(sheet: Sheet, title: Title, until: int, case: str) -> Holder | None:
    """Return the person of a case nearest to the title, before it or between it and the verb."""
    names = [
        (n, i)
        for i, n in enumerate(sheet.sentence.names)
        if n.kind == "person" and (n.last < title.first or title.last < n.first < until + 2)
    ]
    fitting = [(n, i) for n, i in names if sheet.tokens[n.last].feats.get("Case", "Nom") == case]
    after = [item for item in fitting if item[0].first > title.last]
    before = [item for item in fitting if item[0].last < title.first]
    chosen = after[0] if after else before[-1] if before else None
    return None if chosen is None else Holder(chosen[0].first, chosen[0].last, chosen[1])


def leading_offices(sheet: Sheet, taken: set[int]) -> list[OfficePhrase]:
    """Return the offices said by verbs of heading after the body: "Сыртқы істер министрлігін X басқарады"."""
    out = []
    for token in sheet.tokens:
        if token.index in taken or not sheet.is_verb(token.index, "lead"):
            continue
        at = next(
            (
                n
                for n in range(token.index - 1, max(-1, token.index - _REACH), -1)
                if sheet.tokens[n].feats.get("Case") in {"Acc", "Dat"} and sheet.person_over(n) is None
            ),
            None,
        )
        if at is None or at in taken:
            continue
        scratch = Title(_LEADER, at, at, at, at, at)
        first = read_body(sheet, scratch, at)
        if first is None or scratch.kind is None or scratch.kind in private_bodies() or scratch.kind == "unknown":
            continue
        holder = _person(sheet, Title(_LEADER, first, at, at, first, at), token.index, "Nom")
        if holder is None:
            continue
        role: Role = roles_by_body()["leader"].get(scratch.kind, "other")
        place = sheet.place_over.get(first - 1)
        state = place.state if place is not None and not place.adjectival else scratch.state
        out.append(_phrase(sheet, token, (first, at), role, state, holder))
    return out


def _phrase(
    sheet: Sheet, verb: Token, body: tuple[int, int], role: Role, state: str | None, holder: Holder
) -> OfficePhrase:
    past = verb.feats.get("Tense") == "Past" and verb.feats.get("VerbForm") == "Fin"
    return OfficePhrase(
        sentence=sheet.sentence.index,
        first=body[0],
        last=verb.index,
        head=verb.index,
        role=role,
        state=None if role in stateless_roles() else state,
        body=body,
        holder=holder.name,
        holder_tokens=(holder.first, holder.last),
        standing="former" if past else "elect" if verb.feats.get("Tense") == "Fut" else "current",
        plural=False,
        core=(verb.index, verb.index),
        national=role not in {"business", "director"},
        verbal=True,
    )
