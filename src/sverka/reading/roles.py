"""Groups of offices: which are a state's own, which it has one of, which a shorter word for an office may mean."""

from __future__ import annotations

from functools import cache

from sverka.model.vocabulary import ROLES, Role
from sverka.reading.lexicon import Lexicon, lexicon


def _checked(file: Lexicon, rows: dict[str, tuple[str, ...]]) -> dict[str, frozenset[Role]]:
    known: dict[str, Role] = {role: role for role in ROLES}
    out = {}
    for name, roles in rows.items():
        for role in roles:
            if role not in known:
                raise file.wrong(role, "is no role of the record contract")
        out[name] = frozenset(known[role] for role in roles)
    return out


@cache
def _groups() -> dict[str, frozenset[Role]]:
    file = lexicon("shared", "roles")
    return _checked(
        file,
        file.lists("groups", ("national", "leading", "single", "heads", "stateless", "dealing", "private", "envoys")),
    )


@cache
def _meant() -> dict[str, frozenset[Role]]:
    file = lexicon("shared", "roles")
    return _checked(file, file.lists("meant", ROLES))


def group(name: str) -> frozenset[Role]:
    """Return a group of roles of `lexicons/shared/roles.toml`.

    Raises:
        DataError: Where the file is not as it must be.
        KeyError: Where there is no such group.
    """
    return _groups()[name]


def meant_by(role: Role) -> frozenset[Role]:
    """Return the roles that a word for `role` may mean: "the minister" a foreign minister too."""
    return _meant().get(role, frozenset({role}))
