"""How things show themselves in a notebook: they ask here, and `sverka.reports` says how, by their class.

So a row or a dossier has its page without knowing templates. Where nothing is said, a notebook shows the plain text.
"""

from __future__ import annotations

from functools import singledispatch


@singledispatch
def html_of(thing: object) -> str | None:
    """Return a thing as part of a page, or None where nobody has said how. `html_of.register` says it."""
    return None


class Shown:
    """What a notebook may show as a page."""

    __slots__ = ()

    def _repr_html_(self) -> str | None:
        return html_of(self)
