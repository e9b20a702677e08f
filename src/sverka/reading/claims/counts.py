"""`count`: numbers about relations or acts between states (companies, students, flights), by their English unit.

A number counts only where its words tie what is counted to two states; each unit has its own test for that.
"""

from __future__ import annotations

from collections.abc import Callable

from sverka.reading.claims.count_words import CountWords, count_words
from sverka.reading.claims.origins import adjective_of
from sverka.reading.claims.periods import period_near
from sverka.reading.claims.relations import between
from sverka.reading.claims.scene import Finding, Scene, distinct
from sverka.reading.numbers import Quantity, plain

_WITHIN = ("ADJ", "PROPN", "ADV", "CCONJ", "NOUN", "DET")  # what may stand between a number and its noun
_AHEAD = 6  # tokens from a number to what it counts
_SURE = 0.85
_CROWD = 10  # fewer people than these are those of one happening


def counts(scene: Scene) -> list[Finding]:
    """Return the counts of a sentence."""
    words = count_words(scene.lang)
    out = []
    for quantity in scene.quantities:
        if (
            quantity.kind in ("plain", "times")
            and (quantity.value is None or quantity.value > 1)
            and not _in_date(scene, quantity)
        ):
            counted = _counted(scene, words, quantity)
            made = _Reader(scene, words, quantity, *counted).finding() if counted is not None else None
            if made is not None:
                out.append(made)
    return out


def _in_date(scene: Scene, quantity: Quantity) -> bool:
    span = scene.span(quantity.first, quantity.last)
    return any(d.span.overlaps(span) for d in scene.dates if d.edtf is not None)


def _counted(scene: Scene, words: CountWords, quantity: Quantity) -> tuple[int, str] | None:
    """Return the noun that a number counts and its unit."""
    if quantity.kind == "times":
        return quantity.last, "times"
    for at in range(quantity.last + 1, min(quantity.last + 1 + _AHEAD, len(scene.tokens))):
        token = scene.tokens[at]
        mention = scene.mention_at(at)
        plural = token.feats.get("Number") == "Plur"
        if mention is not None and mention.form == "demonym" and plural and token.upos != "ADJ":
            return at, "people"
        hit = words.units.at(scene.tokens, at)
        if hit is not None:
            return scene.head_of(hit.first, hit.last), hit.value
        if token.upos == "NOUN" and (token.feats.get("Case") == "Gen" or (plural and "Case" not in token.feats)):
            return None  # something else is counted
        if token.text == "." and at == quantity.last + 1 and scene.tokens[at - 1].end == token.start:
            continue  # "1,5 tys. studentów"
        if token.upos not in _WITHIN and token.text.lower() not in scene.grammar.genitive and token.text != "-":
            return None
    return None


