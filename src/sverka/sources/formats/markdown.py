"""Markdown with front matter in YAML: markup is taken out, paragraphs stay."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

import yaml

from sverka.model import Issue
from sverka.sources.decoding import decode
from sverka.sources.fields import metadata_of
from sverka.sources.raw import Metadata, Options, Raw, Source

_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?=\S)")
_QUOTE = re.compile(r" {0,3}(?:>[ \t]?)+")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_DEFINITION = re.compile(r" {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S+")
_TABLE_RULE = frozenset(" \t:|-")
_IMAGE = re.compile(r"!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)")
_LINK = re.compile(r"\[([^\]\[\n]{1,1000})\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,200}\])")
_FOOTNOTE = re.compile(r"\[\^[^\]\n]{1,50}\]:?")
_ADDRESS = re.compile(r"<(?:https?://|mailto:)[^>\s]{1,2000}>")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,500}>|<!--.{0,300}?-->")
_STRONG = re.compile(r"(\*{1,3}|~~|`{1,2})(?=\S)([^*~`\n]{1,1000}?)(?<=\S)\1")
_UNDERSCORED = re.compile(r"(?<!\w)(_{1,3})(?=\S)([^_\n]{1,1000}?)(?<=\S)\1(?!\w)")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
_LONGEST_LINE = 20_000  # a longer line is no Markdown prose: its inner markup is left alone


class MarkdownFormat:
    """Markdown files, with or without front matter."""

    name = "Markdown"
    suffixes = (".md", ".markdown", ".mdown")

    def read(self, source: Source, options: Options) -> Iterator[Raw | Issue]:
        """Yield an issue where the front matter cannot be read, then the document."""
        text, _ = decode(source.read(options.limits.document_bytes), source.name)
        text = text.replace("\r\n", "\n")
        front, body, first = _split(text)
        metadata = Metadata(source_id=source.stem)
        if front is not None:
            try:
                values = yaml.load(front, Loader=_FrontMatterLoader)  # noqa: S506 (a safe loader)
                if not isinstance(values, dict | None):
                    raise ValueError("it holds no names with values")
            except (yaml.YAMLError, ValueError, RecursionError) as error:
                yield _bad_front_matter(source, error)
            else:
                metadata, problems = metadata_of(values or {}, options, source_id=source.stem)
                for problem in problems:
                    yield Issue("bad_field", source.name, problem, place="front matter", severity="warning")
        elif first is not None:
            yield Issue(
                "bad_front_matter", source.name, "the front matter is not closed by a line ---", "line 1", "warning"
            )
        stripped = strip_markup(body)
        if metadata.title is None and (heading := re.match(r"\s*#[ \t]+([^\n]{1,500})\n", body)):
            metadata = replace(metadata, title=strip_markup(heading.group(1)))
            stripped = strip_markup(body[heading.end() :])
        yield Raw(source.name, metadata, text=stripped)

    def count(self, source: Source) -> int | None:
        """Return 1."""
        return 1


class _FrontMatterLoader(yaml.SafeLoader):
    """A safe loader that knows no aliases (an alias bomb is small and grows without end)."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("aliases are not allowed in front matter")
        return super().compose_node(parent, index)


def _as_written(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> date | datetime | str:
    """Read a date; an impossible one stays as written, so that it is reported as a bad date and not as bad YAML."""
    try:
        found: date | datetime = yaml.SafeLoader.construct_yaml_timestamp(loader, node)
    except ValueError:
        return str(node.value)
    return found


_FrontMatterLoader.add_constructor("tag:yaml.org,2002:timestamp", _as_written)


def _split(text: str) -> tuple[str | None, str, int | None]:
    """Return the front matter (None without), the body, and the line on which front matter was begun (None without)."""
    if not text.startswith("---\n"):
        return None, text, None
    end = text.find("\n---", 3)
    while end != -1 and text[end + 4 : end + 5] not in ("\n", "", " "):
        end = text.find("\n---", end + 4)
    if end == -1:
        # A text may begin with a rule; without names after it nothing is missed.
        return None, text, 1 if re.match(r"---\n\w+[ \t]*:", text) else None
    return text[4 : end + 1], text[end + 4 :].lstrip("- "), 1


def _bad_front_matter(source: Source, error: Exception) -> Issue:
    mark = getattr(error, "problem_mark", None)
    reason = getattr(error, "problem", None) or str(error)
    return Issue(
        code="bad_front_matter",
        path=source.name,
        place=f"line {mark.line + 2}" if mark is not None else "front matter",
        reason=f"the front matter cannot be read: {reason}",
        severity="warning",
    )


def strip_markup(text: str) -> str:
    """Return the text of Markdown: headings and paragraphs as paragraphs, list items as lines, tables as rows."""
    blocks: list[str] = []
    lines: list[str] = []  # of the paragraph being read
    fenced = False

    def close() -> None:
        if lines:
            blocks.append(" ".join(lines))
            lines.clear()

    for line in text.split("\n"):
        if _FENCE.match(line):
            close()
            fenced = not fenced
            continue
        if fenced:
            blocks.append(line)
            continue
        quote = _QUOTE.match(line)
        bare = line[quote.end() :] if quote else line
        if not bare.strip():
            close()
            blocks.append("")
        elif heading := _HEADING.match(bare):
            close()
            blocks.extend(("", bare[heading.end() :].strip().rstrip("#").strip(), ""))
        elif (lines and _UNDERLINE.match(bare)) or _is_mark(bare):
            close()
            blocks.append("")
        elif item := _ITEM.match(bare):
            close()
            lines.append(bare[item.end() :].strip())
        elif bare.lstrip().startswith("|"):
            close()
            blocks.append(" ".join(cell.strip() for cell in bare.strip().strip("|").split("|")))
        else:
            broken = bare.endswith(("  ", "\\"))
            lines.append(bare.strip().removesuffix("\\"))
            if broken:
                close()
    close()
    return re.sub(r"\n{3,}", "\n\n", "\n".join(_inner(block) for block in blocks)).strip("\n")


def _is_mark(line: str) -> bool:
    """Tell whether a line is a rule, the address of a link, or the rule of a table."""
    rule = _RULE.match(line) or _DEFINITION.match(line)
    return bool(rule) or ("|" in line and "---" in line and _TABLE_RULE.issuperset(line))


def _inner(line: str) -> str:
    """Take the markup inside a line out."""
    if len(line) > _LONGEST_LINE:
        return line
    line = _IMAGE.sub("", line)
    line = _LINK.sub(r"\1", line)
    line = _FOOTNOTE.sub("", line)
    line = _TAG.sub("", _ADDRESS.sub("", line))
    line = _STRONG.sub(r"\2", line)
    line = _UNDERSCORED.sub(r"\2", _STRONG.sub(r"\2", line))
    return _ESCAPED.sub(r"\1", line)
