"""How names sound, written in one set of signs for all scripts; what an index of names can be built on."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from sverka.language.transliteration.rules import composed, lowered, table
from sverka.language.transliteration.standards import is_cyrillic

# The Arabic article before its noun ("al-Assad", "ас-Сиси"): languages leave it out as they like.
_ARTICLE = re.compile(r"\b(?:[ae][dlnrsz]|[ae]sh|[aeаэ]ль|[әaеа]л|[аэ][днлрсз]|аш)[-‑]")
_VOWELS = re.compile("[aeiou]")
_NO_SOUND = re.compile(r"[^a-zčšž]")
# Signs that languages mix up, one for all: a key must be the same where the sounds are only nearly so.
_COARSE = str.maketrans({**dict.fromkeys("šžčcz", "s"), "f": "v", **dict.fromkeys("gkh", "h"), "b": "p", "d": "t"})


def words(name: str, *, apart: bool = False) -> list[str]:
    """Return the words of a name in small letters; those joined by a hyphen are one word unless they are set apart."""
    low = re.sub(_ARTICLE, "", lowered(composed(name)))
    low = re.sub("[-‑–]", " " if apart else "", low)
    return re.findall(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*", low)


def _plain(text: str) -> str:
    """Return the text with marks taken off letters that no table knows."""
    return "".join(c if c in "čšž" else unicodedata.normalize("NFKD", c)[:1] for c in text)


@lru_cache(maxsize=100_000)
def sounds(word: str) -> tuple[str, ...]:
    """Return how a word may sound: one way where it is Cyrillic, as a Pole and as an English text has it otherwise."""
    spelt = ("cyrillic",) if is_cyrillic(word) else ("polish", "english")
    heard = (_NO_SOUND.sub("", _plain(table(f"sounds_{s}").write(word))) for s in spelt)
    return tuple(dict.fromkeys(re.sub(r"([^aeou])\1+", r"\1", h) for h in heard))


@lru_cache(maxsize=100_000)
def name_keys(name: str) -> frozenset[str]:
    """Return keys for an index of names: names that may be one share a key, if only rarely names that are not.

    A key is the coarse consonants of one word of the name, and the given name's are keys as well: some peoples put the
    family name first.
    """
    keys = set()
    for word in words(name):
        for heard in sounds(word):
            rough = heard.translate(_COARSE)
            bare = _VOWELS.sub("", rough)
            keys.add(re.sub(r"(.)\1+", r"\1", bare) or rough)
    return frozenset(keys)
