"""What commas and conjunctions of Polish say of clauses that the parser of a small treebank misses, in place.

Polish parts every clause by a comma, so a word does not hang on a verb beyond one while its own part of the sentence
has a verb; a predicate that "że" introduces is a clause of the verb before it; and what a number counts is one phrase.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sverka.language.analysis import Token
from sverka.language.polish.morphology import readings, segments
from sverka.language.polish.repairs import governed
from sverka.language.polish.tagset import features, months
from sverka.language.trees import attach

_MARKS = frozenset({",", ";", "–", "—", "(", ")", "„", "”", '"'})
_INSIDE = frozenset({"nsubj", "obj", "iobj", "obl", "advmod", "xcomp"})
_CLAUSES = frozenset({"ccomp", "advcl", "acl", "csubj", "root", "conj", "parataxis"})
_SAID = frozenset({"że", "iż", "czy", "żeby", "aby", "ażeby"})
_SCALES = frozenset({"tysiąc", "milion", "miliard", "bilion"})
_ABOUT = frozenset({"około", "ponad", "prawie", "blisko", "niemal", "przeszło", "niespełna", "aż", "co", "najmniej"})
_FIGURES = re.compile(r"\d+(?:[.,]\d+)*$")
_WHOLE = 6  # words of the shortest sentence that must have a verb
_DATED = frozenset(
    [
        "rok",
        "dzień",
        "tydzień",
        "miesiąc",
        "poniedziałek",
        "wtorek",
        "środa",
        "czwartek",
        "piątek",
        "sobota",
        "niedziela",
    ]
)
_YEARS = frozenset({"rok", "r"})


def mend_clauses(tokens: list[Token]) -> None:
    """Mend the tree of a sentence."""
    for mend in (
        _find_verb,
        _name_states,
        _leave_dates,
        _count,
        _stay_inside,
        _introduce,
        _part_predicates,
        _find_subjects,
    ):
        mend(tokens)
        attach(tokens)


def _finite(token: Token) -> bool:
    return token.upos in {"VERB", "AUX"} and token.feats.get("VerbForm") == "Fin"


def _above(tokens: Sequence[Token], token: Token, other: Token) -> bool:
    """Tell whether a token governs another, at any distance."""
    at, steps = other.index, 0
    while at >= 0 and steps <= len(tokens):
        if at == token.index:
            return True
        at, steps = tokens[at].head, steps + 1
    return False


def _find_verb(tokens: Sequence[Token]) -> None:
    """Take the root of a whole sentence without a verb for one where the dictionary has it as one ("minie")."""
    if len(tokens) < _WHOLE or tokens[-1].text != "." or any(_finite(t) or _participle(t) for t in tokens):
        return
    root = next((t for t in tokens if t.head < 0), None)
    if root is None or root.upos not in {"NOUN", "ADJ"}:
        return
    verb = next((r for r in readings(root.text.lower()) if r.upos == "VERB" and r.feats.get("Person") == "3"), None)
    if verb is not None:
        root.upos, root.lemma, root.feats = "VERB", verb.lemma, verb.feats


def _participle(token: Token) -> bool:
    return token.feats.get("VerbForm") == "Part" and token.relation in {"root", "ccomp", "conj"}


def _name_states(tokens: Sequence[Token]) -> None:
    """Make a name of the capitalised adjective that no noun follows: the "Polski" of "partner Polski w Azji"."""
    _open_with_adjective(tokens)
    for token in tokens[1:]:
        before = tokens[token.index - 1]
        if token.upos != "ADJ" or not token.text.istitle() or not before.text.isalpha():
            continue
        after = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
        if after is not None and after.upos in {"NOUN", "PROPN", "ADJ"} and _same_case(token, after):
            continue
        if before.text.istitle() and (before.upos == "PROPN" or before.index > 0):
            continue  # "Bank Polski"
        names = [r for r in readings(token.text) if r.upos == "PROPN" and r.feats.get("Number") == "Sing"]
        wanted = governed(before.text) if before.upos == "ADP" else {"Gen"} if before.upos == "NOUN" else frozenset()
        name = next((r for r in names if r.feats.get("Case") in wanted and _of_place(token.text, r.lemma)), None)
        if name is not None:
            token.upos, token.lemma, token.feats = "PROPN", name.lemma, name.feats
            if before.upos == "NOUN":
                token.head, token.deprel = before.index, "nmod"


def _open_with_adjective(tokens: Sequence[Token]) -> None:
    """Make an adjective of the state that opens a sentence before a noun it agrees with: "Polska delegacja"."""
    at = next((t.index for t in tokens if t.text[:1].isalpha()), len(tokens))
    if at + 1 >= len(tokens):
        return
    token, noun = tokens[at], tokens[at + 1]
    if token.upos != "PROPN" or noun.upos != "NOUN" or not noun.text.islower():
        return
    if not _of_place(token.text, token.lemma):
        return
    wanted = {k: noun.feats.get(k) for k in ("Case", "Number", "Gender")}
    for reading in readings(token.text.lower()):
        if reading.upos == "ADJ" and all(reading.feats.get(k) == v for k, v in wanted.items()):
            token.upos, token.lemma, token.feats = "ADJ", reading.lemma, reading.feats
            token.head, token.deprel = noun.index, "amod"
            return


def open_with_noun(tokens: Sequence[Token], labels: Sequence[str]) -> None:
    """Make a common noun of the word that opens a sentence before its adjective and is no name: "Strona gruzińska"."""
    at = next((t.index for t in tokens if t.text[:1].isalpha()), len(tokens))
    if at >= len(tokens) or tokens[at].upos != "PROPN" or labels[at] != "O" or not tokens[at].text.istitle():
        return
    token = tokens[at]
    after = tokens[at + 1] if at + 1 < len(tokens) else token
    wanted = {k: after.feats[k] for k in ("Case", "Number") if k in after.feats}
    if after.upos != "ADJ":
        return
    for reading in readings(token.text.lower()):
        if reading.upos == "NOUN" and all(reading.feats.get(k) == v for k, v in wanted.items()):
            token.upos, token.lemma, token.feats = "NOUN", reading.lemma, reading.feats
            return


def _of_place(word: str, lemma: str) -> bool:
    return any("nazwa_geograficzna" in kinds and name.lower() == lemma for _, _, name, _, kinds in segments(word))


def _same_case(one: Token, other: Token) -> bool:
    return one.feats.get("Case") == other.feats.get("Case")


def _leave_dates(tokens: Sequence[Token]) -> None:
    """Make people that hang on a date the object of its verb: "przyjął 21 czerwca | ministra", "w środę ambasadora"."""
    for token in tokens:
        if token.upos not in {"NOUN", "PROPN"} or token.feats.get("Animacy") != "Hum" or token.head < 0:
            continue
        date = tokens[token.head]
        dated = date.lemma in months() or date.lemma in _DATED
        if not dated or date.head < 0 or date.index > token.index or token.feats.get("Case") not in {"Gen", "Acc"}:
            continue
        verb = tokens[date.head]
        if verb.upos != "VERB" or any(tokens[c].upos == "ADP" for c in token.children):
            continue
        token.head, token.deprel = verb.index, "obj"
        token.feats = features({**token.feats, "Case": "Acc"})


def _parts(tokens: Sequence[Token]) -> list[int]:
    out, part = [], 0
    for token in tokens:
        part += token.text in _MARKS
        out.append(part)
    return out


def _predicate(tokens: Sequence[Token], verb: Token, parts: Sequence[int]) -> Token:
    """Return what a verb stands for: the noun or adjective of a copula in the same part of the sentence."""
    head = tokens[verb.head] if verb.deprel.startswith(("cop", "aux")) and verb.head >= 0 else None
    return head if head is not None and parts[head.index] == parts[verb.index] else verb


def _stay_inside(tokens: Sequence[Token]) -> None:
    """Hang words on a verb of their own part of the sentence rather than on one beyond a comma."""
    parts = _parts(tokens)
    for token in tokens:
        if token.relation not in _INSIDE or token.head < 0 or parts[token.head] == parts[token.index]:
            continue
        if _finite(token) or any(tokens[c].upos == "SCONJ" for c in token.children):
            continue
        if not _finite(tokens[token.head]) and not any(_finite(tokens[c]) for c in tokens[token.head].children):
            continue
        own = [
            _predicate(tokens, v, parts)
            for v in tokens
            if _finite(v) and parts[v.index] == parts[token.index] and v is not token
        ]
        free = [v for v in own if v is not token and not _above(tokens, token, v)]
        if token.relation == "nsubj":
            free = [v for v in free if not any(tokens[c].relation == "nsubj" for c in v.children)]
        if free:
            token.head = min(free, key=lambda v: (abs(v.index - token.index), v.index)).index


def _introduce(tokens: Sequence[Token]) -> None:
    """Make a clause of a predicate that a conjunction introduces but whose relation is a noun's."""
    for mark in tokens:
        if mark.upos != "SCONJ" or mark.head < 0 or mark.index == 0:
            continue
        token = tokens[mark.head]
        predicate = _finite(token) or any(tokens[c].relation in {"cop", "nsubj"} for c in token.children)
        if not predicate or token.head < 0 or token.index < mark.index:
            continue
        if token.head > token.index or token.relation not in _CLAUSES:
            before = next((t for t in reversed(tokens[: mark.index]) if _finite(t) and t.upos == "VERB"), None)
            if before is None or _above(tokens, token, before):
                continue
            after = tokens[token.head]
            if token.head > token.index:
                token.head = before.index
                if after.relation == "conj" and after.head == before.index:
                    after.head = token.index
            if token.relation not in _CLAUSES:
                said = mark.lemma in _SAID
                noun = tokens[token.head].upos in {"NOUN", "PROPN"}
                token.deprel = "acl" if said and noun else "ccomp" if said else "advcl"


