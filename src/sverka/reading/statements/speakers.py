"""Speakers: whose words they are, from the verb of speech or the attribution to an actor of the cast."""

from __future__ import annotations

from dataclasses import dataclass

from sverka.language import Sentence, Token
from sverka.reading.cast import Cast, Mention
from sverka.reading.events.dropped import dropped_subject, drops_subjects
from sverka.reading.expressions import fold
from sverka.reading.statements.frames import Frames

_NO_STATE = frozenset({"business", "scholar", "journalist"})
_ACTING = frozenset(
    {"state", "capital", "seat", "ministry", "side", "igo", "name", "office", "pronoun", "organisation"}
)
_INVERTED = 5  # words after a verb of speech within which its subject must begin
_INSTITUTIONS = frozenset({"state", "capital", "seat", "ministry", "side", "igo"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """An actor who speaks, and for which state."""

    actor: str
    state: str | None
    person: bool


class Speakers:
    """Finds speakers in the sentences of one cast; remembers the last one, for sentences that do not repeat it."""

    def __init__(self, cast: Cast, frames: Frames) -> None:
        self._cast = cast
        self._frames = frames
        self._states = {
            m.state: m.id for m in reversed(cast.members.values()) if m.kind in {"state", "igo"} and m.state
        }
        self._unsaid = drops_subjects(cast.analysis.lang)
        self.last: Speaker | None = None
        self.last_place = (-9, -9)

    def remember(self, speaker: Speaker, sentence: Sentence) -> None:
        """Keep who has just spoken."""
        self.last, self.last_place = speaker, (sentence.index, sentence.paragraph)

    def settle(self, speaker: Speaker, sentence: Sentence) -> None:
        """Keep who has just spoken, where others speak within the words; of languages whose verbs leave it unsaid."""
        if self._unsaid:
            self.remember(speaker, sentence)

    def of_verb(self, sentence: Sentence, verb: Token) -> Speaker | None:
        """Return whose words a verb of speech reports; None where nobody's, several sides' or an unknown person's."""
        auxiliary = any(sentence.tokens[c].deprel in {"nsubj:pass", "aux:pass"} for c in verb.children)
        passive = auxiliary or (verb.feats.get("Voice") == "Pass" and fold(verb.lemma) not in self._frames.sure)
        if passive:
            return self._of_paper(sentence, verb)
        inverted = self._inverted(sentence, verb)
        if inverted is not None:
            return inverted
        subject = subject_of(sentence, verb, self._frames.relative)
        if subject is not None:
            return self._of_subject(sentence, subject)
        if verb.feats.get("Number") == "Plur" or verb.feats.get("Person") == "0":
            return self._inside(sentence, verb)
        named = self._named_after(sentence, verb)
        if named is not None:
            return self._of_subject(sentence, named)
        beside = self._beside(sentence, verb)
        if beside is not None:
            return beside
        if self.last is not None and self.last_place == (sentence.index - 1, sentence.paragraph) and self._unsaid:
            return self.last
        unsaid = dropped_subject(self._cast, sentence, verb.index)
        if unsaid is not None:
            return self._of_mention(sentence, unsaid, verb.index)
        if verb.feats.get("VerbForm") == "Fin" and self._cast.analysis.lang != "en" and self._carries_on(sentence):
            return self.last
        return None

    def _inverted(self, sentence: Sentence, verb: Token) -> Speaker | None:
        """Return who follows a verb that a mark precedes: "Polska, powiedział minister, …"."""
        before = sentence.tokens[verb.index - 1] if verb.index else None
        if not self._unsaid or before is None or before.upos != "PUNCT":
            return None
        after = [m for m in self._cast.mentions[sentence.index] if 0 < m.first - verb.index <= _INVERTED]
        for item in after:
            between = sentence.tokens[verb.index + 1 : item.first]
            if any(t.upos in {"VERB", "AUX", "SCONJ"} or t.text in {",", "–"} for t in between):
                return None
            if item.form in _ACTING and sentence.tokens[item.head].feats.get("Case", "Nom") == "Nom":
                return self._of_mention(sentence, item, item.head)
        return None

    def _named_after(self, sentence: Sentence, verb: Token) -> int | None:
        """Return a noun for the one who has just spoken right after a verb that the parser left without a subject."""
        following = sentence.tokens[verb.index + 1 : verb.index + 3]
        if not self._unsaid or not following:
            return None
        noun = next((t for t in following if t.upos == "NOUN"), None)
        words = self._frames.stand_ins | self._frames.bodies
        plain = noun is not None and all(t.upos in {"ADV", "PART", "ADJ", "DET", "NOUN"} for t in following[:1])
        return noun.index if noun is not None and plain and fold(noun.lemma) in words else None

    def of_label(self, sentence: Sentence, colon: int) -> Speaker | None:
        """Return the speaker whose name or office is all that stands before a colon."""
        for item in self._cast.mentions[sentence.index]:
            if item.first == 0 and item.last == colon - 1:
                return self._of_mention(sentence, item, item.head)
        return None

    def of_phrase(self, sentence: Sentence, first: int, last: int) -> Speaker | None:
        """Return whom the words between two places name as the source, or None."""
        for item in self._cast.mentions[sentence.index]:
            if first <= item.head <= last or first <= item.first <= last:
                found = self._of_mention(sentence, item, item.head)
                if found is not None:
                    return found
        for token in sentence.tokens[first : last + 1]:
            if fold(token.lemma) in self._frames.possessive and token.index < last:
                return self._before(sentence, token.index)
        return None

    def owner(self, sentence: Sentence, at: int) -> Speaker | None:
        """Return whom a possessive at a place means, or None where it is none: "jego zdaniem"."""
        token = sentence.tokens[at] if at >= 0 else None
        if token is None or not self._unsaid or token.upos not in {"PRON", "DET"}:
            return None
        own = fold(token.text) in self._frames.possessive
        return self._before(sentence, at) if own else None

    def end_of_source(self, sentence: Sentence, last: int) -> int:
        """Return where the name of a source ends that begins next to a place."""
        near = [m for m in self._cast.mentions[sentence.index] if last < m.first <= last + 3]
        if near and self._frames.bare_sources:  # no comma parts "według ministra" from the clause after it
            return max(m.last for m in near if m.first <= near[0].last or self._goes_on(near[0], m))
        return max((m.last for m in near), default=last)

    @staticmethod
    def _goes_on(first: Mention, after: Mention) -> bool:
        """Tell whether a mention is the name of the one whose office stands before it: "prezydenta Zielińskiego"."""
        return after.first == first.last + 1 and (after.actor == first.actor or first.form == "office")

    def _before(self, sentence: Sentence, at: int) -> Speaker | None:
        """Return the person that "his words" are of: the last one who spoke or was named before a place."""
        for index in range(sentence.index, max(-1, sentence.index - 3), -1):
            rows = [m for m in self._cast.mentions[index] if index < sentence.index or m.head < at]
            if self.last is not None and self.last.person and self.last_place[0] == index:
                return self.last
            people = [m for m in rows if m.form in {"name", "office", "pronoun"} and m.actor]
            if people:
                return self._of_mention(self._cast.analysis.sentences[index], people[-1], people[-1].head)
        return None

    def _carries_on(self, sentence: Sentence) -> bool:
        return self.last_place[1] == sentence.paragraph and sentence.index - self.last_place[0] <= 2

    def _of_subject(self, sentence: Sentence, subject: int) -> Speaker | None:
        tokens = sentence.tokens
        token = tokens[subject]
        joined = [c for c in token.children if tokens[c].relation == "conj"]
        item = self._cast.at(sentence.index, subject)
        others = [m for c in joined if (m := self._cast.at(sentence.index, c)) and m.form in _ACTING]
        if any(item is None or m.actor is None or m.actor != item.actor for m in others):
            return None  # two who speak together
        if item is not None and not (item.form in {"adjective", "place"} and fold(token.lemma) in self._frames.people):
            found = self._of_mention(sentence, item, subject)
            if found is not None or item.form == "organisation":
                return found
        lemma = fold(token.lemma)
        if lemma in self._frames.people or lemma in self._frames.bodies:
            found = self._of_people(sentence, token)
            if found is not None:
                return found
        if token.feats.get("Number") == "Plur":
            return None
        if (
            lemma in self._frames.stand_ins
            and self.last is not None
            and self.last.person
            and self._carries_on(sentence)
        ):
            return self.last
        if lemma in self._frames.bodies:
            return self._body_before(sentence)
        return None

    def _of_mention(self, sentence: Sentence, item: Mention, at: int) -> Speaker | None:
        if item.form not in _ACTING:
            return None
        token = sentence.tokens[at]
        if item.form == "office" and token.feats.get("Number") == "Plur":
            return self._of_people(sentence, token)
        actor = item.actor or (self._states.get(item.state) if item.state and item.form in _INSTITUTIONS else None)
        if actor is None and self._unsaid and item.form == "office" and item.state in self._states:
            return Speaker(self._states[item.state], item.state, False)  # an officer whom the text does not name
        member = self._cast.members.get(actor) if actor else None
        if member is None:
            return None
        if member.kind == "person":
            free = member.former or (bool(member.roles) and all(role in _NO_STATE for role, _ in member.roles))
            return Speaker(member.id, None if free else member.state, True)
        return Speaker(member.id, member.state, False) if member.state else None

    def _of_people(self, sentence: Sentence, token: Token) -> Speaker | None:
        """Return the state whose officials speak: "польские власти", "officials in Warsaw"."""
        inside = set(sentence.subtree(token.index))
        states = {
            s
            for m in self._cast.mentions[sentence.index]
            if m.head in inside or m.first <= token.index <= m.last
            for s in m.states
        }
        if len(states) == 1:
            state = next(iter(states))
            if state in self._states:
                return Speaker(self._states[state], state, False)
        return None

    def _body_before(self, sentence: Sentence) -> Speaker | None:
        """Return the body or state that was the subject of one of the two sentences before."""
        if self.last is not None and not self.last.person and self._carries_on(sentence):
            return self.last
        for back in (1, 2):
            if sentence.index < back:
                break
            before = self._cast.analysis.sentences[sentence.index - back]
            if before.paragraph == 0:
                break
            rows = self._cast.mentions[before.index]
            for item in [m for m in rows if m.form == "ministry"] or [m for m in rows if m.form in _INSTITUTIONS]:
                if before.tokens[item.head].relation in {"nsubj", "root"} or item.form == "ministry":
                    return self._of_mention(before, item, item.head)
        return None

    def _inside(self, sentence: Sentence, verb: Token) -> Speaker | None:
        """Return the body in which it was said: "в министерстве напомнили"."""
        for item in self._cast.mentions[sentence.index]:
            near = self._is_within(sentence, item.first, item.last) and abs(item.head - verb.index) <= 8
            if near and item.form in _INSTITUTIONS - {"state"}:
                return self._of_mention(sentence, item, item.head)
            if near and item.form == "place" and item.state in self._states and item.last < verb.index:
                return Speaker(self._states[item.state], item.state, False)  # "в Кремле заявили"
        for at in range(max(0, verb.index - 4), min(len(sentence.tokens), verb.index + 4)):
            if fold(sentence.tokens[at].lemma) in self._frames.bodies and self._is_within(sentence, at, at):
                return self._of_people(sentence, sentence.tokens[at]) or self._body_before(sentence)
        return None

    def _is_within(self, sentence: Sentence, first: int, last: int) -> bool:
        """Tell whether a preposition or the case of its last word makes a phrase where something is said."""
        if sentence.tokens[last].feats.get("Case") in self._frames.inside_cases:
            return True
        return first > 0 and fold(sentence.tokens[first - 1].lemma) in self._frames.inside

    def _of_paper(self, sentence: Sentence, verb: Token) -> Speaker | None:
        """Return whose paper says it: "в заявлении министерства шаг назван"."""
        for at, token in enumerate(sentence.tokens):
            if fold(token.lemma) in self._frames.papers and self._is_within(sentence, at, at):
                if self._frames.final:
                    return self.of_phrase(sentence, max(0, at - 4), at - 1)
                return self.of_phrase(sentence, at + 1, min(at + 4, len(sentence.tokens) - 1))
        return None

    def _beside(self, sentence: Sentence, verb: Token) -> Speaker | None:
        """Return a speaker whom the parser did not tie to the verb: the mention next to it."""
        rows = self._cast.mentions[sentence.index]
        after = next((m for m in rows if 1 <= m.first - verb.index <= 2 and m.form in _ACTING), None)
        before = next((m for m in reversed(rows) if 1 <= verb.index - m.last <= 2 and m.form in _ACTING), None)
        for item in (before, after):
            if item is None or sentence.tokens[item.head].feats.get("Case", "Nom") != "Nom":
                continue
            between = sentence.tokens[min(item.last, verb.index) + 1 : max(item.first, verb.index)]
            if all(t.upos in {"ADV", "PART", "AUX", "DET", "PRON"} for t in between):
                return self._of_mention(sentence, item, item.head)
        return None


def subject_of(sentence: Sentence, verb: Token, relative: frozenset[str]) -> int | None:
    """Return the subject of a verb, its own or that of the verb it is joined to, or None."""
    tokens = sentence.tokens
    seen = set()
    at = verb
    while at.index not in seen:
        seen.add(at.index)
        for child in at.children:
            if tokens[child].relation == "nsubj":
                return _antecedent(tokens, at, child, relative)
        if at.head < 0:
            return None
        while at.relation == "conj" and at.head >= 0 and not _agree(verb, tokens[at.head]):
            at = tokens[
                at.head
            ]  # "поздравил с тем, что Варшава возглавит ОБСЕ, и подтвердил": not joined to "возглавит"
            if at.head >= 0 and at.relation != "conj":
                at = tokens[at.head]
                return _own_subject(tokens, at, relative)
        joined = at.relation == "conj" or (
            at.relation in {"advcl", "xcomp"} and at.feats.get("VerbForm") in {"Conv", "Part", "Inf"}
        )
        if (
            at.relation == "acl"
            and tokens[at.head].upos in {"NOUN", "PROPN", "PRON"}
            and at.feats.get("VerbForm") == "Part"
            and at.feats.get("Tense") != "Past"
        ):
            return at.head
        if not joined:
            return None
        at = tokens[at.head]
    return None


def _own_subject(tokens: list[Token], verb: Token, relative: frozenset[str]) -> int | None:
    return next((_antecedent(tokens, verb, c, relative) for c in verb.children if tokens[c].relation == "nsubj"), None)


def _agree(verb: Token, other: Token) -> bool:
    """Tell whether two joined verbs may share a subject: tense, number and gender do not speak against it."""
    if verb.feats.get("VerbForm") != "Fin" or other.feats.get("VerbForm") != "Fin":
        return True
    if "Fut" in (verb.feats.get("Tense"), other.feats.get("Tense")) and verb.feats.get("Tense") != other.feats.get(
        "Tense"
    ):
        return False
    return all(
        not verb.feats.get(k) or not other.feats.get(k) or verb.feats[k] == other.feats[k] for k in ("Number", "Gender")
    )


def _antecedent(tokens: list[Token], verb: Token, subject: int, relative: frozenset[str]) -> int:
    """Return what a relative pronoun stands for, or the subject itself."""
    return (
        verb.head if fold(tokens[subject].lemma) in relative and verb.relation == "acl" and verb.head >= 0 else subject
    )
