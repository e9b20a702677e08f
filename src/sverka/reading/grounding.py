"""Mentions that need no memory: states, capitals, organisations, bodies and sides, sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sverka.language import Sentence, Token
from sverka.model.spans import Span
from sverka.reading import gazetteer
from sverka.reading.bodies import find_bodies, words
from sverka.reading.cast import Mention, MentionForm
from sverka.reading.place_words import is_location
from sverka.reading.speaking_places import speaks

_FORMS: dict[str, MentionForm] = {
    "state": "state",
    "former_state": "place",
    "capital": "capital",
    "seat": "seat",
    "adjective": "adjective",
    "demonym": "demonym",
    "igo": "igo",
    "region": "place",
    "place": "place",
    "city": "place",
}
_LOCATED = ("ғы", "гі")  # "Польшадағы елшілік": the body in a state; whose it is, the words before say
_REACH = 4  # tokens between a body or side and the state that it belongs to


@dataclass(slots=True, eq=False)
class Named:
    """A name of the gazetteer at tokens `[first, last]` of a sentence."""

    entry: gazetteer.Mention
    first: int
    last: int


def confirmed(found: list[gazetteer.Mention]) -> list[gazetteer.Mention]:
    """Return the names, doubtful seats ("Сейм", "Congress") made sure where the text names their state elsewhere."""
    sure = {s for m in found if not m.doubtful for s in m.states}
    return [
        replace(m, doubtful=False) if m.doubtful and m.kind == "seat" and sure.intersection(m.states) else m
        for m in found
    ]


def named_in(sentence: Sentence, found: list[gazetteer.Mention]) -> list[Named]:
    """Return the gazetteer's names that stand in a sentence, with their tokens."""
    out = []
    for entry in found:
        if entry.span.start >= sentence.span.end or entry.span.end <= sentence.span.start:
            continue
        tokens = sentence.between(entry.span)
        if tokens:
            out.append(Named(entry, tokens[0].index, tokens[-1].index))
    return out


def with_adjectives(sentence: Sentence, named: list[Named], lang: str) -> list[Named]:
    """Return the names, a state's made an adjective where the sentence has it as one ("Polska delegacja").

    In some languages a state and its adjective are written alike where a sentence begins.
    """
    for item in named:
        token = sentence.tokens[item.first]
        begins = not any(t.text[:1].isalpha() for t in sentence.tokens[: item.first])
        if item.entry.kind == "state" and item.first == item.last and begins and token.upos == "ADJ":
            adjective = next(iter(gazetteer.Gazetteer.for_language(lang).find(token.lemma)), None)
            if adjective is not None and adjective.kind == "adjective" and adjective.states == item.entry.states:
                item.entry = replace(item.entry, kind="adjective")
    return named


def head_of(sentence: Sentence, first: int, last: int) -> int:
    """Return the token of `[first, last]` that is governed from outside; of several the first noun."""
    inside = range(first, last + 1)
    outer = [t for t in sentence.tokens[first : last + 1] if t.head not in inside and t.upos != "PUNCT"]
    nouns = [t for t in outer if t.upos in {"NOUN", "PROPN", "PRON"}]
    return (nouns or outer or [sentence.tokens[last]])[0].index


def mention(
    sentence: Sentence,
    first: int,
    last: int,
    form: MentionForm,
    name: str,
    states: tuple[str, ...],
    head: int | None = None,
) -> Mention:
    """Make a mention of tokens `[first, last]`; its head is found where none is given."""
    return Mention(
        sentence=sentence.index,
        first=first,
        last=last,
        head=head_of(sentence, first, last) if head is None else head,
        span=Span(sentence.tokens[first].start, sentence.tokens[last].end),
        form=form,
        actor=None,
        states=states,
        name=name,
    )


