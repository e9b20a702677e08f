"""Whose office it is: the name after the title, before it, or tied to it by a verb."""

from __future__ import annotations

from dataclasses import dataclass

from sverka.language import Token
from sverka.model.vocabulary import Role
from sverka.reading.offices.inflected import name_cases
from sverka.reading.offices.phrase import Standing
from sverka.reading.offices.sheet import Sheet
from sverka.reading.offices.title import Title

# Two offices joined by "and" are one person's, except where each of them fills a chair of its own.
_ALONE: frozenset[Role] = frozenset({"head_of_state", "head_of_government"})
_WINDOW = 12
_ENDS_NAME = frozenset({"(", "'s", "’s"})
_MARKS = frozenset({",", "–", "—", "-", "(", "−"})


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
            if len(out[index]) < 2:  # "сотрудники госпиталя Марины"
                out[index] = []
    for index, title in enumerate(found):
        if not out[index] and not title.plural:
            holder = _by_verb(sheet, title)
            if holder is not None:
                out[index] = [holder]
    _share(sheet, found, out)
    return out


def name_at(sheet: Sheet, at: int) -> Holder | None:
    """Return the personal name that begins at a token, also one that the name model missed or took for an organisation."""
    index = sheet.person_over(at)
    if index is not None:  # the model may have drawn the title's last word into the name
        last = next((n - 1 for n in range(at + 1, sheet.sentence.names[index].last + 1) if sheet.text(n) in _ENDS_NAME), sheet.sentence.names[index].last)
        return Holder(at, _grown(sheet, last), index)
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
    if sheet.text(at) == "(":  # "Генеральный секретарь фронта (ОФДД) X"
        closed = next((n for n in range(at + 1, min(at + 6, len(sheet.tokens))) if sheet.text(n) == ")"), None)
        return name_at(sheet, closed + 1) if closed is not None and title.complete and sheet.person_from(closed + 1) is not None else None
    while at < len(sheet.tokens) and sheet.is_word(at, "honorific"):
        at += 1
    if at >= len(sheet.tokens) or sheet.is_word(title.first - 1, "kin"):
        return None
    if sheet.text(at) == "," and title.complete and not title.plural:  # "The speaker of the Senate, X, is in …"
        index = sheet.person_from(at + 1)
        named = name_at(sheet, at + 1) if index is not None or sheet.vocabulary.lang == "en" else None
        apart = named is not None and (named.name is not None or named.last > named.first)
        return named if named is not None and apart and sheet.text(named.last + 1) in {",", ".", ""} and _definite(sheet, title) else None
    if not title.complete and sheet.person_from(at) is None:
        return None
    if title.office.takes and sheet.person_from(at) is not None:
        inner = name_at(sheet, at)
        outer = name_at(sheet, inner.last + 1) if inner is not None and sheet.person_from(inner.last + 1) is not None else None
        if inner is not None and outer is not None:  # "пресс-секретарь Путина Дмитрий Песков"
            title.last = inner.last
            return outer
    if title.plural:
        while at < len(sheet.tokens) and (sheet.text(at) == "," or sheet.is_word(at, "including")):
            at += 1
        if at > title.last + 1 and not sheet.is_word(at - 1, "including"):
            return None
    if sheet.tokens[at].upos == "ADP" and title.kind is not None and sheet.token(at + 1) is not None and sheet.tokens[at + 1].upos == "NOUN":
        at += 2 if sheet.person_from(at + 2) is not None else 0  # "глава делегации на переговорах X"
    named = name_at(sheet, at)
    if named is None or not _agrees(sheet, title, named):
        return None
    if sheet.is_word(title.first - 1, "decree") and sheet.is_verb(named.last + 1, "appoint"):
        return None  # "указом президента X назначен"
    return named


def _agrees(sheet: Sheet, title: Title, named: Holder) -> bool:
    """Tell whether a name may stand in the case of the title: "указом президента Алия…" is not the president's name.

    Only words that the dictionary has as names are asked; the tagger's case counts for a lone surname after an adviser's title.
    """
    case = sheet.tokens[title.head].feats.get("Case", "")
    if not case:
        return True
    tokens = sheet.tokens[named.first : named.last + 1]
    if title.office.takes and len(tokens) == 1 and not _same_case(tokens[0].feats.get("Case", ""), case) and tokens[0].feats.get("Case") == "Gen":
        return False
    for token in tokens:
        cases = name_cases(token.text)
        if cases and not any(_same_case(c, case) for c in cases):
            return False
    return True


def _same_case(one: str, other: str) -> bool:
    """Tell whether two cases look alike in names of people: the accusative is the genitive."""
    return one == other or {one, other} == {"Gen", "Acc"}


def _definite(sheet: Sheet, title: Title) -> bool:
    """Tell whether the title means one known person: by an article, or by its complement where there are no articles."""
    if sheet.vocabulary.words["definite"]:
        return sheet.is_word(title.first - 1, "definite")
    return (title.kind is not None or title.field) and title.first == 0


def _before(sheet: Sheet, title: Title) -> Holder | None:
    """Return the name before a comma, a dash or a bracket in front of the title."""
    at = title.first - 1
    if sheet.is_word(at, "article"):
        at -= 1
    if sheet.is_word(at, "now"):
        at -= 1
    if sheet.text(at) not in _MARKS:
        if title.last >= len(sheet.tokens) - 2 and sheet.text(title.first)[:1].isupper() and sheet.person_over(at) is not None:
            return _ending_at(sheet, at)  # a caption: "X Президент ФИДЕ"
        at = _past_noun(sheet, title, at)
        if at < 0:
            return None
    elif sheet.text(at) == "," and _ending_at(sheet, at - 1) is None and sheet.text(at - 1) != ")":
        at = _past_apposition(sheet, title, at)
        if at < 0:
            return None
    at -= 1
    if sheet.text(at) == ")":  # "X (57), министр"
        opened = next((n for n in range(at, max(-1, at - 8), -1) if sheet.text(n) == "("), None)
        if opened is None:
            return None
        at = opened - 1
    return _ending_at(sheet, at)


