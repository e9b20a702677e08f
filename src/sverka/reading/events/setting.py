"""When and where a happening was."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache

from sverka.language import Sentence
from sverka.model.records import Place
from sverka.model.vocabulary import Status
from sverka.reading import gazetteer
from sverka.reading.cast import Cast, Mention
from sverka.reading.clauses import predicate_of
from sverka.reading.dates import DateExpression
from sverka.reading.events.arguments import Argument
from sverka.reading.events.status import told_then
from sverka.reading.gazetteer.entries import Entry
from sverka.reading.lexicon import lexicon
from sverka.reading.phrases import Phrases
from sverka.reading.place_words import location_kind
from sverka.reading.state_names import capital, state_name

_VENUE_KEYS = frozenset({"words", "city", "country", "lat", "lon"})

_PERIOD = 5  # tokens between a noun and the period that belongs to it


@dataclass(slots=True, eq=False)
class Setting:
    """The dates and places of one text, to be asked by sentence and token.

    Attributes:
        dates: Date expressions of the whole text, in order.
        names: The gazetteer's entries by their first code point.
        dateline: The place that the report is sent from, or None.
        reference: ISO date of publication, or None.
        home: ISO3 of the state that the text speaks from, or None.
    """

    cast: Cast
    dates: list[DateExpression]
    names: dict[int, gazetteer.Mention]
    dateline: Place | None
    reference: str | None
    home: str | None = None

    def __post_init__(self) -> None:
        """Leave out months that are somebody's name ("Jan Lipavský", "Theresa May")."""
        names = [m.span for row in self.cast.mentions for m in row if m.form == "name"]
        text = self.cast.analysis.text
        self.dates = [
            d
            for d in self.dates
            if not (d.span.of(text).isalpha() and any(n.start <= d.span.start and d.span.end <= n.end for n in names))
        ]

    def date_at(self, sentence: Sentence, first: int, head: int, status: Status) -> tuple[DateExpression, str] | None:
        """Return the expression that dates a trigger, resolved for its tense, or None where the sentence has none."""
        inside = [
            (d, token.index)
            for d in self.dates
            if d.usable
            and sentence.span.start <= d.span.start < sentence.span.end
            and d.relation in {None, "during", "of", "for", "by", "since", "about"}
            for token in sentence.between(d.span)[:1]
            if not _names_something(sentence, d, head)
        ]
        if not inside:
            return None
        own = predicate_of(sentence, head)
        governing = _governors(sentence, own)
        clauses = {own, governing[0]} if governing and _is_named(sentence, own) else {own}
        here = [(d, at) for d, at in inside if clauses & {_clause_of(sentence, d, at), _described(sentence, at, head)}]
        above = [(d, at) for d, at in inside if predicate_of(sentence, at) in governing and at < max(first, 4)]
        chosen = here or above
        if not chosen:
            return None
        expression, _ = min(
            chosen,
            key=lambda i: (i[0].relation not in {None, "during"}, abs(i[1] - head) + _commas(sentence, i[1], head)),
        )
        ahead = status in {"planned", "proposed"} and not told_then(sentence, self.cast.analysis.lang)
        resolved = expression.resolved("future" if ahead else "past")
        return (expression, resolved) if resolved else None

    def period_at(self, sentence: Sentence, last: int) -> str | None:
        """Return the period that belongs to the noun that ends at `last` ("schedule of events for 2026"), or None."""
        for expression in self.dates:
            if expression.edtf is not None and sentence.span.contains(expression.span):
                token = next(iter(sentence.between(expression.span)), None)
                if (
                    token is not None
                    and -_PERIOD <= token.index - last <= _PERIOD
                    and expression.kind in {"attributive", "point", "interval"}
                ):
                    return expression.edtf
        return None

    def place_of(self, item: Mention) -> Place | None:
        """Return the place that a mention of a city, building, seat or state is."""
        entry: gazetteer.Mention | Entry | None = next(
            (
                self.names[s]
                for s in range(item.span.start, item.span.end)
                if s in self.names and self.names[s].kind != "demonym"
            ),
            None,
        )
        if entry is not None and entry.kind == "adjective" and item.form in {"place", "capital"}:
            entry = capital(self.cast.analysis.lang, item.states[0])  # "польская столица"
        if entry is None:
            return self.country(item.states[0]) if item.states else None
        if entry.kind == "seat":
            if entry.seat == "building" and entry.city:
                return Place(entry.city, entry.states[0] if entry.states else None, entry.lat, entry.lon)
            return self.country(entry.states[0]) if entry.states else None
        if entry.kind in {"city", "capital", "place"}:
            return Place(entry.name, entry.states[0] if entry.states else None, entry.lat, entry.lon)
        if entry.kind == "state":
            return self.country(entry.key)
        return None

    def city_in(self, country: str | None, *, title_only: bool = False) -> Place | None:
        """Return the city of a country that the text (or its title only) locates things in most often, or None."""
        counts: Counter[Place] = Counter()
        for sentence, row in zip(self.cast.analysis.sentences, self.cast.mentions, strict=True):
            if title_only and sentence.paragraph > 0:
                break
            for item in row:
                if (
                    item.form == "place"
                    and country in item.states
                    and location_kind(sentence, item.first, self.cast.analysis.lang) == "at"
                ):
                    place = self.place_of(item)
                    if place is not None and place.lat is not None:
                        counts[place] += 1
        return max(counts, key=lambda p: counts[p], default=None)

    def country(self, state: str) -> Place:
        """Return the place of a happening of which only the country is known."""
        return Place(state_name(self.cast.analysis.lang, state), state)

    def last_location(self, sentence: Sentence, before: int) -> Place | None:
        """Return what "there" means: the last location told before a token, in its sentence or the one before."""
        sentences = self.cast.analysis.sentences
        for at in (sentence.index, sentence.index - 1):
            if at < 0:
                continue
            for item in reversed(self.cast.mentions[at]):
                told = (at < sentence.index or item.last < before) and item.form in {"place", "state"}
                if told and location_kind(sentences[at], item.first, self.cast.analysis.lang) in {"at", "towards"}:
                    return self.place_of(item)
        return None

    def venues(self, sentence: Sentence) -> list[Place]:
        """Return where the gatherings that a sentence names are always held ("the UN General Assembly")."""
        return [hit.value for hit in _venues(self.cast.analysis.lang).find(sentence)]

    def places(self, found: list[Argument], *, visited: bool = False, reached: bool = True) -> list[Place]:
        """Return the places among arguments, cities before countries, in the order of the text.

        Args:
            found: The arguments of a trigger.
            visited: Whether its object is a place too ("visited Warsaw").
            reached: Whether it is where something goes to (a journey, but not aid).
        """
        out: list[Place] = []
        for argument in found:
            if argument.relation == "towards" and not reached:
                continue
            if argument.relation not in {"at", "towards"} and not (
                visited and argument.relation == "object" and argument.mention.form in {"state", "capital", "place"}
            ):
                continue
            place = self.place_of(argument.mention)
            if place is not None:
                out.append(place)
        return sorted(out, key=lambda p: p.lat is None)


