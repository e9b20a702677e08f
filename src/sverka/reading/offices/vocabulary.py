"""The words of offices and their bodies in one language, and the table that gives roles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from sverka.language import Token
from sverka.model.vocabulary import ROLES, Role
from sverka.reading.lexicon import Lexicon, lexicon
from sverka.reading.phrases import Hit, Phrases

_OFFICE_KEYS = frozenset(
    {
        "role",
        "by",
        "words",
        "public",
        "takes",
        "deputy",
        "adviser",
        "away",
        "prepositions",
        "counterpart",
        "bare",
        "national",
        "address",
        "state",
    }
)


@dataclass(frozen=True, slots=True)
class Office:
    """One row of the lexicon under one of its words.

    Attributes:
        role: The role where no body says otherwise.
        by: Row of the shared table that gives the role by kind of body, or an empty string.
        head: Place of the office noun in the words of the entry.
        length: How many words the entry has.
        deputy: The office of someone who stands in for the holder of the office that follows ("заместитель").
        takes: Whether another office may follow as its complement ("советник президента").
        away: The state it is said to be in is not the one it is of ("посол в Казахстане").
        prepositions: Prepositions that its complements may have.
        counterpart: Whether it names an office by that of someone else ("коллега").
        bare: Whether it counts without a body or state; "глава" alone is too little.
        public: See `OfficePhrase.public`.
        national: See `OfficePhrase.national`.
        plural: Whether this entry is the plural of a word.
        state: ISO3 of the one state that has such an office ("papież"), or an empty string.
    """

    role: Role
    by: str
    head: int
    length: int
    deputy: bool
    takes: bool
    away: bool
    prepositions: tuple[str, ...]
    counterpart: bool
    bare: bool
    public: bool
    national: bool
    plural: bool = False
    state: str = ""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All that a grammar of offices asks of the lexicon of its language.

    `case_on_name` is for languages where of title and name together only the name bears the case.
    """

    lang: str
    offices: Phrases[Office]
    bodies: Phrases[str]
    words: Mapping[str, frozenset[str]]
    verbs: Mapping[str, frozenset[str]]
    phrases: Mapping[str, Phrases[str]]
    follow: frozenset[str] = frozenset()
    field_case: str = "Dat"
    undeclined: bool = False
    case_on_name: bool = False

    def office(self, tokens: list[Token], at: int) -> Hit[Office] | None:
        """Return the longest office noun that begins at a token."""
        return self.offices.at(tokens, at)


def _office(file: Lexicon, row: Mapping[str, Any], words: str, head: int, length: int) -> Office:
    role = row.get("role", "other")
    if role not in ROLES:
        raise file.wrong(role, "is no role of the record contract")
    if row.get("by", "") and row["by"] not in roles_by_body():
        raise file.wrong(row["by"], "is no row of lexicons/shared/offices.toml")
    if not words.strip():
        raise file.wrong(words, "an office needs words")
    return Office(
        role=role,
        by=row.get("by", ""),
        head=head,
        length=length,
        deputy=row.get("deputy", False),
        takes=row.get("takes", False) or row.get("deputy", False),
        away=row.get("away", False),
        prepositions=tuple(row.get("prepositions", ())),
        counterpart=row.get("counterpart", False),
        bare=row.get("bare", True),
        public=row.get("public", True),
        state=row.get("state", ""),
        national=row.get(
            "national",
            role
            not in {"business", "scholar", "journalist", "director", "head_of_international_organisation", "other"},
        ),
    )


def _offices(file: Lexicon, head_last: bool, plural: str) -> Phrases[Office]:
    entries: dict[str, Office] = {}
    for row in file.rows("office", _OFFICE_KEYS):
        for words in row.get("words", ()):
            parts = words.split()
            marked = [n for n, part in enumerate(parts) if part.startswith("*")]
            head = marked[0] if marked else len(parts) - 1 if head_last else 0
            plain = words.replace("*", "")
            if plain in entries:
                raise file.wrong(words, "stands twice")
            entries[plain] = _office(file, row, plain, head, len(parts))
            # Where the tokens of a language part at hyphens, the noun is what follows the last one.
            pieces = [part.replace("-", " - ").split() for part in plain.split()]
            split = [word for piece in pieces for word in piece]
            if len(split) > len(parts):
                noun = sum(len(piece) for piece in pieces[: head + 1]) - 1
                entries[" ".join(split)] = _office(file, row, plain, noun, len(split))
    if plural:  # proper nouns keep the plural as their lemma: "Foreign Ministers A and B"
        for words, office in list(entries.items()):
            parts = words.split()
            parts[office.head] += plural
            entries.setdefault(" ".join(parts), replace(office, plural=True))
    return Phrases(entries)


@cache
def vocabulary(lang: str) -> Vocabulary:
    """Return the vocabulary of a language.

    Raises:
        DataError: Where a lexicon is not as it must be.
    """
    file = lexicon(lang, "offices")
    kinds = {phrase: kind for kind, phrases in lexicon(lang, "bodies").lists("bodies").items() for phrase in phrases}
    known = frozenset(kind for row in roles_by_body().values() for kind in row)
    kinds |= {phrase: kind for kind, phrases in file.lists("bodies", known).items() for phrase in phrases}
    return Vocabulary(
        lang=lang,
        offices=_offices(file, "head_last" in file.words("grammar.order"), "".join(file.words("grammar.plural"))),
        bodies=Phrases(kinds),
        words={name: frozenset(words) for name, words in file.lists("words").items()},
        verbs={name: frozenset(words) for name, words in file.lists("verbs").items()},
        phrases={name: Phrases(dict.fromkeys(words, name)) for name, words in file.lists("phrases").items()},
        follow=frozenset(file.words("grammar.follow")),
        field_case="".join(file.words("grammar.field_case")),
        undeclined="feminine" in file.words("grammar.undeclined"),
        case_on_name="name_bears_case" in file.words("grammar.case"),
    )


def _roles(file: Lexicon, rows: Iterable[tuple[str, Any]]) -> dict[str, Role]:
    out: dict[str, Role] = {}
    for key, role in rows:
        if role not in ROLES:
            raise file.wrong(role, "is no role of the record contract")
        out[key] = role
    return out


@cache
def roles_by_body() -> dict[str, dict[str, Role]]:
    """Return the role by kind of head noun and kind of body, the same for all languages."""
    file = lexicon("shared", "offices")
    return {row: _roles(file, table.items()) for row, table in file.table("by").items()}


@cache
def deputy_roles() -> dict[str, Role]:
    """Return the role of the deputy of a role."""
    file = lexicon("shared", "offices")
    return _roles(file, file.table("deputy").items())


@cache
def private_bodies() -> frozenset[str]:
    """Return the kinds of bodies whose offices are nothing to states."""
    return frozenset(lexicon("shared", "offices").words("private"))


@cache
def stateless_roles() -> frozenset[str]:
    """Return the roles that act for no state, whatever country is said with them."""
    return frozenset(lexicon("shared", "offices").words("stateless"))
