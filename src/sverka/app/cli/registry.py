"""`sverka registry`: registries of facts, added, listed, shown, checked and removed."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click
from rich import box
from rich.table import Table

from sverka.app.cli import WITH_ISSUES, terminal
from sverka.app.cli.options import examples, first_day, registries_option, state
from sverka.app.registries import Registries
from sverka.checks.registries import Checked, Contents, RegistryInfo
from sverka.model import Issue
from sverka.reports import wording

_SHOWN = 10  # issues told on standard error; all are in `registry show`

_format = click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json", "jsonl"]),
    help="By default a table on a terminal, JSON Lines elsewhere.",
)


@click.group(
    epilog=examples(
        "sverka registry templates",
        "sverka registry add --template un-votes-undl 2026_02_06_ga_voting.csv",
        "sverka registry add --template baci BACI_HS92_V202501.zip",
        "sverka registry add my-trade.yaml",
        "sverka registry list",
        "sverka registry check un-votes-undl",
    )
)
def registry() -> None:
    """Keep the registries of facts that claims are checked against.

    A registry is a table with a description in YAML: what it is, who publishes it, which edition, whose statistics it
    holds, and where in its files the facts stand. A few facts on Kazakhstan and Poland come with Sverka.
    """


@registry.command(
    epilog=examples(
        "sverka registry add my-trade.yaml",
        "sverka registry add --template un-votes-undl 2026_02_06_ga_voting.csv --retrieved 2026-02-10",
        "sverka registry add --template offices ministers.csv --id ministers-pol",
    )
)
@click.argument("paths", nargs=-1, required=True, metavar="DESCRIPTION.yaml | FILE…")
@click.option("--template", metavar="NAME", help="A ready-made description: `sverka registry templates` lists them.")
@click.option("--id", "name", metavar="ID", help="With a template: id of the registry, by default the template's name.")
@click.option("--edition", metavar="TEXT", help="With a template: the edition, by default the first file's name.")
@click.option("--retrieved", type=first_day, metavar="DATE", help="With a template: when the files were fetched.")
@click.option("--side", type=state, metavar="STATE", help="With a template: whose statistics they are.")
@registries_option
def add(
    paths: tuple[str, ...],
    template: str | None,
    name: str | None,
    edition: str | None,
    retrieved: dt.date | None,
    side: str | None,
    registries: str | None,
) -> None:
    """Read a registry's files once and keep its facts, ready to be asked; one of the same id is replaced."""
    if template is None and (len(paths) > 1 or name or edition or retrieved or side):
        raise click.UsageError("one description, or --template with files")
    with Registries(registries, bundled=False) as kept:
        added = kept.add(*paths, template=template, id=name, edition=edition, retrieved=retrieved, side=side)
    terminal.say(_said(added.registry))
    _tell(added.issues, sum(1 for _ in added.issues))
    if added.issues:
        click.get_current_context().exit(WITH_ISSUES)


@registry.command("list", epilog=examples("sverka registry list", "sverka registry list --format json"))
@_format
@registries_option
def list_(form: str | None, registries: str | None) -> None:
    """List the registries in the order in which they answer; those that come with Sverka are last."""
    with Registries(registries, bundled=False) as kept:
        rows = kept.list()
    if _form(form) == "table":
        _table(
            [
                {
                    "id": row.id, "kind": row.kind, "*title": row.title, "*publisher": row.publisher,
                    "*edition": row.edition, "side": row.side or "", "years": _years(row), "facts": f"{row.facts:,}",
                    "issues": str(row.issues),
                }
                for row in rows
            ]
        )  # fmt: skip
    else:
        _json(form, [asdict(row) for row in rows])


@registry.command(epilog=examples("sverka registry show starter-trade-kaz", "sverka registry show baci --format json"))
@click.argument("name", metavar="ID")
@_format
@registries_option
def show(name: str, form: str | None, registries: str | None) -> None:
    """Show a registry's description, its files, and the rows that could not be taken."""
    with Registries(registries, bundled=False) as kept:
        contents = kept.show(name)
    if _form(form) != "table":
        _json(form, [_told(contents)])
        return
    told = contents.description.model_dump(mode="json", exclude_defaults=True, exclude={"files"})
    for field, value in told.items():
        words = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        terminal.write(f"{field}: {wording.clean(words)}\n")
    for file in contents.files:
        terminal.write(wording.clean(f"file: {file.path}, {file.size:,} bytes, SHA-256 {file.sha256}") + "\n")
    terminal.write(f"facts: {contents.facts:,}\n")
    for issue in contents.issues:
        terminal.write(wording.clean(f"issue: {_issue(issue)}") + "\n")


