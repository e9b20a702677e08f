"""Who stands in which relation to a word that tells of a happening.

Cases and prepositions decide where a language has them, since the parser attaches long chains of nouns badly; the tree
says only which clause a mention belongs to. English goes by the tree.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from functools import cache

from sverka.language import Sentence
from sverka.model.spans import Span
from sverka.reading.bodies import relative_words
from sverka.reading.cast import Cast, Mention
from sverka.reading.clauses import is_passive, predicate_of, shared_subject_predicates, verb_above
from sverka.reading.datelines import dateline_end
from sverka.reading.events.dropped import dropped_subject
from sverka.reading.events.relations import Relation, relation_of
from sverka.reading.lexicon import lexicon
from sverka.reading.place_words import location_kind, parts_of_country, preposition
from sverka.reading.word_order import beside, head_final

_DESCRIBED = frozenset({"name", "office", "pronoun", "state", "side", "ministry", "sides"})


@dataclass(slots=True, eq=False)
class Argument:
    """A mention with its relation to the happening.

    Attributes:
        near: Whether it hangs on the trigger itself, not on its verb.
        joined: Whether a list joins it to the one before.
    """

    mention: Mention
    relation: Relation
    near: bool
    joined: bool = False


def arguments(cast: Cast, sentence: Sentence, first: int, last: int, head: int) -> list[Argument]:
    """Return the arguments of a trigger at tokens `[first, last]`: its own, those of its clause, and a shared subject.

    Args:
        cast: The cast of the text.
        sentence: The sentence of the trigger.
        first: First token of the trigger.
        last: Its last token.
        head: The token of it that governs.
    """
    lang = cast.analysis.lang
    trigger = sentence.tokens[head]
    verb = head if trigger.upos in {"VERB", "AUX"} else verb_above(sentence, head)
    passive = verb is not None and is_passive(sentence, verb)
    predicate = predicate_of(sentence, head)
    own = set(sentence.subtree(head))
    final = head_final(lang)  # what follows a verb is another clause
    out: list[Argument] = []
    after = dateline_end(sentence)
    for item in cast.mentions[sentence.index]:
        if item.last <= after:
            continue
        if _invites(sentence, item, lang):
            out.append(Argument(item, "inviter", False))
            continue
        heading = _headed(sentence, item, lang)
        if heading is not None and (heading in own or predicate_of(sentence, heading) == predicate):
            out.append(Argument(item, _noun_relation(sentence, heading, lang, passive=passive), heading in own))
            continue
        inside = item.first <= head <= item.last
        here = predicate_of(sentence, item.head) == predicate
        near = (
            (
                item.head in own
                and (here or (item.first > last and not _in_relative(sentence, item, head) and not final))
            )
            or _adjacent(sentence, last, item, out)
            or (item.form == "adjective" and item.last < first <= item.last + 3)
        )
        if inside and item.form not in {"adjective", "side"}:
            continue
        if not near and not here:
            continue
        relation = relation_of(sentence, item, lang, passive=passive and (not near or verb == head))
        if relation == "subject" and near and trigger.relation == "nmod" and here and item.head not in own:
            near = False  # "Na marginesie szczytu prezydent spotkał się": beside the noun, but the verb's
        if relation == "adjective" and len(item.states) == 1:
            noun = _modified(sentence, item)
            if noun is not None and not first <= noun <= last:
                relation = (
                    "other"
                    if noun in own and trigger.upos not in {"VERB", "AUX"}
                    else _noun_relation(sentence, noun, lang, passive=passive)
                )
                near = near and relation != "other"
        elif (
            lang == "en"
            and near
            and relation not in {"at", "towards"}
            and len(item.states) < 2
            and _is_nested(sentence, item, first, last)
        ):
            relation, near = "other", False
        owned = sentence.tokens[item.head].head
        if (
            relation in {"of", "other"}
            and sentence.tokens[item.head].deprel == "nmod:poss"
            and not first <= owned <= last
            and trigger.upos == "VERB"
        ):
            relation = _noun_relation(sentence, owned, lang, passive=passive)  # "Ukraine's drones struck"
        if relation == "object" and _is_raised(sentence, item, head):
            relation = "subject"
        if relation == "at" and sentence.tokens[max(0, item.first - 2)].lemma in _elsewhere(lang):
            relation = "about"  # "omówiono sytuację w Afganistanie"
        if relation == "of" and _genitive_follows(lang):
            relation = _through_noun(sentence, item, head, lang, passive=passive)
        out.append(Argument(item, relation, near))
    _conjoined(sentence, out)
    antecedent = _antecedent(cast, sentence, predicate)
    if antecedent is not None and not any(a.relation == "subject" for a in out):
        out.append(Argument(antecedent, "subject", False))
    own_subject = any(
        sentence.tokens[c].relation == "nsubj"
        and (sentence.tokens[c].upos in {"NOUN", "PROPN"} or sentence.tokens[c].lemma in relative_words(lang))
        for c in sentence.tokens[predicate].children
    )
    wanted: Relation = "object" if passive and verb == head else "subject"  # "spotkał się z A, został przyjęty przez B"
    if not own_subject and not any(a.relation == wanted for a in out):
        for other in shared_subject_predicates(sentence, predicate):
            borrowed = [
                Argument(m, wanted, False)
                for m in cast.mentions[sentence.index]
                if predicate_of(sentence, m.head) == other
                and relation_of(sentence, m, lang, passive=is_passive(sentence, other)) == "subject"
                and m not in [a.mention for a in out]
            ]
            if borrowed:
                out.extend(borrowed)
                break
        else:
            unsaid = dropped_subject(cast, sentence, predicate)
            if unsaid is not None:
                out.append(Argument(unsaid, wanted, False))
    return sorted(out, key=lambda a: a.mention.first)


def _is_raised(sentence: Sentence, item: Mention, head: int) -> bool:
    """Tell whether the subject of a passive verb is who does what hangs on it ("is scheduled to visit")."""
    at = item.head
    while sentence.tokens[at].relation in {"conj", "appos", "flat", "compound"} and sentence.tokens[at].head >= 0:
        at = sentence.tokens[at].head
    governor = sentence.tokens[at].head
    trigger = sentence.tokens[head]
    return (
        sentence.tokens[at].deprel == "nsubj:pass"
        and governor != head
        and trigger.upos == "VERB"
        and trigger.relation == "xcomp"
        and not is_passive(sentence, head)
    )


def _modified(sentence: Sentence, item: Mention) -> int | None:
    """Return the noun that an adjective of a state belongs to, over other adjectives and compounds, or None."""
    at = item.head
    for _ in range(4):
        token = sentence.tokens[at]
        if token.relation not in {"amod", "compound", "nmod", "det", "conj"} or token.head < 0:
            break
        at = token.head
        if sentence.tokens[at].upos == "NOUN" and sentence.tokens[at].relation != "compound":
            return at
    following = sentence.tokens[item.last + 1 : item.last + 4]
    return next((t.index for t in following if t.upos == "NOUN"), None)


def _is_nested(sentence: Sentence, item: Mention, first: int, last: int) -> bool:
    """Tell whether a mention hangs on what itself hangs on the trigger ("talks on the release of hostages")."""
    at = sentence.tokens[item.head].head
    while at >= 0 and not first <= at <= last:
        token = sentence.tokens[at]
        if token.relation not in {"conj", "appos", "flat", "compound"} and not item.first <= at <= item.last:
            return token.upos == "NOUN"
        at = token.head
    return False


@cache
def _genitive_follows(lang: str) -> bool:
    return bool(lexicon(lang, "relations").data.get("grammar", {}).get("genitive_follows", False))


@cache
def _elsewhere(lang: str) -> frozenset[str]:
    return frozenset(lexicon(lang, "relations").words("grammar.elsewhere"))


@cache
def _heading_words(lang: str) -> frozenset[str]:
    return frozenset(lexicon(lang, "events").words("light.heading"))


def _headed(sentence: Sentence, item: Mention, lang: str) -> int | None:
    """Return the noun that a person heads ("a delegation led by X", "делегация во главе с X"), or None."""
    if item.form not in {"name", "office"}:
        return None
    words = _heading_words(lang)
    if head_final(lang):
        return _headed_before(sentence, item, words)
    before = sentence.tokens[max(0, item.first - 4) : item.first]
    mark = next((t for t in before if t.lemma in words or t.text.lower() in words), None)
    if mark is None or not before or (before[-1].upos != "ADP" and before[-1] is not mark):
        return None
    noun = next((t.index for t in reversed(sentence.tokens[: mark.index]) if t.upos in {"NOUN", "PROPN"}), None)
    while (
        noun is not None
        and sentence.tokens[noun].relation in {"nmod", "flat", "appos"}
        and 0 <= sentence.tokens[noun].head < noun
        and sentence.tokens[sentence.tokens[noun].head].upos in {"NOUN", "PROPN"}
    ):
        noun = sentence.tokens[noun].head
    return noun


def _headed_before(sentence: Sentence, item: Mention, words: frozenset[str]) -> int | None:
    """Return the noun after a person and a word of heading: "X бастаған делегация", "X басқарған топ"."""
    after = sentence.tokens[item.last + 1 : item.last + 4]
    mark = next((t for t in after if t.lemma in words or t.text.lower() in words), None)
    if mark is None or mark.feats.get("VerbForm") == "Fin":
        return None
    following = sentence.tokens[mark.index + 1 : mark.index + 7]
    return next((t.index for t in following if t.upos in {"NOUN", "PROPN"} and t.head > t.index + 3), None) or next(
        (t.index for t in following if t.upos in {"NOUN", "PROPN"}), None
    )


def _noun_relation(sentence: Sentence, noun: int, lang: str, *, passive: bool) -> Relation:
    token = sentence.tokens[noun]
    item = Mention(sentence.index, noun, noun, noun, Span(token.start, token.end), "organisation", None, (), "")
    while item.first > 0 and sentence.tokens[item.first - 1].upos in {"ADJ", "DET", "NUM"}:
        item.first -= 1
    return relation_of(sentence, item, lang, passive=passive)


def _through_noun(sentence: Sentence, item: Mention, head: int, lang: str, *, passive: bool) -> Relation:
    """Return the relation of a genitive: "на востоке Украины" is a place, "комитет Сената США" acts."""
    at, inside = item.first - 1, item.head
    if at == head or item.form not in {"state", "capital", "seat", "ministry", "place", "igo"}:
        return "of"
    noun = sentence.tokens[at]
    if noun.lemma in parts_of_country(lang) and item.form in {"state", "capital", "place"}:
        return "at" if location_kind(sentence, at, lang) else "of"
    while (
        sentence.tokens[inside].relation in {"nmod", "appos", "flat"}
        and sentence.tokens[inside].head >= 0
        and sentence.tokens[inside].head != head
    ):
        inside = sentence.tokens[inside].head
        token = sentence.tokens[inside]
        if (
            token.relation == "nsubj"
            and token.upos in {"NOUN", "PROPN"}
            and preposition(sentence, inside) is None
            and item.form != "place"
        ):
            return "object" if passive else "subject"
    return "of"


@cache
def _invitation_words(lang: str) -> frozenset[str]:
    return frozenset(lexicon(lang, "events").words("light.invitation"))


def _invites(sentence: Sentence, item: Mention, lang: str) -> bool:
    """Tell whether a mention says at whose invitation one comes."""
    words = _invitation_words(lang)
    return any(t.lemma in words for t in beside(sentence, item.first, item.last, 1 if head_final(lang) else 3, lang))


def _antecedent(cast: Cast, sentence: Sentence, predicate: int) -> Mention | None:
    """Return whom a relative clause is about ("X, который прибыл"): the person named right before its pronoun."""
    relative = relative_words(cast.analysis.lang)
    if head_final(cast.analysis.lang):
        described = sentence.tokens[predicate]
        mention = cast.at(sentence.index, described.head) if described.relation == "acl" else None
        return mention if mention is not None and mention.form in _DESCRIBED else None
    pronoun = next(
        (
            sentence.tokens[c]
            for c in sentence.tokens[predicate].children
            if sentence.tokens[c].lemma in relative and sentence.tokens[c].relation == "nsubj"
        ),
        None,
    )
    if pronoun is None:
        return None
    before = [
        m for m in cast.mentions[sentence.index] if m.last < pronoun.index and m.form in {"name", "office", "pronoun"}
    ]
    return before[-1] if before and pronoun.index - before[-1].last <= 3 else None


def _in_relative(sentence: Sentence, item: Mention, head: int) -> bool:
    """Tell whether a mention stands in a clause that only describes something of the trigger's own clause."""
    at = item.head
    while at >= 0 and at != head:
        token = sentence.tokens[at]
        apart = {"acl", "advcl", "ccomp", "parataxis"}
        if sentence.tokens[head].upos == "VERB" and item.form != "place":
            apart.add("conj")  # another verb's, joined to the trigger
        if token.relation in apart and token.upos in {"VERB", "AUX"}:
            return True
        at = token.head
    return False


