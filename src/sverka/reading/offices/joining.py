"""Titles joined to each other: one person's two offices, one state's list of offices."""

from __future__ import annotations

from sverka.model.vocabulary import Role
from sverka.reading.offices.person_names import Holder, case_of_office
from sverka.reading.offices.sheet import Sheet
from sverka.reading.offices.title import Title

# Two offices joined by "and" are one person's, except where each of them fills a chair of its own.
_ALONE: frozenset[Role] = frozenset({"head_of_state", "head_of_government"})
# Ranks and degrees that stand between another office and the name: "төрағасы генерал X".
_RANKS: frozenset[Role] = frozenset({"military", "scholar"})
_DASHES = frozenset({"–", "—", "-"})
_PUNCTUATION = _DASHES | {",", "/"}


def join(sheet: Sheet, found: list[Title], out: list[list[Holder]]) -> None:
    """Give the holder of an office to the one joined to it: "вице-премьер – министр экономики X"."""
    for index in range(len(found) - 2, -1, -1):
        left, right = found[index], found[index + 1]
        if not out[index] and out[index + 1] and _joined(sheet, left, right) and out[index + 1][0].first > right.last:
            out[index] = list(out[index + 1])
            left.state = left.state or (right.state if left.kind in {None, "state"} and left.national else None)
    for left, right, first, second in zip(found, found[1:], out, out[1:], strict=False):
        if first and second and first[0] == second[0]:
            _same_body(sheet, left, right)
    for index in range(1, len(found)):
        left, right = found[index - 1], found[index]
        _carry(sheet, left, right, out[index - 1])
        if not out[index] and out[index - 1] and _joined(sheet, left, right) and out[index - 1][0].last < left.first:
            out[index] = list(out[index - 1])


def _same_body(sheet: Sheet, left: Title, right: Title) -> None:
    """Give a bare office the body of the one beside it: "президент, председатель правления банка X" heads no state."""
    if (
        left.kind is None
        and left.state is None
        and not left.field
        and left.office.by
        and right.kind not in {None, "state"}
        and _joined(sheet, left, right)
    ):
        left.kind, left.body = right.kind, right.body


def _carry(sheet: Sheet, left: Title, right: Title, held: list[Holder]) -> None:
    """Give the state of an office to the next of a list: "Israeli President A and Prime Minister B"."""
    words = sheet.vocabulary.words
    if (
        right.state is not None
        or left.state is None
        or not held
        or held[-1].last < left.last
        or left.role == right.role
    ):
        return
    if not (
        left.national
        and right.national
        and right.kind in {None, "parliament", "foreign_ministry", "ministry", "government"}
    ):
        return
    between = {t.text.lower() for t in sheet.tokens[held[-1].last + 1 : right.first]}
    if between and between <= {","} | words["joins"] | words["article"]:
        right.state = left.state


def _joined(sheet: Sheet, left: Title, right: Title) -> bool:
    between = [t.text.lower() for t in sheet.tokens[left.last + 1 : right.first]]
    joins = sheet.vocabulary.words["joins"]
    words = {w for w in between if w not in sheet.vocabulary.words["article"]}
    if left.plural or right.plural or not words <= _PUNCTUATION | joins:
        return False
    if {left.role, right.role} & _ALONE and words & ({","} | joins) and left.role != right.role:
        return False
    if left.state and right.state and left.state != right.state and left.kind == right.kind == "state":
        return False
    if not words and sheet.vocabulary.case_on_name and right.role not in _RANKS:
        return False  # "Президент БҰҰ Бас хатшысы Х-пен кездесті": the first is somebody else
    cases = {case_of_office(sheet.tokens[t.head]) for t in (left, right)}
    if not words:  # "председатель комитета генерал X"
        return len(cases) == 1 and right.first == left.last + 1
    return len(cases) == 1 or bool(words & _DASHES)
