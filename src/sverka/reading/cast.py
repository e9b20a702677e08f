"""Who is in a text: actors, and every place that names them or stands for them.

The cast is made once a document (`casting`), and all readers of records ask it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from sverka.language import Analysis
from sverka.language.transliteration import latin
from sverka.model.spans import Span
from sverka.model.states import latin_name
from sverka.model.vocabulary import ActorKind, Role
from sverka.reading.bodies import english_body
from sverka.reading.body_names import english_name_of_body
from sverka.reading.state_names import english_name, state_name

MentionForm = Literal[
    "name",  # a person by name, in full or in part
    "office",  # a person by office: "the minister", "президент Польши"
    "pronoun",  # a person by pronoun: "he", "она"
    "state",  # a state by name
    "capital",  # a capital; an actor only where it speaks for its state
    "seat",  # a seat of power: the Kremlin, Акорда
    "adjective",  # a state by adjective: "польский", "казахстанско-польский" (then `states` has both)
    "demonym",  # the people of a state
    "ministry",  # a ministry or another body of a state
    "side",  # "польская сторона", "the Kazakh delegation"
    "sides",  # "стороны", "both countries", "the ministers": the two of the text's pair
    "igo",  # an international organisation
    "organisation",
    "place",  # a city, region or building: no actor
]


@dataclass(slots=True, eq=False)
class Mention:
    """A place in a sentence that names an actor or stands for one.

    Attributes:
        sentence: Index of the sentence in the analysis.
        first: First token; `last` is the last one, inclusive.
        head: The token that carries the role in the sentence (of "the Polish team" the noun).
        actor: Actor id, or None for a place, an adjective, or a pair of sides.
        states: ISO3 of whom it stands for; several for compounds and pairs.
        name: Nominative form.
        role: Office that an office mention says, or None.
        body: Kind of a ministry or other body, a key of the lexicon of bodies; None of other mentions.
    """

    sentence: int
    first: int
    last: int
    head: int
    span: Span
    form: MentionForm
    actor: str | None
    states: tuple[str, ...]
    name: str
    role: Role | None = None
    body: str | None = None

    @property
    def state(self) -> str | None:
        """The one state that is stood for, or None where there is none or several."""
        return self.states[0] if len(self.states) == 1 else None


@dataclass(slots=True, eq=False)
class Member:
    """An actor while the cast is being made.

    Attributes:
        feminine: Whether a person is a woman; None where the name does not say.
        roles: The offices read for a person, with their states.
        former: Whether the only offices read are held no more.
        private: Whether none of the offices is of public life.
        post: ISO3 of the state that a diplomat is posted to.
        body: Kind of a body of a state; None of other actors.
        home: ISO3 of the state whose office a person held once: where a guest comes from, though he speaks for nobody.
    """

    id: str
    kind: ActorKind
    name: str
    state: str | None
    feminine: bool | None = None
    roles: list[tuple[Role, str | None]] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    former: bool = False
    private: bool = False
    post: str | None = None
    body: str | None = None
    home: str | None = None


@dataclass(slots=True, eq=False)
class Cast:
    """The actors of one analysis with their mentions.

    Attributes:
        members: Actors by id, in the order of their first mention.
        mentions: One list a sentence, in the order of the text.
        pair: The states the text is most about, most named first; at most two.
    """

    analysis: Analysis
    members: dict[str, Member]
    mentions: list[list[Mention]]
    pair: tuple[str, ...]

    def at(self, sentence: int, token: int) -> Mention | None:
        """Return the mention whose head or words a token is; the one with the token as head goes first."""
        best = None
        for mention in self.mentions[sentence]:
            if mention.head == token:
                return mention
            if mention.first <= token <= mention.last and best is None:
                best = mention
        return best

    def state(self, actor: str | None) -> str | None:
        """Return the state an actor is or acts for."""
        member = self.members.get(actor) if actor else None
        return member.state if member else None

    def holders(self, role: Role | None, before: int) -> dict[str, str]:
        """Return who of each state of the pair holds an office, by the sentences up to `before`: actor ids by state."""
        out: dict[str, str] = {}
        for row in self.mentions[: before + 1]:
            for item in row:
                member = self.members.get(item.actor) if item.actor else None
                if member is None or member.kind != "person" or member.state not in self.pair:
                    continue
                if any(r == role or (role == "minister" and r == "foreign_minister") for r, _ in member.roles):
                    out.setdefault(str(member.state), member.id)
        return out

    def other(self, state: str) -> str | None:
        """Return the other state of the text's pair."""
        return next((s for s in self.pair if s != state), None) if state in self.pair else None

    def state_actor(self, code: str | None) -> str:
        """Return the actor id of a state, which joins the cast where only its people, places or adjectives are named.

        Raises:
            KeyError: Where `code` is None.
        """
        if code is None:
            raise KeyError("no state")
        for member in self.members.values():
            if member.kind in {"state", "igo"} and member.state == code:
                return member.id
        spans = [m.span for row in self.mentions for m in row if code in m.states][:1]
        kind: ActorKind = "igo" if code in {"EUU", "UNO"} else "state"
        member = Member(f"a{len(self.members) + 1}", kind, state_name(self.analysis.lang, code), code, spans=spans)
        self.members[member.id] = member
        return member.id

    def latin(self, member: Member) -> str:
        """Return a member's name in Latin script; of states, their foremost bodies and IGOs the English name."""
        if member.kind == "state" and member.state:
            return latin_name(member.state) or member.name
        english = english_name(self.analysis.lang, member.name) if member.kind == "igo" else None
        if member.body and member.state:
            english = english_body(member.body, member.state)
        if member.kind == "organisation":  # its words are of the text's language, whatever state it is of
            english = english or english_name_of_body(member.name, self.analysis.lang, member.state)
            return english or latin(member.name, self.analysis.lang)
        return english or latin(member.name, self.analysis.lang, member.state or member.home)
