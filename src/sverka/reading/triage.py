"""What of a text is worth analysing: all of it where two states are named, else the sentences that may tell an office."""

from __future__ import annotations

import re
from functools import cache

from sverka.language import Language
from sverka.model.spans import Span
from sverka.reading import gazetteer
from sverka.reading.lexicon import lexicon

_NAMING = frozenset({"state", "adjective", "demonym", "capital", "seat", "igo"})
_STEM = 5  # letters that inflection leaves alone
_FULL_NAME = re.compile(r"\b[^\W\d_a-zа-яё]\w*[’'\w-]*\.?\s+[^\W\d_a-zа-яё]\w+")


def tells_of_states(found: list[gazetteer.Mention]) -> bool:
    """Tell whether a text names two states or more (an international organisation counts as one), doubtful names left aside."""
    named: set[str] = set()
    for item in found:
        if item.kind in _NAMING and not item.doubtful:
            named.update(item.states or (item.key,))
            if len(named) > 1:
                return True
    return False


@cache
def _office_words(lang: str) -> re.Pattern[str]:
    stems: set[str] = set()
    for row in lexicon(lang, "offices").rows("office"):
        if not row.get("public", True):
            continue
        for words in row.get("words", ()):
            parts = words.split()
            noun = next((p[1:] for p in parts if p.startswith("*")), parts[-1 if lang == "en" else 0])
            noun = noun.rsplit("-", 1)[-1]
            stems.add(re.escape(noun[: max(_STEM, len(noun) - 2)].lower()))
    return re.compile(r"\b(?:[\w]+-)?(?:" + "|".join(sorted(stems)) + r")\w{0,5}\b", re.I)


def office_sentences(text: str, tongue: Language) -> list[tuple[int, Span]]:
    """Return the sentences of a text that hold a word for a public office and a full name."""
    if not _office_words(tongue.code).search(text):
        return []
    return [
        (paragraph, span)
        for paragraph, span in tongue.sentences(text)
        if _office_words(tongue.code).search(text, span.start, span.end) and _FULL_NAME.search(text, span.start, span.end)
    ]
