"""Phrases of Kazakh: verbs with their auxiliaries, and nouns with what stands before them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sverka.language.analysis import Name, Token
from sverka.language.kazakh.states import is_state

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ"})
_MODIFIER = frozenset({"ADJ", "DET", "NUM"})
_ACCORDING = ("нша", "нше")  # "айтуынша": by what somebody says
_FACT = re.compile(r"([ғгқк][ае]н|екен|т[ыі]н)[дт][ыі][ғгқк]")
_QUOTES = frozenset('«»“”„"')
_ATTRIBUTIVE = ("ғы", "гі", "қы", "кі")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of `syntax.toml`."""

    auxiliaries: frozenset[str]
    modals: frozenset[str]
    denials: frozenset[str]
    joining: frozenset[str]
    opening: frozenset[str]
    intransitive: frozenset[str]
    excepting: frozenset[str]
    times: frozenset[str]
    calendar: frozenset[str]
    linking: frozenset[str]
    dative: frozenset[str]
    measures: frozenset[str]
    amounts: frozenset[str]
    accusatives: Mapping[str, str]
    postpositions: frozenset[str]
    quoting: str


def verb_phrases(tokens: list[Token], words: Words) -> dict[int, str]:
    """Tie auxiliaries to their verbs and return the form of each verb phrase by the index of its verb.

    Forms: `finite`, `converb`, `participle` (before a noun), `fact` (a participle with a case: that something is so),
    `act` (a verbal noun).
    """
    forms: dict[int, str] = {}
    for token in tokens:
        if token.text.lower() in words.linking:
            token.upos, token.feats = "CCONJ", {}
        bare = token.index == 0 or tokens[token.index - 1].feats.get("Case") != "Dat"
        if bare and token.text.lower() in words.accusatives:
            token.lemma, token.upos = words.accusatives[token.text.lower()], "NOUN"
            token.feats = {"Case": "Acc"}
        if token.text.lower() in words.postpositions:
            continue
        _note_fact(token)
        previous = tokens[token.index - 1] if token.index else None
        if previous is not None and previous.head >= 0 and previous.deprel in {"aux", "advmod"}:
            previous = tokens[previous.head]
        if previous is not None and previous.index in forms and _continues(token, forms[previous.index], words):
            denied = token.lemma in words.denials
            token.head, token.deprel = previous.index, "advmod" if denied else "aux"
            inflected = token.upos in {"VERB", "AUX"} and not denied
            forms[previous.index] = _form(token, tokens, words) if inflected else "finite"
            previous.feats = _together(previous, token, finite=not inflected)
            token.upos = "PART" if denied else "AUX"
            continue
        if token.upos == "AUX" and previous is not None and _is_copula(token, previous):
            token.head, token.deprel, token.upos = previous.index, "cop", "AUX"
            forms[previous.index] = _form(token, tokens, words)
            continue
        if token.upos in {"VERB", "AUX"}:
            forms[token.index] = _form(token, tokens, words)
    return forms


def _note_fact(token: Token) -> None:
    """Give a fact in -дық the tense of its participle: "болғандығын" has been, "өткізілетіндігін" is to be."""
    found = _FACT.search(token.text.lower()) if token.upos in {"VERB", "AUX"} else None
    if found is not None:
        to_come = found.group(1)[0] == "т"
        token.feats = {**token.feats, **({"Aspect": "Imp"} if to_come else {"Tense": "Past"})}


def _together(verb: Token, auxiliary: Token, *, finite: bool) -> Mapping[str, str]:
    """Return the features of a verb phrase: voice and denial of its verb, the rest of its auxiliary."""
    kept = {k: verb.feats[k] for k in ("Voice", "Polarity") if k in verb.feats}
    if finite:
        tense = {"Tense": verb.feats["Tense"]} if "Tense" in verb.feats else {}
        return {"VerbForm": "Fin", **tense, **kept}
    if auxiliary.lemma == "бол" and verb.feats.get("Tense") == "Past":
        return {"VerbForm": "Fin", "Mood": "Ind", "Tense": "Past", "Person": "3", **kept}
    return {**{k: v for k, v in auxiliary.feats.items() if k != "Voice"}, **kept}


