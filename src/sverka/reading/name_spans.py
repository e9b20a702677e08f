"""Where people are named: the names of the language's model freed of what is no part of them, and what it missed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sverka.language import Analysis, Name, Sentence, Token
from sverka.language.transliteration import folded
from sverka.model.spans import Span
from sverka.reading.bodies import words
from sverka.reading.datelines import dateline_end
from sverka.reading.grounding import Named
from sverka.reading.lexicon import lexicon
from sverka.reading.offices import OfficePhrase
from sverka.reading.people import SUFFIXES
from sverka.reading.word_order import head_final

_ROMAN = re.compile(r"[IVX]{2,4}")
_MARKS = frozenset({"'s", "’s", "'", "’"})
_NO_PEOPLE = frozenset({"state", "capital", "igo", "adjective", "region", "seat"})
_SHORTEST = 3  # letters of a surname that is looked for elsewhere
_NOT_IN_NAMES = frozenset({"state", "capital", "seat", "igo", "adjective"})


def clean_names(sentence: Sentence, named: list[Named], lang: str) -> list[Name]:
    """Return the names of a sentence, people's without the seats and states that the model took for a part of them."""
    known = {
        i for n in named if n.entry.kind in _NOT_IN_NAMES and not n.entry.doubtful for i in range(n.first, n.last + 1)
    }
    out: list[Name] = []
    for name in sentence.names:
        first, last, kind = name.first, name.last, name.kind
        if out and first <= out[-1].last:
            continue  # the model cut a name in two
        if kind == "place" and last > first and not known.intersection(range(first, last + 1)):
            kind = "person" if _titled(sentence, first, lang) else kind
        if kind == "person":
            cities = {i for n in named if n.entry.kind == "capital" for i in range(n.first, n.last + 1)}
            while first < last and (
                first in known - (cities - _in_case(sentence, cities, lang)) or sentence.tokens[first].upos == "PUNCT"
            ):
                first += 1
            while last > first and (sentence.tokens[last].text in _MARKS or sentence.tokens[last].upos == "PUNCT"):
                last -= 1
            while last > first and last in known - cities and words(lang).case_last:
                last -= 1  # "премьер-министрі Мэй Ұлыбританияның …": the state is the next word's owner
            if first == last and (
                sentence.tokens[first].text.rstrip(".").lower() in SUFFIXES
                or sentence.tokens[first].upos in {"PRON", "INTJ"}  # "Вы", written large out of respect
            ):
                continue
            last = _whole(sentence, first, last, known)
        out.append(Name(kind, Span(sentence.tokens[first].start, sentence.tokens[last].end), first, last))
    return out


def _in_case(sentence: Sentence, cities: set[int], lang: str) -> set[int]:
    """Return the cities with a case where names have theirs on the last word: "Нұр-Сұлтанда Тоқаевпен" is one man."""
    if not words(lang).case_last:
        return set()
    return {i for i in cities if sentence.tokens[i].feats.get("Case", "Nom") != "Nom"}


def is_numeral(sentence: Sentence, index: int) -> bool:
    """Tell whether a token is the number of a ruler ("II")."""
    return index < len(sentence.tokens) and _ROMAN.fullmatch(sentence.tokens[index].text) is not None


def _titled(sentence: Sentence, first: int, lang: str) -> bool:
    """Tell whether a title stands right before a name: "President Thabo Mbeki" is no place."""
    return first > 0 and sentence.tokens[first - 1].text.lower() in lexicon(lang, "bodies").words("names.titles")


def _whole(sentence: Sentence, first: int, last: int, known: set[int]) -> int:
    """Return where a person's name ends whose last words the model left out ("David Dean | Rusk", "Abdullah | II")."""
    tokens = sentence.tokens
    while last + 1 < len(tokens) and last + 1 not in known:
        following = tokens[last + 1]
        name = following.upos == "PROPN" and following.text[:1].isupper()
        joined = tokens[last].relation == "compound" and tokens[last].head > last
        if not (is_numeral(sentence, last + 1) or (joined and name)):
            break
        last += 1
    return last


