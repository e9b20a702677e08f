from __future__ import annotations

import os
import signal
from dataclasses import dataclass

from sverka.engine.workers import Pool, attempt
from sverka.model import Document, Issue, Records


@dataclass(frozen=True, slots=True)
class Deadly(Document):
    """A document that kills the process that looks at its text."""

    def __getattribute__(self, name: str) -> object:
        if name == "lang" and os.getpid() != object.__getattribute__(self, "authors")[0]:
            os.kill(os.getpid(), signal.SIGKILL)
        return object.__getattribute__(self, name)


def test_a_document_that_kills_its_process_becomes_an_issue_and_the_others_are_read(documents: list[Document]) -> None:
    deadly = Deadly(id="d" * 16, text="Boom.", lang="en", source_id="deadly", authors=(os.getpid(),))  # type: ignore[arg-type]
    with Pool(2) as pool:
        first, second, third, fourth = pool.read([documents[0], deadly, documents[1], documents[2]])
    assert isinstance(second, Issue)
    assert (second.code, second.path, second.document) == ("reader_failed", "deadly", "d" * 16)
    assert [type(outcome) for outcome in (first, third, fourth)] == [Records] * 3


def test_an_outcome_is_the_records_of_the_document(documents: list[Document]) -> None:
    outcome = attempt(documents[0])
    assert isinstance(outcome, Records)
    assert outcome.document == documents[0]
