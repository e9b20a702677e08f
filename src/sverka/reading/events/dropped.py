"""Subjects left unsaid, in languages whose verbs need none: "W środę uda się do Wilna"."""

from __future__ import annotations

from functools import cache

from sverka.language import Sentence, Token
from sverka.model.spans import Span
from sverka.reading.cast import Cast, Mention
from sverka.reading.clauses import is_passive, predicate_of
from sverka.reading.events.relations import relation_of
from sverka.reading.lexicon import lexicon

_BACK = 4  # sentences of a paragraph that are looked back over


@cache
def drops_subjects(lang: str) -> bool:
    """Tell whether the verbs of a language need no subject."""
    return bool(lexicon(lang, "relations").data.get("grammar", {}).get("subjects_dropped", False))


def dropped_subject(cast: Cast, sentence: Sentence, predicate: int) -> Mention | None:
    """Return the person who is the subject of a clause that names none, as a mention at its verb, or None.

    It is the subject of the clause above, else of the sentences before in the paragraph or in the one before it.
    """
    verb = sentence.tokens[predicate]
    if not drops_subjects(cast.analysis.lang) or not _may_drop(sentence, verb):
        return None
    gender = verb.feats.get("Gender")
    at = verb.head
    while at >= 0:
        above = predicate_of(sentence, at)
        found = _subject(cast, sentence, above, gender)
        if found is not None:
            return _at(sentence, verb, found)
        at = sentence.tokens[above].head
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _BACK), -1):
        before = cast.analysis.sentences[index]
        if before.paragraph == 0 or sentence.paragraph - before.paragraph > 1:
            break
        for root in (t.index for t in before.tokens if t.head < 0):
            found = _subject(cast, before, root, gender)
            if found is not None:
                return _at(sentence, verb, found)
    return None


def _may_drop(sentence: Sentence, verb: Token) -> bool:
    """Tell whether a verb may be of one person who is not named: in the third person singular, and no neuter."""
    finite = verb.feats.get("VerbForm") == "Fin" or is_passive(sentence, verb.index)
    return (
        verb.upos in {"VERB", "AUX"}
        and finite
        and verb.feats.get("Person", "3") == "3"
        and verb.feats.get("Number") == "Sing"
        and verb.feats.get("Gender") != "Neut"
        and not any(sentence.tokens[c].relation in {"nsubj", "csubj"} for c in verb.children)
    )


def _subject(cast: Cast, sentence: Sentence, predicate: int, gender: str | None) -> Mention | None:
    """Return the person who is the subject of a predicate and agrees in gender, or None."""
    for item in cast.mentions[sentence.index]:
        member = cast.members.get(item.actor) if item.actor else None
        if member is None or member.kind != "person" or item.form not in {"name", "office", "pronoun"}:
            continue
        if gender and member.feminine is not None and member.feminine != (gender == "Fem"):
            continue
        passive = is_passive(sentence, predicate)
        if predicate_of(sentence, item.head) == predicate and relation_of(
            sentence, item, cast.analysis.lang, passive=passive
        ) == ("object" if passive else "subject"):
            return item
    return None


def _at(sentence: Sentence, verb: Token, subject: Mention) -> Mention:
    return Mention(
        sentence.index,
        verb.index,
        verb.index,
        verb.index,
        Span(verb.start, verb.end),
        "pronoun",
        subject.actor,
        subject.states,
        subject.name,
    )
