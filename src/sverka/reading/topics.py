"""Topics: what words deal with, by a lexicon of lemmas, and what happenings deal with where no words say it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache

from sverka.language import Token
from sverka.model.vocabulary import EVENT_TYPES, FORMATS, ROLES, TOPICS, EventType, Format, Role, Topic
from sverka.reading.expressions import Expressions
from sverka.reading.lexicon import lexicon

_STRONG, _WEAK = 2, 1
_THRESHOLD = 2  # one telling expression, or two that only hint
_PER_WORDS = 2
_PER_EVENT = 5


@dataclass(frozen=True, slots=True)
class _Entry:
    """An expression of the lexicon; `topic` is None for one that names something else."""

    words: str
    topic: Topic | None
    weight: int


_NOTHING = _Entry("", None, 0)


def topics_of(words: Sequence[Token] | Sequence[str], lang: str, limit: int = _PER_WORDS) -> tuple[Topic, ...]:
    """Return what words deal with, weightiest first; topics of equal weight stand in the order of the words.

    Args:
        words: Tokens or lemmas, in order.
        lang: The language they are of.
        limit: How many topics at most.

    Raises:
        DataError: Where the lexicon of the language is missing or wrong.
    """
    scores: dict[Topic, int] = {}
    firsts: dict[Topic, int] = {}
    counted: set[_Entry] = set()
    for position, _, entry in _book(lang).find(words):
        if entry.topic is None or entry in counted:
            continue
        counted.add(entry)
        scores[entry.topic] = scores.get(entry.topic, 0) + entry.weight
        firsts.setdefault(entry.topic, position)
    told = sorted((t for t in scores if scores[t] >= _THRESHOLD), key=lambda t: (-scores[t], firsts[t]))
    return tuple(told[:limit])


def event_topics(
    lang: str,
    event_type: EventType,
    fmt: Format | None,
    roles: Collection[Role],
    words: Sequence[Token] | Sequence[str],
    offices: Sequence[Token] | Sequence[str] = (),
) -> tuple[Topic, ...]:
    """Return the topics of a happening: those that go with its kind, then those its words name.

    Args:
        lang: The language of the words.
        event_type: PLOVER type.
        fmt: Format, or None.
        roles: Offices of all who take part.
        words: What the text says it dealt with: its sentence and those that tell the subject of the talks.
        offices: Titles and bodies of those who take part: with a minister of energy one talks of energy.

    Raises:
        DataError: Where a lexicon is missing or wrong.
    """
    table = _kinds()
    said = topics_of(words, lang, _PER_EVENT)
    kind = (*table["always"].get(event_type, ()), *table["formats"].get(fmt or "", ()))
    if event_type == "CONSULT" and not kind:
        kind = _of_offices(roles) or topics_of(offices, lang, 1) or _of_offices(roles, "lesser")
    if not (kind or said):
        kind = table["otherwise"].get(event_type, ())
    return tuple(dict.fromkeys((*kind, *said)))[:_PER_EVENT]


def _of_offices(roles: Collection[Role], name: str = "roles") -> tuple[Topic, ...]:
    table = _kinds()[name]
    return tuple(dict.fromkeys(t for role, topics in table.items() if role in roles for t in topics))


@cache
def _book(lang: str) -> Expressions[_Entry]:
    source = lexicon(lang, "topics")
    entries: list[tuple[str, _Entry]] = [(words, _NOTHING) for words in source.words("not_topics.names")]
    for name, weight in (("strong", _STRONG), ("weak", _WEAK)):
        for topic, expressions in source.lists(name, TOPICS).items():
            # `lists` has checked the key against the vocabulary.
            entries.extend((words, _Entry(words, topic, weight)) for words in expressions)  # type: ignore[arg-type]
    return Expressions(entries)


@cache
def _kinds() -> dict[str, dict[str, tuple[Topic, ...]]]:
    """Return the tables of topics by kind of happening."""
    source = lexicon("shared", "topics")
    out: dict[str, dict[str, tuple[Topic, ...]]] = {}
    keys = {"always": EVENT_TYPES, "otherwise": EVENT_TYPES, "formats": FORMATS, "roles": ROLES, "lesser": ROLES}
    for name, allowed in keys.items():
        rows = source.lists(name, allowed)
        for topics in rows.values():
            for topic in topics:
                if topic not in TOPICS:
                    raise source.wrong(topic, "is no topic of the record contract")
        out[name] = rows  # type: ignore[assignment]  # checked against the vocabulary just above
    return out
