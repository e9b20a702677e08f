"""The reference pages, made from the commands and docstrings: `python -m sverka.app.reference docs/`.

A test compares them with `docs/cli.md` and `docs/api.md`, so that neither can fall behind.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

import sverka
from sverka.app.asking import Query
from sverka.app.cli import main

_MADE = "<!-- Made by `python -m sverka.app.reference docs/`: change the commands and docstrings, not this page. -->"


def cli_page() -> str:
    """Return the reference of the command line as Markdown."""
    return "\n".join(_cli_lines()) + "\n"


def _cli_lines() -> Iterator[str]:
    context = click.Context(main, info_name="sverka")
    yield from ("# The command line", "", _MADE, "", inspect.cleandoc(main.help or ""), "")
    yield from _examples(main)
    yield from (
        "Data goes to standard output, messages and progress to standard error. Tables are written on a terminal,",
        "JSON Lines elsewhere; `--format` decides otherwise. `NO_COLOR` leaves colours out. States are given as",
        "ISO 3166 codes of three or two letters, or by name in any of the languages; dates as `2026`, `2026-01` or",
        "`2026-01-29`. The ledger is the one that `--ledger` or the variable `SVERKA_LEDGER` names, or a file",
        "in the user's data directory. An error is told in one line on standard error.",
        "",
    )
    for name in main.list_commands(context):
        yield from _command_lines(name, main.get_command(context, name), context, "##")


def _command_lines(name: str, command: click.Command | None, context: click.Context, mark: str) -> Iterator[str]:
    if command is None:
        raise LookupError(name)
    inner = click.Context(command, info_name=name, parent=context)
    usage = " ".join(command.collect_usage_pieces(inner))
    path = inner.command_path
    yield from (f"{mark} {path}", "", f"    {path} {usage}", "", inspect.cleandoc(command.help or ""), "")
    options = [parameter for parameter in command.params if isinstance(parameter, click.Option)]
    if options:
        yield from ("| option | |", "| --- | --- |", *map(_option, options), "")
    yield from _examples(command)
    if isinstance(command, click.Group):
        for part in command.list_commands(inner):
            yield from _command_lines(part, command.get_command(inner, part), inner, f"{mark}#")


def _option(option: click.Option) -> str:
    names = ", ".join(f"`{name}`" for name in (*option.opts, *option.secondary_opts))
    value = ""
    if not option.is_flag:
        choices = option.type.choices if isinstance(option.type, click.Choice) and option.metavar is None else None
        value = f" {', '.join(map(str, choices))}" if choices else f" {option.metavar or option.type.name.upper()}"
    help_ = option.help or ""
    if option.show_default and option.default is not None:
        help_ += f" By default {option.default}."
    if option.envvar:
        help_ += f" Environment: `{option.envvar}`."
    return f"| {names}{value} | {help_} |".replace("|…", "…")


def _examples(command: click.Command) -> Iterator[str]:
    for block in (command.epilog or "").split("\b"):
        lines = [line for line in inspect.cleandoc(block).splitlines() if line.strip()]
        if lines and lines[0] == "Examples:":
            yield from ("```sh", *(line.strip() for line in lines[1:]), "```", "")
        elif lines:
            yield from (*lines, "")


def api_page() -> str:
    """Return the reference of the Python interface as Markdown."""
    return "\n".join(_api_lines()) + "\n"


def _api_lines() -> Iterator[str]:
    yield from ("# The Python interface", "", _MADE, "")
    yield from ("```python", "import sverka", "")
    yield from ('with sverka.Ledger("news.db") as ledger:', '    ledger.read("news/")')
    yield from ('    view = ledger.dossier("KAZ", "POL", since="2025")', "    print(sverka.to_markdown(view))")
    yield from ('    frame = ledger.events(between=("KAZ", "POL"), status="planned").to_polars()', "```", "")
    yield from ("Everything that is public is named here; what is not named here may change at any time.", "")
    yield from ("## Questions to the ledger", "", "`**query` of the methods of `Ledger` is:", "", *_doc(Query))
    for name in sverka.__all__:
        yield from _entry(name, getattr(sverka, name))


def _entry(name: str, thing: Any) -> Iterator[str]:
    yield from (f"## sverka.{name}", "")
    if inspect.isclass(thing) and issubclass(thing, Exception):
        yield from _doc(thing)
        return
    if not issubclass(thing, tuple) if inspect.isclass(thing) else True:
        yield from ("```python", f"{name}{_signature(thing)}", "```", "")
    yield from _doc(thing)
    if not inspect.isclass(thing):
        return
    # What a class takes from another of ours is its own to the reader.
    homes = [home for home in reversed(thing.__mro__) if home.__module__.startswith("sverka.")]
    for attribute, value in {name: value for home in homes for name, value in vars(home).items()}.items():
        if attribute.startswith("_"):
            continue
        if inspect.isfunction(value):
            yield from (
                f"### {name}.{attribute}",
                "",
                "```python",
                f"{attribute}{_signature(value)}",
                "```",
                "",
                *_doc(value),
            )
        elif isinstance(value, property):
            yield from (f"### {name}.{attribute}", "", *_doc(value))


def _signature(thing: Any) -> str:
    signature = str(inspect.signature(thing))
    return (
        signature.replace("'", "")
        .replace('"', "")
        .replace("(self, ", "(")
        .replace("(self)", "()")
        .replace(" -> None", "")
    )


def _doc(thing: Any) -> Iterator[str]:
    """Yield a docstring, its sections as lists."""
    section = False
    for line in inspect.cleandoc(thing.__doc__ or "").splitlines():
        if line.rstrip(":") in ("Args", "Attributes", "Returns", "Raises", "Example") and line.endswith(":"):
            section = True
            yield from (f"**{line.rstrip(':')}**", "")
        elif section and line.startswith("    ") and not line.startswith("     "):
            head, colon, rest = line.strip().partition(": ")
            yield f"- `{head}`: {rest}" if colon and " " not in head else f"- {line.strip()}"
        else:
            section = section and line.startswith(" ")
            yield f"  {line.strip()}" if section else line
    yield ""


def write(folder: Path) -> None:
    """Write both pages into a folder."""
    (folder / "cli.md").write_text(cli_page(), encoding="utf-8")
    (folder / "api.md").write_text(api_page(), encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
