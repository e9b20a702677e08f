"""Between whom a figure of trade or investment lies, and in which direction."""

from __future__ import annotations

from collections.abc import Iterable

from sverka.reading.cast import Mention
from sverka.reading.claims.figure_words import FigureKind, FigureWords
from sverka.reading.claims.scene import Scene, pair_with

Found = tuple[tuple[str, ...], float]
NOBODY: Found = ((), 0.0)


def figure_states(scene: Scene, kind: FigureKind, at: int, carried: tuple[str, ...], words: FigureWords) -> Found:
    """Return the states of a figure, exporter or investor first, with how sure they are (0 to 1).

    Args:
        scene: The sentence of the topic.
        kind: What the figure tells.
        at: The topic's token: a noun, or the verb of "invested".
        carried: States of the figure told before it, or nothing.
        words: The words of the language.
    """
    if kind == "trade_turnover":
        return _turnover(scene, at, carried, words)
    return _directed(scene, kind, at, carried, words)


def _whole(scene: Scene, at: int) -> int:
    """Return the head of the widest noun phrase that a topic stands in ("the volume of trade")."""
    top = at
    for up in scene.ancestors(at):
        token = scene.tokens[top]
        if token.relation not in ("nmod", "compound", "amod", "conj") or scene.tokens[up].upos not in ("NOUN", "PROPN"):
            break
        if token.relation == "nmod" and scene.case_word(top) not in scene.grammar.genitive:
            break
        top = up
    return top


def _turnover(scene: Scene, at: int, carried: tuple[str, ...], words: FigureWords) -> Found:
    tokens = scene.tokens
    phrase = scene.phrase(_whole(scene, at)) if tokens[at].upos != "VERB" else scene.phrase(at)
    found = scene.states(phrase)
    if len(found) >= 2:
        return found, 1.0
    if any(m.form == "igo" and not m.states for m in scene.mentions if m.head in phrase):
        return NOBODY
    if with_others(scene, phrase, words):
        return NOBODY
    if words.domestic.any(tokens[i] for i in phrase) and not found:
        return NOBODY
    clause = scene.clause(at)
    actor = scene.subject(clause)
    actors = scene.states(scene.phrase(actor)) if actor is not None and actor not in phrase else ()
    if found:
        return _with_one(scene, found[0], actors, carried)
    if len(actors) >= 2:
        return actors, 0.9
    near = scene.states(_clause_tokens(scene, clause))
    if len(near) == 2:
        return near, 0.9
    if len(carried) == 2:
        return carried, 0.8
    if scene.pair:
        return scene.pair, 0.8
    return NOBODY


def _with_one(scene: Scene, state: str, actors: tuple[str, ...], carried: tuple[str, ...]) -> Found:
    """Return the states of trade "with Poland": the clause's subject trades, else who was told before or the pair."""
    doer = next((s for s in actors if s != state), None)
    if doer is not None:
        return (doer, state), 0.9
    told = next((s for s in carried if s != state), None)
    if told is not None:
        return (state, told), 0.9
    other = pair_with(scene, state) or next((s for s in scene.pair if s != state), None)
    return ((state, other), 0.7) if other is not None else NOBODY


def with_others(scene: Scene, phrase: list[int], words: FigureWords) -> bool:
    """Tell whether trade is with a region, a city or a market ("between Russia and the African continent")."""
    for at in phrase:
        token = scene.tokens[at]
        parted = scene.case_word(at) in words.partners or (
            token.relation == "conj" and token.head in phrase and scene.case_word(token.head) in words.partners
        )
        if parted and token.upos in ("NOUN", "PROPN"):
            mention = scene.mention_at(at)
            if not scene.states(scene.phrase(at)) and (mention is None or mention.form != "sides"):
                return True
    return False


def _clause_tokens(scene: Scene, clause: int) -> list[int]:
    return [t.index for t in scene.tokens if scene.clause(t.index) == clause]


