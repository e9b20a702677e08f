"""Registries of facts behind one protocol; a claim in, a verdict out."""
