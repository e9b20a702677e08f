"""What the grammar of Polish does not allow: a case that its preposition does not govern, an adjective at odds.

Our treebanks are small, so the network errs where a rule does not: a preposition governs known cases, an adjective
agrees with its noun, and a bare genitive after a noun belongs to it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from sverka.language.analysis import Token
from sverka.language.polish.morphology import agreement, kinds, readings, segments
from sverka.language.polish.tagset import features, months, plural_nouns, universal
from sverka.language.readings import Reading
from sverka.language.trees import attach

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_AGREEING = frozenset({"ADJ", "DET"})
_SHARED = ("Case", "Number", "Gender", "Animacy")
_NEAR = 8  # words between a preposition and its noun
_FAR = 15  # words between a preposition and the last noun of a list after it


def repair(tokens: list[Token], *, syntax: bool) -> None:
    """Repair a sentence in place; without `syntax`, when its tree is flat, only its cases."""
    settle_names(tokens)
    settle_titles(tokens)
    settle_plurals(tokens)
    settle_reflexives(tokens)
    settle_compounds(tokens)
    if syntax:
        settle_clauses(tokens)
        attach(tokens)
        settle_roles(tokens)
    settle_cases(tokens)
    if syntax:
        hang_genitives(tokens)
        hang_relatives(tokens)
        attach(tokens)


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


def settle_titles(tokens: Sequence[Token]) -> None:
    """Make an adjective of "Wielkiej" in "Wielkiej Brytanii", and hang it on the name, in place."""
    for token, name in pairwise(tokens):
        if token.upos not in {"NOUN", "PROPN"} or name.upos != "PROPN" or name.head != token.index:
            continue
        wanted = {k: name.feats[k] for k in ("Case", "Number", "Gender") if k in name.feats}
        fitting = [
            r for r in readings(token.text) if r.upos == "ADJ" and all(r.feats.get(k) == v for k, v in wanted.items())
        ]
        if (
            not fitting
            or not kinds(name.text) & {"nazwa_geograficzna", "nazwa_pospolita"}
            or kinds(name.text) & {"imię", "nazwisko"}
        ):
            continue
        name.head, name.deprel = token.head, token.deprel
        token.head, token.deprel = name.index, "amod"
        token.upos, token.lemma, token.feats = "ADJ", fitting[0].lemma, fitting[0].feats
        for other in tokens:
            if other.head == token.index and other is not name:
                other.head = name.index


def settle_plurals(tokens: Sequence[Token]) -> None:
    """Make a state of "Niemiec" in "rządy Francji i Niemiec", where it is no subject, in place."""
    for token in tokens:
        if token.feats.get("Number") != "Sing" or token.relation == "nsubj":
            continue
        states = [r for r in readings(token.text) if r.upos == "PROPN" and r.lemma in plural_nouns()]
        if states:
            state = next((r for r in states if r.feats.get("Case") == "Gen"), states[0])
            token.upos, token.lemma = state.upos, state.lemma
            token.feats = features({**state.feats, "Number": "Plur"})


def settle_names(tokens: Sequence[Token]) -> None:
    """Make "Polski" in "partnerem Polski" the state, where it is no adjective of a word beside it, in place."""
    for token in tokens[1:]:
        if not token.text.istitle() or "VerbForm" in token.feats or not _undecided(token, tokens):
            continue
        names = [
            r
            for r in readings(token.text)
            if r.upos == "PROPN" and r.feats.get("Case") == "Gen" and r.feats.get("Gender") == "Fem"
        ]
        beside = [tokens[n] for n in (token.index - 1, token.index + 1) if n < len(tokens)]
        if not names or "nazwa_geograficzna" not in kinds(token.text) or any(_may_agree(token, n) for n in beside):
            continue
        token.upos, token.lemma, token.feats = "PROPN", names[0].lemma, names[0].feats
        if token.relation in {"amod", "flat"}:
            token.deprel = "nmod"


def settle_reflexives(tokens: Sequence[Token]) -> None:
    """Make a verb of what stands before or after "się" and may be one: "minister uda się", in place."""
    for mark in tokens:
        if mark.lemma != "się":
            continue
        for at in (mark.index - 1, mark.index + 1):
            token = tokens[at] if 0 <= at < len(tokens) else None
            if token is None or token.upos not in {"NOUN", "ADJ", "PROPN"}:
                continue
            verbs = [r for r in readings(token.text) if r.upos == "VERB" and r.feats.get("VerbForm") == "Fin"]
            beside = tokens[mark.index - 1].upos if at > mark.index else ""
            if verbs and beside not in {"VERB", "AUX"}:
                token.upos, token.lemma, token.feats = "VERB", verbs[0].lemma, verbs[0].feats
                break


def _undecided(token: Token, tokens: Sequence[Token]) -> bool:
    """Tell whether a word is an adjective, or a surname without a first name."""
    lone = token.upos == "PROPN" and token.feats.get("Case") == "Nom" and tokens[token.index - 1].upos != "PROPN"
    return token.upos == "ADJ" or (lone and token.feats.get("Gender") == "Masc")


def settle_compounds(tokens: Sequence[Token]) -> None:
    """Make an adjective of the first half of "polsko-łotewskie", beside the second, in place."""
    for token in tokens[:-2]:
        mark, other = tokens[token.index + 1 : token.index + 3]
        if mark.text not in {"-", "–"} or mark.start != token.end or other.start != mark.end or other.upos != "ADJ":
            continue
        half = next((r for r in readings(token.text) if r.feats.get("Hyph") == "Yes"), None)
        if half is None:
            continue
        token.upos, token.lemma, token.feats = "ADJ", half.lemma, half.feats
        if other.head not in {token.index, mark.index} and other.head >= 0:
            token.head, token.deprel = other.head, "amod"


def _may_agree(token: Token, noun: Token) -> bool:
    """Tell whether an adjective may agree with the thing beside it: "Bank Polski", but not "prezydent Polski"."""
    if not noun.text[:1].isupper() or "imię" in kinds(noun.text):
        return False
    things = [r for r in readings(noun.text) if r.upos in {"NOUN", "ADJ"} and r.feats.get("Animacy") != "Hum"]
    return any(
        r.upos == "ADJ" and all(r.feats.get(k) == t.feats.get(k) for k in ("Case", "Number", "Gender"))
        for r in readings(token.text)
        for t in things
    )


def settle_clauses(tokens: Sequence[Token]) -> None:
    """Give each of two subjects of a verb its own predicate: "Gruzja jest partnerem – powiedział X", in place."""
    for token in tokens:
        if token.deprel == "obj" and token.feats.get("Case") == "Acc" and _speaker(token, tokens):
            _choose(token, {"Case": ["Nom"], "Animacy": ["Hum"]})
            token.deprel = "nsubj"
    for verb in tokens:
        subjects = [c for c in verb.children if tokens[c].relation == "nsubj"]
        if len(subjects) < 2 or not subjects[0] < verb.index < subjects[-1]:
            continue
        first = tokens[subjects[0]]
        # "Polska, powiedział X, jest gotowa": where a comma follows the first subject its predicate is behind the verb.
        apart = tokens[first.index + 1].text == ","
        between = tokens[subjects[-1] + 1 :] if apart else tokens[first.index + 1 : verb.index]
        inner = next((t for t in between if t.index in verb.children and _predicate(tokens, t)), None)
        if inner is None or not _free(tokens, inner, first):
            continue
        first.head = inner.index
        if inner.relation not in {"ccomp", "parataxis", "conj"}:
            inner.deprel = "ccomp"


def _predicate(tokens: Sequence[Token], token: Token) -> bool:
    if token.feats.get("VerbForm") == "Fin":
        return True
    return any(tokens[c].relation in {"cop", "aux"} and tokens[c].upos == "AUX" for c in token.children)


def settle_cases(tokens: Sequence[Token]) -> None:
    """Bring nouns to a case that their prepositions govern, and adjectives to agree with their nouns, in place."""
    for at, token in enumerate(tokens):
        cases = governed(token.text) if token.upos == "ADP" else frozenset[str]()
        noun = _noun_after(tokens, at) if cases else None
        if noun is None:
            continue
        counted = any(t.upos == "NUM" or t.lemma in _quantities() for t in tokens[at + 1 : noun.index])
        if not counted and noun.feats.get("Case") not in cases and noun.feats.get("Case"):
            _choose(noun, {"Case": cases})
    located = -_FAR
    for token in tokens:
        if token.upos == "ADP" and "Loc" in governed(token.text):
            located = token.index
        if token.upos in _NOMINAL and token.feats.get("Case") == "Loc" and token.index - located > _FAR:
            _choose(token, {"Case": ["Gen", "Dat", "Acc", "Ins", "Nom"]})  # no locative without a preposition
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
    likely = [n for n in beside if n is head] + [n for n in beside if n is not head and _matches(token, n)]
    for candidate in likely or beside:
        wanted = {k: [candidate.feats[k]] for k in ("Case", "Number", "Gender") if k in candidate.feats}
        if "Case" in wanted and _choose(token, wanted):
            if token.relation in {"amod", "det", "nmod", "acl", "appos", "conj"} and _free(tokens, candidate, token):
                token.head = candidate.index
                token.deprel = "det" if token.upos == "DET" else "amod"
            return
    # "Stany Zjednoczone": where no reading of the adjective agrees, the noun before it was misread.
    noun = tokens[token.index - 1] if token.index else token
    if noun in beside and noun.text.istitle() and token.text.istitle():
        _choose(noun, {k: [token.feats[k]] for k in ("Case", "Number") if k in token.feats})


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


def settle_roles(tokens: Sequence[Token]) -> None:
    """Make subjects nominative and bare objects accusative where they may be, one subject a verb, in place."""
    subjects: dict[int, Token] = {}
    for token in tokens:
        if token.relation != "nsubj" or token.upos not in _NOMINAL:
            continue
        first = subjects.setdefault(token.head, token)
        if first is token:
            continue
        # "Pies trzyma patyk": of two subjects the one at odds with the verb, or else the second, is the object.
        verb = tokens[token.head]
        other = next((t for t in (token, first) if not _fits(t, verb)), token)
        if _choose(other, {"Case": ["Acc"]}):
            other.deprel = "obj"
            subjects[token.head] = token if other is first else first
    for token in tokens:
        case = token.feats.get("Case")
        bare = token.upos in _NOMINAL and not any(tokens[c].upos == "ADP" for c in token.children)
        if token.relation == "nsubj" and case == "Acc" and bare:
            _choose(token, {"Case": ["Nom"]})
        elif token.deprel == "obj" and case == "Nom" and bare and tokens[token.head].upos in {"VERB", "AUX"}:
            _choose(token, {"Case": ["Acc"]})


def _speaker(token: Token, tokens: Sequence[Token]) -> bool:
    """Tell whether "minister", undeclined a woman's, is rather the subject of a verb that has no other that agrees."""
    verb = tokens[token.head]
    epicene = token.feats.get("Gender") == "Fem" and any(
        r.lemma == token.lemma and r.feats.get("Animacy") == "Hum" and r.feats.get("Case") == "Nom"
        for r in readings(token.text)
    )
    others = [tokens[c] for c in verb.children if tokens[c].relation == "nsubj"]
    return epicene and verb.feats.get("VerbForm") == "Fin" and not any(_fits(t, verb) for t in others)


