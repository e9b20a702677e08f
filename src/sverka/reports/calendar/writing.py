"""A calendar as iCalendar (RFC 5545), with the properties of RFC 7986 that subscribing programs read."""

from __future__ import annotations

import datetime as dt

import icalendar

from sverka.reports import wording as w
from sverka.reports.calendar.entries import Calendar, CalendarEntry
from sverka.reports.calendar.rules import rules

_DAILY = dt.timedelta(days=1)


def to_ics(calendar: Calendar) -> bytes:
    """Return a calendar as a file to import or to subscribe to: UTF-8, lines ended by CRLF, folded at 75 octets.

    All entries are of whole days (`VALUE=DATE`, `DTEND` the day after the last), so that no time zone is needed and
    none is named.
    """
    words = rules().words
    first, second = map(w.state_name, calendar.states)
    name, about = (text.format(first=first, second=second) for text in (words.name, words.about))
    file = icalendar.Calendar()
    file.add("prodid", "-//Sverka//Calendar of two states//EN")
    file.add("version", "2.0")
    file.add("calscale", "GREGORIAN")
    file.add("method", "PUBLISH")
    file.add("name", name)
    file.add("x-wr-calname", icalendar.vText(name))
    file.add("description", about)
    file.add("x-wr-caldesc", icalendar.vText(about))
    file.add("refresh-interval", _DAILY, parameters={"VALUE": "DURATION"})
    file.add("x-published-ttl", icalendar.vDuration(_DAILY))
    file.add("last-modified", calendar.stamp)
    for entry in calendar.entries:
        file.add_component(_event(entry))
    written: bytes = file.to_ical()
    return written


def _event(entry: CalendarEntry) -> icalendar.Event:
    event = icalendar.Event()
    event.add("uid", entry.uid)
    event.add("sequence", entry.sequence)
    event.add("dtstamp", entry.modified)
    event.add("last-modified", entry.modified)
    event.add("dtstart", entry.first_day)
    event.add("dtend", entry.last_day + _DAILY)
    event.add("summary", w.clean(entry.summary))
    event.add("description", w.harmless(entry.description))
    event.add("status", entry.status)
    event.add("transp", "TRANSPARENT")
    event.add("categories", [w.clean(category) for category in entry.categories])
    if entry.place:
        event.add("location", w.clean(entry.place))
    if entry.geo:
        event.add("geo", entry.geo)
    if entry.url:
        event.add("url", entry.url)
    return event
