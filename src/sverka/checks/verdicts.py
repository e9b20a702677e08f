"""What a verdict is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sverka.checks.facts import Source
from sverka.ledger import ClaimRow

Judgement = Literal["supported", "contradicted", "unclear", "not_covered"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One registry's answer.

    Attributes:
        found: What the registry says, in words with value and unit ("33 full years", "8th of 27").
        arithmetic: How it was arrived at, in words a reader can follow.
        distance: How far the claim is from it: years, share of the value, ranks; None where no number compares.
        supports: True where this answer supports the claim, False where it contradicts it, None where it does neither.
    """

    source: Source
    found: str
    arithmetic: str
    distance: float | None
    supports: bool | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the registries answer to a claim.

    Attributes:
        reason: The judgement explained in one sentence of English.
        cautions: What the reader must keep in mind ("most resolutions pass without a vote").
        evidence: The answers it stands on, the weightiest first; empty for `not_covered`.
    """

    claim: ClaimRow
    judgement: Judgement
    reason: str
    evidence: tuple[Evidence, ...]
    cautions: tuple[str, ...] = ()
