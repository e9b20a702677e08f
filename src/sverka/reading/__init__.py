"""From an analysed text to records. Pure: no network, no database, no clock; lexicons are data files."""

from sverka.reading.reader import VERSION, read, warm

__all__ = ["VERSION", "read", "warm"]
