"""Whether a happening was, is, will be or was called off: from tense, modal words, negation and verbs of planning."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sverka.language import Sentence, Token
from sverka.model.vocabulary import Status
from sverka.reading.clauses import clause_tokens, predicate_of
from sverka.reading.lexicon import lexicon
from sverka.reading.phrases import Phrases

_NEAR = 4  # tokens to either side where a bad tree may hide an adverb of the trigger
_REACH = 3  # steps up from a noun to the verb of what is talked over
_SAYING = frozenset({"VERB", "AUX", "ADJ"})  # "at first it had been planned", but not "at first once a week"
_NOMINAL = frozenset(
    {
        "nmod",
        "obl",
        "obj",
        "nsubj",
        "iobj",
        "xcomp",
        "ccomp",
        "csubj",
        "acl",
        "conj",
        "amod",
        "appos",
        "compound",
        "advcl",
    }
)


@dataclass(frozen=True, slots=True)
class _Grammar:
    """What the forms of verbs say by themselves: see [grammar] of the lexicon."""

    present_is_future: bool
    lasting: frozenset[str]
    progressive: frozenset[str]
    negation_in_form: bool


@dataclass(frozen=True, slots=True)
class _Words:
    planned: Phrases[bool]
    proposed: Phrases[bool]
    cancelled: Phrases[bool]
    ongoing: Phrases[bool]
    negation: frozenset[str]
    denial: frozenset[str]
    report: frozenset[str]
    departing: frozenset[str]
    past: frozenset[str]
    superseded: frozenset[str]
    grammar: _Grammar
    with_infinitive: frozenset[str]
    in_clause: Phrases[bool]
    hoping: frozenset[str]
    discussing: frozenset[str]
    told_then: Phrases[bool]
    possible: Phrases[bool]
    arriving: frozenset[str]


@cache
def _words(lang: str) -> _Words:
    file = lexicon(lang, "status")

    def phrases(name: str) -> Phrases[bool]:
        return Phrases(dict.fromkeys(file.words(name), True))

    return _Words(
        planned=phrases("planned"),
        proposed=phrases("proposed"),
        cancelled=phrases("cancelled"),
        ongoing=phrases("ongoing"),
        negation=frozenset(file.words("negation")),
        denial=frozenset(file.words("denial")),
        report=frozenset(file.words("report")),
        departing=frozenset(file.words("departing")),
        past=frozenset(file.words("past_prepositions")),
        superseded=frozenset(file.words("superseded")),
        grammar=_Grammar(
            bool(file.data.get("grammar", {}).get("present_is_future", False)),
            frozenset(file.words("grammar.lasting")),
            frozenset(file.words("grammar.progressive")),
            bool(file.data.get("grammar", {}).get("negation_in_form", False)),
        ),
        in_clause=phrases("planned_in_clause"),
        hoping=frozenset(file.words("hoping")),
        discussing=frozenset(file.words("discussing")),
        told_then=phrases("told_then"),
        with_infinitive=frozenset(file.words("planned_with_infinitive")),
        possible=phrases("possible"),
        arriving=frozenset(file.words("arriving")),
    )


def status_of(sentence: Sentence, first: int, last: int, head: int, lang: str) -> Status | None:
    """Return the status of the happening that tokens `[first, last]` tell of, or None where it is denied to have been.

    Args:
        sentence: The sentence.
        first: First token of the trigger.
        last: Its last token.
        head: The token of it that governs.
        lang: The language.
    """
    words = _words(lang)
    scope = _scope(sentence, first, last, head, words)
    nominal = sentence.tokens[head].upos in {"NOUN", "PROPN"}
    if nominal and any(
        sentence.tokens[c].text.lower() in words.past
        for c in sentence.tokens[head].children
        if sentence.tokens[c].relation == "case"
    ):
        return "occurred"
    if _hit(words.cancelled, sentence, scope, first, last):
        return "cancelled"
    if _hit(words.possible, sentence, scope, first, last):
        return "proposed"
    governors = [t for t in scope if t.upos in {"VERB", "AUX", "ADJ"}]
    if any(
        sentence.tokens[c].lemma in words.negation
        for t in governors
        if t.index in _spine(sentence, head)
        for c in t.children
        if not first <= c <= last
    ) or (words.grammar.negation_in_form and any(t.feats.get("Polarity") == "Neg" for t in governors)):
        return None
    if any(t.lemma in words.denial for t in governors if t.index in _spine(sentence, head) and t.index != head):
        return "denied"
    if _hit(words.proposed, sentence, scope, first, last):
        return "proposed"
    if any(t.feats.get("Mood") == "Cnd" for t in governors if t.index in _spine(sentence, head)):
        return None  # "prowadziłby negocjacje": only supposed
    if sentence.tokens[head].lemma in words.departing and sentence.tokens[head].feats.get("Tense") == "Pres":
        return "planned"
    due = any(_is_due(sentence, t, words) for t in scope)
    clause = clause_tokens(sentence, predicate_of(sentence, head))
    due = due or any(words.in_clause.at(sentence.tokens, t.index) for t in clause)
    hoped = _is_hoped(sentence, predicate_of(sentence, head), words)
    due = due or _future(sentence, head, scope, words.grammar)
    due = due or (hoped and sentence.tokens[head].feats.get("Tense") == "Pres")  # "liczy, że parlament ratyfikuje"
    if due or _hit(words.planned, sentence, scope, first, last):
        own = [sentence.tokens[c] for c in sentence.tokens[head].children if c > last]
        if hoped and not _hit(words.planned, sentence, own, first, last):
            return "proposed"
        # "at first it had been planned for May" tells of no plan that stands
        near = sentence.tokens[max(0, first - _NEAR) : last + _NEAR]
        old = any(
            t.lemma in words.superseded and t.head >= 0 and sentence.tokens[t.head].upos in _SAYING
            for t in (*near, *clause_tokens(sentence, predicate_of(sentence, head)))
        )
        if old:
            return None
        then = [
            sentence.tokens[c]
            for c in sentence.tokens[predicate_of(sentence, head)].children
            if sentence.tokens[c].relation == "conj" and c > head
        ]
        return "cancelled" if any(words.cancelled.at(sentence.tokens, t.index) for t in then) else "planned"
    over = [
        t for t in scope if t.feats.get("Tense") == "Past" and t.feats.get("Aspect") == "Imp"
    ]  # "участвовали", "проходили"
    if _hit(words.ongoing, sentence, [t for t in scope if t not in over], first, last) and not _past_perfect(
        sentence, head, words
    ):
        return "ongoing"
    return "occurred"


def is_announced(sentence: Sentence, head: int, lang: str) -> bool:
    """Tell whether the happening is told as somebody's announcement."""
    report = _words(lang).report
    return any(
        sentence.tokens[i].lemma in report
        for i in (*_spine(sentence, head), predicate_of(sentence, head), *_above(sentence, head))
    )