class _Reader:
    """Reads the number at one place."""

    def __init__(self, scene: Scene, words: CountWords, quantity: Quantity, noun: int, unit: str) -> None:
        self.scene, self.words, self.quantity = scene, words, quantity
        self.tokens = scene.tokens
        self.noun, self.unit = noun, unit

    def finding(self) -> Finding | None:
        """Return the count, or None where nothing ties the counted to two states."""
        clause = self.scene.clause(self.noun)
        above = self.tokens[clause].head
        clauses = (clause, self.scene.clause(above) if above >= 0 else clause)
        here = [t for t in self.tokens if self.scene.clause(t.index) in clauses]
        if self.words.blocked.any(here) or self._to_come(clause):
            return None
        unit = self._tests()[self.unit](clause)
        if unit is None:
            return None
        states = self._states(clause)
        if len(states) < 2:
            return None
        value = self.quantity.value
        return Finding(
            kind="count",
            states=states,
            span=self.scene.span(min(self.quantity.first, self.noun), max(self.quantity.last, self.noun)),
            confidence=_SURE if len(self.scene.all_states()) >= 2 else 0.7,
            value=None if value is None else plain(value),
            unit=unit,
            period=period_near(self.scene, self.noun, (), self.words.figures, self.scene.reference, days=True),
        )

    def _to_come(self, clause: int) -> bool:
        token = self.tokens[clause]
        return token.upos == "VERB" and token.feats.get("VerbForm") == "Inf" and self.unit not in ("times", "flights")

    # --- what ties the counted to two states

    def _tests(self) -> dict[str, Callable[[int], str | None]]:
        return {
            "companies": self._owned,
            "joint ventures": self._owned,
            "projects": self._owned,
            "universities": self._owned,
            "sister cities": self._owned,
            "students": self._abroad,
            "citizens": self._abroad,
            "tourists": self._abroad,
            "specialists": self._abroad,
            "soldiers": self._abroad,
            "troops": self._abroad,
            "teachers": self._abroad,
            "scholarships": self._abroad,
            "people": self._people,
            "flights": self._flights,
            "times": self._flights,
            "documents": self._documents,
            "diplomats": self._diplomats,
            "staff": self._staff,
            "members of parliament": self._members,
            "ships": self._sanctioned,
            "tankers": self._sanctioned,
            "banks": self._sanctioned,
            "prisoners": self._prisoners,
            "tonnes": self._aid,
        }

    def _phrase(self) -> list[int]:
        """Return the counted noun's words, participles with theirs included ("operating with Polish capital")."""
        out = set(self.scene.phrase(self.noun))
        for child in self.tokens[self.noun].children:
            if self.tokens[child].relation == "acl":
                out.update(self.scene.sentence.subtree(child))
        return sorted(out)

    def _clause(self, clause: int) -> list[int]:
        return [t.index for t in self.tokens if self.scene.clause(t.index) == clause]

    def _owned(self, clause: int) -> str | None:
        phrase = [*self._phrase(), *self._shareholders(clause)]
        shared = self.words.relational.any(self.tokens[i] for i in phrase)
        if self._named(phrase) or (shared and (self.scene.states(self._clause(clause)) or self.scene.pair)):
            return self.unit
        return None

    def _shareholders(self, clause: int) -> list[int]:
        """Return the words of "with Polish capital", wherever the parser hung them."""
        here = range(self.noun + 1, min(self.noun + _AHEAD, len(self.tokens)))
        last = next((i for i in here if self.tokens[i] in self.words.capital), None)
        return [] if last is None else list(range(self.noun + 1, last + 1))

    def _named(self, places: list[int]) -> tuple[str, ...]:
        """Return the states named; "Polish capital" is no city here."""
        return distinct(
            s
            for m in self.scene.mentions
            if m.head in places and (self.scene.names(m) or m.form == "capital")
            for s in m.states
        )

    def _abroad(self, clause: int) -> str | None:
        inside, around = self._whose(), self.scene.states(self._clause(clause))
        if not inside:
            return None
        lives = self.words.lives.any(self.tokens[i] for i in self._clause(clause)) or self._elsewhere(clause, inside)
        return (
            self.unit
            if lives and (len(distinct((*inside, *around))) >= 2 or self.scene.cast.other(inside[0]))
            else None
        )

    def _whose(self) -> tuple[str, ...]:
        """Return the states that the counted are of ("Polish students", "students from Poland")."""
        near = [self.noun]
        for child in self.tokens[self.noun].children:
            if self.tokens[child].relation in ("amod", "compound", "nmod", "det"):
                near += [
                    child,
                    *(
                        c
                        for c in self.tokens[child].children
                        if self.tokens[c].relation in ("conj", "nmod", "compound", "amod")
                    ),
                ]
        after = self.noun + 2  # "студентов из Казахстана", wherever the parser hung it
        if after < len(self.tokens) and self.tokens[after - 1].text.lower() in self.words.figures.source:
            near += [m.head for m in self.scene.mentions if m.first == after]
        return self.scene.states(near)

    def _elsewhere(self, clause: int, inside: tuple[str, ...]) -> bool:
        """Tell whether the clause names another state as the place: "30,000 Venezuelans in Costa Rica"."""
        return any(
            m.state is not None
            and m.state not in inside
            and self.scene.case_word(m.head) in (self.words.figures.into | self.words.figures.source)
            for m in self.scene.naming(self._clause(clause))
        )

    def _people(self, clause: int) -> str | None:
        phrase = self._phrase()
        mission = self.words.missions.any(self.tokens)
        if (
            mission
            and not self.scene.states(phrase)
            and self.words.lives.any(self.tokens[i] for i in self._clause(clause))
        ):
            return "staff"
        inside = self._whose() or self._community(clause)
        if not inside:
            return None
        around = [*phrase, *self._clause(clause), *self._subject(clause)]
        if self.words.origin.any(self.tokens[i] for i in around):
            roots = self.scene.states(
                c for i in around if self.tokens[i] in self.words.origin for c in self.tokens[i].children
            )
            adjective = adjective_of((roots or inside)[0])
            return f"people of {adjective} origin" if adjective else "people"
        if not self._abroad(clause) or (self.quantity.value is not None and self.quantity.value < _CROWD):
            return None
        return "students" if self.words.studies.any(self.tokens[i] for i in self._clause(clause)) else "people"

    def _subject(self, clause: int) -> list[int]:
        subject = self.scene.subject(clause)
        return [] if subject is None else self.scene.phrase(subject)

    def _community(self, clause: int) -> tuple[str, ...]:
        """Return whose the people are that "the Polish community numbers": by the adjective of such a subject."""
        if not (self.words.lives.any([self.tokens[clause]]) or self.words.includes.any([self.tokens[clause]])):
            return ()
        for at in self._subject(clause):
            if self.tokens[at] in self.words.origin:
                return self.scene.states(c for c in self.tokens[at].children if self.tokens[c].relation == "amod")
        return ()

    def _flights(self, clause: int) -> str | None:
        after = self.tokens[self.noun + 1 : self.noun + 4]
        weekly = self.words.weekly.any(after) or self.words.weekly.any(self.tokens[self.quantity.last + 1 : self.noun])
        flying = self.words.flying.any(self.tokens)
        if self.unit == "times":
            return "flights per week" if weekly and flying else None
        return "flights per week" if weekly else "flights" if self._owned(clause) else None

    def _documents(self, clause: int) -> str | None:
        around = {*self._clause(clause), *self._phrase()}
        head = self.tokens[clause].head
        signed = self.words.signed.any(self.tokens[i] for i in around) or (
            head >= 0 and self.tokens[head] in self.words.signed
        )
        return "documents" if signed else None

    def _diplomats(self, clause: int) -> str | None:
        if self.words.expelled.any(self.tokens):
            return "diplomats"
        return "staff" if self._at_mission(clause) else None

    def _staff(self, clause: int) -> str | None:
        return "staff" if self._at_mission(clause) else None

    def _at_mission(self, clause: int) -> bool:
        """Tell whether the sentence, or for "its staff" the one before, is about a consulate or an embassy."""
        if self.words.missions.any(self.tokens):
            return True
        index = self.scene.sentence.index
        its = any(self.tokens[c] in self.scene.grammar.possessives for c in self._phrase())
        before = self.scene.cast.analysis.sentences[index - 1].tokens if index else []
        return its and self.words.missions.any(before)

    def _members(self, clause: int) -> str | None:
        return self.unit if self.tokens[clause] in self.words.includes else None

    def _sanctioned(self, clause: int) -> str | None:
        listed = self.words.sanctioned.any(self.tokens)
        return self.unit if listed and len(self.scene.all_states()) >= 1 else None

    def _prisoners(self, clause: int) -> str | None:
        return self.unit if self.words.exchanged.any(self.tokens) else None

    def _aid(self, clause: int) -> str | None:
        humane = self.words.aid.any(self.tokens[i] for i in (*self._clause(clause), *self._phrase()))
        return "tonnes of aid" if humane and self.scene.all_states() else None

    def _states(self, clause: int) -> tuple[str, ...]:
        """Return the states tied: that of the counted first, then that of its clause, then by the text's pair."""
        inside = (
            self._named([*self._phrase(), *self._shareholders(clause)])
            if self.unit == "companies"
            else self.scene.states(self._phrase())
        )
        rest = [s for s in self.scene.states(self._clause(clause)) if s not in inside]
        found = distinct((*inside, *rest))
        if len(found) >= 2:
            return found[:2]
        if len(found) == 1:
            other = self.scene.cast.other(found[0]) or next((s for s in self.scene.all_states() if s != found[0]), None)
            return (found[0], other) if other is not None else ()
        return between(self.scene)[0][:2] or (self.scene.pair if self.unit in ("people", "staff", "diplomats") else ())
