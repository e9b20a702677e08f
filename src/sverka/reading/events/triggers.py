"""The words that tell of a happening, and what kind of word does: a verb, a noun, a noun that refers back."""

from __future__ import annotations

from collections.abc import Iterator

from sverka.language import Sentence, Token
from sverka.reading.events.content import is_reported
from sverka.reading.events.frames import Frame
from sverka.reading.events.story import Story
from sverka.reading.phrases import Hit
from sverka.reading.place_words import preposition
from sverka.reading.word_order import head_final


def triggers(story: Story, sentence: Sentence) -> Iterator[tuple[Hit[tuple[Frame, ...]], bool]]:
    """Yield the words of a sentence that tell of happenings, each with its frames and whether a noun tells it."""
    found: list[tuple[Hit[tuple[Frame, ...]], bool]] = []
    for hit in story.frames.verbs.find(sentence):
        if hit.first == hit.last and story.lang == "en" and sentence.tokens[hit.first].relation == "amod":
            continue  # "targeted sanctions", "the visiting king"
        if hit.first == hit.last and sentence.tokens[hit.first].relation in {"aux", "cop"}:
            continue  # "кездескен болатын": it only lends its time
        if any(t.upos in {"VERB", "AUX", "ADJ"} for t in sentence.tokens[hit.first : hit.last + 1]):
            found.append((hit, False))
    for hit in story.frames.nouns.find(sentence):
        if sentence.tokens[hit.last].upos == "VERB" and story.lang == "en":
            continue  # "drones struck" is no drone strike
        if sentence.tokens[_noun(story, sentence, hit)].upos in {"NOUN", "PROPN"}:
            found.append((hit, True))
    # A longer phrase says more exactly what happened than a word inside it.
    for hit, nominal in sorted(found, key=lambda f: f[0].first):
        if any(
            o is not hit
            and o.first <= hit.first
            and hit.last <= o.last
            and (o.last - o.first > hit.last - hit.first or (nominal and not n))
            for o, n in found
        ):
            continue
        yield hit, nominal


def _noun(story: Story, sentence: Sentence, hit: Hit[tuple[Frame, ...]]) -> int:
    """The noun that governs a phrase: in English the last, in the others the first."""
    nouns = [t.index for t in sentence.tokens[hit.first : hit.last + 1] if t.upos in {"NOUN", "PROPN"}]
    if not nouns:
        return hit.last
    outer = [n for n in nouns if not hit.first <= sentence.tokens[n].head <= hit.last]
    return (outer or nouns)[0]


def head_of_trigger(story: Story, sentence: Sentence, hit: Hit[tuple[Frame, ...]], *, nominal: bool) -> int:
    """Return the token of a trigger that governs."""
    if nominal:
        return _noun(story, sentence, hit)
    verbs = [t.index for t in sentence.tokens[hit.first : hit.last + 1] if t.upos in {"VERB", "AUX", "ADJ"}]
    if head_final(story.lang):
        return next((i for i in reversed(verbs) if sentence.tokens[i].relation != "aux"), hit.last)
    return verbs[0] if verbs else hit.first


def is_light(story: Story, sentence: Sentence, head: int, verb: int) -> bool:
    """Tell whether a verb only lends its subject, time and mood to the noun: "held talks", "talks took place"."""
    lemma = sentence.tokens[verb].lemma
    at, direct = head, True
    while at != verb and at >= 0:
        token = sentence.tokens[at]
        governor = sentence.tokens[token.head] if token.head >= 0 else None
        decided = token.relation == "obl" and governor is not None and governor.lemma in story.frames.deciding
        manner = token.feats.get("Case") == "Ins" and head_final(story.lang)  # "сапармен келді"
        usual = token.relation in {"obj", "nsubj", "conj", "xcomp", "appos", "compound"}
        if not usual and not decided and not manner:
            direct = False
        elif manner and lemma in story.frames.travel:
            return True
        if token.lemma in story.frames.attend and not any(sentence.tokens[c].lemma == "as" for c in token.children):
            return True
        at = token.head
    lends = {
        lemma,
        *(sentence.tokens[c].lemma for c in sentence.tokens[verb].children if sentence.tokens[c].relation == "xcomp"),
    }  # "may be a visit"
    if any(
        sentence.tokens[c].relation == "obj" and sentence.tokens[c].lemma in story.frames.attend
        for c in sentence.tokens[verb].children
    ):
        return True  # "took part in"
    return lemma in story.frames.attend or (
        direct and not lends.isdisjoint(story.frames.do | story.frames.occur | story.frames.deciding)
    )


