"""What of each section stays, so that the brief fits its pages; what goes is counted, never dropped in silence."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace

from sverka.reports.brief.limits import limits
from sverka.reports.brief.parts import Group, Section

Measure = Callable[[Sequence[Section]], float]
"""How many lines of the body sections take with their references and headings."""


def fit(sections: Sequence[Section], lines: Measure) -> tuple[Section, ...]:
    """Return the sections with the entries that fit, the best of each group first.

    While the whole is too long, the last entry goes of the section that is fullest for its limit, as long as a group
    holds more than the least it may. A brief that is too long even so loses entries down to one a group, and then all.
    """
    kept = list(sections)
    room = limits().page.pages * limits().page.lines
    for least in (None, 1, 0):
        while lines(kept) > room:
            at = _fullest(kept, least)
            if at is None:
                break
            kept[at] = _one_less(kept[at], least)
    return tuple(kept)


def _least(section: Section, least: int | None) -> int:
    return limits().sections[section.name].least if least is None else least


def _fullest(sections: Sequence[Section], least: int | None) -> int | None:
    best, share = None, 0.0
    for at, section in enumerate(sections):
        free = [len(g.entries) for g in section.groups if len(g.entries) > _least(section, least)]
        if not free:
            continue
        most = limits().sections[section.name].most
        full = max(free) / most + math.log1p(sum(free)) / 10
        if full > share:
            best, share = at, full
    return best


def _one_less(section: Section, least: int | None) -> Section:
    """Return a section without the last entry that is not weighty of its longest group."""
    free = [n for n, g in enumerate(section.groups) if len(g.entries) > _least(section, least)]
    number = max(free, key=lambda n: (len(section.groups[n].entries), n))
    group = section.groups[number]
    light = [n for n, entry in enumerate(group.entries) if not entry.weighty]
    gone = light[-1] if light else len(group.entries) - 1
    entries = tuple(entry for n, entry in enumerate(group.entries) if n != gone)
    groups = list(section.groups)
    groups[number] = Group(group.heading, entries, group.more + 1)
    return replace(section, groups=tuple(groups))
