"""The words of figures (`[figures]`, `[change]`, `[goods]` of the claims lexicon), loaded and checked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from sverka.model.vocabulary import TOPICS
from sverka.reading.claims.vocabulary import WordSet, keyed, phrases, word_set
from sverka.reading.lexicon import lexicon
from sverka.reading.phrases import Phrases

FigureKind = Literal["trade_turnover", "exports", "imports", "investment"]
FIGURES: tuple[FigureKind, ...] = ("trade_turnover", "exports", "imports", "investment")


@dataclass(frozen=True, slots=True)
class FigureWords:
    """What figures are about (`topics`, `verbs`), and the words that tell how to take the sums near them."""

    topics: Phrases[FigureKind]
    verbs: Phrases[FigureKind]
    goods: Phrases[str]
    anaphors: WordSet
    blocked: WordSet
    mutual: WordSet
    foreign: WordSet
    domestic: WordSet
    attract: WordSet
    inflow: WordSet
    then: Phrases[bool]
    plans: WordSet
    managed: WordSet
    wished: WordSet
    result: WordSet
    compared: Phrases[bool]
    partners: frozenset[str]
    into: frozenset[str]
    source: frozenset[str]
    by: frozenset[str]
    about: frozenset[str]
    whole: WordSet
    as_of: tuple[str, ...]
    up: WordSet
    down: WordSet


@cache
def figure_words(lang: str) -> FigureWords:
    """Return the words of a language.

    Raises:
        DataError: Where the lexicon is missing or wrong.
    """
    lex = lexicon(lang, "claims")
    return FigureWords(
        topics=keyed({cast("FigureKind", k): v for k, v in lex.lists("figures.topics", FIGURES).items()}),
        verbs=keyed({cast("FigureKind", k): v for k, v in lex.lists("figures.verbs", FIGURES).items()}),
        goods=keyed(lex.lists("goods", (*TOPICS, "services"))),
        anaphors=word_set(lex, "figures.anaphors"),
        blocked=word_set(lex, "figures.blocked"),
        mutual=word_set(lex, "figures.mutual"),
        foreign=word_set(lex, "figures.foreign"),
        domestic=word_set(lex, "figures.domestic"),
        attract=word_set(lex, "figures.attract"),
        inflow=word_set(lex, "figures.inflow"),
        then=phrases(lex, "figures.then"),
        plans=word_set(lex, "figures.plans"),
        managed=word_set(lex, "figures.managed"),
        result=word_set(lex, "figures.result"),
        wished=word_set(lex, "figures.wished"),
        compared=phrases(lex, "figures.compared"),
        partners=frozenset(lex.words("figures.partners")),
        into=frozenset(lex.words("figures.into")),
        source=frozenset(lex.words("figures.from")),
        by=frozenset(lex.words("figures.by")),
        about=frozenset(lex.words("figures.about")),
        whole=word_set(lex, "figures.whole"),
        as_of=lex.words("figures.as_of"),
        up=word_set(lex, "change.up"),
        down=word_set(lex, "change.down"),
    )
