"""English has no case forms: a name stands as it is; possessives end at the word boundary."""

from __future__ import annotations

import unicodedata


def name_forms(name: str, fixed: frozenset[str] = frozenset()) -> set[str]:
    """Return the name, and the name without its accents, as wire services write it."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return {name, plain.translate(str.maketrans("łŁøØđĐı", "lLoOdDi"))}


adjective_forms = name_forms
demonym_forms = name_forms


def is_common_word(form: str) -> bool:
    """English names have no other forms to be mistaken."""
    return False
