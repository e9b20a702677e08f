"""`position_alignment`: positions of states are close, coincide or diverge."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sverka.reading.claims.relations import between
from sverka.reading.claims.scene import Finding, Scene
from sverka.reading.claims.vocabulary import WordSet, phrases, word_set
from sverka.reading.lexicon import lexicon
from sverka.reading.phrases import Phrases

_LEAST = 0.75  # the text's pair alone is not enough: "we" may be anyone
_AGENDA = "international_agenda"


@dataclass(frozen=True, slots=True)
class _Words:
    nouns: Phrases[bool]
    close: WordSet
    coinciding: WordSet
    divergent: WordSet
    wanted: WordSet
    international: WordSet


@cache
def _words(lang: str) -> _Words:
    lex = lexicon(lang, "claims")
    sets = {name: word_set(lex, f"positions.{name}") for name in _Words.__slots__ if name != "nouns"}
    return _Words(phrases(lex, "positions.nouns"), **sets)


def positions(scene: Scene) -> list[Finding]:
    """Return how the positions of states stand to each other; at most one finding a sentence."""
    words = _words(scene.lang)
    for hit in words.nouns.find(scene.sentence):
        at = scene.head_of(hit.first, hit.last)
        telling = _telling(scene, at)
        value = _value(scene, telling, words)
        if value is None or _wanted(scene, at, telling, words):
            continue
        states, sure = between(scene, scene.phrase(at))
        if len(states) >= 2 and sure >= _LEAST:
            said = [
                i
                for i in telling
                if any(scene.tokens[i] in w for w in (words.close, words.coinciding, words.divergent))
            ]
            return [
                Finding(
                    kind="position_alignment",
                    states=states[:2],
                    span=scene.span(min((at, *said)), max((at, *said))),
                    confidence=round(0.9 * sure, 2),
                    value=value,
                    scope=_scope(scene, words),
                )
            ]
    return []


def _telling(scene: Scene, at: int) -> list[int]:
    """Return the words that may say how positions are: the noun's adjectives, its predicate, the noun above it."""
    out = []
    for child in scene.tokens[at].children:
        if scene.tokens[child].relation in ("amod", "acl", "compound"):
            out += [child, *(c for c in scene.tokens[child].children if scene.tokens[c].relation == "conj")]
    head = scene.tokens[at].head
    relation = scene.tokens[at].relation
    if head >= 0 and relation in ("nsubj", "nmod", "conj", "obl"):
        out += [
            head,
            *(c for c in scene.tokens[head].children if scene.tokens[c].relation in ("conj", "advmod", "xcomp", "acl")),
        ]
        if relation == "conj" and scene.tokens[head].head >= 0:
            out.append(scene.tokens[head].head)
    return sorted(set(out) - {at})


def _value(scene: Scene, telling: list[int], words: _Words) -> str | None:
    tokens = [scene.tokens[i] for i in telling]
    if words.divergent.any(tokens):
        return "divergent"
    if words.close.any(tokens):
        return "close"
    return "coinciding" if words.coinciding.any(tokens) else None


def _wanted(scene: Scene, at: int, telling: list[int], words: _Words) -> bool:
    """Tell whether the agreement is only sought, or the clause is of the future or denied."""
    clause = scene.clause(at)
    for here in {at, clause, *telling, *list(scene.ancestors(at))[:3]}:
        token = scene.tokens[here]
        if token in words.wanted or (token.upos == "VERB" and token.feats.get("Tense") == "Fut"):
            return True
        if any(scene.tokens[c] in scene.grammar.negations for c in token.children):
            return True
    return False


def _scope(scene: Scene, words: _Words) -> str | None:
    """Return `international_agenda` where this sentence, or the one before it, speaks of world affairs."""
    sentences = scene.cast.analysis.sentences
    before = sentences[scene.sentence.index - 1] if scene.sentence.index > 0 else None
    near = [scene.sentence, *([before] if before is not None and before.paragraph == scene.sentence.paragraph else [])]
    return _AGENDA if any(words.international.any(s.tokens) for s in near) else None
