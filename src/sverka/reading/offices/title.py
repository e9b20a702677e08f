"""An office as a grammar builds it, before its holder is known; and the role that it gives."""

from __future__ import annotations

from dataclasses import dataclass

from sverka.model.vocabulary import Role
from sverka.reading.offices.phrase import Standing
from sverka.reading.offices.vocabulary import Office, deputy_roles, private_bodies, roles_by_body, stateless_roles

_OF_A_MINISTRY = frozenset({"minister_of", "deputy_minister_of", "secretary_bare"})
_PARTS_OF_PARLIAMENT = frozenset({"agency", "society", "commission", "department"})


@dataclass(slots=True)
class Title:
    """The words of one office.

    Attributes:
        first: First token, `last` the last, with body and state; `core_first` and `core_last` are the office without.
        nested: The office that this one is deputy or adviser to.
        kind: Kind of the outermost body, or None where none is said.
        states: States that a plural title lists ("министры Казахстана и Польши").
        field: Whether words say the field of the office ("министр обороны").
    """

    office: Office
    first: int
    head: int
    last: int
    core_first: int
    core_last: int
    nested: Title | None = None
    state: str | None = None
    kind: str | None = None
    body: tuple[int, int] | None = None
    field: bool = False
    standing: Standing = "current"
    deputy: bool = False
    plural: bool = False
    where: tuple[int, int] | None = None
    anaphoric: bool = False
    subject: int | None = None
    states: tuple[str, ...] = ()

    @property
    def role(self) -> Role:
        """The role in the record contract."""
        role = self._own_role()
        return deputy_roles().get(role, "other") if self.deputy else role

    def _own_role(self) -> Role:
        if self.office.deputy and self.nested:
            return deputy_roles().get(self.nested.role, "other")
        if self.office.deputy:  # "замглавы МИД": the deputy's word holds that of the head
            return deputy_roles().get(self._by_body(), "other") if self.office.by else "other"
        return self._by_body()

    def _by_body(self) -> Role:
        if not self.office.by:
            return self.office.role
        row = roles_by_body()[self.office.by]
        if self.state and self.state in row:
            return row[self.state]
        if self.kind:
            return row.get(self.kind, self.office.role)
        if self.state:
            return row.get("state", self.office.role)
        return row.get("field", self.office.role) if self.field or self.nested else row.get("none", self.office.role)

    @property
    def said_state(self) -> str | None:
        """The state that the phrase says, None for roles that act for no state."""
        return None if self.role in stateless_roles() else self.state

    @property
    def public(self) -> bool:
        """Whether news of states' relations tells of it."""
        return self.office.public and self.kind not in private_bodies()

    @property
    def national(self) -> bool:
        """Whether the office is of a state's own body."""
        if self.kind in {
            "igo",
            "company",
            "commercial_bank",
            "unknown",
            "party",
            "society",
            "religious",
            "media",
            "university",
            "institute",
        }:
            return False
        return self.office.national or self.role not in {
            "business",
            "scholar",
            "journalist",
            "director",
            "other",
            "head_of_international_organisation",
        }

    @property
    def vague(self) -> bool:
        """Whether neither field nor body is said."""
        inner = self.nested or self
        return (
            not inner.field
            and inner.kind in {None, "state"}
            and self.kind in {None, "state"}
            and inner.office.by in _OF_A_MINISTRY
        )

    @property
    def complete(self) -> bool:
        """Whether the words are an office by themselves, without a holder's name beside them."""
        return (
            self.office.bare or self.kind is not None or self.state is not None or self.field or self.nested is not None
        )

    def take(self, first: int, last: int, kind: str, state: str | None, states: int = 0) -> None:
        """Add a body, or a part of one that is said already: of "комитет Сената" the Senate.

        A group of two states ("группа «Казахстан – Польша»") is of a parliament: `states` counts those named in it.
        """
        if states > 1 and "group" in {kind, self.kind}:
            kind = "parliament_part"
            self.kind = kind if self.body else self.kind
        if self.body is None:
            self.body, self.kind = (first, last), kind
        else:
            self.body = (min(self.body[0], first), max(self.body[1], last))
            if kind in {"parliament", "parliament_part"} and self.kind in _PARTS_OF_PARLIAMENT:
                self.kind = "parliament_part"
        if state and self.state is None:
            self.state = state
        self.last = max(self.last, last)
