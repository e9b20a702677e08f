"""ClearNLP relations, which spaCy's English model speaks, brought to Universal Dependencies.

Content words govern: a preposition becomes `case` of its object, a copula `cop` of its predicate (Universal
Dependencies v2 guidelines; de Marneffe and others 2021, https://doi.org/10.1162/coli_a_00402).
"""

from __future__ import annotations

from sverka.language.analysis import Token

_RENAMED = {
    "ROOT": "root",
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux:pass",
    "dobj": "obj",
    "dative": "iobj",
    "neg": "advmod",
    "relcl": "acl:relcl",
    "prt": "compound:prt",
    "quantmod": "advmod",
    "npadvmod": "obl:npmod",
    "poss": "nmod:poss",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "intj": "discourse",
    "oprd": "xcomp",
    "nn": "compound",
    "meta": "dep",
}
_PREDICATES = {"VERB", "AUX", "ADJ", "ADV"}


def to_universal(tokens: list[Token]) -> None:
    """Rewrite heads and relations of a sentence in place; `children` are to be filled in afterwards."""
    for token in tokens:
        _copula(tokens, token)
    for token in tokens:
        _preposition(tokens, token)
    for token in tokens:
        token.deprel = _RENAMED.get(token.deprel, token.deprel)


def _copula(tokens: list[Token], token: Token) -> None:
    if token.deprel not in {"attr", "acomp"} or token.head < 0:
        return
    verb = tokens[token.head]
    if verb.lemma != "be":
        token.deprel = "xcomp"
        return
    if verb.deprel == "cop":  # a second predicate of the same copula
        token.deprel = "conj"
        token.head = verb.head
        return
    token.head, token.deprel = verb.head, verb.deprel
    for other in tokens:
        if other.head == verb.index and other is not token:
            other.head = token.index
    verb.head, verb.deprel, verb.upos = token.index, "cop", "AUX"


def _preposition(tokens: list[Token], token: Token) -> None:
    if token.deprel not in {"pobj", "pcomp"} or token.head < 0:
        return
    preposition = tokens[token.head]
    if (
        preposition.deprel not in {"prep", "agent", "dative", "prt", "advmod", "mark", "conj", "xcomp"}
        and preposition.upos != "ADP"
    ):
        token.deprel = "obl" if token.deprel == "pobj" else "advcl"
        return
    agent = preposition.deprel == "agent"
    governor = preposition.head
    # A chain of prepositions ("from within the country"): climb to the first governor that is none.
    while (
        governor >= 0
        and tokens[governor].deprel in {"prep", "agent"}
        and tokens[governor].upos == "ADP"
        and tokens[governor].head != token.index
    ):
        governor = tokens[governor].head
    conjoined = preposition.deprel == "conj"
    token.head = governor
    for other in tokens:
        if other.head == preposition.index and other is not token:
            other.head = token.index
    preposition.head, preposition.deprel = token.index, "case" if token.deprel == "pobj" else "mark"
    if token.deprel == "pcomp":
        token.deprel = "advcl"
    elif conjoined:
        token.deprel = "conj"
    elif agent:
        token.deprel = "obl:agent"
    else:
        token.deprel = "obl" if governor < 0 or tokens[governor].upos in _PREDICATES else "nmod"
