"""English names of ministries, embassies and consulates, whatever language a text names them in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sverka.model.states import latin_name
from sverka.reading.gazetteer import Gazetteer
from sverka.reading.lexicon import lexicon

_WORD = re.compile(r"[\w-]+\.?|,")
_OWNERS = frozenset({"state", "adjective", "capital"})
_Entries = list[tuple[list[str], str]]


@dataclass(frozen=True, slots=True)
class _Words:
    """The table of one language: beginnings of words, in order, with what they are in English; the longest first."""

    heads: _Entries
    whole: _Entries
    fields: _Entries
    joining: frozenset[str]


@cache
def _words(lang: str) -> _Words | None:
    file = lexicon("shared", "body_names")
    if lang not in file.table("joining"):
        return None

    def entries(rows: Mapping[str, Any]) -> _Entries:
        found = [(phrase.split(), english) for english, row in rows.items() for phrase in row.get(lang, [])]
        return sorted(found, key=lambda entry: (-len(entry[0]), -len(entry[0][0]), entry))

    heads = {row["english"]: row for row in file.table("heads").values()}
    return _Words(
        entries(heads),
        entries(file.table("whole")),
        entries(file.table("fields")),
        frozenset(file.words(f"joining.{lang}")),
    )


def _at(entries: _Entries, words: Sequence[str], at: int, *, entire: bool = False) -> tuple[int, str] | None:
    """Return how many words from `at` on an entry takes, and its English."""
    for phrase, english in entries:
        here = words[at : at + len(phrase)]
        if len(here) == len(phrase) and all(
            word == begin if entire else word.startswith(begin) for word, begin in zip(here, phrase, strict=True)
        ):
            return len(phrase), english
    return None


def english_name_of_body(name: str, lang: str, state: str | None) -> str | None:
    """Return the English name of a ministry, embassy or consulate, or None where a word of its name is not known.

    Args:
        name: As the text has it.
        lang: Language of the text.
        state: ISO3 of the state that it is of, or None.
    """
    table = _words(lang)
    if table is None:
        return None
    kept = name
    for owner in reversed(Gazetteer.for_language(lang).find(name)):
        if owner.kind in _OWNERS:
            kept = kept[: owner.span.start] + kept[owner.span.end :]
    words = _WORD.findall(kept.lower())
    head, fields, at = "", [], 0
    while at < len(words):
        if not head and (found := _at(table.whole, words, at, entire=True) or _at(table.heads, words, at)):
            head = found[1]
        elif words[at] in table.joining:
            found = (1, "")
        elif found := _at(table.fields, words, at):
            fields.append(found[1])
        else:
            return None
        at += found[0]
    if not head or (head == "Ministry" and not fields) or (head != "Ministry" and fields):
        return None
    article = "the " if state in lexicon("shared", "bodies").words("articles.states") else ""
    owner_name = f" of {article}{latin_name(state)}" if state else ""
    listed = " and ".join(filter(None, [", ".join(fields[:-1]), *fields[-1:]]))
    return f"{head} of {listed}{owner_name}" if fields else f"{head}{owner_name}"
