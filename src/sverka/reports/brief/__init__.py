"""The brief for a meeting: one to three pages from the books, each sentence cited and checked against its citation."""

from sverka.reports.brief.building import brief
from sverka.reports.brief.parts import Brief
from sverka.reports.brief.writing import FORMATS, write_brief

__all__ = ["FORMATS", "Brief", "brief", "write_brief"]
