"""The holder that a verb ties to a title: "назначен послом", "is the ambassador", "ушёл с поста"."""

from __future__ import annotations

from sverka.language import Token
from sverka.reading.offices.person_names import Holder
from sverka.reading.offices.phrase import Standing
from sverka.reading.offices.sheet import Sheet
from sverka.reading.offices.title import Title

_WINDOW = 12


def holder_by_verb(sheet: Sheet, title: Title) -> Holder | None:
    """Return the holder that a verb ties to the office: "назначен послом", "является министром", "ушёл с поста"."""
    verb, group = (
        _verb(sheet, title) if sheet.tokens[title.head].feats.get("Case") else _verb_without_case(sheet, title)
    )
    if verb is None and sheet.is_word(title.first - 1, "as"):
        verb, group = _finite_before(sheet, title.first - 1), "be"
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
        if who is None and group in {"be", "become", "hold"} and _standing(sheet, verb, group, title) is None:
            title.subject = _nameless_subject(sheet, verb, title)
    if who is None or title.first <= who.first <= title.last:
        return None
    return Holder(who.first, who.last, who.name, _standing(sheet, verb, group, title))


def _finite_before(sheet: Sheet, at: int) -> Token | None:
    """Return the verb of "приехал как председатель": just before, with an adverb or a place between at most."""
    for place in range(at - 1, max(-1, at - 5), -1):
        token = sheet.tokens[place]
        if token.upos == "VERB" and token.feats.get("VerbForm") not in {"Inf", "Part", "Conv"}:
            return token
        if token.upos == "PUNCT":
            return None
    return None


def _nameless_subject(sheet: Sheet, verb: Token, title: Title) -> int | None:
    """Return the pronoun or noun that is the subject of a verb ("he is", "министр прибыл как"), or None."""
    governor = sheet.tokens[verb.head] if verb.deprel == "cop" and verb.head >= 0 else verb
    for child in governor.children:
        token = sheet.tokens[child]
        if (
            token.relation == "nsubj"
            and token.upos in {"PRON", "NOUN", "PROPN"}
            and not title.first <= child <= title.last
            and not sheet.is_word(child, "relative")
        ):
            return child
    return None


def _standing(sheet: Sheet, verb: Token, group: str, title: Title) -> Standing | None:
    if group == "leave":
        return "former"
    if group == "be" and not sheet.is_verb(verb.index, "be"):
        return None  # "came as chairman"
    past = verb.feats.get("Tense") == "Past"
    if (group == "be" and past) or (group == "hold" and past and verb.feats.get("Aspect") == "Imp"):
        return "former"
    if verb.feats.get("Tense") == "Fut":
        return "elect"
    return None


def _verb(sheet: Sheet, title: Title) -> tuple[Token | None, str]:
    """Return the verb that governs the title by its place, with its group."""
    case = sheet.tokens[title.head].feats.get("Case", "")
    post = next((n for n in range(title.first - 1, max(-1, title.first - 3), -1) if sheet.is_word(n, "post")), None)
    first = post if post is not None else title.first
    groups = (
        ("hold", "appoint", "leave", "be")
        if post is not None
        else ("appoint", "become", "be")
        if case == "Ins"
        else ("appoint",)
        if sheet.is_word(first - 1, "to_post")
        else ()
    )
    candidates = [
        *range(first - 1, max(-1, first - _WINDOW), -1),
        *range(title.last + 1, min(title.last + 4, len(sheet.tokens))),
    ]
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
    for at in range(title.last + 1, min(title.last + (7 if post is not None else 4), len(sheet.tokens))):
        if sheet.tokens[at].text in {",", ";", ".", ":", "—", "–"}:
            break
        for group in groups:
            if sheet.is_verb(at, group):
                return sheet.tokens[at], group
    return None, ""


def _verb_without_case(sheet: Sheet, title: Title) -> tuple[Token | None, str]:
    """Return the verb by its place: right before the title, "as" or the name it appoints, or the title's copula."""
    at = title.first - 1
    while sheet.is_word(at, "article") or sheet.is_word(at, "now") or sheet.is_word(at, "possessive"):
        at -= 1
    post = sheet.lemma(at) == "of" and next(
        (n for n in range(at, max(-1, at - 3), -1) if sheet.is_word(n, "post")), None
    )
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
        if token.relation == "nsubj" and not taken[0] <= child <= taken[1]:
            if sheet.is_word(child, "relative"):
                return _name_near(sheet, list(range(child - 1, -1, -1)), taken)
            near = _name_near(sheet, [child, *token.children], taken)
            if near is not None:
                return near
            if token.upos in {"PRON", "NOUN"}:
                return None
    left = list(range(verb.index - 1, max(-1, verb.index - _WINDOW * 2), -1))
    found = _name_near(sheet, left, taken)
    if found is not None:
        return found
    return _name_near(
        sheet, list(range(max(verb.index, taken[1]) + 1, min(max(verb.index, taken[1]) + 6, len(sheet.tokens)))), taken
    )


def _appointed(sheet: Sheet, verb: Token, taken: tuple[int, int]) -> Holder | None:
    passive = verb.feats.get("Voice") == "Pass" or any(
        sheet.tokens[c].deprel in {"nsubj:pass", "aux:pass"} for c in verb.children
    )
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
