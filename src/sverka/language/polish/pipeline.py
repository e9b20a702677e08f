"""Polish: Morfeusz, our trained tagger and names behind the protocol of `Language`.

The dictionary has the last word: of its readings the one that agrees best with the tagger is taken. Both speak as
UD_Polish-PDB does; three things are brought to what the other languages have: participles are verbs (`VerbForm=Part`),
plural-only nouns are plural, and figures are numbers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from sverka.language.analysis import Analysis, Name, NameKind, Sentence, Token
from sverka.language.polish import inflection, names, segmentation
from sverka.language.polish.clauses import mend_clauses, open_with_noun
from sverka.language.polish.morphology import abbreviation, agreement, kinds, places, settled
from sverka.language.polish.relabelling import relabel
from sverka.language.polish.repairs import governed, repair
from sverka.language.readings import Reading
from sverka.language.trained.models import LONGEST_SENTENCE, trained_models
from sverka.language.trained.tagged import Tagged
from sverka.language.trees import attach
from sverka.model.spans import Span

_KINDS: dict[str, NameKind] = {"person": "person", "organisation": "organisation", "place": "place"}


class Polish:
    """The Polish pipeline; models are loaded with the first text."""

    code = "pl"
    inflected = True
    sample = "Warszawa."

    def sentences(self, text: str) -> list[tuple[int, Span]]:
        """Cut a text into sentences, never across a line break."""
        return segmentation.sentences(text)

    def analyse(self, text: str, sentences: list[tuple[int, Span]] | None = None, *, syntax: bool = True) -> Analysis:
        """Analyse the given sentences of a text, or all of them; without `syntax` cheaper, and with flat trees."""
        pieces: list[tuple[int, Span, list[Span]]] = []
        for paragraph, place in self.sentences(text) if sentences is None else sentences:
            tokens = list(segmentation.tokens(text, place))
            for at in range(0, len(tokens), LONGEST_SENTENCE):
                part = tokens[at : at + LONGEST_SENTENCE]
                pieces.append((paragraph, Span(part[0].start, part[-1].end), part))
        words = [[t.of(text) for t in tokens] for _, _, tokens in pieces]
        tagged = trained_models(self.code).tag(words, syntax=syntax) if pieces else []
        return Analysis(
            lang=self.code,
            text=text,
            sentences=[
                _sentence(text, index, piece, tags, syntax=syntax)
                for index, (piece, tags) in enumerate(zip(pieces, tagged, strict=True))
            ],
        )

    def nominative(self, tokens: list[Token]) -> str:
        """Return a noun phrase in the nominative: its head and what agrees with it; what the head governs stays."""
        return inflection.nominative(tokens)

    def person(self, tokens: list[Token], case: str = "") -> str:
        """Return a personal name in the nominative; `case` is what the context asks for, where it is known."""
        words: list[str] = []
        cases: list[str] = []
        end = -1
        for token in tokens:
            if token.upos == "PUNCT" and token.text not in {".", "-", "'", "’"}:
                continue
            if token.start == end and words and not words[-1][-1:].isspace():
                words[-1] += token.text
            else:
                words.append(token.text)
                cases.append(token.feats.get("Case", ""))
            end = token.end
        return names.nominative(words, cases, case)

    def feminine(self, name: str) -> bool | None:
        """Tell whether a personal name in the nominative is a woman's; None where it does not say."""
        return names.feminine(name.split())

    def name_cases(self, word: str) -> frozenset[str]:
        """Return the cases that a word may have as a personal name; none where no dictionary knows it as one."""
        return names.name_cases(word)

    def is_first_name(self, word: str) -> bool:
        """Tell whether a dictionary has a word as a first name, in any case."""
        return names.is_first_name(word)


def _grammar(word: str, upos: str, feats: Mapping[str, str], short: Reading | None) -> Reading:
    """Return the lemma, part of speech and features of a word as all languages have them."""
    reading = short or settled(word, upos, feats)
    upos, more = reading.upos, dict(reading.feats)
    if upos == "ADJ" and more.get("VerbForm") == "Part":
        upos = "VERB"
    if upos == "X" and word[:1].isdigit():
        upos = "NUM"
    if more.get("Number") == "Ptan":
        more["Number"] = "Plur"
    return Reading(reading.lemma, upos, MappingProxyType(more))


