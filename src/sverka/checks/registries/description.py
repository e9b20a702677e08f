"""What a registry of facts is: its description in YAML, checked, with errors that name the file and the line."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated, Any, ClassVar, Literal, TypeVar, get_args

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, field_validator, model_validator

from sverka.checks.registries.codes import is_code
from sverka.errors import DataError

Kind = Literal["relations", "votes", "trade", "offices", "missions", "memberships"]
KINDS: tuple[Kind, ...] = get_args(Kind)

Text = Annotated[str, Field(min_length=1, max_length=1000)]
Words = tuple[Text, ...]
# One column, or the names that it bears in different editions: the first that the file has is taken.
ColumnNames = Text | Words

_LARGEST = 1_000_000  # characters of a description


class CodeTable(BaseModel):
    """A table that comes with the files: which code of theirs is which ISO3 code."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    file: Text
    code: Text
    iso3: Text


class Description(BaseModel):
    """What every registry says of itself.

    Attributes:
        id: Small letters, digits and hyphens.
        side: ISO3 of the state whose statistics or records these are; none for a third party's.
        files: Paths, seen from the description's folder, and globs.
        columns: Field of the fact: the column that holds it, or several names of which the first found is taken.
            Every format has the field `source`: words on where a row's fact was published, shown with its place.
        constants: Field of the fact: a value that holds for every row.
        only: Column: the values that a row must have there to be taken, in tables that have the column.
        codes: How states are named: `any` takes ISO 3166 codes of three or two letters and names in the languages that
            Sverka reads; `cow` the numbers of the Correlates of War project; `table` the registry's own `code_table`.
        aliases: Further names of states in this registry, and the ISO3 code (or `WLD`, the world) of each.
        skip: Names that stand where a state would and are none ("Other countries", "Europe").
        sheets: For workbooks: a pattern of the names of the sheets to read; its groups `year` and `months` date them.
        members: For archives: a pattern (`*`, `?`) of the names of the files in it.
        date_format: How dates are written where they are not in ISO 8601 (`%d.%m.%Y`).
    """

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    required: ClassVar[frozenset[str]] = frozenset()
    optional: ClassVar[frozenset[str]] = frozenset()

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,63}$")]
    title: Text
    publisher: Text
    edition: Text
    licence: Text
    retrieved: dt.date | None = None
    url: Text | None = None
    side: Text | None = None
    caution: str = ""
    files: Words = ()
    columns: dict[str, ColumnNames] = {}
    constants: dict[str, Text] = {}
    only: dict[str, Words] = {}
    codes: Literal["any", "cow", "table"] = "any"
    code_table: CodeTable | None = None
    aliases: dict[str, Text] = {}
    skip: Words = ()
    encoding: Text = "utf-8-sig"
    delimiter: Annotated[str, Field(min_length=1, max_length=1)] | None = None
    sheets: Text | None = None
    members: Text | None = None
    date_format: Text | None = None

    @field_validator("side")
    @classmethod
    def _side_is_a_state(cls, side: str | None) -> str | None:
        if side is not None and not is_code(side):
            raise ValueError(f"{side!r} is no ISO 3166-1 alpha-3 code")
        return side

    @field_validator("aliases")
    @classmethod
    def _aliases_are_states(cls, aliases: dict[str, str]) -> dict[str, str]:
        for name, code in aliases.items():
            if not is_code(code):
                raise ValueError(f"{name!r} stands for {code!r}, which is no ISO 3166-1 alpha-3 code")
        return aliases

    @model_validator(mode="after")
    def _fields_are_known(self) -> Description:
        known = self.required | self.optional | {"source"}
        given = {*self.columns, *self.constants}
        if unknown := sorted(given - known):
            raise ValueError(f"columns or constants name no field of this format: {', '.join(unknown)}")
        if missing := sorted(self.required - given):
            raise ValueError(f"columns or constants must also say where these are found: {', '.join(missing)}")
        if (self.codes == "table") != (self.code_table is not None):
            raise ValueError("code_table is to be given with `codes: table`, and only then")
        return self


