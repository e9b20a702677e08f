"""The starter tables: a few facts with their sources that come with Sverka, loaded into memory when first asked."""

from sverka.checks.registries.starter.tables import PREFIX, stores

__all__ = ["PREFIX", "stores"]
