"""A brief as Markdown: quotations keep their language in a `lang` attribute, references are links."""

from __future__ import annotations

from collections.abc import Iterator

from sverka.reports.brief.page import Line, Page, Reference, Runs, page
from sverka.reports.brief.parts import Brief
from sverka.reports.markdown import escape, inline


def to_markdown(brief: Brief) -> str:
    """Return a brief as a page of Markdown."""
    return "\n".join(_page(page(brief))) + "\n"


def _page(told: Page) -> Iterator[str]:
    yield from (f"# {escape(told.title)}", "")
    for lead in told.lead:
        yield f"{escape(lead)}  "
    for part in told.parts:
        yield from ("", f"## {escape(part.heading)}", "")
        for number, block in enumerate(part.blocks):
            if number:
                yield ""
            if block.heading:
                yield from (f"### {escape(block.heading)}", "")
            for line in block.lines:
                yield f"- {_line(line)}"
            if block.more:
                yield f"- *{escape(block.more)}*"
    if told.references:
        yield from ("", f"## {escape(told.references_heading)}", "")
    for reference in told.references:
        yield _reference(reference)


def _line(line: Line) -> str:
    return " ".join(
        _runs(runs) + "".join(f" [[{n}]](#ref-{n})" for n in marks)
        for (runs, _), marks in zip(line.sentences, line.marks(), strict=True)
    )


def _runs(runs: Runs) -> str:
    return "".join(
        _inside(run.text) if run.lang is None else f'<span lang="{run.lang}">{_inside(run.text)}</span>' for run in runs
    )


def _inside(text: str) -> str:
    """Return a text escaped, with the white space at its ends kept."""
    head, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{' ' if head else ''}{inline(text)}{' ' if tail else ''}" if text.strip() else text


def _reference(reference: Reference) -> str:
    link = f" <{reference.url}>" if reference.url else ""
    n = reference.number
    return f'<a id="ref-{n}"></a>{n}\\. {_runs(reference.source)}{link}: {_runs(reference.words)}  '
