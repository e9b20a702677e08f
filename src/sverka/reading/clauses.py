"""Clauses: which predicate a token belongs to, who its subject is, and whether it is passive."""

from __future__ import annotations

from sverka.language import Sentence, Token

_CLAUSAL = frozenset({"root", "ccomp", "advcl", "acl", "acl:relcl", "parataxis", "csubj", "csubj:pass"})


def is_predicate(sentence: Sentence, token: Token) -> bool:
    """Tell whether a token heads a clause of its own; infinitives under a verb belong to its clause."""
    if token.upos in {"VERB", "AUX"} and token.relation not in {"aux", "cop", "amod", "xcomp", "compound", "case"}:
        if token.feats.get("VerbForm") == "Inf" and token.relation in {"obj", "nsubj", "nmod", "csubj"}:
            return False
        if token.relation == "conj" and token.head >= 0:
            return sentence.tokens[token.head].upos in {"VERB", "AUX", "ADJ", "NOUN"}
        return True
    return token.deprel in {"root", "ccomp", "acl:relcl", "parataxis"} and token.upos in {
        "NOUN",
        "ADJ",
        "PROPN",
        "ADV",
        "PRON",
        "NUM",
    }


def predicate_of(sentence: Sentence, index: int) -> int:
    """Return the token that heads the clause of a token (itself, where it is one)."""
    at, steps = index, 0
    while steps <= len(sentence.tokens):
        token = sentence.tokens[at]
        if token.head < 0 or is_predicate(sentence, token):
            return at
        at = token.head
        steps += 1
    return at


def verb_above(sentence: Sentence, index: int) -> int | None:
    """Return the nearest verb that governs a token through nominal relations, or None."""
    if is_predicate(sentence, sentence.tokens[index]):
        return None
    at = sentence.tokens[index].head
    while at >= 0:
        token = sentence.tokens[at]
        if token.upos in {"VERB", "AUX"}:
            return at
        if is_predicate(sentence, token):
            return None
        at = token.head
    return None


def clause_tokens(sentence: Sentence, predicate: int) -> list[Token]:
    """Return the tokens whose clause a predicate heads."""
    return [t for t in sentence.tokens if predicate_of(sentence, t.index) == predicate]


def is_passive(sentence: Sentence, index: int) -> bool:
    """Tell whether a verb is passive, by its features or its auxiliaries."""
    token = sentence.tokens[index]
    if token.feats.get("Voice") == "Pass":
        return True
    if any(sentence.tokens[c].deprel in {"aux:pass", "nsubj:pass", "obl:agent"} for c in token.children):
        return True
    return token.text.lower().endswith("ся") and any(sentence.tokens[c].deprel == "nsubj:pass" for c in token.children)


def shared_subject_predicates(sentence: Sentence, predicate: int) -> list[int]:
    """Return the predicates whose subject a clause without its own may share, nearest first."""
    out = []
    at = predicate
    while at >= 0:
        token = sentence.tokens[at]
        infinitive = token.feats.get("VerbForm") in {"Inf", "Conv"} or (
            token.feats.get("VerbForm") in {"Ger", "Part"} and "Case" in token.feats and token.relation == "ccomp"
        )  # "шығаратынын мәлімдеді": who says it does it, where nobody else is named
        if token.relation in {"conj", "xcomp", "advcl", "acl"} or (
            token.relation in {"ccomp", "parataxis"} and infinitive
        ):
            if token.head < 0:
                break
            at = predicate_of(sentence, token.head)
            if at in out or at == predicate:
                break
            out.append(at)
        else:
            break
    return out
