"""Addresses that a page may link to."""

from __future__ import annotations

from urllib.parse import urlsplit

_LONGEST = 2000
# What would end an attribute, a cell or a Markdown link; an address that holds any of these is shown nowhere.
_FORBIDDEN = frozenset("<>\"'`|\\^{}()[] ")


def link(url: str | None) -> str | None:
    """Return an address if it is safe to link to: http or https, with a host, of printable ASCII without marks."""
    if not url or len(url) > _LONGEST or not url.isascii() or not url.isprintable() or _FORBIDDEN & set(url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None
