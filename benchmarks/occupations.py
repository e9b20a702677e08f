"""Who holds which office, against the Occupation facts of FactRuEval-2016, as a section of the bench."""

from __future__ import annotations

from benchmarks import factrueval
from benchmarks.corpora import corpus
from benchmarks.report import Section, Table


def measure() -> Section:
    """Measure on the development set."""
    found = factrueval.measure(corpus("factrueval2016", "dev"))
    row = ("Occupation", *(f"{found[name]:.3f}" for name in ("precision", "recall", "f1")))
    note = "The best entry of 2016 had F1 0.66 on the test set of the same task."
    table = Table("Offices in Russian, FactRuEval-2016 dev", ("", "P", "R", "F1"), [row], note)
    return Section("occupations", [table], {name: round(value, 4) for name, value in found.items()}, [table])
