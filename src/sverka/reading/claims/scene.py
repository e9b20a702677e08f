"""A sentence as the readers of claims see it: clauses, subjects, states, quantities and dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from sverka.language import Sentence, Token
from sverka.model import Span
from sverka.model.vocabulary import ClaimKind
from sverka.reading.cast import Cast, Mention, MentionForm
from sverka.reading.claims.grammar import Grammar, grammar
from sverka.reading.dates import DateExpression
from sverka.reading.gazetteer import Gazetteer
from sverka.reading.numbers import Quantity, read_quantities

_CLAUSES = frozenset({"ccomp", "advcl", "acl", "parataxis", "csubj", "root"})
_NAMING: frozenset[MentionForm] = frozenset(
    {"state", "capital", "seat", "adjective", "demonym", "side", "sides", "ministry", "igo"}
)
_FIRM = 0.4  # the share from which on the text is about the two throughout
_PASSING = 0.2  # of the sentences that name the one state of a pair, the share that must name the other
_SPEAKING = frozenset({"nsubj", "nmod", "obj", "appos", "iobj"})


@dataclass(frozen=True, slots=True)
class Finding:
    """A claim before it has an id and a speaker."""

    kind: ClaimKind
    states: tuple[str, ...]
    span: Span
    confidence: float
    value: float | int | str | None = None
    unit: str | None = None
    period: str | None = None
    change_pct: float | None = None
    scope: str | None = None


@dataclass(frozen=True, slots=True)
class Pairing:
    """The states a text is about, two or none; `firm` where it is about them throughout."""

    states: tuple[str, ...]
    firm: bool


@dataclass(slots=True, eq=False)
class Scene:
    """One sentence of a cast, with its dates and those told before it."""

    cast: Cast
    sentence: Sentence
    dates: list[DateExpression]
    reference: date | None
    pairing: Pairing
    earlier: Sequence[DateExpression] = ()
    quantities: list[Quantity] = field(init=False)
    mentions: list[Mention] = field(init=False)

    def __post_init__(self) -> None:
        self.quantities = read_quantities(self.sentence, self.lang)
        money = {i for q in self.quantities if q.kind == "money" for i in range(q.first, q.last + 1)}
        found = (*self.cast.mentions[self.sentence.index], *self._inner())
        # The US of "US$" and the США of "долларов США" are no states spoken of.
        self.mentions = sorted((m for m in found if m.head not in money), key=lambda m: (m.first, m.last))

    @property
    def lang(self) -> str:
        """The text's language."""
        return self.cast.analysis.lang

    @property
    def grammar(self) -> Grammar:
        """The language's small words."""
        return grammar(self.lang)

    @property
    def tokens(self) -> list[Token]:
        """The sentence's tokens."""
        return self.sentence.tokens

    def _inner(self) -> list[Mention]:
        """Return the states named inside an office of nobody: the "Kazakhstan" of "a partner of Kazakhstan"."""
        out = []
        for office in self.cast.mentions[self.sentence.index]:
            if office.form != "office" or office.actor is not None:
                continue
            for found in Gazetteer.for_language(self.lang).find(self.cast.analysis.text, *office.span):
                places = [t.index for t in self.sentence.between(found.span)]
                if found.kind in ("state", "adjective") and found.states and places:
                    head = self.head_of(places[0], places[-1])
                    form: MentionForm = "state" if found.kind == "state" else "adjective"
                    out.append(
                        Mention(
                            self.sentence.index,
                            places[0],
                            places[-1],
                            head,
                            found.span,
                            form,
                            None,
                            found.states,
                            found.name,
                        )
                    )
        return out

    @property
    def pair(self) -> tuple[str, ...]:
        """The two states that the text is about, or nothing where it is not about two."""
        return self.pairing.states

    def span(self, first: int, last: int) -> Span:
        """Return the place of a run of tokens."""
        return Span(self.tokens[first].start, self.tokens[last].end)

    def ancestors(self, at: int) -> Iterator[int]:
        """Yield the governors of a token, nearest first."""
        at = self.tokens[at].head
        while at >= 0:
            yield at
            at = self.tokens[at].head

    def head_of(self, first: int, last: int) -> int:
        """Return the token of a run that governs the others."""
        for token in self.tokens[first : last + 1]:
            if not first <= token.head <= last:
                return token.index
        return last

    def unit_of(self, quantity: Quantity) -> int:
        """Return the token by which a quantity hangs in the sentence: the last that is governed from outside it."""
        for token in reversed(self.tokens[quantity.first : quantity.last + 1]):
            if not quantity.first <= token.head <= quantity.last:
                return token.index
        return quantity.last

    def clause(self, at: int) -> int:
        """Return the head of the clause that a token stands in."""
        while True:
            token = self.tokens[at]
            if token.head < 0 or token.relation in _CLAUSES or (token.relation == "conj" and self.predicate(at)):
                return at
            at = token.head

    def predicate(self, at: int) -> bool:
        """Tell whether a token is a predicate: a verb, or what has a subject."""
        token = self.tokens[at]
        return token.upos in ("VERB", "AUX") or any(self.tokens[c].relation == "nsubj" for c in token.children)

    def subject(self, clause: int) -> int | None:
        """Return the subject of a clause; coordinated verbs share that of the first, a relative clause has its noun."""
        token = self.tokens[clause]
        for child in token.children:
            if self.tokens[child].relation in ("nsubj", "csubj"):
                if self.tokens[child].upos in ("PRON", "DET") and self.tokens[child] in self.grammar.relative:
                    return token.head if token.relation == "acl" and token.head >= 0 else self._antecedent(child)
                return child
        if token.relation == "acl" and token.head >= 0:
            return token.head
        if token.relation == "conj" and token.head >= 0:
            return self.subject(token.head) if self.predicate(token.head) else None
        if token.relation == "xcomp" and token.head >= 0:
            return self.subject(token.head)
        return None

    def _antecedent(self, pronoun: int) -> int:
        """Return the noun before the comma that a relative pronoun agrees with, or the pronoun where there is none."""
        wanted = self.tokens[pronoun].feats
        for at in range(pronoun - 1, max(pronoun - 12, -1), -1):
            token = self.tokens[at]
            if token.upos in ("NOUN", "PROPN") and all(
                token.feats.get(f, wanted.get(f)) == wanted.get(f, token.feats.get(f)) for f in ("Gender", "Number")
            ):
                return at
        return pronoun

    def child(self, at: int, *relations: str) -> int | None:
        """Return the first dependent with one of the relations (without subtypes)."""
        return next((c for c in self.tokens[at].children if self.tokens[c].relation in relations), None)

    def case_word(self, at: int) -> str:
        """Return the preposition of a noun in lower case, or an empty string."""
        found = next(
            (c for c in self.tokens[at].children if self.tokens[c].relation == "case" and self.tokens[c].upos == "ADP"),
            None,
        )
        return self.tokens[found].text.lower() if found is not None else ""

    def phrase(self, at: int) -> list[int]:
        """Return the tokens of the noun phrase of a token: all it governs but clauses and appositions."""
        out, queue = [], [at]
        while queue:
            here = queue.pop()
            out.append(here)
            for c in self.tokens[here].children:
                token = self.tokens[c]
                if (
                    token.relation in _CLAUSES
                    or token.relation == "nsubj"
                    or (token.relation == "conj" and self.predicate(c))
                ):
                    continue
                if here == at and token.relation == "appos":
                    continue
                queue.append(c)
        return sorted(out)

    def names(self, mention: Mention) -> bool:
        """Tell whether a mention names states as such; a capital does where it acts, not where it is a place."""
        if mention.form == "capital":
            return (
                self.tokens[mention.head].relation in (*_SPEAKING, "conj")
                and self.case_word(mention.head) in self.grammar.of_states
            )
        return mention.form in _NAMING and bool(mention.states)

    def naming(self, tokens: Iterable[int]) -> list[Mention]:
        """Return the mentions that name states and stand with their heads among some tokens."""
        wanted = set(tokens)
        return [m for m in self.mentions if m.head in wanted and self.names(m)]

    def states(self, tokens: Iterable[int]) -> tuple[str, ...]:
        """Return the states that are named among some tokens, in order."""
        return distinct(s for m in self.naming(tokens) for s in m.states if s != "UNO")

    def all_states(self) -> tuple[str, ...]:
        """Return the states that the sentence names."""
        return self.states(range(len(self.tokens)))

    def mention_at(self, at: int) -> Mention | None:
        """Return the mention that a token heads, or else stands in."""
        best = None
        for mention in self.mentions:
            if mention.head == at:
                return mention
            if mention.first <= at <= mention.last and best is None:
                best = mention
        return best

    def acting_state(self, at: int) -> str | None:
        """Return the state that a noun stands or acts for: a state, its side or ministry, a person in its office."""
        mention = self.mention_at(at)
        if mention is not None and mention.form not in ("place", "sides", "organisation", "adjective"):
            return mention.state or self.cast.state(mention.actor)
        return None

    def dates_in(self, tokens: Iterable[int]) -> list[DateExpression]:
        """Return the dates that begin among some tokens."""
        starts = {self.tokens[t].start for t in tokens}
        return [
            d for d in self.dates if d.edtf is not None and any(s >= d.span.start and s < d.span.end for s in starts)
        ]


def pairing(cast: Cast) -> Pairing:
    """Return the two states that a text is about, or nothing where it names the second only in passing."""
    if len(cast.pair) != 2:
        return Pairing((), False)
    named = [{s for m in row if m.form not in ("sides", "place") for s in m.states} for row in cast.mentions]
    low, high = sorted(sum(s in row for row in named) for s in cast.pair)
    rest = sum(bool(row - {"UNO"}) and not row & set(cast.pair) for row in named)
    if low < _PASSING * high:
        return Pairing((), False)
    return Pairing(cast.pair, low >= _FIRM * high and rest <= _FIRM * high)


def distinct(states: Iterable[str]) -> tuple[str, ...]:
    """Return codes in order, each once."""
    return tuple(dict.fromkeys(states))


def pair_with(scene: Scene, state: str) -> str | None:
    """Return the likeliest other state of a relation: the other of the text's pair, else of the sentence."""
    other = scene.cast.other(state)
    if other is not None:
        return other
    here = [s for s in scene.all_states() if s != state]
    return here[0] if len(here) == 1 else None
