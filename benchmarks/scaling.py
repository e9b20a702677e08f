"""Time of reconciling archives of 1,000 to 100,000 synthetic documents, and of 100 more documents in books of any size.

`python -m benchmarks.scaling [SIZE ...]` measures (ten minutes for all sizes), each size in a process of its own, and
draws `benchmarks/charts`. Time is that of the processor: other work on the machine does not count, nor does waiting for
the disk.
"""

from __future__ import annotations

import json
import math
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.corpora import ROOT
from benchmarks.synthetic import Archive, archive
from benchmarks.synthetic_records import name_of, write
from benchmarks.synthetic_truth import count_pairs, truth
from sverka.ledger import Ledger
from sverka.model import Records
from sverka.reconcile.accounts import accounts_of
from sverka.reconcile.gathering import gather

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)
MORE = 100  # documents that come later
ROUNDS = 3
EVEN_UP_TO = 30_000  # the second books, of an even archive, are not made for sizes over this
_AT_ONCE = 500  # documents that are written out before they are added

Figures = dict[str, Any]


def measure_size(size: int) -> Figures:
    """Measure one size in this process."""
    told = archive(size + MORE * ROUNDS)
    numbers = list(range(len(told.texts)))
    late = sorted(random.Random(size).sample(numbers, MORE * ROUNDS))  # noqa: S311 - from all over the archive
    first = sorted(set(numbers) - set(late))
    found: Figures = {"documents": len(first), "pairs of states": len({tuple(sorted(h.pair)) for h in told.happenings})}
    with tempfile.TemporaryDirectory() as folder, Ledger(Path(folder) / "books.db") as ledger:
        found["add"] = sum(
            _added(ledger, [write(told, n) for n in first[at : at + _AT_ONCE]]) for at in range(0, len(first), _AT_ONCE)
        )
        found["reconcile"] = _reconciled(ledger)
        found["nothing new"] = _reconciled(ledger)
        found |= _more(ledger, told, late)
        found["books, MB"] = sum(path.stat().st_size for path in Path(folder).iterdir()) / 1e6
    found["peak MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    accounts = [(name_of(n), a) for n in numbers for a in accounts_of(write(told, n))]
    start = time.process_time()
    groups = gather([a for _, a in accounts])
    found["gather"] = time.process_time() - start
    found["accounts"], found["happenings"] = len(accounts), len(groups)
    count = count_pairs(([(accounts[n][0], accounts[n][1].event) for n in group] for group in groups), truth(told))
    found["precision"], found["recall"] = count.precision, count.recall
    if size <= EVEN_UP_TO:
        more = _even_increment(size)
        found |= {f"{name}, even": more[name] for name in ("reconcile 100 more", "gathered anew")}
    return found


def _more(ledger: Ledger, told: Archive, late: Sequence[int]) -> Figures:
    """Return the median times of adding and of reconciling 100 more documents, and how many accounts that touches."""
    rounds = []
    for n in range(ROUNDS):
        batch = [write(told, number) for number in late[n::ROUNDS]]
        added, start = _added(ledger, batch), time.process_time()
        touched = ledger.reconcile().compared
        rounds.append((added, time.process_time() - start, touched))
    names = ("add 100 more", "reconcile 100 more", "gathered anew")
    return {name: statistics.median(row[n] for row in rounds) for n, name in enumerate(names)}


def _even_increment(size: int) -> Figures:
    told = archive(size + MORE * ROUNDS, even=True)
    numbers = list(range(len(told.texts)))
    late = sorted(random.Random(size).sample(numbers, MORE * ROUNDS))  # noqa: S311 - from all over the archive
    with tempfile.TemporaryDirectory() as folder, Ledger(Path(folder) / "books.db") as ledger:
        for number in sorted(set(numbers) - set(late)):
            ledger.add(write(told, number), reader="bench")
        ledger.reconcile()
        return _more(ledger, told, late)


def _added(ledger: Ledger, batch: Sequence[Records]) -> float:
    start = time.process_time()
    for records in batch:
        ledger.add(records, reader="bench")
    return time.process_time() - start


def _reconciled(ledger: Ledger) -> float:
    start = time.process_time()
    ledger.reconcile()
    return time.process_time() - start


def exponent(rows: Sequence[Mapping[str, Any]], name: str) -> float:
    """Return k of the power law n^k that fits the times best (least squares of the logarithms)."""
    x = [math.log(row["documents"]) for row in rows]
    y = [math.log(row[name]) for row in rows]
    return statistics.linear_regression(x, y).slope


def main(sizes: Sequence[int]) -> None:
    """Measure the sizes and write table and charts."""
    from benchmarks.scaling_charts import write_charts

    rows: list[Figures] = []
    for size in sizes:
        command = [sys.executable, "-m", "benchmarks.scaling", "--one", str(size)]
        run = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own module
        rows.append(json.loads(run.stdout))
        print(json.dumps(rows[-1]), flush=True)
        write_charts(ROOT / "charts", rows)  # after each size: a run that is broken off leaves what it has


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(measure_size(int(sys.argv[2]))))
    else:
        main([int(size) for size in sys.argv[1:]] or SIZES)
