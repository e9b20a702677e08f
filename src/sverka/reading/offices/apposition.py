"""The holder beside a title: the name after it, or before a comma, a dash or a bracket in front of it."""

from __future__ import annotations

from dataclasses import replace

from sverka.language import Token, language
from sverka.reading.offices.inflected import name_cases
from sverka.reading.offices.person_names import Holder, case_of_office, name_at, name_ending_at, same_case
from sverka.reading.offices.possessive import bears_no_case
from sverka.reading.offices.sheet import Sheet
from sverka.reading.offices.title import Title

_MARKS = frozenset({",", "–", "—", "-", "(", "−"})
_WINDOW = 12
_AFTER_APPOSITION = frozenset({",", ".", ")", "–", "—", ";", "", "және", "әрі", "болып", "боп", "болған"})


def name_after(sheet: Sheet, title: Title) -> Holder | None:
    """Return the holder whose name follows the title."""
    if sheet.vocabulary.case_on_name and not bears_no_case(sheet, title):
        return None  # "министрге Ермек …": whoever follows is somebody else
    at = title.last + 1
    if sheet.text(at) == "(":  # "Генеральный секретарь фронта (ОФДД) X"
        closed = next((n for n in range(at + 1, min(at + 6, len(sheet.tokens))) if sheet.text(n) == ")"), None)
        return (
            name_at(sheet, closed + 1)
            if closed is not None and title.complete and sheet.person_from(closed + 1) is not None
            else None
        )
    while at < len(sheet.tokens) and (sheet.is_word(at, "honorific") or _closes_abbreviation(sheet, at)):
        at += 1
    if at >= len(sheet.tokens) or sheet.is_word(title.first - 1, "kin"):
        return None
    if sheet.text(at) == "," and title.complete and not title.plural:  # "The speaker of the Senate, X, is in …"
        index = sheet.person_from(at + 1)
        told = index is not None or sheet.vocabulary.lang == "en" or _definite(sheet, title)
        named = name_at(sheet, at + 1) if told else None
        apart = named is not None and (named.name is not None or named.last > named.first)
        return (
            named
            if named is not None and apart and sheet.text(named.last + 1) in {",", ".", ""} and _definite(sheet, title)
            else None
        )
    if not title.complete and sheet.person_from(at) is None:
        return None
    if title.office.takes and sheet.person_from(at) is not None:
        inner = name_at(sheet, at)
        outer = (
            name_at(sheet, inner.last + 1)
            if inner is not None and sheet.person_from(inner.last + 1) is not None
            else None
        )
        if inner is not None and outer is not None:  # "пресс-секретарь Путина Дмитрий Песков"
            title.last = inner.last
            return outer
    if title.plural:
        while at < len(sheet.tokens) and (sheet.text(at) == "," or sheet.is_word(at, "including")):
            at += 1
        if at > title.last + 1 and not sheet.is_word(at - 1, "including"):
            return None
    if (
        sheet.tokens[at].upos == "ADP"
        and (title.kind is not None or title.field)
        and sheet.token(at + 1) is not None
        and (sheet.tokens[at + 1].upos == "NOUN" or at + 1 in sheet.place_from)
    ):
        at += 2 if sheet.person_from(at + 2) is not None else 0  # "глава делегации на переговорах X"
    named = name_at(sheet, at)
    if named is None or not _agrees(sheet, title, named):
        return None
    after = range(named.last + 1, named.last + 4)
    if sheet.is_word(title.first - 1, "decree") and any(sheet.is_verb(n, "appoint") for n in after):
        return None  # "указом президента X назначен"
    return named


def _closes_abbreviation(sheet: Sheet, at: int) -> bool:
    """Tell whether a token is the full stop of "gen." or "prof."."""
    before = sheet.token(at - 1)
    return sheet.text(at) == "." and before is not None and before.feats.get("Abbr") == "Yes"


def _agrees(sheet: Sheet, title: Title, named: Holder) -> bool:
    """Tell whether a name may stand in the case of the title: in "указом президента Алия…" it does not.

    Only words that the dictionary has as names are asked; the tagger's case counts for a lone surname after an
    adviser's title.
    """
    head = sheet.tokens[title.head]
    case = case_of_office(head)
    if not case or sheet.vocabulary.case_on_name:
        return True
    if sheet.vocabulary.undeclined and head.text.lower() == head.lemma and _is_womans(sheet, named):
        return True  # a title that has one form for all cases
    if title.standing == "acting":  # "исполняющий обязанности министра X": the name follows the participle
        return True
    tokens = sheet.tokens[named.first : named.last + 1]
    if (
        title.office.takes
        and len(tokens) == 1
        and not same_case(tokens[0].feats.get("Case", ""), case)
        and tokens[0].feats.get("Case") == "Gen"
    ):
        return False
    against = [t for t in tokens if _speaks_against(t, case, sheet.vocabulary.lang)]
    return len(against) < min(2, len(tokens))  # one foreign first name may be a known one in another case: "Кая Каллас"


