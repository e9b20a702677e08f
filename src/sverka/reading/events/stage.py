"""The running date and place of a text: what it told last holds for what follows, until it says another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from sverka.errors import DateError
from sverka.language import Sentence
from sverka.model.edtf import Edtf
from sverka.model.records import Place
from sverka.reading.clauses import predicate_of
from sverka.reading.dates import DateExpression

_HEADING = 8  # tokens of a line that is a heading
_BEFORE = timedelta(days=21)
_LONG = timedelta(days=20)
_NEWS = timedelta(days=12)  # what a report tells as now lies this near to it


@dataclass(slots=True)
class Stage:
    """When and where the text stands.

    Attributes:
        reference: ISO date of publication, or None.
        heading: Date of the heading that the present lines stand under ("8 ноября"), or None.
        date: Date told last, with the paragraph that told it.
        place: Place told last, with the paragraph that told it.
    """

    reference: str | None
    heading: str | None = None
    date: str | None = None
    date_paragraph: int = -9
    place: Place | None = None
    place_paragraph: int = -9

    def enter(self, sentence: Sentence, dates: list[DateExpression]) -> None:
        """Take notice of a sentence before its events are read: a heading of a date alone opens a new day."""
        usable = [d for d in dates if d.usable and sentence.span.contains(d.span)]
        if (
            usable
            and len(sentence.tokens) <= _HEADING
            and not any(t.upos in {"VERB", "AUX"} for t in sentence.tokens)
            and sentence.paragraph > 0
        ):
            self.heading = usable[0].resolved("past")
            self.date, self.date_paragraph = self.heading, sentence.paragraph

    def leave(self, sentence: Sentence, dates: list[DateExpression]) -> None:
        """Take notice of the date that a sentence opens with, for the sentences after it in its paragraph."""
        for expression in dates:
            if (
                expression.usable
                and sentence.span.contains(expression.span)
                and expression.relation in {None, "during"}
                and _in_main(sentence, expression)
            ):
                resolved = expression.resolved("past")
                if resolved is not None and self.is_now(resolved):
                    self.date, self.date_paragraph = resolved, sentence.paragraph

    def is_now(self, when: str | None) -> bool:
        """Tell whether a date may be what the report tells as now: its own day or the days before it."""
        if when is None or self.reference is None:
            return True
        try:
            first, last = Edtf.parse(when).bounds()
        except DateError:
            return False
        today = date.fromisoformat(self.reference)
        if last < today and last - first > _LONG:
            return False  # "in September", told in October, is another time
        return first <= today + _NEWS and last >= today - _BEFORE

    def date_for(self, paragraph: int) -> str | None:
        """Return the date of a happening whose words give none."""
        if self.date is not None and paragraph - self.date_paragraph <= 1:
            return self.date
        return self.heading

    def tell(self, when: str | None, place: Place | None, paragraph: int) -> None:
        """Keep the date and place of a happening that was just told with its own."""
        if when is not None and self.is_now(when):
            self.date, self.date_paragraph = when, paragraph
        if place is not None and (when is None or self.is_now(when)):
            self.place, self.place_paragraph = place, paragraph


def _in_main(sentence: Sentence, expression: DateExpression) -> bool:
    """Tell whether a date stands in the main clause, not in one that describes somebody."""
    token = next(iter(sentence.between(expression.span)), None)
    predicate = predicate_of(sentence, token.index) if token is not None else -1
    governing = sentence.tokens[predicate] if predicate >= 0 else None
    return (
        governing is not None
        and governing.relation not in {"acl", "advcl"}
        and governing.feats.get("Tense") != "Fut"  # what is to come is not where the text stands
    )