def _continues(token: Token, form: str, words: Words) -> bool:
    if token.lemma in words.denials:
        return form in {"participle", "fact", "converb", "finite"} and token.upos != "NOUN"
    if token.lemma in words.modals:
        return form in {"act", "converb"}
    if token.lemma == words.quoting:
        return False
    if token.upos == "AUX" and token.lemma == "е":
        return True
    if token.upos not in {"VERB", "AUX"}:
        return False
    if form in {"participle", "finite"} and token.lemma == "бол":
        return True  # "кездескен болатын": had met
    return form == "converb" and token.lemma in words.auxiliaries


def _is_copula(token: Token, before: Token) -> bool:
    """Tell whether an auxiliary only ties a predicate; "болды" after a noun is a verb: "отырыс болды"."""
    if token.lemma == "бол":
        return before.upos == "ADJ" and not before.feats.get("Case")
    return token.lemma == "е" and before.upos in _NOMINAL and before.feats.get("Case", "Nom") == "Nom"


def _form(token: Token, tokens: list[Token], words: Words) -> str:
    kind = token.feats.get("VerbForm", "")
    following = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    final = following is None or following.upos == "PUNCT"
    if token.feats.get("Mood") == "Cnd" or kind in {"Conv", "Inf"}:
        return "finite" if token.feats.get("Mood") == "Des" and final else "converb"
    if kind == "Ger" or (kind == "Part" and token.feats.get("Case")):
        case = token.feats.get("Case", "Nom")
        if final and case == "Nom" and token.feats.get("Tense") == "Past" and not token.feats.get("Person[psor]"):
            return "finite"
        return "fact" if token.feats.get("Tense") or token.feats.get("Aspect") or kind == "Part" else "act"
    if kind == "Part":
        return "finite" if final else "participle"
    return "finite"


def noun_phrases(
    tokens: list[Token], names: Sequence[Name] | None, forms: dict[int, str], words: Words
) -> dict[int, str]:
    """Tie what stands before nouns to them and return the case of each noun phrase by the index of its head."""
    named = {i: n.last for n in names or () for i in range(n.first, n.last + 1)}
    people = None if names is None else frozenset(n.first for n in names if n.kind == "person")
    heads: dict[int, str] = {}
    for token in tokens:
        if token.head >= 0 or token.index in forms or token.upos not in _NOMINAL | {"DET"}:
            continue
        if token.text.lower() in words.postpositions and _postposition(tokens, token, words):
            continue
        if named.get(token.index, token.index) != token.index:
            token.head, token.deprel = named[token.index], "flat:name"
            continue
        if token.upos != "PROPN" and token.upos in _MODIFIER and not token.feats.get("Case"):
            noun = _next_noun(tokens, token.index + 1, forms)
            if noun is not None:
                token.head = named.get(noun, noun)
                token.deprel = {"DET": "det", "NUM": "nummod"}.get(token.upos, "amod")
                continue
        governor = _governing_noun(tokens, token, named, people, forms, words)
        if governor is not None:
            token.head, token.deprel = governor
            continue
        bare = not token.feats.get("Case") and (token.upos in {"ADJ", "DET"} or token.text.lower().endswith(_ACCORDING))
        heads[token.index] = "Bare" if bare else token.feats.get("Case", "Nom")
    for token in tokens:
        if token.head < 0 and (token.upos == "ADP" or (token.upos == "VERB" and token.index not in forms)):
            _postposition(tokens, token, words)
        if token.upos == "CCONJ" and _between_modifiers(tokens, token):
            token.head, token.deprel = tokens[token.index + 1].head, "cc"
    for head in list(heads):
        if any(t.head == head and t.deprel == "case" for t in tokens[head + 1 : head + 2]):
            heads[head] = "Post"
        noun = _of_postposition(tokens, head, forms)
        if noun is not None:
            tokens[head].head, tokens[head].deprel = named.get(noun, noun), "nmod"
            del heads[head]
    _join(tokens, heads, words)
    for head in sorted(heads):
        owned = _owned(tokens, head, named, forms) if heads[head] == "Gen" else None
        if owned is not None:
            tokens[head].head, tokens[head].deprel = owned, "nmod:poss"
            del heads[head]
    return heads


