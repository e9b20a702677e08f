"""When a text was published, and how that was found out.

Trusted in this order: metadata, the dateline, the address, a line of the text, the file name. A dateline without a
year takes the year that brings it nearest to what the others say. The time of a file is never looked at, for it changes
with every copy; nor is the clock.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from sverka.model.vocabulary import PublishedFrom
from sverka.sources.dates import Written, find_dates, parse_date, skip_year_words

_IN_ADDRESS = (
    re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)[-/_.](?P<m>\d{1,2})[-/_.](?P<d>\d{1,2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?!\d)"),
    re.compile(r"(?<!\d)(?P<d>\d{1,2})[-/_.](?P<m>\d{1,2})[-/_.](?P<y>(?:19|20)\d\d)(?!\d)"),
)
_MONTH_IN_ADDRESS = re.compile(r"/(?P<y>(?:19|20)\d\d)/(?P<m>0?[1-9]|1[0-2])(?:/|$)")
_AGENCY = re.compile(r"/[^/\n]{2,40}/|\([^()\n]{2,40}\)")
_PLACE = re.compile(r"[^\W\d_][\w'’.-]*(?:[ ,.–—-]{1,3}[^\W\d_][\w'’-]*){0,6}[ ,.:–—-]*")
_AFTER = re.compile(r"\s*(?:г\.)?\s*(?:[.:/(\[–—―-]|,?\s*/|,?\s*\(|$|,\s*[^\W\d_a-zа-я])")
_DATELINE_LENGTH = 140
_LEAD_IN = re.compile(r"^(?:(?:on|w dniu|dnia|дня)\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """The day of publication and its origin, or neither; `problems` are pairs of an issue code and a reason."""

    published: str | None
    published_from: PublishedFrom | None
    problems: tuple[tuple[str, str], ...] = ()


def find_published(
    *,
    stated: str | None,
    body: str,
    url: str | None,
    lines: list[Written],
    visible: str | None,
    file: str | None,
    given: date | None = None,
) -> Found:
    """Return when a text was published.

    Args:
        stated: What metadata says, as written.
        body: The text without its title.
        url: The address.
        lines: Dates that stood on lines of their own.
        visible: The date that a page shows, as ISO, or None.
        file: The file name or the name of the record's id.
        given: The day that the user gives to texts that say none; it counts as metadata.
    """
    problems: list[tuple[str, str]] = []
    if stated:
        if day := parse_date(stated):
            return Found(day.isoformat(), "metadata")
        problems.append(("bad_date", f"the date of publication {stated[:60]!r} is no date"))
    dateline = find_dateline(body)
    others: list[tuple[date, PublishedFrom]] = []
    if url and (day := _day_in(_address(url))):
        others.append((day, "url"))
    texts = [day for written in lines if (day := written.on())]
    lead = _lead_date(body)
    if visible and (day := parse_date(visible)):
        texts.append(day)
    if lead:
        texts.append(lead)
    if texts:
        others.append((texts[0], "text"))
    if file and (day := _day_in(file)):
        others.append((day, "file"))
    if given:
        others.append((given, "metadata"))
    if dateline is not None:
        near = others[0][0] if others else _month_in(url)
        day = dateline.on() if dateline.year else dateline.nearest(near) if near else None
        if day:
            return Found(day.isoformat(), "dateline", tuple(problems))
        said = f"{dateline.day:02d}.{dateline.month:02d}"
        if dateline.on(2000) is None or (dateline.year and dateline.on() is None):
            problems.append(("bad_date", f"the dateline gives a day that does not exist: {said}"))
        elif not others:
            problems.append(("no_date", f"the dateline gives {said} without a year, and nothing else gives one"))
    if others:
        return Found(others[0][0].isoformat(), others[0][1], tuple(problems))
    if not problems:
        problems.append(("no_date", "the date of publication could not be found out"))
    return Found(None, None, tuple(problems))


def find_dateline(body: str) -> Written | None:
    """Return the date of a dateline ("Warszawa, 21.11 (PAP) –") at the start of a body, or None without one."""
    head = body[:_DATELINE_LENGTH].split("\n", 1)[0]
    for written in find_dates(head)[:1]:
        before, signs = _AGENCY.subn(" ", head[: written.start])
        before = before.strip()
        # The full stop of an abbreviated month may as well be the one that ends the dateline.
        stop = written.end - 1 if head[written.end - 1] == "." else written.end
        after = skip_year_words(head[stop:])
        if not before:
            # "29 января, Минск /Корр. БЕЛТА/." names the place after the date.
            named = re.match(r"\s*,\s*[^\W\d_][\w'’-]{2,30}\s*(?:/|\(|[–—-]\s)", after)
            return written if named or (signs and _AFTER.match(after)) else None
        if _is_place(before, closed=bool(signs)) and _AFTER.match(after):
            return written
    return None


def _is_place(text: str, *, closed: bool) -> bool:
    """Tell whether what stands before a date reads as a place: names in capitals, ended by a mark."""
    if not _PLACE.fullmatch(text) or not (closed or text[-1] in ",.:–—-"):
        return False
    words = re.findall(r"[^\W\d_][\w'’-]*", text)
    capital = [word for word in words if word[0].isupper()]
    return len(words) <= 7 and words[0][0].isupper() and len(capital) * 3 >= len(words) * 2


def _lead_date(body: str) -> date | None:
    """Return the full date with which a body begins ("29 января 2026 года в Астане…"), as press releases do."""
    head = body[:60]
    for written in find_dates(head)[:1]:
        if written.year and _LEAD_IN.match(head[: written.start]):
            return written.on()
    return None


def _address(url: str) -> str:
    parts = urlsplit(url) if "]" not in url and "[" not in url else None
    return f"{parts.path}?{parts.query}" if parts else url


def _day_in(name: str) -> date | None:
    for pattern in _IN_ADDRESS:
        for found in pattern.finditer(name):
            if day := Written(int(found["y"]), int(found["m"]), int(found["d"]), 0, 0).on():
                return day
    return None


def _month_in(url: str | None) -> date | None:
    """Return the middle of the month that an address names, or None."""
    found = _MONTH_IN_ADDRESS.search(_address(url)) if url else None
    return date(int(found["y"]), int(found["m"]), 15) if found else None