def ground(sentence: Sentence, named: list[Named], lang: str, home: str | None) -> list[Mention]:
    """Return the mentions of a sentence but for people, in the order of the text.

    Args:
        sentence: The sentence.
        named: What the gazetteer names in it.
        lang: Its language.
        home: The state that the text speaks from, for "the foreign ministry" without a state; None where it is unknown.
    """
    out: list[Mention] = []
    taken: set[int] = set()
    for body in find_bodies(sentence, lang):
        owner = _owner(sentence, named, body.first, body.last, lang)
        if owner is None and body.kind not in {"foreign_ministry", "government"}:
            continue
        states = owner.entry.states if owner else ((home,) if home else ())
        if not states:
            continue
        first = min(body.first, owner.first) if owner else body.first
        last = max(body.last, owner.last) if owner else body.last
        name = " ".join(t.text for t in sentence.tokens[body.first : body.last + 1])
        told = mention(sentence, first, last, "ministry", name, states, body.head)
        told.body = body.kind
        out.append(told)
        taken.update(range(first, last + 1))
    for item in named:
        if (
            item.entry.doubtful
            or _is_money(sentence, item, lang)
            or taken.intersection(range(item.first, item.last + 1))
        ):
            continue
        side = _side(sentence, item, lang) if item.entry.kind in {"adjective", "state"} else None
        form = _FORMS[item.entry.kind]
        if (
            side is not None
            and sentence.tokens[side].lemma in words(lang).capital
            and not _is_city(sentence, item.first, lang)
        ):
            side = None  # "companies with Polish capital"
        if side is not None and sentence.tokens[side].lemma in words(lang).capital:
            where: MentionForm = "place" if is_location(sentence, item.first, lang) else "capital"
            first, last = min(item.first, side), max(item.last, side)
            out.append(mention(sentence, first, last, where, item.entry.name, item.entry.states, side))
            taken.update(range(first, last + 1))
        elif side is not None:
            first, last = min(item.first, side), max(item.last, side)
            out.append(mention(sentence, first, last, "side", item.entry.name, item.entry.states, side))
            taken.update(range(first, last + 1))
        elif (
            (form == "capital" or (form == "seat" and item.entry.seat == "building"))
            and is_location(sentence, item.first, lang)
            and not speaks(sentence, item.first, item.last, lang)
        ):
            out.append(mention(sentence, item.first, item.last, "place", item.entry.name, item.entry.states))
        else:
            out.append(mention(sentence, item.first, item.last, form, item.entry.name, item.entry.states))
    out = [_led(sentence, item, lang, taken) for item in out]
    for both in _both(sentence, lang, taken | {i for m in out for i in range(m.first, m.last + 1)}):
        out.append(both)
    return sorted(out, key=lambda m: (m.first, m.last))


def _led(sentence: Sentence, item: Mention, lang: str, taken: set[int]) -> Mention:
    """Widen "Мажилиса" to "делегации Мажилиса": the noun in front of a body or state is the side that acts."""
    if item.form not in {"state", "seat", "ministry"}:
        return item
    if words(lang).head_last and words(lang).case_last:
        at = item.last + 1
        owner = sentence.tokens[item.last].feats.get("Case", "Nom") in {"Nom", "Gen"}
        led = owner and at < len(sentence.tokens) and sentence.tokens[at].lemma in words(lang).delegation
        named = led and at not in taken and sentence.tokens[at].upos == "NOUN"
        return mention(sentence, item.first, at, "side", item.name, item.states, at) if named else item
    if item.first == 0:
        return item
    at = item.first - 1
    if lang == "en":
        while at > 0 and sentence.tokens[at].upos == "DET":
            at -= 1
        if sentence.tokens[at].lemma not in {"of", "from"} or at == 0:
            return item
        at -= 1
    noun = sentence.tokens[at]
    if noun.lemma not in words(lang).delegation or at in taken:
        return item
    return mention(sentence, at, item.last, "side", item.name, item.states, at)


def _is_money(sentence: Sentence, item: Named, lang: str) -> bool:
    """Tell whether a state is named by its money only: "долларов США", "US$"."""
    before = sentence.tokens[item.first - 1] if item.first > 0 else None
    after = sentence.tokens[item.last + 1] if item.last + 1 < len(sentence.tokens) else None
    money = words(lang).money
    return (before is not None and before.lemma in money and lang != "en") or (
        after is not None and after.lemma in money
    )


def _is_city(sentence: Sentence, first: int, lang: str) -> bool:
    """Tell whether "the Polish capital" is the city: English has one word for it and for money."""
    if lang != "en":
        return True
    before = sentence.tokens[first - 1].text.lower() if first > 0 else ""
    return before == "the" or is_location(sentence, first, lang)