def without_people(sentence: Sentence, named: list[Named]) -> list[Named]:
    """Return the gazetteer's names without cities that are somebody's first name ("Nursultan Nazarbayev")."""
    known = {i for n in named for i in range(n.first, n.last + 1)}
    inside = {
        i
        for name in sentence.names
        if name.kind == "person" and name.last > name.first and not known.issuperset(range(name.first, name.last + 1))
        for i in range(name.first, name.last + 1)
    }
    return [n for n in named if n.entry.kind not in {"capital", "city"} or n.first not in inside]


def people_in(sentence: Sentence, named: list[Named], offices: list[OfficePhrase]) -> list[tuple[int, int]]:
    """Return the tokens of each person named in a sentence: holders of offices, then what the model of names found."""
    places = {
        i for n in named if n.entry.kind in _NO_PEOPLE and not n.entry.doubtful for i in range(n.first, n.last + 1)
    }
    titles = {i for o in offices for i in range(o.first, o.last + 1)}
    spans = list(dict.fromkeys(o.holder_tokens for o in offices if o.holder_tokens))
    dateline = dateline_end(sentence)
    for name in sentence.names:
        first, last = next((i for i in range(name.first, name.last + 1) if i not in titles), name.last + 1), name.last
        if name.kind != "person" or first > last or last <= dateline or not sentence.tokens[last].text[:1].isupper():
            continue
        if any(a <= last and first <= b for a, b in spans) or places.intersection(range(first, last + 1)):
            continue
        spans.append((first, last))
    return sorted(spans)


def later_mentions(
    analysis: Analysis, spans: Sequence[list[tuple[int, int]]], named: Sequence[list[Named]], *, inflected: bool
) -> None:
    """Add to `spans` the places where the surname of somebody named in full stands alone and no model found it."""
    known = {
        folded(sentence.tokens[last].text)
        for sentence, row in zip(analysis.sentences, spans, strict=True)
        for first, last in row
        if last > first and sentence.tokens[last].text[:1].isupper() and len(sentence.tokens[last].text) >= _SHORTEST
    }
    by_lemma = head_final(analysis.lang)  # "Муттакимен" and "Муттаки": one ending in all cases, so that lemmas agree
    if by_lemma:
        known |= {
            folded(sentence.tokens[last].lemma)
            for sentence, row in zip(analysis.sentences, spans, strict=True)
            for first, last in row
            if last > first and len(sentence.tokens[last].lemma) >= _SHORTEST
        }
    for sentence, row, names in zip(analysis.sentences, spans, named, strict=True):
        taken = {i for a, b in row for i in range(a, b + 1)}
        taken |= {
            i for n in names if n.entry.kind in {"state", "capital", "adjective"} for i in range(n.first, n.last + 1)
        }
        for token in sentence.tokens:
            if token.index in taken or not token.text[:1].isupper() or len(token.text) < _SHORTEST:
                continue
            word = folded(token.text)
            named_before = by_lemma and token.upos == "PROPN" and folded(token.lemma) in known
            alike = inflected and any(_may_be(token, word, k) for k in known)
            if named_before or word in known or alike:
                row.append((token.index, token.index))
        row.sort()


def _may_be(token: Token, word: str, known: str) -> bool:
    """Tell whether a capitalised word may be a surname in another case; of what is tagged a noun only its endings."""
    if token.upos == "NOUN" and token.index > 0:
        return len(known) > _SHORTEST + 2 and word.startswith(known) and len(word) - len(known) <= 3
    return token.upos == "PROPN" and _inflected(word, known)


def _inflected(word: str, known: str) -> bool:
    """Tell whether two folded surnames may be one in two cases."""
    short = min(len(word), len(known))
    common = next((i for i, (x, y) in enumerate(zip(word, known, strict=False)) if x != y), short)
    return short >= 4 and common >= max(4, short - 2) and len(word) - common <= 3 and len(known) - common <= 2
