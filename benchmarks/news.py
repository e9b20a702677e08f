"""How much is read from one-sentence world news (Wikipedia's Current events portal, 2025), by section.

There is no gold: a share of sentences with an event. It should be high for relations between states and low elsewhere.
"""

from __future__ import annotations

import random
from collections import Counter

from benchmarks.corpora import corpus, document, json_lines
from benchmarks.report import Section, Table
from sverka.reading import read

SIZE = 100  # sentences a section


def measure() -> Section:
    """Measure on a fixed random sample of each section."""
    sections: dict[str, list[tuple[str, str]]] = {}
    for row in json_lines(corpus("wikipedia_current_events", "dev", "events.jsonl")):
        sections.setdefault(row["section"], []).append((row["text"], row["date"]))
    rows = []
    figures = {}
    types: Counter[str] = Counter()
    for name, items in sorted(sections.items()):
        chosen = random.Random(0).sample(items, min(SIZE, len(items)))  # noqa: S311 - a sample, not a secret
        found = [read(document(text, "en", published)).events for text, published in chosen]
        types.update(e.type for events in found for e in events)
        figures[name] = round(sum(map(bool, found)) / len(found), 4)
        rows.append((name, f"{figures[name]:.2f}", f"{sum(map(len, found)) / len(found):.2f}", str(len(found))))
    note = "types: " + ", ".join(f"{kind} {n}" for kind, n in types.most_common())
    title = "World news in one sentence: share with an event"
    return Section("news", [Table(title, ("", "share", "events each", "sentences"), rows, note)], figures)
