"""Forms gathered into entities: the same whatever their order, and none that holds two who are plainly two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sverka.reconcile.actors.forms import Form, keys, looked_up
from sverka.reconcile.actors.judging import Judgement, judge

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Said:
    """What a person judged of two forms, by their keys: one entity or two."""

    one: str
    other: str
    same: bool


@dataclass(frozen=True, slots=True)
class Gathered:
    """Entities with the judgements that made them.

    Attributes:
        entities: The keys of the forms of each entity, both in order.
        judgements: Of each pair of forms (the smaller key first) that may be one or are namesakes.
    """

    entities: tuple[tuple[str, ...], ...]
    judgements: dict[Pair, Judgement]


def pair(a: str, b: str) -> Pair:
    """Return two keys in order."""
    return (a, b) if a < b else (b, a)


def candidates(forms: Iterable[Form]) -> set[Pair]:
    """Return the pairs of forms that stand in a block together: they grow with the forms, not with their square."""
    blocks: dict[str, list[str]] = defaultdict(list)
    stands = {form.key: keys(form) for form in forms}
    for key, found in stands.items():
        for block in found:
            blocks[block].append(key)
    return {
        pair(key, other)
        for key, found in stands.items()
        for block in found
        for look in looked_up(block)
        for other in blocks.get(look, ())
        if other != key
    }


def linked(judgement: Judgement) -> bool:
    """Tell whether what becomes of one form may hang on the other."""
    return judgement.verdict == "same" or judgement.fits


def told(judgement: Judgement) -> bool:
    """Tell whether a judgement is for the books: the two may be one, or are namesakes."""
    return judgement.verdict != "different" or judgement.alike


def gather(forms: Iterable[Form], said: Sequence[Said] = ()) -> Gathered:
    """Gather forms into entities.

    Complete forms are gathered first, the surest pairs before others, and two groups of forms never become one where
    any form of the one is plainly another than any of the other. A form that tells too little (a surname alone, a name
    without a state) then goes to the one entity that it fits, if there is but one. What a person judged outweighs all.

    Args:
        forms: Each once; their order does not matter.
        said: What people judged, the last said first: where they contradict each other, the last said holds.
    """
    return _Gathering(sorted(forms, key=lambda form: form.key), said).run()


class _Gathering:
    def __init__(self, forms: list[Form], said: Sequence[Said]) -> None:
        self._forms = {form.key: form for form in forms}
        self._group: dict[str, tuple[str, ...]] = {form.key: (form.key,) for form in forms}
        latest: dict[Pair, bool] = {}
        for row in said:
            if row.one in self._forms and row.other in self._forms:
                latest.setdefault(pair(row.one, row.other), row.same)
        self._said = latest
        self._judged: dict[Pair, Judgement] = {}
        self._pairs = {at: self._judge(*at) for at in sorted(candidates(forms))}

    def _judge(self, a: str, b: str) -> Judgement:
        at = pair(a, b)
        if at not in self._judged:
            self._judged[at] = judge(self._forms[at[0]], self._forms[at[1]])
        return self._judged[at]

    def run(self) -> Gathered:
        whole = {key for key, form in self._forms.items() if form.complete}
        self._merge({at for at in self._pairs if whole.issuperset(at)})
        self._place([key for key in self._forms if key not in whole])
        alone = {key for key in self._forms if key not in whole and self._group[key] == (key,)}
        self._merge({at for at in self._pairs if alone.issuperset(at)})
        for at, same in self._said.items():
            if same and not self._parted(*at):
                self._join(*at)
        entities = sorted(set(self._group.values()))
        return Gathered(tuple(entities), dict(sorted(self._final())))

    def _merge(self, pairs: set[Pair]) -> None:
        """Join the groups of pairs that are judged the same, the surest first."""
        sure = sorted((-self._pairs[at].score, at) for at in pairs if self._pairs[at].verdict == "same")
        for _, (a, b) in sure:
            if self._group[a] != self._group[b] and not self._parted(a, b) and not self._plainly_two(a, b):
                self._join(a, b)

    def _place(self, partial: list[str]) -> None:
        """Put each form that tells too little with the one group that it fits."""
        fits: dict[str, dict[tuple[str, ...], bool]] = defaultdict(dict)
        for at, judgement in self._pairs.items():
            for key, other in (at, at[::-1]):
                if judgement.fits and not self._forms[key].complete and self._forms[other].complete:
                    group = self._group[other]
                    fits[key][group] = fits[key].get(group, False) or self._office(key, other)
        placed = {}
        for key in partial:
            groups = [g for g in fits[key] if not any(self._judge(key, x).apart for x in g)]
            groups = [g for g in groups if not any(self._said.get(pair(key, x)) is False for x in g)]
            if len(groups) > 1:  # namesakes: an office in common tells them apart
                groups = [g for g in groups if fits[key][g]]
            if len(groups) == 1:
                placed[key] = groups[0]
        for key, group in placed.items():  # only now, so that none of them hangs on another
            self._join(key, group[0])

    def _office(self, key: str, other: str) -> bool:
        return not set(self._forms[key].roles).isdisjoint(set(self._forms[other].roles) - {"other"})

    def _parted(self, a: str, b: str) -> bool:
        """Tell whether a person holds some form of the one group for another than some of the other."""
        if not self._said:
            return False
        return any(self._said.get(pair(x, y)) is False for x in self._group[a] for y in self._group[b])

    def _plainly_two(self, a: str, b: str) -> bool:
        return any(self._judge(x, y).apart for x in self._group[a] for y in self._group[b])

    def _join(self, a: str, b: str) -> None:
        if self._group[a] != self._group[b]:
            group = tuple(sorted((*self._group[a], *self._group[b])))
            for key in group:
                self._group[key] = group

    def _final(self) -> Iterable[tuple[Pair, Judgement]]:
        """Yield the judgements as they turned out once all forms were seen together."""
        for at, j in self._pairs.items():
            together = self._group[at[0]] == self._group[at[1]]
            if j.verdict == "different":
                if j.alike:
                    yield at, j
            elif at in self._said:
                yield at, j
            elif j.verdict == "unsure" and together and j.fits:
                yield at, replace(j, verdict="same", reason=f"{j.reason}, and nobody else fits")
            elif j.verdict == "unsure" and j.fits:
                yield at, replace(j, reason=f"{j.reason}, and not only this one fits")
            elif j.verdict == "same" and not together:
                yield at, replace(j, verdict="unsure", reason=f"{j.reason}, but others of the name are plainly two")
            else:
                yield at, j
