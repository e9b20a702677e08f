"""Where an ambassador resides, by the words of the title: a state, or the capital that stands for it."""

from __future__ import annotations

import re
from functools import cache

from sverka.errors import LanguageError
from sverka.model import states
from sverka.model.vocabulary import LANGS
from sverka.reading.gazetteer.entries import load_entries

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
# Words of the longest name of a state that is looked for.
_LONGEST = 4


@cache
def _places() -> dict[str, str]:
    """Return the ISO3 codes of states by the names of states and capitals, in every form that the tables have."""
    found: dict[str, str] = {}
    for lang in LANGS:
        try:
            entries = load_entries(lang)
        except LanguageError:  # a language that Sverka does not read yet
            continue
        for entry, forms in entries:
            if entry.kind in ("state", "igo", "capital") and not entry.doubtful and states.is_state(entry.key):
                for form in (entry.name, *forms):
                    found.setdefault(form.casefold(), entry.key)
    return found


def residence(title: str, sender: str | None) -> str | None:
    """Return the state (ISO3) that a title names beside the one that sends, or None where it names none or several.

    Args:
        title: The title of an ambassador, or the words that it stands in ("ambassador of Poland to Kazakhstan").
        sender: ISO3 of the state that sends.
    """
    words = [word.removesuffix("'s").removesuffix("’s").casefold() for word in _WORD.findall(title)]
    found = set()
    at = 0
    while at < len(words):
        for size in range(min(_LONGEST, len(words) - at), 0, -1):
            code = _places().get(" ".join(words[at : at + size]))
            if code is not None:
                found.add(code)
                at += size - 1
                break
        at += 1
    found.discard(sender or "")
    return found.pop() if len(found) == 1 else None