def is_discussed(sentence: Sentence, head: int, lang: str) -> bool:
    """Tell whether what a noun or verbal noun names is what somebody talks over: "discussed the opening of a route"."""
    words = _words(lang).discussing
    at = head
    for _ in range(_REACH):
        token = sentence.tokens[at]
        if token.head < 0 or token.relation in {"parataxis", "acl", "advcl"} or token.feats.get("VerbForm") == "Fin":
            return False
        if sentence.tokens[token.head].lemma in words:
            return True
        at = token.head
    return False


def told_then(sentence: Sentence, lang: str) -> bool:
    """Tell whether a sentence says that its plan was told in the past: "it was planned for autumn at the time"."""
    return any(True for _ in _words(lang).told_then.find(sentence))


def _above(sentence: Sentence, head: int) -> list[int]:
    at = predicate_of(sentence, head)
    out: list[int] = []
    while sentence.tokens[at].head >= 0 and len(out) < 3:
        at = predicate_of(sentence, sentence.tokens[at].head)
        out.append(at)
    return out


def _spine(sentence: Sentence, head: int) -> list[int]:
    """The trigger and what governs it inside its clause, outwards."""
    out = [head]
    at = head
    while sentence.tokens[at].head >= 0 and sentence.tokens[at].relation in _NOMINAL and len(out) < 6:
        token = sentence.tokens[at]
        if (
            token.relation in {"conj", "ccomp", "advcl", "acl", "appos"}
            and token.upos in {"VERB", "AUX"}
            and token.feats.get("VerbForm") != "Inf"
        ):
            break
        at = token.head
        out.append(at)
    return out


