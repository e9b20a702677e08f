"""When two names, dates or places in a text count as the same."""

from __future__ import annotations

import difflib
import re
import unicodedata

Place = tuple[int, int]  # [start, end) in code points

_CYRILLIC = str.maketrans(
    dict(zip("абвгдеёзийклмнопрстуфыэіїєґқңөұүһәғ", "abvgdeeziiklmnoprstufyeiiegknouuhag", strict=True))
    | {
        "ж": "zh",
        "х": "kh",
        "ц": "ts",
        "ч": "ch",
        "ш": "sh",
        "щ": "shch",
        "ъ": "",
        "ь": "",
        "ю": "yu",
        "я": "ya",
        "ў": "u",
    }
    | {"ł": "l"}
)
_SENTENCE_END = re.compile(r"[.!?…]+[\"»”)]*\s|\n")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|ok|br|im|tzw|ul|г|гг|им|ул|т\.?\s?д|т\.?\s?е|млн|млрд|mln|mld|r|ж)|\b\w)\.$",
    re.IGNORECASE,
)


def folded(name: str | None) -> str:
    """Fold a name to lower-case Latin letters without diacritics, Cyrillic transliterated."""
    text = unicodedata.normalize("NFKD", (name or "").lower().translate(_CYRILLIC))
    return re.sub(r"[^a-z ]+", " ", "".join(c for c in text if not unicodedata.combining(c))).strip()


def alike(a: str, b: str) -> bool:
    """Tell whether two folded words are the same but for spelling (Ratcliff and Obershelp's ratio of 0.8 or more)."""
    return a == b or (min(len(a), len(b)) > 2 and difflib.SequenceMatcher(None, a, b).ratio() >= 0.8)


def same_name(a: str | None, b: str | None) -> bool:
    """Tell whether two full names end in the same word, spelling aside."""
    left, right = folded(a).split(), folded(b).split()
    return bool(left and right) and alike(left[-1], right[-1])


def same_date(gold: str | None, got: str | None) -> bool:
    """Tell whether an EDTF date is the gold one, begins as its interval does, or is finer and inside it."""
    if not gold or not got:
        return gold == got
    a, b = (date.replace("?", "").replace("~", "") for date in (gold, got))
    if a == b or (a.partition("/")[0] == b.partition("/")[0] and ("/" in a) != ("/" in b)):
        return True
    return "/" not in a and b.startswith(a + "-")


def anchor_place(text: str, anchor: str | None) -> Place | None:
    """Find the words of an anchor in a text, punctuation and case aside."""
    words = re.findall(r"\w+", anchor or "")
    found = re.search(r"\W+".join(map(re.escape, words)), text, re.IGNORECASE) if words else None
    return found.span() if found else None


def sentence_around(text: str, place: Place) -> Place:
    """Return the sentence around a place; abbreviations such as "Mr." and "2017 г." do not end it."""
    ends = [
        m.end()
        for m in _SENTENCE_END.finditer(text)
        if m.group() == "\n" or not _ABBREVIATION.search(text[max(0, m.start() - 8) : m.start() + 1])
    ]
    start = max((end for end in ends if end <= place[0]), default=0)
    return start, min((end for end in ends if end >= place[1]), default=len(text))


def overlap(a: Place, b: Place) -> bool:
    """Tell whether two places share a code point."""
    return a[0] < b[1] and b[0] < a[1]
