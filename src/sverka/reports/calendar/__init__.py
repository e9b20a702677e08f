"""The calendar of a pair of states: plans, happenings, anniversaries and sessions due, as iCalendar (RFC 5545)."""

from sverka.reports.calendar.arranging import calendar
from sverka.reports.calendar.entries import Calendar, CalendarEntry, Due
from sverka.reports.calendar.writing import to_ics

__all__ = ["Calendar", "CalendarEntry", "Due", "calendar", "to_ics"]
