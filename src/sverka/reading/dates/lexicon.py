"""Loads `reading/lexicons/<lang>/dates.toml`: word classes and the rules that join them (decision note 0005).

A rule's `match` is a row of items parted by spaces. An item is a word, punctuation (`-` is any dash), a class
`{month}`, a class under another name `{from_day=day}`, some values of a class `{unit:month,year}`, or a chunk that an
earlier stage made `<year>`; several joined by `|`; `?` after it makes it optional; `@` or `!` before the first or last
item makes it context that must, or must not, stand there and is no part of the expression.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any

from sverka.errors import DataError, LanguageError
from sverka.reading.dates.meaning import MAKERS, Value
from sverka.reading.dates.rules import (
    CHUNKS,
    DATES,
    NUMBERS,
    PUNCTUATION,
    Item,
    Lexicon,
    Rule,
    Slot,
    Stage,
    chunk_symbol,
)

_ITEM = re.compile(r"(?P<context>[@!]?)(?P<body>.+?)(?P<optional>\??)")
_ALTERNATIVE = re.compile(
    r"\{(?:(?P<name>\w+)=)?(?P<cls>\w+)(?::(?P<values>[\w,.-]+))?\}|<(?P<chunk>\w+)>|(?P<word>[^{}<>|]+)"
)


@cache
def load_lexicon(lang: str) -> Lexicon:
    """Return the date lexicon of a language (`ru`, `en`, `kk`), read once.

    Raises:
        LanguageError: Where there is none for the language.
        DataError: Naming the line that is wrong.
    """
    path = resources.files("sverka.reading") / "lexicons" / lang / "dates.toml"
    if not path.is_file():
        raise LanguageError(f"no date lexicon for the language {lang!r}")
    return parse_lexicon(path.read_text(encoding="utf-8"), lang, f"reading/lexicons/{lang}/dates.toml")


def parse_lexicon(text: str, lang: str, path: str) -> Lexicon:
    """Read a date lexicon from TOML text; `path` is for messages.

    Raises:
        DataError: Naming the line that is wrong.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        raise DataError(path, int(found.group(1)) if found else None, f"not TOML: {error}") from error
    return _Loader(text, path).lexicon(data, lang)


