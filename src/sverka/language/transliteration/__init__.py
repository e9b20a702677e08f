"""Names across scripts: in Latin letters by standard, folded within a text, and compared across languages."""

from sverka.language.transliteration.folding import folded
from sverka.language.transliteration.likeness import SAME, same_given, same_name
from sverka.language.transliteration.sounds import name_keys
from sverka.language.transliteration.standards import latin

__all__ = ["SAME", "folded", "latin", "name_keys", "same_given", "same_name"]
