"""Running a network of tags and trees: two ONNX graphs, one for tags and one for trees on top of it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any

import numpy as np
import onnxruntime

from sverka.language.trained import weights
from sverka.language.trained.words import Readings, WordVectors

LONGEST_SENTENCE = 250  # tokens; longer ones are cut, since the table of heads grows with the square


@dataclass(frozen=True, slots=True)
class Tree:
    """Tags and tree of a sentence, a value a token; heads are token places, -1 for a root."""

    upos: list[str]
    feats: list[Mapping[str, str]]
    heads: list[int]
    relations: list[str]


def _session(path: Any) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


class Network:
    """The network of one language."""

    def __init__(self, lang: str, readings: Readings) -> None:
        tables = np.load(weights.proved(lang, "words.npz"), allow_pickle=False)
        self._vectors = WordVectors(
            tables["pieces"] * tables["pieces_scale"][:, None].astype(np.float32),
            tables["readings"] * tables["readings_scale"][:, None].astype(np.float32),
            readings,
        )
        told = json.loads(weights.proved(lang, "tags.json").read_text(encoding="utf-8"))
        self._groups: list[tuple[str, list[str]]] = [(name, values) for name, values in told["groups"]]
        self._ends = np.cumsum([len(values) for _, values in self._groups])[:-1]
        self._relations: list[str] = told["relations"]
        self._tagger = _session(weights.proved(lang, "tags.onnx"))
        self._parser = _session(weights.proved(lang, "trees.onnx"))
        self._decoded = lru_cache(maxsize=20_000)(self._decode)

    def _decode(self, numbers: tuple[int, ...]) -> tuple[str, Mapping[str, str]]:
        pairs = [(name, values[n]) for (name, values), n in zip(self._groups, numbers, strict=True)]
        return pairs[0][1], MappingProxyType({name: value for name, value in pairs[1:] if value})

    def run(self, sentences: Sequence[Sequence[str]], *, syntax: bool) -> list[Tree]:
        """Tag a batch of sentences, none empty or longer than `LONGEST_SENTENCE`."""
        lengths = np.array([len(s) for s in sentences], dtype=np.int32)
        mask = np.arange(lengths.max())[None] < lengths[:, None]
        vectors = np.zeros((*mask.shape, self._vectors.width), dtype=np.float32)
        vectors[mask] = self._vectors([w for s in sentences for w in s])
        encoded, logits = self._tagger.run(None, {"vectors": vectors.transpose(1, 0, 2), "lengths": lengths})
        flat = logits.transpose(1, 0, 2)[mask]
        numbers = np.stack([part.argmax(1) for part in np.split(flat, self._ends, axis=1)], 1).tolist()
        tags = [self._decoded(tuple(row)) for row in numbers]
        heads, names = self._trees(encoded, mask) if syntax else _flat(lengths)
        out, at = [], 0
        for length in lengths.tolist():
            told = tags[at : at + length]
            place = slice(at, at + length)
            out.append(Tree([u for u, _ in told], [f for _, f in told], heads[place], names[place]))
            at += length
        return out

    def _trees(self, encoded: Any, mask: Any) -> tuple[list[int], list[str]]:
        unseen = np.where(np.pad(mask, ((0, 0), (1, 0)), constant_values=True), 0, -1e9).astype(np.float32)
        heads, relations = self._parser.run(None, {"encoded": encoded, "unseen": unseen})
        return (heads[mask] - 1).tolist(), [self._relations[r] for r in relations[mask].tolist()]


def _flat(lengths: Any) -> tuple[list[int], list[str]]:
    heads, names = [], []
    for length in lengths.tolist():
        heads += [-1, *[0] * (length - 1)]
        names += ["root", *["dep"] * (length - 1)]
    return heads, names
