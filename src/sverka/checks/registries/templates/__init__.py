"""Ready-made descriptions of known sources: only the files' paths are to be added."""

from sverka.checks.registries.templates.catalogue import Template, describe, templates

__all__ = ["Template", "describe", "templates"]
