"""Cuts a text into the tokens that dates are made of: one symbol each, for regular expressions over symbols.

Shapes of numbers: `D` 1-31, `N` another whole number, `Y` a year (1800-2150), `H` an older one, `O` "24th",
`P` "2007-м", `E` "1990s", `F` a full date in digits, `C` a clock time, `T` the year of a name ("Expo-2017").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sverka.reading.dates.meaning import Meaning, Value
from sverka.reading.dates.rules import Lexicon

_TOKEN = re.compile(
    r"[^\W\d_]+\d*(?:[-‑'’][^\W_]+)*"
    r"|(?<![/=_.-])\d{4}([-/.])\d\d\1\d\d(?![\d/_-])"
    r"|(?<![/=_.-])(?:\d\d?([-/.])\d\d?\2\d{4}|\d\d([-/.])\d\d\3\d\d)(?![\d/_-]|[.,]\d)"
    r"|\d\d?:\d\d(?::\d\d)?"
    r"|\d+(?:[.,:]\d+)+"
    r"|\d+(?:[-‑'’]?[^\W\d_]+)?(?:-[^\W\d_]+)*"
    r"|[^\w\s]|\n"
)
_FULL = re.compile(r"\d{4}[-/.]\d\d[-/.]\d\d|\d\d?([-/.])\d\d?\1\d{4}|\d\d([-/.])\d\d\2\d\d")
_CLOCK = re.compile(r"[012]?\d(?::[0-5]\d){1,2}")
_NUMBER = re.compile(r"(\d+)([-‑'’]?)([^\W\d_]*)(.*)")
_TITLED = re.compile(r"([^\W\d_]+)[-‑](20\d\d|19\d\d)")
_LONGEST = 24  # letters in a number that is still part of a date
_JOINT = re.compile(r"([-‑'’])")


@dataclass(slots=True)
class Node:
    """A token, or a chunk of tokens that rules made; `value` is of a number, `meaning` of a chunk."""

    symbol: str
    start: int
    end: int
    value: Value | None = None
    meaning: Meaning | None = None
    gives: str = ""
    kind: str | None = None
    relation: str | None = None
    part: str | None = None
    tokens: int = 1


def tokenise(text: str, lexicon: Lexicon, start: int, end: int) -> list[list[Node]]:
    """Return the stretches of tokens that a date may be made of, those that hold a trigger word or number.

    Any other word ends a stretch. Most stretches hold no trigger, so nodes are made only for those that do.
    """
    stretches: list[list[Node]] = []
    pending: list[tuple[str, int, int] | Node] = []
    triggered = False
    known, cased, triggers = lexicon.symbols.get, lexicon.cased, lexicon.triggers
    for match in _TOKEN.finditer(fold(text[start:end])):
        word, at = match.group(), start + match.start()
        symbol = known(word)
        if symbol is not None and (word not in cased or text[at].isupper()):
            pending.append((symbol, at, at + len(word)))
            triggered = triggered or symbol in triggers
        elif not word.isalpha() and (nodes := _parts(word, at, lexicon)):
            pending.extend(nodes)
            triggered = triggered or any(node.symbol in triggers for node in nodes)
        elif pending:
            if triggered:
                stretches.append([each if isinstance(each, Node) else Node(*each) for each in pending])
            pending, triggered = [], False
    if triggered:
        stretches.append([each if isinstance(each, Node) else Node(*each) for each in pending])
    return stretches


def fold(text: str) -> str:
    """Return the text in lower case, "ё" as "е", with every code point in its place."""
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    return lower.replace("ё", "е")


def _parts(word: str, at: int, lexicon: Lexicon) -> list[Node]:
    """Return what a number or a compound is made of; nothing where it is no part of a date."""
    if word[0].isdigit():
        return list(_number(word, at, lexicon)) if len(word) <= _LONGEST else []
    if (titled := _TITLED.fullmatch(word)) is not None and titled[1] not in lexicon.symbols:
        return [Node("T", at + len(titled[1]) + 1, at + len(word), int(titled[2]))]
    return list(_compound(word, at, lexicon))


def _number(word: str, at: int, lexicon: Lexicon) -> Iterator[Node]:
    """Yield what a token that starts with a digit is; nothing where it is no part of a date."""
    if word.isdecimal():
        yield Node(_shape(int(word), len(word)), at, at + len(word), int(word))
        return
    if ":" in word:
        if _CLOCK.fullmatch(word):
            yield Node("C", at, at + len(word))
        return
    if _FULL.fullmatch(word):
        if (day := _full_date(word, lexicon.day_first)) is not None:
            yield Node("F", at, at + len(word), (day.year, day.month, day.day))
        return
    parsed = _NUMBER.fullmatch(word)
    if parsed is None or not parsed[1].isdecimal():
        return
    digits, joint, tail, rest = parsed.groups()
    number, middle = int(digits), at + len(digits) + len(joint)
    ordinal = not rest and tail in lexicon.suffixes.get("ordinal", ())
    if not rest and number % 10 == 0 and number > 31 and tail in lexicon.suffixes.get("decade", ()):
        if len(digits) in (2, 4):  # of the twentieth century where the century is not told
            yield Node("E", at, at + len(word), number if len(digits) == 4 else 1900 + number)
    elif ordinal and 1 <= number <= 31:
        yield Node("O", at, at + len(word), number)
    elif ordinal and _shape(number, len(digits)) in "YH":
        yield Node("P", at, at + len(word), number)
    elif all(piece in lexicon.symbols for piece in _JOINT.split(tail + rest) if not _JOINT.fullmatch(piece)):
        yield Node(_shape(number, len(digits)), at, at + len(digits), number)
        if joint:
            yield Node("-", middle - len(joint), middle)
        yield from _compound(word[len(digits) + len(joint) :], middle, lexicon)


def _compound(word: str, at: int, lexicon: Lexicon) -> Iterator[Node]:
    """Yield the parts of "июль-август" or "mid-2024" where all are known; of "today's" the head."""
    pieces, place, nodes = _JOINT.split(word), at, []
    for piece in pieces:
        if piece in ("'", "’"):
            break
        symbol = lexicon.symbols.get(piece)
        if symbol is not None:
            nodes.append(Node(symbol, place, place + len(piece)))
        elif piece.isdecimal():
            nodes.append(Node(_shape(int(piece), len(piece)), place, place + len(piece), int(piece)))
        else:
            return
        place += len(piece)
    yield from nodes


def _shape(number: int, digits: int) -> str:
    if digits <= 2 and 1 <= number <= 31:
        return "D"
    if digits == 4 and 1000 <= number <= 2150:
        return "Y" if number >= 1800 else "H"
    return "N"


def _full_date(word: str, day_first: bool) -> date | None:
    """Read 2025-05-23, 23.05.2025, 23/05/2025 and, where the day may not come first, 05/23/2025."""
    first, second, third = (int(part) for part in re.split(r"[-/.]", word))
    if first > 31:
        tries = [(first, second, third)]
    else:
        year = third if third > 99 else 2000 + third if third < 70 else 1900 + third
        tries = [(year, second, first), (year, first, second)]
        if "/" in word and not day_first:
            tries.reverse()
    for year, month, day in tries:
        try:
            return date(year, month, day)
        except ValueError:
            continue
    return None
