"""The results file: a JSON line a run, with what it was measured on."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks.corpora import ROOT
from benchmarks.report import Section


def append(sections: Sequence[Section]) -> Path:
    """Append a run to the file of the day and return its path."""
    now = datetime.now(UTC)
    path = ROOT / "results" / f"{now:%Y-%m-%d}.jsonl"
    path.parent.mkdir(exist_ok=True)
    line = {
        "at": now.isoformat(timespec="seconds"),
        "commit": _commit(),
        "version": version("sverka"),
        "gold": _gold_hash(),
        "machine": _machine(),
        "figures": {s.name: s.figures for s in sections if not s.skipped},
        "skipped": {s.name: s.skipped for s in sections if s.skipped},
    }
    with path.open("a", encoding="utf-8") as stream:
        stream.write(json.dumps(line, ensure_ascii=False) + "\n")
    return path


def _commit() -> str | None:
    """Return the commit, with a `+` where the tree has changes, or None outside a repository."""
    command = ["git", "describe", "--always", "--abbrev=12", "--dirty=+", "--exclude=*"]
    try:
        run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603 - fixed words
    except (OSError, subprocess.CalledProcessError):
        return None
    return run.stdout.strip() or None


def _gold_hash() -> str:
    """Return the first 16 hex digits of a SHA-256 over the gold files, so that runs on other gold are told apart."""
    total = hashlib.sha256()
    for path in sorted((ROOT / "gold").glob("*.json")):
        total.update(path.name.encode() + path.read_bytes())
    return total.hexdigest()[:16]


def _machine() -> dict[str, Any]:
    return {
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.machine()}",
        "processor": _processor(),
        "cores": os.cpu_count(),
    }


def _processor() -> str:
    """Return the processor's own name where the system tells it (Linux), else what Python knows."""
    info = Path("/proc/cpuinfo")
    if info.exists():
        for line in info.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor()
