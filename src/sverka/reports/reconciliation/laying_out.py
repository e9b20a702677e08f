"""A statement put in words of one language: a view in, a sheet out."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from importlib.metadata import version

from sverka.ledger import DocumentRow
from sverka.reports.reconciliation.context import parts
from sverka.reports.reconciliation.links import link
from sverka.reports.reconciliation.messages import Catalogue, StatementLang, catalogue
from sverka.reports.reconciliation.phrases import Phrases
from sverka.reports.reconciliation.sheet import SYMBOLS, Cell, Group, Line, Part, Row, Sheet, Words
from sverka.reports.reconciliation.views import (
    FINDINGS,
    SIDES,
    Basis,
    Entry,
    Finding,
    Happened,
    Raised,
    Reconciliation,
    Reference,
    Section,
    Side,
    Silence,
    Told,
)
from sverka.reports.wording import clean, harmless, shorten

# Code points of the words that stand in a cell before it is opened.
_LEAD = 160


def lay_out(view: Reconciliation, lang: StatementLang) -> Sheet:
    """Put a statement into words.

    Raises:
        DataError: Where a file of messages is not as it must be.
    """
    return _Layout(view, catalogue(lang)).sheet()


class _Layout:
    def __init__(self, view: Reconciliation, c: Catalogue) -> None:
        self._view = view
        self._c = c
        self._names: dict[Side, str] = {
            "first": c.state(view.states[0]), "second": c.state(view.states[1]), "third": c.text("third"),
        }  # fmt: skip
        self._phrases = Phrases(c, self._names)
        self._quoted = {n for s in view.sections if s.name != "topics" for e in s.entries for n in _cited(e)}

    def sheet(self) -> Sheet:
        c, view = self._c, self._view
        first, second = self._names["first"], self._names["second"]
        return Sheet(
            lang=c.lang,
            title=c.text("title", first=first, second=second),
            head=tuple(self._head()),
            columns=tuple(self._finding(found) for found in FINDINGS),
            totals=(
                *((c.label("sections", s.name), tuple(s.totals().values())) for s in view.sections),
                (c.text("all_sections"), tuple(view.totals().values())),
            ),
            remark=c.text("divided", n=c.number(view.divided())),
            legend=tuple(self._legend()),
            first=c.text("reports", state=first),
            second=c.text("reports", state=second),
            parts=tuple(self._part(section) for section in view.sections),
            references=tuple(self._words(reference) for reference in view.references),
            notes=(c.text("machine"), c.text("sides_note")),
            signatures=tuple(c.text("signature", state=name) for name in (first, second)),
            foot=c.text("foot", version=version("sverka"), as_of=c.day(view.as_of)),
            empty=not view.references,
        )

    def _head(self) -> Iterable[tuple[str, tuple[str, ...]]]:
        c, view = self._c, self._view
        yield c.text("parties"), tuple(f"{self._names[side]} ({view.states[n]})" for n, side in enumerate(SIDES[:2]))
        yield c.text("period"), (self._period(),)
        yield c.text("as_of"), (c.day(view.as_of),)
        for found in view.basis:
            title = (
                c.text("sources_third")
                if found.side == "third"
                else c.text("sources_of", state=self._names[found.side])
            )
            yield title, (self._basis(found),)

    def _period(self) -> str:
        c, since, until = self._c, self._view.since, self._view.until
        if since and until:
            return c.days(since, until)
        if since:
            return c.text("period_since", since=c.day(since))
        return c.text("period_until", until=c.day(until)) if until else c.text("period_all")

    def _basis(self, found: Basis) -> str:
        c = self._c
        if not found.documents:
            return c.text("basis_none", read=c.number(found.read))
        langs = ", ".join(f"{c.language(lang)} {c.number(n)}" for lang, n in found.langs)
        told = {"documents": c.number(found.documents), "langs": langs, "read": c.number(found.read)}
        if found.first is None or found.last is None:
            return c.text("basis_undated", **told)
        days = c.days(dt.date.fromisoformat(found.first), dt.date.fromisoformat(found.last))
        return c.text("basis_side", days=days, **told)

    def _finding(self, found: Finding) -> str:
        if found in ("first_only", "second_only"):
            return self._c.text("finding_one", state=self._names["first" if found == "first_only" else "second"])
        return self._c.label("findings", found)

    def _legend(self) -> Iterable[tuple[str, str, str]]:
        for found in FINDINGS:
            meaning = "one" if found in ("first_only", "second_only") else found
            yield SYMBOLS[found], self._finding(found), self._c.label("meanings", meaning)

    def _part(self, section: Section) -> Part:
        ours = tuple(self._row(entry) for entry in section.entries if entry.finding != "third_only")
        others = tuple(self._row(entry) for entry in section.entries if entry.finding == "third_only")
        groups = [Group(None, ours)] if ours else []
        if others:
            groups.append(Group(self._c.text("third_group"), others))
        title = self._c.label("sections", section.name)
        return Part(section.name, title, self._c.count("entries_count", len(section.entries)), tuple(groups))

    def _row(self, entry: Entry) -> Row:
        heading, details = self._phrases.heading(entry)
        more = []
        if third := entry.of("third"):
            more.append((self._c.text("third"), self._told(entry, third)))
        if entry.outcome and entry.outcome.references:
            lines = self._phrases.became(entry.outcome)
            cited = tuple(self._words(self._view.reference(n)) for n in entry.outcome.references)
            cell = Cell("told", lines, _lead(cited, entry), self._reports(cited), cited)
            more.append((self._c.text("outcome"), cell))
        return Row(
            anchor=entry.key,
            heading=heading,
            details=details,
            first=self._cell(entry, "first"),
            second=self._cell(entry, "second"),
            code=entry.finding,
            symbol=SYMBOLS[entry.finding],
            finding=self._finding(entry.finding),
            counts=self._counts(entry),
            notes=self._phrases.notes(entry),
            more=tuple(more),
        )

    def _counts(self, entry: Entry) -> str:
        c = self._c
        parts = [
            c.count("reports_count", entry.reports),
            c.count("independent_count", entry.independent),
            c.count("langs_count", len(entry.langs)),
        ]
        if entry.finding in ("both", "differ", "over_time"):
            parts.append(c.text("both_sides"))
        return ", ".join(parts)

    def _cell(self, entry: Entry, side: Side) -> Cell:
        if told := entry.of(side):
            return self._told(entry, told)
        silence = next((silence for silence in entry.silences if silence.side == side), None)
        if silence is None:
            return Cell("empty", (Line(self._c.text("nothing_told")),))
        return Cell("silent" if silence.documents else "unread", (Line(self._silence(silence)),))

    def _silence(self, silence: Silence) -> str:
        c = self._c
        if silence.since is None or silence.until is None:
            return c.text("unknown")
        days = c.days(silence.since, silence.until)
        if not silence.documents:
            return c.text("unread", days=days)
        return c.text("silent", days=days, documents=c.number(silence.documents), of_pair=c.number(silence.of_pair))

    def _told(self, entry: Entry, told: Told) -> Cell:
        c = self._c
        summary = ", ".join(
            (
                c.count("reports_count", told.reports),
                c.count("independent_count", told.independent),
                "; ".join(map(c.language, told.langs)),
            )
        )
        elsewhere = self._quoted & set(told.references) if isinstance(entry.subject, Raised) else set()
        cited = tuple(self._words(self._view.reference(n)) for n in told.references if n not in elsewhere)
        return Cell(
            "told", self._phrases.lines(entry, told), _lead(cited, entry), summary, cited, tuple(sorted(elsewhere))
        )

    def _reports(self, cited: tuple[Words, ...]) -> str:
        return self._c.count("reports_count", len({one.document for one in cited}))

    def _words(self, reference: Reference) -> Words:
        document = reference.document
        return Words(
            number=reference.number,
            parts=_parts(reference),
            lang=document.lang,
            source=self._source(document),
            document=document.id,
            url=link(document.url),
            by=self._c.text("said_by", name=self._phrases.actor(reference.by)) if reference.by else None,
        )

    def _source(self, document: DocumentRow) -> str:
        c = self._c
        publisher = document.publisher or document.source_id or document.url or document.path or document.id
        told = [publisher, document.title or "", c.state(document.publisher_state) if document.publisher_state else ""]
        day = c.day(document.published) if document.published else c.text("not_published")
        return clean(", ".join(part for part in (*told, c.language(document.lang), day) if part))


def _parts(reference: Reference) -> tuple[tuple[str, bool], ...]:
    """Return the sentences of words in pieces, harmless and on one line."""
    found: list[tuple[str, bool]] = []
    for context in reference.context or reference.quotes:
        if found:
            found.append((" … ", False))
        found += [(_flat(text), told) for text, told in parts(context, reference.quotes)]
    return tuple(found)


def _flat(text: str) -> str:
    """Return a piece of a text on one line and harmless, with the spaces at its ends."""
    return harmless(re.sub(r"\s+", " ", text))


def _lead(cited: tuple[Words, ...], entry: Entry) -> tuple[str, str] | None:
    """Return the beginning of what a cell's first source tells of a happening or a plan, and its language."""
    if not cited or not isinstance(entry.subject, Happened):
        return None
    return shorten(cited[0].text, _LEAD), cited[0].lang


def _cited(entry: Entry) -> Iterable[int]:
    """Return the numbers of the words that an entry stands on."""
    for told in entry.told:
        yield from told.references
    if entry.outcome:
        yield from entry.outcome.references
