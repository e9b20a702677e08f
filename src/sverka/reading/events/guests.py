"""Guests told of before: whom "the delegation" means where it is received."""

from __future__ import annotations

from sverka.language import Sentence
from sverka.model.spans import Span
from sverka.reading.cast import Mention
from sverka.reading.events.arguments import Argument
from sverka.reading.events.story import Story


def guests_again(story: Story, sentence: Sentence, head: int, found: list[Argument]) -> list[Argument]:
    """Return the guests of the visit told last as what a verb receives, where it receives a delegation unnamed."""
    noun = next(
        (
            sentence.tokens[c]
            for c in sentence.tokens[head].children
            if sentence.tokens[c].relation in {"obj", "nsubj"}
            and sentence.tokens[c].lemma in story.frames.delegations
            and sentence.tokens[c].feats.get("Case") != "Nom"
        ),
        None,
    )
    if noun is None or any(a.relation == "object" for a in found):
        return []
    visit = next((d for d in reversed(story.drafts) if d.format == "visit" and d.people()), None)
    guests = [s for s in (visit.seats if visit else ()) if s.part == "guest" and s.actor is not None]
    place = Span(noun.start, noun.end)
    return [
        Argument(
            Mention(
                sentence.index, noun.index, noun.index, noun.index, place, "pronoun", s.actor, (s.state,), noun.text
            ),
            "object",
            True,
        )
        for s in guests
        if s.state is not None
    ]
