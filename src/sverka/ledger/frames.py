"""Rows of one kind, in order, and the same as a data frame."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, Self, TypeVar

from sverka.errors import MissingExtraError
from sverka.model.display import Shown

if TYPE_CHECKING:
    import pandas
    import polars

Cell = str | int | float | bool | None


class _Row(Protocol):
    COLUMNS: ClassVar[tuple[str, ...]]

    def flat(self) -> dict[str, Cell]: ...


R = TypeVar("R", bound=_Row)


class Rows(tuple[R, ...], Shown):
    """Rows in order, and the same as a data frame."""

    _kind: type[R]

    def __new__(cls, kind: type[R], rows: Iterable[R]) -> Self:
        """Make rows of a kind."""
        made = super().__new__(cls, rows)
        made._kind = kind
        return made

    def __getnewargs__(self) -> tuple[type[R], tuple[R, ...]]:  # for copies and pickles
        return self._kind, tuple(self)

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the columns of `dicts` and of the data frames, also where there are no rows."""
        return self._kind.COLUMNS

    def dicts(self) -> list[dict[str, Any]]:
        """Return each row as columns of plain values; several values of one column are joined by a space or `; `."""
        return [row.flat() for row in self]

    def to_polars(self) -> polars.DataFrame:
        """Return a polars data frame.

        Raises:
            MissingExtraError: Where polars is not installed.
        """
        try:
            import polars
        except ModuleNotFoundError as error:
            raise MissingExtraError("polars is not installed", hint="pip install 'sverka[polars]'") from error
        return polars.DataFrame(self.dicts(), schema=None if self else self.columns, infer_schema_length=None)

    def to_pandas(self) -> pandas.DataFrame:
        """Return a pandas data frame.

        Raises:
            MissingExtraError: Where pandas is not installed.
        """
        try:
            import pandas
        except ModuleNotFoundError as error:
            raise MissingExtraError("pandas is not installed", hint="pip install 'sverka[pandas]'") from error
        return pandas.DataFrame(self.dicts(), columns=list(self.columns))
