"""The relation of a mention in its clause: by case and preposition where a language has cases, else by the tree."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import cast, get_args

from sverka.language import Sentence, Token
from sverka.reading.cast import Mention
from sverka.reading.clauses import predicate_of
from sverka.reading.events.case_relations import Relation, relation_by_case
from sverka.reading.expressions import fold
from sverka.reading.lexicon import lexicon
from sverka.reading.place_words import location_kind, preposition
from sverka.reading.word_order import head_final

__all__ = ["Relation", "relation_of"]

_AGENT = 4  # words between a verbal noun and who acts
_UNCHANGED = frozenset("eiouеэиоую")  # names that end so may have one form for all cases


@dataclass(frozen=True, slots=True)
class _Words:
    """Prepositions by form and case ("z", "Ins"; the case empty for any) and prepositions of two words."""

    prepositions: dict[tuple[str, str], Relation]
    compounds: dict[tuple[str, ...], Relation]
    endings: dict[str, str]
    agents: bool
    titles_kept: bool


@cache
def _words(lang: str) -> _Words:
    file = lexicon(lang, "relations")
    table = file.lists("prepositions", get_args(Relation))
    known: dict[tuple[str, str], Relation] = {}
    for relation, entries in table.items():
        for entry in entries:
            word, _, case = entry.partition(" ")
            known[word, case] = cast("Relation", relation)
            known.setdefault((word, ""), cast("Relation", relation))
    compounds = file.lists("compounds", get_args(Relation)) if "compounds" in file.data else {}
    return _Words(
        known,
        {tuple(entry.split()): cast("Relation", r) for r, entries in compounds.items() for entry in entries},
        {ending: case for case, row in file.data.get("name_endings", {}).items() for ending in row},
        bool(file.data.get("grammar", {}).get("agents_by_preposition", False)),
        bool(file.data.get("grammar", {}).get("titles_kept", False)),
    )


def _after_preposition(word: str, case: str, lang: str) -> Relation:
    known = _words(lang).prepositions
    return known.get((word, case)) or known.get((word, ""), "other")


def _compound(sentence: Sentence, first: int, lang: str) -> Relation | None:
    """Return what two words before a genitive make of it: "na rzecz Ukrainy"."""
    at = first - 1
    while at >= 0 and sentence.tokens[at].upos in {"ADJ", "DET"}:
        at -= 1
    return _words(lang).compounds.get(tuple(t.text.lower() for t in sentence.tokens[max(0, at - 1) : at + 1]))


def _case(sentence: Sentence, item: Mention, lang: str) -> str:
    """Return the case of a mention by its titles and adjectives; of a bare name by its form."""
    tokens = sentence.tokens[item.first : item.last + 1]
    if sentence.tokens[item.head].relation == "nsubj" and any(
        sentence.tokens[c].upos == "NUM" for c in sentence.tokens[item.head].children
    ):
        return "Nom"  # "десять членов Сейма приезжали": the numeral governs the genitive
    head = sentence.tokens[item.head]
    shown = _of_woman(sentence, item) if _words(lang).titles_kept else ""
    if shown:
        return shown
    if item.form != "name" and head.feats.get("Case"):
        return head.feats["Case"]
    for token in tokens:
        named = item.form == "name" and any(fold(token.text)[:3] == part[:3] for part in fold(item.name).split())
        if token.upos in {"NOUN", "ADJ", "PRON", "DET"} and token.feats.get("Case") and not named:
            return token.feats["Case"]
    tagged = sentence.tokens[item.head].feats.get("Case", "")
    if item.form != "name" or not item.name:
        return tagged
    written, nominative = fold(tokens[-1].text), fold(item.name.split()[-1])
    if written == nominative:
        if not _declined(tokens[0].text, item.name, len(tokens)):
            declines = any(case == "Nom" and written.endswith(e) for e, case in _words(lang).endings.items())
            return tagged if tagged and written[-1] in _UNCHANGED and not declines else "Nom"
        written = fold(tokens[0].text)
    if tagged not in {"", "Nom"}:
        return tagged
    return next((case for ending, case in _words(lang).endings.items() if written.endswith(ending)), "Gen")


def _of_woman(sentence: Sentence, item: Mention) -> str:
    """Return the case that only the name shows where a woman's title has one form for all: "z minister Niną"."""
    tokens = sentence.tokens[item.first : item.last + 1]
    title = next((t for t in tokens if t.upos == "NOUN"), None)
    name = next(
        (t for t in tokens if t.upos == "PROPN" and t.feats.get("Gender") == "Fem" and _is_first(t, item)), None
    )
    if title is None or name is None or title.text.lower() != title.lemma or fold(name.text) in fold(item.name).split():
        return ""
    return name.feats.get("Case", "")


def _is_agent(sentence: Sentence, item: Mention, lang: str, *, passive: bool) -> bool:
    """Tell whether a preposition names who acts, not a way through: of a passive verb or of a verbal noun before it."""
    before = preposition(sentence, item.first)
    if before is None or _words(lang).prepositions.get((before.text.lower(), "")) != "by":
        return False
    near = sentence.tokens[max(0, before.index - _AGENT) : before.index]
    return passive or any(t.feats.get("VerbForm") == "Vnoun" for t in near)


