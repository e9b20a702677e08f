"""The making of the cast: every mention of every sentence, joined to the actor it means."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from sverka.language import Analysis, Name, Sentence, language
from sverka.language.transliteration import folded
from sverka.reading import gazetteer
from sverka.reading.bodies import words
from sverka.reading.datelines import dateline_end
from sverka.reading.name_spans import clean_names, without_people
from sverka.reading.office_lists import distribute
from sverka.reading.cast import Cast, Member, Mention
from sverka.reading.grounding import Named, confirmed, ground, head_of, mention, named_in
from sverka.reading.offices import OfficePhrase, fill_states, read_offices
from sverka.reading.onomastics import likely_state
from sverka.reading.people import People, Person
from sverka.reading.place_words import preposition
from sverka.reading.state_names import state_name

_WEIGHT = {"state": 2, "capital": 2, "seat": 2, "adjective": 2, "side": 2, "ministry": 2, "demonym": 1, "office": 2, "name": 2}
_LEADING = frozenset("head_of_state head_of_government deputy_head_of_government foreign_minister deputy_foreign_minister minister deputy_minister speaker_of_parliament".split())
_STATELESS = frozenset({"business", "scholar", "journalist", "director", "head_of_international_organisation"})
_LONGEST_TITLE = 30  # tokens: "first deputy minister of … and co-chair of …"
_CASE_BY_PREPOSITION = {"с": "Ins", "со": "Ins", "между": "Ins", "к": "Dat", "ко": "Dat", "о": "Loc", "об": "Loc", "от": "Gen", "у": "Gen", "для": "Gen", "при": "Loc"}
_NATIONAL = frozenset(
    "head_of_state head_of_government deputy_head_of_government foreign_minister deputy_foreign_minister minister deputy_minister"
    " ambassador charge_daffaires consul permanent_representative special_envoy speaker_of_parliament member_of_parliament governor"
    " mayor head_of_agency adviser spokesperson military judge other".split()
)


@dataclass(slots=True)
class Casting:
    """What the making of a cast leaves for the readers of records.

    Attributes:
        cast: The cast.
        offices: The office phrases, sentence by sentence.
        holders: The actor that each office phrase (by its place) says the office of; None where it says nobody's.
    """

    cast: Cast
    offices: list[list[OfficePhrase]]
    holders: dict[tuple[int, int, int], str | None] = field(default_factory=dict)


def make_cast(analysis: Analysis, home: str | None, found: list[gazetteer.Mention] | None = None) -> Casting:
    """Make the cast of an analysis.

    Args:
        analysis: The analysed text.
        home: ISO3 of the state that the text speaks from, which offices without a state are then of; None where unknown.
        found: The gazetteer's names in the text, where they were looked for already.
    """
    return _Maker(analysis, home, found).make()


class _Maker:
    def __init__(self, analysis: Analysis, home: str | None, found: list[gazetteer.Mention] | None) -> None:
        self.analysis = analysis
        self.lang = analysis.lang
        self.language = language(analysis.lang)
        self.home = home
        self.found = confirmed(gazetteer.Gazetteer.for_language(self.lang).find(analysis.text) if found is None else found)
        self.words = words(self.lang)
        self.people = People(inflected=self.lang != "en")
        self.members: dict[str, Member] = {}
        self.mentions: list[list[Mention]] = []
        self.offices: list[list[OfficePhrase]] = []
        self.holders: dict[tuple[int, int, int], str | None] = {}
        self.by_key: dict[tuple[str, str], Member] = {}
        self.ministry: Mention | None = None

    def make(self) -> Casting:
        named = [named_in(s, self.found) for s in self.analysis.sentences]
        for sentence, names in zip(self.analysis.sentences, named, strict=True):
            sentence.names = clean_names(sentence, names)
        named = [without_people(s, names) for s, names in zip(self.analysis.sentences, named, strict=True)]
        self.offices = [
            distribute(s, read_offices(s, self.analysis, [n.entry for n in names]), names)
            for s, names in zip(self.analysis.sentences, named, strict=True)
        ]
        grounded = [ground(s, names, self.lang, self.home) for s, names in zip(self.analysis.sentences, named, strict=True)]
        self.offices = fill_states(self.offices, grounded)
        self._know_people(named)
        for sentence, rows in zip(self.analysis.sentences, grounded, strict=True):
            self.mentions.append(self._join(sentence, rows))
        self._counterparts()
        self._states_of_people()
        self._untitled()
        for person in self.people.all:
            person.member.name = person.name()
        for row in self.mentions:
            for item in row:
                member = self.members.get(item.actor) if item.actor else None
                if member is not None and member.kind == "person":
                    item.states = (member.state,) if member.state else item.states
        pair = self._pair()
        for row in self.mentions:
            for item in row:
                if item.form == "sides":
                    item.states = pair if len(pair) == 2 else ()
        self._number()
        return Casting(Cast(self.analysis, self.members, self.mentions, pair), self.offices, self.holders)

    # --- people by name, before anything else: later mentions may be missed by the model of names

    def _name_spans(self, sentence: Sentence, named: list[Named]) -> list[tuple[int, int]]:
        places = {i for n in named if n.entry.kind in {"state", "capital", "igo", "adjective", "region", "seat"} and not n.entry.doubtful for i in range(n.first, n.last + 1)}
        held = [o.holder_tokens for o in self.offices[sentence.index] if o.holder_tokens]
        titles = {i for o in self.offices[sentence.index] for i in range(o.first, o.last + 1)}
        spans = list(dict.fromkeys(held))
        dateline = dateline_end(sentence)
        for name in sentence.names:
            if name.kind != "person":
                continue
            span = self._trimmed(sentence, name, titles)
            if span is None or span[1] <= dateline or any(s[0] <= span[1] and span[0] <= s[1] for s in spans):
                continue
            if places.intersection(range(span[0], span[1] + 1)):
                continue
            spans.append(span)
        return sorted(spans)

    @staticmethod
    def _trimmed(sentence: Sentence, name: Name, titles: set[int]) -> tuple[int, int] | None:
        first, last = name.first, name.last
        while first <= last and first in titles:
            first += 1
        if first > last or not sentence.tokens[last].text[:1].isupper():
            return None
        return first, last

    def _know_people(self, named: list[list[Named]]) -> None:
        self.spans: list[list[tuple[int, int]]] = [
            self._name_spans(s, n) for s, n in zip(self.analysis.sentences, named, strict=True)
        ]
        full = []
        for sentence, spans in zip(self.analysis.sentences, self.spans, strict=True):
            full.extend(
                sentence.tokens[b].text for a, b in spans if b > a and sentence.tokens[b].text[:1].isupper() and len(sentence.tokens[b].text) > 2
            )
        known = {folded(w) for w in full}
        for sentence, spans, names in zip(self.analysis.sentences, self.spans, named, strict=True):
            taken = {i for a, b in spans for i in range(a, b + 1)} | {
                i for n in names if n.entry.kind in {"state", "capital", "adjective"} for i in range(n.first, n.last + 1)
            }
            for token in sentence.tokens:
                if token.index in taken or not token.text[:1].isupper() or len(token.text) < 3:
                    continue
                word = folded(token.text)
                if word in known or (self.lang != "en" and token.upos == "PROPN" and any(_inflected(word, k) for k in known)):
                    spans.append((token.index, token.index))
            spans.sort()

    # --- one sentence

    def _join(self, sentence: Sentence, rows: list[Mention]) -> list[Mention]:
        seen: list[tuple[int, Person, bool]] = []
        people: list[Mention] = []
        offices = self.offices[sentence.index]
        taken: set[int] = set()
        previous = -1
        for first, last in self.spans[sentence.index]:
            holding = [o for o in offices if o.holder_tokens == (first, last)]
            start = min([first, *[o.first for o in holding if previous < o.first <= o.last < first <= o.first + _LONGEST_TITLE]])
            previous = last
            end = max([last, *[o.last for o in holding if o.first > last and o.first - last <= 2]])
            person = self._person(sentence, first, last, holding)
            head = head_of(sentence, start, last)
            item = mention(sentence, start, last, "name", person.name(), (), head)
            item.actor = person.member.id
            subject = self._is_subject(sentence, item)
            people.append(item)
            seen.append((item.head, person, subject))
            taken.update(range(start, end + 1))
            person.member.spans.append(item.span)
        for office in offices:
            key = (sentence.index, office.first, office.head)
            if office.holder_tokens:
                person_mention = next((m for m in people if m.first <= office.holder_tokens[0] <= m.last), None)
                self.holders[key] = person_mention.actor if person_mention else None
                continue
            self.holders[key] = None
            if office.standing == "former" or taken.intersection(range(office.first, office.last + 1)):
                continue
            item = mention(sentence, office.first, office.last, "office", sentence.tokens[office.head].text, (office.state,) if office.state else (), office.head)
            item.role = office.role
            if office.plural or sentence.tokens[office.head].feats.get("Number") == "Plur":
                if office.role not in _LEADING and not office.state:
                    continue
                item.form = "office" if office.state else "sides"
            else:
                # "глава казахстанского государства": whoever of that office the text has named, else the state itself.
                person = self.people.in_office(office.role, office.state, sentence.index)
                if person is not None:
                    item.actor = person.member.id
                    self.holders[key] = person.member.id
                    seen.append((item.head, person, self._is_subject(sentence, item)))
            people.append(item)
            taken.update(range(office.first, office.last + 1))
        people.extend(self._stand_ins(sentence, seen, taken))
        kept = [r for r in rows if not any(self._inside(r, p) for p in people)]
        for item in kept:
            self._ground_actor(item)
        for name in sentence.names:
            if name.kind == "organisation" and name.last > dateline_end(sentence) and not any(name.first <= m.last and m.first <= name.last for m in (*kept, *people)):
                kept.append(self._organisation(sentence, name))
        for _, person, subject in sorted(seen, key=lambda s: s[0]):
            person.acts = person.acts or subject
            person.subject = subject or (person.subject and person.last_sentence == sentence.index)
            person.last_sentence = sentence.index
            person.mentions += 1
        return sorted((*kept, *people), key=lambda m: (m.first, m.last))

    @staticmethod
    def _inside(row: Mention, person: Mention) -> bool:
        if row.form == "sides":
            return row.first <= person.last and person.first <= row.last
        return person.first <= row.first and row.last <= person.last

    def _person(self, sentence: Sentence, first: int, last: int, holding: list[OfficePhrase]) -> Person:
        tokens = sentence.tokens[first : last + 1]
        hint = self._case_hint(sentence, first, holding)
        name = self.language.person(tokens, hint)
        person = self.people.named(name)
        if person is None:
            state = None
            member = Member(id=f"p{len(self.people.all)}", kind="person", name=name, state=state)
            if self.lang == "ru":
                from sverka.language.russian.names import is_feminine

                member.feminine = is_feminine(name.split())
            self.members[member.id] = member
            person = self.people.add(member)
        person.forms[name] = person.forms.get(name, 0.0) + (2.0 if hint == "Nom" else 1.0)
        for office in holding:
            if office.standing == "former":
                person.member.former = True
                continue
            if (office.role, office.state) not in person.member.roles:
                person.member.roles.append((office.role, office.state))
        return person

    def _case_hint(self, sentence: Sentence, first: int, holding: list[OfficePhrase]) -> str:
        if self.lang == "en":
            return ""
        for office in holding:
            if office.last < first:
                return sentence.tokens[office.head].feats.get("Case", "")
        before = sentence.tokens[first - 1] if first > 0 else None
        if before is not None and before.upos == "ADP":
            return _CASE_BY_PREPOSITION.get(before.text.lower(), "")
        if before is not None and before.upos == "NOUN" and before.feats.get("Animacy") == "Anim":
            return before.feats.get("Case", "")
        token = sentence.tokens[first]
        if token.relation == "nsubj" and (before is None or before.upos == "PUNCT"):
            return "Nom"
        return ""

    def _is_subject(self, sentence: Sentence, item: Mention) -> bool:
        token = sentence.tokens[item.head]
        if self.lang == "en":
            return token.relation == "nsubj"
        before = preposition(sentence, item.first)
        first = sentence.tokens[item.first]
        case = first.feats.get("Case") if first.upos in {"NOUN", "PRON", "ADJ"} else token.feats.get("Case")
        return before is None and (token.relation == "nsubj" or (case == "Nom" and token.relation in {"appos", "root", "parataxis", "conj"}))

    def _stand_ins(self, sentence: Sentence, seen: list[tuple[int, Person, bool]], taken: set[int]) -> list[Mention]:
        out = []
        for token in sentence.tokens:
            if token.index in taken:
                continue
            lemma = token.lemma
            person = None
            form = "pronoun"
            if token.upos == "PRON" and (lemma in self.words.masculine or lemma in self.words.feminine):
                if token.feats.get("Number") == "Plur" or token.feats.get("Poss") == "Yes":
                    continue
                feminine: bool | None = lemma in self.words.feminine
                if self.lang == "ru":
                    gender = token.feats.get("Gender")
                    feminine = gender == "Fem" if gender else feminine
                person = self.people.for_pronoun(sentence, feminine, token.index, seen)
            elif token.upos == "NOUN" and token.feats.get("Number") != "Plur" and lemma in self.words.guest:
                form = "office"
                person = self._guest(sentence)
            elif token.upos == "NOUN" and token.feats.get("Number") != "Plur" and lemma in self.words.person:
                form = "office"
                person = self.people.other_than(sentence, token.index, seen)
            if person is None:
                continue
            first = token.index
            while first > 0 and sentence.tokens[first - 1].upos in {"ADJ", "DET"} and first - 1 not in taken:
                first -= 1
            item = mention(sentence, first, token.index, "pronoun" if form == "pronoun" else "office", person.name(), (), token.index)
            item.actor = person.member.id
            out.append(item)
            seen.append((token.index, person, self._is_subject(sentence, item)))
        return out

    def _guest(self, sentence: Sentence) -> Person | None:
        """A guest is the person of another state than the text's own who was mentioned last."""
        fitting = [
            p
            for p in self.people.all
            if 0 <= sentence.index - p.last_sentence <= 6 and p.last_sentence >= 0 and all(s != self.home or s is None for _, s in p.member.roles)
        ]
        foreign = [p for p in fitting if any(s not in {None, self.home} for _, s in p.member.roles)] or fitting
        return max(foreign, key=lambda p: (p.last_sentence, p.mentions), default=None)

    # --- states and organisations

    def _ground_actor(self, item: Mention) -> None:
        if item.form in {"state", "capital", "seat", "side", "demonym"} and len(item.states) == 1:
            item.actor = self._state(item.states[0], item).id
        elif item.form == "igo":
            code = item.states[0] if item.states else None
            item.actor = self._keyed("igo", item.name, item.name, code, item).id
        elif item.form == "ministry":
            text = item.span.of(self.analysis.text)
            key = f"{item.states[0]} {folded(item.name)}"
            tokens = self.analysis.sentences[item.sentence].tokens[item.first : item.last + 1]
            name = self.language.nominative(tokens) or text
            item.actor = self._keyed("organisation", key, name, item.states[0], item).id

    def _state(self, code: str, item: Mention) -> Member:
        kind = "igo" if code in {"EUU", "UNO"} else "state"
        name = state_name(self.lang, code)
        return self._keyed(kind, code, name, code, item)

    def _keyed(self, kind: str, key: str, name: str, state: str | None, item: Mention) -> Member:
        member = self.by_key.get((kind, key))
        if member is None:
            member = Member(id=f"{kind}{len(self.by_key)}", kind=kind, name=name, state=state)  # type: ignore[arg-type]
            self.by_key[(kind, key)] = member
            self.members[member.id] = member
        member.spans.append(item.span)
        return member

    def _organisation(self, sentence: Sentence, name: Name) -> Mention:
        tokens = sentence.tokens[name.first : name.last + 1]
        written = self.language.nominative(tokens) or name.span.of(self.analysis.text)
        item = mention(sentence, name.first, name.last, "organisation", written, ())
        item.actor = self._keyed("organisation", folded(written) or written, written, None, item).id
        return item

    def _counterparts(self) -> None:
        """Give "his Kazakh counterpart X" the office of the person he is the counterpart of."""
        for row, offices in zip(self.mentions, self.offices, strict=True):
            for office in offices:
                if not office.counterpart or not office.holder_tokens:
                    continue
                holder = next((m for m in row if m.form == "name" and m.first <= office.holder_tokens[0] <= m.last), None)
                if holder is None or holder.actor is None:
                    continue
                member = self.members[holder.actor]
                others = [self.members[m.actor] for m in row if m.actor and m.actor != holder.actor and m.last < holder.first]
                roles = [r for o in others[::-1] for r, _ in o.roles if r != "other"]
                member.roles = [(r, s) for r, s in member.roles if r != "other"]
                if roles and not any(r == roles[0] for r, _ in member.roles):
                    member.roles.append((roles[0], office.state))

    def _untitled(self) -> None:
        """Join "the President of Russia" to the one person of that state whom the text never gives an office."""
        for row in self.mentions:
            for item in row:
                state = item.state or self.home
                if item.form != "office" or item.actor is not None or state is None or item.role not in _NATIONAL:
                    continue
                own = [p for p in self.people.all if p.member.state == state and not p.member.former]
                if len(own) == 1 and not own[0].member.roles:
                    item.actor = own[0].member.id
                    item.name = own[0].name()

    # --- whom people act for

    def _states_of_people(self) -> None:
        weights = Counter(s for row in self.mentions for m in row for s in m.states if m.form not in {"place"})
        for person in self.people.all:
            stated = [s for r, s in person.member.roles if s is not None]
            person.member.former = person.member.former and not person.member.roles
            person.member.state = stated[0] if stated else None
        leading = tuple(s for s, _ in sorted(weights.items(), key=lambda w: (-w[1], w[0])) if s not in {"UNO", "EUU"})[:3]
        for person in self.people.all:
            member = person.member
            if member.state is not None or member.former or any(r in _STATELESS for r, _ in member.roles):
                continue
            by_name = likely_state(person.name(), leading)
            if any(r in _NATIONAL for r, _ in member.roles):
                member.state = self._state_beside(person) or by_name or self._across(person, leading) or self.home or next(iter(leading), None)
            elif not member.roles and by_name in leading[:2]:
                member.state = by_name
            elif not member.roles and self.home in leading[:2] and person.acts and len(person.name().split()) == 1:
                member.state = self.home  # whom a text names by surname alone its readers know
        for person in self.people.all:
            roles = [(r, s if s is not None or r not in _NATIONAL else person.member.state) for r, s in person.member.roles]
            person.member.roles = list(dict.fromkeys(roles))

    def _state_beside(self, person: Person) -> str | None:
        """Return the state whose side or adjective stands before the person's name in the same part of a sentence."""
        for sentence, row in zip(self.analysis.sentences, self.mentions, strict=True):
            for item in row:
                if item.actor != person.member.id or item.form != "name":
                    continue
                before = [m for m in row if m.last < item.first and m.form in {"side", "adjective"} and m.state]
                for other in before[::-1]:
                    between = sentence.tokens[other.last + 1 : item.first]
                    if len(between) <= 6 and not any(t.text in {",", ";", "."} or t.upos in {"VERB", "ADP"} for t in between):
                        return other.state
        return None

    def _across(self, person: Person, leading: tuple[str, ...]) -> str | None:
        """Return the other state of a pair for somebody told of together with a person of the one: they meet across the table."""
        if len(leading) < 2:
            return None
        for row in self.mentions:
            people = [self.members[m.actor] for m in row if m.actor and self.members[m.actor].kind == "person"]
            if person.member not in people[1:]:
                continue
            # The first person of the sentence is the one whose doings it tells; those after are met.
            known = people[0].state
            if known in leading[:2]:
                return next(s for s in leading[:2] if s != known)
        return None

    def _pair(self) -> tuple[str, ...]:
        weights: Counter[str] = Counter()
        for sentence, row in zip(self.analysis.sentences, self.mentions, strict=True):
            for item in row:
                for state in item.states:
                    weights[state] += _WEIGHT.get(item.form, 0) * (2 if sentence.paragraph <= 1 else 1)
        states = [s for s, _ in sorted(weights.items(), key=lambda w: (-w[1], w[0])) if s not in {"EUU", "UNO"}]
        if len(states) < 2:
            states += [s for s, _ in weights.most_common() if s in {"EUU", "UNO"}]
        return tuple(states[:2])

    def _number(self) -> None:
        """Give actors their ids in the order of the text, and drop nobody."""
        order = sorted(self.members.values(), key=lambda m: (min(m.spans, default=(1 << 30, 0)), m.id))
        new = {m.id: f"a{n}" for n, m in enumerate(order, 1)}
        for row in self.mentions:
            for item in row:
                item.actor = new[item.actor] if item.actor else None
        self.holders = {k: new[v] if v else None for k, v in self.holders.items()}
        for member in order:
            member.id = new[member.id]
        self.members = {m.id: m for m in order}


def _inflected(word: str, known: str) -> bool:
    short = min(len(word), len(known))
    common = next((i for i, (x, y) in enumerate(zip(word, known, strict=False)) if x != y), short)
    return short >= 4 and common >= max(4, short - 2) and len(word) - common <= 3 and len(known) - common <= 2
