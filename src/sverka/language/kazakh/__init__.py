"""Kazakh: a suffix analysis and models of our own behind the protocol of `Language`."""
