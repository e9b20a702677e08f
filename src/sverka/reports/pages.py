"""The templates of pages and of parts of pages: Jinja2, everything escaped, no scripts, no outside addresses."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from sverka.reports import wording


@cache
def _templates() -> Environment:
    environment = Environment(
        loader=PackageLoader("sverka.reports", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["clean"] = wording.clean
    return environment


def render(template: str, **values: object) -> str:
    """Return a template of `templates/` filled in. A value that it asks for and is not given is an error."""
    return _templates().get_template(template).render(**values)
