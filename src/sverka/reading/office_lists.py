"""Offices that one plural noun gives to a list of people: "президенты Казахстана А, Кыргызстана Б и Узбекистана В"."""

from __future__ import annotations

from dataclasses import replace

from sverka.language import Sentence
from sverka.reading.grounding import Named
from sverka.reading.offices import OfficePhrase

_OWNERS = frozenset({"state", "capital", "igo", "adjective"})
_JOINTS = frozenset(
    {",", ";", "и", "а", "and", "of", "'s", "’s", "также", "i", "oraz", "także", "және", "мен", "пен", "бен"}
)


def distribute(sentence: Sentence, offices: list[OfficePhrase], named: list[Named]) -> list[OfficePhrase]:
    """Return the offices of a sentence with a phrase for each holder that a plural one is shared out to.

    Both orders are read: state before name ("Кыргызстана Б") and name before state ("B of Kyrgyzstan").
    """
    out = list(offices)
    # A model of names calls some people of a list organisations; after a plural title they are people.
    places = {i for n in named for i in range(n.first, n.last + 1)}
    names = [
        (n.first, n.last)
        for n in sentence.names
        if n.kind == "person" or (n.kind == "organisation" and n.last > n.first and n.first not in places)
    ]
    held = {o.holder_tokens for o in offices if o.holder_tokens}
    for office in offices:
        plural = office.plural or sentence.tokens[office.head].feats.get("Number") == "Plur"
        if not plural or office.holder_tokens in names:
            continue
        together = _in_order(sentence, office, named, [n for n in names if n not in held])
        if together:
            if office in out:
                out.remove(office)
            out += [replace(office, state=s, holder=None, holder_tokens=n, plural=True, body=None) for s, n in together]
            continue
        owners = [n for n in named if n.entry.kind in _OWNERS and n.entry.states and n.first >= office.core[0]]
        pairs = _pairs(sentence, office, owners, [n for n in names if n not in held])
        if len(pairs) < 2:
            continue
        if office in out:
            out.remove(office)
        for owner, name in pairs:
            first, last = (
                (office.first, max(office.last, owner.last))
                if owner.first <= office.last
                else (owner.first, owner.last)
            )
            out.append(
                replace(
                    office,
                    first=first,
                    last=last,
                    state=owner.entry.states[0],
                    holder=None,
                    holder_tokens=name,
                    plural=True,
                    body=None,
                )
            )
    return sorted(out, key=lambda o: (o.first, o.last))


def _pairs(
    sentence: Sentence, office: OfficePhrase, owners: list[Named], names: list[tuple[int, int]]
) -> list[tuple[Named, tuple[int, int]]]:
    """Pair each name after the office with the state beside it, as long as the list goes on."""
    items: list[tuple[int, int, Named | tuple[int, int]]] = [(o.first, o.last, o) for o in owners]
    items += [(n[0], n[1], n) for n in names if n[0] > office.core[1]]
    items.sort(key=lambda i: i[0])
    pairs: list[tuple[Named, tuple[int, int]]] = []
    end = office.core[1]
    waiting: Named | tuple[int, int] | None = None
    for first, last, item in items:
        between = sentence.tokens[end + 1 : first]
        if any(t.text not in _JOINTS and t.upos not in {"ADJ", "NOUN"} for t in between) or len(between) > 3:
            break
        if isinstance(item, tuple):
            if isinstance(waiting, Named):
                pairs.append((waiting, item))
                waiting = None
            else:
                waiting = item
        elif isinstance(waiting, tuple):
            pairs.append((item, waiting))
            waiting = None
        else:
            waiting = item
        end = last
    return pairs


def _in_order(
    sentence: Sentence, office: OfficePhrase, named: list[Named], names: list[tuple[int, int]]
) -> list[tuple[str, tuple[int, int]]]:
    """Pair "the presidents of A and B, X and Y": as many names after the title as states in it, in the same order."""
    states = [
        n.entry.states[0]
        for n in named
        if n.entry.kind in _OWNERS and n.entry.states and office.first <= n.first <= office.last
    ]
    if len(states) < 2:
        states = [
            s
            for n in named
            if office.first <= n.first <= office.last and len(n.entry.states) > 1
            for s in n.entry.states
        ]
    following: list[tuple[int, int]] = []
    end = office.last
    for name in names:
        if name[0] <= office.last:
            continue
        between = sentence.tokens[end + 1 : name[0]]
        if len(between) > 2 or any(t.text not in _JOINTS and t.upos != "PUNCT" for t in between):
            break
        following.append(name)
        end = name[1]
    return list(zip(states, following, strict=True)) if len(states) > 1 and len(states) == len(following) else []
