"""What the ledger gives back of people, bodies and places over documents: entities, offices over time, judgements."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from sverka.ledger.frames import Cell
from sverka.ledger.rows import TenureRow


@dataclass(frozen=True, slots=True)
class FormRow:
    """One way in which documents write an entity.

    Attributes:
        id: Id of the form, by which it can be judged.
        roles: The offices that documents tell with it.
        langs: The languages of these documents.
        first: First day of publication, or None; `last` is the last.
    """

    id: str
    name: str
    latin: str
    state: str | None
    roles: tuple[str, ...]
    langs: tuple[str, ...]
    documents: int
    first: dt.date | None
    last: dt.date | None


@dataclass(frozen=True, slots=True)
class EntityRow:
    """A person, body or place, as one however documents write it.

    Attributes:
        id: Names the entity by one of its forms; it stays good when the entity grows.
        kind: `person`, `organisation`, `igo` or `place`.
        name: As most documents write it; `latin` likewise.
        names: The names by language, those of most documents first.
        states: The states served; of a place, its country.
        roles: The offices told, by rank.
        documents: In how many documents it is mentioned.
        first: First day of publication of these, or None; `last` is the last.
        forms: The ways in which it is written.
    """

    COLUMNS: ClassVar[tuple[str, ...]] = (
        "id",
        "kind",
        "name",
        "latin",
        "states",
        "roles",
        "names",
        "documents",
        "first",
        "last",
    )

    id: str
    kind: str
    name: str
    latin: str
    names: tuple[tuple[str, tuple[str, ...]], ...]
    states: tuple[str, ...]
    roles: tuple[str, ...]
    documents: int
    first: dt.date | None
    last: dt.date | None
    forms: tuple[FormRow, ...]

    def flat(self) -> dict[str, Cell]:
        """Return the row as columns of plain values."""
        return {
            "id": self.id, "kind": self.kind, "name": self.name, "latin": self.latin, "states": " ".join(self.states),
            "roles": " ".join(self.roles),
            "names": "; ".join(f"{lang}: {', '.join(names)}" for lang, names in self.names),
            "documents": self.documents, "first": self.first.isoformat() if self.first else None,
            "last": self.last.isoformat() if self.last else None,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class ContradictionRow:
    """What speaks against a person in an office.

    Attributes:
        kind: `holder` where documents tell another in the office at the same time, `registry` where a registry has it
            that another held it.
        against: Id of the other person, or None where the name of a registry is nobody's in the books.
        name: Name of the other person.
        told: The words that contradict each other.
        source: Of a registry, where it says so.
    """

    kind: str
    against: str | None
    name: str
    told: tuple[TenureRow, ...]
    source: str | None

    def __str__(self) -> str:
        days = sorted({row.document.published for row in self.told if row.document.published})
        when = f"{days[0]}/{days[-1]}" if len(days) > 1 else "".join(days)
        who = f"{self.source} has {self.name}" if self.kind == "registry" else f"{self.name} is told in it too"
        return f"{who} ({when})" if when else who


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """A person in an office, from the first to the last attestation without a break that is told.

    Attributes:
        person: Id of the person; `name` and `latin` are as the last document has them.
        within: Chamber, state of residence or organisation, where the office is held within one and it is told.
        first: First day of publication of a document that tells it, or None; `last` is the last.
        told: Every document's word for it, the first published first.
        followed_by: Who is told in the office later; `followed` is that document's word.
        until: The last day in office by a registry (EDTF), with the source, or None.
        contradictions: What speaks against it.
    """

    COLUMNS: ClassVar[tuple[str, ...]] = (
        "person",
        "name",
        "latin",
        "state",
        "role",
        "within",
        "title",
        "first",
        "last",
        "documents",
        "followed_by",
        "until",
        "contradictions",
        "first_document",
        "last_document",
        "quote",
    )

    person: str
    name: str
    latin: str
    state: str | None
    role: str
    within: str | None
    first: dt.date | None
    last: dt.date | None
    told: tuple[TenureRow, ...]
    followed_by: str | None
    followed: TenureRow | None
    until: tuple[str, str] | None
    contradictions: tuple[ContradictionRow, ...]

    @property
    def last_told(self) -> TenureRow:
        """The word of the last document with a day, or of the last without."""
        dated = [row for row in self.told if row.document.published]
        return dated[-1] if dated else self.told[-1]

    @property
    def documents(self) -> int:
        """In how many documents it is told."""
        return len({row.document.id for row in self.told})

    def flat(self) -> dict[str, Cell]:
        """Return the row as columns of plain values."""
        return {
            "person": self.person, "name": self.name, "latin": self.latin, "state": self.state, "role": self.role,
            "within": self.within, "title": self.last_told.title,
            "first": self.first.isoformat() if self.first else None,
            "last": self.last.isoformat() if self.last else None, "documents": self.documents,
            "followed_by": self.followed.person.name if self.followed else None,
            "until": f"{self.until[0]} ({self.until[1]})" if self.until else None,
            "contradictions": "; ".join(map(str, self.contradictions)),
            "first_document": self.told[0].document.id, "last_document": self.last_told.document.id,
            "quote": self.last_told.quote.text,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class JudgementRow:
    """What a rule or a person judged of two forms.

    Attributes:
        one: Id of a form, with its name, state and entity.
        verdict: `same`, `different` or `unsure`.
        score: From 0 to 1, of a rule.
        judge: `rule`, or the name of a person; `version` is the rule's.
        holds: Whether nothing has taken it back.
        withdraws: Id of the judgement that this one takes back, or None.
    """

    COLUMNS: ClassVar[tuple[str, ...]] = (
        "id",
        "verdict",
        "score",
        "one",
        "one_name",
        "one_state",
        "other",
        "other_name",
        "other_state",
        "judge",
        "version",
        "reason",
        "judged_at",
        "holds",
        "withdraws",
    )

    id: int
    verdict: str
    score: float | None
    one: str
    one_name: str
    one_state: str | None
    other: str
    other_name: str
    other_state: str | None
    judge: str
    version: str | None
    reason: str
    judged_at: dt.datetime
    holds: bool
    withdraws: int | None

    def flat(self) -> dict[str, Cell]:
        """Return the row as columns of plain values."""
        return {name: getattr(self, name) for name in self.COLUMNS} | {
            "judged_at": self.judged_at.isoformat(timespec="seconds")
        }
