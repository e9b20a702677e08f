"""What is wrong with a registry's files: collected while they are read, so many of each kind, the others counted."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from sverka.checks.registries.limits import limits
from sverka.model import Issue


class Issues:
    """The issues of one registry."""

    def __init__(self) -> None:
        self._kept: list[Issue] = []
        self._counts: Counter[str] = Counter()
        self._severities: dict[str, Literal["error", "warning"]] = {}

    def add(
        self, code: str, path: str, place: str | None, reason: str, *, severity: Literal["error", "warning"] = "warning"
    ) -> None:
        """Keep an issue, or count it where enough of its code are kept."""
        self._counts[code] += 1
        self._severities[code] = severity
        if self._counts[code] <= limits().issues:
            self._kept.append(Issue(code, path, reason, place, severity))

    def all(self) -> tuple[Issue, ...]:
        """Return the issues kept, and one for each code of which more were met."""
        more = [
            Issue(code, "", f"{count - limits().issues} more of this kind", None, self._severities[code])
            for code, count in sorted(self._counts.items())
            if count > limits().issues
        ]
        return (*self._kept, *more)

    @property
    def counts(self) -> dict[str, int]:
        """How many were met, by code."""
        return dict(sorted(self._counts.items()))
