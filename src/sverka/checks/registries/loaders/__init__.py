"""Loaders: one for each format, from a registry's tables to rows of the store."""

from sverka.checks.registries.loaders.loading import load

__all__ = ["load"]