def _directed(scene: Scene, kind: FigureKind, at: int, carried: tuple[str, ...], words: FigureWords) -> Found:
    source, target = _sides(scene, kind, at, words)
    tokens = scene.tokens
    phrase = scene.phrase(_whole(scene, at)) if tokens[at].upos != "VERB" else []
    if (
        kind == "investment"
        and source is None
        and target is not None
        and (not phrase or words.foreign.any(tokens[i] for i in phrase))
    ):
        return (target,), 0.8
    if target is None and _elsewhere(scene, at, words):
        return NOBODY
    if kind == "investment" and tokens[at].upos == "VERB" and target is None:
        return NOBODY  # governments invest in programmes too
    if source is None and target is None:
        both = scene.states(phrase)
        if len(both) == 2:
            return both, 0.7
        if any(m.form == "place" for m in scene.mentions if m.head in phrase):
            return NOBODY
        if words.mutual.any(tokens[i] for i in phrase) and scene.pair:
            return scene.pair, 0.7
        return (carried, 0.6) if len(carried) == 2 and kind != "investment" else NOBODY
    known = source or target
    if known is None:
        return NOBODY
    other = next((s for s in carried if s != known), None) if known in carried else None
    sure = 0.8 if other else 0.6
    if source is not None and target is not None:
        return (source, target), 1.0
    if other is None:
        here = [s for s in scene.all_states() if s != known]
        other = here[0] if len(here) == 1 else None
    if other is None and scene.pairing.firm and known in scene.pair:
        other = scene.cast.other(known)
    if other is None:
        return ((known,), 0.6) if kind == "investment" and source is None else NOBODY
    return ((source, other) if source is not None else (other, known)), sure


def _sides(scene: Scene, kind: FigureKind, at: int, words: FigureWords) -> tuple[str | None, str | None]:
    """Return from where and to where, as far as the words around the topic say it."""
    source: str | None = None
    target: str | None = None
    clause = scene.clause(at)
    phrase = scene.phrase(at)
    around = [*phrase, *_obliques(scene, clause)] if scene.tokens[at].upos != "VERB" else _clause_tokens(scene, clause)
    subject = scene.subject(clause)
    doer = scene.states(scene.phrase(subject)) if subject is not None and subject not in phrase else ()
    for mention in scene.naming(distinct_tokens(around)):
        if len(mention.states) != 1:
            continue
        state = mention.states[0]
        role = _role(scene, mention, at, words)
        if role == "from" or (role == "of" and kind in ("exports", "investment")):
            source = source or state
        elif role == "into" or (role == "of" and kind == "imports"):
            target = target or state
    if doer and len(doer) == 1:
        attracts = kind == "investment" and scene.tokens[clause] in words.attract
        if attracts or kind == "imports":
            target = target or (doer[0] if doer[0] != source else None)
        elif doer[0] not in (source, target):
            source = source or doer[0]
    if (
        subject is not None
        and not doer
        and kind == "investment"
        and scene.tokens[clause] in words.attract
        and target is None
    ):
        target = scene.acting_state(subject) or _country(scene, source)
    return source, target


def _elsewhere(scene: Scene, at: int, words: FigureWords) -> bool:
    """Tell whether goods or money go to what is no state: "investment in ASEAN countries", "exports to the region"."""
    for child in scene.tokens[at].children:
        if scene.tokens[child].relation in ("nmod", "obl") and scene.case_word(child) in words.into:
            phrase = scene.phrase(child)
            if any(m.head in phrase and not m.states for m in scene.mentions) and not scene.states(phrase):
                return True
    return False


def _country(scene: Scene, source: str | None) -> str | None:
    """Return the state that "the country" means where the text is about one state more than others."""
    for index in range(scene.sentence.index, max(-1, scene.sentence.index - 3), -1):
        people = [m for m in scene.cast.mentions[index] if m.form in ("name", "office", "pronoun") and m.state]
        if people:
            return people[0].state
    return next((s for s in scene.cast.pair if s != source), None)


def _obliques(scene: Scene, clause: int) -> Iterable[int]:
    for child in scene.tokens[clause].children:
        if scene.tokens[child].relation == "obl":
            yield from scene.phrase(child)


def distinct_tokens(tokens: Iterable[int]) -> list[int]:
    """Return token places in order, each once."""
    return sorted(set(tokens))


def _role(scene: Scene, mention: Mention, at: int, words: FigureWords) -> str:
    """Return "of", "into" or "from" by the preposition nearest above the mention ("в экономику Казахстана" is into)."""
    here = mention.head
    while here != at and here >= 0:
        case = scene.case_word(here)
        if case in words.source:
            return "from"
        if case in words.into:
            return "into"
        if case not in scene.grammar.genitive:
            return "other"
        here = scene.tokens[here].head
    return "of"
