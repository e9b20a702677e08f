"""Who published a text, and the country it speaks from: by the catalogue, and by the country-code domain behind it."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, get_args
from urllib.parse import urlsplit

from sverka.errors import DataError
from sverka.sources.datafile import read_text

PublisherKind = Literal["official", "agency", "press", "organisation"]

_KINDS: dict[str, PublisherKind] = {kind: kind for kind in get_args(PublisherKind)}
_NEWS = ("agency", "press")
_CATALOGUE = "publishers.csv"
_DOMAINS = "domains.csv"
_HEADER = ["domain", "name", "state", "kind", "langs", "aliases"]
_DOMAIN = r"[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?(?:\.[a-z0-9-]{1,60}){0,3}\.[a-z]{2,6}"
_AGENCY_PLACES = (
    re.compile(r"/([^/\n]{2,40})/"),
    re.compile(r"\(([^()\n]{2,40})\)"),
    re.compile(r"[–—-]\s+([^–—\n]{2,40}?)\s*[.,–—-]"),
    re.compile(r"[.,]\s+([^.,\n–—]{2,40}?)\.?\s+[–—-]\s"),
)
# Verbs by which an outlet names itself as the source of its own text.
_ATTRIBUTION = re.compile(
    r"(?:переда[её]т|сообщает|пишет|хабарлайды|деп жазады|informuje|podaje|donosi|reports?|reported by)"
    r"(?:\s+(?:корреспондент|корр\.|тілшісі|агентств[оа]|портал|сайт|издание|ИА|МИА|агенттігі))*\s+[«\"“]?([^\n,.;:()»\"”]{2,40}(?:\.[a-z]{2,4})?)",
    re.IGNORECASE,
)
_ATTRIBUTION_BEFORE = re.compile(
    r"([^\s«»\"“”,;:()]{2,40})[»\"”]?\s+(?:хабарлайды|деп хабарлайды|тілшісі хабарлайды)", re.IGNORECASE
)
_RIGHTS = re.compile("©|copyright|тіркел|зарегистрир|регистраци", re.IGNORECASE)
_QUOTED = re.compile(r"[«\"“]([^«»\"“”]{2,60})[»\"”]")
_HOST = re.compile(_DOMAIN, re.IGNORECASE)
_SEEN = 1200  # characters at the start of a body in which an outlet names itself


@dataclass(frozen=True, slots=True)
class Publisher:
    """A publisher of the catalogue.

    Attributes:
        domain: Without `www.`; subdomains belong to it unless they have a line of their own.
        state: ISO3 of the state it speaks from (`EUU`, `UNO` for those), or None for other organisations.
        langs: ISO 639-1 codes of the languages it publishes in.
        aliases: Other names by which texts call it.
    """

    domain: str
    name: str
    state: str | None
    kind: PublisherKind
    langs: tuple[str, ...]
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Catalogue:
    by_domain: dict[str, Publisher]
    by_name: dict[str, Publisher]


@cache
def _catalogue() -> _Catalogue:
    by_domain: dict[str, Publisher] = {}
    by_name: dict[str, Publisher] = {}
    for line, row in _rows(_CATALOGUE, _HEADER):
        domain, name, state, kind, langs, aliases = row
        known_kind = _KINDS.get(kind)
        if known_kind is None:
            raise DataError(_CATALOGUE, line, f"unknown kind {kind!r}")
        if state and not re.fullmatch("[A-Z]{3}", state):
            raise DataError(_CATALOGUE, line, f"{state!r} is no ISO 3166-1 alpha-3 code")
        if domain in by_domain:
            raise DataError(_CATALOGUE, line, f"{domain} is listed twice")
        other_names = tuple(alias for alias in aliases.split("|") if alias)
        publisher = Publisher(domain, name, state or None, known_kind, tuple(langs.split()), other_names)
        by_domain[domain] = publisher
        for known in (name, domain, *publisher.aliases):
            by_name.setdefault(_key(known), publisher)
    return _Catalogue(by_domain, by_name)


@cache
def _states_of_domains() -> tuple[dict[str, str], dict[str, str]]:
    """Return the state of each country-code domain that is used as one, and ISO alpha-2 to alpha-3."""
    domains: dict[str, str] = {}
    codes: dict[str, str] = {}
    for _, (domain, state, generic) in _rows(_DOMAINS, ["domain", "state", "generic"]):
        if not generic:
            domains[domain] = state
        codes["gb" if domain == "uk" else domain] = state
    return domains, codes


def _rows(name: str, header: list[str]) -> list[tuple[int, list[str]]]:
    rows: list[tuple[int, list[str]]] = []
    reader = csv.reader(line if not line.startswith("#") else "\n" for line in io.StringIO(read_text(name)))
    for row in reader:
        if not row:
            continue
        if len(row) != len(header):
            raise DataError(name, reader.line_num, f"{len(row)} values for the columns {', '.join(header)}")
        rows.append((reader.line_num, [value.strip() for value in row]))
    if not rows or rows[0][1] != header:
        raise DataError(name, 1, f"the first row must be {','.join(header)}")
    return rows[1:]


def publishers() -> list[Publisher]:
    """Return the catalogue, in the order of its file."""
    return list(_catalogue().by_domain.values())


def domain_of(url: str) -> str | None:
    """Return the host of an address without `www.`, or None where it has none."""
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:
        return None
    host = host.rstrip(".").lower()
    for prefix in ("www.", "m.", "amp."):
        host = host.removeprefix(prefix)
    return host if "." in host else None


def publisher_at(url: str) -> Publisher | None:
    """Return the publisher of the catalogue whose domain an address is in, the longest that fits."""
    host = domain_of(url)
    if host is None:
        return None
    # gov.pl and gov.kz have a ministry or an embassy at each path.
    path = urlsplit(url if "//" in url else f"//{url}").path.strip("/").split("/")
    found = _catalogue().by_domain
    for depth in (3, 2, 1):
        if (publisher := found.get("/".join((host, *path[:depth])))) is not None:
            return publisher
    parts = host.split(".")
    return next((found[name] for at in range(len(parts) - 1) if (name := ".".join(parts[at:])) in found), None)


def publisher_named(name: str) -> Publisher | None:
    """Return the publisher of the catalogue with a name, alias or domain."""
    return _catalogue().by_name.get(_key(name))


def state_of_domain(url: str) -> str | None:
    """Return the ISO3 of an address's country-code domain; None for generic ones, those sold as generic among them."""
    host = domain_of(url)
    return _states_of_domains()[0].get(host.rsplit(".", 1)[-1]) if host else None


