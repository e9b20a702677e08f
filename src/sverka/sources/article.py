"""The article in a text: its title, its authors, its dates and its body, without the furniture of the page it stood on.

Lines are looked at whole. What stands before the first paragraph and after the last one is judged more strictly than
what stands between paragraphs, where a short line is most likely a subheading and stays.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from sverka.sources.dates import Written, rest_of_date_line
from sverka.sources.patterns import Patterns, patterns
from sverka.sources.published import find_dateline

_LONGEST_FURNITURE = 600
_LONGEST_TITLE = 300
_LONGEST_NAME_LINE = 90
_REAL_PARAGRAPH = 60
_LONG_LINE = 220
_LONGEST_HEADING = 120
_MOST_LINKS = 12
_SENTENCE_END = re.compile(r"[.!?…][»”\"’)\]]*$|[.!?…]\s?(?:\([^()]{1,60}\)|/[^/]{1,60}/)[.]?$")
_NUMBER = re.compile(r"[\d\s.,]{1,12}[kкm]?", re.IGNORECASE)
_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?::\d{2})?")
_SYMBOLS = re.compile(r"[\W_]+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|[@#]\w[\w.]*(?:[\s,]+[@#]\w[\w.]*)*", re.IGNORECASE)
_INITIALS = r"(?:[^\W\d_]\.\s?){1,2}"
_CAPITALISED = r"[^\W\d_a-zа-яё][^\W\d_]+(?:[-’'][^\W\d_]+)*"
_NAME = re.compile(
    rf"(?:{_INITIALS})?{_CAPITALISED}(?:\s+(?:{_CAPITALISED}|{_INITIALS})){{1,3}}|{_INITIALS}{_CAPITALISED}"
)
_BETWEEN_NAMES = re.compile(r"\s*(?:,|;|\||&|\band\b|\bи\b|\bi\b|\boraz\b|\bжәне\b)\s*")


@dataclass(slots=True)
class Article:
    """What a text holds.

    Attributes:
        dates: Dates that stood on lines of their own, in order.
        removed: The lines of furniture that were taken out, in order.
    """

    title: str | None
    body: str
    authors: list[str] = field(default_factory=list)
    dates: list[Written] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)


def find_article(text: str, title: str | None = None) -> Article:
    """Return the article in a cleaned text.

    Args:
        text: The text, cleaned.
        title: The title, where it is known; a line that says the same is taken out of the body.
    """
    return _Reader(text, title).read()


class _Reader:
    """One text being read. `lines` keeps empty lines, so that paragraphs are put back as they stood."""

    def __init__(self, text: str, title: str | None) -> None:
        self.lines = text.split("\n")
        self.lower = [line.lower() if len(line) <= _LONGEST_FURNITURE else "" for line in self.lines]
        self.furniture: dict[int, bool] = {}
        self.full = [number for number, line in enumerate(self.lines) if line]
        self.dropped: set[int] = set()
        self.article = Article(title, "")
        self.patterns: Patterns = patterns()

    def read(self) -> Article:
        real = [number for number in self.full if self._is_paragraph(number)]
        first = real[0] if real else len(self.lines)
        last = real[-1] if real else -1
        self._take_title(first)
        self._head(first)
        self._middle(first, last)
        if real:
            self._tail(last)
        kept = ["" if number in self.dropped else line for number, line in enumerate(self.lines)]
        self.article.body = re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip("\n")
        self.article.removed = [self.lines[number] for number in sorted(self.dropped)]
        self.article.authors = list(dict.fromkeys(self.article.authors))
        return self.article

    def _is_paragraph(self, number: int) -> bool:
        """Tell whether a line is running text of the article."""
        line = self.lines[number]
        if len(line) < _REAL_PARAGRAPH or self._is_furniture(number):
            return False
        return len(line) >= _LONG_LINE or _ends_sentence(line)

    def _is_furniture(self, number: int) -> bool:
        if number not in self.furniture:
            lower = self.lower[number]
            self.furniture[number] = bool(lower) and self.patterns.anywhere.match(lower)
        return self.furniture[number]

    def _is_opener(self, number: int) -> bool:
        return len(self.lines[number]) <= _LONGEST_HEADING and self.patterns.openers.match(self.lower[number])

    def _take_title(self, first: int) -> None:
        """Find the title among the lines before the first paragraph, or take out the line that repeats a known one."""
        known = _bare(self.article.title) if self.article.title else None
        for number in [number for number in self.full if number <= first][:12]:
            line = self.lines[number]
            if known is not None:
                if _bare(line) == known:
                    self.dropped.add(number)
            elif self._is_title(line, number, first):
                self.article.title = line
                self.lines[number] = ""
                self.full.remove(number)
                return

    def _is_title(self, line: str, number: int, first: int) -> bool:
        if len(self.full) < 2 or len(line) > _LONGEST_TITLE or not any(char.isalpha() for char in line):
            return False
        if number == first and _ends_sentence(line) and not line.endswith(("?", "!", "…", "...", "?»", "!»")):
            return False
        if line.endswith((":", ";", ",")) or (line.endswith(".") and not line.endswith("...")):
            return False
        if self._is_furniture(number) or self.patterns.head.match(self.lower[number]) or self._is_opener(number):
            return False
        if find_dateline(line) or self._date_in(line) or _ADDRESS.fullmatch(line):
            return False
        return not self._byline(line)

    def _head(self, first: int) -> None:
        """Take out what stands between the title and the first paragraph and is no subtitle."""
        near = [number for number in self.full if number < first and number not in self.dropped]
        for number in near:
            line = self.lines[number]
            if written := self._date_in(line):
                self.article.dates.append(written)
                self.dropped.add(number)
            elif names := self._byline(line):
                self.article.authors.extend(names)
                self.dropped.add(number)
            elif _is_stray(line) or self._is_furniture(number) or self.patterns.head.match(self.lower[number]):
                self.dropped.add(number)
        # A bare name next to furniture is a signature; alone it may be a subtitle.
        for at, number in enumerate(near):
            neighbours = {near[place] for place in (at - 1, at + 1) if 0 <= place < len(near)}
            line = self.lines[number]
            if number not in self.dropped and neighbours & self.dropped and _is_bare_name(line):
                self.article.authors.append(line)
                self.dropped.add(number)

    def _middle(self, first: int, last: int) -> None:
        """Take out furniture between paragraphs, with the links that a heading such as "Read also" opens."""
        following = [number for number in self.full if first <= number <= last]
        links = 0
        for number in following:
            line = self.lines[number]
            if self._is_opener(number):
                self.dropped.add(number)
                links = _MOST_LINKS
            elif self._is_furniture(number):
                self.dropped.add(number)
            elif links and len(line) < _LONG_LINE and not line.endswith((".", ".»", ".”", '."')):
                self.dropped.add(number)
                links -= 1
            else:
                links = 0

    def _tail(self, last: int) -> None:
        """Take out what stands after the last paragraph, from the first line of furniture on."""
        furniture = False
        for number in (number for number in self.full if number > last):
            line = self.lines[number]
            if written := self._date_in(line):
                self.article.dates.append(written)
                self.dropped.add(number)
            elif names := self._byline(line):
                self.article.authors.extend(names)
                self.dropped.add(number)
            elif self._is_tail_furniture(number):
                furniture = True
                self.dropped.add(number)
            elif furniture and not (_ends_sentence(line) and len(line) >= 40):
                self.dropped.add(number)

    def _is_tail_furniture(self, number: int) -> bool:
        return (
            _is_stray(self.lines[number])
            or self._is_furniture(number)
            or self._is_opener(number)
            or (len(self.lines[number]) <= _LONG_LINE and self.patterns.tail.match(self.lower[number]))
        )

    def _date_in(self, line: str) -> Written | None:
        """Return the date of a line that holds a date and at most a place or a label."""
        found = rest_of_date_line(line)
        if found is None:
            return None
        written, rest = found
        words = rest.split()
        if not words or (len(words) <= 3 and all(word[0].isupper() or word.isdigit() for word in words)):
            return written
        return None

    def _byline(self, line: str) -> list[str]:
        """Return the names in a line that says who wrote, or nothing for other lines."""
        if len(line) > _LONGEST_NAME_LINE or _ends_sentence(line):
            return []
        rest, office = self.patterns.offices.subn(" ", line)
        prefix = self.patterns.byline.match(line)
        if prefix:
            rest = self.patterns.offices.sub(" ", line[prefix.end() :])
        elif not office:
            return []
        rest = rest.strip(" ,.:;–—-|/·•()")
        # After "By" a name may be followed by the paper ("By Jan Kowalski, The Times").
        parts = [part.strip(" ,.:;–—-|/·•()") for part in _BETWEEN_NAMES.split(rest)]
        names = [part for part in parts if part and _NAME.fullmatch(part)]
        if not names or (not prefix and len(names) != len([part for part in parts if part])):
            return []
        return [_in_title_case(name) for name in names]


def _ends_sentence(line: str) -> bool:
    return _SENTENCE_END.search(line[-90:]) is not None


def without_byline(name: str) -> str:
    """Return the name of an author without the words that stand before names ("Autor", "By")."""
    prefix = patterns().byline.match(name)
    return (name[prefix.end() :] if prefix else name).strip(" ,.:;") or name


def _is_stray(line: str) -> bool:
    """Tell whether a line is a bare number, time, address or mark."""
    return any(kind.fullmatch(line) for kind in (_NUMBER, _CLOCK, _SYMBOLS, _ADDRESS))


def _is_bare_name(line: str) -> bool:
    return len(line) <= 40 and len(line.split()) == 2 and _NAME.fullmatch(line) is not None


def _in_title_case(name: str) -> str:
    return name.title() if name.isupper() else name


def _bare(line: str) -> str:
    """Return a line as its letters and digits only, for telling whether two say the same."""
    return "".join(char for char in line.casefold() if char.isalnum())
