"""Speed of full reading of the same news in four languages, on one core; each language in a process of its own."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from functools import cache

from benchmarks.corpora import corpus, document, json_lines
from benchmarks.report import Section, Table
from sverka.language import readable
from sverka.model import Document
from sverka.model.vocabulary import Lang
from sverka.reading import read
from sverka.reading.gazetteer import states_named

ROUNDS = 3
LANGS: tuple[Lang, ...] = ("ru", "en", "pl", "kk")


@cache
def _texts() -> dict[str, dict[str, str]]:
    """Return the text of each NTREX document by language."""
    joined: dict[str, dict[str, list[str]]] = {}
    for row in json_lines(corpus("ntrex", "dev", "ntrex.jsonl")):
        for lang in LANGS:
            joined.setdefault(row["doc"], {}).setdefault(lang, []).append(row[lang].strip())
    return {name: {lang: "\n".join(lines) for lang, lines in told.items()} for name, told in joined.items()}


def same_news(lang: Lang) -> list[Document]:
    """Return in one language the documents that name two states in each, so that all are read whole."""
    read_whole = [
        told for told in _texts().values() if all(len(states_named(told[other], other)) > 1 for other in LANGS)
    ]
    return [document(told[lang], lang, "2018-10-01") for told in read_whole]


def _measured(lang: Lang) -> dict[str, float]:
    documents = same_news(lang)
    read(documents[0])  # models are loaded with the first text
    rounds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        for text in documents:
            read(text)
        rounds.append(time.process_time() - start)
    seconds = statistics.median(rounds)
    return {
        "documents": len(documents),
        "documents_per_second": len(documents) / seconds,
        "characters_per_second": sum(len(d.text) for d in documents) / seconds,
        "words_per_second": sum(len(d.text.split()) for d in documents) / seconds,
    }


def measure() -> Section:
    """Measure each language in a process of its own."""
    found: dict[str, dict[str, float]] = {}
    for lang in readable():
        command = [sys.executable, "-m", "benchmarks.same_news", lang]
        run = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own module
        found[lang] = json.loads(run.stdout)
    rows = [
        (
            lang,
            f"{f['documents_per_second']:.1f}",
            f"{f['characters_per_second']:,.0f}",
            f"{f['words_per_second']:,.0f}",
        )
        for lang, f in found.items()
    ]
    count = int(next(iter(found.values()))["documents"])
    note = f"{count} NTREX news documents that name two states in every language; words are parts between spaces."
    table = Table(
        "The same news in each language, one core", ("", "documents/s", "characters/s", "words/s"), rows, note
    )
    return Section("same-news", [table], found, [table])


if __name__ == "__main__":
    chosen = next(lang for lang in LANGS if lang == sys.argv[1])
    print(json.dumps(_measured(chosen)))