def _postposition(tokens: list[Token], token: Token, words: Words) -> bool:
    """Hang a postposition on the phrase before it; "басқа" is one only after an ablative, else an adjective."""
    before = tokens[token.index - 1] if token.index else None
    if before is None or before.upos in {"PUNCT", "CCONJ", "SCONJ"}:
        return False
    if token.text.lower() in words.excepting and before.feats.get("Case") != "Abl":
        return False
    if token.text.lower() in words.dative and before.feats.get("Case") != "Dat":
        return False
    while before.deprel in {"aux", "case"} and before.head >= 0:
        before = tokens[before.head]
    token.head, token.deprel = before.index, "case"
    return True


def _between_modifiers(tokens: list[Token], token: Token) -> bool:
    """Tell whether a conjunction joins two words before one noun: "саяси әрі экономикалық серіктес"."""
    near = tokens[token.index - 1 : token.index + 2 : 2] if token.index else []
    return len(near) == 2 and near[0].head >= 0 and near[0].head == near[1].head and near[0].deprel == near[1].deprel


def _of_postposition(tokens: list[Token], head: int, forms: dict[int, str]) -> int | None:
    """Return the noun that a phrase describes through a postposition in -ғы: "екі ел арасындағы сауда"."""
    after = tokens[head + 1] if head + 1 < len(tokens) else None
    if after is None or after.head != head or after.deprel != "case" or not after.text.lower().endswith(_ATTRIBUTIVE):
        return None
    return _next_noun(tokens, head + 2, forms)


def _next_noun(tokens: list[Token], start: int, forms: dict[int, str]) -> int | None:
    for token in tokens[start : start + 6]:
        if token.upos in {"NOUN", "PROPN"} and token.index not in forms:
            return token.index
        if token.index in forms and forms[token.index] in {"act", "fact"} and token.index == start:
            return None
        if token.upos not in _MODIFIER | {"CCONJ", "NOUN", "ADV"} and token.text not in {"«", '"', "-", "–"}:
            return None
    return None


def _governing_noun(
    tokens: list[Token],
    token: Token,
    named: dict[int, int],
    people: frozenset[int] | None,
    forms: dict[int, str],
    words: Words,
) -> tuple[int, str] | None:
    """Return the noun that a noun or cased modifier before it belongs to, with its relation, or None."""
    at = token.index + 1
    while at < len(tokens) - 1 and tokens[at].text in _QUOTES:
        at += 1
    if at >= len(tokens):
        return None
    following = tokens[at]
    titled = at > token.index + 1 and token.feats.get("Person[psor]") and following.text[:1].isupper()
    if titled and token.upos == "NOUN" and token.feats.get("Case", "Nom") == "Nom" and tokens[at - 1].text in "«“„":
        return named.get(at, at), "nmod"  # "компаниясы «Самұрық»": the name has the case
    case = token.feats.get("Case", "Nom")
    if case == "Loc" and token.text.lower().endswith(_ATTRIBUTIVE):
        noun = _next_noun(tokens, at, forms)
        return (named.get(noun, noun), "amod") if noun is not None else None
    if case != "Nom" or token.upos == "PRON":
        return None
    measured = token.lemma in words.measures and token.index and tokens[token.index - 1].upos == "NUM"
    amount = token.lemma in words.amounts and following.upos == "NUM"
    if measured or amount:
        described = _next_noun(tokens, at, forms)
        if described is not None and (amount or tokens[described].upos == "NOUN"):
            return described, "nmod"
    if people is not None and at in people and token.upos == "NOUN" and token.index not in named:
        return named[at], "nmod"  # "президент Анджей Дуда": the name has the case
    unnamed = following.upos == token.upos == "PROPN" and token.index not in named and at == token.index + 1
    owner = at + 1 < len(tokens) and tokens[at + 1].feats.get("Person[psor]") and tokens[at + 1].upos == "NOUN"
    alone = is_state(token.lemma) or is_state(following.lemma)
    if unnamed and not owner and not alone and at not in forms and (at not in named or at in (people or ())):
        return named.get(at, at), "flat:name"  # a name that no model found: "Юхани Корхонен"
    if following.upos == "PROPN" and token.upos in {"NOUN", "PROPN"} and at not in forms and people is None:
        return (at, "flat:name") if token.upos == "PROPN" else (at, "nmod")
    institution = tokens[at].text[:1].isupper()  # "Польша Сыртқы істер министрі"
    noun = next(
        (
            t.index
            for t in tokens[at : at + 5]
            if t.upos in {"NOUN", "PROPN"}
            and t.index not in forms
            and t.index not in named
            and not (
                (institution or t.feats.get("Number") == "Plur")  # "сыртқы істер министрі"
                and not t.feats.get("Person[psor]")
                and t.feats.get("Case", "Nom") == "Nom"
            )
        ),
        None,
    )
    if noun is None or any(
        t.upos not in _MODIFIER | {"NOUN"} or t.index in forms or t.feats.get("Case", "Nom") != "Nom"
        for t in tokens[at:noun]
    ):
        return None
    owned = tokens[noun]
    if owned.text.lower() in words.postpositions:
        return (noun, "nmod:poss") if owned.upos == "NOUN" and owned.feats.get("Person[psor]") else None
    if not owned.feats.get("Person[psor]"):
        return None
    return noun, "nmod:poss"