def _count(tokens: Sequence[Token]) -> None:
    """Make one phrase of a number, its scale and what it counts, hung on the verb right before it."""
    for token in tokens:
        if not _FIGURES.match(token.text):
            continue
        last, scaled = token.index, False
        while last + 1 < len(tokens) and (
            tokens[last + 1].lemma in _SCALES or (scaled and tokens[last + 1].text == ".") or _thousands(tokens, last)
        ):
            scaled = scaled or tokens[last + 1].lemma in _SCALES
            last += 1
        at = last + 1
        while at < len(tokens) and tokens[at].upos == "ADJ" and tokens[at].feats.get("Case") == "Gen":
            at += 1
        noun = tokens[at] if at < len(tokens) else None
        if noun is None or noun.upos != "NOUN" or noun.lemma in _YEARS or noun.feats.get("Number") != "Plur":
            continue
        if not scaled and noun.feats.get("Case") not in {"Gen", "Acc", "Nom"}:
            continue
        group = tokens[token.index : noun.index + 1]
        outer = next((t for t in group if not token.index <= t.head <= noun.index), noun)
        if outer.head < 0 or _above(tokens, noun, tokens[outer.head]):
            continue
        head, relation = outer.head, outer.deprel
        for each in group:
            if each is not noun and each.upos not in {"ADJ", "PUNCT"}:
                each.head, each.deprel = noun.index, "nummod"
            elif each is not noun:
                each.head = noun.index
        token.deprel = "nummod"
        noun.head, noun.deprel = head, relation if relation in {"nsubj", "obj", "nmod", "conj", "root"} else "obl"
        _hang_on_verb(tokens, token, noun)


