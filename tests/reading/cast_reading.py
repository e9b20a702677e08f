"""Making the cast of a text, for the tests of casting: who is in it, and who is meant where."""

from __future__ import annotations

from dataclasses import dataclass

from sverka.language import language
from sverka.reading.cast import Cast, Member, Mention
from sverka.reading.casting import make_cast


@dataclass(frozen=True)
class Read:
    """A cast with its text."""

    text: str
    cast: Cast

    def person(self, surname: str) -> Member:
        """Return the one person whose name ends so."""
        (found,) = [m for m in self.cast.members.values() if m.kind == "person" and m.name.endswith(surname)]
        return found

    def people(self) -> list[str]:
        """Return the names of the people, in the order of the text."""
        return [m.name for m in self.cast.members.values() if m.kind == "person"]

    def states(self) -> list[str | None]:
        """Return the states and organisations that are actors by name."""
        return [m.state for m in self.cast.members.values() if m.kind in {"state", "igo"}]

    def mention(self, words: str, nth: int = 0) -> Mention:
        """Return a mention by its words."""
        return [m for row in self.cast.mentions for m in row if m.span.of(self.text) == words][nth]

    def meant(self, words: str, nth: int = 0) -> str | None:
        """Return the name of the actor that the words mean."""
        actor = self.mention(words, nth).actor
        return self.cast.members[actor].name if actor else None

    def forms(self, words: str) -> list[str]:
        """Return the forms of the mentions that have these words in them."""
        return [m.form for row in self.cast.mentions for m in row if words in m.span.of(self.text)]


def cast_of(lang: str, text: str, home: str | None = None) -> Read:
    """Make the cast of a text."""
    return Read(text, make_cast(language(lang).analyse(text), home).cast)
