"""How entries are put in words, the same on the terminal and on a page."""

from __future__ import annotations

import tomllib
import unicodedata
from functools import cache
from importlib.resources import files

from sverka.ledger import ClaimRow, DocumentRow, EventRow, Field, HappeningRow, ParticipantRow, PlanRow, Quote
from sverka.model import Place, Series, states
from sverka.reports.views import ClaimEntry

# Marks that turn the direction of writing: with them a text can show other words than it holds.
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def harmless(text: str) -> str:
    """Return a text without what could steer a terminal: control characters, marks of direction, halves of pairs."""
    return "".join(
        c for c in text if c in "\n\t" or (unicodedata.category(c) not in ("Cc", "Cs") and c not in _TURNING)
    )


def clean(text: str) -> str:
    """Return a text on one line and harmless to a terminal."""
    return harmless(" ".join(text.split()))


def shorten(text: str, length: int) -> str:
    """Return a text cut to at most `length` code points, at a word where there is one, with an ellipsis."""
    if len(text) <= length:
        return text
    head = text[: length - 1]
    return (head.rsplit(" ", 1)[0] if " " in head else head) + "…"


def words(quotes: tuple[Quote, ...], length: int | None = None) -> str:
    """Return quotations as one line, cut to `length` code points where that is given."""
    line = clean(" … ".join(quote.text for quote in quotes))
    return line if length is None else shorten(line, length)


def state_name(code: str | None) -> str:
    """Return the English short name of a state, its code where the table has none, "unknown" for None."""
    if code is None:
        return "unknown"
    return states.latin_name(code) if states.is_state(code) else clean(code)


@cache
def _types() -> dict[str, str]:
    table: dict[str, dict[str, str]] = tomllib.loads((files("sverka.reports") / "labels.toml").read_text("utf-8"))
    return table["types"]


def what(entry: EventRow | HappeningRow) -> str:
    """Return what an entry is: "meeting", "10th commission session"; its type where it has no format."""
    return what_of(entry.type, entry.format, entry.series)


def what_of(type_: str, form: str | None, series: Series | None) -> str:
    """Return what something of a PLOVER type, a format and a series is called."""
    named = form if form and form != "other" else _types()[type_]
    kind = named.replace("_", " ")
    return f"{ordinal(series.ordinal)} {kind}" if series and series.ordinal else kind


def ordinal(number: int) -> str:
    """Return an English ordinal: 1st, 2nd, 11th."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def session(entry: HappeningRow) -> str:
    """Return the ordinal of an entry in its series, or a question mark."""
    return ordinal(entry.series.ordinal) if entry.series and entry.series.ordinal else "?"


def where(place: Place | None) -> str:
    """Return a place with its country, or an empty string."""
    if place is None:
        return ""
    return f"{clean(place.name)} ({place.country})" if place.country else clean(place.name)


def series(named: Series) -> str:
    """Return the name of a series, with the ordinal where there is one."""
    return f"{clean(named.name)} (no. {named.ordinal})" if named.ordinal else clean(named.name)


def people(participants: tuple[ParticipantRow, ...]) -> str:
    """Return who takes part, each with state and part."""
    return clean("; ".join(map(str, participants)))


def source(document: DocumentRow) -> str:
    """Return how a document is cited: publisher, side and language, day, and the beginning of its id."""
    publisher = document.publisher or document.source_id or document.url or document.path or "unknown source"
    side = ", ".join(x for x in (document.publisher_state, document.lang) if x)
    return clean(f"{publisher} ({side}), {document.published or 'no date'} [{document.id[:8]}]")


def value(claim: ClaimEntry | ClaimRow) -> str:
    """Return what a claim says: value, unit, period, change, scope."""
    parts = []
    if isinstance(claim.value, str):
        parts.append(clean(claim.value))
    elif claim.value is not None:
        parts.append(f"{claim.value:,}".removesuffix(".0"))
    elif claim.kind == "partner_rank":
        parts.append("one of the key")
    if claim.unit:
        parts.append(clean(claim.unit))
    if claim.change_pct is not None:
        parts.append(f"{claim.change_pct:+g} %")
    if claim.scope:
        parts.append(f"in {clean(claim.scope)}")
    if claim.period:
        parts.append(f"for {claim.period}")
    return " ".join(parts)


def told(happening: HappeningRow) -> str:
    """Return how much a happening stands on: "7 reports, 2 independent, 3 languages, both sides"."""
    reports, voices, langs = len(happening.accounts), len(happening.voices), len(happening.langs)
    parts = [f"{reports} report{'s' * (reports != 1)}"]
    if reports > 1:
        parts.append(f"{voices} independent" if voices > 1 else "one voice")
    if langs > 1:
        parts.append(f"{langs} languages")
    sides = set(happening.sides) & set(happening.states)
    if len(sides) > 1:
        parts.append("both sides" if len(happening.states) == 2 else f"{len(sides)} sides")
    elif sides:
        parts.append(f"{min(sides)} only")
    elif happening.sides:
        parts.append("third parties only")
    return ", ".join(parts)


def versions(field: Field, happening: HappeningRow | None = None) -> str:
    """Return what accounts say of one thing: "date: 2026-01-29 (KAZ) or 2026-01-30 (POL)"."""
    given = []
    for version in field.versions:
        rows = [happening.accounts[n] for n in version.accounts] if happening else []
        sides = sorted({row.document.publisher_state for row in rows if row.document.publisher_state})
        given.append(f"{clean(version.value)} ({', '.join(sides)})" if sides else clean(version.value))
    return f"{field.name}: {' or '.join(given)}"


def outcome(plan: PlanRow) -> str:
    """Return what came of a plan: "held on 2026-07-10", "held later, on 2026-07-10", "overdue"."""
    when = f" on {plan.outcome.date}" if plan.outcome and plan.outcome.date else ""
    place = f" in {where(plan.outcome.place)}" if plan.outcome and plan.outcome.place else ""
    return {
        "held": f"held{when}",
        "held_later": f"held at another time{',' if when else ''}{when}",
        "held_elsewhere": f"held elsewhere{when}{place}",
        "cancelled": "called off",
        "overdue": "overdue: its day has passed, and nothing was read of it",
        "open": "open",
    }[plan.result]
