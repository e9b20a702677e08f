"""Where the time goes: a sampling profiler that books each sample on the innermost module of Sverka at work.

Samples are taken of the process's own CPU time (`ITIMER_PROF`), so waiting costs nothing, and time inside a library is
booked on the module that called it.
"""

from __future__ import annotations

import signal
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_INTERVAL = 0.002  # seconds of CPU time


@contextmanager
def sampled() -> Iterator[Counter[str]]:
    """Count samples by module while the block runs. Main thread only."""
    counts: Counter[str] = Counter()

    def book(_signal: int, frame: FrameType | None) -> None:
        while frame is not None:
            module = frame.f_globals.get("__name__", "")
            if module.startswith("sverka."):
                counts[module] += 1
                return
            frame = frame.f_back

    before = signal.signal(signal.SIGPROF, book)
    signal.setitimer(signal.ITIMER_PROF, _INTERVAL, _INTERVAL)
    try:
        yield counts
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
