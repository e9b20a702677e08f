"""A page to its main text and what it says of itself.

Pages of suspicious build are taken apart in a process of their own, which is ended after a time.
"""

from __future__ import annotations

import json
import logging
import re
import subprocess
import sys
from dataclasses import asdict, dataclass
from typing import Any

from sverka.errors import SourceError
from sverka.sources.raw import Limits

_SUSPICIOUS_LENGTH = 400_000
_SUSPICIOUS_TAGS = 12_000
_SUSPICIOUS_DEPTH = 150
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})")
# Tags that are not closed, or often are not.
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
    | {"p", "li", "td", "tr", "th", "dd", "dt", "option"}
)
_DROPPED = ("script", "style", "svg", "noscript", "template")
_JSON_LD = re.compile(r"""type\s*=\s*["']?application/ld\+json""", re.IGNORECASE)
_DATA_ADDRESS = re.compile(r"data:[a-z]{2,12}/[a-z0-9.+-]{2,40};base64,[A-Za-z0-9+/=]{200,}")
_EARLIEST, _LATEST = "1990-01-01", "2100-12-31"  # given, so that no answer depends on the clock
_STATED = {"original_date": True, "extensive_search": False, "min_date": _EARLIEST, "max_date": _LATEST}


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says.

    Attributes:
        text: The main text, a paragraph a line.
        published: The date in its metadata, as ISO.
        published_visible: The date that its visible text gives, where the metadata has none.
        site: The name of the site, as written.
    """

    text: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    site: str | None = None
    url: str | None = None
    published: str | None = None
    published_visible: str | None = None


def read_page(html: str, path: str, limits: Limits, *, place: str | None = None) -> Page:
    """Return what a page says.

    Raises:
        SourceError: With code `too_large` for a page above its limit, `hostile_page` for one that takes too long,
            `empty` for one without text.
    """
    html = _without_scripts(html)
    if len(html) > limits.html_bytes:
        size = f"{limits.html_bytes / 1_000_000:g} MB"
        raise SourceError(path, f"a page larger than {size} without its scripts", code="too_large", place=place)
    page = _apart(html, path, limits, place) if _is_suspicious(html) else take_apart(html)
    if page is None or not page.text.strip():
        raise SourceError(path, "the page holds no article text", code="empty", place=place)
    return page


def take_apart(html: str) -> Page | None:
    """Return what a page says, or None where it has no text. Without bounds of time: see `read_page`."""
    # Loading trafilatura takes half a second, which a run over text files does not need.
    import trafilatura
    from htmldate import find_date
    from trafilatura.metadata import extract_metadata
    from trafilatura.utils import load_html

    # Its warnings on odd pages would be taken for ours; what matters becomes an issue.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    tree = load_html(html)
    if tree is None:
        return None
    stated = extract_metadata(tree, date_config=_STATED)
    visible = (
        None
        if stated.date
        else find_date(html, original_date=True, extensive_search=True, min_date=_EARLIEST, max_date=_LATEST)
    )
    found = trafilatura.bare_extraction(
        html, include_comments=False, include_tables=True, fast=False, with_metadata=False, favor_precision=False
    )
    text = getattr(found, "text", None) or ""
    authors = tuple(name.strip() for name in (stated.author or "").split(";") if name.strip())
    return Page(
        text=text.replace("\n", "\n\n"),
        title=stated.title or None,
        authors=authors,
        site=stated.sitename or None,
        url=stated.url or None,
        published=stated.date or None,
        published_visible=visible,
    )


def _without_scripts(html: str) -> str:
    """Drop scripts (but not JSON-LD), styles and embedded images, by a walk that sees each place once."""
    lower = html.lower()
    if len(lower) != len(html):  # a few letters change their length; the places would not agree
        lower = html.translate({code: code + 32 for code in range(65, 91)})
    pieces: list[str] = []
    at = 0
    for start, name in _openings(lower):
        if start < at:
            continue
        head = lower.find(">", start)
        if head == -1:
            break
        if name == "script" and _JSON_LD.search(lower, start, min(head, start + 1000)):
            continue
        end = lower.find(f"</{name}", head)
        if end == -1:
            continue
        pieces.append(html[at:start])
        close = lower.find(">", end)
        at = len(html) if close == -1 else close + 1
    pieces.append(html[at:])
    return _DATA_ADDRESS.sub("", "".join(pieces))


def _openings(lower: str) -> list[tuple[int, str]]:
    return [(found.start(), found.group(1)) for found in re.finditer(f"<({'|'.join(_DROPPED)})(?=[\\s>/])", lower)]


def _is_suspicious(html: str) -> bool:
    """Tell whether a page is so large, deep or full of tags that taking it apart may take long."""
    if len(html) > _SUSPICIOUS_LENGTH:
        return True
    depth = 0
    for count, tag in enumerate(_TAG.finditer(html), 1):
        if tag.group(2).lower() not in _VOID:
            depth += -1 if tag.group(1) else 1
        if depth > _SUSPICIOUS_DEPTH or count > _SUSPICIOUS_TAGS:
            return True
    return False


def _apart(html: str, path: str, limits: Limits, place: str | None) -> Page | None:
    """Take a page apart in a process of its own, ended after the time that is allowed."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "sverka.sources.pages"],
            input=html.encode("utf-8", "replace"),
            capture_output=True,
            timeout=limits.html_seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise SourceError(
            path,
            f"the page could not be taken apart within {limits.html_seconds:g} seconds",
            code="hostile_page",
            place=place,
        ) from error
    if done.returncode != 0:
        raise SourceError(path, "the page could not be taken apart", code="hostile_page", place=place)
    values: dict[str, Any] | None = json.loads(done.stdout)
    return None if values is None else Page(**{**values, "authors": tuple(values["authors"])})


def _main() -> None:
    """Take the page on standard input apart and write what it says as JSON."""
    page = take_apart(sys.stdin.buffer.read().decode("utf-8", "replace"))
    sys.stdout.buffer.write(json.dumps(asdict(page) if page else None).encode("ascii"))


if __name__ == "__main__":
    _main()
