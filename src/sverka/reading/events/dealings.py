"""Whether a text tells of dealings between its two states: only then may one stand where words leave a side unsaid."""

from __future__ import annotations

from sverka.reading.cast import Cast, Member
from sverka.reading.roles import group


def is_official(member: Member | None) -> bool:
    """Tell whether a person acts in an office that the text names; a singer's journey is no state's visit."""
    return (
        member is not None
        and member.kind == "person"
        and not member.private
        and any(role not in group("private") for role, _ in member.roles)
    )


def deals(cast: Cast, home: str | None) -> bool:
    """Tell whether the text names both states of its pair as acting: officials, bodies, sides, one adjective of both.

    The state that a text speaks from (`home`) need not be named so: its press says "Разговор с Президентом США".
    """
    if len(cast.pair) < 2:
        return False
    acting: set[str] = {home} if home is not None else set()
    together = 0
    for row in cast.mentions:
        for item in row:
            if item.form == "adjective" and set(cast.pair) <= set(item.states):
                return True
            together += item.form == "sides"
            member = cast.members.get(item.actor) if item.actor else None
            if item.form in {"ministry", "side"} or (item.form == "office" and item.role in group("dealing")):
                acting.update(item.states)
            elif (
                member is not None
                and member.kind == "person"
                and member.state
                and any(role in group("dealing") for role, _ in member.roles)
            ):
                acting.add(member.state)
    both = set(cast.pair)
    return both <= acting or (together > 1 and bool(both & acting))
