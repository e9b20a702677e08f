"""What a text tells only as asked for, refused, threatened, meant or supposed: no happening of its own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from sverka.language import Sentence
from sverka.model.vocabulary import EventType
from sverka.reading.clauses import predicate_of
from sverka.reading.events.frames import Frame
from sverka.reading.lexicon import lexicon

_DENIABLE: frozenset[EventType] = frozenset({"ACCUSE", "ASSAULT", "COERCE", "MOBILIZE", "SANCTION"})
_TIMES = frozenset("after before during since following amid despite until in ahead at".split())


@cache
def _words(lang: str, name: str) -> frozenset[str]:
    return frozenset(lexicon(lang, "status").words(name))


def teller(sentence: Sentence, head: int, telling: Sequence[tuple[int, Frame]]) -> tuple[int, Frame] | None:
    """Return the demand, refusal, threat or promise that a trigger is the content of, or None.

    Args:
        sentence: The sentence.
        head: The token that governs the trigger.
        telling: Governing tokens and frames of the triggers before it whose frames tell a content.
    """
    if not telling:
        return None
    at, steps = head, 0
    while at >= 0 and steps <= len(sentence.tokens):
        token = sentence.tokens[at]
        known = next((t for t in telling if t[0] == token.head), None)
        if token.deprel == "acl:relcl" or token.relation == "nsubj" and known is not None:
            return None  # what describes somebody is told as a fact
        if token.relation in {"obl", "advcl", "nmod"} and any(sentence.tokens[c].text.lower() in _TIMES for c in token.children if sentence.tokens[c].relation in {"case", "mark"}):
            return None
        if known is not None:
            return known if token.relation not in {"conj", "parataxis"} else None
        at, steps = token.head, steps + 1
    return None


def is_reported(sentence: Sentence, index: int, outside: int) -> bool:
    """Tell whether a token stands in a clause that reports what somebody said, and another token does not."""
    at = predicate_of(sentence, index)
    while at >= 0:
        if sentence.tokens[at].relation == "ccomp":
            return outside not in sentence.subtree(at)
        above = sentence.tokens[at].head
        at = predicate_of(sentence, above) if above >= 0 else -1
    return False


def stays(outer: Frame, inner: Frame) -> bool:
    """Tell whether a content is a happening all the same: a denied accusation and what was alleged, talks agreed on."""
    return (outer.type == "REJECT" and inner.type in _DENIABLE) or (outer.type == "AGREE" and inner.type == "CONSULT")


def is_unreal(sentence: Sentence, head: int, lang: str, intention: frozenset[str]) -> bool:
    """Tell whether a verb is only supposed ("if", "must") or the content of a noun that is no plan ("efforts to").

    Args:
        sentence: The sentence.
        head: The verb.
        lang: The language.
        intention: Nouns whose infinitive says what is meant to be done; where there are none, nouns are not looked at.
    """
    token = sentence.tokens[head]
    if intention and token.relation == "acl" and token.deprel != "acl:relcl" and token.head >= 0 and not any(sentence.tokens[c].relation == "nsubj" for c in token.children):
        if token.feats.get("VerbForm") in {"Inf", "Ger"} or any(sentence.tokens[c].text.lower() == "to" for c in token.children):
            return sentence.tokens[token.head].lemma not in intention
        if token.text.endswith("ing") and sentence.tokens[token.head].upos == "NOUN":
            return True  # "a blockade stopping aid": what the noun does is no state's act
        if token.feats.get("VerbForm") == "Part" and not any(sentence.tokens[c].deprel in {"obl:agent"} or any(sentence.tokens[g].text.lower() == "by" for g in sentence.tokens[c].children) for c in token.children):
            return True  # "sanctions imposed in May": what is told of them stands elsewhere
    conditions, unreal = _words(lang, "conditions"), _words(lang, "unreal")
    at, seen = head, 0
    while at >= 0 and seen < 4:
        here = sentence.tokens[at]
        marks = {sentence.tokens[c].lemma for c in here.children if sentence.tokens[c].relation in {"mark", "aux", "advmod", "case"}}
        if marks & conditions or (seen == 0 or here.relation == "conj") and marks & unreal:
            return True
        if (here.relation == "xcomp" or here.relation == "ccomp" and here.feats.get("VerbForm") == "Inf") and here.head >= 0 and sentence.tokens[here.head].lemma in unreal:
            return True
        above = predicate_of(sentence, here.head) if here.head >= 0 else -1
        if above == at or here.relation not in {"xcomp", "conj", "advcl", "ccomp"} or here.relation == "ccomp":
            break
        at, seen = here.head, seen + 1
    return False
