"""Numbered rows of happenings: the 10th session of the intergovernmental commission."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from sverka.language import Sentence, Token, language
from sverka.model.records import Series
from sverka.reading.lexicon import lexicon
from sverka.reading.word_order import head_final

_DIGITS = re.compile(r"^(\d{1,3})(?:-?(?:е|ое|й|ый|ая|я|го|ого|м|ом|му|х|шы|ші|ншы|нші|ыншы|інші|th|st|nd|rd))?$")
_ROMAN = re.compile(r"^(?=[IVX])(X{0,3})(IX|IV|III|II|I|VIII|VII|VI|V|)$")
_ROMAN_TENS, _ROMAN_ONES = 10, ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
_ROW_REACH = 8  # tokens before a noun among which the body stands that its row is of
_INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "ADP", "CCONJ", "DET", "PART"})


@dataclass(frozen=True, slots=True)
class _Words:
    ordinals: dict[str, int]
    of: frozenset[str]
    self: frozenset[str]
    bodies: frozenset[str]
    plain: frozenset[str]
    stops: frozenset[str]
    stop: bool
    roman: bool
    hyphen: bool
    tens: dict[str, int]


@cache
def _words(lang: str) -> _Words:
    file = lexicon(lang, "series")
    ordinals = {}
    for word, number in file.table("ordinals").items():
        if not isinstance(number, int):
            raise file.wrong(word, "an ordinal needs a number")
        ordinals[word] = number
    return _Words(
        ordinals,
        frozenset(file.words("nouns.of")),
        frozenset(file.words("nouns.self")),
        frozenset(file.words("nouns.bodies")),
        frozenset(file.words("nouns.plain")),
        frozenset(file.words("nouns.stops")),
        bool(file.data.get("figures", {}).get("stop", False)),
        bool(file.data.get("figures", {}).get("roman", False)),
        bool(file.data.get("figures", {}).get("hyphen", False)),
        {word: number for word, number in file.data.get("tens", {}).items() if isinstance(number, int)},
    )


def ordinal_of(token: Token, lang: str) -> int | None:
    """Return the number that an ordinal word or figure says, or None where a token is none."""
    words = _words(lang)
    found = words.ordinals.get(token.lemma) or words.ordinals.get(token.text.lower())
    if found is not None:
        return found
    match = _DIGITS.match(token.text)
    if match and not token.text.isdigit():
        return int(match.group(1))
    if words.stop and token.text.endswith(".") and token.text[:-1].isdigit():
        return int(token.text[:-1])
    roman = _ROMAN.match(token.text) if words.roman and token.upos != "CCONJ" else None
    return len(roman.group(1)) * _ROMAN_TENS + _ROMAN_ONES.index(roman.group(2)) if roman else None


def _number_at(tokens: list[Token], at: int, lang: str) -> int | None:
    """Return the ordinal at a token; of a figure whose full stop is a token of its own, with it."""
    stopped = _words(lang).stop and at + 1 < len(tokens) and tokens[at + 1].text == "." and tokens[at].text.isdigit()
    if _words(lang).hyphen and at + 2 < len(tokens) and tokens[at].text.isdigit() and tokens[at + 1].text in {"-", "–"}:
        return int(tokens[at].text)  # "9-отырыс"
    number = int(tokens[at].text) if stopped else ordinal_of(tokens[at], lang)
    tens = _words(lang).tens.get(tokens[at - 1].lemma, 0) if at else 0
    return number + tens if number is not None and number < _ROMAN_TENS else number


def series_of(sentence: Sentence, first: int, last: int, lang: str) -> Series | None:
    """Return the row that the happening named at tokens `[first, last]` is one of, or None."""
    words = _words(lang)
    tokens = sentence.tokens
    noun = next((t for t in tokens[first : last + 1] if t.lemma in words.of or t.lemma in words.self), None)
    if noun is None:
        return None
    number = next(
        (
            n
            for t in tokens[max(0, noun.index - 6) : noun.index]
            for n in [_number_at(tokens, t.index, lang)]
            if n is not None and _together(tokens, t.index, noun.index)
        ),
        None,
    )
    if head_final(lang):
        return _row_before(tokens, noun, number, words, lang)
    if noun.lemma in words.of:
        start = noun.index + 1
        while start < len(tokens) and (tokens[start].lemma in {"of", "the"} or tokens[start].text in {"'s", "’s"}):
            start += 1
        end = _phrase_end(tokens, start, words.stops)
        if end < start:
            before = [t for t in tokens[max(0, noun.index - 4) : noun.index] if t.lemma in words.bodies]
            if not before:
                return (
                    Series(language(lang).nominative([noun]), number)
                    if number is not None and noun.lemma not in words.plain
                    else None
                )
            start, end = _name_start(tokens, before[-1].index), before[-1].index
        named = tokens[start : end + 1]
        if not any(t.lemma in words.bodies for t in named) and number is None:
            return None
        if noun.lemma in words.plain and not any(t.lemma in words.bodies for t in named):
            return None
        return Series(language(lang).nominative(named), number)
    if number is None:
        return None
    end = max(noun.index, _phrase_end(tokens, noun.index + 1, words.stops))
    start = noun.index
    while (
        start > 0
        and tokens[start - 1].upos in {"ADJ", "PROPN", "NOUN"}
        and ordinal_of(tokens[start - 1], lang) is None
        and noun.index - start < 4
    ):
        start -= 1
    return Series(language(lang).nominative(tokens[start : end + 1]), number)


def _row_before(tokens: list[Token], noun: Token, number: int | None, words: _Words, lang: str) -> Series | None:
    """Return the row whose name stands before its noun: "комиссияның оныншы отырысы", "үшінші Орталық Азия саммиті"."""
    before = tokens[max(0, noun.index - _ROW_REACH) : noun.index]
    body = next((t for t in reversed(before) if t.lemma in words.bodies and t.upos in {"NOUN", "PROPN"}), None)
    if noun.lemma in words.of:
        if body is None:
            plain = number is None or noun.lemma in words.plain
            return None if plain else Series(language(lang).nominative([noun]), number)
        start = _name_start(tokens, body.index, lang)
        return Series(language(lang).nominative(tokens[start : body.index + 1]), number)
    if number is None:
        return None
    return Series(language(lang).nominative(tokens[_name_start(tokens, noun.index, lang) : noun.index + 1]), number)


def _together(tokens: list[Token], at: int, noun: int) -> bool:
    return all(
        t.upos in {"ADJ", "NOUN", "PROPN", "NUM"} or t.text in {"-", "–", "th", "."} for t in tokens[at + 1 : noun]
    )


def _phrase_end(tokens: list[Token], start: int, stops: frozenset[str]) -> int:
    end = start - 1
    for token in tokens[start : start + 14]:
        if (token.upos not in _INSIDE and token.text != "-") or token.text.lower() in stops:
            break
        if token.upos in {"NOUN", "PROPN"}:
            end = token.index
    return end


def _name_start(tokens: list[Token], noun: int, lang: str = "") -> int:
    start = noun
    while (
        start > 0
        and not (
            lang
            and (
                tokens[start - 1].upos == "PROPN"
                or _number_at(tokens, start - 1, lang)
                or tokens[start - 1].feats.get("Case", "Nom") != "Nom"
            )
        )
        and (tokens[start - 1].upos in {"ADJ", "NOUN", "PROPN"} or tokens[start - 1].text == "-")
        and noun - start < 6
    ):
        start -= 1
    return start
