"""How well synthetic archives are reconciled: pairs of accounts of one happening, plans and what they became."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations

from benchmarks.report import F1_COLUMNS, Section, Table, f1_figures, f1_row
from benchmarks.synthetic import Archive, archive
from benchmarks.synthetic_records import name_of, written
from benchmarks.tally import Count
from sverka.ledger import Filter, HappeningRow, Ledger
from sverka.ledger.rows import EventRow

SIZE = 2000

Account = tuple[str, str]  # source id of the document, id of the event


def truth(told: Archive) -> dict[Account, str]:
    """Return the happening that each account tells."""
    return {
        (name_of(number), f"e{n}"): told.happening_of(entry)
        for number, text in enumerate(told.texts)
        for n, entry in enumerate(text.entries, 1)
    }


def count_pairs(groups: Iterable[Sequence[Account]], of: dict[Account, str]) -> Count:
    """Count the pairs of accounts of different documents that stand in one group beside those of one happening."""
    sizes = Counter(of.values())
    gold = sum(n * (n - 1) // 2 for n in sizes.values())  # a text tells a happening once
    hit = got = 0
    for group in groups:
        pairs = [(a, b) for a, b in combinations(group, 2) if a[0] != b[0]]
        got += len(pairs)
        hit += sum(of[a] == of[b] for a, b in pairs)
    return Count(hit, gold, got)


def planned(told: Archive, of: dict[Account, str]) -> dict[Account, tuple[str, str | None]]:
    """Return each planning account with what its plan came to, and the happening that it became."""
    entries = [(name_of(i), n, e) for i, text in enumerate(told.texts) for n, e in enumerate(text.entries, 1)]
    held = {of[doc, f"e{n}"] for doc, n, e in entries if e.told in {"main", "background"}}
    called_off = {of[doc, f"e{n}"] for doc, n, e in entries if e.told == "cancelled"}
    found: dict[Account, tuple[str, str | None]] = {}
    for doc, n, e in entries:
        if e.told == "plan":
            name = f"h{e.happening}"
            word = "held" if name in held else "cancelled" if name in called_off else "open"
            found[doc, f"e{n}"] = word, name if word == "held" else None
    return found


def account(row: EventRow) -> Account:
    """Return what an event of a ledger is called in the truth."""
    return row.document.source_id or "", row.id


def became(row: HappeningRow, of: dict[Account, str]) -> str:
    """Return the happening that most accounts of a row tell, those that only plan it aside."""
    told = [a for a in row.accounts if a.status not in {"planned", "proposed"}] or row.accounts
    return Counter(of[account(a)] for a in told).most_common(1)[0][0]


def measure() -> Section:
    """Measure an archive through a ledger."""
    told = archive(SIZE)
    of = truth(told)
    plans = planned(told, of)
    last = max(text.published for text in told.texts)
    with Ledger(":memory:") as ledger:
        for records in written(told):
            ledger.add(records, reader="bench")
        happenings = ledger.happenings(Filter())
        rows = ledger.plans(Filter(), as_of=last + dt.timedelta(days=1))
    counts = {"pairs of accounts": count_pairs([[account(a) for a in h.accounts] for h in happenings], of)}
    given = {account(row.plan.accounts[n]): row for row in rows for n in row.planned_by}
    outcomes = {(a, became(row.outcome, of)) for a, row in given.items() if row.outcome is not None}
    wanted = {(a, name) for a, (_, name) in plans.items() if name}
    counts["plans and what they became"] = Count(len(outcomes & wanted), len(wanted), len(outcomes))
    for word in ("held", "cancelled", "open"):
        mine = {a for a, (known, _) in plans.items() if known == word}
        words = {"open": {"open", "overdue"}}.get(word, {word, f"{word}_later", f"{word}_elsewhere"})
        theirs = {a for a, row in given.items() if row.result in words}
        counts[f"plans {word}"] = Count(len(mine & theirs), len(mine), len(theirs))
    note = f"{SIZE} synthetic documents with {len(of)} accounts of {len(set(of.values()))} happenings."
    table = Table("Reconciling a synthetic archive", ("", *F1_COLUMNS), [f1_row(k, c) for k, c in counts.items()], note)
    return Section("synthetic", [table], f1_figures(counts))
