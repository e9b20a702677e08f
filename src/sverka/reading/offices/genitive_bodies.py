"""Bodies in the genitive: "польского министерства", "Национального банка", «Научного центра», ТАСС."""

from __future__ import annotations

from sverka.language import Token
from sverka.reading.offices.inflected import looks_personal
from sverka.reading.offices.sheet import Sheet
from sverka.reading.offices.title import Title
from sverka.reading.phrases import Hit

_ADJECTIVES = frozenset({"ADJ", "DET"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_LONGEST = 24


def read_body(sheet: Sheet, title: Title, at: int) -> int | None:
    """Read a body with the adjectives before it: "польского министерства", "Национального банка"."""
    state = None
    for place in range(at, min(at + 5, len(sheet.tokens))):
        hit = sheet.vocabulary.bodies.at(sheet.tokens, place)
        if hit is not None and not _in_name(sheet, hit):
            head = next((t for t in sheet.tokens[hit.first : hit.last + 1] if t.upos in _NOUNS), sheet.tokens[hit.last])
            if is_genitive(head) or _instrumental(sheet, title, head):
                title.take(at, hit.last, hit.value, state, sheet.states_in(at, hit.last))
                return hit.last + 1
        token = sheet.tokens[place]
        over = sheet.place_over.get(place)
        named = sheet.name_from.get(place)
        if (
            place > at
            and named is not None
            and sheet.sentence.names[named].kind == "organisation"
            and token.upos not in _ADJECTIVES
        ):
            title.take(
                at,
                sheet.sentence.names[named].last,
                _kind_inside(sheet, place, sheet.sentence.names[named].last),
                state,
            )
            return sheet.sentence.names[named].last + 1
        if over is not None and over.adjectival:
            state = state or over.state
        elif token.upos == "ADV" and place > at:
            continue
        elif token.upos not in _ADJECTIVES | {"VERB"} or token.feats.get("Case", "Gen") not in {"Gen", "Ins"}:
            return None
    return None


def read_named(sheet: Sheet, title: Title, at: int) -> int | None:
    """Read a proper name that is the body: of an organisation, or a place that the gazetteer does not have."""
    token = sheet.tokens[at]
    index = sheet.name_from.get(at)
    if index is not None:
        name = sheet.sentence.names[index]
        words = sheet.tokens[name.first : name.last + 1]
        if name.kind == "person" or (name.kind == "organisation" and looks_personal(words, sheet.vocabulary.lang)):
            return None
        if sheet.vocabulary.office(sheet.tokens, at) is not None:
            return None
        last = (
            name.last + 1
            if sheet.is_word(name.last + 1, "quotes_close") and sheet.text(name.last + 1) == "»"
            else name.last
        )
        title.take(
            name.first, last, "city" if name.kind == "place" else _kind_inside(sheet, name.first, name.last), None
        )
        return last + 1
    if sheet.name_over.get(at) is not None:
        return None
    # Among Cyrillic words a Latin one with a capital is a foreign body's name; among Latin ones only an acronym is.
    foreign = not sheet.text(title.head)[:1].isascii()
    if _is_acronym(token, foreign):
        end = at
        while (
            end + 1 < len(sheet.tokens)
            and _is_acronym(sheet.tokens[end + 1], foreign)
            and end + 1 not in sheet.name_over
        ):
            end += 1
        if title.office.bare is False:
            title.take(at, end, "unknown", None)
            return end + 1
        if title.national and sheet.person_from(end + 1) is not None:
            return end + 1  # "ambasador SRW X": a state that no gazetteer has by its letters
    return None


def read_quoted(sheet: Sheet, title: Title, at: int) -> int | None:
    """Read a body in quotation marks with the adjectives before it: "московского «Центра»"."""
    start = at
    while (
        at < len(sheet.tokens) - 1
        and sheet.tokens[at].upos in _ADJECTIVES
        and is_genitive(sheet.tokens[at])
        and at - start < 3
    ):
        at += 1
    if not sheet.is_word(at, "quotes_open"):
        return None
    end = _closing(sheet, at)
    if end is None:
        return None
    title.take(start, end, _kind_inside(sheet, at, end), None, sheet.states_in(at, end))
    return end + 1


def is_genitive(token: Token) -> bool:
    """Tell whether a word may stand in the genitive; one that the tagger cannot know has the benefit of the doubt."""
    case = token.feats.get("Case", "")
    if case == "Acc" and token.feats.get("Animacy") == "Hum" and token.text.lower() != token.lemma:
        return True  # of people the accusative is the genitive
    if (
        token.upos == "PROPN"
        and token.text.lower() != token.lemma
        and token.feats.get("Number") != "Plur"
        and case == "Nom"
    ):
        return True  # an inflected name that the tagger calls nominative
    if case in {"Gen", ""}:
        return case == "Gen" or token.upos in {"X", "PROPN", "NOUN"}
    return (token.upos == "PROPN" and (token.text.isupper() or not token.text.isalpha())) or (
        token.text.isupper() and len(token.text) > 1
    )


def _in_name(sheet: Sheet, hit: Hit[str]) -> bool:
    """Tell whether a body stands in a personal name, but for its start ("Мажилиса Иван Иванов" taken for one name)."""
    index = sheet.person_over(hit.first)
    if index is None:
        return False
    name = sheet.sentence.names[index]
    return hit.first != name.first or name.last - hit.last < 1 or not sheet.tokens[hit.first].text[:1].isupper()


def _instrumental(sheet: Sheet, title: Title, token: Token) -> bool:
    return token.feats.get("Case") == "Ins" and sheet.is_word(title.head, "governs_instrumental")


def _closing(sheet: Sheet, at: int) -> int | None:
    """Return the mark that closes a quotation; two that open together are often closed by one."""
    depth, last = 0, None
    for end in range(at, min(at + _LONGEST, len(sheet.tokens))):
        if end > at and sheet.is_word(end, "quotes_close"):
            depth, last = depth - 1, end
            if depth == 0:
                return end
        elif sheet.is_word(end, "quotes_open"):
            depth += 1
    return last


def _kind_inside(sheet: Sheet, first: int, last: int) -> str:
    """Return the kind of body that the words of a proper name tell, or `unknown`."""
    hits = (sheet.vocabulary.bodies.at(sheet.tokens, n) for n in range(first, last + 1))
    return next((hit.value for hit in hits if hit is not None and hit.last <= last), "unknown")


def _is_acronym(token: Token, foreign: bool) -> bool:
    return (
        len(token.text) > 1
        and token.text[0].isalpha()
        and (token.text.isupper() or (foreign and token.text[0].isupper() and token.text.isascii()))
    )
