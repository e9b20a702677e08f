"""Places that an office or its body works for: "по Санкт-Петербургу и области", "Departament Azji i Pacyfiku"."""

from __future__ import annotations

from sverka.reading.offices.sheet import Place, Sheet
from sverka.reading.offices.title import Title

# Bodies whose field may be parts of the world.
_WITH_REGIONS = frozenset({"department", "parliament_part"})


def second_place(sheet: Sheet, title: Title, at: int) -> int | None:
    """Read the "and the Pacific" of a department's field that is a place: "Departamentu Azji i Pacyfiku"."""
    if title.kind not in _WITH_REGIONS or title.body is None or sheet.text(at) == ",":
        return None
    place, following = sheet.place_from.get(at + 1), sheet.token(at + 1)
    if place is not None and (place.adjectival or place.mention.kind not in {"region", "igo", "place"}):
        return None
    named = following is not None and following.upos == "PROPN" and sheet.name_over.get(at + 1) is None
    if place is None and not (named and at - 1 in sheet.place_over):
        return None
    last = place.last if place is not None else at + 1
    title.body = (title.body[0], last)
    return last + 1


def places(sheet: Sheet, title: Title, place: Place) -> int:
    """Read "по Санкт-Петербургу и области": where a body or an officer works."""
    last = place.last
    other = sheet.place_from.get(last + 2) if sheet.is_word(last + 1, "and") else None
    if other is not None and not other.adjectival and sheet.person_over(other.first) is None:
        last = other.last
    if title.body is not None:
        title.body = (title.body[0], last)
    return last + 1
