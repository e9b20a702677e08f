"""`sverka read`: sources in, records out."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import click
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from sverka import engine, sources
from sverka.app.cli import WITH_ISSUES, terminal
from sverka.app.cli.options import examples, ledger_option, open_ledger
from sverka.engine import Tally
from sverka.model import Issue, Records
from sverka.model.codec import to_json
from sverka.model.vocabulary import LANGS
from sverka.reports import wording

# Problems that the summary names one by one.
_NAMED = 10


def _columns(_ctx: click.Context, _param: click.Parameter, value: str | None) -> dict[str, str]:
    pairs = [pair.partition("=") for pair in value.split(",")] if value else []
    for field, _, column in pairs:
        if field.strip() not in sources.FIELDS or not column.strip():
            raise click.BadParameter(f"write FIELD=COLUMN, with a field of {', '.join(sources.FIELDS)}")
    return {field.strip(): column.strip() for field, _, column in pairs}


@click.command(
    epilog=examples(
        "sverka read news/ --ledger news.db",
        "sverka read 'news/**/*.html' -o records.jsonl --workers 4",
        "sverka read corpus.csv --columns text=body,published=date -o records.jsonl",
        "cat article.txt | sverka read - | jq .events",
    )
)
@click.argument("source", nargs=-1, required=True)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="File of JSON Lines of records.")
@ledger_option
@click.option("--no-ledger", is_flag=True, help="Keep nothing in a ledger, even where SVERKA_LEDGER names one.")
@click.option(
    "--issues",
    type=click.Path(dir_okay=False, path_type=Path),
    help="File of JSON Lines of what was wrong. By default OUTPUT with the ending .issues.jsonl.",
)
@click.option("--lang", type=click.Choice(LANGS), help="Language of texts that do not say theirs.")
@click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="Day of publication (ISO) of texts that do not say theirs.",
)
@click.option(
    "--workers", type=click.IntRange(min=1), metavar="N", default=1, show_default=True, help="Number of processes."
)
@click.option(
    "--columns",
    metavar="FIELD=COLUMN,…",
    callback=_columns,
    help="For tables and JSON: the column that holds each field.",
)
@click.option("--resume", is_flag=True, help="Go on with an OUTPUT that was broken off, keeping its lines.")
def read(
    source: tuple[str, ...],
    output: Path | None,
    ledger: str | None,
    no_ledger: bool,
    issues: Path | None,
    lang: str | None,
    published: dt.datetime | None,
    workers: int,
    columns: dict[str, str],
    resume: bool,
) -> None:
    """Read texts into records.

    SOURCE is a file (text, Markdown, HTML, JSON Lines, CSV, Parquet), a folder or glob of these, or - (standard input).

    Records go to OUTPUT where that is given, and to the ledger that --ledger or SVERKA_LEDGER names. Without any of
    these they are kept in the default ledger or, where standard output is no terminal, go there as JSON Lines.

    Each document is written as soon as it is read: a run that is broken off loses none. Into a ledger alone,
    documents that it holds from the same version of the reader are passed over.
    """
    if resume and output is None:
        raise click.UsageError("--resume goes on with an OUTPUT: give -o")
    if (
        no_ledger
        and click.get_current_context().get_parameter_source("ledger") is click.core.ParameterSource.COMMANDLINE
    ):
        raise click.UsageError("--ledger and --no-ledger exclude each other")
    to_stdout = output is None and (no_ledger or (ledger is None and not terminal.on_terminal()))
    keeps = not no_ledger and (ledger is not None or (output is None and not to_stdout))
    if output is not None and issues is None:
        issues = output.with_name(f"{output.name.removesuffix('.jsonl')}.issues.jsonl")
    books = open_ledger(ledger, create=True) if keeps else None
    problems: list[Issue] = []
    seen: Counter[str] = Counter()

    def note(issue: Issue) -> None:
        seen[issue.code] += 1
        if len(problems) < _NAMED:
            problems.append(issue)

    def emit(records: Records) -> None:
        terminal.write(to_json(records) + "\n")

    try:
        with _progress(source) as advance:
            tally = engine.run(
                sources.read_documents(
                    source, lang=lang, published=published.date() if published else None, columns=columns
                ),
                ledger=books,
                output=output,
                issues=issues,
                resume=resume,
                workers=workers,
                on_records=emit if to_stdout else None,
                on_issue=note,
                progress=advance,
            )
    except KeyboardInterrupt:
        go_on = "; --resume goes on" if output is not None else ""
        terminal.say(f"broken off; documents that were finished are kept{go_on}")
        raise
    finally:
        if books is not None:
            books.close()
    _summarise(tally, books.location if books else None, output, issues, problems)
    if seen:
        click.get_current_context().exit(WITH_ISSUES)


class _progress:  # noqa: N801  # a context manager, used like a function
    """A bar on standard error while documents are read, where that is a terminal."""

    def __init__(self, source: tuple[str, ...]) -> None:
        self._source = source
        self._bar: Progress | None = None

    def __enter__(self) -> Callable[[Tally], None]:
        console = terminal.messages()
        if not console.is_terminal:
            return lambda _: None
        total = None if "-" in self._source else sources.count_documents(self._source)
        bar = self._bar = Progress(
            SpinnerColumn(), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"), TimeElapsedColumn(),
            console=console, transient=True,
        )  # fmt: skip
        task = bar.add_task("reading", total=total, rate="")
        bar.start()

        def advance(tally: Tally) -> None:
            issues = f", {sum(tally.issues.values())} issues" if tally.issues else ""
            bar.update(task, completed=tally.read + tally.skipped, rate=f"{tally.rate:.1f} documents/s{issues}")

        return advance

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()


def _summarise(
    tally: Tally, ledger: str | None, output: Path | None, issues: Path | None, problems: list[Issue]
) -> None:
    kinds = ", ".join(f"{count} {kind}" for kind, count in tally.records.items())
    speed = f" in {tally.seconds:.1f} s ({tally.rate:.1f} a second)" if tally.read else ""
    terminal.say(f"{tally.read} documents read{speed}{': ' + kinds if kinds else ''}")
    if tally.skipped:
        terminal.say(f"{tally.skipped} documents read before, passed over")
    if output is not None:
        terminal.say(f"records: {output}")
    if ledger is not None:
        outcomes = ", ".join(f"{count} {outcome}" for outcome, count in sorted(tally.outcomes.items()))
        terminal.say(f"ledger: {ledger}{' (' + outcomes + ')' if outcomes else ''}")
    if not problems:
        return
    found = sum(tally.issues.values())
    codes = ", ".join(f"{count} {code}" for code, count in sorted(tally.issues.items()))
    terminal.say(f"{found} issues ({codes}){': ' + str(issues) if issues else ''}")
    for issue in problems:
        place = f", {issue.place}" if issue.place else ""
        terminal.say("  " + wording.clean(f"{issue.severity}: {issue.path}{place}: {issue.reason}"))
    if found > len(problems):
        terminal.say(f"  and {found - len(problems)} more")
