"""Reconciling measured on the samples: pairs of accounts of one happening, plans and their outcome, persons.

Each is measured from the gold as records and from what is read. Precision is over what the gold knows of: pairs both of
whose events (persons) stand in the gold. The stricter one counts every pair with an event or person that the gold lacks
as wrong. Recall is over all pairs of the gold, so what was not read is missed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from benchmarks.corpora import gold, held_out
from benchmarks.gold_happenings import (
    Account,
    Pair,
    Word,
    happening_of,
    mentions,
    outcomes,
    planned,
    same_happening,
    undecided,
)
from benchmarks.reconciled import MODES, Books, Mention, Mode, books, mention
from benchmarks.report import Section, Table
from benchmarks.tally import Count
from sverka.ledger import HappeningRow

GROUPS = ("all", "open")  # open: where no held-out sample is touched
COLUMNS = ("P", "P strict", "R", "F1", "gold", "got", "not in gold")

# A clustering of people: entity by sample and actor id.
Clusters = Mapping[Mention, str]

_AHEAD = {"planned", "proposed"}


@dataclass(frozen=True, slots=True)
class Tally:
    """Pairs found right, in the gold, given with both parts in the gold, and given with a part that the gold lacks."""

    hit: int = 0
    gold: int = 0
    got: int = 0
    unknown: int = 0

    def __add__(self, other: Tally) -> Tally:
        """Return both together."""
        mine, theirs = (self.hit, self.gold, self.got, self.unknown), (other.hit, other.gold, other.got, other.unknown)
        return Tally(*(a + b for a, b in zip(mine, theirs, strict=True)))

    @property
    def count(self) -> Count:
        """Counts of what the gold knows of."""
        return Count(self.hit, self.gold, self.got)

    @property
    def strict(self) -> Count:
        """Counts with what the gold lacks taken for wrong."""
        return Count(self.hit, self.gold, self.got + self.unknown)

    def figures(self) -> dict[str, float | int]:
        """Return the figures of the results file."""
        c = self.count
        shares = {"precision": c.precision, "strict precision": self.strict.precision, "recall": c.recall, "f1": c.f1}
        return {k: round(v, 4) for k, v in shares.items()} | {
            "gold": self.gold,
            "got": self.got,
            "unknown": self.unknown,
        }

    def cells(self) -> tuple[str, ...]:
        """Return the cells in the order of `COLUMNS`."""
        c = self.count
        shares = (c.precision, self.strict.precision, c.recall, c.f1)
        return (*(f"{value:.3f}" for value in shares), str(self.gold), str(self.got), str(self.unknown))


def is_open(*names: str) -> bool:
    """Tell whether none of the samples is held out."""
    return held_out().isdisjoint(names)


def _labels(*names: str) -> Iterator[str]:
    """Yield the groups and the pair of languages that a pair of samples counts under."""
    yield "all"
    if is_open(*names):
        yield "open"
    yield "–".join(sorted(gold()[name]["lang"] for name in names))


# Pairs of accounts


def account_pairs(happenings: Iterable[HappeningRow]) -> set[tuple[Mention, Mention]]:
    """Return the pairs of accounts of different samples that stand under one happening."""
    found = set()
    for row in happenings:
        told = sorted({mention(account) for account in row.accounts})
        found |= {(a, b) for a, b in combinations(told, 2) if a[0] != b[0]}
    return found


def within_one_sample(happenings: Iterable[HappeningRow]) -> int:
    """Return how many pairs of events of one and the same sample stand under one happening; the gold has none."""
    return sum(
        count * (count - 1) // 2
        for row in happenings
        for count in Counter(name for name, _ in {mention(account) for account in row.accounts}).values()
    )


def known_pairs(told: Books, a: Mention, b: Mention) -> set[Pair]:
    """Return the pairs of gold accounts that two events are; none where the gold lacks one of them."""
    return {(min(x, y), max(x, y)) for x in told.accounts.get(a, ()) for y in told.accounts.get(b, ())}


def score_pairs(told: Books) -> dict[str, Tally]:
    """Score the pairs of accounts of one happening, by group and by pair of languages."""
    found: dict[str, Tally] = defaultdict(Tally)
    for a, b in account_pairs(told.happenings):
        known = known_pairs(told, a, b)
        if any(map(undecided, known)):
            continue
        right = len(known & same_happening())
        for label in _labels(a[0], b[0]):
            found[label] += Tally(right, 0, max(right, int(bool(known))), int(not known))
    for one, two in same_happening():
        for label in _labels(one[0], two[0]):
            found[label] += Tally(0, 1, 0, 0)
    return found


def reachable(told: Books) -> int:
    """Return how many of the pairs of the gold have both events among the records."""
    read = {account for accounts in told.accounts.values() for account in accounts}
    return sum(a in read and b in read for a, b in same_happening())


# Plans and outcomes


def outcome_of(told: Books, row: HappeningRow) -> str | None:
    """Return the gold happening that most accounts of what was held tell; None where the gold has none of them."""
    held = [a for a in row.accounts if a.status not in _AHEAD] or row.accounts
    known = (told.accounts.get(mention(a), ()) for a in held)
    counts = Counter(happening_of()[accounts[0]] for accounts in known if accounts).most_common(2)
    if not counts:
        return None
    tied = len(counts) == 2 and counts[0][1] == counts[1][1]
    return f"{counts[0][0]} or {counts[1][0]}" if tied else counts[0][0]  # no name of one: a tie is wrong


def plan_pairs(told: Books) -> dict[tuple[Mention, str | None], HappeningRow]:
    """Return each planning account with the gold happening that it is said to have become."""
    return {
        (mention(row.plan.accounts[n]), outcome_of(told, row.outcome)): row.outcome
        for row in told.plans
        if row.outcome is not None
        for n in row.planned_by
    }


def score_plans(told: Books) -> dict[str, Tally]:
    """Score planning accounts with the happening that they became."""
    found: dict[str, Tally] = defaultdict(Tally)
    for end, happening in plan_pairs(told):
        accounts = told.accounts.get(end, ())
        known = bool(accounts) and happening is not None
        right = known and any((account, happening) in outcomes() for account in accounts)
        for label in (g for g in GROUPS if g == "all" or is_open(end[0])):
            found[label] += Tally(int(right), 0, int(known), int(not known))
    for account, _ in outcomes():
        for label in (g for g in GROUPS if g == "all" or is_open(account[0])):
            found[label] += Tally(0, 1, 0, 0)
    return found


def plan_words(told: Books) -> dict[Account, str]:
    """Return the result that each planning account of the gold has; those that are no plan are left out."""
    found: dict[Account, str] = {}
    for row in told.plans:
        for n in row.planned_by:
            found.update(dict.fromkeys(told.accounts.get(mention(row.plan.accounts[n]), ()), row.result))
    return found


def right_word(word: Word, result: str | None) -> bool:
    """Tell whether a result says what the gold does: what nothing is known of may be open or overdue."""
    if result is None:
        return False
    return {
        "held": result.startswith("held"),
        "not held": result in {"overdue", "cancelled"},
        "open": result in {"open", "overdue"},
    }[word]


def score_words(told: Books) -> dict[str, Tally]:
    """Score the results of plans: of each word of the gold, and of all."""
    given = plan_words(told)
    found: dict[str, Tally] = defaultdict(Tally)
    for account, word in planned().items():
        one = Tally(int(right_word(word, given.get(account))), 1, int(account in given))
        for label in ("all", *(["open documents"] if is_open(account[0]) else []), word):
            found[label] += one
    return found


# Persons


def person_pairs(clusters: Clusters) -> set[tuple[Mention, Mention]]:
    """Return the pairs of mentions in different samples that are taken for one person."""
    members: dict[str, list[Mention]] = defaultdict(list)
    for end, entity in clusters.items():
        members[entity].append(end)
    return {(a, b) for ends in members.values() for a, b in combinations(sorted(ends), 2) if a[0] != b[0]}


def score_persons(told: Books, clusters: Clusters) -> dict[str, Tally]:
    """Score a clustering of people; several mentions of one person in a sample count once.

    Args:
        told: The records, with whom of the gold each person in them is.
        clusters: Entity of each person, by sample and actor id; those left out stand alone.
    """
    known: set[tuple[Mention, Mention]] = set()
    unknown: set[tuple[Mention, Mention]] = set()
    for a, b in person_pairs(clusters):
        if a in told.people and b in told.people:
            one, two = sorted([(a[0], told.people[a]), (b[0], told.people[b])])
            known.add((one, two))
        else:
            unknown.add((a, b))
    wanted = {(a, b) for a, b in combinations(sorted(mentions()), 2) if a[1] == b[1] and a[0] != b[0]}
    found: dict[str, Tally] = defaultdict(Tally)
    for pairs, tally in ((known & wanted, Tally(hit=1)), (wanted, Tally(gold=1)), (known, Tally(got=1))):
        for a, b in pairs:
            for label in _labels(a[0], b[0]):
                found[label] += tally
    for a, b in unknown:
        for label in _labels(a[0], b[0]):
            found[label] += Tally(unknown=1)
    return found


def equal_names(told: Books) -> Clusters:
    """Return people clustered by equal Latin name and state: what any reconciling must be better than."""
    return {
        (name, actor.id): f"{actor.latin} {actor.state}"
        for name, records in told.records.items()
        for actor in records.actors
        if actor.kind == "person"
    }


# All together


def measure() -> Section:
    """Measure from gold records and from read records."""
    tables: list[Table] = []
    figures: dict[str, object] = {}
    brief = []
    for mode in MODES:
        told = books(mode)
        pairs, plans, words = score_pairs(told), score_plans(told), score_words(told)
        persons = score_persons(told, told.clusters)
        equal = score_persons(told, equal_names(told))
        note = (
            f"{reachable(told)} of {len(same_happening())} pairs have both events among the records. Pairs of events "
            f"of one sample under one happening: {within_one_sample(told.happenings)}, the gold has none. Not in gold: "
            "pairs given with an event that the gold lacks; wrong in P strict."
        )
        tables.append(_table(f"Accounts of one happening, {mode}", pairs, note))
        tables.append(_table(f"Plans and what they became, {mode}", plans))
        tables.append(_words_table(mode, words))
        note = f"By equal names in Latin script alone: precision {equal['all'].count.precision:.3f}, recall "
        tables.append(_table(f"Persons across documents, {mode}", persons, f"{note}{equal['all'].count.recall:.3f}."))
        scores = {"pairs": pairs, "plans": plans, "plan words": words, "persons": persons}
        figures[mode] = {k: {label: t.figures() for label, t in _ordered(v)} for k, v in scores.items()}
        brief += [(f"{layer}, {mode}", *scores[layer]["all"].cells()) for layer in ("pairs", "plans", "persons")]
    summary = Table("Reconciling the samples", ("", *COLUMNS), brief)
    return Section("reconciliation", tables, figures, [summary])


def _ordered(found: Mapping[str, Tally]) -> list[tuple[str, Tally]]:
    """Return groups first, then pairs of languages with the most first."""
    rest = sorted((k for k in found if k not in GROUPS), key=lambda k: (-found[k].gold, k))
    return [(k, found[k]) for k in (*GROUPS, *rest) if k in found]


def _table(title: str, found: Mapping[str, Tally], note: str = "") -> Table:
    return Table(title, ("", *COLUMNS), [(label, *tally.cells()) for label, tally in _ordered(found)], note)


def _words_table(mode: Mode, words: Mapping[str, Tally]) -> Table:
    rows = [(label, f"{t.count.recall:.3f}", str(t.gold), str(t.got)) for label, t in _ordered(words)]
    note = "Share of the planning accounts of the gold with the right result; got: those that are plans in the ledger."
    return Table(f"Results of plans, {mode}", ("", "right", "gold", "got"), rows, note)


def layers(mode: Mode) -> dict[str, float]:
    """Return the shares that have floors, by name."""
    told = books(mode)
    scores: dict[str, Callable[[Books], dict[str, Tally]]] = {"pairs": score_pairs, "plans": score_plans}
    found: dict[str, float] = {}
    for name, score in scores.items():
        count = score(told)["all"].count
        found |= {f"{name} precision": count.precision, f"{name} recall": count.recall}
    persons = score_persons(told, told.clusters)["all"].count
    return found | {"plan words": score_words(told)["all"].count.recall, "persons F1": persons.f1}
