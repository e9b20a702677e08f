"""`trend`: relations of states, or a field of them, are growing, stable or falling."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from sverka.model.vocabulary import TOPICS
from sverka.reading.claims.figure_states import with_others
from sverka.reading.claims.figure_words import figure_words
from sverka.reading.claims.relations import between
from sverka.reading.claims.scene import Finding, Scene
from sverka.reading.claims.vocabulary import WordSet, keyed, word_set
from sverka.reading.lexicon import lexicon
from sverka.reading.phrases import Phrases

_COOPERATION = "cooperation"
_SHARED = ("cooperation", "trade")  # fields that lie between states by themselves
_LEAST = 0.8  # how sure the states must be for other fields: growing tourism is often one country's own
_LISTS = (
    "growing", "falling", "stable", "neutral", "phase", "growing_how", "falling_how", "growth", "growth_needs",
    "positive", "negative",
    "decline", "noting", "modifiers", "wished",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Words:
    fields: Phrases[str]
    growing: WordSet
    falling: WordSet
    stable: WordSet
    neutral: WordSet
    phase: WordSet
    growing_how: WordSet
    falling_how: WordSet
    growth: WordSet
    growth_needs: WordSet
    positive: WordSet
    negative: WordSet
    decline: WordSet
    noting: WordSet
    modifiers: WordSet
    wished: WordSet


@cache
def _words(lang: str) -> _Words:
    lex = lexicon(lang, "claims")
    fields = keyed(lex.lists("trends.fields", (*TOPICS, _COOPERATION)))
    return _Words(fields, **{name: word_set(lex, f"trends.{name}") for name in _LISTS})


def trends(scene: Scene, measured: Collection[str]) -> list[Finding]:
    """Return the trends that a sentence tells, one a field.

    Args:
        scene: The sentence.
        measured: Fields whose change a figure of the sentence already tells.
    """
    reader = _Reader(scene, _words(scene.lang))
    out: dict[str, Finding] = {}
    for finding in (*reader.predicated(), *reader.nominal(), *reader.modified()):
        if finding.scope is not None and finding.scope not in measured:
            out.setdefault(finding.scope, finding)
    return list(out.values())


class _Reader:
    def __init__(self, scene: Scene, words: _Words) -> None:
        self.scene, self.words, self.tokens = scene, words, scene.tokens
        self.fields = {scene.head_of(h.first, h.last): h.value for h in words.fields.find(scene.sentence)}

    def predicated(self) -> list[Finding]:
        """Read "cooperation is growing", "связи развиваются динамично"."""
        out = []
        for at, scope in self.fields.items():
            if self.tokens[at].relation not in ("nsubj", "conj"):
                continue
            clause = self.scene.clause(at)
            subject = self.scene.subject(clause)
            acts = self.scene.child(clause, "obj") is not None and self.tokens[clause] in self.words.growing
            if (
                acts
                or self._domestic(at)
                or self._with_others(at)
                or clause == at
                or subject is None
                or at not in self.scene.phrase(subject)
                or not self._asserted(clause)
            ):
                continue
            value = self._course(clause)
            if value is not None:
                made = self._finding(value, scope, at, clause)
                out.extend([made] if made is not None else [])
        return out

    def _with_others(self, at: int) -> bool:
        return with_others(self.scene, self.scene.phrase(at), figure_words(self.scene.lang))

    def _domestic(self, at: int) -> bool:
        return figure_words(self.scene.lang).domestic.any(self.tokens[c] for c in self.tokens[at].children)

    def _course(self, clause: int) -> str | None:
        words, token = self.words, self.tokens[clause]
        then = self.scene.child(clause, "xcomp", "obj") if token in words.phase else None
        if then is not None and self.tokens[then].upos == "VERB":
            return self._course(then)
        if token in words.growing:
            return "growing"
        if token in words.falling:
            return "falling"
        if token in words.stable:
            return "stable"
        if token not in words.neutral:
            return None
        rest = [
            self.tokens[i]
            for c in token.children
            if self.tokens[c].relation not in ("nsubj", "punct")
            for i in self.scene.phrase(c)
        ]
        if words.falling_how.any(rest) or words.decline.any(rest):
            return "falling"
        if words.growing_how.any(rest) or (words.growth.any(rest) and words.positive.any(rest)):
            return "growing"
        return "stable" if words.stable.any(rest) else None

    def nominal(self) -> list[Finding]:
        """Read "отметили быстрый рост торговли", "видит положительную динамику"."""
        words, out = self.words, []
        for token in self.tokens:
            falling = token in words.decline
            if token.upos != "NOUN" or not (token in words.growth or falling):
                continue
            clause = self.scene.clause(token.index)
            if self.tokens[clause] not in words.noting and not words.noting.any(
                self.tokens[a] for a in list(self.scene.ancestors(token.index))[:2]
            ):
                continue
            phrase = self.scene.phrase(token.index)
            inside = [self.fields[i] for i in phrase if i in self.fields and i != token.index]
            qualities = [self.tokens[c] for c in token.children if self.tokens[c].relation == "amod"]
            if token in words.growth_needs:
                if words.negative.any(qualities):
                    falling = True
                elif not words.positive.any(qualities):
                    continue
            elif not inside:
                continue
            if not self._asserted(clause) or self._wished(token.index, clause):
                continue
            made = self._finding(
                "falling" if falling else "growing",
                inside[0] if inside else _COOPERATION,
                token.index,
                *(q.index for q in qualities),
            )
            out.extend([made] if made is not None else [])
        return out

    def modified(self) -> list[Finding]:
        """Read "the growing trade between A and B": only where the words themselves name the states."""
        out = []
        for at, scope in self.fields.items():
            children = self.tokens[at].children
            grows = [
                c
                for c in children
                if self.tokens[c].relation in ("amod", "acl") and self.tokens[c] in self.words.modifiers and c < at
            ]
            if grows and scope in _SHARED and len(self._named(at)) >= 2 and not self._wished(at, self.scene.clause(at)):
                made = self._finding("growing", scope, at, grows[0])
                out.extend([made] if made is not None else [])
        return out

    def _named(self, at: int) -> tuple[str, ...]:
        phrase = set(self.scene.phrase(at))
        sides = any(m.form == "sides" and m.head in phrase for m in self.scene.mentions)
        return self.scene.pair if sides else self.scene.states(phrase)

    def _asserted(self, clause: int) -> bool:
        """Tell whether a clause says what is or was: finite, not future, not wished for, not denied."""
        token = self.tokens[clause]
        if token.upos in ("VERB", "AUX") and (
            token.feats.get("VerbForm") == "Inf"
            or token.feats.get("Tense") == "Fut"
            or token.feats.get("Mood") == "Imp"
        ):
            return False
        for child in token.children:
            other = self.tokens[child]
            if other.relation in ("aux", "mark", "advmod", "case") and (
                other in self.words.wished or other in self.scene.grammar.negations
            ):
                return False
            if other.upos == "AUX" and other.feats.get("Tense") == "Fut":
                return False
        return True

    def _wished(self, at: int, clause: int) -> bool:
        around = [at, *self.scene.ancestors(at), *self.tokens[at].children]
        return self.words.wished.any(self.tokens[i] for i in around) or (
            self.tokens[clause].feats.get("VerbForm") == "Inf"
        )

    def _finding(self, value: str, scope: str, at: int, *others: int) -> Finding | None:
        states, sure = between(self.scene, self.scene.phrase(at))
        if len(states) < 2 or (scope not in _SHARED and sure < _LEAST):
            return None
        return Finding(
            kind="trend",
            states=states[:2],
            span=self.scene.span(min((at, *others)), max((at, *others))),
            confidence=round(0.85 * sure, 2),
            value=value,
            scope=scope,
        )
