"""Between whom a sentence speaks of relations: states it names, its two sides, or the text's pair."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from sverka.reading.claims.scene import Scene, distinct
from sverka.reading.claims.vocabulary import WordSet, word_set
from sverka.reading.lexicon import lexicon

_NOBODY: tuple[tuple[str, ...], float] = ((), 0.0)


@dataclass(frozen=True, slots=True)
class RelationWords:
    """The words of relations between states and of their age."""

    nouns: WordSet
    diplomatic: WordSet
    bilateral: WordSet
    establish: WordSet
    treaty: WordSet
    span_verbs: WordSet
    anniversary: WordSet
    year_of: WordSet
    exist: WordSet
    recent: WordSet
    ago: WordSet
    since: WordSet


@cache
def relation_words(lang: str) -> RelationWords:
    """Return the words of a language.

    Raises:
        DataError: Where the lexicon is missing or wrong.
    """
    lex = lexicon(lang, "claims")
    return RelationWords(**{name: word_set(lex, f"relations.{name}") for name in RelationWords.__slots__})


def between(scene: Scene, phrase: Iterable[int] = ()) -> tuple[tuple[str, ...], float]:
    """Return the states whose relations some words are about, with how sure that is (0 to 1), or nobody.

    Args:
        scene: The sentence.
        phrase: The words ("relations between A and B"); what they name goes before the rest of the sentence.
    """
    inside = list(phrase)
    named = scene.states(inside)
    if len(named) >= 2:
        return named[:3], 0.95
    whole = scene.all_states()
    if len(named) == 1:
        others = [s for s in whole if s != named[0]]
        if len(others) == 1:
            return (named[0], others[0]), 0.85
        other = scene.cast.other(named[0]) or _actor(scene, named[0])
        return ((named[0], other), 0.75) if other is not None else _NOBODY
    if any(m.form == "sides" and m.states for m in scene.mentions) and scene.pair:
        return scene.pair, 0.85
    if len(whole) == 2:
        return whole, 0.85
    people = distinct(m.state for m in scene.mentions if m.form in ("name", "office", "pronoun") and m.state)
    if len(people) == 2:
        return people, 0.8
    if scene.pair and (scene.pairing.firm or _about_pair(scene)):
        return scene.pair, 0.65
    return _NOBODY


def _actor(scene: Scene, state: str) -> str | None:
    """Return the one other state that the people of the sentence act for."""
    others = distinct(
        m.state for m in scene.mentions if m.form in ("name", "office", "pronoun") and m.state and m.state != state
    )
    return others[0] if len(others) == 1 else None


def _about_pair(scene: Scene) -> bool:
    """Tell whether the sentences around speak of both states of the text's pair."""
    sentences = scene.cast.analysis.sentences
    here = scene.sentence
    near = [
        s
        for s in sentences[max(0, here.index - 2) : here.index + 2]
        if s.paragraph == here.paragraph or s.index >= here.index - 1
    ]
    seen = {state for s in near for m in scene.cast.mentions[s.index] if m.form != "place" for state in m.states}
    return set(scene.pair) <= seen
