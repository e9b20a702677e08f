"""A text on the terminal, its records underneath the sentence that each begins in."""

from __future__ import annotations

from rich.padding import Padding
from rich.text import Text

from sverka.app.cli import terminal
from sverka.language import language
from sverka.model import Records, Span
from sverka.reports import wording as w
from sverka.reports.notes import Note, notes, origin, pieces

_STYLES = {"event": "cyan", "statement": "magenta", "claim": "yellow", "tenure": "green"}


def show_records(records: Records) -> None:
    """Write a text with its records to standard output."""
    console = terminal.screen()
    document, found = records.document, notes(records)
    console.print(Text(origin(document), style="dim"))
    paragraph = 0
    sentences = language(document.lang).sentences(document.text)
    for number, (part, span) in enumerate(sentences):
        if part != paragraph:
            paragraph = part
            console.print()
        console.print(_marked(document.text, span, found))
        end = sentences[number + 1][1].start if number + 1 < len(sentences) else len(document.text) + 1
        begin = span.start if number else 0
        for note in found:
            if begin <= (note.spans[0].start if note.spans else 0) < end:
                line = Text(f"{note.kind} ", style=f"bold {_STYLES[note.kind]}")
                line.append(w.clean(note.words), style="not bold default")
                if any(quoted != span for quoted in note.spans):
                    quote = w.clean(" … ".join(place.of(document.text) for place in note.spans))
                    line.append(f"  “{quote}”", style="not bold dim")
                console.print(Padding(line, (0, 0, 0, 4), expand=False))
    counts = (
        ("event", records.events),
        ("statement", records.statements),
        ("claim", records.claims),
        ("tenure", records.tenures),
    )
    console.print()
    console.print(Text("  ").join(Text(f"{len(rows)} {kind}s", style=_STYLES[kind]) for kind, rows in counts))


def _marked(text: str, span: Span, found: list[Note]) -> Text:
    """Return a sentence with its records marked, overlapping ones underlined."""
    line = Text()
    for piece, marks in pieces(text, span, found):
        style = _STYLES[marks[-1].kind] if marks else ""
        line.append(w.harmless(piece), style=f"{style} underline" if len(marks) > 1 else style)
    return line
