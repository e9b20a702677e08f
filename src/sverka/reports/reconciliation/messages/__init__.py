"""The messages of the statement in each language, one TOML file a language; all files have the same messages."""

from sverka.reports.reconciliation.messages.catalogue import LANGS, Catalogue, StatementLang, catalogue

__all__ = ["LANGS", "Catalogue", "StatementLang", "catalogue"]