def _disagrees(sentence: Sentence, item: Mention) -> bool:
    """Tell whether the verb is in a number or gender that a state or body cannot be the subject of."""
    if item.form not in {"state", "capital", "igo", "ministry"}:
        return False
    head = sentence.tokens[item.head]
    verb = sentence.tokens[predicate_of(sentence, item.head)]
    if verb.upos != "VERB" or any(sentence.tokens[c].relation == "conj" for c in head.children):
        return False
    number, gender = verb.feats.get("Number"), verb.feats.get("Gender")
    if number == "Sing" and head.feats.get("Number") == "Plur":
        return True
    same = number == head.feats.get("Number") == "Sing"
    return bool(same and gender and head.feats.get("Gender") and gender != head.feats["Gender"])


def _is_first(token: Token, item: Mention) -> bool:
    """Tell whether a token is the first word of a mention's name, in any case."""
    return fold(token.text[:2]) == fold(item.name[:2])


def _declined(first: str, name: str, words: int) -> bool:
    """Tell whether of a name only the first word shows its case: "z Anną Nowak"."""
    parts = name.split()
    return words > 1 and words == len(parts) and fold(first) != fold(parts[0]) and fold(first[:2]) == fold(name[:2])


def relation_of(sentence: Sentence, item: Mention, lang: str, *, passive: bool = False) -> Relation:
    """Return the relation of a mention in its clause."""
    if item.form == "adjective":
        return "adjective"
    if head_final(lang):
        return relation_by_case(sentence, item, lang, passive=passive)
    token = sentence.tokens[item.head]
    modifies = lang == "en" and token.relation in {"compound", "amod"}  # "in a Kazakhstan-Poland forum"
    if _words(lang).agents and _is_agent(sentence, item, lang, passive=passive):
        return "subject" if passive else "by"
    spatial = item.form in {"state", "capital", "seat", "place"} and not modifies
    place = location_kind(sentence, item.first, lang) if spatial else None
    if place in {"at", "towards"}:
        return "at" if place == "at" else "towards"
    if lang == "en":
        return _english(sentence, token, item, passive)
    before = preposition(sentence, item.first)
    case = _case(sentence, item, lang)
    if case == "Loc" and before is None:
        case = "Dat"  # no locative stands without a preposition, and many datives look like one
    if before is not None and before.upos == "ADP":
        told = _after_preposition(before.text.lower(), case, lang)
        return "subject" if told == "by" and passive and _words(lang).agents else told
    told_by_two = _compound(sentence, item.first, lang) if case == "Gen" else None
    if told_by_two is not None:
        return told_by_two
    if case == "Nom" and _words(lang).titles_kept and _disagrees(sentence, item):
        return "object"  # "wezwał Stany Zjednoczone"
    if case == "Nom" or (
        token.relation == "nsubj" and (case == "Acc" or item.form in {"ministry", "side", "igo"})
    ):  # "Минобороны" has one form
        return "object" if passive else "subject"
    if case == "Ins":
        return "subject" if passive and not _words(lang).agents else "by"
    if case == "Dat":
        return "to"
    if case == "Acc" or token.relation == "obj":
        return "object"
    previous = sentence.tokens[item.first - 1] if item.first > 0 else None
    if case == "Gen" and previous is not None and previous.upos in {"NOUN", "PROPN"}:
        return "of"
    if case == "Gen" and token.relation in {"nmod", "appos"} and not (previous is not None and previous.upos == "VERB"):
        return "of" if token.head >= 0 and sentence.tokens[token.head].upos in {"NOUN", "PROPN"} else "object"
    return "object" if case == "Gen" else "other"


def _english(sentence: Sentence, token: Token, item: Mention, passive: bool) -> Relation:
    seen = 0
    while token.relation in {"conj", "appos", "flat", "compound"} and token.head >= 0 and seen < 12:
        outer = sentence.tokens[token.head]
        if token.relation == "compound" and outer.upos not in {"PROPN", "NOUN"}:
            break
        if token.relation == "compound" and not (item.first <= outer.index <= item.last):
            return "adjective"
        token, seen = outer, seen + 1
    if token.deprel == "nsubj:pass":
        return "object"
    if (
        token.deprel in {"nmod", "dep", "compound", "npadvmod"}
        and token.head > token.index
        and sentence.tokens[token.head].upos == "VERB"
        and not any(sentence.tokens[c].relation == "case" for c in token.children)
    ):
        return "subject"  # "Armenia and Azerbaijan strike a deal", of which the parser makes one noun
    if token.relation == "nsubj":
        return "object" if passive and token.deprel != "nsubj" else "subject"
    if token.deprel == "obl:agent":
        return "subject"
    if token.relation in {"obj", "iobj"}:
        return "object"
    if token.deprel == "nmod:poss":
        return "of"
    before = next((sentence.tokens[c] for c in token.children if sentence.tokens[c].relation == "case"), None)
    before = before or preposition(sentence, item.first)
    if before is not None:
        if before.text.lower() == "by" and passive:
            return "subject"
        return _after_preposition(before.text.lower(), "", "en")
    if token.relation == "amod":
        return "adjective"
    return "subject" if token.relation in {"root", "xcomp", "ccomp", "advcl"} else "other"
