"""Tags of Morfeusz in Universal Dependencies, by the table `tags.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import product
from types import MappingProxyType
from typing import Any

from sverka.errors import DataError

Grammar = tuple[str, Mapping[str, str]]
"""A part of speech and features."""


@dataclass(frozen=True, slots=True)
class _Table:
    classes: Mapping[str, Mapping[str, Any]]
    tense_of_fin: Mapping[str, str]
    values: Mapping[str, Mapping[str, str]]
    governing: frozenset[str]
    lemmas: Mapping[tuple[str, str], Mapping[str, Any]]
    marks: Mapping[str, Mapping[str, str]]
    rare_lemmas: frozenset[str]
    rare_styles: frozenset[str]
    plural_nouns: frozenset[str]
    months: frozenset[str]


@cache
def _table() -> _Table:
    path = files("sverka.language.polish").joinpath("tags.toml")
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        return _Table(
            classes=data["classes"],
            tense_of_fin=data["tense_of_fin"],
            values=data["values"],
            governing=frozenset(data["governing"]["classes"]),
            lemmas={(c, w): rule for rule in data["lemmas"] for c in rule["classes"] for w in rule["words"]},
            marks=data["marks"],
            rare_lemmas=frozenset(data["rare"]["lemmas"]),
            rare_styles=frozenset(data["rare"]["styles"]),
            plural_nouns=frozenset(data["plural"]["lemmas"]),
            months=frozenset(data["months"]["lemmas"]),
        )
    except (tomllib.TOMLDecodeError, KeyError, TypeError) as error:
        raise DataError(path, None, f"not a table of tags: {error}") from error


@cache
def _shared(feats: tuple[tuple[str, str], ...]) -> Mapping[str, str]:
    """Return one mapping for all equal sets of features, so that they may be compared by identity."""
    return MappingProxyType(dict(feats))


def features(feats: Mapping[str, str]) -> Mapping[str, str]:
    """Return the one mapping that stands for all sets of features equal to this."""
    return _shared(tuple(sorted(feats.items())))


@lru_cache(maxsize=10_000)
def _expanded(tag: str, lemma: str) -> tuple[Grammar, ...]:
    """Return the grammars of a tag; `lemma` is empty where it decides nothing."""
    table = _table()
    name, *parts = tag.split(":")
    rule: Mapping[str, Any] = table.lemmas.get((name, lemma), {})
    fixed = dict(table.classes.get(name, {"upos": ["X"]}))
    fixed.update(rule.get("set", {}))
    upos: list[str] = fixed.pop("upos")
    values = [] if name in table.governing else [part.split(".") for part in parts]
    out: dict[tuple[str, int], Grammar] = {}
    for chosen in product(*values):
        feats: dict[str, str] = {}
        for value in chosen:
            feats.update(table.values.get(value, {}))
        feats.update(fixed)
        if name == "fin":
            feats["Tense"] = table.tense_of_fin[feats["Aspect"]]
        for dropped in rule.get("drop", ()):
            feats.pop(dropped, None)
        if feats.get("NumType") == "Sets" and name == "subst":
            del feats["NumType"]
        shared = features(feats)
        for part in upos:
            out[part, id(shared)] = (part, shared)
    return tuple(out.values())


def universal(tag: str, lemma: str) -> tuple[Grammar, ...]:
    """Return what a tag (`subst:sg:nom.acc:m3`) of a lemma says: each part of speech and set of features by itself.

    Raises:
        DataError: Where the table is not as it must be.
    """
    return _expanded(tag, lemma if (tag.partition(":")[0], lemma) in _table().lemmas else "")


def mark(text: str) -> Grammar:
    """Return the part of speech and features of a mark or symbol."""
    feats = dict(_table().marks.get(text, {}))
    return feats.pop("upos", "PUNCT"), features(feats)


@cache
def rare(lemma: str, styles: tuple[str, ...]) -> bool:
    """Tell whether news hardly ever mean a lemma: by itself, or by the dictionary's labels (`daw.`)."""
    table = _table()
    return lemma in table.rare_lemmas or any(s in table.rare_styles for style in styles for s in style.split(","))


def plural_nouns() -> frozenset[str]:
    """Return the nouns that are plural only, of those that may also be the plural of another noun."""
    return _table().plural_nouns


def months() -> frozenset[str]:
    """Return the names of months, which govern no genitive but that of a year."""
    return _table().months
