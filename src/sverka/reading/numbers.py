"""Numbers of a sentence: digits and words, with scales, and the quantities they make (money, per cent, times, years).

    1 млн 915 тыс. · 13 700 · 1,1 млрд долларов · $2bn · 25,000 · two hundred and fifty · от 3 до 5 млрд · в 1,5 раза

Decimal marks are the language's ("," in Russian, "." in English); the other mark parts thousands where three digits
follow. Currency codes are ISO 4217. Words stand in `lexicons/<lang>/numbers.toml`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from sverka.language import Sentence, Token
from sverka.reading.number_words import NumberWords, number_words
from sverka.reading.phrases import Hit

QuantityKind = Literal["plain", "money", "percent", "times", "years"]

_DASHES = "-‐‑‒–—"
_DIGITS = re.compile(r"(?P<first>\d[\d.,]*)(?:[-‐‑‒–—](?P<last>\d[\d.,]*))?(?P<suffix>[^\W\d_]*)")
_ORDINAL = re.compile(r"(\d{1,3})(?:-?(?:st|nd|rd|th)|-(?:й|я|е|го|му|м|ю|ей|ой|ая|ый|ого|ую))", re.IGNORECASE)
_ENDED = re.compile(r"(?P<number>\d[\d.,]*)(?P<percent>%?)(?:[-‐‑](?P<ending>[^\W\d_]+))?")  # "60-тан", "6%-ға"
_JOINED_YEARS = re.compile(r"(\d{1,3})-?(\D+)")
_THOUSANDS = re.compile(r"\d{1,3}([.,])\d{3}(?:\1\d{3})*")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts or measures. Tokens `[first, last]` are of its sentence, both inclusive.

    Attributes:
        value: The number, for `years` in years ("three decades" is 30); of a range the lower end; None for "dozens".
        unit: ISO 4217 code for money, else None.
        high: The upper end of a range.
    """

    kind: QuantityKind
    value: float | None
    first: int
    last: int
    unit: str | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class _Number:
    value: float | None
    first: int
    last: int
    high: float | None = None


def plain(value: float) -> float | int:
    """Return a number as it is written: whole numbers as integers, without the dust of floating point."""
    rounded = round(value, 2)
    return int(rounded) if rounded == int(rounded) else rounded


def read_quantities(sentence: Sentence, lang: str) -> list[Quantity]:
    """Return the quantities of a sentence in order, without overlaps.

    Raises:
        DataError: Where the language's number lexicon is missing or wrong.
    """
    return _Reader(sentence.tokens, number_words(lang)).quantities()


def ordinal_at(sentence: Sentence, at: int, lang: str) -> int | None:
    """Return the number of an ordinal ("third", "25-я", the "fifth" of "twenty-fifth"), or None for other words."""
    words, tokens = number_words(lang), sentence.tokens
    match = _ORDINAL.fullmatch(tokens[at].text)
    if match:
        return int(match.group(1))
    if words.dotted_ordinals and (dotted := _dotted(tokens, at)) is not None:
        return dotted
    ended = _ENDED.fullmatch(tokens[at].text)
    if ended and (ended["ending"] or "").lower() in words.ordinal_endings and ended["number"].isdigit():
        return int(ended["number"])
    value = words.ordinals.get(_fold(tokens[at].lemma)) or words.ordinals.get(_fold(tokens[at].text))
    if value is None:
        return None
    before = at - 1
    if before > 0 and tokens[before].text in _DASHES:
        before -= 1
    return _tens(words, tokens, before) + value if value < 10 else value


def _tens(words: NumberWords, tokens: list[Token], at: int) -> int:
    """Return what the word before a unit adds: 20 of "twenty-fifth", "двадцать пятый", "dwudziesta piąta"."""
    if at < 0:
        return 0
    hit = words.values.at(tokens, at)
    value = hit.value if hit is not None and hit.last == at else words.ordinals.get(_fold(tokens[at].lemma), 0)
    return int(value) if value % 10 == 0 and words.lowest_tens <= value <= 90 else 0


