"""What the parser of Polish often mislabels and the words themselves settle."""

from __future__ import annotations

from types import MappingProxyType

from sverka.language.analysis import Token
from sverka.language.polish.morphology import kinds, readings

_OPENS = frozenset({"że", "iż", "żeby", "aby", "ażeby"})  # conjunctions of clauses that are said, thought or wished
_SPANS = frozenset({"dzień", "tydzień", "miesiąc", "rok", "godzina"})  # of time, which do nothing …
_APART = frozenset({"wcześniej", "później", "temu", "potem"})  # … before these
_SURNAMES = ("ski", "cki", "dzki")
_BEFORE = 6  # words of a participle's own between it and its noun
_QUALITIES = frozenset({"uwierzytelniać"})  # whose participle is but an adjective ("listy uwierzytelniające")


def relabel(tokens: list[Token]) -> None:
    """Mend relations in place: clauses of "że", subjects and objects that their case rules out, lone participles."""
    _find_reflexive_verbs(tokens)
    for token in tokens:
        if token.text.endswith(_SURNAMES) and token.text[:1].isupper() and token.upos in {"NOUN", "ADJ", "PROPN"}:
            _settle_surname(token)
        children = [tokens[c] for c in token.children]
        if token.relation in {"conj", "parataxis", "advcl"} and _is_said(tokens, token, children):
            token.deprel = "ccomp"
        if token.upos == "VERB" and token.feats.get("VerbForm") == "Part" and token.lemma in _QUALITIES:
            token.upos, token.deprel = "ADJ", "amod"
        if token.feats.get("VerbForm") == "Part" and token.relation in {"acl", "amod"}:
            _hang_before_noun(tokens, token)
            _hang_on_agreeing(tokens, token)
        if token.upos not in {"NOUN", "PROPN"} or any(c.relation == "case" for c in children) or token.head < 0:
            continue
        if token.relation == "nsubj" and any(c.upos == "ADJ" and c.feats.get("Case") == "Acc" for c in children):
            token.feats = MappingProxyType({**token.feats, "Case": "Acc"})  # "Polską społeczność nazwał"
        if token.relation == "iobj" and token.feats.get("Case") == "Ins":
            token.deprel = "obl"  # "nazwał Gruzję partnerem"
        if token.relation in {"nsubj", "obj"} and _is_time(tokens, token):
            token.deprel = "obl"
        if token.relation == "obj" and any(c.upos == "PROPN" and c.feats.get("Case") == "Nom" for c in children):
            token.feats = MappingProxyType({**token.feats, "Case": "Nom"})  # "przyjął prezydent Jan Nowak"
        case, verb = token.feats.get("Case"), tokens[token.head]
        if token.relation == "nsubj" and case == "Acc" and verb.upos == "VERB":
            token.deprel = "obj"
        elif token.relation == "obj" and case == "Nom" and verb.upos == "VERB" and not _has_subject(tokens, verb):
            token.deprel = "nsubj"


def _find_reflexive_verbs(tokens: list[Token]) -> None:
    """Let what stands beside "się" be the verb that it may be ("uda się"), and the root where there is no other."""
    for token in tokens:
        beside = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
        if beside is None or beside.lemma != "się" or token.upos not in {"NOUN", "ADJ", "PROPN", "X"}:
            continue
        verb = next((r for r in readings(token.text) if r.feats.get("VerbForm") == "Fin"), None)
        if verb is None or any(t.upos == "VERB" and beside.index in t.children for t in tokens):
            continue
        token.upos, token.lemma, token.feats = "VERB", verb.lemma, verb.feats
        root = next((t for t in tokens if t.head < 0), None)
        if root is not None and root is not token and root.upos not in {"VERB", "AUX"}:
            _make_root(tokens, token, root)


