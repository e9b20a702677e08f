"""Words of speech by language: the lexicon `speech`, and what each word takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args

from sverka.language import Sentence, Token
from sverka.reading.expressions import fold
from sverka.reading.lexicon import lexicon
from sverka.reading.word_order import head_final

Take = Literal["say", "view", "name", "act", "tell", "express"]
_WINDOW = 4  # how far after a verb the second word of an entry may stand


@dataclass(frozen=True, slots=True)
class Frames:
    """The words of speech of one language; `verbs` holds, by verb, the further words of an entry and what it takes."""

    verbs: Mapping[str, tuple[tuple[tuple[str, ...], Take], ...]]
    attitudes: frozenset[str]
    event_nouns: frozenset[str]
    sure: frozenset[str]
    opinion: tuple[tuple[str, ...], ...]
    report: tuple[tuple[str, ...], ...]
    papers: frozenset[str]
    clause: frozenset[str]
    that: frozenset[str]
    likening: frozenset[str]
    capacity: frozenset[str]
    dialogue: frozenset[str]
    bare_sources: bool
    adjectives_follow: bool
    admitting: frozenset[str]
    dative_thanked: bool
    inside: frozenset[str]
    bodies: frozenset[str]
    people: frozenset[str]
    negation: frozenset[str]
    modal: frozenset[str]
    possessive: frozenset[str]
    relative: frozenset[str]
    bidding: frozenset[str]
    stand_ins: frozenset[str]
    quote: frozenset[str]
    inside_cases: frozenset[str]
    final: bool

    def takes(self, sentence: Sentence, token: Token) -> dict[Take, int]:
        """Return what a word of speech takes, with the number of words of the entry; empty where a token is none."""
        if self.final:
            return self._takes_before(sentence, token)
        out: dict[Take, int] = {}
        entries = self.verbs.get(fold(token.lemma))
        if entries is None:
            return out
        near = [fold(t.lemma) for t in sentence.tokens[token.index + 1 : token.index + 1 + _WINDOW]]
        near += [fold(sentence.tokens[c].lemma) for c in token.children]
        for rest, take in entries:
            if all(word in near for word in rest):
                out[take] = max(out.get(take, 0), 1 + len(rest))
        return out

    def _takes_before(self, sentence: Sentence, token: Token) -> dict[Take, int]:
        """Return the same where the verb is the last word of an entry, its auxiliaries after it ("атап өтті")."""
        near = {form for t in sentence.tokens[max(0, token.index - _WINDOW) : token.index] for form in _forms(t)}
        near.update(form for c in token.children for form in _forms(sentence.tokens[c]))
        own = set(_forms(token))
        out: dict[Take, int] = {}
        for child in token.children:
            if sentence.tokens[child].relation == "aux":
                for rest, take in self.verbs.get(fold(sentence.tokens[child].lemma), ()):
                    if own.intersection(rest) and all(word in near | own for word in rest):
                        out[take] = max(out.get(take, 0), len(rest))
        if out:
            return out
        for rest, take in self.verbs.get(fold(token.lemma), ()):
            if all(word in near for word in rest):
                out[take] = max(out.get(take, 0), 1 + len(rest))
        return out


def _forms(token: Token) -> tuple[str, str]:
    return fold(token.lemma), fold(token.text)


@cache
def frames(lang: str) -> Frames:
    """Return the words of speech of a language.

    Raises:
        DataError: Where the lexicon is missing or wrong.
    """
    source = lexicon(lang, "speech")
    final = head_final(lang)
    verbs: dict[str, list[tuple[tuple[str, ...], Take]]] = {}
    for take, entries in source.lists("verbs", get_args(Take)).items():
        for entry in entries:
            words_of = fold(entry).split()
            verb, rest = (words_of[-1], words_of[:-1]) if final else (words_of[0], words_of[1:])
            verbs.setdefault(verb, []).append((tuple(rest), take))  # type: ignore[arg-type]  # checked by `lists`

    def words(name: str) -> frozenset[str]:
        return frozenset(fold(w) for w in source.words(name))

    def phrases(name: str) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(fold(w).split()) for w in source.words(name))

    return Frames(
        verbs={verb: tuple(entries) for verb, entries in verbs.items()},
        attitudes=words("nouns.attitude"),
        event_nouns=words("nouns.event"),
        sure=words("adjectives.sure"),
        opinion=phrases("attributions.opinion"),
        report=phrases("attributions.report"),
        papers=words("papers.names"),
        clause=words("particles.clause"),
        that=words("particles.that"),
        likening=words("particles.as"),
        capacity=words("particles.capacity"),
        dialogue=words("particles.dialogue"),
        dative_thanked=bool(source.data.get("particles", {}).get("dative_thanked", False)),
        admitting=words("particles.admitting"),
        adjectives_follow=bool(source.data.get("particles", {}).get("adjectives_follow", False)),
        bare_sources=bool(source.data.get("attributions", {}).get("bare", False)),
        inside=words("particles.in"),
        bodies=words("speakers.body"),
        people=words("speakers.people"),
        negation=words("particles.negation"),
        modal=words("particles.modal"),
        relative=words("particles.relative"),
        bidding=words("particles.bidding"),
        possessive=words("particles.possessive"),
        stand_ins=words("speakers.stand_in"),
        quote=words("particles.quote"),
        inside_cases=frozenset(source.words("grammar.inside_cases")),
        final=final,
    )
