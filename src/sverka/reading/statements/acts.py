"""Acts of speech in a sentence: the word of speech, who speaks, and which of the words are said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from sverka.language import Sentence, Token
from sverka.reading.expressions import fold
from sverka.reading.statements.attributions import attributions
from sverka.reading.statements.final_acts import frame_before
from sverka.reading.statements.frames import Frames, Take
from sverka.reading.statements.quotations import Quotations
from sverka.reading.statements.speakers import Speaker, Speakers

_CLAUSES = frozenset({"ccomp", "xcomp", "acl", "advcl", "parataxis", "conj", "obj"})
_STOPS = frozenset({",", "—", "–", "-", ";", ":", "(", ")"})


@dataclass(slots=True)
class Act:
    """Words that are said.

    Attributes:
        cue: Index of the word of speech in its sentence.
        take: How the words hang on it.
        content: Indices of the tokens said.
        clause: Whether they are a clause of their own, or the verb itself is the statement.
        report: Whether they are told as known from a source ("according to").
    """

    cue: int
    take: Take
    speaker: Speaker
    content: list[int]
    clause: bool
    report: bool = False


class Acts:
    """Finds acts of speech in the sentences of one text."""

    def __init__(self, frames: Frames, speakers: Speakers, quotations: Quotations) -> None:
        self._frames = frames
        self._speakers = speakers
        self._quotations = quotations

    def find(self, sentence: Sentence) -> list[Act]:
        """Return the acts of a sentence in the order of their words of speech; none stands in the words of another."""
        found = [a for a in (*self._attributed(sentence), *self._verbal(sentence)) if a.content]
        found.sort(key=lambda a: a.cue)
        outer = [a for a in found if not any(_inside(sentence, a, b) for b in found if b is not a)]
        if outer and len(outer) < len(found):
            self._speakers.settle(outer[-1].speaker, sentence)
        return _cut(outer)

    def _attributed(self, sentence: Sentence) -> Iterator[Act]:
        for source in attributions(sentence, self._frames, self._speakers):
            if self._quotations.at(sentence.tokens[source.first].start) is not None:
                continue
            self._speakers.remember(source.speaker, sentence)
            outside = [i for i in _part(sentence, source.first, source.last) if not source.first <= i <= source.last]
            yield Act(source.first, "say", source.speaker, _trimmed(sentence, outside), True, source.report)

    def _verbal(self, sentence: Sentence) -> Iterator[Act]:
        for token in sentence.tokens:
            sure = token.upos in {"ADJ", "VERB"} and fold(token.lemma) in self._frames.sure
            if not sure and token.upos not in {"VERB", "AUX"}:
                continue
            if self._quotations.at(token.start) is not None or (
                self._frames.final and token.relation in {"aux", "cop"}
            ):
                continue
            takes: dict[Take, int] = {"view": 1} if sure else self._frames.takes(sentence, token)
            if not takes or self._unsaid(sentence, token):
                continue
            frame = self._frame(sentence, token, takes)
            if frame is None:
                continue
            if token.relation == "acl" and not frame[2]:
                continue  # "a government that supports human rights"
            speaker = self._speakers.of_verb(sentence, token)
            if speaker is None:
                continue
            self._speakers.remember(speaker, sentence)
            take, content, clause = frame
            yield Act(token.index, take, speaker, _trimmed(sentence, content), clause)

    def _unsaid(self, sentence: Sentence, verb: Token) -> bool:
        """Tell whether the words were not, or not yet, said."""
        form = verb.feats.get("VerbForm")
        if self._frames.final:
            unfit = form in {"Part", "Ger"} or verb.feats.get("Polarity") == "Neg" or verb.feats.get("Mood") == "Cnd"
            if unfit and verb.relation != "root":
                return True
        if verb.feats.get("Mood") == "Imp" or verb.feats.get("Person") in {"1", "2"}:
            return True
        if form == "Inf" or (form == "Part" and verb.relation in {"amod", "acl"} and verb.feats.get("Tense") == "Past"):
            return True
        if verb.feats.get("Tense") == "Fut":
            return True
        if any(
            fold(sentence.tokens[c].lemma) in self._frames.relative and sentence.tokens[c].relation != "nsubj"
            for c in verb.children
        ):
            return True  # "программа, которую он объявил"
        denied = frozenset() if fold(verb.lemma) in self._frames.admitting else self._frames.negation
        return any(
            fold(sentence.tokens[c].lemma) in denied or fold(sentence.tokens[c].lemma) in self._frames.modal
            for c in verb.children
            if sentence.tokens[c].relation in {"aux", "advmod", "mark"} and c < verb.index
        )

    def _frame(self, sentence: Sentence, verb: Token, takes: dict[Take, int]) -> tuple[Take, list[int], bool] | None:
        """Return how words hang on a verb: what it takes, the tokens said, and whether they are a clause."""
        speech: Take | None = "view" if "view" in takes else "say" if "say" in takes else None
        quoted = self._quoted(sentence, verb) if speech else None
        if self._frames.final:
            return frame_before(sentence, verb, takes, self._frames, quoted)
        if any(fold(sentence.tokens[c].lemma) in self._frames.event_nouns for c in verb.children):
            return None
        if speech and quoted:
            return speech, quoted, True
        if "name" in takes and self._names(sentence, verb):
            return "name", self._without_subject(sentence, verb), False
        clause = self._clause(sentence, verb) if speech else None
        if speech and clause:
            return speech, clause, True
        if "express" in takes and self._attitude(sentence, verb):
            return "express", self._without_subject(sentence, verb), False
        around = self._around(sentence, verb) if speech else None
        if speech and around:
            return speech, around, True
        if takes.get("act", 0) > 1 and not self._bids(sentence, verb):
            return None  # "called on the minister": a visit
        if "act" in takes and self._has_object(sentence, verb):
            return "act", self._without_subject(sentence, verb, addressed=self._frames.dative_thanked), False
        if "view" in takes and (takes["view"] > 1 or self._has_object(sentence, verb)):
            return "view", self._without_subject(sentence, verb), False
        if "tell" in takes and self._has_object(sentence, verb):
            return "tell", self._without_subject(sentence, verb), False
        return None

    def _quoted(self, sentence: Sentence, verb: Token) -> list[int] | None:
        """Return the quoted words that a verb of speech stands beside."""
        tokens = sentence.tokens
        for quote in self._quotations.within(sentence.span):
            inside = [t.index for t in tokens if quote.start <= t.start < quote.end]
            if not inside:
                continue
            between = tokens[min(inside[-1], verb.index) + 1 : max(inside[0], verb.index)]
            if len(between) <= 12 and not any(t.text in {";", "."} for t in between) and not _partial(tokens, inside):
                return inside
        return None

    def _clause(self, sentence: Sentence, verb: Token) -> list[int] | None:
        tokens = sentence.tokens
        for child in verb.children:
            token = tokens[child]
            if token.relation not in _CLAUSES or token.relation == "obj":
                continue
            marks = [
                c
                for c in token.children
                if tokens[c].relation in {"mark", "advmod", "obj", "nsubj", "obl"}
                and fold(tokens[c].lemma) in self._frames.clause
            ]
            plain = token.relation == "ccomp" and (
                token.upos in {"VERB", "AUX", "ADJ", "NOUN", "PROPN", "PRON", "ADV", "NUM"}
            )
            if child < verb.index and not any(
                t.text in _STOPS or t.upos == "PUNCT" for t in tokens[child + 1 : verb.index]
            ):
                continue
            if plain or (marks and child > verb.index and token.relation != "conj"):
                inside = [i for i in sentence.subtree(child) if i != verb.index and i not in marks]
                # What follows a clause is said too, up to the next word of speech (`_cut`).
                whole = inside and inside[0] > verb.index and verb.relation != "acl"
                return list(range(inside[0], len(tokens))) if whole else inside
        # A parser may tie the clause elsewhere: what follows ", что" next to the verb is said.
        for at in range(verb.index + 1, min(verb.index + 9, len(tokens))):
            if tokens[at].upos == "SCONJ" and fold(tokens[at].lemma) in self._frames.that:
                return list(range(at + 1, len(tokens)))
            if tokens[at].upos == "VERB":
                break
        colon = next((t.index for t in tokens[verb.index + 1 : verb.index + 12] if t.text == ":"), None)
        if colon is not None and colon + 2 < len(tokens):
            return list(range(colon + 1, len(tokens)))
        return None

    def _around(self, sentence: Sentence, verb: Token) -> list[int] | None:
        """Return the words around "…, сказал он, …": the sentence without what stands between the marks."""
        tokens = sentence.tokens
        left = next((i for i in range(verb.index - 1, -1, -1) if tokens[i].text in _STOPS), None)
        if left is not None and tokens[left].text in {":", ";"}:
            return None
        right = next((i for i in range(verb.index + 1, len(tokens)) if tokens[i].text in {*_STOPS, "."}), len(tokens))
        liken = left is None and tokens[0].index < verb.index and fold(tokens[0].lemma) in self._frames.likening
        if left is None and not liken:
            return None
        start = 0 if left is None else left
        mark = tokens[start] if liken else tokens[start + 1]
        aside = tokens[start:right]
        likened = fold(mark.lemma) in self._frames.likening
        inserted = right < len(tokens) - 1 and (verb.relation in {"parataxis", "root", "ccomp"} or likened)
        closing = right >= len(tokens) - 1 and not any(
            tokens[c].relation in {"obj", "ccomp", "xcomp", "conj", "cc"} and c > verb.index for c in verb.children
        )
        parted = self._parts(sentence, start, verb)
        if (
            not likened
            and not parted
            and (verb.relation in {"conj", "acl", "advcl"} or any(t.upos in {"CCONJ", "SCONJ"} for t in aside))
        ):
            return None
        if verb.feats.get("VerbForm") in {"Conv", "Part"} and verb.feats.get("Tense") != "Past":
            return None
        if not (inserted or closing or likened or parted):
            return None
        outside = [t.index for t in tokens if t.index < start or t.index > right]
        return outside if sum(tokens[i].upos != "PUNCT" for i in outside) >= 3 else None

    def _parts(self, sentence: Sentence, mark: int, verb: Token) -> bool:
        """Tell whether a mark right before a verb ends what is said: "… wzrośnie – ocenił", "…, ocenił minister"."""
        tokens = sentence.tokens
        if not self._frames.dialogue or mark + 1 != verb.index:
            return False
        after = tokens[verb.index + 1] if verb.index + 1 < len(tokens) else None
        named = after is not None and after.upos in {"NOUN", "PROPN"} and after.feats.get("Case") == "Nom"
        return tokens[mark].text in self._frames.dialogue or (tokens[mark].text == "," and named)

    def _names(self, sentence: Sentence, verb: Token) -> bool:
        """Tell whether a verb says of something what it is: "назвал Польшу партнёром", "regards it as"."""
        tokens = sentence.tokens
        below = [tokens[c] for c in verb.children if tokens[c].relation != "nsubj"]
        if any(t.feats.get("Case") == "Ins" and not _preposed(tokens, t) for t in below):
            return True
        branches = {
            g for t in below for g in (t.index, *t.children, *(h for c in t.children for h in tokens[c].children))
        }
        if any(
            fold(tokens[g].lemma) in self._frames.likening and tokens[g].upos != "ADV"
            for g in branches
            if g > verb.index
        ):
            return True
        if any(fold(t.lemma) in self._frames.capacity for t in below):
            return True
        if self._frames.adjectives_follow and any(
            t.relation == "obj" and tokens[c].upos == "ADJ" and c > t.index for t in below for c in t.children
        ):
            return True  # "nazwał wizytę ważną"
        objects = [t for t in below if t.relation in {"obj", "xcomp", "ccomp", "iobj"} and t.index > verb.index]
        said = [t for t in objects if t.upos in {"NOUN", "ADJ"} and not _preposed(tokens, t)]
        return any(t.relation in {"xcomp", "ccomp"} for t in said) or (len(objects) >= 2 and bool(said))

    def _attitude(self, sentence: Sentence, verb: Token) -> bool:
        tokens = sentence.tokens
        below = [
            tokens[c]
            for c in verb.children
            if tokens[c].relation in {"obj", "obl", "xcomp", "nmod", "iobj", "nsubj:pass", "ccomp", "parataxis"}
        ]
        return any(form in self._frames.attitudes for t in below for form in (fold(t.lemma), fold(t.text)))

    def _bids(self, sentence: Sentence, verb: Token) -> bool:
        """Tell whether somebody is bidden to do something, or something is named that is called for."""
        tokens = sentence.tokens
        below = [tokens[i] for c in verb.children if tokens[c].relation != "conj" for i in (c, *tokens[c].children)]
        return fold(tokens[min(verb.index + 1, len(tokens) - 1)].lemma) not in self._frames.bidding or any(
            t.upos == "VERB" and t.index > verb.index and t.feats.get("VerbForm") == "Inf" for t in below
        )

    def _has_object(self, sentence: Sentence, verb: Token) -> bool:
        return any(
            sentence.tokens[c].relation in {"obj", "obl", "xcomp", "iobj", "ccomp", "advcl"} for c in verb.children
        )

    def _without_subject(self, sentence: Sentence, verb: Token, *, addressed: bool = False) -> list[int]:
        """Return the tokens under a verb without its subject and, unless they are `addressed`, who was spoken to."""
        tokens = sentence.tokens
        out: list[int] = []
        passive = (
            any(tokens[c].deprel in {"nsubj:pass", "aux:pass"} for c in verb.children)
            or verb.feats.get("Voice") == "Pass"
        )
        for child in verb.children:
            token = tokens[child]
            if passive and (token.relation == "nsubj" or fold(token.lemma) in self._frames.papers):
                if token.relation == "nsubj":
                    out.extend(sentence.subtree(child))
                continue
            if token.relation in {"nsubj", "conj", "cc", "punct", "aux", "parataxis", "mark"} or token.upos == "ADV":
                continue
            setting = child < verb.index and token.relation in {"advcl", "obl", "advmod"}  # "In addition, …"
            if setting or (token.relation == "iobj" and token.upos != "PROPN" and not addressed):
                continue
            out.extend(sentence.subtree(child))
        return sorted(out)


def _part(sentence: Sentence, first: int, last: int) -> range:
    """Return the part of a sentence between semicolons that tokens stand in."""
    marks = [t.index for t in sentence.tokens if t.text == ";"]
    start = max((m + 1 for m in marks if m < first), default=0)
    return range(start, min((m for m in marks if m > last), default=len(sentence.tokens)))


def _preposed(tokens: list[Token], token: Token) -> bool:
    return any(tokens[c].relation == "case" for c in token.children)


def _partial(tokens: list[Token], inside: list[int]) -> bool:
    """Tell whether quoted words are only a part of a clause that goes on before them: "назвал это «мерой …»"."""
    first = tokens[inside[0]]
    return first.text[:1].islower() and first.index > 1


def _trimmed(sentence: Sentence, content: list[int]) -> list[int]:
    """Return tokens without the marks at both ends."""
    tokens = sentence.tokens
    out = list(content)
    while out and (tokens[out[0]].upos == "PUNCT" or tokens[out[0]].upos in {"SCONJ", "CCONJ"}):
        out.pop(0)
    while out and tokens[out[-1]].upos in {"PUNCT", "CCONJ"}:
        out.pop()
    return out


def _inside(sentence: Sentence, inner: Act, outer: Act) -> bool:
    """Tell whether an act is reported within the words of another."""
    if not outer.clause or inner.cue not in outer.content or (outer.cue in inner.content and inner.clause):
        return False
    verb = sentence.tokens[inner.cue]
    return not (inner.speaker.actor == outer.speaker.actor and verb.relation == "conj" and outer.cue < inner.cue)


def _cut(acts: list[Act]) -> list[Act]:
    """End the words of an act where the next word of speech of the same sentence begins."""
    for act, after in pairwise(acts):
        if act.content and act.cue < after.cue and act.content[0] < after.cue <= act.content[-1]:
            act.content = [i for i in act.content if i < after.cue]
    return [a for a in acts if a.content]
