"""Addresses that a page may link to."""

from __future__ import annotations

from urllib.parse import quote, urlsplit, urlunsplit

_LONGEST = 2000
# What would end an attribute or a Markdown link: an address that holds any of these is not linked.
_FORBIDDEN = frozenset("<>\"'`\\^{} ")
# What may stand in an address as it is (RFC 3986, reserved characters and the mark of an escape).
_RESERVED = ":/?#[]@!$&()*+,;=%~"


def link(url: str | None) -> str | None:
    """Return an address if it is safe to link to: http or https, with a host, no steering and no quoting characters.

    Letters beyond ASCII are escaped in the path (RFC 3987) and put in Punycode in the host.
    """
    if not url or len(url) > _LONGEST or not url.isprintable() or _FORBIDDEN & set(url):
        return None
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = parts.port
    except ValueError:  # no address, no port, or no name of a host
        return None
    if parts.scheme not in ("http", "https") or not host or parts.username is not None:
        return None
    if url.isascii():
        return url
    path, query, fragment = (quote(part, safe=_RESERVED) for part in (parts.path, parts.query, parts.fragment))
    return urlunsplit((parts.scheme, f"{host}:{port}" if port else host, path, query, fragment))
