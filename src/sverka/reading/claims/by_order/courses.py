"""Positions of states and the course of their relations: "ұстанымдары жақын", "ынтымақтастық нығайып келеді"."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from sverka.language import Token
from sverka.model.vocabulary import TOPICS
from sverka.reading.claims.by_order.row import clause_end, clause_start, names_sides, placed, states_of
from sverka.reading.claims.relations import between
from sverka.reading.claims.scene import Finding, Scene
from sverka.reading.claims.vocabulary import WordSet, keyed, phrases, word_set
from sverka.reading.lexicon import lexicon
from sverka.reading.phrases import Phrases

_COOPERATION = "cooperation"
_SHARED = ("cooperation", "trade")  # fields that lie between states by themselves
_AGENDA = "international_agenda"
_REACH = 9
_AFTER = 3  # tokens after the verb in which what is wished for is said
_TOLD = frozenset({"Fin", "Conv"})


@dataclass(frozen=True, slots=True)
class _Positions:
    nouns: Phrases[bool]
    close: WordSet
    coinciding: WordSet
    divergent: WordSet
    wanted: WordSet
    international: WordSet


@dataclass(frozen=True, slots=True)
class _Trends:
    fields: Phrases[str]
    growing: WordSet
    falling: WordSet
    stable: WordSet
    neutral: WordSet
    growing_how: WordSet
    falling_how: WordSet
    growth: WordSet
    decline: WordSet
    noting: WordSet
    positive: WordSet
    wished: WordSet
    progressive: tuple[str, ...]


@cache
def _positions(lang: str) -> _Positions:
    lex = lexicon(lang, "claims")
    sets = {name: word_set(lex, f"positions.{name}") for name in _Positions.__slots__ if name != "nouns"}
    return _Positions(phrases(lex, "positions.nouns"), **sets)


@cache
def _trends(lang: str) -> _Trends:
    lex = lexicon(lang, "claims")
    fields = keyed(lex.lists("trends.fields", (*TOPICS, _COOPERATION)))
    sets = {n: word_set(lex, f"trends.{n}") for n in _Trends.__slots__ if n not in ("fields", "progressive")}
    return _Trends(fields, **sets, progressive=lex.words("trends.progressive"))


def _between(scene: Scene, first: int, at: int) -> tuple[tuple[str, ...], float]:
    """Return between whom something lies that is told at a token, by the words of its clause before it."""
    named = states_of(p for p in placed(scene, first, at) if p.case not in {"Acc", "Loc"})
    if len(named) == 2:
        return named, 0.95
    if names_sides(scene, first, at) and scene.pair:
        return scene.pair, 0.9
    return between(scene, range(first, at + 1))


def positions(scene: Scene) -> list[Finding]:
    """Return how the positions of states stand to each other; at most one finding a sentence."""
    words = _positions(scene.lang)
    for hit in words.nouns.find(scene.sentence):
        at, end = hit.last, min(clause_end(scene, hit.last), hit.last + _REACH)
        said, value = _said(scene, words, (*range(at + 1, end + 1), *range(at - 1, max(at - 3, -1), -1)))
        if value is None or said is None:
            continue
        verb = clause_end(scene, max(at, said))
        around = scene.tokens[max(0, at - 2) : verb + 1]
        if words.wanted.any(around) or any(t.feats.get("Polarity") == "Neg" or t.lemma == "емес" for t in around):
            continue
        states, sure = _between(scene, clause_start(scene, at), at)
        if len(states) < 2:
            continue
        return [
            Finding(
                kind="position_alignment",
                states=states[:2],
                span=scene.span(min(at, said), max(at, said)),
                confidence=round(0.9 * sure, 2),
                value=value,
                scope=_AGENDA if _worldly(scene, words) else None,
            )
        ]
    return []


def _said(scene: Scene, words: _Positions, places: Collection[int]) -> tuple[int | None, str | None]:
    table = (("divergent", words.divergent), ("close", words.close), ("coinciding", words.coinciding))
    for value, group in table:
        for at in places:
            token = scene.tokens[at]
            numeral = token.lemma == "бір" and token.upos in {"NUM", "DET"}
            if token in group and not numeral:
                return at, value
    return None, None


def _worldly(scene: Scene, words: _Positions) -> bool:
    sentences, here = scene.cast.analysis.sentences, scene.sentence
    before = sentences[here.index - 1] if here.index > 0 else None
    near = [here, *([before] if before is not None and before.paragraph == here.paragraph else [])]
    return any(words.international.any(s.tokens) for s in near)


def trends(scene: Scene, measured: Collection[str]) -> list[Finding]:
    """Return the trends that a sentence tells, one a field.

    Args:
        scene: The sentence.
        measured: Fields whose change a figure of the sentence already tells.
    """
    words = _trends(scene.lang)
    out: dict[str, Finding] = {}
    for hit in words.fields.find(scene.sentence):
        if hit.value in measured or hit.value in out or not _is_subject(scene, hit.last):
            continue
        told = _course(scene, words, hit.last)
        if told is None:
            continue
        value, last = told
        states, sure = _between(scene, clause_start(scene, hit.first), hit.last)
        if len(states) < 2 or (hit.value not in _SHARED and sure < 0.8):
            continue
        out[hit.value] = Finding(
            kind="trend",
            states=states[:2],
            span=scene.span(hit.first, last),
            confidence=round(0.85 * sure, 2),
            value=value,
            scope=hit.value,
        )
    return list(out.values())


def _is_subject(scene: Scene, at: int) -> bool:
    """Tell whether a field may be what grows: in the nominative, or the owner of a growth told after it."""
    return scene.tokens[at].feats.get("Case", "Nom") in {"Nom", "Gen"}


def _course(scene: Scene, words: _Trends, at: int) -> tuple[str, int] | None:
    """Return how a field goes, and the token that closes the words that say so."""
    verb = clause_end(scene, at)
    under_way = next(
        (t.index for t in scene.tokens[at + 1 : verb + 1] if t.text.lower().endswith(words.progressive)), None
    )
    verb = verb if under_way is None else under_way
    if any(q.first > at and q.last <= verb for q in scene.quantities if q.kind in {"percent", "money", "times"}):
        return None
    token = scene.tokens[verb]
    while token.upos == "AUX" and verb > at + 1:  # "нығайып келе жатыр"
        verb -= 1
        token = scene.tokens[verb]
    said = scene.tokens[at + 1 : verb + 1]
    after = scene.tokens[verb : verb + 1 + _AFTER]
    if (
        words.wished.any(said)
        or words.wished.any(after)
        or (under_way is None and (_unsaid(token) or _to_come(scene, verb)))
    ):
        return None
    owned = scene.tokens[at].feats.get("Case") == "Gen"
    if owned or token in words.noting:
        growth = next((t for t in said if t in words.growth or t in words.decline), None)
        if growth is None or token not in words.noting:
            return None
        return ("falling" if growth in words.decline else "growing"), verb
    if token in words.growing:
        return "growing", verb
    if token in words.falling:
        return "falling", verb
    if token not in words.neutral:
        return None
    if words.falling_how.any(said) or words.decline.any(said):
        return "falling", verb
    if words.growing_how.any(said):
        return "growing", verb
    return ("stable", verb) if words.stable.any(said) else None


def _to_come(scene: Scene, verb: int) -> bool:
    """Tell whether a verb in -ады without an auxiliary says what will be: "сауда артады", but "артып келеді"."""
    feats = scene.tokens[verb].feats
    aided = verb + 1 < len(scene.tokens) and scene.tokens[verb + 1].upos == "AUX"
    return feats.get("Aspect") == "Hab" and feats.get("VerbForm") == "Fin" and not aided


def _unsaid(token: Token) -> bool:
    """Tell whether a verb says what is not, not yet, or only wished for."""
    feats = token.feats
    told = feats.get("VerbForm") in _TOLD or (feats.get("VerbForm") == "Ger" and feats.get("Tense") == "Past")
    return (
        token.upos not in {"VERB", "AUX"}
        or not told
        or feats.get("Tense") == "Fut"
        or feats.get("Polarity") == "Neg"
        or feats.get("Mood") in {"Des", "Opt", "Imp", "Cnd"}
    )
