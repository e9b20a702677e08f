"""Entries that a section may hold, put into words only as far as there is room for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sverka.reports.brief.limits import limits
from sverka.reports.brief.parts import Entry, Group, Phrase, Sentence


@dataclass(frozen=True, slots=True)
class Candidate:
    """What an entry would be: its rank, its weight (see `Entry`), and what puts it into sentences.

    `tell` gives no sentences where its words support none, or where they are told already.
    """

    rank: tuple[int, ...]
    tell: Callable[[], Iterable[Sentence | None]]
    weighty: bool = False


def group(candidates: Iterable[Candidate], section: str, heading: Phrase | None = None, *, more: int = 0) -> Group:
    """Return the best candidates of a group in words, and count the others; reading words is what takes time.

    Args:
        candidates: All that the group may hold.
        section: Whose limit it is that they are cut to.
        heading: Heading of the group.
        more: Entries that are left to the dossier already.
    """
    ordered = sorted(candidates, key=lambda c: (not c.weighty, c.rank))
    entries: list[Entry] = []
    for candidate in ordered:
        if len(entries) >= limits().sections[section].most:
            break
        sentences = tuple(sentence for sentence in candidate.tell() if sentence is not None)
        if sentences:
            entries.append(Entry(sentences, candidate.rank, candidate.weighty))
    return Group(heading, tuple(sorted(entries, key=lambda e: e.rank)), more + len(ordered) - len(entries))
