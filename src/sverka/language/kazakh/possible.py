"""What the form of a word allows: no word is what none of its readings is, and a name is a name whatever it ends in.

The network has seen few texts. Of rare words and of names it says what their form cannot be, or takes the end of a
name for that of a verb; the table of suffixes knows better.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sverka.language.kazakh.morphology import readings
from sverka.language.readings import Reading

_ALIKE = {"AUX": "VERB", "PROPN": "NOUN", "VERB": "AUX", "NOUN": "PROPN"}
# Words that may follow a finite verb.
_AFTER_CLAUSES = frozenset({"деп", "деген", "дегенді", "дейді", "деді", "және", "ал", "бірақ", "алайда", "сондықтан"})
_PARTICLES = frozenset(
    {"ма", "ме", "ба", "бе", "па", "пе", "да", "де", "та", "те", "ғой", "қой", "еді", "екен", "емес"}
)
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
        following = words[at + 1] if at + 1 < len(words) else "."
        verbal = upos[at] in {"VERB", "AUX"}
        object_ = (
            _object(found) if verbal and not _ends_clause(following) and feats[at].get("Tense") == "Past" else None
        )
        if object_ is not None and feats[at].get("VerbForm", "Fin") == "Fin":
            out.append((object_.upos, object_.feats))
            continue
        out.append(_allowed(word, upos[at], feats[at], labels[at][2:], found, inside=inside))
    return out


def _ends_clause(following: str) -> bool:
    """Tell whether a finite verb may stand before a word: a mark, a conjunction, a particle or a name."""
    return not following[:1].isalpha() or following[:1].isupper() or following.lower() in _AFTER_CLAUSES | _PARTICLES


def _object(found: Sequence[Reading]) -> Reading | None:
    """Return the reading of a noun in the accusative, which looks like the past of a verb ("шиеленісті")."""
    return next((r for r in found if r.upos == "NOUN" and r.feats.get("Case") == "Acc" and len(r.feats) == 1), None)


def _allowed(
    word: str, upos: str, feats: Mapping[str, str], label: str, found: Sequence[Reading], *, inside: bool
) -> Tag:
    if not found:
        return upos, feats
    found = [r for r in found if r.feats.get("Mood") != "Imp"] or found  # news commands nobody
    name = next((r for r in found if r.upos == "PROPN"), None)
    acts = upos in {"VERB", "AUX"} and feats.get("VerbForm", "Fin") == "Fin"
    unknown = upos == "ADJ" and found[0].upos != "ADJ" and found[0].lemma != word.lower()
    if name is not None and word[:1].isupper() and (label == "PERSON" or (inside and (acts or unknown))):
        return "PROPN", name.feats
    if upos == "PROPN" and name is not None:
        return upos, name.feats
    if upos in {"VERB", "AUX"} and found[0].upos in {"NOUN", "ADJ"} and found[0].lemma == word.lower():
        return found[0].upos, found[0].feats  # a word of the dictionary as it stands there
    same = [r for r in found if r.upos == upos]
    if same:
        return upos, _nearest(same, feats).feats
    alike = [r for r in found if r.upos == _ALIKE.get(upos)]
    return (upos, _nearest(alike, feats).feats) if alike else (found[0].upos, found[0].feats)


def _nearest(found: Sequence[Reading], feats: Mapping[str, str]) -> Reading:
    """Return the reading that agrees most with features; the likelier of equals. Denial is what the form says."""
    denied = [r for r in found if r.feats.get("Polarity") == found[0].feats.get("Polarity")]
    return max(denied, key=lambda r: len(r.feats.items() & feats.items()) - len(r.feats.items() ^ feats.items()))
