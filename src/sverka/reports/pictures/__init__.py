"""Pictures of a pair of states over time, each with the table of what it shows. Drawing needs the extra `plots`."""

from sverka.reports.pictures.asking import picture
from sverka.reports.pictures.drawing import to_svg
from sverka.reports.pictures.tables import to_csv, to_html, to_table
from sverka.reports.pictures.views import KINDS, By, Column, Kind, Picture

__all__ = ["KINDS", "By", "Column", "Kind", "Picture", "picture", "to_csv", "to_html", "to_svg", "to_table"]
