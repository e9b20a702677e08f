"""The lexicon of frames: words that tell of a happening, with its type and who has which part in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, cast, get_args

from sverka.model.vocabulary import EVENT_TYPES, FORMATS, STATUSES, EventType, Format, Status
from sverka.reading.lexicon import Lexicon, lexicon
from sverka.reading.phrases import Phrases

Pattern = Literal[
    "mutual",
    "receive",
    "visit",
    "call",
    "joint",
    "attend",
    "act",
    "gather",
    "cooperate",
    "credentials",
    "close",
    "route",
    "admit",
]
_PATTERNS = get_args(Pattern)
_KEYS = frozenset(
    [
        "name",
        "type",
        "format",
        "pattern",
        "verbs",
        "nouns",
        "needs",
        "unless",
        "object",
        "contexts",
        "needs_recipient",
        "needs_series",
        "status",
        "means",
        "of_recipient",
        "needs_source",
        "needs_place",
        "placed_format",
        "tells_content",
        "where_acts",
        "period",
        "from_acts",
        "same_sides",
        "needs_below",
    ]
)


@dataclass(frozen=True, slots=True)
class Frame:
    """One kind of happening as the words of a language tell it.

    Attributes:
        needs: Lemmas one of which must stand in the clause; empty where none must.
        unless: Lemmas none of which may stand in the clause.
        object: What must be acted on: `person`, or an empty string.
        status: The status that its words say by themselves, or None.
        means: What may act for a state as the subject of an act: its drones, its troops.
        where_acts: Whether the body that somebody is called to acts ("вызван в МИД Польши").
        from_acts: Whether who it comes from acts, where nobody else does ("aid came from Kazakhstan").
        period: Whether it counts only with a period that belongs to its noun, which is its date ("schedule for 2026").
        of_recipient: Whether the genitive of its nouns is acted on ("release of the hostages"), not acting.
        needs_recipient: Whether a second state must be found in the sentence itself.
        needs_series: Whether it counts only as one of a numbered row or of a named body.
        needs_source: Whether the words themselves must say which state acts.
        needs_place: Whether the words themselves must say where ("travelled", but not "visited").
        placed_format: The format where a place is told with it ("spoke with X in Geneva"), or None for the usual one.
        needs_below: Whether what it needs may stand in a clause that hangs on it ("lets them enter without visas").
        same_sides: Whether its sides, where it names none, are those of the act of its type told last.
        tells_content: Whether what hangs on its words is asked for, refused or threatened, so that it is no happening.
    """

    name: str
    type: EventType
    format: Format | None
    pattern: Pattern
    needs: Phrases[bool] | None
    unless: Phrases[bool] | None
    object: str
    contexts: tuple[str, ...]
    status: Status | None
    means: Phrases[bool] | None
    where_acts: bool
    of_recipient: bool
    period: bool
    needs_recipient: bool
    needs_series: bool
    needs_source: bool
    needs_place: bool
    placed_format: Format | None
    tells_content: bool
    from_acts: bool
    same_sides: bool
    needs_below: bool


@dataclass(frozen=True, slots=True)
class Frames:
    """All frames of a language by their verbs and nouns, with the light verbs that lend a noun subject and time."""

    verbs: Phrases[tuple[Frame, ...]]
    nouns: Phrases[tuple[Frame, ...]]
    occur: frozenset[str]
    do: frozenset[str]
    attend: frozenset[str]
    lead: frozenset[str]
    travel: frozenset[str]
    purpose: frozenset[str]
    invite: frozenset[str]
    deciding: frozenset[str]
    grievances: frozenset[str]
    hosts: frozenset[str]
    saying: frozenset[str]
    intention: frozenset[str]
    referring: frozenset[str]
    same_place: frozenset[str]
    subjects: frozenset[str]
    reports_apart: bool
    ending: frozenset[str]
    delegations: frozenset[str]
    visits: frozenset[str]
    anaphora: tuple[str, ...]
    anaphora_cases: frozenset[str]
    joining_cases: frozenset[str]
    onward: frozenset[str]
    purpose_cases: frozenset[str]


def _frame(file: Lexicon, row: Mapping[str, Any], floating: frozenset[str]) -> Frame:
    for key in ("name", "type", "pattern"):
        if key not in row:
            raise file.wrong(row.get("name", "frame"), f"a frame needs {key!r}")
    if row["type"] not in EVENT_TYPES:
        raise file.wrong(row["type"], "is no PLOVER type")
    if row.get("format") is not None and row["format"] not in FORMATS:
        raise file.wrong(row["format"], "is no format of the contract")
    if row.get("status") is not None and row["status"] not in STATUSES:
        raise file.wrong(row["status"], "is no status of the contract")
    if row.get("placed_format") is not None and row["placed_format"] not in FORMATS:
        raise file.wrong(row["placed_format"], "is no format of the contract")
    if row["pattern"] not in _PATTERNS:
        raise file.wrong(row["pattern"], f"is no pattern; known are {', '.join(_PATTERNS)}")

    def phrases(key: str) -> Phrases[bool] | None:
        return Phrases(dict.fromkeys(row[key], True), loose=True, floating=floating) if row.get(key) else None

    return Frame(
        name=str(row["name"]),
        type=cast("EventType", row["type"]),
        format=cast("Format | None", row.get("format")),
        pattern=cast("Pattern", row["pattern"]),
        needs=phrases("needs"),
        unless=phrases("unless"),
        object=str(row.get("object", "")),
        contexts=tuple(row.get("contexts", ())),
        status=cast("Status | None", row.get("status")),
        means=phrases("means"),
        where_acts=bool(row.get("where_acts", False)),
        period=bool(row.get("period", False)),
        of_recipient=bool(row.get("of_recipient", False)),
        needs_recipient=bool(row.get("needs_recipient", False)),
        needs_series=bool(row.get("needs_series", False)),
        needs_source=bool(row.get("needs_source", False)),
        needs_place=bool(row.get("needs_place", False)),
        placed_format=cast("Format | None", row.get("placed_format")),
        tells_content=bool(row.get("tells_content", False)),
        from_acts=bool(row.get("from_acts", False)),
        same_sides=bool(row.get("same_sides", False)),
        needs_below=bool(row.get("needs_below", False)),
    )


@cache
def frames(lang: str) -> Frames:
    """Return the frames of a language.

    Raises:
        DataError: Naming the line of the lexicon that is wrong.
    """
    file = lexicon(lang, "events")
    by_word: dict[str, dict[str, list[Frame]]] = {"verbs": {}, "nouns": {}}
    floating = frozenset(file.words("grammar.floating"))
    for row in file.rows("frame", _KEYS):
        made = _frame(file, row, floating)
        for kind, table in by_word.items():
            for phrase in row.get(kind, ()):
                table.setdefault(phrase, []).append(made)
    return Frames(
        verbs=Phrases({p: tuple(f) for p, f in by_word["verbs"].items()}, loose=True, floating=floating),
        nouns=Phrases({p: tuple(f) for p, f in by_word["nouns"].items()}, loose=True, floating=floating),
        occur=frozenset(file.words("light.occur")),
        do=frozenset(file.words("light.do")),
        attend=frozenset(file.words("light.attend")),
        lead=frozenset(file.words("light.lead")),
        travel=frozenset(file.words("light.travel")),
        purpose=frozenset(file.words("light.purpose")),
        saying=frozenset(file.words("light.saying")),
        hosts=frozenset(file.words("light.hosts")),
        invite=frozenset(file.words("light.invite")),
        deciding=frozenset(file.words("light.deciding")),
        grievances=frozenset(file.words("light.grievances")),
        intention=frozenset(file.words("light.intention")),
        referring=frozenset(file.words("anaphora.nouns")),
        same_place=frozenset(lexicon(lang, "places").words("same.words")),
        reports_apart=bool(file.data.get("grammar", {}).get("reports_apart", False)),
        ending=frozenset(file.words("light.ending")),
        visits=frozenset(file.words("light.visits")),
        delegations=frozenset(file.words("light.delegations")),
        subjects=frozenset(file.words("anaphora.subjects")),
        anaphora=file.words("anaphora.frames"),
        anaphora_cases=frozenset(file.words("anaphora.cases")),
        joining_cases=frozenset(file.words("anaphora.joining")),
        onward=frozenset(file.words("onward.words")),
        purpose_cases=frozenset(file.words("light.purpose_cases")),
    )
