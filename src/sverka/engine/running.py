"""Reading a corpus: documents in, records out to a ledger, to a file, or to whoever asks."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from sverka import reading
from sverka.engine.output import LinesFile, key, place_of
from sverka.engine.workers import Workers, crew
from sverka.ledger import Ledger
from sverka.model import Document, Issue, Records
from sverka.model.codec import issue_to_json, to_json


@dataclass(slots=True)
class Tally:
    """What a run has done so far.

    Attributes:
        read: Documents read.
        skipped: Documents that were read before, by the same version of the reader.
        outcomes: What the ledger made of those read: `added`, `replaced`, `copied`, `unchanged`.
        records: Records read, by kind: `tenures`, `events`, `statements`, `claims`.
        issues: Issues by code.
        reconciled: Documents of the ledger that were laid beside all others at the end.
        seconds: Time since the run began, without that.
    """

    read: int = 0
    skipped: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    records: Counter[str] = field(default_factory=Counter)
    issues: Counter[str] = field(default_factory=Counter)
    reconciled: int = 0
    seconds: float = 0.0

    @property
    def rate(self) -> float:
        """Documents read in a second."""
        return self.read / self.seconds if self.seconds else 0.0


def run(
    documents: Iterable[Document | Issue],
    *,
    ledger: Ledger | None = None,
    output: Path | None = None,
    issues: Path | None = None,
    resume: bool = False,
    workers: int | Workers = 1,
    on_records: Callable[[Records], None] | None = None,
    on_issue: Callable[[Issue], None] | None = None,
    progress: Callable[[Tally], None] | None = None,
) -> Tally:
    """Read documents, and give their records on one by one as they are read, in the order of the documents.

    Nothing that is finished is lost where the run is broken off: each document is one line of `output`, flushed, and
    one transaction of `ledger`, which is reconciled at the end. Where a ledger is all that is written, documents that
    it already holds from this version of the reader are passed over; where records are also wanted elsewhere, every
    document is read.

    Args:
        documents: Documents, and issues of sources that gave none, as `sverka.sources.read_documents` yields them.
        ledger: The books to keep records and issues in.
        output: File of JSON Lines in the record contract.
        issues: File of JSON Lines of issues; made only where there is one to write.
        resume: Go on with an `output` that was broken off: keep its lines, read only documents that are not in it.
        workers: Number of processes (with 1, this process reads), or another who reads.
        on_records: Called with the records of each document.
        on_issue: Called with each issue.
        progress: Called after each document and issue.

    Returns:
        What was done.

    Raises:
        LedgerError: Where the ledger cannot be written.
        OSError: Where a file cannot be written.
    """
    with ExitStack() as stack:
        lines = stack.enter_context(LinesFile(output, resume=resume)) if output else None
        if issues is not None:
            issues.unlink(missing_ok=True)  # those of an earlier run
        desk = _Desk(stack, ledger, lines, issues, on_records, on_issue, progress)
        for outcome in stack.enter_context(crew(workers) if isinstance(workers, int) else workers).read(
            desk.admit(documents)
        ):
            desk.take(outcome)
    if ledger is not None:
        desk.tally.reconciled = ledger.reconcile().documents
    return desk.tally


@dataclass(slots=True)
class _Desk:
    """Where documents are let in and results are handed out."""

    stack: ExitStack
    ledger: Ledger | None
    lines: LinesFile | None
    issues: Path | None
    on_records: Callable[[Records], None] | None
    on_issue: Callable[[Issue], None] | None
    progress: Callable[[Tally], None] | None
    tally: Tally = field(default_factory=Tally)
    began: float = field(default_factory=time.monotonic)
    issue_lines: LinesFile | None = None

    def admit(self, documents: Iterable[Document | Issue]) -> Iterator[Document]:
        """Yield the documents to be read."""
        for item in documents:
            if isinstance(item, Issue):
                self.take(item)
            elif self._known(item):
                self.tally.skipped += 1
                self._tell()
            else:
                yield item

    def _known(self, document: Document) -> bool:
        if self.lines is not None and key(document) in self.lines.held:
            return True
        if self.ledger is None or self.lines is not None or self.on_records is not None:
            return False
        return self.ledger.holds(document, reader=reading.VERSION)

    def take(self, outcome: Records | Issue) -> None:
        """Hand out the records of a document, or an issue."""
        if isinstance(outcome, Records):
            self._keep(outcome)
        else:
            self._note(outcome)
        self._tell()

    def _keep(self, records: Records) -> None:
        try:
            if self.ledger is not None:
                self.tally.outcomes[self.ledger.add(records, reader=reading.VERSION)] += 1
            if self.lines is not None:
                self.lines.write(to_json(records))
        except ValueError as error:  # half of a surrogate pair, a date that is none
            place = place_of(records.document)
            self._note(Issue("unstorable", place, str(error), document=records.document.id))
            return
        self.tally.read += 1
        for kind in ("tenures", "events", "statements", "claims"):
            self.tally.records[kind] += len(getattr(records, kind))
        if self.on_records is not None:
            self.on_records(records)

    def _note(self, issue: Issue) -> None:
        self.tally.issues[issue.code] += 1
        if self.issues is not None:
            if self.issue_lines is None:
                self.issue_lines = self.stack.enter_context(LinesFile(self.issues))
            self.issue_lines.write(issue_to_json(issue))
        if self.ledger is not None:
            self.ledger.add_issues([issue])
        if self.on_issue is not None:
            self.on_issue(issue)

    def _tell(self) -> None:
        self.tally.seconds = time.monotonic() - self.began
        if self.progress is not None:
            self.progress(self.tally)
