"""The sentences in which a verdict is told, from `sentences.toml`, and the words of numbers in them."""

from __future__ import annotations

from collections.abc import Iterable

from sverka.checks.tables import table
from sverka.model import states

_SCALES = ((1e9, "billion"), (1e6, "million"))


def say(name: str, **slots: object) -> str:
    """Return a sentence with its slots filled.

    Raises:
        DataError: Where the file has no such sentence, or the sentence wants a slot that is not given.
    """
    sentences = table("sentences")
    found = sentences.data.get(name)
    if not isinstance(found, str):
        raise sentences.wrong(name, "there is no such sentence")
    try:
        return found.format(**slots)
    except (KeyError, IndexError) as error:
        raise sentences.wrong(name, f"the slot {error} is not filled") from error


def state(code: str) -> str:
    """Return the English name of a state, its code where the table has none."""
    return states.latin_name(code) if states.is_state(code) else code


def amount(value: float, unit: str) -> str:
    """Return a sum in words: "1,371.9 million USD"."""
    for scale, name in _SCALES:
        if abs(value) >= scale:
            return f"{plain(value / scale, 3 if scale == 1e9 else 1)} {name} {unit}"
    return f"{plain(value, 0)} {unit}"


def plain(value: float, digits: int = 2) -> str:
    """Return a number with at most so many decimals, thousands parted by commas."""
    text = f"{value:,.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def per_cent(share: float, digits: int = 1) -> str:
    """Return a share (0 to 1) in per cent: "3.0 %"."""
    return f"{100 * share:.{digits}f} %"


def signed(change: float) -> str:
    """Return a change in per cent with its sign: "+81.0 %"."""
    return f"{change:+.1f} %"


def ordinal(number: int) -> str:
    """Return an English ordinal: 1st, 2nd, 11th."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def many(number: int, word: str) -> str:
    """Return a count with its noun: "1 day", "3 days"."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def listed(words: Iterable[str]) -> str:
    """Return words as a list: "a", "a and b", "a, b and c"."""
    items = list(words)
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""


def years(numbers: Iterable[int]) -> str:
    """Return years with runs joined: "2018–2021, 2023"."""
    runs: list[list[int]] = []
    for year in sorted(set(numbers)):
        if runs and runs[-1][1] == year - 1:
            runs[-1][1] = year
        else:
            runs.append([year, year])
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in runs)


def pair_of(codes: Iterable[str]) -> str:
    """Return states in words: "Kazakhstan and Poland"."""
    return listed(state(code) for code in codes)
