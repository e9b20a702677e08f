"""What the form of a word allows: no word is what none of its readings is, and a name is a name whatever it ends in.

The network has seen few texts. Of rare words and of names it says what their form cannot be, or takes the end of a
name for that of a verb; the table of suffixes knows better.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sverka.language.kazakh.morphology import readings
from sverka.language.readings import Reading

_ALIKE = {"AUX": "VERB", "PROPN": "NOUN", "VERB": "AUX", "NOUN": "PROPN"}
_OPENING = frozenset({"«", "“", "„", '"', ":", "—", "–", "-", "(", "."})

Tag = tuple[str, Mapping[str, str]]


def possible(
    words: Sequence[str], upos: Sequence[str], feats: Sequence[Mapping[str, str]], labels: Sequence[str]
) -> list[Tag]:
    """Return part of speech and features of the words of a sentence, each as its form allows.

    Args:
        words: The words.
        upos: What the network takes them for.
        feats: Their features by the network.
        labels: The labels of names (`B-PERSON` …).
    """
    out: list[Tag] = []
    for at, word in enumerate(words):
        found = readings(word) if any(c.isalpha() for c in word) else ()
        inside = at > 0 and words[at - 1] not in _OPENING
        out.append(_allowed(word, upos[at], feats[at], labels[at][2:], found, inside=inside))
    return out


def _allowed(
    word: str, upos: str, feats: Mapping[str, str], label: str, found: Sequence[Reading], *, inside: bool
) -> Tag:
    if not found:
        return upos, feats
    name = next((r for r in found if r.upos == "PROPN"), None)
    acts = upos in {"VERB", "AUX"} and feats.get("VerbForm", "Fin") == "Fin"
    unknown = upos == "ADJ" and found[0].upos != "ADJ" and found[0].lemma != word.lower()
    if name is not None and word[:1].isupper() and (label == "PERSON" or (inside and (acts or unknown))):
        return "PROPN", name.feats
    if upos == "PROPN" and name is not None:
        return upos, name.feats
    if upos in {"VERB", "AUX"} and feats.get("Mood") == "Imp":
        noun = next((r for r in found if r.upos in {"NOUN", "ADJ"}), found[0])
        return noun.upos, noun.feats  # news commands nobody
    same = [r for r in found if r.upos == upos]
    if same:
        return upos, _nearest(same, feats).feats
    alike = [r for r in found if r.upos == _ALIKE.get(upos)]
    return (upos, _nearest(alike, feats).feats) if alike else (found[0].upos, found[0].feats)


def _nearest(found: Sequence[Reading], feats: Mapping[str, str]) -> Reading:
    """Return the reading that agrees most with features; the likelier of equals."""
    return max(found, key=lambda r: len(r.feats.items() & feats.items()) - len(r.feats.items() ^ feats.items()))