def _adjacent(sentence: Sentence, last: int, item: Mention, before: list[Argument]) -> bool:
    """Tell whether a mention follows the trigger (or an argument of it) with nothing but prepositions between."""
    ends = [last, *(a.mention.last for a in before if a.near and a.mention.first > last)]
    start = max(e for e in ends)
    if item.first <= start:
        return False
    between = sentence.tokens[start + 1 : item.first]
    return len(between) <= 4 and all(
        t.upos in {"ADP", "ADJ", "DET", "CCONJ"} or t.text in {"'s", "’s"} for t in between
    )


def _conjoined(sentence: Sentence, found: list[Argument]) -> None:
    """Give a mention joined to the one before it ("с А и Б") the relation of that one."""
    for previous, this in itertools.pairwise(found):
        between = sentence.tokens[previous.mention.last + 1 : this.mention.first]
        joined = [t for t in between if t.upos == "CCONJ" or t.text == ","]
        if (
            (
                (
                    between
                    and len(between) <= 2
                    and len(joined) == len(between)
                    and any(t.upos == "CCONJ" for t in between)
                )
                or (len(between) == 1 and between[0].text == ",")
            )
            and (
                this.relation in {"other", "subject", "of", "object", "by", "to"}
                and previous.relation != "adjective"
                and this.mention.form != "adjective"
            )
            and previous.relation
            in {
                "with",
                "between",
                "subject",
                "object",
                "of",
                "at",
                "towards",
                "against",
                "to",
            }
        ):
            if previous.relation == "subject" and this.relation in {"object", "to"}:
                continue
            this.relation = previous.relation
            this.joined = True
            this.near = this.near or previous.near
