"""Whose office it is: the name beside the title, tied to it by a verb, or shared with the title next to it."""

from __future__ import annotations

from sverka.reading.offices.apposition import name_after, name_before, several
from sverka.reading.offices.copulas import holder_by_copula
from sverka.reading.offices.joining import join
from sverka.reading.offices.person_names import Holder
from sverka.reading.offices.predicates import holder_by_verb
from sverka.reading.offices.sheet import Sheet
from sverka.reading.offices.title import Title


def holders(sheet: Sheet, found: list[Title]) -> list[list[Holder]]:
    """Return the holders of each title, in order; several for a plural noun."""
    out: list[list[Holder]] = []
    for title in found:
        after = name_after(sheet, title)
        holder = after or name_before(sheet, title)
        out.append([holder] if holder else [])
    for index, title in enumerate(found):
        if out[index] and title.plural:
            out[index] = several(sheet, out[index][0], title)
            if len(out[index]) < 2:  # "сотрудники госпиталя Марины"
                out[index] = []
    for index, title in enumerate(found):
        if not out[index] and not title.plural:
            by_verb = holder_by_copula if sheet.vocabulary.case_on_name else holder_by_verb
            holder = by_verb(sheet, title)
            if holder is not None:
                out[index] = [holder]
    join(sheet, found, out)
    return out
