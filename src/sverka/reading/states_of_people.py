"""Whom people act for, where the text does not say it beside their office; and which two states a text is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from sverka.language import Analysis, Sentence
from sverka.model.vocabulary import Role
from sverka.reading.bodies import words
from sverka.reading.cast import Member, Mention
from sverka.reading.grounding import Named
from sverka.reading.offices import OfficePhrase
from sverka.reading.onomastics import likely_state
from sverka.reading.people import People, Person
from sverka.reading.place_words import preposition
from sverka.reading.roles import group

_WEIGHTS = {
    "demonym": 1,
    **dict.fromkeys(("state", "capital", "seat", "adjective", "side", "ministry", "office", "name"), 2),
}
_TITLE = 1  # number of the last paragraph that counts twice: the title and the lead
_WIDEST = 6  # tokens between a side and the name of its member
_ORGANISATIONS = frozenset({"EUU", "UNO"})
_NAMING = frozenset({"state", "capital", "adjective", "side", "ministry", "seat", "name", "office"})


def settle_counterparts(
    members: Mapping[str, Member], mentions: Sequence[list[Mention]], offices: Sequence[list[OfficePhrase]]
) -> None:
    """Give "his Kazakh counterpart X" the office of the person he is the counterpart of."""
    for row, phrases in zip(mentions, offices, strict=True):
        for phrase in phrases:
            if not phrase.counterpart or not phrase.holder_tokens:
                continue
            first = phrase.holder_tokens[0]
            holder = next((m for m in row if m.form == "name" and m.first <= first <= m.last), None)
            if holder is None or holder.actor is None:
                continue
            member = members[holder.actor]
            others = [members[m.actor] for m in row if m.actor not in {None, holder.actor} and m.last < holder.first]
            roles = [r for o in others[::-1] for r in _roles_across(o)]
            member.roles = [(r, s) for r, s in member.roles if r != "other"]
            # Of two offices of one person ("deputy prime minister – foreign minister") diplomacy has the counterpart.
            role = next((r for r in roles if r == "foreign_minister"), roles[0] if roles else None)
            if role is not None and not any(r == role for r, _ in member.roles):
                member.roles.append((role, phrase.state))


def _roles_across(member: Member) -> list[Role]:
    """Return the roles of somebody who has a counterpart; "vice premier and foreign minister" is met as a minister."""
    roles = [r for r, _ in member.roles if r != "other"]
    return sorted(roles, key=lambda r: r == "deputy_head_of_government")


def settle_posts(
    members: Mapping[str, Member],
    mentions: Sequence[list[Mention]],
    offices: Sequence[list[OfficePhrase]],
    named: Sequence[list[Named]],
) -> None:
    """Say of "the ambassador of Lithuania to Belarus X" where he is posted."""
    abroad = group("envoys")
    for row, phrases, names in zip(mentions, offices, named, strict=True):
        for phrase in phrases:
            if phrase.role not in abroad or phrase.state is None or phrase.holder_tokens is None:
                continue
            first, last = phrase.holder_tokens
            holder = next((m.actor for m in row if m.form == "name" and first <= m.last and m.first <= last), None)
            inside = [n for n in names if phrase.first <= n.first and n.last <= phrase.last]
            posts = [s for n in inside for s in n.entry.states if s != phrase.state]
            if holder is not None and posts:
                members[holder].post = posts[-1]


def settle_untitled(people: People, mentions: Sequence[list[Mention]], home: str | None) -> None:
    """Join "the President of Russia" to the one person of that state whom the text never gives an office."""
    national = group("national")
    headline = {item.actor for item in mentions[0]} if mentions else set()
    for row in mentions:
        for item in row:
            state = item.state or home
            if item.form != "office" or item.actor is not None or state is None or item.role not in national:
                continue
            own = [p for p in people.all if p.member.state == state and not p.member.former]
            own = own or [p for p in people.all if _may_be_of(p, state)]
            if len(own) > 1 and item.role in group("single"):  # "Тоқаев … қабылдады" above, "Мемлекет басшысы" below
                own = [p for p in own if p.member.id in headline and not p.member.roles]
            if len(own) == 1 and own[0].member.roles in ([], [(item.role, state)]):
                item.actor = own[0].member.id
                item.name = own[0].name()
                own[0].member.state = state
                own[0].member.roles = [(item.role, state)]
            elif not item.states and item.role in group("single"):
                item.states = (state,)  # the press of a state calls its president "the President"


def _may_be_of(person: Person, state: str) -> bool:
    """Tell whether somebody without office or state, who acts in the text, bears a name of a state."""
    member = person.member
    plain = member.state is None and not member.roles and not member.former
    return plain and person.acts and likely_state(person.name(), (state,)) == state


def settle_states(
    analysis: Analysis,
    people: People,
    members: Mapping[str, Member],
    mentions: Sequence[list[Mention]],
    home: str | None,
) -> None:
    """Give every person a state, as the text lets one know: said, beside, across the table, else the home one."""
    for person in people.all:
        person.member.former = person.member.former and not person.member.roles
        person.member.state = next((s for _, s in person.member.roles if s is not None), None)
    weights = Counter(s for row in mentions for m in row if m.form != "place" for s in _said_states(members, m))
    ranked = (s for s, _ in sorted(weights.items(), key=lambda w: (-w[1], w[0])) if s not in _ORGANISATIONS)
    leading = tuple(ranked)[:3]
    settling = _Settling(analysis, members, mentions, leading, frozenset(weights), home)
    unsaid = [p for p in people.all if p.member.state is None and not p.member.former]
    for person in unsaid:  # all that is said first, so that nobody is given an office that another of the state holds
        person.member.state = settling.said_of(person)
    for person in unsaid:
        person.member.state = person.member.state or settling.state_of(person)
    national = group("national")
    for person in people.all:
        if person.member.former:
            person.member.state = person.member.state or person.member.home
        own = person.member.state
        roles = [(r, s if s is not None or r not in national else own) for r, s in person.member.roles]
        person.member.roles = list(dict.fromkeys(roles))


def _said_states(members: Mapping[str, Member], item: Mention) -> tuple[str, ...]:
    """Return the states that a mention names, of a person the one said with the office."""
    member = members.get(item.actor) if item.actor else None
    if member is not None and member.kind == "person" and not item.states:
        return (member.state,) if member.state else ()
    return item.states


class _Settling:
    """What is known of a text while states are found for its people."""

    def __init__(
        self,
        analysis: Analysis,
        members: Mapping[str, Member],
        mentions: Sequence[list[Mention]],
        leading: tuple[str, ...],
        named: frozenset[str],
        home: str | None,
    ) -> None:
        self._analysis = analysis
        self._sentences = analysis.sentences
        self._members = members
        self._mentions = mentions
        self._leading = leading
        self._named = named
        self._home = home

    def said_of(self, person: Person) -> str | None:
        """Return the state that stands beside the name of a person in office, or None."""
        roles = {role for role, _ in person.member.roles}
        if roles & group("stateless") or not roles & group("national"):
            return None
        return self._beside(person) or self._behind(person)

    def state_of(self, person: Person) -> str | None:
        """Return the state of a person beside whose name and offices none stands."""
        roles = {role for role, _ in person.member.roles}
        own = (self._home,) if self._home is not None and self._home not in self._leading else ()
        by_name = likely_state(person.name(), (*self._leading, *own))
        if not roles:
            if by_name in self._leading[:2]:
                return by_name
            # Whom a text names by surname alone, and lets act, its readers know.
            familiar = person.acts and len(person.name().split()) == 1 and self._home in self._leading[:2]
            return self._home if familiar else None
        if roles & group("stateless") or not roles & group("national"):
            return None
        if by_name is None and roles & group("single") and self._home and not self._has_another(self._home, person):
            # "the President's support", in a text of his own state; but "our ambassador met President X" is abroad.
            return self._across(person) or self._home
        # A report on others ("BELGRADE – Montenegro expelled …") has no home among the states that it is about.
        told = self._home if self._home in self._named or len(self._leading) < 2 else None
        fallback = told or next(iter(self._leading), None)
        for state in (by_name, self._across(person), fallback):
            if state is not None and not self._has_another(state, person):
                return state
        if fallback is None:
            return None
        return self._before(person, fallback) or next((s for s in self._leading[:2] if s != fallback), None)

    def _beside(self, person: Person) -> str | None:
        """Return the state whose side or adjective stands before the person's name in the same part of a sentence."""
        for sentence, item, row in self._places(person):
            before = [m for m in row if m.last < item.first and m.form in {"side", "adjective"} and m.state]
            for other in before[::-1]:
                between = sentence.tokens[other.last + 1 : item.first]
                if len(between) <= _WIDEST and not any(
                    t.text in {",", ";", "."} or t.upos in {"VERB", "ADP"} for t in between
                ):
                    return other.state
        return None

    def _behind(self, person: Person) -> str | None:
        """Return the state that follows the person's name: "Prime Minister X of Slovakia"."""
        for sentence, item, row in self._places(person):
            if item.last + 1 < len(sentence.tokens) and sentence.tokens[item.last + 1].lemma == "of":
                found = next((m.state for m in row if 2 <= m.first - item.last <= 3 and m.form == "state"), None)
                if found is not None:
                    return found
        return None

    def _across(self, person: Person) -> str | None:
        """Return the other state of a pair for somebody told of with a person of the one: they meet."""
        for row in self._mentions if len(self._leading) > 1 else ():
            told = [(i, self._members[i.actor]) for i in row if i.actor]
            people = [m for _, m in told if m.kind == "person"]
            # The first person of the sentence is the one whose doings it tells; those after are met.
            if person.member in people[1:] and people[0].state in self._leading[:2]:
                first = next(i for i, m in told if m.kind == "person")
                here = next(i for i, m in told if m is person.member)
                if self._together(first, here):
                    return people[0].state
                return next(s for s in self._leading[:2] if s != people[0].state)
        return None

    def _together(self, first: Mention, other: Mention) -> bool:
        """Tell whether all people of a sentence are of one side: companions, or those met by a subject left unsaid."""
        sentence = self._sentences[first.sentence]
        lexicon = words(self._analysis.lang)
        if any(t.lemma in lexicon.accompany for t in sentence.tokens):
            return True
        before = preposition(sentence, first.first)
        verb = next((t for t in sentence.tokens[: first.first] if t.upos == "VERB"), None)
        if not lexicon.subjects_dropped or before is None or verb is None:
            return False
        both = (sentence.tokens[first.head], sentence.tokens[other.head])
        return all(t.relation != "nsubj" and t.feats.get("Case") == "Ins" for t in both)

    def _has_another(self, state: str, person: Person) -> bool:
        """Tell whether a state has somebody else in an office that it has one of and the person holds."""
        single = {role for role, _ in person.member.roles} & group("single")
        return any(
            role in single and (said or member.state) == state
            for member in self._members.values()
            if member.kind == "person" and member is not person.member and not member.former
            for role, said in member.roles
        )

    def _before(self, person: Person, but: str) -> str | None:
        """Return the state named last before the person in a sentence, another than `but`."""
        for _, item, row in self._places(person):
            named = [
                s for m in row if m.last < item.first and m.form in _NAMING for s in _said_states(self._members, m)
            ]
            others = [s for s in named if s != but]
            if others:
                return others[-1]
        return None

    def _places(self, person: Person) -> Iterable[tuple[Sentence, Mention, list[Mention]]]:
        for sentence, row in zip(self._sentences, self._mentions, strict=True):
            for item in row:
                if item.actor == person.member.id and item.form == "name":
                    yield sentence, item, row


def pair_of(sentences: Sequence[Sentence], mentions: Sequence[list[Mention]]) -> tuple[str, ...]:
    """Return the two states that a text is most about, most named first; organisations only for want of states."""
    weights: Counter[str] = Counter()
    for sentence, row in zip(sentences, mentions, strict=True):
        for item in row:
            for state in item.states:
                weights[state] += _WEIGHTS.get(item.form, 0) * (2 if sentence.paragraph <= _TITLE else 1)
    states = [s for s, _ in sorted(weights.items(), key=lambda w: (-w[1], w[0])) if s not in _ORGANISATIONS]
    if len(states) < 2:
        states += [s for s, _ in weights.most_common() if s in _ORGANISATIONS]
    return tuple(states[:2])
