"""Registries of facts: descriptions, loaders, the store that is asked, and the starter tables that come with Sverka."""

from sverka.checks.registries.anomalies import Anomaly
from sverka.checks.registries.asking import Registries
from sverka.checks.registries.description import KINDS, AnyDescription, Kind, load_description
from sverka.checks.registries.shelf import Added, Checked, RegistryInfo, Shelf
from sverka.checks.registries.store import Contents
from sverka.checks.registries.templates import Template, describe, templates

__all__ = [
    "KINDS",
    "Added",
    "Anomaly",
    "AnyDescription",
    "Checked",
    "Contents",
    "Kind",
    "Registries",
    "RegistryInfo",
    "Shelf",
    "Template",
    "describe",
    "load_description",
    "templates",
]
