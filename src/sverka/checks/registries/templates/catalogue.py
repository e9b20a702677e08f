"""The list of templates, and how one becomes a description."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

from sverka.checks.registries.description import AnyDescription, Kind, load_description
from sverka.errors import RegistryError

_FOLDER = files("sverka.checks.registries.templates")


@dataclass(frozen=True, slots=True)
class Template:
    """A description without files.

    Attributes:
        name: What it is asked for by.
        url: Where the files are to be had.
        text: The YAML, to be copied and changed.
    """

    name: str
    kind: Kind
    title: str
    publisher: str
    licence: str
    url: str | None
    caution: str
    text: str


def templates() -> tuple[Template, ...]:
    """Return the templates, by name.

    Raises:
        DataError: Where one is not as a description must be.
    """
    found = []
    with as_file(_FOLDER) as folder:
        for path in sorted(folder.glob("*.yaml")):
            of = load_description(path)
            text = path.read_text(encoding="utf-8")
            found.append(Template(path.stem, of.kind, of.title, of.publisher, of.licence, of.url, of.caution, text))
    return tuple(found)


def describe(
    template: str,
    paths: Sequence[str | Path],
    *,
    id: str | None = None,  # noqa: A002  (the description's word)
    edition: str | None = None,
    retrieved: dt.date | None = None,
    side: str | None = None,
) -> AnyDescription:
    """Return a template's description with files, and what else is to be put in place of its own.

    Args:
        template: Its name.
        paths: The files, or globs of them.
        id: Id of the registry; by default the template's.
        edition: Which edition the files are; by default the name of the first.
        retrieved: The day on which they were fetched.
        side: ISO3 of the state whose statistics they are.

    Raises:
        RegistryError: Where there is no such template.
        DataError: Where what is put in is not as a description must have it.
    """
    with as_file(_FOLDER) as folder:
        path = folder / f"{template}.yaml"
        if Path(template).name != template or not path.is_file():
            names = ", ".join(one.name for one in templates())
            raise RegistryError(f"there is no template {template!r}", hint=f"there are {names}")
        whole = [str(Path(file).absolute()) for file in paths]
        edition = edition or (Path(whole[0]).name if whole else None)
        return load_description(path, id=id, edition=edition, retrieved=retrieved, side=side, files=whole or None)
