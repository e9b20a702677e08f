"""What a text tells only as asked for, refused, threatened, meant or supposed: no happening of its own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from sverka.language import Sentence, Token
from sverka.model.vocabulary import EventType
from sverka.reading.clauses import predicate_of
from sverka.reading.events.frames import Frame
from sverka.reading.lexicon import lexicon
from sverka.reading.word_order import head_final

_DENIABLE: frozenset[EventType] = frozenset({"ACCUSE", "ASSAULT", "COERCE", "MOBILIZE", "SANCTION"})
_CLAUSES = 4  # clauses that a condition or a duty reaches down through
_MARKING = frozenset({"mark", "aux", "advmod", "case"})


@cache
def _words(lang: str, name: str) -> frozenset[str]:
    return frozenset(lexicon(lang, "status").words(name))


def _children(sentence: Sentence, token: Token, relations: frozenset[str] | set[str]) -> list[Token]:
    return [sentence.tokens[c] for c in token.children if sentence.tokens[c].relation in relations]


def teller(sentence: Sentence, head: int, telling: Sequence[tuple[int, Frame]], lang: str) -> tuple[int, Frame] | None:
    """Return the demand, refusal, threat or promise that a trigger is the content of, or None.

    Args:
        sentence: The sentence.
        head: The token that governs the trigger.
        telling: Governing tokens and frames of the triggers before it whose frames tell a content.
        lang: The language.
    """
    if not telling:
        return None
    times = _words(lang, "times")
    at, steps = head, 0
    while at >= 0 and steps <= len(sentence.tokens):
        token = sentence.tokens[at]
        known = next((t for t in telling if t[0] == token.head), None)
        describes = token.relation == "acl" and token.feats.get("VerbForm") == "Part" and head_final(lang)
        if describes or token.deprel == "acl:relcl" or (token.relation == "nsubj" and known is not None):
            return None  # what describes somebody is told as a fact
        marks = _children(sentence, token, {"case", "mark"}) if token.relation in {"obl", "advcl", "nmod"} else []
        if any(m.text.lower() in times for m in marks):
            return None
        if known is not None:
            return known if token.relation not in {"conj", "parataxis"} else None
        at, steps = token.head, steps + 1
    return None


def stays(outer: Frame, inner: Frame) -> bool:
    """Tell whether a content is a happening all the same: a denied accusation and what was alleged, talks agreed on."""
    return (outer.type == "REJECT" and inner.type in _DENIABLE) or (outer.type == "AGREE" and inner.type == "CONSULT")


def is_reported(sentence: Sentence, index: int, outside: int) -> bool:
    """Tell whether a token stands in a clause that reports what somebody said, and another token does not."""
    at = predicate_of(sentence, index)
    while at >= 0:
        if sentence.tokens[at].relation == "ccomp":
            return outside not in sentence.subtree(at)
        above = sentence.tokens[at].head
        at = predicate_of(sentence, above) if above >= 0 else -1
    return False


def is_unreal(sentence: Sentence, head: int, lang: str, intention: frozenset[str]) -> bool:
    """Tell whether a verb is only supposed ("if", "must") or only describes a noun ("efforts to", "sanctions imposed").

    Args:
        sentence: The sentence.
        head: The verb.
        lang: The language.
        intention: Nouns whose infinitive says what is meant to be done; where there are none, nouns are not looked at.
    """
    token = sentence.tokens[head]
    if intention and token.deprel == "acl" and token.head >= 0 and not _children(sentence, token, {"nsubj"}):
        return _only_describes(sentence, token, intention)
    return _is_supposed(sentence, head, lang)


def _only_describes(sentence: Sentence, token: Token, intention: frozenset[str]) -> bool:
    noun = sentence.tokens[token.head]
    children = [sentence.tokens[c] for c in token.children]
    if token.feats.get("VerbForm") in {"Inf", "Ger"} or any(c.text.lower() == "to" for c in children):
        return noun.lemma not in intention
    if token.text.endswith("ing"):  # "a blockade stopping aid": what a thing does is no state's act
        return noun.upos == "NOUN" and noun.lemma not in intention
    # "sanctions imposed in May": what is told of them stands elsewhere, unless the agent is named here
    return token.feats.get("VerbForm") == "Part" and not any(
        c.deprel == "obl:agent" or any(g.text.lower() == "by" for g in _children(sentence, c, {"case"}))
        for c in children
    )


def _is_supposed(sentence: Sentence, head: int, lang: str) -> bool:
    conditions, unreal = _words(lang, "conditions"), _words(lang, "unreal")
    at = head
    for step in range(_CLAUSES):
        here = sentence.tokens[at]
        if here.feats.get("Mood") in _words(lang, "conditional_moods"):
            return True
        marks = {t.lemma for t in _children(sentence, here, _MARKING)}
        if marks & conditions or (marks & unreal and (step == 0 or here.relation == "conj")):
            return True
        bound = here.relation == "xcomp" or (here.relation == "ccomp" and here.feats.get("VerbForm") == "Inf")
        if bound and here.head >= 0 and sentence.tokens[here.head].lemma in unreal:
            return True
        if here.head < 0 or here.relation not in {"xcomp", "conj", "advcl"}:
            return False
        at = here.head
    return False


def is_grievance(sentence: Sentence, head: int, lang: str, grievances: frozenset[str]) -> bool:
    """Tell whether what is rejected is a complaint, not that the deed was done: "rejected a protest over a strike"."""
    words = range(head, len(sentence.tokens)) if head_final(lang) else range(head)
    clause = predicate_of(sentence, head)
    return any(sentence.tokens[i].lemma in grievances and predicate_of(sentence, i) == clause for i in words)