def _fits(subject: Token, verb: Token) -> bool:
    """Tell whether a verb agrees with a subject in number, and in the past in gender."""
    keys = (
        ("Number", "Gender")
        if verb.feats.get("Tense") == "Past" and verb.feats.get("VerbForm") == "Fin"
        else ("Number",)
    )
    return all(subject.feats.get(k) == verb.feats[k] for k in keys if k in verb.feats and k in subject.feats)


def hang_relatives(tokens: Sequence[Token]) -> None:
    """Hang a clause with "który" on the noun before its comma, in place."""
    for token in tokens:
        if token.lemma != "który" or token.index < 2:
            continue
        at = token.index - 1
        if tokens[at].upos == "ADP":
            at -= 1
        if at < 1 or tokens[at].text != ",":
            continue
        verb = next((t for t in tokens[token.index + 1 :] if t.upos in {"VERB", "AUX"} and "VerbForm" in t.feats), None)
        if verb is None:
            continue
        if verb.upos == "AUX" and verb.head > verb.index:
            verb = tokens[verb.head]
        noun = next((n for n in reversed(tokens[:at]) if _antecedent(n, token)), None)
        if noun is not None and _free(tokens, noun, verb) and verb.head != noun.index:
            verb.head = noun.index
            verb.deprel = "acl:relcl"


def _antecedent(noun: Token, relative: Token) -> bool:
    keys = ("Number", "Gender") if relative.feats.get("Number") == "Sing" else ("Number",)
    return noun.upos in {"NOUN", "PROPN"} and all(noun.feats.get(k) == relative.feats.get(k) for k in keys)
