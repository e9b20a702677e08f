"""What a word form may be out of context: the reading of a dictionary or of a table of suffixes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """One reading of a word form, in Universal Dependencies.

    Attributes:
        lemma: Lower-case dictionary form.
        upos: Universal part of speech.
        feats: Universal features, such as `{"Case": "Ins", "Number": "Sing"}`.
    """

    lemma: str
    upos: str
    feats: Mapping[str, str]
