"""Unicode of a text brought to one form.

The policy (see docs/decisions/0003-sources.md): NFC; zero-width, bidirectional and other control characters, soft
hyphens, byte order marks and lone surrogates are taken out; every kind of space becomes a space, every kind of line end
a line feed; stress marks on Cyrillic letters are taken out; a letter of the other script inside a word is replaced
where it is a look-alike. Paragraphs stay: runs of empty lines become one empty line.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_LINE_ENDS = re.compile("\r\n?|[\u000b\u000c\u0085\u2028\u2029]")
_SPACES = re.compile("[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u2800\u3164]+")
_HIDDEN = re.compile("[\u200b-\u200d\u2060-\u2064\u180e\u034f\u061c\u115f\u1160\u200e\u200f\u202a-\u202e\u2066-\u206f\U000e0000-\U000e007f]")  # fmt: skip # noqa: E501
_CONTROLS = re.compile(
    "[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_MARKS_ON_CYRILLIC = re.compile("(?<=[\u0400-\u052f])[\u0300-\u036f]+")
# Every mark that is written on the letter before it; composing a run of them takes time in the square of its length.
_COMBINING = "".join(char for char in map(chr, range(0x300, 0x1F000)) if unicodedata.combining(char))
_RUN_OF_MARKS = re.compile(f"([{_COMBINING}]{{4}})[{_COMBINING}]+")
_EDGES = re.compile(" *\n *")
_EMPTY_LINES = re.compile("\n{3,}")
# A word that holds both scripts: runs of letters are cut first, so that each is looked at once.
_WORD = re.compile(r"[^\W\d_]{2,}")
_LATIN = "[A-Za-z\u00c0-\u024f]"
_CYRILLIC = "[\u0400-\u052f]"
_BOTH = re.compile(f"(?=.*{_LATIN})(?=.*{_CYRILLIC})")
_SEAM = re.compile(f"{_LATIN}{_CYRILLIC}|{_CYRILLIC}{_LATIN}")
_TO_CYRILLIC = str.maketrans("ABCEHIKMOPTXYaceiopxyëïhjs", "АВСЕНІКМОРТХУасеіорхуёїһјѕ")
_TO_LATIN = str.maketrans("АВСЕНІКМОРТХУасеіорхуһјѕ", "ABCEHIKMOPTXYaceiopxyhjs")
_LONGEST_WORD = 64


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text after cleaning, and what was noticed on the way.

    Attributes:
        hidden: How many zero-width and bidirectional characters were taken out.
        mended: Words in which look-alike letters of the other script were replaced, as they were written.
        mixed: Words of both scripts that were left as they are.
    """

    text: str
    hidden: int = 0
    mended: tuple[str, ...] = ()
    mixed: tuple[str, ...] = ()


def clean(text: str) -> Cleaned:
    """Clean a text. Never raises; cleaning twice is the same as cleaning once. Linear in the length of the text."""
    text = _LINE_ENDS.sub("\n", text)
    text, hidden = _HIDDEN.subn("", text)
    text = _CONTROLS.sub("", text)
    text = unicodedata.normalize("NFC", _RUN_OF_MARKS.sub(r"\1", text))
    text = _unstressed(text)
    text = _SPACES.sub(" ", text)
    text = _EMPTY_LINES.sub("\n\n", _EDGES.sub("\n", text)).strip(" \n")
    mended: list[str] = []
    mixed: list[str] = []
    before = ""
    while text != before and _SEAM.search(text):
        before = text
        mixed.clear()
        # A letter that has become Cyrillic may carry a stress, and without it join what stood beside it.
        text = _unstressed(_WORD.sub(lambda word: _one_script(word.group(), mended, mixed), text))
    return Cleaned(text, hidden, tuple(dict.fromkeys(mended)), tuple(dict.fromkeys(mixed)))


def _unstressed(text: str) -> str:
    return unicodedata.normalize("NFC", _MARKS_ON_CYRILLIC.sub(_without_stress, text))


def _without_stress(marks: re.Match[str]) -> str:
    return marks.group().replace("\u0301", "").replace("\u0300", "")


def _one_script(word: str, mended: list[str], mixed: list[str]) -> str:
    """Return the word with look-alikes of its minority script replaced, where all of them are look-alikes."""
    if word.isascii() or len(word) > _LONGEST_WORD or not _BOTH.match(word):
        return word
    cyrillic = sum("\u0400" <= letter <= "\u052f" for letter in word)
    latin = len(word) - cyrillic
    if cyrillic > latin:
        other = word.translate(_TO_CYRILLIC)
        whole = not re.search(_LATIN, other)
    else:
        other = word.translate(_TO_LATIN)
        # A Cyrillic ending on a Latin name ("Facebookе") is an inflection, not a slip of the keyboard.
        inflected = re.fullmatch(f"{_LATIN}+{_CYRILLIC}+", word) is not None
        whole = latin > cyrillic and not inflected and not re.search(_CYRILLIC, other)
    if whole:
        mended.append(word)
        return other
    mixed.append(word)
    return word
