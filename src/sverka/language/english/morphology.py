"""Parts of speech, features and lemmas of English words, looked up by word and Penn tag.

The model's own attribute ruler and lemmatizer say the same and take a quarter of the time of the whole pipeline, since
they match every pattern at every word; here their tables are asked once a word form.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from spacy.tokens import Doc

from sverka.language.english.spacy_model import spacy_model


@dataclass(frozen=True, slots=True)
class Word:
    """A word form under a tag: universal part of speech, features and lower-case lemma."""

    upos: str
    feats: Mapping[str, str]
    lemma: str


def _features(morph: str) -> dict[str, str]:
    return dict(pair.split("=", 1) for pair in morph.split("|") if "=" in pair)


class Morphology:
    """The tables of the loaded model."""

    def __init__(self) -> None:
        self._nlp = spacy_model()
        self._lemmatizer: Any = self._nlp.get_pipe("lemmatizer")
        self._by_tag: dict[str, dict[str, str]] = {}
        self._by_word: dict[tuple[str, str], dict[str, str]] = {}
        ruler: Any = self._nlp.get_pipe("attribute_ruler")
        for rule in ruler.patterns:
            for pattern in rule["patterns"]:
                if len(pattern) == 1:
                    self._add(pattern[0], rule["attrs"])
        self._words: dict[tuple[str, str, str], Word] = {}

    def _add(self, pattern: dict[str, Any], attributes: dict[str, str]) -> None:
        tag, lower = pattern.get("TAG"), pattern.get("LOWER")
        if not isinstance(tag, str) or not set(pattern) <= {"TAG", "LOWER"}:
            return
        if lower is None:
            self._by_tag.setdefault(tag, {}).update(attributes)
        else:
            for word in [lower] if isinstance(lower, str) else lower.get("IN", []):
                self._by_word.setdefault((tag, word), {}).update(attributes)

    def word(self, text: str, tag: str, relation: str) -> Word:
        """Return what is known of `text` under a Penn `tag` in a ClearNLP `relation`."""
        role = (
            "aux"
            if relation in {"aux", "auxpass"}
            else "mark"
            if relation == "mark"
            else "det"
            if relation in {"det", "quantmod"}
            else ""
        )
        key = (text, tag, role)
        found = self._words.get(key)
        if found is None:
            found = self._words[key] = self._look_up(text, tag, role)
        return found

    def _look_up(self, text: str, tag: str, role: str) -> Word:
        lower = text.lower()
        attributes = {**self._by_tag.get(tag, {}), **self._by_word.get((tag, lower), {})}
        upos = attributes.get("POS", "X")
        if role == "aux" and tag != "TO":
            upos = "AUX"
        elif upos == "AUX" and lower in {"do", "does", "did", "have", "has", "had", "'ve", "'d"}:
            upos = "VERB"
        elif role == "mark" and tag == "IN":
            upos = "SCONJ"
        elif tag in {"DT", "WDT"} and role != "det":
            upos = "PRON"
        lemma = attributes.get("LEMMA") or self._lemma(text, tag, upos)
        return Word(upos, MappingProxyType(_features(attributes.get("MORPH", "_"))), lemma.lower())

    def _lemma(self, text: str, tag: str, upos: str) -> str:
        doc = Doc(self._nlp.vocab, words=[text], tags=[tag], pos=["VERB" if upos == "AUX" else upos])
        lemmas: list[str] = self._lemmatizer.rule_lemmatize(doc[0])
        return lemmas[0]


@cache
def morphology() -> Morphology:
    """Return the tables, made once a process."""
    return Morphology()
