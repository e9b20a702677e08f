"""The weights that Sverka ships, proved by their hashes before they are used."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from importlib.resources import files
from pathlib import Path

from sverka.errors import DataError

MANIFEST = "sha256.json"


def folder(lang: str) -> Path:
    """Return the folder of a language's weights."""
    return Path(str(files("sverka.language.trained"))) / "data" / lang


def digest(path: Path) -> str:
    """Return the SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


@cache
def _manifest(lang: str) -> dict[str, str]:
    path = folder(lang) / MANIFEST
    try:
        found: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DataError(path, None, f"no list of hashes: {error}", hint="reinstall sverka") from error
    return found


def proved(lang: str, name: str) -> Path:
    """Return a file of weights whose hash is the one in the manifest.

    Raises:
        DataError: Where the file is missing or another than the one that was measured.
    """
    path = folder(lang) / name
    if not path.is_file() or digest(path) != _manifest(lang).get(name):
        raise DataError(path, None, "not the weights that Sverka was measured with", hint="reinstall sverka")
    return path


def write_manifest(path: Path) -> None:
    """Write the hashes of all weights of a folder; for training only."""
    kept = {".onnx", ".npz", ".json", ".crfsuite"}
    rows = {p.name: digest(p) for p in sorted(path.iterdir()) if p.suffix in kept and p.name != MANIFEST}
    (path / MANIFEST).write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
