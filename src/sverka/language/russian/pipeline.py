"""Russian: razdel, slovnet and pymorphy3 behind the protocol of `Language`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from razdel import sentenize, tokenize

from sverka.language.analysis import Analysis, Name, NameKind, Sentence, Token
from sverka.language.russian import names
from sverka.language.russian.morphology import inflect_nominative, lemma, opens_in_plural
from sverka.language.russian.slovnet_models import LONGEST_SENTENCE, Tagged, slovnet_models
from sverka.language.segmentation import paragraphs
from sverka.language.trees import attach
from sverka.model.spans import Span

_KINDS: dict[str, NameKind] = {"PER": "person", "ORG": "organisation", "LOC": "place"}
_ABBREVIATION = re.compile(
    r"(?:^|[\s(«])(?:[А-ЯЁ]|им|ул|г|гг|ст|пос|обл|акад|проф|ген|тов|т\.\s?е|т\.\s?д|т\.\s?ч|св|д-р|млн|млрд|трлн|тыс|долл|руб|пр|ред|см|с\.\s?г|т\.\s?г)\.$"
)


class Russian:
    """The Russian pipeline; models are loaded with the first text."""

    code = "ru"
    inflected = True
    sample = "Варшава."

    def sentences(self, text: str) -> list[tuple[int, Span]]:
        """Cut a text into sentences, never across a line break."""
        out: list[tuple[int, Span]] = []
        for number, place in paragraphs(text):
            parts = [Span(place.start + s.start, place.start + s.stop) for s in sentenize(place.of(text))]
            merged: list[Span] = []
            for part in parts:
                if merged and _ABBREVIATION.search(merged[-1].of(text)) and part.of(text)[:1].isalnum():
                    merged[-1] = Span(merged[-1].start, part.end)
                else:
                    merged.append(part)
            out.extend((number, s) for s in merged)
        return out

    def analyse(self, text: str, sentences: list[tuple[int, Span]] | None = None, *, syntax: bool = True) -> Analysis:
        """Analyse the given sentences of a text, or all of them; without `syntax` cheaper, and with flat trees."""
        places = self.sentences(text) if sentences is None else sentences
        pieces: list[tuple[int, Span, list[Span]]] = []
        for paragraph, place in places:
            tokens = [Span(place.start + t.start, place.start + t.stop) for t in tokenize(place.of(text))]
            for at in range(0, len(tokens), LONGEST_SENTENCE):
                part = tokens[at : at + LONGEST_SENTENCE]
                pieces.append((paragraph, Span(part[0].start, part[-1].end), part))
        tagged = (
            slovnet_models().tag([[t.of(text) for t in tokens] for _, _, tokens in pieces], syntax=syntax)
            if pieces
            else []
        )
        return Analysis(
            lang=self.code,
            text=text,
            sentences=[
                _sentence(text, index, *piece, tags)
                for index, (piece, tags) in enumerate(zip(pieces, tagged, strict=True))
            ],
        )

    def nominative(self, tokens: list[Token]) -> str:
        """Return a noun phrase in the nominative: its head and what agrees with it; what the head governs stays."""
        words = [t for t in tokens if t.upos != "PUNCT" or t.text in '«»"-–—,()']
        if not words:
            return ""
        inside = {t.index for t in words}
        head = next((t for t in words if t.upos in {"NOUN", "PROPN", "PRON"} and t.head not in inside), None)
        head = head or next((t for t in words if t.upos in {"NOUN", "PROPN"}), words[0])
        case = head.feats.get("Case", "")
        out = ""
        previous_end = words[0].start
        for token in words:
            agrees = token is head or (
                token.index < head.index
                and token.upos in {"ADJ", "DET", "VERB", "NUM"}
                and token.feats.get("Case") == case
            )
            agrees = agrees or (
                token.relation in {"conj", "appos", "flat"}
                and token.feats.get("Case") == case
                and token.upos in {"NOUN", "ADJ"}
                and case != "Gen"
            )
            form = (
                inflect_nominative(
                    token.text, token.upos, case, token.feats.get("Number", ""), token.feats.get("Gender", "")
                )
                if agrees
                else token.text
            )
            out += (" " if token.start > previous_end else "") + form
            previous_end = token.end
        return out.strip()

    def person(self, tokens: list[Token], case: str = "") -> str:
        """Return a personal name in the nominative; `case` is what the context asks for, where it is known."""
        words = [t for t in tokens if t.upos != "PUNCT" or t.text == "."]
        return names.nominative([t.text for t in words], [t.feats.get("Case", "") for t in words], case).replace(
            " .", "."
        )

    def feminine(self, name: str) -> bool | None:
        """Tell whether a personal name in the nominative is a woman's; None where it does not say."""
        return names.feminine(name.split())

    def name_cases(self, word: str) -> frozenset[str]:
        """Return the cases that a word may have as a personal name; none where no dictionary knows it as one."""
        return names.name_cases(word)

    def is_first_name(self, word: str) -> bool:
        """Tell whether a dictionary has a word as a first name, in any case."""
        return names.is_known_name(word, "Name")


@lru_cache(maxsize=10_000)
def _features(tag: str) -> tuple[str, Mapping[str, str]]:
    upos, _, feats = tag.partition("|")
    return upos, MappingProxyType(dict(pair.split("=", 1) for pair in feats.split("|") if "=" in pair))


def _sentence(text: str, index: int, paragraph: int, place: Span, spans: list[Span], tagged: Tagged) -> Sentence:
    tokens = []
    for at, span in enumerate(spans):
        word = span.of(text)
        upos, feats = _features(tagged.tags[at])
        if at == 0 and upos == "PROPN" and opens_in_plural(word):
            upos, feats = "NOUN", MappingProxyType({**feats, "Case": "Nom", "Number": "Plur"})
        tokens.append(
            Token(
                index=at,
                start=span.start,
                end=span.end,
                text=word,
                lemma=lemma(word, upos, feats.get("Case", ""), feats.get("Number", ""), feats.get("Gender", "")),
                upos=upos,
                feats=feats,
                head=tagged.heads[at],
                deprel=tagged.relations[at],
            )
        )
    attach(tokens)
    return Sentence(index, paragraph, place, tokens, _names(tokens, tagged.names))


def _names(tokens: list[Token], tags: list[str]) -> list[Name]:
    out: list[Name] = []
    first, kind = -1, ""
    for at, tag in enumerate([*tags, "O"]):
        part, _, label = tag.partition("-")
        if first >= 0 and (part != "I" or label != kind):
            out.append(Name(_KINDS[kind], Span(tokens[first].start, tokens[at - 1].end), first, at - 1))
            first = -1
        if part == "B" or (part == "I" and first < 0):
            first, kind = at, label
    return out