def is_attended(story: Story, sentence: Sentence, head: int) -> bool:
    """Tell whether somebody takes part in what a noun names ("в переговорах участвовали")."""
    at = sentence.tokens[head].head
    while at >= 0:
        if sentence.tokens[at].lemma in story.frames.attend:
            return True
        if sentence.tokens[at].upos in {"VERB", "AUX"}:
            return any(sentence.tokens[c].lemma in story.frames.attend for c in sentence.tokens[at].children)
        at = sentence.tokens[at].head
    return False


def is_purpose(story: Story, sentence: Sentence, head: int, verb: int | None) -> bool:
    """Tell whether a noun is what somebody travels for: "прибыл на саммит", "arrived for talks"."""
    if verb is None:
        return False
    through = sentence.tokens[verb]
    if head_final(story.lang) and through.lemma in story.frames.attend and through.head >= 0:
        return sentence.tokens[through.head].lemma in story.frames.travel  # "саммитке қатысу үшін келді"
    if through.lemma not in story.frames.travel:
        return False
    if sentence.tokens[head].feats.get("Case") in story.frames.purpose_cases:
        return True
    before = preposition(sentence, head)
    return is_attended(story, sentence, head) or (before is not None and before.text.lower() in story.frames.purpose)


def is_told_of(story: Story, sentence: Sentence, head: int) -> bool:
    """Tell whether a noun only says what something was of: "tematem rozmów", "uczestnicy spotkania"."""
    above = sentence.tokens[sentence.tokens[head].head] if sentence.tokens[head].head >= 0 else None
    before = sentence.tokens[head - 1] if head else None
    return any(t is not None and t.upos == "NOUN" and t.lemma in story.frames.subjects for t in (above, before))


def refers_back(story: Story, sentence: Sentence, hit: Hit[tuple[Frame, ...]]) -> bool:
    """Tell whether a noun means what was told already: "in the course of the talks"."""
    if head_final(story.lang):
        return _refers_back_after(story, sentence, hit)
    before = " ".join(t.text.lower() for t in sentence.tokens[max(0, hit.first - 5) : hit.first])
    lemmas = " ".join(t.lemma for t in sentence.tokens[max(0, hit.first - 5) : hit.first])
    if is_told_of(story, sentence, hit.first):
        return True
    own = preposition(sentence, hit.first)  # "на встрече", but not "на 7 сентября — встреча"
    return any(
        (own is not None and own.text.lower() == a)
        if " " not in a
        else f" {a} " in f" {before} " or f" {a} " in f" {lemmas} "
        for a in story.frames.anaphora
    )


def _refers_back_after(story: Story, sentence: Sentence, hit: Hit[tuple[Frame, ...]]) -> bool:
    """Tell the same of a noun before its postposition or in a case of its own: "кездесу барысында", "кездесуде"."""
    noun = sentence.tokens[hit.last]
    after = " ".join(t.text.lower() for t in sentence.tokens[hit.last + 1 : hit.last + 4])
    if any(f"{after} ".startswith(f"{a} ") for a in story.frames.anaphora):
        return True
    return noun.feats.get("Case") in story.frames.anaphora_cases and noun.relation not in {"nmod", "amod"}


def is_wanted(story: Story, sentence: Sentence, frame: Frame, clause: list[Token], hit: Hit[tuple[Frame, ...]]) -> bool:
    """Tell whether the clause holds what a frame needs and nothing that it forbids."""
    tokens = sentence.tokens
    if frame.unless is not None and any(frame.unless.at(tokens, t.index) for t in clause):
        return False
    if frame.needs is None:
        return True
    start = max(
        [0, hit.first - 6, *(t.index for t in tokens[: hit.first] if t.upos == "SCONJ" or t.text in {";", ":"})]
    )
    near = {t.index for t in clause} | {
        i
        for i in range(start, min(len(tokens), hit.last + 9))
        if not story.frames.reports_apart or frame.needs_below or not is_reported(sentence, i, hit.first)
    }
    return any(
        frame.needs.at(tokens, i) for i in sorted(near) if not hit.first <= i <= hit.last or hit.last > hit.first
    )
