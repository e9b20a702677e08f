"""Names in Latin script, and names folded for comparison."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files


@cache
def _letters() -> dict[str, str]:
    text = files("sverka.language").joinpath("transliteration.toml").read_text(encoding="utf-8")
    table: dict[str, str] = tomllib.loads(text)["ru"]
    return table


@lru_cache(maxsize=50_000)
def latin(name: str) -> str:
    """Return a name in Latin script; Latin letters, with their diacritics, stay as they are."""
    letters = _letters()
    out = []
    for at, char in enumerate(name):
        plain = letters.get(char.lower())
        if plain is None:
            out.append(char)
        elif char.isupper():
            following = name[at + 1 : at + 2]
            out.append(plain.upper() if following.isupper() else plain[:1].upper() + plain[1:])
        else:
            out.append(plain)
    return "".join(out)


@lru_cache(maxsize=50_000)
def folded(name: str) -> str:
    """Return a name in lower-case Latin letters without diacritics, for comparison only."""
    text = latin(name.lower().replace("ł", "l").replace("đ", "d").replace("ø", "o").replace("ı", "i"))
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"[^a-z ]+", " ", text).strip()