@registry.command(epilog=examples("sverka registry check", "sverka registry check baci --as-of 2026-06-30"))
@click.argument("name", metavar="[ID]", required=False)
@click.option("--as-of", type=first_day, metavar="DATE", help="Dates after this day are strange. By default today.")
@_format
@registries_option
def check(name: str | None, as_of: dt.date | None, form: str | None, registries: str | None) -> None:
    """Read the files again; tell what changed, what could not be taken and what is strange in the facts.

    Strange are: partners that do not add up to the world, a turnover that is not exports and imports, dates in the
    future, embassies in two cities. Ends with exit code 3 where there is anything to tell.
    """
    with Registries(registries, bundled=False) as kept:
        found = kept.check(name, as_of=as_of)
    if _form(form) == "table":
        for one in found:
            terminal.write("".join(f"{wording.clean(line)}\n" for line in _checked(one)))
    else:
        _json(form, [asdict(one) for one in found])
    if not all(one.fine for one in found):
        click.get_current_context().exit(WITH_ISSUES)


@registry.command(epilog=examples("sverka registry remove baci"))
@click.argument("name", metavar="ID")
@registries_option
def remove(name: str, registries: str | None) -> None:
    """Remove a registry; the files that it was read from stay where they are."""
    with Registries(registries, bundled=False) as kept:
        kept.remove(name)
    terminal.say(f"removed {name}")


@registry.command(epilog=examples("sverka registry templates", "sverka registry templates stat-gov-kz > my.yaml"))
@click.argument("name", metavar="[NAME]", required=False)
@_format
def templates(name: str | None, form: str | None) -> None:
    """List the ready-made descriptions of known sources, or write one to be copied and changed."""
    found = Registries.templates()
    if name is not None:
        text = next((one.text for one in found if one.name == name), None)
        if text is None:
            raise click.BadParameter(f"there are {', '.join(one.name for one in found)}", param_hint="NAME")
        terminal.write(text)
    elif _form(form) == "table":
        _table(
            [
                {"name": one.name, "kind": one.kind, "*title": one.title, "*publisher": one.publisher,
                 "*files from": one.url or ""}
                for one in found
            ]
        )  # fmt: skip
    else:
        _json(form, [asdict(one) for one in found])


def _form(form: str | None) -> str:
    return form or ("table" if terminal.on_terminal() else "jsonl")


def _years(row: RegistryInfo) -> str:
    return "–".join(map(str, dict.fromkeys(row.coverage or ())))


def _said(row: RegistryInfo) -> str:
    years = f", {_years(row)}" if row.coverage else ""
    return wording.clean(f"{row.id}: {row.facts:,} facts of {row.kind}{years} from {row.publisher}, {row.edition}")


def _checked(one: Checked) -> list[str]:
    lines = [_said(one.registry)]
    lines += [f"  changed or gone since it was read: {path}" for path in one.changed]
    if one.facts_now is None:
        lines.append("  its files are gone, so that nothing could be read again")
    elif one.facts_now != one.registry.facts:
        lines.append(f"  the files give {one.facts_now:,} facts now: add the registry again")
    lines += [
        f"  {anomaly.code}: {f'{anomaly.place}: ' if anomaly.place else ''}{anomaly.reason}"
        for anomaly in one.anomalies
    ]
    lines += [f"  {_issue(issue)}" for issue in one.issues]
    return lines if len(lines) > 1 else [f"{lines[0]}: nothing strange"]


def _issue(issue: Issue) -> str:
    place = ", ".join(part for part in (issue.path, issue.place) if part)
    return f"{issue.code}: {f'{place}: ' if place else ''}{issue.reason}"


def _tell(issues: Sequence[Issue], count: int) -> None:
    if count:
        terminal.say(f"{count} issues")
    for issue in issues[:_SHOWN]:
        terminal.say("  " + wording.clean(_issue(issue)))
    if count > _SHOWN:
        terminal.say("  …: `sverka registry show` lists them")


def _told(contents: Contents) -> dict[str, Any]:
    told = asdict(contents)
    told["description"] = contents.description.model_dump(mode="json", exclude_defaults=True)
    return told


def _table(rows: Iterable[dict[str, str]]) -> None:
    rows = list(rows)
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for name in rows[0]:
        wide = name.startswith("*")
        table.add_column(name.removeprefix("*"), ratio=1 if wide else None, overflow="fold", no_wrap=not wide)
    for row in rows:
        table.add_row(*map(wording.clean, row.values()))
    terminal.screen().print(table)


def _json(form: str | None, rows: Iterable[dict[str, Any]]) -> None:
    texts = [json.dumps(row, ensure_ascii=False, default=_plain) for row in rows]
    terminal.write("[" + ",\n ".join(texts) + "]\n" if form == "json" else "".join(f"{text}\n" for text in texts))


def _plain(value: object) -> object:
    return str(value) if isinstance(value, dt.date | Path) else value.__dict__