def _is_named(sentence: Sentence, predicate: int) -> bool:
    """Tell whether a clause is a verbal noun that a verb is said of: "рейстерді бастау 10 маусымға жоспарланған"."""
    token = sentence.tokens[predicate]
    return token.feats.get("VerbForm") == "Ger" and token.relation == "csubj"


def _clause_of(sentence: Sentence, expression: DateExpression, at: int) -> int:
    """Return the clause that a date stands in; a verb that is a word of the date ("1 наурыздан бастап") heads none."""
    clause = predicate_of(sentence, at)
    words = {t.index for t in sentence.between(expression.span)}
    while clause in words and sentence.tokens[clause].head >= 0 and sentence.tokens[clause].head not in words:
        clause = predicate_of(sentence, sentence.tokens[clause].head)
    return clause


def _described(sentence: Sentence, at: int, head: int) -> int | None:
    """Return the clause of a noun where a token stands in what describes that noun: "wizyta zaplanowana na maj"."""
    token = sentence.tokens[predicate_of(sentence, at)]
    mine = token.relation == "acl" and token.head == head and token.feats.get("VerbForm") == "Part"
    return predicate_of(sentence, head) if mine else None


def _names_something(sentence: Sentence, expression: DateExpression, head: int) -> bool:
    """Tell whether a date is part of a name ("March 23 Movement") or of a comparison ("first since 2002")."""
    tokens = sentence.between(expression.span)
    if expression.relation == "since":
        return any(t.lemma == "time" for t in sentence.tokens[max(0, tokens[0].index - 3) : tokens[0].index])
    outer = next((t for t in tokens if not tokens[0].index <= t.head <= tokens[-1].index), tokens[-1])
    if outer.relation not in {"compound", "nummod"} or outer.head <= tokens[-1].index or outer.head == head:
        return False
    return sentence.tokens[outer.head].upos in {"NOUN", "PROPN"}


@cache
def _venues(lang: str) -> Phrases[Place]:
    file = lexicon(lang, "places")
    return Phrases(
        {
            p: Place(row["city"], row["country"], row["lat"], row["lon"])
            for row in file.rows("venue", _VENUE_KEYS)
            for p in row["words"]
        }
    )


def _commas(sentence: Sentence, a: int, b: int) -> int:
    """A date across a comma is farther off than its words tell."""
    return 8 * sum(t.text in {",", ";", "—", "–"} for t in sentence.tokens[min(a, b) : max(a, b)])


def _governors(sentence: Sentence, predicate: int) -> list[int]:
    """The predicates that a clause hangs on or is joined to: their dates hold for it too."""
    out: list[int] = []
    at = predicate
    while sentence.tokens[at].head >= 0:
        at = predicate_of(sentence, sentence.tokens[at].head)
        if at in out:
            break
        out.append(at)
    return out
