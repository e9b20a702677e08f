"""Who speaks with a voice of his own: near copies of one text, and texts of one publisher, are one voice.

Near copies are found by sketches of their word shingles (MinHash: Broder 1997), a few hundred bytes a text. A release
that stands whole in a longer article counts as copied too: from the Jaccard index J of two sets and their sizes m and n
follows the share of the smaller in the larger, J (m + n) / ((1 + J) min(m, n)).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rensa import RMinHash

# Permutations: the standard error of the Jaccard index is 1/√128, some .09.
_PERMUTATIONS = 128
_SEED = 42
_SHINGLE = 4
_WORD = re.compile(r"\w+")
# Share of the shingles of the shorter text that the longer one has from which it counts as a copy.
_COPIED = 0.6
# A text of fewer shingles says too little to be a copy of anything.
_LEAST = 8


@dataclass(frozen=True, slots=True)
class Sketch:
    """What a text is compared by: the number of its shingles, and the least hash of them under each permutation."""

    shingles: int
    digest: tuple[int, ...]


def sketch(text: str) -> Sketch:
    """Return the sketch of a text."""
    words = _WORD.findall(text.casefold())
    shingles = {" ".join(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)}
    made = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
    made.update(sorted(shingles))
    return Sketch(len(shingles), tuple(made.digest()))


def copied(a: Sketch, b: Sketch) -> bool:
    """Tell whether one of two texts is a near copy of the other, or of a part of it."""
    if min(a.shingles, b.shingles) < _LEAST:
        return False
    jaccard = sum(x == y for x, y in zip(a.digest, b.digest, strict=True)) / _PERMUTATIONS
    share = jaccard * (a.shingles + b.shingles) / ((1 + jaccard) * min(a.shingles, b.shingles))
    return share >= _COPIED


def voices(texts: Sequence[tuple[str | None, Sketch]]) -> tuple[tuple[int, ...], ...]:
    """Return the numbers of the texts of each voice, in order of the first of each.

    Args:
        texts: Publisher, where it is known, and sketch of each text.
    """
    voice = list(range(len(texts)))
    for n, (publisher, drawn) in enumerate(texts):
        for m in range(n):
            other, earlier = texts[m]
            if voice[m] != voice[n] and ((publisher is not None and publisher == other) or copied(drawn, earlier)):
                low, high = sorted((voice[m], voice[n]))
                voice = [low if v == high else v for v in voice]
    return tuple(tuple(n for n, v in enumerate(voice) if v == first) for first in sorted(set(voice)))
