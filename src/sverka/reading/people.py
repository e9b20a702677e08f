"""People of a text: names, offices and pronouns joined to the person they mean."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from sverka.language import Sentence
from sverka.language.transliteration import folded
from sverka.model.vocabulary import Role
from sverka.reading.cast import Member
from sverka.reading.roles import meant_by

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})  # what may follow a surname


@dataclass(slots=True, eq=False)
class Person:
    """A person while the text is read.

    Attributes:
        forms: Nominative names seen, each with how far it is trusted.
        acts: Whether the person is ever the subject of a sentence.
        nouns: Nouns of the offices read for the person ("marszałek"), by lemma.
        last_sentence: Where the person was mentioned last; `subject` tells whether as a subject.
    """

    member: Member
    forms: dict[str, float] = field(default_factory=dict)
    nouns: set[str] = field(default_factory=set)
    last_sentence: int = -1
    acts: bool = False
    subject: bool = False
    mentions: int = 0

    def name(self) -> str:
        """Return the fullest of the trusted names."""
        most = max(len(f.split()) for f in self.forms)
        fullest = {f: w for f, w in self.forms.items() if len(f.split()) == most}
        return max(fullest, key=lambda f: (fullest[f], -list(self.forms).index(f)))


def _stem_alike(a: str, b: str) -> bool:
    """Tell whether two folded words may be one name in two cases."""
    if a == b:
        return True
    short = min(len(a), len(b))
    common = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), short)
    return short >= 3 and common >= max(3, short - 2) and len(a) - common <= 3 and len(b) - common <= 3


def _folded_words(name: str) -> list[str]:
    """The words of a name, folded, without "Jr." and the like."""
    words = [folded(w) for w in name.split()]
    return [w for w in words if w.strip(".,") not in SUFFIXES] or words


def _initial(word: str) -> bool:
    return bool(re.fullmatch(r"\w\.?", word))


class People:
    """The people of one text, in the order of their first mention."""

    def __init__(self, *, inflected: bool) -> None:
        self.all: list[Person] = []
        self._inflected = inflected

    def _alike(self, a: str, b: str) -> bool:
        if a == b:
            return True
        return _stem_alike(a, b) if self._inflected else min(len(a), len(b)) > 4 and a[:-1] == b[:-1]

    def named(self, name: str) -> Person | None:
        """Return the person that a name, full or part, belongs to, or None."""
        given = folded(name.replace("-", " ")).split() and _folded_words(name)
        if not given:
            return None
        best: tuple[float, Person] | None = None
        for person in self.all:
            score = max((self._fit(given, form) for form in person.forms), default=0.0)
            if score > 0 and (best is None or score >= best[0]):
                best = (score, person)
        return best[1] if best else None

    def _fit(self, given: list[str], form: str) -> float:
        known = _folded_words(form)
        if len(given) == 1:
            if self._alike(given[0], known[-1]):
                return 1.0
            return 0.5 if len(known) > 1 and self._alike(given[0], known[0]) and len(given[0]) > 1 else 0.0
        if len(known) == 1:
            # "Director Yang", then "Yang Jiechi": some peoples put the family name first.
            return (
                1.0 if self._alike(given[-1], known[0]) else 0.7 if given[0] == known[0] and len(known[0]) > 2 else 0.0
            )
        if not self._alike(given[-1], known[-1]):
            return 1.5 if sorted(given) == sorted(known) else 0.0
        short, long = sorted((given, known), key=len)
        if len(short) < len(long) and all(any(self._alike(w, o) for o in long) for w in short):
            return 1.8
        first_given, first_known = given[0], known[0]
        if _initial(first_given) or _initial(first_known):
            return 1.5 if first_given[:1] == first_known[:1] else 0.0
        if self._alike(first_given, first_known) or first_given[:3] == first_known[:3]:
            return 2.0
        # A short name that does not decline ("Си Цзиньпина") may have been declined by the reader.
        return 1.2 if min(len(first_given), len(first_known)) <= 3 and first_given[:1] == first_known[:1] else 0.0

    def add(self, member: Member) -> Person:
        """Add a person."""
        person = Person(member)
        self.all.append(person)
        return person

    def in_office(self, role: Role, state: str | None, sentence: int, noun: str = "") -> Person | None:
        """Return the person last mentioned who holds a role, of a state where one is given.

        Of several those go first whose office was told by the same noun: a marshal is no chairman.
        """
        wanted = meant_by(role)
        before = [p for p in self.all if 0 <= p.last_sentence <= sentence]
        exact = [p for p in before if (role, state) in p.member.roles] if state is not None else []
        loose = [
            p for p in before if any(r in wanted and (state is None or s in {None, state}) for r, s in p.member.roles)
        ]
        same = [p for p in loose if any(r == role for r, _ in p.member.roles)]
        fitting = exact or same or loose
        told = [p for p in fitting if noun in p.nouns]
        return max(told or fitting, key=lambda p: (p.last_sentence, p.subject), default=None)

    def for_pronoun(
        self, sentence: Sentence, feminine: bool | None, at: int, seen: list[tuple[int, Person, bool]]
    ) -> Person | None:
        """Return whom a pronoun means: a person of the same sentence before it, else of the sentences just before.

        Args:
            sentence: The sentence of the pronoun.
            feminine: The gender it asks for, or None.
            at: Its token.
            seen: People of this sentence so far: `(token, person, is a subject)`.
        """

        def fits(person: Person) -> bool:
            return feminine is None or person.member.feminine is None or person.member.feminine == feminine

        here = [(subject, token, person) for token, person, subject in seen if token < at and fits(person)]
        subjects = [item for item in here if item[0]]
        if sentence.tokens[at].relation == "nsubj":
            if subjects:
                return subjects[-1][2]
        else:
            # "asked him": an object is not the subject of its own clause.
            others = [item for item in here if not item[0]]
            if others:
                return others[-1][2]
            acting = {id(item[2]) for item in subjects}
            elsewhere = [
                p
                for p in self.all
                if fits(p)
                and id(p) not in acting
                and 0 <= sentence.index - p.last_sentence <= 2
                and p.last_sentence < sentence.index
            ]
            if elsewhere:
                return max(elsewhere, key=lambda p: (p.last_sentence, p.subject))
        before = [
            p
            for p in self.all
            if fits(p) and 0 <= sentence.index - p.last_sentence <= 3 and p.last_sentence < sentence.index
        ]
        if before:
            return max(before, key=lambda p: (p.last_sentence, p.subject))
        return here[-1][2] if here else None

    def unsaid(self, sentence: Sentence, before: Sentence) -> list[tuple[int, Person, bool]]:
        """Return the subject that a sentence leaves unsaid, as `seen` has it: that of the one before it."""
        root = next((t for t in sentence.tokens if t.head < 0), None)
        if root is None or root.upos != "VERB" or before.paragraph != sentence.paragraph:
            return []
        said = any(sentence.tokens[c].relation in {"nsubj", "csubj"} for c in root.children)
        gender = root.feats.get("Gender")
        person = root.feats.get("Person", "3")
        if said or root.feats.get("Number") != "Sing" or person != "3" or gender == "Neut":
            return []
        acting = [p for p in self.all if p.subject and p.last_sentence == before.index]
        fitting = [
            p for p in acting if gender is None or p.member.feminine is None or (gender == "Fem") == p.member.feminine
        ]
        return [(root.index, fitting[0], True)] if len(fitting) == 1 else []

    def other_than(self, sentence: Sentence, at: int, seen: list[tuple[int, Person, bool]]) -> Person | None:
        """Return whom "the interlocutor" means: the person mentioned last who is not of this sentence so far."""
        here = [person for token, person, _ in seen if token < at]
        before = [
            p for p in self.all if p not in here and 0 <= sentence.index - p.last_sentence <= 3 and p.last_sentence >= 0
        ]
        return max(before, key=lambda p: (p.last_sentence, -p.subject), default=None)
