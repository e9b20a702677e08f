"""Whether a text tells of dealings between its two states: only then may one of them stand where words leave a side unsaid."""

from __future__ import annotations

from sverka.reading.cast import Cast, Member

# Offices whose holders deal with other states on behalf of their own.
_DEALING = frozenset(
    "head_of_state head_of_government deputy_head_of_government foreign_minister deputy_foreign_minister minister deputy_minister ambassador"
    " charge_daffaires consul permanent_representative special_envoy speaker_of_parliament member_of_parliament spokesperson military".split()
)
# Offices that make nobody an envoy of his state.
_PRIVATE = frozenset({"journalist", "scholar"})


def is_official(member: Member | None) -> bool:
    """Tell whether a person acts in an office that the text names; a singer's journey is no state's visit."""
    return (
        member is not None
        and member.kind == "person"
        and not member.private
        and any(role not in _PRIVATE for role, _ in member.roles)
    )


def deals(cast: Cast, home: str | None) -> bool:
    """Tell whether the text names both states of its pair as acting: by officials, bodies, sides or one adjective of both.

    The state that a text speaks from (`home`) need not be named so: its press says "Телефонный разговор с Президентом США".
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
            if item.form in {"ministry", "side"} or (item.form == "office" and item.role in _DEALING):
                acting.update(item.states)
            elif (
                member is not None
                and member.kind == "person"
                and member.state
                and any(role in _DEALING for role, _ in member.roles)
            ):
                acting.add(member.state)
    both = set(cast.pair)
    return both <= acting or (together > 1 and bool(both & acting))
