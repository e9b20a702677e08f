"""The names of a Kazakh sentence: what the chain labels, joined and sifted by what the words are."""

from __future__ import annotations

from sverka.language.analysis import Name, NameKind, Token
from sverka.language.kazakh import names
from sverka.language.kazakh.lexicon import lexicon
from sverka.language.kazakh.states import is_state
from sverka.model.spans import Span

# The classes of KazNERD that name somebody or something of a place in the world.
_KINDS: dict[str, NameKind] = {
    "PERSON": "person",
    "ORGANISATION": "organisation",
    "GPE": "place",
    "LOCATION": "place",
    "FACILITY": "place",
}
_CASED = 7  # letters of a name that may show a case: "Хан" and "Әмір" end so by nature
_OBLIQUE = frozenset({"Dat", "Acc", "Loc", "Abl", "Ins"})
_COMMON = 1.5  # counts of a stem as a common word, against those as a name, that make it no name at a sentence's start


def found_names(tokens: list[Token], labels: list[str]) -> list[Name]:
    """Return the names of a sentence by the labels of the chain, mended."""
    out: list[Name] = []
    first, kind = -1, ""
    for at, label in enumerate([*labels, "O"]):
        part, _, name = label.partition("-")
        if first >= 0 and (part != "I" or name != kind):
            if kind in _KINDS:
                for start, end in _parts(tokens, first, at - 1):
                    located = kind == "PERSON" and tokens[end].feats.get("Case") == "Loc"  # nobody is where one is
                    told: NameKind = "place" if located else _KINDS[kind]
                    out.append(Name(told, Span(tokens[start].start, tokens[end].end), start, end))
            first = -1
        if part == "B" or (part == "I" and first < 0):
            first, kind = at, name
    return [name for name in _whole(tokens, out) if name.kind != "person" or _may_be_person(tokens, name)]


def _parts(tokens: list[Token], first: int, last: int) -> list[tuple[int, int]]:
    """Cut what the model of names took for one after a word that has a case, or between two states."""
    out = []
    for at in range(first, last):
        capital = tokens[at].text[:1].isupper() and tokens[at].upos in {"PROPN", "NOUN"}
        cased = len(tokens[at].text) >= _CASED and tokens[at].feats.get("Case", "Nom") in _OBLIQUE
        if capital and (cased or (is_state(tokens[at].lemma) and is_state(tokens[at + 1].lemma))):
            out.append((first, at))
            first = at + 1
    return [*out, (first, last)]


def _whole(tokens: list[Token], found: list[Name]) -> list[Name]:
    """Join a first name to the name that follows it: the chain may part "Әмір" from "Хан Саттар"."""
    out: list[Name] = []
    for name in found:
        before = out[-1] if out else None
        if (
            before is not None
            and before.kind == name.kind == "person"
            and before.last + 1 == name.first
            and before.first == before.last
            and names.is_plain_first_name(tokens[before.last].text)
        ):
            out[-1] = Name("person", Span(before.span.start, name.span.end), before.first, name.last)
        else:
            out.append(name)
    return out


def _may_be_person(tokens: list[Token], name: Name) -> bool:
    """Tell whether a name may be a person's: not where it is plural, nor a common word that opens a sentence."""
    last = tokens[name.last]
    if last.feats.get("Number") == "Plur":
        return False
    opens = all(t.upos == "PUNCT" for t in tokens[: name.first])
    if name.first != name.last or not opens or names.is_plain_first_name(last.text):
        return True
    counts = lexicon().parts.get((last.lemma, "noun"), {})
    proper = counts.get("PROPN", 0.0)
    return sum(counts.values()) - proper < _COMMON * (1.0 + proper)
