"""Whose office it is: the name after the title, before it, or tied to it by a verb."""

from __future__ import annotations

from dataclasses import dataclass

from sverka.language import Token
from sverka.model.vocabulary import Role
from sverka.reading.offices.phrase import Standing
from sverka.reading.offices.sheet import Sheet
from sverka.reading.offices.title import Title

# Two offices joined by "and" are one person's, except where each of them fills a chair of its own.
_ALONE: frozenset[Role] = frozenset({"head_of_state", "head_of_government"})
_WINDOW = 12


@dataclass(frozen=True, slots=True)
class Holder:
    """A holder by name tokens; `name` is the index of the sentence's name, or None where the model has none."""

    first: int
    last: int
    name: int | None
    standing: Standing | None = None


def holders(sheet: Sheet, found: list[Title]) -> list[list[Holder]]:
    """Return the holders of each title, in order; several for a plural noun."""
    out: list[list[Holder]] = []
    for title in found:
        after = _after(sheet, title)
        holder = after or _before(sheet, title)
        out.append([holder] if holder else [])
    for index, title in enumerate(found):
        if out[index] and title.plural:
            out[index] = _several(sheet, out[index][0])
    for index, title in enumerate(found):
        if not out[index]:
            holder = _by_verb(sheet, title)
            if holder is not None:
                out[index] = [holder]
    _share(sheet, found, out)
    return out


def name_at(sheet: Sheet, at: int) -> Holder | None:
    """Return the personal name that begins at a token, also one that the name model missed or took for an organisation."""
    index = sheet.person_from(at)
    if index is None:
        over = sheet.person_over(at)
        if over is not None and sheet.sentence.names[over].first < at:
            return None
    if index is not None:
        name = sheet.sentence.names[index]
        return Holder(name.first, _grown(sheet, name.last), index)
    end = at
    while end < len(sheet.tokens) and end - at < 4 and _capitalised(sheet, end):
        end += 1
    if end - at >= 2 or (end - at == 1 and sheet.tokens[at].upos == "PROPN" and sheet.name_over.get(at) is None):
        return Holder(at, end - 1, None)
    return None


def _capitalised(sheet: Sheet, at: int) -> bool:
    token = sheet.tokens[at]
    if not token.text.istitle() or token.upos not in {"PROPN", "NOUN", "X", "ADJ"} or at in sheet.place_over:
        return False
    index = sheet.name_over.get(at)
    if index is not None and sheet.sentence.names[index].kind == "place":
        return False
    return sheet.vocabulary.bodies.at(sheet.tokens, at) is None and sheet.vocabulary.office(sheet.tokens, at) is None


def _grown(sheet: Sheet, last: int) -> int:
    """Return the last token of a name with the capitalised words after it that the model left out."""
    following = sheet.token(last + 1)
    if following is not None and following.upos == "PROPN" and following.text.istitle() and last + 1 not in sheet.name_over and last + 1 not in sheet.place_over:
        return last + 1
    return last


def _after(sheet: Sheet, title: Title) -> Holder | None:
    at = title.last + 1
    if sheet.is_word(at, "honorific"):
        at += 1
    if at >= len(sheet.tokens) or sheet.is_word(title.first - 1, "kin"):
        return None
    if not title.complete and sheet.person_from(at) is None:
        return None
    return name_at(sheet, at)


def _before(sheet: Sheet, title: Title) -> Holder | None:
    """Return the name before a comma, a dash or a bracket in front of the title."""
    at = title.first - 1
    if sheet.is_word(at, "article"):
        at -= 1
    if sheet.is_word(at, "now"):
        at -= 1
    if sheet.text(at) not in {",", "–", "—", "-", "(", "−"}:
        return None
    at -= 1
    if sheet.text(at) == ")":  # "X (57), министр"
        opened = next((n for n in range(at, max(-1, at - 8), -1) if sheet.text(n) == "("), None)
        if opened is None:
            return None
        at = opened - 1
    return _ending_at(sheet, at)


def _ending_at(sheet: Sheet, at: int) -> Holder | None:
    index = sheet.person_over(at)
    if index is None and sheet.person_over(at - 1) is not None and sheet.tokens[at].text.istitle() and at not in sheet.name_over:
        index = sheet.person_over(at - 1)
    if index is not None:
        name = sheet.sentence.names[index]
        return Holder(name.first, max(at, name.last), index)
    return None


def _several(sheet: Sheet, holder: Holder) -> list[Holder]:
    """Return the names of a list that begins with a holder: "министры A, B и C"."""
    out = [holder]
    at = holder.last + 1
    while at < len(sheet.tokens) and (sheet.text(at) in {",", "and", "("} or sheet.lemma(at) in {"и", "and"}):
        if sheet.text(at) == "(":
            closed = next((n for n in range(at, min(at + 8, len(sheet.tokens))) if sheet.text(n) == ")"), None)
            if closed is None:
                break
            at = closed + 1
            continue
        index = sheet.person_from(at + 1)
        if index is None:
            if sheet.text(at) == "," and sheet.lemma(at + 1) in {"и", "and"}:
                at += 1
                continue
            break
        name = sheet.sentence.names[index]
        out.append(Holder(name.first, name.last, index))
        at = name.last + 1
    return out


def _by_verb(sheet: Sheet, title: Title) -> Holder | None:
    """Return the holder that a verb ties to the office: "назначен послом", "является министром", "ушёл с поста"."""
    verb, group = _verb(sheet, title)
    if verb is None:
        return None
    if any(sheet.is_word(n, "candidate") for n in range(max(0, title.first - 3), title.first)):
        return None
    if any(sheet.is_word(n, "negation") for n in (verb.index - 1, verb.index - 2)):
        return None
    if group == "appoint":
        who = _appointed(sheet, verb, title)
    else:
        who = _subject(sheet, verb, title)
    if who is None or title.first <= who.first <= title.last:
        return None
    return Holder(who.first, who.last, who.name, _standing(sheet, verb, group, title))


