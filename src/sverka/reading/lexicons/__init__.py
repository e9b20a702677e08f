"""Lexicons, one folder a language: data that a linguist may edit, read by `sverka.reading.lexicon`."""
