"""Joins tokens into chunks, stage by stage, by the rules of a lexicon."""

from __future__ import annotations

import re

from sverka.reading.dates.meaning import MAKERS, Meaning, Value
from sverka.reading.dates.rules import Lexicon, Rule, chunk_symbol
from sverka.reading.dates.tokens import Node


def apply_rules(nodes: list[Node], lexicon: Lexicon) -> list[Node]:
    """Return the nodes of a stretch with chunks in place of the tokens that rules joined."""
    for stage in lexicon.stages:
        symbols = "".join(node.symbol for node in nodes)
        out: list[Node] = []
        place = 0
        for match in stage.regex.finditer(symbols):
            rule = stage.rules[int(str(match.lastgroup)[1:])]
            chunk = _chunk(rule, match, nodes, lexicon)
            if chunk is not None:
                out.extend(nodes[place : match.start()])
                out.append(chunk)
                place = match.end()
        if place:
            nodes = [*out, *nodes[place:]]
    return nodes


def _chunk(rule: Rule, match: re.Match[str], nodes: list[Node], lexicon: Lexicon) -> Node | None:
    number = str(match.lastgroup)
    fields: dict[str, Value] = dict(rule.fields)
    parts: list[Meaning] = []
    kind, relation, part = rule.kind, rule.relation, rule.part
    for i, item in enumerate(rule.items):
        if item.context or (at := match.start(f"{number}_{i}")) < 0:
            continue
        node = nodes[at]
        if node.meaning is not None:
            parts.append(node.meaning)
            kind, part = kind or node.kind, part or node.part
            # A range is no more for, or of, what one of its ends was: Kazakh "10 қаңтардан 20 ақпанға дейін".
            relation = relation or (None if rule.make == "range" else node.relation)
            continue
        for slot in item.slots:
            if node.symbol in slot.symbols:
                value = node.value if node.value is not None else lexicon.values.get(slot.cls, {}).get(node.symbol)
                if value is not None:
                    fields.setdefault(slot.field, value)
                break
    meaning = MAKERS[rule.make](fields, parts)
    if meaning is None:
        return None
    if isinstance(edge := fields.get("part"), str):
        part = edge
    first, last = nodes[match.start()], nodes[match.end() - 1]
    return Node(
        chunk_symbol(rule.gives), first.start, last.end, None, meaning, rule.gives, kind, relation, part,
        tokens=sum(node.tokens for node in nodes[match.start() : match.end()]),
    )  # fmt: skip