Dated = TypeVar("Dated", bound=Description)


def _dated(description: Dated) -> Dated:
    if not {"year", "date", "session"} & {*description.columns, *description.constants}:
        raise ValueError("columns must say where the year, date or session is found")
    return description


class Relations(Description):
    """Dates of establishing diplomatic relations; `others` are dates by other witnesses, separated by semicolons."""

    required = frozenset({"a", "b", "date"})
    optional = frozenset({"others", "precision", "url"})

    kind: Literal["relations"]
    format: Literal["relations"]


class Ballots(Description):
    """Votes of single states; the year is a column, or taken from a date, or from the session (1 is 1946).

    Attributes:
        meanings: What a vote is written as.
    """

    required = frozenset({"vote_id", "state", "vote"})
    optional = frozenset({"year", "date", "session"})

    kind: Literal["votes"]
    format: Literal["ballots"]
    meanings: dict[Literal["yes", "no", "abstain", "absent"], tuple[Annotated[str, Field(max_length=100)], ...]]

    @model_validator(mode="after")
    def _dated(self) -> Ballots:
        return _dated(self)


class Dyads(Description):
    """Agreement of pairs of states by year, already counted.

    Attributes:
        complete_for: States all of whose partners are in the file, so that partners can be ranked; none for all.
    """

    required = frozenset({"a", "b", "year", "votes", "same", "opposite"})

    kind: Literal["votes"]
    format: Literal["dyads"]
    complete_for: Words = ()


class Scores(Description):
    """Agreement of pairs of states by year of which only the share is told, an abstention against yes or no a half.

    Attributes:
        complete_for: As for `Dyads`.
    """

    required = frozenset({"a", "b", "share"})
    optional = frozenset({"year", "session"})

    kind: Literal["votes"]
    format: Literal["scores"]
    complete_for: Words = ()

    @model_validator(mode="after")
    def _dated(self) -> Scores:
        return _dated(self)


class Trade(Description):
    """What both formats of trade have.

    Attributes:
        unit: ISO 4217 code of the values.
        multiplier: What a value of the file is to be multiplied by (1000 where they are in thousands).
        decimal: The decimal sign.
        sum: Whether rows of one reporter, partner, flow and period are parts (of products, say) to be added up.
        mirror: Whether an export is also the partner's import: true for reconciled figures such as BACI's only.
        world: Whether totals with the world are to be added up from the partners, as the file has none.
        apart: Whether no two tables tell of one period, so that each can be done with when it is read: saves memory.
        partial: Whether only some partners are in the file, so that they do not add up to the world.
    """

    unit: Annotated[str, Field(pattern="^[A-Z]{3}$")]
    multiplier: Annotated[float, Field(gt=0)] = 1.0
    decimal: Literal[".", ","] = "."
    sum: bool = False
    mirror: bool = False
    world: bool = False
    apart: bool = False
    partial: bool = False


class Flows(Trade):
    """Trade, a row for each flow."""

    required = frozenset({"reporter", "partner", "flow", "period", "value"})

    kind: Literal["trade"]
    format: Literal["flows"]
    flows: dict[Literal["turnover", "exports", "imports"], Words] = {}


class Balance(Trade):
    """Trade, a row for each partner with its turnover, exports and imports; the period is a column or the sheet's."""

    required = frozenset({"reporter", "partner"})
    optional = frozenset({"period", "turnover", "exports", "imports"})

    kind: Literal["trade"]
    format: Literal["balance"]

    @model_validator(mode="after")
    def _has_figures(self) -> Balance:
        if not {"turnover", "exports", "imports"} & set(self.columns):
            raise ValueError("columns must say where turnover, exports or imports are found")
        if "period" not in {*self.columns, *self.constants} and not self.sheets:
            raise ValueError("columns, constants or sheets must say what period a row is of")
        return self


