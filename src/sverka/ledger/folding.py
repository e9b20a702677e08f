"""Names as a search sees them: without case and diacritics."""

from __future__ import annotations

import unicodedata

# Letters whose stroke or dot Unicode does not take for a diacritic.
_PLAIN = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe"})


def fold(text: str) -> str:
    """Return a name in lower case without diacritics, its words parted by spaces ("Zajączkowski" is `zajaczkowski`)."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in plain).split())