def _thousands(tokens: Sequence[Token], last: int) -> bool:
    following = tokens[last + 1]
    return bool(re.fullmatch(r"\d{3}", following.text)) and following.start - tokens[last].end == 1


def _hang_on_verb(tokens: Sequence[Token], number: Token, noun: Token) -> None:
    before = number.index - 1
    while before >= 0 and tokens[before].lemma in _ABOUT:
        if tokens[before].upos == "ADP":
            tokens[before].head, tokens[before].deprel = number.index, "advmod"
        before -= 1
    verb = tokens[before] if before >= 0 else None
    if verb is None or not _finite(verb) or verb.upos != "VERB" or noun.head == verb.index:
        return
    if not _above(tokens, noun, verb):
        subject = any(tokens[c].relation == "nsubj" for c in verb.children)
        noun.head, noun.deprel = verb.index, "obj" if subject else "nsubj"


def _part_predicates(tokens: Sequence[Token]) -> None:
    """Make a clause of a noun or adjective with a copula of its own that hangs on a verb like a noun."""
    parts = _parts(tokens)
    for token in tokens:
        copula = any(tokens[c].deprel == "cop" and tokens[c].upos == "AUX" for c in token.children)
        if not copula or token.head < 0 or token.relation in _CLAUSES | {"amod"}:
            continue
        head = tokens[token.head]
        if head.upos not in {"VERB", "AUX"} or parts[head.index] == parts[token.index]:
            continue
        joined = any(tokens[c].relation == "cc" and tokens[c].index > token.index for c in head.children)
        token.deprel = "parataxis" if joined else "ccomp"


def _find_subjects(tokens: Sequence[Token]) -> None:
    """Make the subject of a verb without one the bare noun before it that may be nominative and agrees."""
    parts = _parts(tokens)
    for verb in tokens:
        if verb.upos != "VERB" or not _finite(verb) or verb.feats.get("Person") in {"0", "1", "2"}:
            continue
        children = [tokens[c] for c in verb.children]
        if any(c.relation in {"nsubj", "csubj"} for c in children):
            continue
        before = [
            c
            for c in children
            if c.relation in {"obj", "iobj"}
            and c.upos in {"NOUN", "PROPN"}
            and c.index < verb.index
            and parts[c.index] == parts[verb.index]
            and not any(tokens[k].upos == "ADP" for k in c.children)
        ]
        for noun in before:
            reading = next((r for r in readings(noun.text) if r.upos == noun.upos and _subject_of(r.feats, verb)), None)
            if reading is not None:
                noun.deprel, noun.feats = "nsubj", features({**noun.feats, "Case": "Nom"})
                break


def _subject_of(feats: Mapping[str, str], verb: Token) -> bool:
    number = feats.get("Number", "").replace("Ptan", "Plur")
    past = verb.feats.get("Tense") == "Past"
    gender = not past or number == "Plur" or feats.get("Gender") == verb.feats.get("Gender")
    return feats.get("Case") == "Nom" and number == verb.feats.get("Number") and gender