def _scope(sentence: Sentence, first: int, last: int, head: int, words: _Words) -> list[Token]:
    """What says how things stand: the spine, its auxiliaries, adverbs and adjectives, and the trigger's own words."""
    keep: set[int] = set(range(first, last + 1))
    spine = _spine(sentence, head)
    for at in spine:
        keep.add(at)
        for child in sentence.tokens[at].children:
            token = sentence.tokens[child]
            if token.relation in {"aux", "amod", "advmod", "cop", "acl", "xcomp"} or token.upos in {
                "AUX",
                "PART",
                "ADP",
            }:
                keep.add(child)
    predicate = predicate_of(sentence, head)
    if sentence.tokens[head].upos not in {"VERB", "AUX"}:
        # A bad tree may hide the governing verb of a noun; the finite verb of the clause then speaks for it.
        keep.update(
            t.index for t in clause_tokens(sentence, predicate) if t.relation in {"aux", "root"} or t.index == predicate
        )
    return [sentence.tokens[i] for i in sorted(keep)]


def _hit(phrases: Phrases[bool], sentence: Sentence, scope: list[Token], first: int, last: int) -> bool:
    for token in scope:
        if first <= token.index <= last:
            continue
        found = phrases.at(sentence.tokens, token.index)
        if found is not None:
            return True
    return False


def _future(sentence: Sentence, head: int, scope: list[Token], grammar: _Grammar) -> bool:
    spine = set(_spine(sentence, head))
    if grammar.present_is_future and any(
        _is_to_come(sentence, t, grammar) for t in scope if t.index in spine and t.upos in {"VERB", "AUX"}
    ):
        return True
    return any(t.feats.get("Tense") == "Fut" and (t.index in spine or t.upos == "AUX") for t in scope)


def _is_to_come(sentence: Sentence, verb: Token, grammar: _Grammar) -> bool:
    """Tell whether the one tense of the present and future means what is to come: "кездеседі", "баратынын"."""
    if verb.lemma in grammar.lasting or any(sentence.tokens[c].lemma in grammar.progressive for c in verb.children):
        return False
    if verb.feats.get("VerbForm") == "Fin":
        return verb.feats.get("Tense") == "Pres"
    return verb.feats.get("Aspect") == "Imp" and verb.feats.get("VerbForm") in {"Part", "Ger"}


def _is_hoped(sentence: Sentence, predicate: int, words: _Words) -> bool:
    """Tell whether a clause says what somebody hopes for or wishes: "liczy, że parlament ratyfikuje"."""
    token = sentence.tokens[predicate]
    if token.relation not in {"ccomp", "acl", "advcl"} or token.head < 0:
        return False
    above = sentence.tokens[token.head]
    near = [above, *(sentence.tokens[c] for c in above.children if c < predicate)]
    return any(t.lemma in words.hoping for t in near)


def _is_due(sentence: Sentence, token: Token, words: _Words) -> bool:
    """Tell whether a verb means a plan by the infinitive that hangs on it: "ma się odbyć"."""
    return (
        token.lemma in words.with_infinitive
        and token.feats.get("Tense") == "Pres"
        and any(sentence.tokens[c].feats.get("VerbForm") == "Inf" for c in token.children)
    )


def _past_perfect(sentence: Sentence, head: int, words: _Words) -> bool:
    token = sentence.tokens[head]
    return (
        bool(words.arriving)
        and token.upos == "VERB"
        and token.feats.get("Aspect") == "Perf"
        and token.feats.get("Tense") == "Past"
        and token.lemma not in words.arriving
    )
