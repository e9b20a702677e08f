"""Bytes to text: byte order marks, UTF-8, UTF-16, and the single-byte encodings of the four languages."""

from __future__ import annotations

import codecs
import re

from sverka.errors import SourceError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_KINDS = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip file"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"SQLite format 3", "an SQLite database"),
    (b"\x7fELF", "a program"),
)
_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяёіңғүұқөһәїєґўј"
_LATIN = "ąćęłńóśźżäöüßáéíčšžřěůýőűàâçèêëîïôûñãõ"
# Candidates in order of preference; each with the lower-case letters above ASCII that its texts are expected to hold.
_CANDIDATES = (
    ("cp1251", _CYRILLIC),
    ("kz1048", _CYRILLIC),
    ("iso8859-2", _LATIN),
    ("cp1250", _LATIN),
    ("koi8-r", _CYRILLIC),
    ("cp866", _CYRILLIC),
    ("iso8859-5", _CYRILLIC),
    ("cp1252", _LATIN),
)
_POLISH = frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ")
_TYPOGRAPHY = frozenset("«»„“”‘’‚–—…№©§°\xa0\xad­·•®™€")
_SAMPLE = 65_536
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_XML_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)


def decode(content: bytes, path: object, *, html: bool = False) -> tuple[str, str]:
    """Return the text of some bytes and the name of its encoding.

    A byte order mark is believed, then UTF-16 without a mark, then valid UTF-8, then (for pages) the declared character
    set, then whichever single-byte encoding gives the most likely letters.

    Raises:
        SourceError: With code `binary` where the bytes are no text, or `encoding` where no encoding fits.
    """
    for mark, name in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(name, "replace"), name
    refuse_binary(content, path)
    # Before UTF-8, which Cyrillic in UTF-16 is by accident.
    if (wide := _wide(content)) is not None:
        return content.decode(wide, "replace"), wide
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        failed = error
    if html and (declared := _declared(content)):
        try:
            return content.decode(declared), declared
        except (UnicodeDecodeError, LookupError):
            pass  # a wrong declaration is common; the letters decide
    # A few broken bytes in what is otherwise UTF-8 with many multi-byte letters.
    repaired = content.decode("utf-8", "replace")
    broken = repaired.count("\ufffd")
    if broken * 50 < sum(1 for letter in repaired[:_SAMPLE] if letter > "\x7f"):
        return repaired.replace("\ufffd", ""), "utf-8"
    best = max(_CANDIDATES, key=lambda candidate: _likelihood(content, *candidate))
    if _likelihood(content, *best) <= 0:
        raise SourceError(path, f"the encoding could not be told (not UTF-8 from byte {failed.start})", code="encoding")
    return content.decode(best[0], "replace").replace("\ufffd", ""), best[0]


def refuse_binary(content: bytes, path: object) -> None:
    """Raise `SourceError` with code `binary` where the bytes are no text in any encoding."""
    for magic, kind in _KINDS:
        if content.startswith(magic):
            raise SourceError(path, f"{kind}, not text", code="binary")
    sample = content[:_SAMPLE]
    if sample and _wide(sample) is None:
        controls = sum(sample.count(bytes([code])) for code in (*range(9), *range(14, 27), *range(28, 32)))
        if b"\x00" in sample or controls * 50 > len(sample):
            raise SourceError(path, "binary data, not text", code="binary")


def _wide(content: bytes) -> str | None:
    """Return the name of a UTF-16 encoding without a mark: letters of one script share their high byte."""
    sample = content[:_SAMPLE]
    if len(sample) < 4 or len(content) % 2:
        return None
    half = len(sample) // 2
    for name, high, low in (("utf-16-le", sample[1::2], sample[0::2]), ("utf-16-be", sample[0::2], sample[1::2])):
        # Space, Latin and Cyrillic have the high bytes 0x00 and 0x04; U+20xx is punctuation.
        if (
            sum(high.count(code) for code in (b"\x00", b"\x01", b"\x04", b"\x20")) >= half * 0.98
            and low.count(b"\x00") < half * 0.02
        ):
            return name if high.count(b"\x20") < half * 0.1 else None
    return None


def _declared(content: bytes) -> str | None:
    found = _DECLARED.search(content, 0, 8192) or _XML_DECLARED.search(content, 0, 1024)
    if found is None:
        return None
    name = found.group(1).decode("ascii").lower()
    try:
        codecs.lookup(name)
    except LookupError:
        return None
    return None if name.startswith(("utf-8", "utf8")) else name


def _likelihood(content: bytes, name: str, letters: str) -> float:
    """Return how well bytes above ASCII decode to letters of one alphabet in their usual case; 0 or less is no text."""
    sample = content[:_SAMPLE].decode(name, "replace")
    score = seen = 0.0
    before = " "
    for char in sample:
        if char > "\x7f":
            seen += 1
            if char in letters:
                score += 1.0 if letters is _CYRILLIC or char in _POLISH else 0.7
            elif char.lower() in letters:
                # Upper case after a lower-case letter is the mark of koi8-r read as windows-1251 and the reverse.
                score += -1.5 if before.islower() else 0.8
            elif char in _TYPOGRAPHY:
                score += -0.5 if before.isalpha() and char not in "»“”’…\xa0—–\xad" else 0.3
            else:
                score -= 2.0
        before = char
    return score / seen if seen else 0.0
