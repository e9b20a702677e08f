"""How the fields of entries are put in words."""

from __future__ import annotations

from collections.abc import Sequence

from sverka.ledger import ActorRow, ParticipantRow
from sverka.model import Place, Series, states
from sverka.model.vocabulary import FORMATS, STATUSES, TOPICS
from sverka.reports.reconciliation.messages import Catalogue
from sverka.reports.reconciliation.rules import rules
from sverka.reports.reconciliation.sheet import Line
from sverka.reports.reconciliation.views import (
    Amount,
    Difference,
    Entry,
    Figure,
    Happened,
    Outcome,
    Raised,
    Side,
    Told,
    Version,
)
from sverka.reports.wording import clean


class Phrases:
    """Puts the fields of entries in words of one language.

    Args:
        c: The messages.
        names: What each side is called.
    """

    def __init__(self, c: Catalogue, names: dict[Side, str]) -> None:
        self._c = c
        self._names = names

    def heading(self, entry: Entry) -> tuple[str, tuple[str, ...]]:
        """Return the heading of an entry and the lines under it."""
        subject = entry.subject
        if isinstance(subject, Happened):
            return self._happened(subject, plan=entry.outcome is not None)
        if isinstance(subject, Raised):
            told = self._c.text(
                "raised", happenings=self._c.number(subject.happenings), statements=self._c.number(subject.statements)
            )
            return capital(self._c.label("topics", subject.topic)), (told,)
        return self._figure(subject)

    def _happened(self, subject: Happened, *, plan: bool) -> tuple[str, tuple[str, ...]]:
        heading = f"{capital(self._c.date(subject.date))}: {self.what(subject)}"
        details = [
            self.series(subject.series) if subject.series else "",
            self.place(subject.places),
            "; ".join(map(self.person, subject.people)),
            "" if plan or subject.status == "occurred" else self._c.label("statuses", subject.status),
        ]
        return heading, tuple(detail for detail in details if detail)

    def what(self, subject: Happened) -> str:
        """Return what a happening is: its format, or its type where that says more."""
        if subject.format and subject.format not in rules().vague_formats:
            return self._c.label("formats", subject.format)
        return self._c.label("types", subject.type)

    def series(self, series: Series) -> str:
        """Return a series with the ordinal."""
        if series.ordinal is None:
            return clean(series.name)
        return self._c.text("series", name=clean(series.name), ordinal=series.ordinal)

    def place(self, places: Sequence[Place]) -> str:
        """Return a place with its country, in the spelling that a reader of the language can read if there is one."""
        if not places:
            return ""
        place = next((p for p in places if self._c.reads(p.name)), places[0])
        if place.country is None:
            return clean(place.name)
        country = self._c.state(place.country)
        if self._c.is_name_of(place.name, place.country):
            return country
        return f"{clean(place.name)} ({country})"

    def person(self, participant: ParticipantRow) -> str:
        """Return a person with the state acted for."""
        state = f" ({self._c.state(participant.state)})" if participant.state else ""
        return self.actor(participant.actor) + state

    def actor(self, actor: ActorRow) -> str:
        """Return the name of an actor as a reader of the language can read it."""
        if actor.kind == "state" and actor.state:
            return self._c.state(actor.state)
        return clean(actor.name if self._c.reads(actor.name) else actor.latin)

    def _figure(self, figure: Figure) -> tuple[str, tuple[str, ...]]:
        unit = self._c.open_label("units", figure.unit) if figure.unit and figure.kind == "count" else ""
        heading = self._c.label("kinds", figure.kind) + (f": {unit}" if unit else "")
        details = [self._states(figure)]
        if figure.scope:
            details.append(self._c.text("in_scope", scope=self._scope(figure.scope)))
        if figure.period:
            details.append(self._c.text("for_period", period=self._c.date(figure.period)))
        return capital(heading), tuple(details)

    def _states(self, figure: Figure) -> str:
        names = [self._c.state(state) for state in figure.states]
        return (" → " if figure.kind in rules().figures.ordered else ", ").join(names)

    def _scope(self, scope: str) -> str:
        if states.is_state(scope):
            return self._c.state(scope)
        if scope in TOPICS:
            return self._c.label("topics", scope)
        region = self._c.open_label("regions", scope)
        return self._c.open_label("words", scope) if region == clean(scope) else region

    def lines(self, entry: Entry, told: Told) -> tuple[Line, ...]:
        """Return what a side says in short: figures with their days; nothing where its words say it all."""
        if told.only:
            return (Line(self._c.text("outcome_only" if told.only == "outcome" else "plan_only")),)
        if not isinstance(entry.subject, Figure):
            return ()
        return tuple(self._amount_line(amount, entry.subject) for amount in told.amounts)

    def _amount_line(self, amount: Amount, figure: Figure) -> Line:
        parts = []
        if amount.value is not None or figure.kind == "partner_rank":
            parts.append(self.value(amount.value, figure))
        if amount.change_pct is not None:
            parts.append(self.change(amount.change_pct))
        told = "" if figure.period else self._published(amount.published)
        return Line(", ".join(parts) + told, amount.references)

    def value(self, value: float | int | str | None, figure: Figure) -> str:
        """Return the value of a figure with its unit."""
        if value is None:
            return self._c.text("one_of")
        if isinstance(value, str):
            return self._c.open_label("words", value)
        if figure.kind == "partner_rank":
            return self._c.text("nth", rank=self._c.number(value))
        number = self._c.number(value)
        unit = figure.unit if figure.kind != "count" else None
        return f"{number} {self._c.open_label('units', unit)}" if unit else number

    def change(self, change: float) -> str:
        """Return a change in per cent, with its sign."""
        sign = "+" if change > 0 else ""
        return self._c.text("rise", change=sign + self._c.number(change))

    def notes(self, entry: Entry) -> tuple[Line, ...]:
        """Return what stands under the finding: differences, the result of a plan, copies."""
        lines = [line for difference in entry.differences for line in self._difference(difference, entry)]
        if entry.outcome:
            lines.append(Line(self._c.text("result", result=self._c.label("results", entry.outcome.result))))
        if entry.independent == 1 and entry.finding in ("both", "differ", "over_time"):
            lines.append(Line(self._c.text("one_voice")))
        return tuple(lines)

    def _difference(self, difference: Difference, entry: Entry) -> list[Line]:
        field = self._c.label("fields", difference.field)
        if difference.between == "sides":
            title = self._c.text("differ", field=field)
        elif difference.between == "third":
            title = self._c.text("differ_third", field=field)
        else:
            title = self._c.text("differ_within", field=field, side=self._names[difference.between])
        return [Line(title), *(self._version(difference.field, version, entry) for version in difference.versions)]

    def _version(self, field: str, version: Version, entry: Entry) -> Line:
        value = self.field_value(field, version.value, entry)
        moving = entry.outcome is not None or (isinstance(entry.subject, Figure) and not entry.subject.period)
        if moving:  # a plan changes with time, and so does a figure of no period: the day tells which version is later
            value += self._published(version.published)
        return Line(self._c.text("version", side=self._names[version.side], value=value), version.references)

    def _published(self, days: tuple[str, ...]) -> str:
        return f" ({self._c.text('published', days='; '.join(map(self._c.day, days)))})" if days else ""

    def field_value(self, field: str, value: str, entry: Entry | None = None) -> str:
        """Return a version of a field in words."""
        if field == "date":
            return self._c.date(value or None)
        if field == "status" and value in STATUSES:
            return self._c.label("statuses", value)
        if field == "format" and value in FORMATS:
            return self._c.label("formats", value)
        if entry is not None and isinstance(entry.subject, Figure):
            number = as_number(value)
            if field == "change" and number is not None:
                return self.change(number)
            return self.value(value if number is None else number, entry.subject)
        return clean(value)

    def became(self, outcome: Outcome) -> tuple[Line, ...]:
        """Return what a plan became, and what changed."""
        lines = []
        if outcome.became:
            what = f"{self._c.date(outcome.became.date)}, {self.what(outcome.became)}"
            lines.append(Line(self._c.text("became", what=what), outcome.references))
        lines += [
            Line(
                self._c.text(
                    "change",
                    field=self._c.label("fields", field),
                    planned=self.field_value(field, planned),
                    outcome=self.field_value(field, came),
                )
            )
            for field, planned, came in outcome.changes
        ]
        return tuple(lines)


def capital(text: str) -> str:
    """Return a text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def as_number(value: str) -> float | None:
    """Return the number that a version of a figure is, or None where it is a word or a date."""
    try:
        return float(value)
    except ValueError:
        return None