def _is_womans(sheet: Sheet, named: Holder) -> bool:
    tongue = language(sheet.vocabulary.lang)
    return tongue.feminine(tongue.person(sheet.tokens[named.first : named.last + 1])) is True


def _speaks_against(token: Token, case: str, lang: str) -> bool:
    cases = name_cases(token.text, lang)
    return bool(cases) and not any(same_case(c, case) for c in (*cases, token.feats.get("Case", "")))


def _definite(sheet: Sheet, title: Title) -> bool:
    """Tell whether the title means one known person: by an article, or by its complement where none are used."""
    if sheet.vocabulary.words["definite"]:
        return any(sheet.is_word(at, "definite") for at in range(title.first - 1, title.head))
    return (title.kind is not None or title.field) and title.first == 0


def name_before(sheet: Sheet, title: Title) -> Holder | None:
    """Return the name before a comma, a dash or a bracket in front of the title."""
    at = title.first - 1
    if sheet.vocabulary.case_on_name and (
        not bears_no_case(sheet, title) or sheet.text(title.last + 1).lower() not in _AFTER_APPOSITION
    ):
        return None
    if sheet.is_word(at, "article"):
        at -= 1
    if sheet.is_word(at, "now"):
        at -= 1
    if sheet.text(at) not in _MARKS:
        if (
            title.last >= len(sheet.tokens) - 2
            and sheet.text(title.first)[:1].isupper()
            and sheet.person_over(at) is not None
        ):
            return name_ending_at(sheet, at)  # a caption: "X Президент ФИДЕ"
        at = _past_noun(sheet, title, at)
        if at < 0:
            return None
    elif sheet.text(at) == "," and name_ending_at(sheet, at - 1) is None and sheet.text(at - 1) != ")":
        at = _past_apposition(sheet, title, at)
        if at < 0:
            return None
    at -= 1
    if sheet.text(at) == ")":  # "X (57), министр"
        opened = next((n for n in range(at, max(-1, at - 8), -1) if sheet.text(n) == "("), None)
        if opened is None:
            return None
        at = opened - 1
    return name_ending_at(sheet, at)


def _past_noun(sheet: Sheet, title: Title, at: int) -> int:
    """Return the mark before "политик и" in "X – политик и лидер партии", or -1."""
    case = sheet.tokens[title.head].feats.get("Case", "")
    before = sheet.token(at - 1)
    if (
        sheet.is_word(at, "and")
        and before is not None
        and before.upos == "NOUN"
        and same_case(before.feats.get("Case", ""), case)
    ):
        place = at - 2
        while sheet.is_word(place, "article") or (place >= 0 and sheet.tokens[place].upos == "ADJ"):
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
            return (
                place
                if nouns
                and same_case(nouns[0].feats.get("Case", ""), case)
                and sheet.person_over(place - 1) is not None
                else -1
            )
        if token.upos in {"VERB", "AUX", "SCONJ", "PRON"} or sheet.person_over(place) is not None:
            return -1
    return -1


def several(sheet: Sheet, holder: Holder, title: Title) -> list[Holder]:
    """Return the names of a list that begins, or before the title ends, with a holder: "министры A, B и C"."""
    if holder.last < title.first:
        return _several_before(sheet, holder)
    at, state = _past_company(sheet, holder.last + 1)
    out = [replace(holder, state=state)]
    while at < len(sheet.tokens) and (sheet.text(at) in {",", "("} or sheet.is_word(at, "and")):
        if sheet.text(at) == "(":
            closed = next((n for n in range(at, min(at + 8, len(sheet.tokens))) if sheet.text(n) == ")"), None)
            if closed is None:
                break
            at = closed + 1
            continue
        named = name_at(sheet, at + 1)
        if named is None:
            if sheet.text(at) == "," and sheet.is_word(at + 1, "and"):
                at += 1
                continue
            break
        at, state = _past_company(sheet, named.last + 1)
        out.append(replace(named, state=state))
    return out


def _several_before(sheet: Sheet, holder: Holder) -> list[Holder]:
    """Return the names of a list that ends with a holder: "A, B и C, президенты"."""
    out = [holder]
    while sheet.is_word(out[0].first - 1, "and") or sheet.text(out[0].first - 1) == ",":
        at = out[0].first - 2
        at -= 1 if sheet.text(at) == "," else 0
        named = name_ending_at(sheet, at) if sheet.person_over(at) is not None else None
        if named is None:
            break
        out.insert(0, named)
    return out


def _past_company(sheet: Sheet, at: int) -> tuple[int, str | None]:
    """Return the token after "of Pronar" in "executives, including X of Pronar, Y of Selena", and a state named so."""
    if sheet.lemma(at) != "of":
        return at, None
    place = sheet.place_from.get(at + 1)
    if place is not None and place.mention.kind == "state":
        return place.last + 1, place.state
    at += 1
    while at < len(sheet.tokens) and sheet.tokens[at].text[:1].isupper() and sheet.person_from(at) is None:
        at += 1
    return at, None
