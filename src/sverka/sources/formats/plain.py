"""Plain text: one file, one document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sverka.model import Issue
from sverka.sources.decoding import decode
from sverka.sources.raw import Metadata, Options, Raw, Source

_BLOCK = re.compile(r"\n[ \t]*\n\s*")
_SHORTEST, _LONGEST = 45, 100  # of a line that was broken by a machine at a fixed width


class PlainFormat:
    """Text files. Lines that were broken at a fixed width are joined again."""

    name = "plain text"
    suffixes = (".txt", ".text")

    def read(self, source: Source, options: Options) -> Iterator[Raw | Issue]:
        """Yield the one document of a text file."""
        text, _ = decode(source.read(options.limits.document_bytes), source.name)
        yield Raw(source.name, Metadata(source_id=source.stem), text=unwrap(text))

    def count(self, source: Source) -> int | None:
        """Return 1."""
        return 1


def unwrap(text: str) -> str:
    """Join the lines of paragraphs that were broken at a fixed width; all other text is returned as it is."""
    if not _BLOCK.search(text):
        return text
    blocks = _BLOCK.split(text.replace("\r\n", "\n").strip("\n"))
    return "\n\n".join(_joined(block) for block in blocks)


def _joined(block: str) -> str:
    lines = block.split("\n")
    if len(lines) < 2 or not all(_SHORTEST <= len(line.rstrip()) <= _LONGEST for line in lines[:-1]):
        return block
    # At a fixed width most lines stop in mid-sentence; a list of short items does not.
    ended = sum(line.rstrip().endswith((".", "!", "?", ":", ";", "»")) for line in lines[:-1])
    if ended * 2 > len(lines) - 1 or len(lines[-1]) > _LONGEST:
        return block
    return " ".join(line.strip() for line in lines)