def state_code(value: str) -> str | None:
    """Return the ISO3 code for a state as metadata gives it (alpha-3 or alpha-2), or None."""
    code = value.strip().upper()
    domains, codes = _states_of_domains()
    if code in codes.values() or code in domains.values() or code in ("EUU", "UNO"):
        return code
    return codes.get(code.lower())


def publisher_in(body: str, removed: list[str]) -> tuple[str, str | None] | None:
    """Return the name and state of the publisher that a text names: in its rights notice, dateline or a mention.

    Args:
        body: The text without its title.
        removed: The lines of page furniture.
    """
    for line in removed:
        if _RIGHTS.search(line):
            for name in [*_QUOTED.findall(line), *_HOST.findall(line)]:
                if found := _recognised(name):
                    return found
    for pattern in _AGENCY_PLACES:
        for name in pattern.findall(body[:160]):
            publisher = publisher_named(re.sub(r"^корр\.?\s+", "", name, flags=re.IGNORECASE))
            if publisher and publisher.kind in _NEWS:
                return publisher.name, publisher.state
    for pattern in (_ATTRIBUTION, _ATTRIBUTION_BEFORE):
        for mention in pattern.findall(body[:_SEEN]):
            words = mention.split()
            for length in range(min(4, len(words)), 0, -1):
                if found := _recognised(" ".join(words[:length]), news_only=True):
                    return found
    return None


def _recognised(name: str, *, news_only: bool = False) -> tuple[str, str | None] | None:
    """Return the name and state of a publisher in the catalogue, or of an address in a country-code domain."""
    if publisher := publisher_named(name):
        # A ministry that is quoted has not published the text.
        return None if news_only and publisher.kind not in _NEWS else (publisher.name, publisher.state)
    if _HOST.fullmatch(name):
        at = publisher_at(name)
        state = state_of_domain(name)
        if at:
            return at.name, at.state
        if state:
            return name, state
    return None


def _key(name: str) -> str:
    return "".join(char for char in name.casefold() if char.isalnum() or char in ".+")
