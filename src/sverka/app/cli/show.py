"""`sverka show`: a text with its records underneath each sentence."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from sverka import reading, sources
from sverka.app.asking import LEDGER_VARIABLE
from sverka.app.cli import WITH_ISSUES, terminal
from sverka.app.cli.options import examples, ledger_option, open_ledger
from sverka.app.cli.show_page import show_records
from sverka.errors import ContractError, LedgerError
from sverka.model import Issue, Records
from sverka.model.codec import from_json, read_jsonl


@click.command(
    epilog=examples(
        "sverka show 4315de10",
        "sverka show 2026-01-29-kosherbaev-zajonchkovskij",
        "sverka show article.txt",
        "sverka show records.jsonl:3",
        "sverka read article.html | sverka show -",
    )
)
@click.argument("doc")
@ledger_option
def show(doc: str, ledger: str | None) -> None:
    """Show a text with its records underneath each sentence.

    DOC is the id of a document in the ledger or the beginning of one, its source id, a file to be read, a file of
    records (with :3, the third line), or - for records on standard input.
    """
    for records in _found(doc, ledger):
        show_records(records)


def _found(doc: str, ledger: str | None) -> Iterator[Records]:
    if doc == "-":
        yield from read_jsonl(sys.stdin)
        return
    name, colon, line = doc.rpartition(":")
    if Path(doc).is_file():
        yield from _of_file(Path(doc))
    elif colon and line.isdecimal() and Path(name).is_file():
        yield _of_line(Path(name), int(line))
    else:
        yield _of_ledger(doc, ledger)


def _of_file(path: Path) -> Iterator[Records]:
    if path.suffix == ".jsonl" and _holds_records(path):
        yield from read_jsonl(path)
        return
    for found in sources.read_documents([path]):
        if isinstance(found, Issue):
            place = f", {found.place}" if found.place else ""
            terminal.say(f"{found.severity}: {found.path}{place}: {found.reason}")
            click.get_current_context().call_on_close(_end_with_issues)
        else:
            yield reading.read(found)


def _end_with_issues() -> None:
    raise SystemExit(WITH_ISSUES)


def _holds_records(path: Path) -> bool:
    with path.open(encoding="utf-8", errors="replace") as stream:
        try:
            from_json(next((line for line in stream if line.strip()), ""))
        except ContractError:  # JSON Lines of texts
            return False
    return True


def _of_line(path: Path, wanted: int) -> Records:
    with path.open(encoding="utf-8") as stream:
        for number, line in enumerate(stream, 1):
            if number == wanted:
                return from_json(line)
    raise ContractError(f"{path} has no line {wanted}")


def _of_ledger(name: str, ledger: str | None) -> Records:
    with open_ledger(ledger) as books:
        ids = books.find(name)
        if len(ids) > 1:
            raise LedgerError(f"{name!r} may mean {len(ids)} documents", hint=", ".join(ids[:5]))
        records = books.records(ids[0]) if ids else None
        if records is None:
            hint = f"`sverka documents` lists them; --ledger or {LEDGER_VARIABLE} names another"
            raise LedgerError(f"there is no file and no document {name!r} in {books.location}", hint=hint)
        return records