class _Loader:
    """Turns the TOML into symbols, classes and stages, and knows the line of what it reads."""

    def __init__(self, text: str, path: str) -> None:
        self.lines = text.splitlines()
        self.path = path
        self.symbols: dict[str, str] = {}
        self.values: dict[str, dict[str, Value]] = {}

    def line(self, needle: str) -> int | None:
        return next((n for n, line in enumerate(self.lines, 1) if needle in line), None)

    def fail(self, needle: str, reason: str) -> DataError:
        return DataError(self.path, self.line(needle), reason)

    def symbol(self, word: str) -> str:
        """Each word form has a symbol of its own, from the private use area."""
        if word in PUNCTUATION:
            return PUNCTUATION[word]
        return self.symbols.setdefault(word, chr(0xE000 + len(self.symbols)))

    def lexicon(self, data: dict[str, Any], lang: str) -> Lexicon:
        for table in ("settings", "classes", "stages"):
            if not isinstance(data.get(table), dict):
                raise DataError(self.path, None, f"the table [{table}] is missing")
        for name, members in data["classes"].items():
            self._class(name, members)
        stages = tuple(self._stage(name, rules) for name, rules in data["stages"].items())
        settings: dict[str, Any] = data["settings"]
        for name in settings.get("triggers", ()):
            if name not in self.values:
                raise self.fail("triggers", f"no such class: {name}")
        return Lexicon(
            lang=lang,
            symbols={**self.symbols, **PUNCTUATION},
            values=self.values,
            triggers=frozenset("YPEFCT").union(*(self.values[name] for name in settings.get("triggers", ()))),
            cased=frozenset(_words(settings.get("cased", ""))),
            shy=frozenset(_words(settings.get("shy", ""))),
            shy_after=frozenset(_words(settings.get("shy_after", ""))),
            suffixes={shape: frozenset(_words(forms)) for shape, forms in settings.get("suffixes", {}).items()},
            attributive=tuple(_words(settings.get("attributive", ""))),
            planning=tuple(_words(settings.get("planning", ""))),
            day_first=bool(settings.get("day_first", True)),
            bare_years=bool(settings.get("bare_years", False)),
            names=frozenset(_words(settings.get("names", ""))),
            heads_follow=bool(settings.get("heads_follow", False)),
            stages=stages,
        )

    def _class(self, name: str, members: object) -> None:
        if not isinstance(members, dict) or not all(isinstance(forms, str) for forms in members.values()):
            raise self.fail(f"[classes.{name}]", f'the class {name} must be a table of value = "forms"')
        table = self.values.setdefault(name, {})
        for value, forms in members.items():
            for word in _words(forms):
                symbol = self.symbol(word)
                if symbol in table:
                    raise self.fail(word, f"{word!r} stands twice in the class {name}")
                table[symbol] = int(value) if re.fullmatch(r"-?\d+", value) else value

    def _stage(self, name: str, rules: object) -> Stage:
        if not isinstance(rules, list):
            raise self.fail(f"[[stages.{name}]]", f"the stage {name} must be a list of rules")
        made = tuple(self._rule(rule) for rule in rules)
        return Stage(name, re.compile("|".join(_alternative(i, rule) for i, rule in enumerate(made))), made)

    def _rule(self, rule: dict[str, Any]) -> Rule:
        match = str(rule.get("match", ""))
        known = {"match", "make", "gives", "with", "kind", "relation", "part"}
        if wrong := sorted(set(rule) - known):
            raise self.fail(match, f"unknown key in a rule: {wrong[0]}")
        make, gives = rule.get("make", "same"), rule.get("gives")
        if make not in MAKERS:
            raise self.fail(match, f"`make` must be one of {', '.join(MAKERS)}: {make}")
        if gives not in CHUNKS:
            raise self.fail(match, f"`gives` must be one of {', '.join(CHUNKS)}: {gives}")
        items = tuple(self._item(raw, match) for raw in match.split())
        if not any(not item.context and not item.optional for item in items):
            raise self.fail(match, "a rule needs an item that is not optional")
        return Rule(
            items, make, gives, rule.get("with", {}),
            rule.get("kind"), rule.get("relation"), rule.get("part"), self.line(match),
        )  # fmt: skip

    def _item(self, raw: str, match: str) -> Item:
        parsed = _ITEM.fullmatch(raw)
        if parsed is None:
            raise self.fail(match, f"not an item: {raw!r}")
        symbols: list[str] = []
        slots: list[Slot] = []
        for alternative in re.findall(r"(?:\{[^}]*\}|[^|{}])+", parsed["body"]):
            found = _ALTERNATIVE.fullmatch(alternative)
            if found is None:
                raise self.fail(match, f"not an item: {raw!r}")
            if found["chunk"]:
                symbols.extend(self._chunk(found["chunk"], match))
            elif found["cls"]:
                slot = self._slot(found["name"] or found["cls"], found["cls"], found["values"], match)
                slots.append(slot)
                symbols.extend(sorted(slot.symbols))
            else:
                symbols.append(self.symbol(found["word"].lower()))
        return Item("".join(dict.fromkeys(symbols)), tuple(slots), bool(parsed["optional"]), parsed["context"])

    def _chunk(self, name: str, match: str) -> list[str]:
        if name == "date":
            return [chunk_symbol(each) for each in DATES]
        if name not in CHUNKS:
            raise self.fail(match, f"no such chunk: {name}")
        return [chunk_symbol(name)]

    def _slot(self, field: str, cls: str, values: str | None, match: str) -> Slot:
        if cls not in self.values and cls not in NUMBERS:
            raise self.fail(match, f"no such class: {cls}")
        members = self.values.get(cls, {})
        if values is None:
            return Slot(field, cls, frozenset((*members, *NUMBERS.get(cls, ""))))
        wanted = set(values.split(","))
        if missing := sorted(wanted - {str(v) for v in members.values()}):
            raise self.fail(match, f"the class {cls} has no value {missing[0]}")
        return Slot(field, cls, frozenset(s for s, v in members.items() if str(v) in wanted))


def _words(forms: str) -> list[str]:
    return forms.lower().split()


def _alternative(number: int, rule: Rule) -> str:
    """Return the regular expression of a rule over symbols; groups are named by rule and item."""
    out = []
    body = [i for i, item in enumerate(rule.items) if not item.context]
    for i, item in enumerate(rule.items):
        members = f"[{re.escape(item.symbols)}]"
        if item.context:
            ahead = i > body[-1]
            sign = "=" if item.context == "@" else "!"
            out.append(f"(?{'' if ahead else '<'}{sign}{members})")
        else:
            out.append(f"(?P<r{number}_{i}>{members}){'?' if item.optional else ''}")
    return f"(?P<r{number}>{''.join(out)})"
