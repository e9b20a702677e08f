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
    index = sheet.person_over(at)
    if index is not None:  # the model may have drawn the title's last word into the name
        return Holder(at, _grown(sheet, sheet.sentence.names[index].last), index)
    end = at
    while end < len(sheet.tokens) and end - at < 6 and (_capitalised(sheet, end) or (end > at and sheet.text(end) == "-" and _capitalised(sheet, end + 1))):
        end += 1
    if end - at >= 2 or (end - at == 1 and sheet.tokens[at].upos == "PROPN" and sheet.name_over.get(at) is None):
        return Holder(at, end - 1, None)
    return None


def _capitalised(sheet: Sheet, at: int) -> bool:
    token = sheet.token(at)
    if token is None or not token.text.istitle() or token.upos not in {"PROPN", "NOUN", "X", "ADJ"} or at in sheet.place_over:
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
    if sheet.text(at) == "," and title.complete and not title.plural:  # "The speaker of the Senate, X, is in …"
        index = sheet.person_from(at + 1)
        named = name_at(sheet, at + 1) if index is not None or sheet.vocabulary.lang == "en" else None
        apart = named is not None and (named.name is not None or named.last > named.first)
        return named if named is not None and apart and sheet.text(named.last + 1) in {",", ".", ""} and sheet.is_word(title.first - 1, "definite") else None
    if not title.complete and sheet.person_from(at) is None:
        return None
    if title.plural:
        while at < len(sheet.tokens) and (sheet.text(at) == "," or sheet.is_word(at, "including")):
            at += 1
        if at > title.last + 1 and not sheet.is_word(at - 1, "including"):
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
    first = at
    while first > 0 and at - first < 5 and (_capitalised(sheet, first - 1) or (sheet.text(first - 1) == "-" and _capitalised(sheet, first - 2))):
        first -= 1
    if first < at and _capitalised(sheet, at) and all(n not in sheet.name_over for n in range(first, at + 1)):
        return Holder(first, at, None)
    return None


def _several(sheet: Sheet, holder: Holder) -> list[Holder]:
    """Return the names of a list that begins with a holder: "министры A, B и C"."""
    out = [holder]
    at = _past_company(sheet, holder.last + 1)
    while at < len(sheet.tokens) and (sheet.text(at) in {",", "and", "("} or sheet.lemma(at) in {"и", "and"}):
        if sheet.text(at) == "(":
            closed = next((n for n in range(at, min(at + 8, len(sheet.tokens))) if sheet.text(n) == ")"), None)
            if closed is None:
                break
            at = closed + 1
            continue
        named = name_at(sheet, at + 1)
        if named is None:
            if sheet.text(at) == "," and sheet.lemma(at + 1) in {"и", "and"}:
                at += 1
                continue
            break
        out.append(named)
        at = _past_company(sheet, named.last + 1)
    return out


def _past_company(sheet: Sheet, at: int) -> int:
    """Return the token after "of Pronar" in "executives, including X of Pronar, Y of Selena"."""
    if sheet.lemma(at) != "of":
        return at
    at += 1
    while at < len(sheet.tokens) and sheet.tokens[at].text[:1].isupper() and sheet.person_from(at) is None:
        at += 1
    return at


def _by_verb(sheet: Sheet, title: Title) -> Holder | None:
    """Return the holder that a verb ties to the office: "назначен послом", "является министром", "ушёл с поста"."""
    verb, group = _verb(sheet, title) if sheet.tokens[title.head].feats.get("Case") else _verb_without_case(sheet, title)
    if verb is None:
        return None
    if any(sheet.is_word(n, "candidate") for n in range(max(0, title.first - 3), title.first)):
        return None
    if any(sheet.is_word(n, "negation") for n in (verb.index - 1, verb.index - 2)):
        return None
    if group == "appoint":
        who = _appointed(sheet, verb, (title.first, title.last))
    else:
        who = subject_of(sheet, verb, (title.first, title.last))
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


def _verb_without_case(sheet: Sheet, title: Title) -> tuple[Token | None, str]:
    """Return the verb by its place: right before the title, before "as", before the name it appoints, or a copula of the title."""
    at = title.first - 1
    while sheet.is_word(at, "article") or sheet.is_word(at, "now") or sheet.is_word(at, "possessive"):
        at -= 1
    post = sheet.lemma(at) == "of" and next((n for n in range(at, max(-1, at - 3), -1) if sheet.is_word(n, "post")), None)
    if post:
        for place in range(post - 1, max(-1, post - _WINDOW), -1):
            for group in ("hold", "leave", "appoint"):
                if sheet.is_verb(place, group):
                    return sheet.tokens[place], group
        return None, ""
    copula = next((t for t in sheet.tokens if t.deprel == "cop" and title.first <= t.head <= title.last), None)
    if copula is not None and copula.index < title.first:
        return copula, "be"
    if sheet.is_word(at, "as"):
        for place in range(at - 1, max(-1, at - _WINDOW), -1):
            for group in ("appoint", "be"):
                if sheet.is_verb(place, group):
                    return sheet.tokens[place], group
        return None, ""
    named = sheet.person_over(at)
    if named is not None:
        at = sheet.sentence.names[named].first - 1
        return (sheet.tokens[at], "appoint") if sheet.is_verb(at, "appoint") else (None, "")
    for group in ("appoint", "become"):
        if sheet.is_verb(at, group):
            return sheet.tokens[at], group
    return None, ""


def _name_near(sheet: Sheet, indices: list[int], taken: tuple[int, int]) -> Holder | None:
    for at in indices:
        index = sheet.person_over(at)
        if index is not None:
            name = sheet.sentence.names[index]
            if not taken[0] <= name.first <= taken[1]:
                return Holder(name.first, name.last, index)
    return None


def subject_of(sheet: Sheet, verb: Token, taken: tuple[int, int]) -> Holder | None:
    """Return the person that a verb is said of, other than in the tokens `taken` by what it says."""
    governor = sheet.tokens[verb.head] if verb.deprel == "cop" and verb.head >= 0 else verb
    for child in governor.children:
        token = sheet.tokens[child]
        if token.relation == "nsubj":
            if sheet.is_word(child, "relative"):
                return _name_near(sheet, list(range(child - 1, -1, -1)), taken)
            near = _name_near(sheet, [child, *token.children], taken)
            if near is not None:
                return near
            if token.upos in {"PRON", "NOUN"}:
                return None
    left = [n for n in range(verb.index - 1, max(-1, verb.index - _WINDOW * 2), -1)]
    found = _name_near(sheet, left, taken)
    if found is not None:
        return found
    return _name_near(sheet, list(range(max(verb.index, taken[1]) + 1, min(max(verb.index, taken[1]) + 4, len(sheet.tokens)))), taken)


def _appointed(sheet: Sheet, verb: Token, taken: tuple[int, int]) -> Holder | None:
    passive = verb.feats.get("Voice") == "Pass" or any(sheet.tokens[c].deprel in {"nsubj:pass", "aux:pass"} for c in verb.children)
    for child in verb.children:
        token = sheet.tokens[child]
        if token.deprel in ({"nsubj:pass", "nsubj"} if passive else {"obj", "iobj"}):
            if sheet.is_word(child, "relative"):
                return _name_near(sheet, list(range(child - 1, -1, -1)), taken)
            near = _name_near(sheet, [child, *token.children], taken)
            if near is not None:
                return near
    right = list(range(verb.index + 1, min(verb.index + _WINDOW, len(sheet.tokens))))
    left = list(range(verb.index - 1, max(-1, verb.index - _WINDOW), -1))
    return _name_near(sheet, left + right if passive else right, taken)


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
