"""What of a text is worth analysing.

All of it where two states are named; where one is, the sentences that may tell an office; where none is, nothing.
"""

from __future__ import annotations

import re
from bisect import bisect
from functools import cache

from sverka.language import Language
from sverka.model.spans import Span
from sverka.reading import gazetteer
from sverka.reading.lexicon import lexicon

_NAMING = frozenset({"state", "adjective", "demonym", "capital", "seat", "igo"})
_SHORT = 3  # letters of a noun that says nothing by itself
_TITLE = 55  # code points between an office and the name after it: its body and state
_APPOSITION = 12  # … and between a name and the office after it
_REACH = 200
_FULL_NAME = re.compile(r"\b[^\W\d_a-zа-яёąćęłńóśźżәіңғүұқөһ]\w*[’'\w-]*\.?\s+[^\W\d_a-zа-яёąćęłńóśźżәіңғүұқөһ]\w+")


def states_told(found: list[gazetteer.Mention], home: str | None = None) -> int:
    """Return how many states a text tells of, up to two.

    Args:
        found: The gazetteer's names in it. An international organisation counts as a state, doubtful names do not.
        home: The state that the text speaks from: "the President received the ambassador of Iran" tells of two.
    """
    named: set[str] = set()
    for item in found:
        if item.kind in _NAMING and not item.doubtful:
            named.update(item.states or (item.key,))
            if len(named) > 1:
                return 2
    if named and home is not None:
        named.add(home)
    return len(named)


@cache
def _office_words(lang: str) -> re.Pattern[str]:
    """The nouns of public offices: in English with a plural, elsewhere with any ending that inflection gives."""
    stems: set[str] = set()
    file = lexicon(lang, "offices")
    last = "head_last" in file.words("grammar.order")
    plural = bool(file.words("grammar.plural"))  # where it is the only ending
    vowels = "".join(file.words("grammar.endings"))
    stems.update(map(re.escape, file.words("grammar.stems")))
    prefixes = "".join(f"(?:{re.escape(p)})?" for p in file.words("grammar.prefixes"))
    for row in file.rows("office"):
        if not row.get("public", True):
            continue
        for words in row.get("words", ()):
            parts = words.split()
            noun = next((p[1:] for p in parts if p.startswith("*")), parts[-1 if last else 0])
            noun = noun.rsplit("-", 1)[-1].lower()
            if len(noun) > _SHORT:
                stems.add(re.escape(noun if last else noun.rstrip(vowels)))
    ending = r"(?:s|es)?" if plural else r"\w{0,12}" if last else r"\w{0,3}"
    return re.compile(
        r"\b(?:\w+-)?" + prefixes + "(?:" + "|".join(sorted(stems, key=lambda w: (-len(w), w))) + ")" + ending + r"\b",
        re.IGNORECASE,
    )


def office_sentences(text: str, tongue: Language, found: list[gazetteer.Mention]) -> list[tuple[int, Span]]:
    """Return the sentences of a text that hold a word for a public office near a full name.

    Args:
        text: The text.
        tongue: Its language.
        found: The gazetteer's names in it: "New York" is nobody's name.
    """
    offices = [Span(*m.span()) for m in _office_words(tongue.code).finditer(text)]
    if not offices:
        return []
    places = {at for m in found for at in range(m.span.start, m.span.end)}
    names = [
        Span(*m.span()) for m in _FULL_NAME.finditer(text) if m.start() not in places and m.end() - 1 not in places
    ]
    near = [
        office
        for office in offices
        if any(
            0 <= name.start - office.end <= _TITLE
            or 0 <= office.start - name.end <= _APPOSITION
            or name.overlaps(office)
            for name in names[bisect(names, (office.start - _REACH, 0)) : bisect(names, (office.end + _REACH, 0))]
        )
    ]
    if not near:
        return []
    return [
        (paragraph, span)
        for paragraph, span in tongue.sentences(text)
        if any(span.start <= o.start < span.end for o in near)
    ]