def _owned(tokens: list[Token], owner: int, named: dict[int, int], forms: dict[int, str]) -> int | None:
    """Return the noun in the possessive that a genitive belongs to, over what else describes that noun, or None."""
    for token in tokens[owner + 1 :]:
        form = forms.get(token.index)
        if form in {"finite", "converb", "fact", "act"} or (
            token.upos in {"PUNCT", "CCONJ"} and token.text not in {"«", '"'}
        ):
            return None
        if form is None and token.index not in named and token.feats.get("Person[psor]") and token.upos != "PRON":
            return token.index
    return None


def _join(tokens: list[Token], heads: dict[int, str], words: Words) -> None:
    """Hang the members of a list on its last, which has the case of all."""
    for token in tokens[1:-1]:
        before, after = tokens[token.index - 1], tokens[token.index + 1]
        located = after.feats.get("Case") == "Loc" and after.text.lower().endswith(_ATTRIBUTIVE) and after.head >= 0
        if token.upos == "CCONJ" and token.lemma in words.joining and before.index in heads and located:
            _chain(tokens, heads, token.index, after.index)  # "Беларусь пен Қазақстандағы төрт банк"
        owner = after.deprel == "nmod:poss" and after.upos == "PROPN" and before.upos == "PROPN"
        if token.upos == "CCONJ" and token.lemma in words.joining and owner and heads.get(before.index) == "Nom":
            noun = tokens[after.head]
            if not (noun.deprel == "nmod" and noun.head >= 0 and tokens[noun.head].upos == "PROPN"):
                _chain(tokens, heads, token.index, after.index)  # "Венгрия, Сербия және Босния қалалары"
    order = sorted(heads)
    for left, right in pairwise(order):
        inner = tokens[left + 1 : right]
        between = [t for t in inner if t.head < 0 and t.text not in _QUOTES]
        if not between or len(between) > 2 or any(t.upos not in {"CCONJ", "PUNCT"} for t in between):
            continue
        if any(t.head == left for t in inner):
            continue  # a postposition closes the phrase before it
        joined = any(t.lemma in words.joining and t.upos in {"CCONJ", "SCONJ"} for t in between)
        comma = len(between) == 1 and between[0].text == ","
        same = heads[left] == heads[right] or {heads[left], heads[right]} == {"Bare", "Nom"}
        if joined and (same or heads[left] == "Nom"):
            pass
        elif not (comma and same and (heads[left] != "Nom" or _list_goes_on(tokens, order, right, words))):
            continue
        tokens[left].head, tokens[left].deprel = right, "conj"
        for t in between:
            t.head, t.deprel = right, "cc" if t.upos == "CCONJ" else "punct"
        del heads[left]


def _chain(tokens: list[Token], heads: dict[int, str], at: int, last: int) -> None:
    """Hang the bare names before a conjunction, and those before them in a list, on the last one."""
    while at > 0 and heads.get(at - 1) == "Nom" and (tokens[at].text == "," or tokens[at].upos == "CCONJ"):
        tokens[at - 1].head, tokens[at - 1].deprel = last, "conj"
        tokens[at].head, tokens[at].deprel = last, "cc" if tokens[at].upos == "CCONJ" else "punct"
        del heads[at - 1]
        at -= 2
        if at <= 0 or tokens[at].text != "," or tokens[at - 1].upos != "PROPN":
            break


def _list_goes_on(tokens: list[Token], order: list[int], right: int, words: Words) -> bool:
    later = [i for i in order if i > right][:1]
    if not later:
        return False
    return any(t.lemma in words.joining and t.upos == "CCONJ" for t in tokens[right + 1 : later[0]])