def _dotted(tokens: list[Token], at: int) -> int | None:
    """Return the number of "30." before the noun that it counts: the full stop makes it an ordinal."""
    text, after = tokens[at].text, at + 1
    if not text.endswith(".") and after < len(tokens) and tokens[after].text == ".":
        joined = tokens[after].start == tokens[at].end
        text, after = text + "." * joined, after + 1
    known = after < len(tokens) and tokens[after].text[:1].isalpha()
    return int(text[:-1]) if known and re.fullmatch(r"\d{1,3}\.", text) else None


def joined_years(sentence: Sentence, at: int, lang: str) -> int | None:
    """Return the years that a word holds ("25-летие", "тридцатилетний", "34" of "34-year"), or None."""
    words, token = number_words(lang), sentence.tokens[at]
    text = _fold(token.text)
    match = _JOINED_YEARS.fullmatch(text)
    if match and match.group(2) in words.suffixes:
        return int(match.group(1))
    for stem, value in words.stems.items():
        if text.startswith(stem) and text[len(stem) :] in words.suffixes:
            return value
    return None


def _fold(text: str) -> str:
    return text.lower().replace("ё", "е")


class _Reader:
    def __init__(self, tokens: list[Token], words: NumberWords) -> None:
        self.tokens, self.words = tokens, words

    def quantities(self) -> list[Quantity]:
        found: list[Quantity] = []
        at = 0
        while at < len(self.tokens):
            quantity = self._alone(at) or self._measured(at)
            if quantity is None:
                at += 1
                continue
            found.append(quantity)
            at = quantity.last + 1
        return found

    def _alone(self, at: int) -> Quantity | None:
        """Read what is a quantity without a number: "вдвое", "by a third", "четверть века"."""
        tokens, words = self.tokens, self.words
        if (span := words.whole_spans.at(tokens, at)) is not None:
            return Quantity("years", float(span.value), span.first, span.last)
        if (half := words.halves.at(tokens, at)) is not None:
            return self._with_unit(_Number(half.value, half.first, half.last), None)
        if (multiple := words.multiples.at(tokens, at)) is not None:
            return Quantity("times", multiple.value, multiple.first, multiple.last)
        if (share := words.shares.at(tokens, at)) is not None and (
            not words.share_words or (at > 0 and _fold(tokens[at - 1].text) in words.share_words)
        ):
            return Quantity("percent", share.value, share.first, share.last)
        return None

    def _measured(self, at: int) -> Quantity | None:
        mark = self.words.currencies.at(self.tokens, at)
        start = mark.last + 1 if mark is not None else at
        number = self._number(start) if start < len(self.tokens) else None
        if number is None:
            return None
        if mark is not None and self._near(mark.last, start):
            return self._with_unit(_Number(number.value, at, number.last, number.high), mark)
        return self._with_unit(number, None)

    def _with_unit(self, number: _Number, mark: Hit[str] | None) -> Quantity:
        tokens, words = self.tokens, self.words
        value, high, first = number.value, number.high, number.first
        ended = _ENDED.fullmatch(tokens[number.last].text) if number.first == number.last else None
        if ended is not None and ended["percent"]:
            return Quantity("percent", value, first, number.last, high=high)
        if mark is not None:
            return Quantity("money", value, first, number.last, mark.value, high)
        after = self._skip_dots(number.last + 1)
        loose = words.loose.at(tokens, after) if after < len(tokens) else None
        after = loose.last + 1 if loose is not None else after
        if after < len(tokens) and tokens[after].text in _DASHES and after + 1 < len(tokens):
            after += 1  # "34-year", "12-percent", "2.5-fold"
        if after >= len(tokens):
            return Quantity("plain", value, first, number.last, high=high)
        for place in range(after, min(after + 2, len(tokens))):
            if place > after and tokens[after].upos not in ("ADJ", "PROPN"):
                break
            if (unit := words.currencies.at(tokens, place)) is not None:
                return Quantity("money", value, first, self._state_of_currency(unit), unit.value, high)
        if (percent := words.percent.at(tokens, after)) is not None:
            return Quantity("percent", value, first, percent.last, high=high)
        lemma, text = _fold(tokens[after].lemma), _fold(tokens[after].text)
        if lemma in words.times or text in words.times:
            return Quantity("times", value, first, after, high=high)
        years = words.spans.get(lemma) or words.spans.get(text)
        if years is not None and not self._calendar(number, text):
            scaled = None if value is None else value * years
            return Quantity("years", scaled, first, after, high=None if high is None else high * years)
        return Quantity("plain", value, first, number.last, high=high)

    def _calendar(self, number: _Number, text: str) -> bool:
        """Tell whether the number names a year rather than counts years: "2022 году"."""
        return (
            number.value is not None
            and number.first == number.last
            and 1000 <= number.value < 3000
            and text not in self.words.many_years
        )

    def _state_of_currency(self, unit: Hit[str]) -> int:
        after = self._skip_dots(unit.last + 1)
        here = after < len(self.tokens) and _fold(self.tokens[after].text) in self.words.currency_tails
        return after if here else unit.last

    def _number(self, at: int) -> _Number | None:
        """Read a number with all its scales, and the second end of a range."""
        number = self._single(at)
        if number is None or number.value is None:
            return number
        after = number.last + 1
        if after + 1 < len(self.tokens) and self._range_goes_on(at, after):
            other = self._single(after + 1)
            if other is not None and other.value is not None and other.value > number.value:
                low = number.value
                if low < 1000 <= other.value:  # "от 3 до 5 млрд": the scale is of both ends
                    low *= self._scale_in(after + 1, other.last)
                return _Number(low, number.first, other.last, other.value)
        return number

    def _range_goes_on(self, at: int, after: int) -> bool:
        """Tell whether what follows a number at `at` joins it to a higher one: a dash, or the "to" of "from 3 to 5"."""
        if self.tokens[after].text in _DASHES:
            return True
        opened = at > 0 and _fold(self.tokens[at - 1].text) in self.words.range_from
        return opened and _fold(self.tokens[after].text) in self.words.range_to

    def _scale_in(self, first: int, last: int) -> float:
        scale = 1.0
        for token in self.tokens[first : last + 1]:
            scale *= self._scale(token) or 1.0
        return scale

    def _single(self, at: int) -> _Number | None:
        tokens = self.tokens
        if _fold(tokens[at].text) in self.words.vague and not (at > 0 and tokens[at - 1].upos == "NUM"):
            last = at
            while last + 1 < len(tokens) and (
                _fold(tokens[last + 1].text) in self.words.vague or tokens[last + 1].lemma == "of"
            ):
                last += 1
            if tokens[last].lemma == "of":
                last -= 1
            return _Number(None, at, last)
        total, current, high, last, here = 0.0, 0.0, None, -1, at
        ceiling = float("inf")
        seen = False
        while here < len(tokens):
            part = self._digits(here)
            if part is not None and (
                not seen or (current == 0.0 and part.value is not None and part.value < 1000 and total)
            ):
                current, high = part.value or 0.0, part.high
                seen, last, here = True, part.last, part.last + 1
                ceiling = 1.0
                suffix = _DIGITS.fullmatch(tokens[part.last].text)
                scale = self.words.scales.get(_fold(suffix["suffix"])) if suffix and suffix["suffix"] else None
                if scale:
                    total, current, high = total + current * scale, 0.0, high * scale if high else None
                continue
            scale = self._scale(tokens[here])
            several = not seen and tokens[here].feats.get("Number") == "Plur"  # "billions" is no number
            if scale is not None and (seen or scale >= 1000) and not several and not self._letter(here, seen):
                if scale == 100:
                    current = max(current, 1.0) * 100
                    ceiling = 100.0
                else:
                    total += max(current, 1.0 if not seen else current) * scale
                    high = high * scale if high else None
                    current, ceiling = 0.0, float("inf")
                seen, last, here = True, here, self._skip_dots(here + 1)
                continue
            word = self.words.values.at(tokens, here)
            if word is not None and word.value < ceiling and (current == 0 or word.value < 100):
                current += word.value
                ceiling = (
                    10.0
                    if word.value % 10 == 0 and self.words.lowest_tens <= word.value < 100
                    else 100.0
                    if word.value >= 100
                    else 1.0
                )
                seen, last, here = True, word.last, word.last + 1
                continue
            loose = self.words.loose.at(tokens, here) if seen else None
            if loose is not None and loose.last + 1 < len(tokens) and self._scale(tokens[loose.last + 1]) is not None:
                here = loose.last + 1
                continue
            half = self.words.joined.at(tokens, here) if seen else None
            if half is not None:
                current, last, here = current + 0.5, half.last, half.last + 1
                continue
            joiner = seen and (tokens[here].text in _DASHES or (ceiling == 100.0 and tokens[here].lemma == "and"))
            if (
                joiner
                and here + 1 < len(tokens)
                and self.words.values.at(tokens, here + 1) is not None
                and ceiling in (10.0, 100.0)
            ):
                here += 1
                continue
            break
        if not seen:
            return None
        return _Number(total + current, at, last, high)

    def _letter(self, here: int, seen: bool) -> bool:
        """Tell whether a one-letter scale stands apart from its number and so is no scale ("3 m")."""
        return len(self.tokens[here].text) == 1 and not (
            seen and self._near(here - 1, here) and self.tokens[here].text in "mMbBkK"
        )

    def _scale(self, token: Token) -> float | None:
        return self.words.scales.get(_fold(token.lemma)) or self.words.scales.get(_fold(token.text))

    def _near(self, left: int, right: int) -> bool:
        return self.tokens[right].start - self.tokens[left].end <= 1

    def _skip_dots(self, at: int) -> int:
        dot = at < len(self.tokens) and self.tokens[at].text == "." and self.tokens[at].start == self.tokens[at - 1].end
        return at + 1 if dot and at + 1 < len(self.tokens) else at

    def _digits(self, at: int) -> _Number | None:
        """Read digits, thousands that spaces part ("13 700") included."""
        written = self.tokens[at].text
        ended = _ENDED.fullmatch(written)
        if ended and (ended["percent"] or (ended["ending"] or "").lower() in self.words.endings):
            written = ended["number"]
        match = _DIGITS.fullmatch(written)
        if match is None:
            return None
        suffix = _fold(match["suffix"])
        if suffix and suffix not in self.words.scales:
            return None
        scaled = bool(suffix) or (at + 1 < len(self.tokens) and self._scale(self.tokens[at + 1]) is not None)
        last, text = at, match["first"]
        while (
            not suffix
            and not match["last"]
            and text.isdigit()
            and len(self.tokens[at].text) <= 3
            and last + 1 < len(self.tokens)
            and re.fullmatch(r"\d{3}", self.tokens[last + 1].text)
            and self.tokens[last + 1].start - self.tokens[last].end == 1
        ):
            last += 1
            text += self.tokens[last].text
        low = self._value(text, scaled)
        if low is None:
            return None
        high = self._value(match["last"], scaled) if match["last"] else None
        return _Number(low, at, last, high if high is not None and high > low else None)

    def _value(self, text: str, scaled: bool) -> float | None:
        text = text.rstrip(".,")
        grouped = _THOUSANDS.fullmatch(text)
        if (
            grouped
            and (grouped[1] != self.words.decimal or text.count(grouped[1]) > 1)
            and not (scaled and text.count(grouped[1]) == 1)
        ):
            text = text.replace(grouped[1], "")
        elif "," in text and "." in text:
            text = text.replace("." if text.rindex(",") > text.rindex(".") else ",", "")
        text = text.replace(",", ".")
        return float(text) if re.fullmatch(r"\d+(?:\.\d+)?", text) else None
