"""A text in another script of its language, brought to the script that it is read in, with the way back."""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from sverka.model.spans import Span

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A text as it is read: for each code point the place that it stands for in the text as it was written."""

    text: str
    places: tuple[Span, ...]

    def written(self, span: Span) -> Span:
        """Return where a place of this text is in the text as it was written."""
        if span.start >= span.end:
            at = self.places[span.start].start if span.start < len(self.places) else self._end()
            return Span(at, at)
        return Span(self.places[span.start].start, self.places[span.end - 1].end)

    def _end(self) -> int:
        return self.places[-1].end if self.places else 0

    def restored(self, value: _T) -> _T:
        """Return records, or whatever holds places, with each place in the text as it was written."""
        return cast("_T", self._restored(value))

    def _restored(self, value: Any) -> Any:
        if isinstance(value, Span):
            return self.written(value)
        if isinstance(value, tuple | list | frozenset):
            return type(value)(self._restored(v) for v in value)
        if isinstance(value, dict):
            return {key: self._restored(v) for key, v in value.items()}
        if is_dataclass(value) and not isinstance(value, type):
            changed = {f.name: self._restored(getattr(value, f.name)) for f in fields(value) if f.init}
            return replace(value, **changed)
        return value
