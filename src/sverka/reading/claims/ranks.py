"""`partner_rank`: whose partner a state is, its rank among them, and where ("a key partner of Kazakhstan in the EU").

The ranked partner goes first in `states`, the one whose partner it is second.
"""

from __future__ import annotations

from collections.abc import Iterable

from sverka.reading.claims.figure_words import figure_words
from sverka.reading.claims.rank_values import RankValue
from sverka.reading.claims.rank_words import RankWords, rank_words
from sverka.reading.claims.scene import Finding, Scene, distinct
from sverka.reading.claims.scopes import scope_in

_SURE, _BY_PAIR, _BY_PRONOUN, _MUTUAL = 0.9, 0.75, 0.7, 0.6
_STATES = ("state", "capital", "seat", "side", "demonym", "igo", "sides", "ministry")


def ranks(scene: Scene) -> list[Finding]:
    """Return the ranks of partners that a sentence tells."""
    words = rank_words(scene.lang)
    found: dict[object, Finding] = {}
    for token in scene.tokens:
        if token in words.nouns and token.upos in ("NOUN", "PROPN"):
            made = _Reader(scene, words, token.index).finding()
            if made is not None:
                found.setdefault((made.states, made.value, made.scope), made)
    return list(found.values())


class _Reader:
    """Reads the assertion around one "partner"."""

    def __init__(self, scene: Scene, words: RankWords, at: int) -> None:
        self.scene, self.words, self.at = scene, words, at
        self.tokens = scene.tokens
        self.value = RankValue(scene, words, at)
        self.top = self.value.top
        self.clause = scene.clause(self.top)

    def finding(self) -> Finding | None:
        rank = self.value.rank()
        if rank is None or self._unreal() or self._anothers():
            return None
        owner = self._owner()
        ranked, said = self._ranked()
        if owner in ranked and len(ranked) > 1:  # "both countries are partners of Poland"
            ranked = tuple(s for s in ranked if s != owner)
        sure = _SURE
        if ranked and len(ranked) > 1 and owner is None:
            states, sure = ranked, _MUTUAL
        elif ranked:
            if owner is None or owner in ranked:
                owner, sure = self._default_owner(ranked), _BY_PAIR
            if owner is None:
                return None
            states = distinct((*ranked, owner))
        else:
            owner = owner or self._default_owner(())
            other = self.scene.cast.other(owner) if said and owner is not None else None
            if other is None or owner is None:
                return None
            states, sure = (other, owner), _BY_PRONOUN
        if len(states) < 2:
            return None
        first, last = self._extent()
        return Finding(
            kind="partner_rank",
            states=states,
            span=self.scene.span(first, last),
            confidence=sure,
            value=rank.value,
            scope=self._scope(),
        )

    # --- whether it is so

    def _unreal(self) -> bool:
        """Tell whether the rank is only wished for, denied or still to come."""
        for at in dict.fromkeys((self.at, self.top, self.clause)):
            token = self.tokens[at]
            if token.upos in ("VERB", "AUX") and (
                token.feats.get("Tense") == "Fut" or token.feats.get("VerbForm") == "Inf"
            ):
                return True
            for child in token.children:
                other = self.tokens[child]
                if self._denies(child) or (
                    other.upos == "AUX" and (other.feats.get("Tense") == "Fut" or other.feats.get("VerbForm") == "Inf")
                ):
                    return True
                if other.relation == "aux" and other in self.scene.grammar.modals:
                    return True
                if other.relation == "mark" and other in figure_words(self.scene.lang).wished:
                    return True
        return False

    def _denies(self, at: int) -> bool:
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        return self.tokens[at] in self.scene.grammar.negations and after not in self.scene.grammar.only

    # --- who is ranked, and whose partner

    def _owner(self) -> str | None:
        scene, tokens = self.scene, self.tokens
        ours = False
        for child in tokens[self.at].children:
            token = tokens[child]
            case = scene.case_word(child)
            if token in self.words.ours:
                ours = True
            if token.relation in ("nmod", "obl", "appos") and (
                case in scene.grammar.genitive or case in self.words.beneficiary or token.deprel == "nmod:poss"
            ):
                if token.relation == "appos" or (
                    token.relation == "nmod" and case != "" and case in scene.grammar.genitive and self._is_scope(child)
                ):
                    continue
                state = self._state_in(child)
                if state is not None:
                    return state
        for child in tokens[self.clause].children:
            if scene.case_word(child) in self.words.beneficiary and (state := scene.acting_state(child)):
                return state
        if ours or any(tokens[c] in self.words.ours for c in tokens[self.top].children):
            return self._speaker()
        return None

    def _anothers(self) -> bool:
        """Tell whether it is the partner of what is no state: of a company, a region, "the world's"."""
        for child in self.tokens[self.at].children:
            token = self.tokens[child]
            if token.upos not in ("NOUN", "PROPN") or token.relation != "nmod" or self._state_in(child) is not None:
                continue
            genitive = token.feats.get("Case") == "Gen" and self.scene.case_word(child) == ""
            if token.deprel == "nmod:poss" or genitive:
                mention = self.scene.mention_at(child)
                return token not in self.words.themselves and (mention is None or mention.form != "sides")
            beneficiary = self.scene.case_word(child) in self.words.beneficiary
            if beneficiary and any(m.form == "igo" and m.head == child for m in self.scene.mentions):
                return True
        return False

    def _is_scope(self, at: int) -> bool:
        return scope_in(self.scene, [at]) is not None and self.scene.acting_state(at) is None

    def _state_in(self, at: int) -> str | None:
        """Return the state of a noun, or of "our country", or of what it is of ("the partner of the Kazakh side")."""
        state = self.scene.acting_state(at)
        if state is not None:
            return state
        if any(self.tokens[c] in self.words.ours for c in self.tokens[at].children):
            return self._speaker()
        inside = self.scene.states(
            i for i in self.scene.phrase(at) if self.scene.case_word(i) not in self.words.locative
        )
        return inside[0] if len(inside) == 1 else None

    def _speaker(self) -> str | None:
        """Return the state of whoever seems to speak: the person named last before."""
        for index in range(self.scene.sentence.index, max(-1, self.scene.sentence.index - 3), -1):
            for mention in self.scene.cast.mentions[index]:
                if mention.form in ("name", "office", "pronoun") and mention.state:
                    return mention.state
        return None

    def _ranked(self) -> tuple[tuple[str, ...], bool]:
        """Return the states ranked, and whether a word stands for a state that is not named ("it", "the country")."""
        for at in self._candidates():
            states = self._states_of(at)
            if states:
                return states, True
            if self.tokens[at] in self.words.themselves and self.scene.acting_state(at) is None:
                return (), True
        return (), False

    def _candidates(self) -> Iterable[int]:
        scene, tokens, top = self.scene, self.tokens, self.top
        yield from self._likened()
        # In apposition, either way: "Poland, a key partner", "our key partner, Poland".
        for child in (*tokens[self.at].children, *(tokens[top].children if top != self.at else ())):
            if tokens[child].relation == "appos":
                yield child
        if (
            tokens[top].relation in ("appos", "parataxis", "nmod", "flat", "acl", "conj")
            and tokens[top].head >= 0
            and self._states_of(tokens[top].head)
        ):
            yield tokens[top].head
        if scene.predicate(top) and self.clause == top:
            subject = scene.subject(top)
            if subject is not None:
                yield subject
            return
        if not self._bound():
            return
        clause = self.clause
        # In a passive the instrumental names who acts ("рассматривается Польшей"), whatever the parser calls it.
        objects = [
            c
            for c in tokens[clause].children
            if tokens[c].relation in ("obj", "iobj") and c != top and tokens[c].feats.get("Case") != "Ins"
        ]
        yield from objects
        if objects and top not in objects and not any(tokens[o] in self.words.themselves for o in objects):
            return  # what the verb acts on is called a partner, not who acts
        as_object = tokens[top].relation == "obj" and tokens[top] not in self.words.place
        for child in tokens[clause].children:
            if (
                as_object
                and tokens[child].relation == "obl"
                and scene.case_word(child) in self.words.locative
                and child < top
            ):
                yield child
        subject = scene.subject(clause)
        if subject is not None and subject != top and not as_object:
            yield subject
        if subject == top:
            for child in tokens[clause].children:
                if tokens[child].relation in ("xcomp", "obl", "nmod", "conj") and child != top:
                    yield child

    def _bound(self) -> bool:
        """Tell whether the phrase says in its clause what someone is: "named X a partner", "sees in X a partner"."""
        token = self.tokens[self.top]
        governor = token.head
        if governor >= 0 and self.tokens[governor] in self.words.as_words:
            return True
        case = self.scene.case_word(self.top)
        whole = self.tokens[self.top] in self.words.among or self.tokens[self.top] in self.words.place
        likened = any(self.tokens[c] in self.words.as_words for c in token.children)
        return governor == self.clause and (case == "" or whole or likened or case in self.words.locative)

    def _likened(self) -> Iterable[int]:
        """Yield the state just before "as a key partner", whatever the parser hung it on."""
        first = min([self.at, *self.value.modifiers()])
        before = first - 1
        while before > 0 and self.tokens[before].upos == "DET":
            before -= 1
        if before <= 0 or self.tokens[before] not in self.words.as_words:
            return
        before -= 1
        if self.tokens[before].upos == "PUNCT":
            before -= 1
        mention = self.scene.mention_at(before) if before >= 0 else None
        agent = self.tokens[before].feats.get("Case") == "Ins" and not self.scene.case_word(before)
        if mention is not None and mention.last == before and not agent:
            yield mention.head

    def _states_of(self, at: int) -> tuple[str, ...]:
        mention = self.scene.mention_at(at)
        if mention is not None and mention.head == at and mention.form in _STATES and mention.states:
            more = [c for c in self.tokens[at].children if self.tokens[c].relation == "conj"]
            out = list(mention.states)
            for child in more:
                other = self.scene.mention_at(child)
                if other is not None and other.form in _STATES:
                    out.extend(other.states)
            return distinct(out)
        return ()

    def _default_owner(self, ranked: tuple[str, ...]) -> str | None:
        """Return whose partner it is where no genitive says it: the one who calls it so, else the other of the pair."""
        scene = self.scene
        for child in self.tokens[self.clause].children:
            token = self.tokens[child]
            if token.deprel == "obl:agent" or (
                token.relation == "obl" and token.feats.get("Case") == "Ins" and not scene.case_word(child)
            ):
                state = scene.acting_state(child)
                if state is not None and state not in ranked:
                    return state
        for clause in (self.clause, *scene.ancestors(self.clause)):
            subject = scene.subject(clause) if scene.predicate(clause) else None
            if subject is not None:
                state = scene.acting_state(subject) or self._possessed(subject)
                if state is not None and state not in ranked:
                    return state
        others = [s for s in scene.pair if s not in ranked]
        return others[0] if len(others) == 1 else None

    def _possessed(self, subject: int) -> str | None:
        """Return the state that "his country" means: that of the person the sentence began with."""
        if self.tokens[subject] in self.words.themselves:
            person = next(
                (
                    m
                    for m in self.scene.mentions
                    if m.form in ("name", "office", "pronoun") and m.head < subject and m.state
                ),
                None,
            )
            return person.state if person is not None else None
        return None

    # --- where, and how far the words go

    def _scope(self) -> str | None:
        phrase = self.scene.phrase(self.at)
        found = scope_in(self.scene, [i for i in phrase if self._local(i)])
        if found is not None:
            return found
        for at in dict.fromkeys((self.top, self.clause)):
            for child in self.tokens[at].children:
                if (
                    self.tokens[child].relation in ("obl", "nmod")
                    and self.scene.case_word(child) in self.words.locative
                ):
                    near = [
                        c
                        for c in self.tokens[child].children
                        if self.tokens[c].relation in ("amod", "compound", "flat", "det")
                    ]
                    found = scope_in(self.scene, [child, *near], world=False)
                    if found is not None:
                        return found
        return None

    def _local(self, at: int) -> bool:
        """Tell whether a word is where the partner is one, not whose partner it is."""
        here = at
        while here != self.at and here >= 0:
            if self.scene.case_word(here) in self.words.locative:
                return True
            here = self.tokens[here].head
        return False

    def _extent(self) -> tuple[int, int]:
        places = [self.at, *self.value.modifiers(), *self.scene.phrase(self.at)]
        for at in self._candidates():
            if self._states_of(at) and abs(at - self.at) < 20:
                places.append(at)
                break
        return min(places), max(places)