def _owner(sentence: Sentence, named: list[Named], first: int, last: int, lang: str) -> Named | None:
    """Return the state that a body belongs to: an adjective or possessive before it, a genitive or "of" after it."""
    tokens = sentence.tokens
    owning = [n for n in named if n.entry.kind in {"state", "adjective", "igo", "capital"} and n.entry.states]
    for item in owning:
        if first <= item.first and item.last <= last:
            return item
    if words(lang).head_last and words(lang).case_last:
        return next((n for n in reversed(owning) if n.last < first and _owns(sentence, n, first)), None)
    after = [n for n in owning if 0 < n.first - last <= _REACH]
    before = [n for n in owning if 0 < first - n.last <= _REACH]
    for item in before[::-1]:
        between = tokens[item.last + 1 : first]
        adjective = item.entry.kind == "adjective" or (
            lang == "en" and any(t.text in {"'s", "’s", "'", "’"} for t in between)
        )
        if (adjective or (lang == "en" and not between)) and all(
            t.upos in {"ADJ", "PART", "NOUN", "PROPN", "DET", "NUM"} or t.text in {"'s", "’s", "'", "’", "-"}
            for t in between
        ):
            return item
    for item in after:
        between = tokens[last + 1 : item.first]
        if item.entry.kind == "adjective":
            if words(lang).adjectives_follow and not between and _agree(tokens[first], tokens[item.first]):
                return item
            continue
        if lang == "en":
            if any(t.lemma == "of" for t in between) and all(
                t.lemma in {"of", "the"} or t.upos in {"ADJ", "NOUN", "PROPN"} for t in between
            ):
                return item
        elif all(t.upos in {"NOUN", "PROPN", "ADJ"} for t in between) and tokens[item.first].feats.get("Case") in {
            "Gen",
            None,
            "Nom",
        }:
            return item
    return None


def _agree(noun: Token, adjective: Token) -> bool:
    """Tell whether a noun and the adjective after it agree: in case, and in gender where the number is one."""
    same = all(noun.feats.get(f) == adjective.feats.get(f) for f in ("Case", "Number"))
    return same and (noun.feats.get("Number") == "Plur" or noun.feats.get("Gender") == adjective.feats.get("Gender"))


def _owns(sentence: Sentence, item: Named, first: int) -> bool:
    """Tell whether a state before a body owns it: bare right before it, an adjective or a genitive not far."""
    tokens = sentence.tokens
    between = tokens[item.last + 1 : first]
    case = tokens[item.last].feats.get("Case", "Nom")
    if len(between) > _REACH or any(t.upos not in {"ADJ", "NOUN", "PROPN", "DET", "NUM"} for t in between):
        return False
    if item.entry.kind == "adjective" or case == "Gen":
        return all(t.feats.get("Case", "Nom") in {"Nom", "Gen"} for t in between)
    if case == "Loc":
        return tokens[item.last].text.lower().endswith(_LOCATED)
    return case == "Nom" and all(t.upos == "ADJ" for t in between)


def _side(sentence: Sentence, item: Named, lang: str) -> int | None:
    """Return the noun that makes a state's adjective a side of the talks ("польская сторона"), or None."""
    tokens = sentence.tokens
    lexicon = words(lang)
    at = item.last + 1
    if lexicon.adjectives_follow and item.entry.kind == "adjective" and item.first > 0:
        before = tokens[item.first - 1]
        if before.lemma in lexicon.one and before.upos in {"NOUN", "PROPN"} and _agree(before, tokens[item.first]):
            return before.index
    if lexicon.case_last and item.entry.kind == "state":  # "Польша тарапы", "Польшаның делегациясы"
        owner = tokens[item.last].feats.get("Case", "Nom") in {"Nom", "Gen"}
        noun = tokens[at] if owner and at < len(tokens) else None
        return at if noun is not None and noun.lemma in lexicon.one - lexicon.state and noun.upos == "NOUN" else None
    if item.entry.kind == "state" and (lang != "en" or at >= len(tokens) or tokens[at].text not in {"'s", "’s"}):
        return None
    if item.entry.kind == "state":
        at += 1
    for token in tokens[at : at + 3]:
        if token.lemma in lexicon.one and token.upos in {"NOUN", "PROPN"}:
            return token.index
        if token.upos not in {"ADJ", "NOUN", "DET", "PROPN"}:
            return None
    return None


def _both(sentence: Sentence, lang: str, taken: set[int]) -> list[Mention]:
    lexicon = words(lang)
    out = []
    for hit in lexicon.both.find(sentence):
        noun = sentence.tokens[hit.first if lexicon.head_first else hit.last]
        marked = any(_marks(t, lexicon.both_marks) for t in sentence.tokens[max(0, hit.first - 2) : hit.first])
        several = noun.feats.get("Number") == "Plur" or (lexicon.counted_singular and marked)
        if noun.index in taken or noun.upos != "NOUN" or not several:
            continue
        if any(t.lemma in lexicon.both_not for t in sentence.tokens[max(0, hit.first - 2) : hit.first]):
            continue
        first = hit.first
        while first > 0 and (
            _marks(sentence.tokens[first - 1], lexicon.both_marks) or sentence.tokens[first - 1].upos in {"DET", "ADJ"}
        ):
            first -= 1
        # "двух стран" has the noun in the genitive singular or plural; a bare plural counts where it acts.
        out.append(mention(sentence, first, hit.last, "sides", noun.text, (), noun.index))
    return out


def _marks(token: Token, marks: frozenset[str]) -> bool:
    return token.lemma in marks or token.text.lower() in marks
