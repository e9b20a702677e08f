"""Languages behind one protocol: a text to its sentences, tokens, dependencies and names. Imports only `model`."""

from sverka.language.analysis import Analysis, Language, Name, Sentence, Token
from sverka.language.registry import language, readable

__all__ = ["Analysis", "Language", "Name", "Sentence", "Token", "language", "readable"]
