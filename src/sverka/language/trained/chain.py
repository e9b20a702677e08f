"""Names found by a linear chain (a conditional random field): the best sequence of labels of each sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from sverka.language.trained.chain_weights import FILE, Floats, Weights, labels_of, load
from sverka.language.trained.kazakh_words import KazakhWords
from sverka.language.trained.name_features import PLACES, NameFeatures, edge
from sverka.language.trained.name_words import Words
from sverka.language.trained.polish_words import PolishWords
from sverka.language.trained.weights import proved

_WORDS: dict[str, type[Words]] = {"kk": KazakhWords, "pl": PolishWords}
_PAD = max(PLACES)
_KEPT = 20_000  # words of which weights are kept
_NEVER = -1e6
_PERSON = "person"  # what people are called in the labels of either language, in lower case
_ROOT = 3  # letters that no ending changes
_ENDING = 5  # letters of the longest ending of a surname
_BATCH = 64  # sentences that are decoded together


class NameSpan(NamedTuple):
    """A name in a sentence: tokens from start up to end, and its kind."""

    start: int
    end: int
    kind: str


class NameChain:
    """Labels the names of a language's sentences."""

    def __init__(self, weights: Weights, words: Words) -> None:
        self._weights = weights
        labels = labels_of(weights.kinds)
        self._labels = [label.replace("L-", "I-").replace("U-", "B-") for label in labels]
        self._closed = slice(0, labels.index("O") + len(weights.kinds) + 1)  # may end a sentence
        self._inside = [n for n, label in enumerate(labels) if label[0] in "LI"]  # may not begin one
        self._person = next(n for n, label in enumerate(labels) if label.lower() == f"u-{_PERSON}")
        self._called_weight = words.called
        self._features = NameFeatures(words)
        self._word = lru_cache(_KEPT)(self._weigh)
        self._edge = np.stack([self._sum([]), *(self._sum(edge(place)) for place in PLACES)])

    def label(self, sentences: Sequence[Sequence[str]]) -> list[list[str]]:
        """Return a BIO label for each token.

        Args:
            sentences: The words of all sentences of one document, for how a word stands elsewhere in it tells.
        """
        sentences = [self._features.normal(words) for words in sentences]
        emissions = self._emissions(sentences)
        paths = self._paths(emissions, range(len(sentences)))
        called = self._called(sentences, paths)
        for row, column in called:
            emissions[row][column, self._person] += self._called_weight
        paths |= self._paths(emissions, {row for row, _ in called})
        return [[self._labels[best] for best in paths[row]] for row in range(len(sentences))]

    def _called(self, sentences: Sequence[Sequence[str]], paths: Mapping[int, list[int]]) -> list[tuple[int, int]]:
        """Return where surnames stand alone of people who are named in full in the document."""
        surnames: dict[str, set[str]] = defaultdict(set)
        full: set[tuple[int, int]] = set()
        for row, words in enumerate(sentences):
            for name in name_spans([self._labels[best] for best in paths[row]]):
                if name.kind.lower() == _PERSON and name.end - name.start > 1:
                    surname = words[name.end - 1].lower()
                    surnames[surname[:_ROOT]].add(surname)
                    full.update((row, column) for column in range(name.start, name.end))
        return [
            (row, column)
            for row, words in enumerate(sentences)
            for column, word in enumerate(words)
            if word[:1].isupper()
            and (row, column) not in full
            and any(_akin(word.lower(), surname) for surname in surnames.get(word[:_ROOT].lower(), ()))
        ]

    def _sum(self, features: Sequence[str]) -> Floats:
        rows = self._weights.rows
        known = [row for feature in features if (row := rows.get(feature)) is not None]
        total: Floats = self._weights.emissions[known].sum(axis=0)
        return total

    def _weigh(self, word: str) -> Floats:
        """Return what a word weighs for itself, and for a word to which it stands in each of the places."""
        return np.stack(
            [self._sum(self._features.own(word)), *(self._sum(self._features.near(word, p)) for p in PLACES)]
        )

    def _emissions(self, sentences: Sequence[Sequence[str]]) -> list[Floats]:
        index: dict[str, int] = {}
        ids: list[int] = []
        for words in sentences:  # between sentences stands the edge, as word 0
            ids += [0] * _PAD
            ids += [index.setdefault(word, len(index) + 1) for word in words]
        ids += [0] * _PAD
        bank = np.stack([self._edge, *(self._word(word) for word in index)])
        numbers = np.array(ids)
        total = bank[numbers, 0]
        for n, place in enumerate(PLACES, start=1):
            total += bank[np.roll(numbers, -place), n]
        out: list[Floats] = []
        at = _PAD
        for words, context in zip(sentences, self._context(sentences), strict=True):
            out.append(total[at : at + len(words)] + context)
            at += len(words) + _PAD
        return out

    def _context(self, sentences: Sequence[Sequence[str]]) -> Iterator[Floats]:
        weights, unknown = self._weights, len(self._weights.rows)
        rows = weights.rows.get
        for features in self._features.context(sentences):
            if not features:
                yield np.zeros((0, weights.emissions.shape[1]), dtype=np.float32)
                continue
            flat = [rows(feature, unknown) for token in features for feature in token]
            starts = np.cumsum([0, *(len(token) for token in features[:-1])])
            yield np.add.reduceat(weights.emissions[flat], starts, axis=0)

    def _paths(self, emissions: Sequence[Floats], rows: Iterable[int]) -> dict[int, list[int]]:
        """Return the best path of each of the rows (Viterbi), sentences of like length together."""
        out: dict[int, list[int]] = {row: [] for row in rows}
        order = sorted((row for row in out if len(emissions[row])), key=lambda row: len(emissions[row]))
        for first in range(0, len(order), _BATCH):
            group = order[first : first + _BATCH]
            out.update(zip(group, self._decode([emissions[row] for row in group]), strict=True))
        return out

    def _decode(self, emissions: list[Floats]) -> Iterator[list[int]]:
        lengths = np.array([len(e) for e in emissions])
        longest, width = int(lengths[-1]), emissions[0].shape[1]
        padded = np.zeros((longest, len(emissions), width), dtype=np.float32)
        for row, scores in enumerate(emissions):
            padded[: len(scores), row] = scores
        before = np.zeros((longest, len(emissions), width), dtype=np.int16)
        score = padded[0]
        score[:, self._inside] = _NEVER
        for at in range(1, longest):
            reached, before[at] = self._step(score)
            score = np.where((at < lengths)[:, None], reached + padded[at], score)
        last = score[:, self._closed].argmax(axis=1)
        for row, length in enumerate(lengths):
            path = [int(last[row])]
            for at in range(int(length) - 1, 0, -1):
                path.append(int(before[at, row, path[-1]]))
            yield path[::-1]

    def _step(self, score: Floats) -> tuple[Floats, npt.NDArray[np.int16]]:
        """Return the best score of each label after one more token, and the label before it.

        After a name's end (or outside) only a beginning may stand, and inside a name only its own kind.
        """
        number, transitions = len(self._weights.kinds), self._weights.transitions
        closed, opening = self._closed, slice(number, 3 * number + 1)
        first, inner = np.arange(2 * number + 1, 3 * number + 1), np.arange(3 * number + 1, 4 * number + 1)
        out = np.empty_like(score)
        before = np.empty(score.shape, dtype=np.int16)
        ways = score[:, None, closed] + transitions[closed, opening].T
        before[:, opening] = best = ways.argmax(axis=2)
        out[:, opening] = np.take_along_axis(ways, best[:, :, None], axis=2)[:, :, 0]
        for to in (np.arange(number), inner):
            begun = score[:, first] + transitions[first, to]
            gone_on = score[:, inner] + transitions[inner, to]
            before[:, to] = np.where(gone_on > begun, inner, first)
            out[:, to] = np.maximum(gone_on, begun)
        return out, before


def _akin(word: str, other: str) -> bool:
    """Return whether two words may be forms of one surname."""
    shared = next((n for n, (one, two) in enumerate(zip(word, other, strict=False)) if one != two), None)
    if shared is None:
        shared = min(len(word), len(other))
    return max(len(word), len(other)) - shared <= min(_ENDING, shared)


@cache
def name_chain(lang: str) -> NameChain:
    """Load the chain of a language, once a process.

    Raises:
        DataError: Where its weights are not the ones that were measured.
        KeyError: Where we trained none for the language.
    """
    return NameChain(load(proved(lang, FILE)), words_of(lang))


def words_of(lang: str) -> Words:
    """Return what a language knows of words; training makes its features from the same."""
    return _WORDS[lang]()


def name_spans(labels: Sequence[str]) -> Iterator[NameSpan]:
    """Bring BIO labels to spans; a name that begins with `I` begins all the same."""
    start, kind = 0, ""
    for at, label in enumerate([*labels, "O"]):
        inside, _, new = label.partition("-")
        if kind and (inside != "I" or new != kind):
            yield NameSpan(start, at, kind)
            kind = ""
        if new and not kind:
            start, kind = at, new