class Offices(Description):
    """Holders of offices, a row for each term; `other_names` and `attested` are lists separated by semicolons.

    Attributes:
        states: Only these states (ISO3), where given.
    """

    required = frozenset({"person", "office", "state"})
    optional = frozenset({"since", "until", "attested", "other_names", "role", "precision", "url"})

    kind: Literal["offices"]
    format: Literal["offices"]
    states: Words = ()


class FollowTheMoney(Description):
    """Holders of offices as FollowTheMoney entities (Person, Position, Occupancy), one JSON object a line."""

    kind: Literal["offices"]
    format: Literal["followthemoney"]
    states: Words = ()


class Missions(Description):
    """Embassies and other missions."""

    required = frozenset({"sender", "receiver"})
    optional = frozenset({"city", "type", "url"})

    kind: Literal["missions"]
    format: Literal["missions"]


class Memberships(Description):
    """Memberships of states in organisations."""

    required = frozenset({"state", "organisation"})
    optional = frozenset({"status", "since", "until", "url"})

    kind: Literal["memberships"]
    format: Literal["memberships"]


AnyDescription = Annotated[
    Relations | Ballots | Dyads | Scores | Flows | Balance | Offices | FollowTheMoney | Missions | Memberships,
    Field(discriminator="format"),
]
_ADAPTER: TypeAdapter[AnyDescription] = TypeAdapter(AnyDescription)


def load_description(path: Path, **changes: Any) -> AnyDescription:
    """Read a description.

    Args:
        path: A YAML file.
        changes: Fields to be put in place of those in the file.

    Raises:
        DataError: Where it is no YAML, or not as a description must be; it names the line.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(path, None, f"cannot be read: {error}") from error
    return parse_description(text, path, **changes)


def parse_description(text: str, path: object, **changes: Any) -> AnyDescription:
    """Read a description from its text; `path` is for messages. See `load_description`."""
    if len(text) > _LARGEST:
        raise DataError(path, None, f"too long for a description: {len(text)} characters")
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        data = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error)
        raise DataError(path, mark.line + 1 if mark else None, f"not YAML: {problem}") from error
    if not isinstance(data, dict):
        raise DataError(path, 1, "a description is a list of `field: value` lines")
    data |= {name: value for name, value in changes.items() if value is not None}
    try:
        return _ADAPTER.validate_python(data)
    except ValidationError as error:
        first = error.errors()[0]
        # The first place is the format by which the description was read, which does not stand in the file.
        place = first["loc"][1:] if first["loc"] and first["loc"][0] == data.get("format") else first["loc"]
        place = tuple(part for part in place if part not in ("constrained-str", "str", "[key]"))
        if first["type"].startswith("union_tag"):
            place = ("format",)
        where = ".".join(str(part) for part in place if not str(part).startswith(("tuple[", "function-")))
        hint = "put it in quotes: YAML reads a bare NO, ON or date otherwise" if first["type"] == "string_type" else ""
        reason = first["msg"].removeprefix("Value error, ")
        raise DataError(path, _line(node, place), f"{where}: {reason}" if where else reason, hint=hint) from error


def to_json(description: AnyDescription) -> str:
    """Return a description as JSON, to be kept with its facts."""
    return _ADAPTER.dump_json(description).decode()


def from_json(text: str) -> AnyDescription:
    """Read a description that was kept as JSON."""
    return _ADAPTER.validate_json(text)


def _line(node: yaml.Node | None, place: tuple[int | str, ...]) -> int:
    """Return the line, from 1, of the innermost node on the way to a place."""
    line = 1
    for part in place:
        if isinstance(node, yaml.MappingNode):
            found = next(((key, value) for key, value in node.value if key.value == part), None)
            if found is None:
                break
            line, node = found[0].start_mark.line + 1, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
            line = node.start_mark.line + 1
        else:
            break
    return line