def _past_noun(sheet: Sheet, title: Title, at: int) -> int:
    """Return the mark before "политик и" in "X – политик и лидер партии", or -1."""
    case = sheet.tokens[title.head].feats.get("Case", "")
    before = sheet.token(at - 1)
    if sheet.text(at).lower() in {"и", "and"} and before is not None and before.upos == "NOUN" and _same_case(before.feats.get("Case", ""), case):
        place = at - 2
        while sheet.is_word(place, "article") or (0 <= place and sheet.tokens[place].upos == "ADJ"):
            place -= 1
        return place if sheet.text(place) in _MARKS else -1
    return -1


def _past_apposition(sheet: Sheet, title: Title, at: int) -> int:
    """Return the comma after the name in "X, известного борца с чем-то, члена палаты", or -1."""
    case = sheet.tokens[title.head].feats.get("Case", "")
    for place in range(at - 1, max(-1, at - _WINDOW), -1):
        token = sheet.tokens[place]
        if token.text in {",", "–", "—"}:
            nouns = [t for t in sheet.tokens[place + 1 : at] if t.upos in {"NOUN", "ADJ"}]
            return place if nouns and _same_case(nouns[0].feats.get("Case", ""), case) and sheet.person_over(place - 1) is not None else -1
        if token.upos in {"VERB", "AUX", "SCONJ", "PRON"} or sheet.person_over(place) is not None:
            return -1
    return -1


def _ending_at(sheet: Sheet, at: int) -> Holder | None:
    index = sheet.person_over(at)
    if index is None and sheet.person_over(at - 1) is not None and sheet.tokens[at].text.istitle() and at not in sheet.name_over:
        index = sheet.person_over(at - 1)
    if index is not None:
        name = sheet.sentence.names[index]
        cut = next((n - 1 for n in range(name.first + 1, name.last + 1) if sheet.text(n) == "("), None)
        return Holder(_with_capitals(sheet, name.first), max(at, name.last) if cut is None else cut, index)
    first = at
    while first > 0 and at - first < 5 and (_capitalised(sheet, first - 1) or (sheet.text(first - 1) == "-" and _capitalised(sheet, first - 2))):
        first -= 1
    alone = all(n not in sheet.name_over for n in range(first, at + 1)) or sheet.name_over.get(first) == sheet.name_over.get(at)
    if first < at and _capitalised(sheet, at) and alone:
        return Holder(first, at, None)
    return None


def _with_capitals(sheet: Sheet, first: int) -> int:
    """Return the first token of a name with the surname in capitals before it, which lists of participants have: "ИВАНОВ Иван"."""
    before = sheet.token(first - 1)
    if before is None or len(before.text) < 3 or not before.text.isupper() or not before.text.isalpha() or first - 1 in sheet.place_over:
        return first
    known = sheet.vocabulary.bodies.at(sheet.tokens, first - 1) or sheet.vocabulary.office(sheet.tokens, first - 1)
    return first if known is not None else first - 1


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
    """Return the verb of "приехал как председатель": the one just before, with no more than an adverb or a place between."""
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
        if token.relation == "nsubj" and token.upos in {"PRON", "NOUN", "PROPN"} and not title.first <= child <= title.last and not sheet.is_word(child, "relative"):
            return child
    return None


def _standing(sheet: Sheet, verb: Token, group: str, title: Title) -> Standing | None:
    if group == "leave":
        return "former"
    if group == "be" and not sheet.is_verb(verb.index, "be"):
        return None  # "came as chairman"
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
    groups = ("hold", "appoint", "leave", "be") if post is not None else ("appoint", "become", "be") if case == "Ins" else ()
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
    for at in range(title.last + 1, min(title.last + (7 if post is not None else 4), len(sheet.tokens))):
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
    for left, right, first, second in zip(found, found[1:], out, out[1:], strict=False):
        if first and second and first[0] == second[0]:
            _same_body(sheet, left, right)
    for index in range(1, len(found)):
        left, right = found[index - 1], found[index]
        _carry(sheet, left, right, out[index - 1])
        if not out[index] and out[index - 1] and _joined(sheet, left, right) and out[index - 1][0].last < left.first:
            out[index] = list(out[index - 1])


def _same_body(sheet: Sheet, left: Title, right: Title) -> None:
    """Give a bare office the body of the one beside it: "президент, председатель правления банка X" heads no state."""
    if left.kind is None and left.state is None and not left.field and left.office.by and right.kind not in {None, "state"} and _joined(sheet, left, right):
        left.kind, left.body = right.kind, right.body


def _carry(sheet: Sheet, left: Title, right: Title, held: list[Holder]) -> None:
    """Give the state of an office to the next of a list: "Israeli President A, Prime Minister B and Foreign Minister C"."""
    if right.state is not None or left.state is None or not held or held[-1].last < left.last or left.role == right.role:
        return
    if not (left.national and right.national and right.kind in {None, "parliament", "foreign_ministry", "ministry", "government"}):
        return
    between = {t.text.lower() for t in sheet.tokens[held[-1].last + 1 : right.first]}
    if between and between <= {",", "and", "и", "the", "а", "также"}:
        right.state = left.state


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
    if not words:  # "председатель комитета генерал X"
        return len(cases) == 1 and right.first == left.last + 1
    return len(cases) == 1 or bool(set(words) & {"–", "—", "-"})
