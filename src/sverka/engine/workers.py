"""Who reads the documents: this process, or a pool of processes. Both give the same results in the same order.

This is the seam for further ways: anything that maps documents to outcomes, in order, can read a corpus.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import traceback
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Protocol, Self

from sverka import reading
from sverka.engine.output import place_of
from sverka.model import Document, Issue, Records

Outcome = Records | Issue
# Documents handed out ahead, for each process: enough to keep it busy while an earlier document takes long.
_AHEAD = 4


class Workers(Protocol):
    """Reads documents."""

    def read(self, documents: Iterable[Document]) -> Iterator[Outcome]:
        """Yield the records of each document in order, or the issue because of which there are none."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...


def crew(count: int) -> Workers:
    """Return the workers for a number of processes."""
    return Pool(count) if count > 1 else InProcess()


def attempt(document: Document) -> Outcome:
    """Read one document. Whatever goes wrong becomes an issue of code `reader_failed`, and the run goes on."""
    try:
        return reading.read(document)
    except Exception as error:  # noqa: BLE001  # one document must not end the run, whatever is wrong with it
        last = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{last.filename}:{last.lineno}"
        return _failed(document, f"{type(error).__name__}: {error}", where)


def _failed(document: Document, reason: str, where: str | None = None) -> Issue:
    details = {"where": where} if where else {}
    return Issue("reader_failed", place_of(document), reason, document=document.id, details=details)


class InProcess:
    """Reads in this process, one document after the other."""

    def read(self, documents: Iterable[Document]) -> Iterator[Outcome]:
        """Yield the outcome of each document in order."""
        return map(attempt, documents)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


class Pool:
    """Reads in several processes.

    Where a process dies (out of memory, a fault in a library), the documents that were being read are read again one
    at a time; the one that kills its process a second time becomes an issue.
    """

    def __init__(self, count: int) -> None:
        self._count = count
        self._start()

    def _start(self) -> None:
        for library in ("OMP", "OPENBLAS", "MKL"):  # processes, not threads, share the cores; the children inherit it
            os.environ.setdefault(f"{library}_NUM_THREADS", "1")
        # Forking a process that has threads (a progress bar, a database) can hang the child.
        context = multiprocessing.get_context("spawn")
        self._executor = ProcessPoolExecutor(self._count, context, _leave_interrupts_to_the_parent)

    def read(self, documents: Iterable[Document]) -> Iterator[Outcome]:
        """Yield the outcome of each document in order, drawing few documents ahead."""
        source = iter(documents)
        flying: deque[tuple[Document, Future[Outcome]]] = deque()
        while True:
            while len(flying) < self._count * _AHEAD and (document := next(source, None)) is not None:
                flying.append((document, self._submit(document)))
            if not flying:
                return
            try:
                outcome = flying[0][1].result()
            except BrokenProcessPool:
                self._restart()
                caught = [document for document, _ in flying]
                flying.clear()
                yield from map(self._alone, caught)
            else:
                flying.popleft()
                yield outcome

    def _submit(self, document: Document) -> Future[Outcome]:
        try:
            return self._executor.submit(attempt, document)
        except BrokenProcessPool as error:  # told where the results are waited for
            broken: Future[Outcome] = Future()
            broken.set_exception(error)
            return broken

    def _alone(self, document: Document) -> Outcome:
        try:
            return self._submit(document).result()
        except BrokenProcessPool:
            self._restart()
            return _failed(document, "the process that read it died")

    def _restart(self) -> None:
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._executor.shutdown(wait=True, cancel_futures=True)
