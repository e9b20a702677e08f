"""Names folded for comparison within a text: one plain Latin letter or two for a letter, whatever the language."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from sverka.language.transliteration.rules import table


@lru_cache(maxsize=50_000)
def folded(name: str) -> str:
    """Return a name in lower-case Latin letters without diacritics, for comparison only."""
    plain = name.lower().replace("ł", "l").replace("đ", "d").replace("ø", "o").replace("ı", "i")
    text = table("plain").write(plain)
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"[^a-z ]+", " ", text).strip()
