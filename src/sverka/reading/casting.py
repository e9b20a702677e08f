"""The making of the cast: every mention of every sentence, joined to the actor it means."""

from __future__ import annotations

from dataclasses import dataclass, field

from sverka.language import Analysis, Name, Sentence, language
from sverka.language.transliteration import folded
from sverka.reading import gazetteer
from sverka.reading.bodies import english_body, words
from sverka.reading.cast import Cast, Member, Mention
from sverka.reading.datelines import dateline_end
from sverka.reading.grounding import confirmed, ground, head_of, mention, named_in, with_adjectives
from sverka.reading.name_spans import clean_names, is_numeral, later_mentions, people_in, without_people
from sverka.reading.office_lists import distribute
from sverka.reading.offices import OfficePhrase, fill_states, read_offices
from sverka.reading.offices.person_names import same_case
from sverka.reading.people import People, Person
from sverka.reading.place_words import case_after, preposition
from sverka.reading.roles import group
from sverka.reading.state_names import state_name
from sverka.reading.states_of_people import pair_of, settle_counterparts, settle_posts, settle_states, settle_untitled

_LONGEST_TITLE = 30  # tokens: "first deputy minister of … and co-chair of …"


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
        home: ISO3 of the state that the text speaks from, whose the offices without a state are; None where unknown.
        found: The gazetteer's names in the text, where they were looked for already.
    """
    return _Maker(analysis, home, found).make()


class _Maker:
    def __init__(self, analysis: Analysis, home: str | None, found: list[gazetteer.Mention] | None) -> None:
        self.analysis = analysis
        self.lang = analysis.lang
        self.language = language(analysis.lang)
        self.home = home
        self.found = confirmed(
            gazetteer.Gazetteer.for_language(self.lang).find(analysis.text) if found is None else found
        )
        self.words = words(self.lang)
        self.people = People(inflected=self.language.inflected)
        self.members: dict[str, Member] = {}
        self.mentions: list[list[Mention]] = []
        self.offices: list[list[OfficePhrase]] = []
        self.holders: dict[tuple[int, int, int], str | None] = {}
        self.by_key: dict[tuple[str, str], Member] = {}
        self.spans: list[list[tuple[int, int]]] = []

    def make(self) -> Casting:
        named = [with_adjectives(s, named_in(s, self.found), self.lang) for s in self.analysis.sentences]
        for sentence, names in zip(self.analysis.sentences, named, strict=True):
            sentence.names = clean_names(sentence, names, self.lang)
        named = [without_people(s, names) for s, names in zip(self.analysis.sentences, named, strict=True)]
        self.offices = [
            distribute(s, read_offices(s, self.analysis, [n.entry for n in names]), names)
            for s, names in zip(self.analysis.sentences, named, strict=True)
        ]
        grounded = [
            ground(s, names, self.lang, self.home) for s, names in zip(self.analysis.sentences, named, strict=True)
        ]
        self.offices = fill_states(self.offices, grounded)
        self.spans = [
            people_in(s, names, offices)
            for s, names, offices in zip(self.analysis.sentences, named, self.offices, strict=True)
        ]
        later_mentions(self.analysis, self.spans, named, inflected=self.language.inflected)
        for sentence, rows in zip(self.analysis.sentences, grounded, strict=True):
            self.mentions.append(self._join(sentence, rows))
        settle_counterparts(self.members, self.mentions, self.offices)
        settle_states(self.analysis, self.people, self.members, self.mentions, self.home)
        settle_untitled(self.people, self.mentions, self.home)
        settle_posts(self.members, self.mentions, self.offices, named)
        for person in self.people.all:
            person.member.name = person.name()
        for row in self.mentions:
            for item in row:
                member = self.members.get(item.actor) if item.actor else None
                if member is not None and member.kind == "person":
                    item.states = (member.state,) if member.state else item.states
        pair = pair_of(self.analysis.sentences, self.mentions)
        for row in self.mentions:
            for item in row:
                if item.form == "sides":
                    item.states = self._met(item) or (pair if len(pair) == 2 else ())
        self._number()
        return Casting(Cast(self.analysis, self.members, self.mentions, pair), self.offices, self.holders)

    # --- one sentence

    def _join(self, sentence: Sentence, rows: list[Mention]) -> list[Mention]:
        seen: list[tuple[int, Person, bool]] = []
        if self.words.subjects_dropped and sentence.index > 0:
            seen = self.people.unsaid(sentence, self.analysis.sentences[sentence.index - 1])
        people: list[Mention] = []
        offices = self.offices[sentence.index]
        taken: set[int] = set()
        previous = -1
        for first, last in self.spans[sentence.index]:
            holding = [o for o in offices if o.holder_tokens == (first, last)]
            start = min(
                [first, *[o.first for o in holding if previous < o.first <= o.last < first <= o.first + _LONGEST_TITLE]]
            )
            previous = last
            end = max([last, *[o.last for o in holding if o.first > last and o.first - last <= 2]])
            person = self._person(sentence, first, last, holding)
            if is_numeral(sentence, last + 1):
                last += 1  # "King Abdullah II"
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
            if any(r.form == "ministry" and r.first <= office.head <= r.last for r in rows):
                continue  # the "general" of a consulate general
            item = mention(
                sentence,
                office.first,
                office.last,
                "office",
                sentence.tokens[office.head].text,
                (office.state,) if office.state else (),
                office.head,
            )
            item.role = office.role
            if office.plural or _several(sentence, office.head):
                if office.role not in group("leading") and not office.state:
                    continue
                item.form = "office" if office.state else "sides"
                item.states = self._all_states(sentence, office, rows) or item.states
            else:
                # "глава казахстанского государства": whoever of that office the text has named, else the state itself.
                known = self.people.in_office(
                    office.role, office.state, sentence.index, sentence.tokens[office.head].lemma
                )
                if known is not None:
                    item.actor = known.member.id
                    if office.state is not None:  # "the Polish leader", of whom only "President X" was said before
                        roles = known.member.roles
                        known.member.roles = [(r, s or (office.state if r == office.role else s)) for r, s in roles]
                    self.holders[key] = known.member.id
                    seen.append((item.head, known, self._is_subject(sentence, item)))
            people.append(item)
            taken.update(range(office.first, office.last + 1))
        people.extend(self._stand_ins(sentence, seen, taken))
        kept = [r for r in rows if not any(self._inside(r, p) for p in people)]
        for item in kept:
            self._ground_actor(item)
        for name in sentence.names:
            if (
                name.kind == "organisation"
                and name.last > dateline_end(sentence)
                and not any(name.first <= m.last and m.first <= name.last for m in (*kept, *people))
            ):
                kept.append(self._organisation(sentence, name))
        for _, person, subject in sorted(seen, key=lambda s: s[0]):
            person.acts = person.acts or subject
            person.subject = subject or (person.subject and person.last_sentence == sentence.index)
            person.last_sentence = sentence.index
            person.mentions += 1
        return sorted((*kept, *people), key=lambda m: (m.first, m.last))

    @staticmethod
    def _all_states(sentence: Sentence, office: OfficePhrase, rows: list[Mention]) -> tuple[str, ...]:
        """Return all states of a plural office: "the Kazakh and Polish ministers", "ministers of A and B"."""
        first = office.first
        for row in reversed(rows):
            between = sentence.tokens[row.last + 1 : first]
            if (
                row.form == "adjective"
                and row.last < first
                and between
                and all(t.upos == "CCONJ" or t.text == "," for t in between)
            ):
                first = row.first
        named = [r for r in rows if first <= r.first and r.last <= office.last and r.form in {"adjective", "state"}]
        return tuple(dict.fromkeys(s for r in named for s in r.states))

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
            member = Member(id=f"p{len(self.people.all)}", kind="person", name=name, state=None)
            member.feminine = self.language.feminine(name)
            self.members[member.id] = member
            person = self.people.add(member)
        person.forms[name] = person.forms.get(name, 0.0) + (2.0 if hint == "Nom" else 1.0)
        for office in holding:
            if office.standing == "former":
                person.member.former = True
                person.member.home = person.member.home or office.state
                continue
            person.member.private = not office.public and (person.member.private or not person.member.roles)
            person.nouns.add(sentence.tokens[office.head].lemma)
            if (office.role, office.state) not in person.member.roles:
                person.member.roles.append((office.role, office.state))
        return person

    def _case_hint(self, sentence: Sentence, first: int, holding: list[OfficePhrase]) -> str:
        if not self.language.inflected or self.words.case_last:
            return ""
        for office in holding:
            if office.last < first:
                case = sentence.tokens[office.head].feats.get("Case", "")
                known = self.language.name_cases(sentence.tokens[first].text)
                # "z premier Anną Nowak": a title that the tagger misreads or that does not decline says nothing.
                return case if not known or any(same_case(case, c) for c in known) else ""
        before = sentence.tokens[first - 1] if first > 0 else None
        if before is not None and before.upos == "ADP":
            return case_after(before.text, self.lang)
        if before is not None and before.upos == "NOUN" and before.feats.get("Animacy") in {"Anim", "Hum"}:
            return before.feats.get("Case", "")
        token = sentence.tokens[first]
        if token.relation == "nsubj" and (before is None or before.upos == "PUNCT"):
            return "Nom"
        return ""

    def _is_subject(self, sentence: Sentence, item: Mention) -> bool:
        token = sentence.tokens[item.head]
        if not self.language.inflected:
            return token.relation == "nsubj"
        if self.words.case_last:
            return token.relation == "nsubj" or (
                sentence.tokens[item.last].feats.get("Case", "Nom") == "Nom"
                and token.relation in {"appos", "root", "parataxis", "conj"}
            )
        before = preposition(sentence, item.first)
        first = sentence.tokens[item.first]
        case = first.feats.get("Case") if first.upos in {"NOUN", "PRON", "ADJ"} else token.feats.get("Case")
        return before is None and (
            token.relation == "nsubj" or (case == "Nom" and token.relation in {"appos", "root", "parataxis", "conj"})
        )

    def _stand_ins(self, sentence: Sentence, seen: list[tuple[int, Person, bool]], taken: set[int]) -> list[Mention]:
        out = []
        for token in sentence.tokens:
            if token.index in taken:
                continue
            lemma = token.lemma
            person = None
            form = "pronoun"
            told = lemma in self.words.masculine or lemma in self.words.feminine or lemma in self.words.either
            if token.upos == "PRON" and told:
                if token.feats.get("Number") == "Plur" or token.feats.get("Poss") == "Yes":
                    continue
                gender = token.feats.get("Gender")
                feminine: bool | None = gender == "Fem" if gender in {"Fem", "Masc"} else lemma in self.words.feminine
                if lemma in self.words.either:
                    feminine = None
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
            item = mention(
                sentence,
                first,
                token.index,
                "pronoun" if form == "pronoun" else "office",
                person.name(),
                (),
                token.index,
            )
            item.actor = person.member.id
            out.append(item)
            seen.append((token.index, person, self._is_subject(sentence, item)))
        return out

    def _guest(self, sentence: Sentence) -> Person | None:
        """A guest is the person of another state than the text's own who was mentioned last."""
        fitting = [
            p
            for p in self.people.all
            if 0 <= sentence.index - p.last_sentence <= 6
            and p.last_sentence >= 0
            and all(s != self.home or s is None for _, s in p.member.roles)
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
            one = item.body if item.body and english_body(item.body, item.states[0]) else None
            key = f"{item.states[0]} {one or folded(item.name)}"
            tokens = self.analysis.sentences[item.sentence].tokens[item.first : item.last + 1]
            name = self.language.nominative(tokens) or text
            member = self._keyed("organisation", key, name, item.states[0], item)
            member.body = item.body
            item.actor = member.id

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

    def _met(self, item: Mention) -> tuple[str, ...]:
        """Return the states of the two people of whom the sentence before tells ("Both leaders were received …")."""
        before = self.mentions[item.sentence - 1] if item.sentence > 0 else []
        people = [m.state for m in before if m.form == "name" and m.state is not None]
        met = tuple(dict.fromkeys(people))
        return met if len(met) == 2 and self._same_paragraph(item.sentence) else ()

    def _same_paragraph(self, sentence: int) -> bool:
        return self.analysis.sentences[sentence].paragraph == self.analysis.sentences[sentence - 1].paragraph

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


def _several(sentence: Sentence, head: int) -> bool:
    """Tell whether a noun means several: by its number, or by a numeral that it stands with ("53 депутата")."""
    token = sentence.tokens[head]
    return token.feats.get("Number") == "Plur" or any(sentence.tokens[c].relation == "nummod" for c in token.children)
