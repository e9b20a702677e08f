"""What went wrong in reconciling the samples, each error with both accounts in a line each; never of held-out ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from benchmarks.gold_happenings import (
    Account,
    happening_of,
    mentions,
    outcomes,
    planned,
    same_happening,
    undecided,
)
from benchmarks.gold_records import gold_records
from benchmarks.reconciled import MODES, Books, Mention, books, mention
from benchmarks.reconciliation import (
    Clusters,
    account_pairs,
    is_open,
    known_pairs,
    person_pairs,
    plan_pairs,
    plan_words,
    right_word,
)
from sverka.model import Records

_QUOTE = 90  # characters of an account's words


def errors() -> Iterator[str]:
    """Yield the lines of the listing, gold records first."""
    for mode in MODES:
        told = books(mode)
        lines = (*_pairs(told), *_plans(told), *_words(told), *person_errors(told, told.clusters))
        yield from (f"{mode} | {line}" for line in lines)


def _pairs(told: Books) -> Iterator[str]:
    under = {mention(a): row.id for row in told.happenings for a in row.accounts}
    given = account_pairs(told.happenings)
    mention_of = {account: end for end, accounts in told.accounts.items() for account in accounts}
    for a, b in sorted(given):
        if not is_open(a[0], b[0]):
            continue
        known = known_pairs(told, a, b)
        if not known:
            yield from _two("NOT IN GOLD", f"under {under[a]}", told, a, b)
        elif not any(map(undecided, known)) and not known & same_happening():
            yield from _two("FALSE PAIR", f"under {under[a]}", told, a, b)
    lost: Counter[Account] = Counter()
    for one, two in sorted(same_happening()):
        if not is_open(one[0], two[0]):
            continue
        ends = (mention_of.get(one), mention_of.get(two))
        title = f"{happening_of()[one]}"
        if ends[0] is None or ends[1] is None:
            lost.update(account for account, end in zip((one, two), ends, strict=True) if end is None)
        elif tuple(sorted((ends[0], ends[1]))) not in given:
            yield from _two("MISSED PAIR", title, told, ends[0], ends[1])
    for account, count in sorted(lost.items()):
        yield f"NOT READ {happening_of()[account]}: {count} pairs missed"
        yield f"    {_gold_line(account)}"


def _plans(told: Books) -> Iterator[str]:
    given = plan_pairs(told)
    right = set()
    for (end, happening), outcome in sorted(given.items(), key=lambda item: (item[0][0], item[0][1] or "")):
        accounts = told.accounts.get(end, ())
        if found := {(account, happening) for account in accounts} & outcomes():
            right |= found
        elif is_open(end[0]):
            wanted = planned().get(accounts[0]) if accounts else None
            yield f"FALSE OUTCOME {happening or 'not in gold'}; gold: {wanted or 'no plan'}"
            yield f"    {_line(told.records, end)}"
            shown = (mention(a) for a in outcome.accounts)
            yield from (f"    = {_line(told.records, m)}" for m in shown if is_open(m[0]) and m != end)
    for account, happening in sorted(outcomes() - right):
        if is_open(account[0]):
            yield f"MISSED OUTCOME {happening}"
            yield f"    {_gold_line(account)}"
            held = sorted(a for a, h in happening_of().items() if h == happening and a not in planned())
            yield from (f"    = {_gold_line(a)}" for a in held if is_open(a[0]))


def _words(told: Books) -> Iterator[str]:
    given = plan_words(told)
    for account, word in sorted(planned().items()):
        if is_open(account[0]) and not right_word(word, given.get(account)):
            yield f"WRONG RESULT {given.get(account) or 'no plan'}, gold: {word} ({happening_of()[account]})"
            yield f"    {_gold_line(account)}"


def person_errors(told: Books, clusters: Clusters) -> Iterator[str]:
    """Yield the pairs of mentions that a clustering of people puts together or keeps apart wrongly."""
    given = set()
    for a, b in sorted(person_pairs(clusters)):
        pair = tuple(sorted((end[0], told.people.get(end, "?")) for end in (a, b)))
        given.add(pair)
        if is_open(a[0], b[0]) and pair[0][1] != pair[1][1]:
            yield f"FALSE PERSON {_name(told, a)} = {_name(told, b)}"
    spelt: dict[tuple[str, str], Mention] = {(end[0], name): end for end, name in told.people.items()}
    people = sorted(mentions())
    for n, one in enumerate(people):
        for two in people[n + 1 :]:
            if one[1] == two[1] and is_open(one[0], two[0]) and (one, two) not in given:
                names = [_name(told, spelt[end]) if end in spelt else f"{end[0]} not read" for end in (one, two)]
                yield f"MISSED PERSON {one[1]}: {names[0]} | {names[1]}"


def _name(told: Books, end: Mention) -> str:
    actor = next(a for a in told.records[end[0]].actors if a.id == end[1])
    return f"{actor.name} ({actor.latin}, {actor.state}; {end[0]} {end[1]})"


def _two(kind: str, title: str, told: Books, a: Mention, b: Mention) -> Iterator[str]:
    yield f"{kind} {title}"
    for end in (a, b):
        yield f"    {_line(told.records, end)}"


def _gold_line(account: Account) -> str:
    return _line(gold_records(), (account[0], f"e{account[1] + 1}"))


def _line(records: Mapping[str, Records], end: Mention) -> str:
    """Return an account in a line: where it stands, type, format, date, place, people, series, words."""
    told = records[end[0]]
    e = next(e for e in told.events if e.id == end[1])
    actors = {a.id: a for a in told.actors}
    people = "; ".join(f"{actors[p.actor].latin}/{p.state}" for p in e.participants if actors[p.actor].kind == "person")
    d = told.document
    parts = [
        f"{end[0]} {end[1]} {d.lang} {d.publisher_state}",
        f"{e.type} {e.format or '-'} {e.status} {e.date or 'undated'}",
        f"{e.place.name}/{e.place.country}" if e.place else "nowhere",
        " ".join(sorted({p.state for p in e.participants if p.state})),
        people or "nobody",
        f"{e.series.name} {e.series.ordinal or ''}".strip() if e.series else "",
        " ".join(e.topics),
        " … ".join(" ".join(s.of(d.text).split()) for s in e.spans)[:_QUOTE],
    ]
    return " | ".join(part for part in parts if part)
