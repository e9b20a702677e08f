"""The slovnet taggers, opened by path from the natasha distribution, which is never imported.

The wrapper breaks on newer Pythons; its data files do not. The three models share the navec vocabulary, so words are
encoded once for all of them.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from navec import Navec
from slovnet import NER, Morph, Syntax
from slovnet.exec.mask import split_masked
from slovnet.shape import word_shape

from sverka.errors import MissingExtraError
from sverka.language.batching import by_length

LONGEST_SENTENCE = 250  # tokens; longer ones are cut, since the attention of the parser grows with the square
_FILES = {
    "navec": "emb/navec_news_v1_1B_250K_300d_100q.tar",
    "morph": "model/slovnet_morph_news_v1.tar",
    "syntax": "model/slovnet_syntax_news_v1.tar",
    "names": "model/slovnet_ner_news_v1.tar",
}


@dataclass(frozen=True, slots=True)
class Tagged:
    """What the models say of a sentence, a value a token: UD tag with features, head (-1 root), relation, BIO name."""

    tags: list[str]
    heads: list[int]
    relations: list[str]
    names: list[str]


def model_files() -> dict[str, Path]:
    """Return the model files by name.

    Raises:
        MissingExtraError: Where the natasha distribution, which carries them, is not installed.
    """
    spec = importlib.util.find_spec("natasha")
    if spec is None or spec.origin is None:
        raise MissingExtraError("the Russian models are missing", hint="pip install natasha")
    folder = Path(spec.origin).parent / "data"
    return {name: folder / file for name, file in _FILES.items()}


class SlovnetModels:
    """Morphology, syntax and names of tokenised sentences."""

    def __init__(self) -> None:
        files = {name: str(path) for name, path in model_files().items()}
        navec = Navec.load(files["navec"])
        self._morph = Morph.load(files["morph"]).navec(navec).infer
        self._syntax = Syntax.load(files["syntax"]).navec(navec).infer
        self._names = NER.load(files["names"]).navec(navec).infer
        encoder = self._morph.encoder
        self._words, self._shapes = encoder.words_vocab, encoder.shapes_vocab
        self._encode = lru_cache(maxsize=100_000)(self._encode_word)

    def _encode_word(self, word: str) -> tuple[int, int]:
        return self._words.encode(word.lower()), self._shapes.encode(word_shape(word))

    def tag(self, sentences: Sequence[Sequence[str]], *, syntax: bool = True) -> list[Tagged]:
        """Tag sentences of words, in length-sorted batches; the answers are in the order given.

        Without `syntax` every word hangs on the first one as `dep`.
        """
        answers: list[Tagged | None] = [None] * len(sentences)
        for batch in by_length([len(s) for s in sentences]):
            for index, tagged in zip(batch, self._tag_batch([sentences[i] for i in batch], syntax=syntax), strict=True):
                answers[index] = tagged
        return [a for a in answers if a is not None]

    def _tag_batch(self, sentences: Sequence[Sequence[str]], *, syntax: bool) -> Iterator[Tagged]:
        width = max(len(s) for s in sentences)
        word_id = np.full((len(sentences), width), self._words.pad_id)
        shape_id = np.full((len(sentences), width), self._shapes.pad_id)
        for row, words in enumerate(sentences):
            encoded = [self._encode(w) for w in words]
            word_id[row, : len(words)] = [w for w, _ in encoded]
            shape_id[row, : len(words)] = [s for _, s in encoded]
        padding = word_id == self._words.pad_id
        # A word of the text may be encoded as padding only by its place, so the mask is made from lengths.
        for row, words in enumerate(sentences):
            padding[row, : len(words)] = False
        mask = ~padding
        tags = split_masked(self._morph.model.head.decode(self._morph.model(word_id, shape_id, padding)), mask)
        lengths = [len(words) for words in sentences]
        heads, relations = self._trees(word_id, shape_id, padding) if syntax else _flat(lengths)
        emissions = self._names.model(word_id, shape_id, padding)
        names = _viterbi(emissions, self._names.model.head.crf.transitions.array, mask)
        decode_tag = self._morph.decoder.tags_vocab.decode
        decode_name = self._names.decoder.tags_vocab.decode
        for tag_row, head_row, relation_row, name_row in zip(tags, heads, relations, names, strict=True):
            yield Tagged(
                tags=[decode_tag(t) for t in tag_row],
                heads=head_row,
                relations=relation_row,
                names=[decode_name(n) for n in name_row],
            )

    def _trees(self, word_id: Any, shape_id: Any, padding: Any) -> tuple[list[list[int]], list[list[str]]]:
        parsed = self._syntax.model(word_id, shape_id, padding)
        heads = split_masked(self._syntax.model.head.decode(parsed.head_id, ~padding), ~padding)
        relations = split_masked(self._syntax.model.rel.decode(parsed.rel_id, ~padding), ~padding)
        decode = self._syntax.decoder.rels_vocab.decode
        return [[int(h) - 1 for h in row] for row in heads], [[decode(r) for r in row] for row in relations]


def _flat(lengths: Sequence[int]) -> tuple[list[list[int]], list[list[str]]]:
    return [[-1, *[0] * (n - 1)] for n in lengths], [["root", *["dep"] * (n - 1)] for n in lengths]


def _viterbi(emissions: Any, transitions: Any, mask: Any) -> list[list[int]]:
    """Decode a linear chain (Viterbi 1967) for a padded batch; slovnet's own is twice as slow."""
    batch, length, _ = emissions.shape
    score = emissions[:, 0]
    history = []
    for at in range(1, length):
        paths = score[:, :, None] + transitions[None]
        best = paths.argmax(1)
        history.append(best)
        score = np.where(mask[:, at, None], paths.max(1) + emissions[:, at], score)
    answers: list[list[int]] = []
    for row in range(batch):
        tag = int(score[row].argmax())
        tags = [tag]
        for best in reversed(history[: int(mask[row].sum()) - 1]):
            tag = int(best[row, tag])
            tags.append(tag)
        answers.append(tags[::-1])
    return answers


@cache
def slovnet_models() -> SlovnetModels:
    """Return the models, loaded once a process."""
    return SlovnetModels()
