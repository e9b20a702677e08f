"""When two values of one figure agree."""

from __future__ import annotations

import math

from sverka.reports.reconciliation.rules import FigureRules

Value = float | int | str | None


def agree(kind: str, one: Value, other: Value, rules: FigureRules) -> bool:
    """Tell whether two values of one kind agree; "one of the key partners" (None) agrees with any rank.

    Numbers agree within the tolerance, or where they are the same rounded to the fewer significant digits of the two;
    years and ranks only where they are the same. Words agree where they are the same or listed as alike.
    """
    if one == other or one is None or other is None:
        return True
    if isinstance(one, str) or isinstance(other, str):
        alike = next((words for name, words in rules.alike.items() if name == kind), frozenset())
        return one in alike and other in alike
    if kind in rules.exact:
        return False
    if abs(one - other) <= rules.tolerance * max(abs(one), abs(other)):
        return True
    digits = max(min(significant(one), significant(other)), rules.fewest_digits)
    return rounded(one, digits) == rounded(other, digits)


def agree_in_change(one: float | None, other: float | None, rules: FigureRules) -> bool:
    """Tell whether two changes in per cent agree; one that is not told says nothing against the other."""
    return one is None or other is None or abs(one - other) <= rules.change_points


def significant(number: float | int) -> int:
    """Return how many significant digits a number is written with: 2 for 1,100,000,000, 4 for 496.3."""
    digits = f"{abs(number):.12g}".partition("e")[0].replace(".", "").strip("0")
    return len(digits) or 1


def rounded(number: float | int, digits: int) -> float:
    """Return a number rounded to so many significant digits, halves away from zero.

    Away from zero as people round: Python's `round` takes halves to the even digit.
    """
    if not number:
        return 0.0
    scale = 10.0 ** (digits - 1 - math.floor(math.log10(abs(number))))
    return math.copysign(math.floor(abs(number) * scale + 0.5) / scale, number)
