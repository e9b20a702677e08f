"""From an analysed text to records. Pure: no network, no database, no clock; lexicons are data files. Imports `language`, `model`."""