def _make_root(tokens: list[Token], verb: Token, root: Token) -> None:
    """Hang all that hung on the old root on a verb, and the old root with it."""
    above = next((t for t in tokens if verb.index in t.children), None)
    if above is not None:
        above.children.remove(verb.index)
    kept = [c for c in root.children if root.upos != "ADP" and c < verb.index]
    for child in [c for c in root.children if c not in kept and c != verb.index]:
        tokens[child].head = verb.index
        tokens[child].deprel = "obl" if tokens[child].relation in {"fixed", "nmod", "root"} else tokens[child].deprel
    verb.children = sorted({*verb.children, *(c for c in root.children if c not in kept and c != verb.index)})
    root.children = kept
    noun = next((t for t in tokens[root.index + 1 :] if t.upos in {"NOUN", "PROPN"}), None)
    if root.upos == "ADP" and noun is not None and noun.head == verb.index:
        root.head, root.deprel = noun.index, "case"
        noun.children = sorted({*noun.children, root.index})
    else:
        root.head, root.deprel = verb.index, "punct" if root.upos == "PUNCT" else "obl"
        verb.children = sorted({*verb.children, root.index})
    verb.head, verb.deprel = -1, "root"


def _settle_surname(token: Token) -> None:
    """Let "Zełenski" be the nominative of a man's name, whatever nouns end so."""
    if "nazwa_geograficzna" in kinds(token.text):
        return  # "Polski"
    if token.feats.get("Case") not in {"Nom", "Voc"} or token.upos == "NOUN":
        feats = {"Animacy": "Hum", "Case": "Nom", "Gender": "Masc", "Number": "Sing"}
        token.upos, token.lemma, token.feats = "PROPN", token.text.lower(), MappingProxyType(feats)


def _hang_before_noun(tokens: list[Token], participle: Token) -> None:
    """Hang a participle on the noun after its own words that it agrees with: "planowanej na jesień wizycie"."""
    shared = ("Case", "Number", "Gender")
    wanted = [participle.feats.get(k) for k in shared]
    if all(tokens[participle.head].feats.get(k) == v for k, v in zip(shared, wanted, strict=True)):
        return
    for noun in tokens[participle.index + 1 : participle.index + 1 + _BEFORE]:
        if noun.upos in {"VERB", "AUX", "SCONJ"} or noun.text == ",":
            return
        if noun.upos == "NOUN" and [noun.feats.get(k) for k in shared] == wanted:
            if participle.head < 0 or _hangs_on(tokens, noun, participle):
                return
            above = tokens[participle.head]
            above.children = [c for c in above.children if c != participle.index]
            participle.head, participle.deprel = noun.index, "amod"
            noun.children = sorted({*noun.children, participle.index})
            return


def _hang_on_agreeing(tokens: list[Token], participle: Token) -> None:
    """Hang a participle after its noun on the one above that it agrees with: "posiedzenia komisji, zaplanowanego"."""
    below = above = tokens[participle.head] if participle.head >= 0 else participle
    while above.upos == "NOUN" and not _may_agree(participle, above) and above.head >= 0:
        above = tokens[above.head]
    if above is not below and above.upos == "NOUN" and above.index < participle.index and _may_agree(participle, above):
        below.children = [c for c in below.children if c != participle.index]
        participle.head = above.index
        above.children = sorted({*above.children, participle.index})


def _may_agree(participle: Token, noun: Token) -> bool:
    """Tell whether a form of a participle may agree with a noun in case, number and gender."""
    shared = ("Case", "Number", "Gender")
    wanted = [noun.feats.get(k) for k in shared]
    return any(
        [r.feats.get(k) for k in shared] == wanted
        for r in readings(participle.text)
        if r.feats.get("VerbForm") == "Part"
    )


def _hangs_on(tokens: list[Token], token: Token, above: Token) -> bool:
    """Tell whether a token stands anywhere below another."""
    at, steps = token.head, 0
    while at >= 0 and steps <= len(tokens):
        if at == above.index:
            return True
        at, steps = tokens[at].head, steps + 1
    return False


def _is_said(tokens: list[Token], token: Token, children: list[Token]) -> bool:
    """Tell whether a clause hangs on the verb before it by "że" rather than being joined to it."""
    return (
        0 <= token.head < token.index
        and tokens[token.head].upos in {"VERB", "ADJ", "AUX"}
        and any(c.relation in {"mark", "advmod", "fixed"} and c.lemma in _OPENS for c in children)
        and not any(c.relation == "cc" for c in children)
    )


def _is_time(tokens: list[Token], token: Token) -> bool:
    """Tell whether a noun only says how long before or after: "dzień wcześniej"."""
    after = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    return token.lemma in _SPANS and after is not None and after.text.lower() in _APART


def _has_subject(tokens: list[Token], verb: Token) -> bool:
    return any(tokens[c].relation == "nsubj" for c in verb.children)
