"""The part of the world that a claim holds for: a region or union by the gazetteer, or the whole world."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from sverka.model.states import EUROPEAN_UNION
from sverka.reading.claims.scene import Scene
from sverka.reading.claims.vocabulary import phrases
from sverka.reading.gazetteer import Gazetteer
from sverka.reading.lexicon import lexicon
from sverka.reading.phrases import Phrases

WORLD = "world"


@cache
def _world(lang: str) -> Phrases[bool]:
    return phrases(lexicon(lang, "claims"), "ranks.world")


def scope_in(scene: Scene, tokens: Iterable[int], *, world: bool = True) -> str | None:
    """Return the English name of the region, `EUU` or `world`, that some tokens of a sentence name, or None."""
    places = sorted(set(tokens))
    if not places:
        return None
    first, last = places[0], places[-1]
    start, end = scene.tokens[first].start, scene.tokens[last].end
    wanted = [scene.tokens[p] for p in places]
    for found in Gazetteer.for_language(scene.lang).find(scene.cast.analysis.text, start, end):
        if not any(t.start < found.span.end and found.span.start < t.end for t in wanted):
            continue
        if found.kind == "region" or (found.kind == "igo" and found.states == (EUROPEAN_UNION,)):
            return EUROPEAN_UNION if EUROPEAN_UNION in found.states else found.key
    for at in range(max(first - 1, 0), last + 1 if world else 0):
        hit = _world(scene.lang).at(scene.tokens, at)
        if hit is not None:
            return WORLD
    return None
