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
        ministry = mention(sentence, first, last, "ministry", name, states, body.head)
        ministry.body = body.kind
        out.append(ministry)
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
            out.append(mention(sentence, item.first, side, where, item.entry.name, item.entry.states, side))
            taken.update(range(item.first, side + 1))
        elif side is not None:
            out.append(mention(sentence, item.first, side, "side", item.entry.name, item.entry.states, side))
            taken.update(range(item.first, side + 1))
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
    if item.form not in {"state", "seat", "ministry"} or item.first == 0:
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


def _side(sentence: Sentence, item: Named, lang: str) -> int | None:
    """Return the noun that makes a state's adjective a side of the talks ("польская сторона"), or None."""
    tokens = sentence.tokens
    lexicon = words(lang)
    at = item.last + 1
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
        noun = sentence.tokens[hit.first if lang == "ru" else hit.last]
        if noun.index in taken or noun.upos != "NOUN" or noun.feats.get("Number") != "Plur":
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
