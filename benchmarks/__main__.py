"""`python -m benchmarks`: measure, print tables, append a line to `benchmarks/results`."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Callable
from itertools import islice
from pathlib import Path

from benchmarks.report import Section

# Module and function of each section, in the order of the report. Imported only when measured.
SECTIONS = {
    "accuracy": "benchmarks.accuracy:measure",
    "reconciliation": "benchmarks.reconciliation:measure",
    "synthetic": "benchmarks.synthetic_truth:measure",
    "occupations": "benchmarks.occupations:measure",
    "meetings": "benchmarks.meetings:measure",
    "names": "benchmarks.names:measure_nerel",
    "names-factrueval": "benchmarks.names:measure_factrueval",
    "names-pl": "benchmarks.chains:measure_polish",
    "names-kk": "benchmarks.chains:measure_kazakh",
    "treebanks": "benchmarks.treebanks:measure",
    "visits": "benchmarks.visits:measure",
    "plover": "benchmarks.plover:measure_records",
    "plover-sentences": "benchmarks.plover:measure_sentences",
    "news": "benchmarks.news:measure",
    "transliteration": "benchmarks.transliteration:measure",
    "speed": "benchmarks.speed:measure",
    "same-news": "benchmarks.same_news:measure",
}


def main(arguments: list[str] | None = None) -> int:
    """Run the bench; returns 0, or 1 where floors would have to be lowered."""
    # Before numpy is imported: one core is what is measured, and more threads slow small matrices down.
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"
    options = _parser().parse_args(arguments)
    if options.errors is not None:
        return _print_errors(options.errors, options.sections)
    if options.write_floors:
        return _write_floors()
    sections = [_measure(name) for name in options.sections or SECTIONS]
    from benchmarks.markdown import put
    from benchmarks.results import append

    print(f"\nwritten to {append(sections)}")
    if options.markdown:
        put(options.markdown, sections)
        print(f"written to {options.markdown}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("sections", nargs="*", metavar="SECTION", help=f"what to measure: {', '.join(SECTIONS)} (all)")
    parser.add_argument(
        "--errors",
        type=int,
        nargs="?",
        const=200,
        metavar="N",
        help="list N errors on the samples, never on held-out ones (of reconciling: reconciliation --errors N)",
    )
    parser.add_argument(
        "--write-floors", action="store_true", help="raise tests/accuracy_floors.toml to what is measured"
    )
    parser.add_argument(
        "--markdown", type=Path, metavar="FILE", help="put the tables between the markers in a file such as README.md"
    )
    return parser


def _measure(name: str) -> Section:
    from benchmarks.corpora import MissingCorpusError

    if name not in SECTIONS:
        sys.exit(f"no section {name!r}; there are {', '.join(SECTIONS)}")
    module, function = SECTIONS[name].split(":")
    measure: Callable[[], Section] = getattr(importlib.import_module(module), function)
    try:
        section = measure()
    except MissingCorpusError as error:
        section = Section(name, skipped=str(error))
        print(f"\n{name}: not measured, {error}", flush=True)
    for table in section.tables:
        print(f"\n{table.text()}", flush=True)
    return section


def _print_errors(limit: int, sections: list[str]) -> int:
    if "reconciliation" in sections:
        from benchmarks.reconciliation_errors import errors

        print("\n".join(islice(errors(), limit)))
        return 0
    from benchmarks.accuracy import misses

    for name, miss in misses()[:limit]:
        print(f"{name} | {miss}")
    return 0


def _write_floors() -> int:
    from benchmarks.floors import PATH, LowerFloorError, write

    try:
        write()
    except LowerFloorError as error:
        print(f"the floors are left as they are:\n{error}", file=sys.stderr)
        return 1
    print(f"written to {PATH}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
