"""What is said where the word of speech stands last: the clause before "деп", a nominalised clause, the object."""

from __future__ import annotations

from sverka.language import Sentence, Token
from sverka.reading.expressions import fold
from sverka.reading.statements.frames import Frames, Take

_BELOW = frozenset({"obj", "obl", "xcomp", "nmod", "iobj", "ccomp", "nsubj", "csubj"})
_OUTSIDE = frozenset({"nsubj", "conj", "cc", "punct", "aux", "cop", "mark", "advcl", "parataxis", "csubj", "advmod"})
_NAMED = frozenset({"NOUN", "ADJ", "PROPN", "NUM", "PRON"})


def frame_before(
    sentence: Sentence, verb: Token, takes: dict[Take, int], frames: Frames, quoted: list[int] | None
) -> tuple[Take, list[int], bool] | None:
    """Return how words hang on a verb after them: what it takes, the tokens said, and whether they are a clause.

    Args:
        sentence: The sentence.
        verb: The word of speech.
        takes: What it may take.
        frames: The words of speech of the language.
        quoted: The quoted words beside it, or None.
    """
    speech: Take | None = "view" if "view" in takes else "say" if "say" in takes else None
    below = [sentence.tokens[c] for c in verb.children]
    if any(fold(t.lemma) in frames.event_nouns for t in below):
        return None
    if speech and quoted:
        return speech, quoted, True
    if "name" in takes and _names(sentence, verb, frames):
        return "name", _object_words(sentence, verb), False
    if "view" not in takes and _names(sentence, verb, frames):
        return None  # "оны қажетсіз тұлға деп жариялады": a deed
    clause = _clause(sentence, verb, frames)
    if clause and (speech or "express" in takes or "name" in takes):
        return speech or "say", clause, True
    if "express" in takes and _attitude(below, frames):
        return "express", _object_words(sentence, verb), False
    if not any(t.relation in _BELOW - {"nsubj", "csubj"} for t in below):
        return None
    for take in ("act", "view", "tell"):
        if take in takes and (take != "view" or takes["view"] > 1 or _has_object(below)):
            return take, _object_words(sentence, verb), False
    return None


def _clause(sentence: Sentence, verb: Token, frames: Frames) -> list[int] | None:
    for child in verb.children:
        token = sentence.tokens[child]
        if token.relation != "ccomp":
            continue
        marks = {c for c in token.children if fold(sentence.tokens[c].lemma) in frames.quote}
        inside = [i for i in sentence.subtree(child) if i != verb.index and i not in marks]
        if inside:
            return inside
    return None


def _names(sentence: Sentence, verb: Token, frames: Frames) -> bool:
    """Tell whether a verb says of something what it is: "Қазақстанды серіктес деп атады"."""
    tokens = sentence.tokens
    below = [tokens[c] for c in verb.children]
    named = any(
        t.relation == "ccomp"
        and t.upos in _NAMED
        and any(fold(tokens[c].lemma) in frames.quote for c in t.children)
        and not any(tokens[c].relation in {"nsubj", "cop"} and c < t.index - 1 for c in t.children)
        for t in below
    ) or any(t.text.lower() in frames.likening for c in below for t in (tokens[i] for i in c.children))
    return named and any(t.relation == "obj" for t in below)


def _attitude(below: list[Token], frames: Frames) -> bool:
    return any(
        form in frames.attitudes
        for t in below
        if t.relation in _BELOW | {"advmod"}
        for form in (fold(t.lemma), fold(t.text))
    )


def _has_object(below: list[Token]) -> bool:
    return any(t.relation in {"obj", "xcomp", "ccomp", "iobj"} for t in below)


def _object_words(sentence: Sentence, verb: Token) -> list[int]:
    """Return what a verb governs without who acts and what else is told in the sentence."""
    passive = verb.feats.get("Voice") == "Pass"
    out: list[int] = []
    for child in verb.children:
        token = sentence.tokens[child]
        beside = token.upos in {"ADJ", "ADV"} and token.index == verb.index - 1  # "жоғары бағалады"
        if token.relation in _OUTSIDE and not beside and not (passive and token.relation == "nsubj"):
            continue
        out.extend(sentence.subtree(child))
    return sorted(out)
