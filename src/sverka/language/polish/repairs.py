<<<<<<< HEAD
"""What the grammar of Polish lets no tagger say: a case that no preposition governs, adjectives without agreement.

Our treebanks are small, so the network errs where a rule does not: a preposition governs known cases, an adjective
agrees with its noun, and a bare genitive after a noun belongs to it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache, lru_cache

from sverka.language.analysis import Token
from sverka.language.polish.morphology import agreement, readings, segments
from sverka.language.polish.tagset import features, months, universal
from sverka.language.readings import Reading

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_AGREEING = frozenset({"ADJ", "DET"})
_SHARED = ("Case", "Number", "Gender", "Animacy")
_NEAR = 8  # words between a preposition and its noun


@lru_cache(maxsize=2_000)
def governed(preposition: str) -> frozenset[str]:
    """Return the cases that a preposition may govern; none where the word is no preposition."""
    found = set()
    for _, _, lemma, tag, _ in segments(preposition.lower()):
        if tag.startswith("prep:"):
            found |= {feats.get("Case", "") for _, feats in universal(f"subst:sg:{tag.split(':')[1]}:f", lemma)}
    return frozenset(found)


def _agreeing(token: Token) -> bool:
    return token.upos in _AGREEING or token.feats.get("VerbForm") == "Part"


def _choose(token: Token, wanted: Mapping[str, Collection[str]]) -> bool:
    """Give a token the reading with the wanted values that agrees best with what it was; tell whether there is one."""
    part = "ADJ" if token.feats.get("VerbForm") == "Part" else token.upos
    fitting = [
        r for r in readings(token.text) if r.upos == part and all(_value(r, k) in v for k, v in wanted.items() if v)
    ]
    if not fitting:
        return False
    best = max(fitting, key=lambda r: agreement(r, part, token.feats))
    changed = {k: v for k, v in best.feats.items() if k in _SHARED}
    kept = {k: v for k, v in token.feats.items() if k not in _SHARED}
    token.feats = features({**kept, **changed, "Number": _value(best, "Number")})
    return True


def _value(reading: Reading, name: str) -> str:
    value = reading.feats.get(name, "")
    return "Plur" if value == "Ptan" else value


def _noun_after(tokens: Sequence[Token], at: int) -> Token | None:
    """Return the noun that a preposition at `at` governs: the first after its modifiers."""
    for token in tokens[at + 1 : at + 1 + _NEAR]:
        if token.upos in _NOMINAL:
            return token
        if not (_agreeing(token) or token.upos in {"NUM", "ADV", "PART", "CCONJ"} or token.text in '-„"('):
            return None
    return None


def settle_cases(tokens: Sequence[Token]) -> None:
    """Bring nouns after prepositions to a case that these govern, adjectives to agree with their nouns, in place."""
    for at, token in enumerate(tokens):
        cases = governed(token.text) if token.upos == "ADP" else frozenset[str]()
        noun = _noun_after(tokens, at) if cases else None
        if noun is None:
            continue
        counted = any(t.upos == "NUM" or t.lemma in _quantities() for t in tokens[at + 1 : noun.index])
        if not counted and noun.feats.get("Case") not in cases and noun.feats.get("Case"):
            _choose(noun, {"Case": cases})
    for token in tokens:
        if _agreeing(token) and token.feats.get("Case"):
            _agree(tokens, token)


@cache
def _quantities() -> frozenset[str]:
    return frozenset({"wiele", "kilka", "parę", "kilkanaście", "kilkadziesiąt", "kilkaset", "tyle", "ile", "oba"})


def _matches(token: Token, noun: Token) -> bool:
    return all(
        token.feats.get(k, "") == noun.feats.get(k, "") for k in ("Case", "Number", "Gender") if noun.feats.get(k)
    )


def _agree(tokens: Sequence[Token], token: Token) -> None:
    """Make an adjective agree with the noun next to it where one of its readings does, and hang it there."""
    head = tokens[token.head] if token.head >= 0 else None
    if head is not None and head.upos in _NOMINAL and _matches(token, head):
        return
    beside = [n for n in (_next(tokens, token.index, 1), _next(tokens, token.index, -1)) if n is not None]
    noun = next((n for n in beside if n is head), None) or next((n for n in beside if _matches(token, n)), None)
    for candidate in [noun] if noun is not None else beside:
        wanted = {k: [candidate.feats[k]] for k in ("Case", "Number", "Gender") if k in candidate.feats}
        if "Case" in wanted and _choose(token, wanted):
            if token.relation in {"amod", "det", "nmod", "acl", "appos", "conj"} and _free(tokens, candidate, token):
                token.head = candidate.index
                token.deprel = "det" if token.upos == "DET" else "amod"
            return


def _free(tokens: Sequence[Token], noun: Token, token: Token) -> bool:
    """Tell whether a token may hang on a noun: not where the noun hangs on it."""
    at = noun.index
    seen = 0
    while at >= 0 and seen <= len(tokens):
        if at == token.index:
            return False
        at = tokens[at].head
        seen += 1
    return True


def _next(tokens: Sequence[Token], at: int, step: int) -> Token | None:
    """Return the noun beside an adjective, over other adjectives."""
    at += step
    while 0 <= at < len(tokens):
        token = tokens[at]
        if token.upos in {"NOUN", "PROPN"}:
            return token
        if not _agreeing(token):
            return None
        at += step
    return None


def hang_genitives(tokens: Sequence[Token]) -> None:
    """Hang a bare genitive on the noun right before it, in place."""
    for token in tokens:
        if token.upos not in {"NOUN", "PROPN"} or token.feats.get("Case") != "Gen":
            continue
        at = token.index - 1
        while at >= 0 and _agreeing(tokens[at]) and _matches(tokens[at], token):
            at -= 1
        while at >= 0 and _agreeing(tokens[at]) and tokens[at].feats.get("VerbForm") != "Part":
            at -= 1
        noun = tokens[at] if at >= 0 else None
        if noun is None or noun.upos != "NOUN" or noun.index == token.head or noun.lemma in months():
            continue
        if token.relation in {"flat", "appos", "conj", "fixed"} or not _free(tokens, noun, token):
            continue
        token.head = noun.index
        token.deprel = "nmod"
=======
"""What the parser of Polish often mislabels and the words themselves settle."""

from __future__ import annotations

from sverka.language.analysis import Token

_OPENS = frozenset({"że", "iż", "żeby", "aby", "ażeby"})  # conjunctions of clauses that are said, thought or wished
_QUALITIES = frozenset({"uwierzytelniać"})  # whose participle is but an adjective ("listy uwierzytelniające")


def repair(tokens: list[Token]) -> None:
    """Mend relations in place: clauses of "że", subjects and objects that their case rules out, lone participles."""
    for token in tokens:
        children = [tokens[c] for c in token.children]
        if token.relation in {"conj", "parataxis", "advcl"} and _is_said(tokens, token, children):
            token.deprel = "ccomp"
        if token.upos == "VERB" and token.feats.get("VerbForm") == "Part" and token.lemma in _QUALITIES:
            token.upos, token.deprel = "ADJ", "amod"
        if token.upos not in {"NOUN", "PROPN"} or any(c.relation == "case" for c in children) or token.head < 0:
            continue
        case, verb = token.feats.get("Case"), tokens[token.head]
        if token.relation == "nsubj" and case == "Acc" and verb.upos == "VERB":
            token.deprel = "obj"
        elif token.relation == "obj" and case == "Nom" and verb.upos == "VERB" and not _has_subject(tokens, verb):
            token.deprel = "nsubj"


def _is_said(tokens: list[Token], token: Token, children: list[Token]) -> bool:
    """Tell whether a clause hangs on the verb before it by "że" rather than being joined to it."""
    return (
        0 <= token.head < token.index
        and tokens[token.head].upos in {"VERB", "ADJ", "AUX"}
        and any(c.relation in {"mark", "advmod", "fixed"} and c.lemma in _OPENS for c in children)
        and not any(c.relation == "cc" for c in children)
    )


def _has_subject(tokens: list[Token], verb: Token) -> bool:
    return any(tokens[c].relation == "nsubj" for c in verb.children)
>>>>>>> pl-events