def _standing(sheet: Sheet, verb: Token, group: str, title: Title) -> Standing | None:
    if group == "leave":
        return "former"
    past = verb.feats.get("Tense") == "Past"
    if group == "be" and past or group == "hold" and past and verb.feats.get("Aspect") == "Imp":
        return "former"
    if verb.feats.get("Tense") == "Fut":
        return "elect"
    return None


def _verb(sheet: Sheet, title: Title) -> tuple[Token | None, str]:
    """Return the verb that governs the title by its place, with its group."""
    case = sheet.tokens[title.head].feats.get("Case", "")
    post = next((n for n in range(title.first - 1, max(-1, title.first - 3), -1) if sheet.is_word(n, "post")), None)
    first = post if post is not None else title.first
    groups = ("hold", "appoint", "leave", "be") if post is not None else ("appoint", "become", "be") if case in {"Ins", "", "Nom"} else ()
    candidates = [*range(first - 1, max(-1, first - _WINDOW), -1), *range(title.last + 1, min(title.last + 4, len(sheet.tokens)))]
    for at in candidates:
        token = sheet.tokens[at]
        if at < first and (token.text in {",", ";", "(", ")", "—", "–"} or sheet.is_word(at, "breaks")):
            candidates = [n for n in candidates if n > title.last]
            break
        for group in groups:
            if sheet.is_verb(at, group) and (group != "be" or case in {"Ins", ""} or post is not None):
                return token, group
        if at < first and token.upos == "VERB" and token.feats.get("VerbForm") not in {"Part", "Conv"}:
            break
    for at in range(title.last + 1, min(title.last + 4, len(sheet.tokens))):
        if sheet.tokens[at].text in {",", ";", ".", ":", "—", "–"}:
            break
        for group in groups:
            if sheet.is_verb(at, group):
                return sheet.tokens[at], group
    return None, ""


def _name_near(sheet: Sheet, indices: list[int], title: Title) -> Holder | None:
    for at in indices:
        index = sheet.person_over(at)
        if index is not None:
            name = sheet.sentence.names[index]
            if not title.first <= name.first <= title.last:
                return Holder(name.first, name.last, index)
    return None


def _subject(sheet: Sheet, verb: Token, title: Title) -> Holder | None:
    for child in verb.children:
        token = sheet.tokens[child]
        if token.relation == "nsubj":
            if sheet.is_word(child, "relative"):
                return _name_near(sheet, list(range(child - 1, -1, -1)), title)
            near = _name_near(sheet, [child, *token.children], title)
            if near is not None:
                return near
            if token.upos in {"PRON", "NOUN"}:
                return None
    left = [n for n in range(verb.index - 1, max(-1, verb.index - _WINDOW * 2), -1)]
    found = _name_near(sheet, left, title)
    if found is not None:
        return found
    return _name_near(sheet, list(range(max(verb.index, title.last) + 1, min(max(verb.index, title.last) + 4, len(sheet.tokens)))), title)


def _appointed(sheet: Sheet, verb: Token, title: Title) -> Holder | None:
    passive = verb.feats.get("Voice") == "Pass" or any(sheet.tokens[c].deprel in {"nsubj:pass", "aux:pass"} for c in verb.children)
    for child in verb.children:
        token = sheet.tokens[child]
        if token.deprel in ({"nsubj:pass", "nsubj"} if passive else {"obj", "iobj"}):
            if sheet.is_word(child, "relative"):
                return _name_near(sheet, list(range(child - 1, -1, -1)), title)
            near = _name_near(sheet, [child, *token.children], title)
            if near is not None:
                return near
    right = list(range(verb.index + 1, min(verb.index + _WINDOW, len(sheet.tokens))))
    left = list(range(verb.index - 1, max(-1, verb.index - _WINDOW), -1))
    return _name_near(sheet, left + right if passive else right, title)


def _share(sheet: Sheet, found: list[Title], out: list[list[Holder]]) -> None:
    """Give the holder of an office to the one joined to it: "вице-премьер – министр экономики X", "X, deputy minister and co-chair"."""
    for index in range(len(found) - 2, -1, -1):
        left, right = found[index], found[index + 1]
        if not out[index] and out[index + 1] and _joined(sheet, left, right) and out[index + 1][0].first > right.last:
            out[index] = list(out[index + 1])
            left.state = left.state or (right.state if left.kind in {None, "state"} and left.national else None)
    for index in range(1, len(found)):
        left, right = found[index - 1], found[index]
        if not out[index] and out[index - 1] and _joined(sheet, left, right) and out[index - 1][0].last < left.first:
            out[index] = list(out[index - 1])


def _joined(sheet: Sheet, left: Title, right: Title) -> bool:
    between = [t.text.lower() for t in sheet.tokens[left.last + 1 : right.first]]
    words = [w for w in between if not sheet.vocabulary.words.get("article", frozenset()) & {w}]
    if left.plural or right.plural or not set(words) <= {",", "и", "and", "–", "—", "-", "а", "также", "/", "одновременно", "concurrently", "also"}:
        return False
    if {left.role, right.role} & _ALONE and set(words) & {"и", "and", ","} and left.role != right.role:
        return False
    if left.state and right.state and left.state != right.state and left.kind == right.kind == "state":
        return False
    cases = {sheet.tokens[t.head].feats.get("Case", "") for t in (left, right)}
    return len(cases) == 1 or bool(set(words) & {"–", "—", "-"})
