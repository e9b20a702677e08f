"""Speed and memory of full reading on one core, beside the plain pipelines, on the same texts in the same run.

Each language is measured in a process of its own, so that peak memory is that of one language.
"""

from __future__ import annotations

import json
import random
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks import rivals, stages
from benchmarks.corpora import MissingCorpusError, corpus, document, gold, json_lines, samples
from benchmarks.report import Section, Table
from sverka.model import Document
from sverka.model.vocabulary import Lang
from sverka.reading import read
from sverka.reading.gazetteer import states_named

ROUNDS = 3
TEXTS = 40
_LONGEST = 20_000  # characters; longer press conferences would outweigh all the rest


@dataclass(frozen=True, slots=True)
class Speed:
    """What was measured of one language.

    Attributes:
        corpus: Where the texts are from.
        seconds: CPU seconds of full reading of all documents, the median of the rounds; `rival_seconds` of the rival.
        passed_over: CPU time a character of texts that name fewer than two states, as a share of full reading's.
        peak_mb: Highest resident memory of a process that only reads, in megabytes (10^6 bytes).
        stages: Share of samples by module of Sverka.
    """

    corpus: str
    documents: int
    tokens: int
    characters: int
    seconds: float
    rival: str
    rival_seconds: float
    passed_over: float
    passed_over_texts: int
    peak_mb: float
    stages: dict[str, float]

    @property
    def ratio(self) -> float:
        """How many times as fast as the rival full reading is."""
        return self.rival_seconds / self.seconds


def _texts(lang: Lang) -> tuple[str, list[Document]]:
    """Return texts to measure on: official releases where the public sets are here, else the samples."""
    name, title = {"ru": ("kremlin_2025", "Kremlin releases"), "en": ("us_state_pr", "US State Department releases")}[
        lang
    ]
    try:
        rows = list(json_lines(corpus(name, "dev", "releases.jsonl")))
    except MissingCorpusError:
        return "samples", [d for d in samples().values() if d.lang == lang]
    fitting = [r for r in rows if 500 < len(r["text"]) <= _LONGEST and len(states_named(r["text"], lang)) >= 2]
    chosen = random.Random(0).sample(fitting, TEXTS)  # noqa: S311 - a sample, not a secret
    return title, [document(r["text"], lang, r["date"], r["title"]) for r in chosen]


def _unrelated(lang: Lang) -> list[Document]:
    """Return texts that name fewer than two states."""
    try:
        rows = list(json_lines(corpus("ntrex", "dev", "ntrex.jsonl")))
    except MissingCorpusError:
        found = [d for name, d in samples().items() if d.lang == lang and not gold()[name]["events"]]
    else:
        joined: dict[str, list[str]] = {}
        for row in rows:
            joined.setdefault(row["doc"], []).append(row[lang].strip())
        found = [document("\n".join(lines), lang, "2018-10-01") for lines in joined.values()]
    return [d for d in found if len(states_named(d.text, lang)) < 2]


def _peak_mb() -> float:
    """Return the most memory this process held, in megabytes; `ru_maxrss` on Linux holds that of its parent too."""
    status = Path("/proc/self/status")
    if not status.is_file():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6  # bytes on macOS
    peak = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
    return int(peak.split()[1]) * 1024 / 1e6


def _tokens(lang: Lang, documents: Sequence[Document]) -> int:
    """Count words and marks as the plain tokeniser of the language cuts them."""
    if lang == "ru":
        from razdel import tokenize

        return sum(1 for d in documents for _ in tokenize(d.text))
    import spacy

    blank = spacy.blank(lang)
    return sum(1 for d in documents for t in blank.make_doc(d.text) if not t.is_space)


def _seconds(run: rivals.Pipeline, texts: Sequence[str]) -> float:
    start = time.process_time()
    for text in texts:
        run(text)
    return time.process_time() - start


def measure_language(lang: Lang) -> Speed:
    """Measure one language in this process."""
    name, documents = _texts(lang)
    by_text = {d.text: d for d in documents}
    texts = list(by_text)

    def ours(text: str) -> object:
        return read(by_text[text])

    ours(texts[0])  # models are loaded with the first text
    rounds = [_seconds(ours, texts)]
    peak = _peak_mb()
    with stages.sampled() as counts:
        _seconds(ours, texts)
    unrelated = {d.text: d for d in _unrelated(lang)}
    passed = statistics.median(_seconds(lambda text: read(unrelated[text]), list(unrelated)) for _ in range(ROUNDS))
    rival_name, rival = rivals.plain_natasha() if lang == "ru" else rivals.plain_spacy()
    rival(texts[0])
    rival_rounds = [_seconds(rival, texts)]
    for _ in range(ROUNDS - 1):  # by turns, so that a busy machine slows both
        rounds.append(_seconds(ours, texts))
        rival_rounds.append(_seconds(rival, texts))
    seconds = statistics.median(rounds)
    characters, passed_characters = sum(map(len, texts)), sum(map(len, unrelated))
    return Speed(
        corpus=name,
        documents=len(documents),
        tokens=_tokens(lang, documents),
        characters=characters,
        seconds=seconds,
        rival=rival_name,
        rival_seconds=statistics.median(rival_rounds),
        passed_over=(passed / passed_characters) / (seconds / characters),
        passed_over_texts=len(unrelated),
        peak_mb=peak,
        stages={module: n / counts.total() for module, n in counts.most_common()},
    )


def measure() -> Section:
    """Measure each language in a process of its own."""
    found: dict[str, Speed] = {}
    for lang in ("ru", "en"):
        command = [sys.executable, "-m", "benchmarks.speed", lang]
        run = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own module
        found[lang] = Speed(**json.loads(run.stdout))
    table = _table(found)
    tables = [table, *(_stages(lang, s) for lang, s in found.items())]
    return Section("speed", tables, _figures(found), [table])


def _table(found: dict[str, Speed]) -> Table:
    rows = []
    for lang, s in found.items():
        for who, seconds in (("Sverka, full reading", s.seconds), (s.rival, s.rival_seconds)):
            speeds = (f"{s.documents / seconds:.1f}", f"{s.tokens / seconds:,.0f}")
            ours = who.startswith("Sverka")
            rest = (f"{s.ratio:.2f}", f"{s.passed_over:.3f}", f"{s.peak_mb:.0f}") if ours else ("1.00", "", "")
            rows.append((f"{lang}: {who}", *speeds, *rest))
    columns = ("one core, CPU time", "documents/s", "tokens/s", "times the rival", "passed over", "peak MB")
    about = ", ".join(f"{lang}: {s.documents} texts of {s.corpus}" for lang, s in found.items())
    note = f"{about}. Passed over: cost a character of a text that names fewer than two states, full reading being 1."
    return Table("Speed", columns, rows, note)


def _stages(lang: str, speed: Speed) -> Table:
    rows = [(module, f"{share:.1%}") for module, share in speed.stages.items() if share >= 0.01]
    return Table(f"Share of time by module, {lang}", ("", "share"), rows)


def _figures(found: dict[str, Speed]) -> dict[str, object]:
    return {
        lang: asdict(s)
        | {
            "documents_per_second": round(s.documents / s.seconds, 2),
            "tokens_per_second": round(s.tokens / s.seconds),
            "times_the_rival": round(s.ratio, 3),
        }
        for lang, s in found.items()
    }


if __name__ == "__main__":
    print(json.dumps(asdict(measure_language("ru" if sys.argv[1] == "ru" else "en"))))
