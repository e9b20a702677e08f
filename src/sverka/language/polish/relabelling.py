"""What the parser of Polish often mislabels and the words themselves settle."""

from __future__ import annotations

from types import MappingProxyType

from sverka.language.analysis import Token

_OPENS = frozenset({"że", "iż", "żeby", "aby", "ażeby"})  # conjunctions of clauses that are said, thought or wished
_SURNAMES = ("ski", "cki", "dzki")
_QUALITIES = frozenset({"uwierzytelniać"})  # whose participle is but an adjective ("listy uwierzytelniające")


def relabel(tokens: list[Token]) -> None:
    """Mend relations in place: clauses of "że", subjects and objects that their case rules out, lone participles."""
    for token in tokens:
        if token.text.endswith(_SURNAMES) and token.text[:1].isupper() and token.upos in {"NOUN", "ADJ", "PROPN"}:
            _settle_surname(token)
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


def _settle_surname(token: Token) -> None:
    """Let "Zełenski" be the nominative of a man's name, whatever nouns end so."""
    if token.feats.get("Case") not in {"Nom", "Voc"} or token.upos == "NOUN":
        feats = {"Animacy": "Hum", "Case": "Nom", "Gender": "Masc", "Number": "Sing"}
        token.upos, token.lemma, token.feats = "PROPN", token.text.lower(), MappingProxyType(feats)


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
