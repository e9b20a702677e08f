"""What the chain of names sees of each token: its own form, its neighbours, the run it stands in, its document.

Each feature is a short string. What depends on a word alone is made once and kept, for most words of a text repeat.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from sverka.language.trained.name_words import Words

_DIGIT = re.compile(r"\d")
_OPEN, _CLOSE = ("«", "(", '"'), ("»", ")", '"')
_QUOTES = frozenset('"“”„‟«»')
_EDGE = "^"
PLACES = (-3, -2, -1, 1, 2, 3)  # of the neighbours that are features
_KEPT = 50_000  # words of which features are kept
_STEM = 5  # letters that two forms of one name share
_WITNESSES = 12  # other places of a name that are looked at


def lowered(word: str) -> str:
    """Return a word in lower case with all digits made one."""
    return _DIGIT.sub("0", word.lower())


def shape(word: str) -> str:
    """Return the form of a word: `Xx`, `XX`, `x`, `0000`, `X.`, `Xx-Xx`, with runs made short."""
    out: list[str] = []
    for char in word[:30]:
        kind = "X" if char.isupper() else "x" if char.islower() else "0" if char.isdigit() else char
        run = (len(out) > 1 and out[-1] == out[-2] == kind) or (kind == "x" and out[-1:] == ["x"])
        if not run or (kind == "0" and len(out) < 6):
            out.append(kind)
    return "".join(out)


def edge(place: int) -> list[str]:
    """Return what the end of a sentence says to the word that stands `place` words from it."""
    return [f"{place}{_EDGE}"] if abs(place) < 3 else []


class Seen(NamedTuple):
    """What is known of a word wherever it stands."""

    lower: str
    lemma: str
    shape: str
    short: str  # first letter of the shape and the facts in short
    number: bool
    cases: frozenset[str]


class NameFeatures:
    """Makes the features of a language's sentences."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._seen = lru_cache(_KEPT)(self._see)

    def of(self, sentences: Sequence[Sequence[str]]) -> list[list[list[str]]]:
        """Return all features of each token of the sentences of a document."""
        sentences = [self.normal(words) for words in sentences]
        out = self.context(sentences)
        for words, features in zip(sentences, out, strict=True):
            for at, word in enumerate(words):
                features[at] += self.own(word)
                for place in PLACES:
                    inside = 0 <= at + place < len(words)
                    features[at] += self.near(words[at + place], place) if inside else edge(place)
        return out

    def normal(self, words: Sequence[str]) -> Sequence[str]:
        """Return the words of a sentence with quotation marks as the corpora of the language have them."""
        if _QUOTES.isdisjoint(words):
            return words
        out, opened = [], False
        for word in words:
            if word in _QUOTES:
                opened = word in "„«" or (word in '"“‟' and not opened)
                out.append(self._words.quotes[0 if opened else 1])
            else:
                out.append(word)
        return out

    def context(self, sentences: Sequence[Sequence[str]]) -> list[list[list[str]]]:
        """Return the features that hang on more than one word, of sentences with normal quotation marks."""
        features = [self._sentence(words) for words in sentences]
        if self._words.documents:
            self._add_document(sentences, features)
        return features

    def _see(self, word: str) -> Seen:
        form, known = shape(word), self._words
        return Seen(
            lower=lowered(word),
            lemma=known.lemma(word),
            shape=form,
            short=form[:1] + known.short(word),
            number=known.number(word),
            cases=known.cases(word),
        )

    def own(self, word: str) -> list[str]:
        """Return what a word says of itself."""
        seen, facts = self._seen(word), self._words.facts(word)
        out = [f"w={seen.lower}", f"o={word}", f"h={seen.shape}", f"l={seen.lemma}", f"C={seen.short}"]
        out += [f"G={'+'.join(facts)}", f"n={min(len(word), 9)}"]
        out += [f"p{n}={seen.lower[:n]}" for n in range(1, min(len(word), self._words.prefix) + 1)]
        out += [f"s{n}={seen.lower[-n:]}" for n in range(1, min(len(word), 5) + 1)]
        out += [f"g={fact}" for fact in facts]
        return out

    def near(self, word: str, place: int) -> list[str]:
        """Return what a word says of the one that stands `place` words before it (after it, where negative)."""
        seen, facts = self._seen(word), self._words.facts(word)
        out = [f"{place}w={seen.lower}", f"{place}C={seen.short}"]
        if abs(place) < 3:
            out += [f"{place}l={seen.lemma}", f"{place}h={seen.shape}"]
            out += [f"{place}s3={seen.lower[-3:]}", f"{place}p4={seen.lower[:4]}", f"{place}G={'+'.join(facts)}"]
        if abs(place) == 1:
            out += [f"{place}s2={seen.lower[-2:]}"]
            out += [f"{place}g={fact}" for fact in facts]
        return out

    def _sentence(self, words: Sequence[str]) -> list[list[str]]:
        out: list[list[str]] = []
        seen = [self._seen(word) for word in words]
        nothing = Seen(_EDGE, _EDGE, _EDGE, _EDGE, False, frozenset())
        padded = [nothing, nothing, *seen, nothing, nothing]
        for at in range(len(words)):
            b2, b1, own, a1, a2 = padded[at : at + 5]
            features = [
                f"hhh={b1.shape}|{own.shape}|{a1.shape}",
                f"CC={b1.short}|{own.short}",
                f"cC={own.short}|{a1.short}",
                f"CCC={b1.short}|{own.short}|{a1.short}",
                f"CCc={b2.short}|{b1.short}|{own.short}",
                f"cCC={own.short}|{a1.short}|{a2.short}",
                f"lC={b1.lemma}|{own.short}",
                f"Cl={own.short}|{a1.lemma}",
                f"lCl={b1.lemma}|{own.short}|{a1.lemma}",
                f"ll={b1.lemma}|{own.lemma}",
                f"Ll={own.lemma}|{a1.lemma}",
                f"ss={b1.lower[-3:]}|{own.lower[-3:]}",
                f"Ss={own.lower[-3:]}|{a1.lower[-3:]}",
            ]
            if own.cases:
                before, after = _agreement(b1, own), _agreement(own, a1)
                features += (
                    f"A-={before}|{b1.short}|{own.short}",
                    f"A+={after}|{own.short}|{a1.short}",
                    f"A={before}{after}|{b1.shape[:1]}{own.short}{a1.shape[:1]}",
                )
            out.append(features)
        self._add_runs(words, seen, out)
        return out

    def _add_runs(self, words: Sequence[str], seen: list[Seen], out: list[list[str]]) -> None:
        """Say what stands before and after a run of capitals, of numbers, or between quotation marks."""
        for letter, start, end in _runs(words, [word.number for word in seen]):
            before = seen[start - 1] if start else None
            after = seen[end] if end < len(seen) else None
            if letter == "Q":  # the marks themselves are no part of what stands before and after
                before = seen[start - 2] if start > 1 else None
                after = seen[end + 1] if end + 1 < len(seen) else None
            told = [f"{letter}n={min(end - start, 6)}"]
            told += [f"{letter}-l={before.lemma}", f"{letter}-C={before.short}"] if before else [f"{letter}-{_EDGE}"]
            told += [f"{letter}+l={after.lemma}", f"{letter}+C={after.short}"] if after else [f"{letter}+{_EDGE}"]
            told += [f"{letter}1={seen[start].lemma}", f"{letter}9={seen[end - 1].lemma}"]
            for at in range(start, end):
                out[at] += told
                out[at].append(f"{letter}@{'1' if at == start else '9' if at == end - 1 else '5'}")

    def _add_document(self, sentences: Sequence[Sequence[str]], features: list[list[list[str]]]) -> None:
        """Say of each capitalised word how it stands elsewhere in the document."""
        places: dict[str, list[tuple[int, int]]] = defaultdict(list)
        small: set[str] = set()
        for row, words in enumerate(sentences):
            for column, word in enumerate(words):
                if word[:1].isupper():
                    places[self._seen(word).lower[:_STEM]].append((row, column))
                else:
                    small.add(word)
        for found in places.values():
            told = [self._around(sentences[row], column) for row, column in found[: _WITNESSES + 1]]
            for number, (row, column) in enumerate(found):
                out = features[row][column]
                if sentences[row][column].lower() in small:
                    out.append("D:small")
                out.append(f"D:{min(len(found), 4)}")
                others = {feature for other, heard in enumerate(told) if other != number for feature in heard}
                out += sorted(others)

    def _around(self, words: Sequence[str], at: int) -> list[str]:
        out = []
        if at:
            before = self._seen(words[at - 1])
            out += [f"D-C={before.short}", f"D-l={before.lemma}"]
            if words[at - 1][:1].isalpha():
                out.append("D:inside")
        if at + 1 < len(words):
            after = self._seen(words[at + 1])
            out += [f"D+C={after.short}", f"D+l={after.lemma}"]
        return out


def _agreement(one: Seen, other: Seen) -> str:
    return "?" if not one.cases or not other.cases else "n" if one.cases.isdisjoint(other.cases) else "y"


def _runs(words: Sequence[str], numbers: list[bool]) -> Iterator[tuple[str, int, int]]:
    """Yield the runs of a sentence: `X` of capitals, `N` of numbers, `Q` between quotation marks."""
    yield from (("X", *run) for run in _stretches([word[:1].isupper() for word in words]))
    linked = [
        number or (0 < at < len(words) - 1 and words[at] in "-–—,." and numbers[at - 1] and numbers[at + 1])
        for at, number in enumerate(numbers)
    ]
    yield from (("N", *run) for run in _stretches(linked))
    opened: int | None = None
    for at, word in enumerate(words):
        if opened is not None and word in _CLOSE:
            if at > opened:
                yield "Q", opened, at
            opened = None
        elif word in _OPEN:
            opened = at + 1


def _stretches(flags: Sequence[bool]) -> Iterator[tuple[int, int]]:
    edges = [at for at, (one, other) in enumerate(pairwise([False, *flags, False])) if one != other]
    return zip(edges[::2], edges[1::2], strict=True)
