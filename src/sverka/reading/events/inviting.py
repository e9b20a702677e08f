"""Who is to travel where one invites another."""

from __future__ import annotations

from sverka.language import Sentence
from sverka.reading.clauses import predicate_of, shared_subject_predicates, verb_above
from sverka.reading.events.arguments import Argument, arguments
from sverka.reading.events.story import Story


def invited(story: Story, sentence: Sentence, head: int, found: list[Argument]) -> None:
    """Let the invited, not the inviting, be who is to travel."""
    above = {predicate_of(sentence, head), *shared_subject_predicates(sentence, predicate_of(sentence, head))}
    verb = next(
        (
            i
            for i in (verb_above(sentence, head), *sorted(above))
            if i is not None and sentence.tokens[i].lemma in story.frames.invite
        ),
        None,
    )
    if verb is None:
        return
    guests = [
        a
        for a in arguments(story.cast, sentence, verb, verb, verb)
        if a.relation == "object" and a.mention.form not in {"state", "place", "capital", "adjective"}
    ]
    for argument in found:
        if argument.relation == "subject":
            argument.relation = "other"
    known = {id(a.mention) for a in found}
    for guest in guests:
        same = next((a for a in found if a.mention is guest.mention), None)
        if same is not None:
            same.relation = "subject"
        elif id(guest.mention) not in known:
            found.append(Argument(guest.mention, "subject", False))