def _sentence(text: str, index: int, piece: tuple[int, Span, list[Span]], tagged: Tagged, *, syntax: bool) -> Sentence:
    paragraph, place, spans = piece
    tokens = []
    for at, span in enumerate(spans):
        word = span.of(text)
        stop = at + 1 < len(spans) and spans[at + 1].start == span.end and text[span.end] == "."
        short = abbreviation(word, last=at + 2 == len(spans)) if stop else None
        found = _grammar(word, tagged.upos[at], tagged.feats[at], short)
        tokens.append(
            Token(
                index=at,
                start=span.start,
                end=span.end,
                text=word,
                lemma=found.lemma,
                upos=found.upos,
                feats=found.feats,
                head=tagged.heads[at],
                deprel=tagged.relations[at],
            )
        )
    attach(tokens)
    for name in _names(tokens, tagged.names):
        if name.kind == "person":
            _agree(tokens[name.first : name.last + 1], _case_before(tokens, name.first))
        elif name.kind == "place" and name.first == name.last:
            _locate(tokens[name.first], tokens[name.first - 1] if name.first else None)
    open_with_noun(tokens, tagged.names)
    repair(tokens, syntax=syntax)
    if syntax:
        mend_clauses(tokens)
        relabel(tokens)
    return Sentence(index, paragraph, place, tokens, _names(tokens, tagged.names))


def _locate(token: Token, before: Token | None) -> None:
    """Read a word that names a place as the dictionary's place of that name: "w Rydze" is no mushroom, in place."""
    found = places(token.text)
    cases = governed(before.text) if before is not None and before.upos == "ADP" else frozenset[str]()
    fitting = [r for r in found if r.feats.get("Case") in cases] or list(found)
    if not fitting or token.lemma in {r.lemma for r in fitting} or token.upos in {"ADJ", "VERB"}:
        return
    best = max(fitting, key=lambda r: agreement(r, "PROPN", token.feats))
    number = {"Number": "Plur"} if best.feats.get("Number") == "Ptan" else {}
    token.upos, token.lemma, token.feats = "PROPN", best.lemma, MappingProxyType({**best.feats, **number})


def _case_before(tokens: Sequence[Token], first: int) -> str:
    """Return the case that a name must be in after the word before it, or an empty string."""
    before = tokens[first - 1] if first else None
    if before is None:
        return ""
    if before.upos == "ADP":
        cases = governed(before.text)
        return next(iter(cases)) if len(cases) == 1 else ""
    if before.upos != "NOUN":
        return ""
    case = before.feats.get("Case", "") if before.feats.get("Animacy") == "Hum" else "Gen"
    return case if case != "Nom" else ""  # "prezydent Jan Nowak", but "rzecznik Jana Nowaka"


def _agree(words: Sequence[Token], hint: str) -> None:
    """Give all words of a personal name one gender and case, in place."""
    named = [t for t in words if t.text[:1].isupper() and len(t.text) > 1]
    found = names.grammar([t.text for t in named], [t.feats.get("Case", "") for t in named], hint)
    if found is None or (len(named) == 1 and not hint):
        return
    gender, case = found
    feats = {"Animacy": "Hum"} if gender == "Masc" else {}
    for token in named:
        token.upos = "PROPN"
        token.feats = MappingProxyType({**feats, "Case": case, "Gender": gender, "Number": "Sing"})


@cache
def _honorifics() -> frozenset[str]:
    lines = files("sverka.language.polish").joinpath("honorifics.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def _names(tokens: Sequence[Token], labels: Sequence[str]) -> list[Name]:
    out: list[Name] = []
    first, kind = -1, ""
    for at, label in enumerate([*labels, "O"]):
        part, _, name = label.partition("-")
        if first >= 0 and (part != "I" or name != kind):
            if kind in _KINDS:
                found = _name(tokens, _KINDS[kind], first, at - 1)
                out += [found] if found is not None else []
            first = -1
        if part == "B" or (part == "I" and first < 0):
            first, kind = at, name
    return out


def _name(tokens: Sequence[Token], kind: NameKind, first: int, last: int) -> Name | None:
    """Return a name without the honorifics in front of it; None where nothing else is there."""
    if kind == "person":
        while first <= last and (tokens[first].lemma in _honorifics() or not _may_begin(tokens[first])):
            first += 1
    while first <= last and tokens[last].text in {",", "("}:
        last -= 1
    words = tokens[first : last + 1]
    if kind == "place" and all(t.upos == "ADJ" for t in words):
        return None  # "polski", "Brytyjska premier"
    before = tokens[first - 1] if first else None
    if kind == "place" and before is not None and before.lemma in _honorifics() and "PROPN" in {t.upos for t in words}:
        kind = kind if _only_place(words[0].text) else "person"  # "prezydenta Erdogana"
    if kind == "organisation" and names.begins_with_family([t.text for t in words]):
        kind = "person"
    if kind == "organisation" and len(words) == 1 and _only_place(words[0].text):
        kind = "place"  # "Rosja zapowiada": of a state both are true, and reading asks for places
    return Name(kind, Span(tokens[first].start, tokens[last].end), first, last) if first <= last else None


def _only_place(word: str) -> bool:
    found = kinds(word)
    return "nazwa_geograficzna" in found and not found & {"nazwa_organizacji", "nazwa_firmy", "nazwa_instytucji"}


def _may_begin(token: Token) -> bool:
    return token.text[:1].isupper() or "-" in token.text or "'" in token.text
