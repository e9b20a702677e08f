"""A claim with all that it is judged by, and the answer of the module that judges it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sverka.checks.books import Books, source_of
from sverka.checks.facts import Facts
from sverka.checks.hedges import Hedge, hedge
from sverka.checks.sentences import amount, many, plain, say
from sverka.checks.tables import table, threshold
from sverka.checks.verdicts import Evidence, Judgement
from sverka.ledger import ClaimRow


@dataclass(frozen=True, slots=True)
class Case:
    """A claim under judgement.

    Attributes:
        day: The day on which the claim was made: that of publication, or the day of the check where it has none.
        facts: What registries hold, without what comes from the claim's own release.
        books: The ledger.
    """

    claim: ClaimRow
    day: dt.date
    facts: Facts
    books: Books

    @property
    def number(self) -> float | None:
        """The value of the claim where it is a number."""
        value = self.claim.value
        return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None

    def held_as(self, value: float) -> Hedge:
        """Tell whether the text gives a number as it is, or as a bound or a rough one."""
        text, words = self.books.text(self.claim.document), self.claim.quote
        return hedge(text, words.start, words.end, value, self.claim.document.lang)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a module answers to a claim; see `Verdict`."""

    judgement: Judgement
    reason: str
    evidence: tuple[Evidence, ...] = ()
    cautions: tuple[str, ...] = ()

    def with_cautions(self, *cautions: str) -> Answer:
        """Return the answer with further cautions, each once."""
        return replace(self, cautions=tuple(dict.fromkeys((*self.cautions, *cautions))))


Judge = Callable[[Case], Answer]


def weigh(evidence: Sequence[Evidence]) -> Judgement:
    """Return what evidence amounts to: of one mind, or else unclear; there is no vote by majority."""
    told = {e.supports for e in evidence if e.supports is not None}
    if told == {True}:
        return "supported"
    return "contradicted" if told == {False} else "unclear"


def not_covered(reason: str, *cautions: str) -> Answer:
    """Return the answer that no registry covers a claim."""
    return Answer("not_covered", reason, (), cautions)


def with_other_voices(case: Case, answer: Answer) -> Answer:
    """Add what other texts of the ledger say of the same thing: disagreement as evidence, which never contradicts.

    A claim that no registry covers becomes unclear where an independent text gives another number.
    """
    value = case.number
    if value is None or (case.claim.period is None and case.claim.kind != "count"):
        return answer
    others = [o for o in case.books.same_claims(case.claim) if isinstance(o.value, int | float) and _of_time(case, o)]
    agreeing = [o for o in others if o.value == value]
    differing = {o.document.id: o for o in others if o.value != value}
    if agreeing:
        answer = answer.with_cautions(say("voices_agree", count=many(len({o.document.id for o in agreeing}), "text")))
    if not differing:
        return answer
    evidence = tuple(_voice(value, other) for other in differing.values())
    if answer.judgement == "not_covered":
        reason = f"{answer.reason} {say('voices_differ', count=many(len(evidence), 'text'))}"
        return replace(answer, judgement="unclear", reason=reason, evidence=evidence)
    return replace(answer, evidence=(*answer.evidence, *evidence))


def _of_time(case: Case, other: ClaimRow) -> bool:
    """Tell whether a claim without a period of its own can be of the time of another: by the days of publication."""
    if case.claim.period is not None:
        return True
    if other.document.published is None:
        return False
    units = table("counted")
    stock = case.claim.unit in units.words(units.data, "stocks")
    apart = abs((dt.date.fromisoformat(other.document.published) - case.day).days)
    return apart <= threshold("voices", "stock_days" if stock else "occasion_days")


def _voice(value: float, other: ClaimRow) -> Evidence:
    told = float(other.value) if isinstance(other.value, int | float) else 0.0
    unit = other.unit or ""
    is_money = unit.isupper() and len(unit) == 3
    found = amount(told, unit) if is_money else f"{plain(told)} {unit}".strip()
    return Evidence(
        source=source_of(other.document, other.quote),
        found=found,
        arithmetic=say("voice_words", words=" ".join(other.quote.text.split())),
        distance=abs(told - value) / abs(told) if told else None,
        supports=None,
    )
