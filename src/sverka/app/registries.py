"""Registries of facts in Python: the same verbs as `sverka registry`, and the questions that checks ask."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from sverka.app.asking import default_registries, first_day, state_code
from sverka.checks import registries as kept
from sverka.checks.registries import Added, Checked, RegistryInfo, Template


class Registries(kept.Registries):
    """The registries of facts that claims are checked against: those of a folder, and the starter tables after them.

    To be closed, or used in a `with` statement. Where several registries know a fact, each answers for itself.

    Args:
        folder: Where registries are kept; by default what `SVERKA_REGISTRIES` names, or a folder in the user's data
            directory.
        bundled: Whether the starter tables, which come with Sverka, answer too.

    Every question raises a `RegistryError` where a registry of the folder cannot be opened.
    """

    def __init__(self, folder: str | Path | None = None, *, bundled: bool = True) -> None:
        self._shelf = kept.Shelf(default_registries() if folder is None else folder)
        super().__init__(self._shelf.folder, bundled=bundled)

    def __repr__(self) -> str:
        return f"Registries({str(self._shelf.folder)!r})"

    def add(
        self,
        *paths: str | Path,
        template: str | None = None,
        id: str | None = None,  # noqa: A002  (the description's word)
        edition: str | None = None,
        retrieved: dt.date | str | None = None,
        side: str | None = None,
    ) -> Added:
        """Read a registry's files and keep its facts; one of the same id is replaced.

        Args:
            paths: A description in YAML; or, with a template, the files, or globs of them.
            template: Name of a ready-made description.
            id: With a template: id of the registry, by default the template's name.
            edition: With a template: which edition the files are, by default the name of the first.
            retrieved: With a template: the day on which they were fetched.
            side: With a template: the state whose statistics they are.

        Raises:
            DataError: Where the description is not as it must be.
            RegistryError: Where there is no such template, or no fact was found.
            MissingExtraError: Where what reads such files is not installed.
        """
        of: kept.AnyDescription | str | Path
        if template is None:
            (of,) = paths
        else:
            of = kept.describe(
                template,
                paths,
                id=id,
                edition=edition,
                retrieved=first_day(retrieved),
                side=state_code(side) if side else None,
            )
        self.close()  # a store that is open cannot be replaced on every system
        return self._shelf.add(of)

    def list(self) -> tuple[RegistryInfo, ...]:
        """Return the registries, in the order in which they answer."""
        return self._shelf.list()

    def show(self, registry: str) -> kept.Contents:
        """Return the description, files and issues of a registry.

        Raises:
            RegistryError: Where there is none of this id.
        """
        return self._shelf.show(registry)

    def check(self, registry: str | None = None, *, as_of: dt.date | str | None = None) -> tuple[Checked, ...]:
        """Read the files again and look for what is strange in the facts.

        Args:
            registry: Id of a registry; all of them without.
            as_of: The day after which a date is one in the future; today by default.

        Raises:
            RegistryError: Where there is none of this id.
        """
        return self._shelf.check(registry, as_of=first_day(as_of) or dt.datetime.now(dt.UTC).date())

    def remove(self, registry: str) -> None:
        """Remove a registry from the folder; the files that it was read from stay where they are.

        Raises:
            RegistryError: Where there is none of this id in the folder.
        """
        self.close()
        self._shelf.remove(registry)

    @staticmethod
    def templates() -> tuple[Template, ...]:
        """Return the ready-made descriptions of known sources."""
        return kept.templates()
