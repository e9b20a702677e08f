"""Polish case forms of names, adjectives and demonyms, by Morfeusz 2 (SGJP), used while building only."""

from __future__ import annotations

from functools import cache

import morfeusz2

from training.gazetteer.inflect_pl_rules import guessed_forms

CASES = ("nom", "gen", "dat", "acc", "inst", "loc")
_PLACES = {"nazwa_geograficzna", "człon_nazwy_geograficznej", "geograficzna"}
Cells = dict[tuple[str, str], set[str]]  # forms by (number, case)


@cache
def _morfeusz() -> morfeusz2.Morfeusz:
    return morfeusz2.Morfeusz(expand_tags=True)


@cache
def _paradigms(word: str, *, people: bool) -> tuple[tuple[str, str, Cells], ...]:
    """Return the declensions of a noun whose dictionary form is `word`: (gender, nominative number, forms)."""
    found: dict[tuple[str, str], tuple[set[str], Cells]] = {}
    for form, lemma, tag, labels, _ in _morfeusz().generate(word):
        parts = tag.split(":")
        if parts[0] != "subst" or form is None:
            continue
        gender = parts[3]
        seen, cells = found.setdefault((lemma, gender), (set(), {}))
        seen |= set(labels)
        cells.setdefault((parts[1], parts[2]), set()).add(form)
    rows = [(gender, seen, cells) for (_, gender), (seen, cells) in sorted(found.items())]
    if not rows and not people and (plural := _singular(word)):  # "kraje" stands under "kraj"
        gender, cells = plural
        return ((gender, "pl", cells),)
    known_place = any(labels & _PLACES for _, labels, _ in rows)
    if word[:1].isupper() and not people and not known_place and (common := _paradigms(word.lower(), people=False)):
        return common  # "Republika" stands under "republika", and "Rada" is no surname
    if people:
        rows = [row for row in rows if row[0] in {"m1", "f"} and "nazwisko" not in row[1]] or rows
    else:
        rows = [row for row in rows if row[1] & _PLACES] or [row for row in rows if "nazwisko" not in row[1]] or rows
    return tuple((g, "sg" if word in c.get(("sg", "nom"), ()) else "pl", c) for g, _, c in rows)


def _singular(word: str) -> tuple[str, Cells] | None:
    """Return gender and forms of the common noun that a word is the nominative plural of, or None."""
    for _, _, (_, lemma, tag, _, _) in _morfeusz().analyse(word):
        if tag.startswith("subst:pl:nom") and lemma[:1].islower():
            for gender, number, cells in _paradigms(lemma.partition(":")[0], people=False):
                if number == "sg" and word in cells.get(("pl", "nom"), ()):
                    return gender, cells
    return None


@cache
def _adjective(word: str) -> tuple[tuple[str, str, str, str], ...]:
    """Return the forms of the adjective that `word` is a form of: (form, number, case, gender)."""
    for _, _, (_, lemma, tag, _, _) in _morfeusz().analyse(word.lower()):
        if tag.startswith(("adj:", "ppas:", "pact:")) and ":nom" in tag:
            base = lemma.partition(":")[0]
            if tag.startswith("adj:") and not base.endswith(("y", "i")):
                continue  # "rad": the noun of "Rada Bezpieczeństwa" is no adjective
            out = []
            kind = tag.partition(":")[0]
            for form, _, other, _, _ in _morfeusz().generate(base):
                parts = other.split(":")
                if parts[0] == kind and len(parts) > 3 and (parts[-1] in {"pos", "aff"}):
                    out.append((form, parts[1], parts[2], parts[3]))
            return tuple(out)
    return ()


def _recase(form: str, like: str) -> str:
    return form[:1].upper() + form[1:] if like[:1].isupper() else form


def adjective_forms(word: str) -> set[str]:
    """Return all case forms of an adjective; of one that the dictionary lacks, by the rule for -ski, -cki, -dzki."""
    known = {form for form, _, _, _ in _adjective(word)}
    if known:
        return known
    stem = word[:-1]
    endings = ("i", "iego", "iemu", "im", "a", "iej", "ą", "ie", "ich", "imi")
    out = {stem + ending for ending in endings}
    return out | {
        stem[:-2] + plural for tail, plural in (("sk", "scy"), ("ck", "ccy"), ("zk", "zcy")) if stem.endswith(tail)
    }


def demonym_forms(word: str, fixed: frozenset[str] = frozenset()) -> set[str]:
    """Return the singular and plural case forms of a demonym."""
    out = {word}
    for _, _, cells in _paradigms(word, people=True):
        for (_, case), forms in cells.items():
            if case in CASES:
                out |= {_recase(form, word) for form in forms}
    return out


def name_forms(name: str, fixed: frozenset[str] = frozenset()) -> set[str]:
    """Return the case forms of a proper name of one or more words.

    The first noun is inflected with the adjectives on both its sides; a genitive after it stays ("Stanów
    Zjednoczonych Ameryki"); a noun joined by "i" is inflected too ("Bośni i Hercegowiny").
    """
    words = name.split(" ")
    front, hyphen, last = name.rpartition("-")
    if len(words) == 1 and hyphen and last[:1].isupper() and not _paradigms(name, people=False):
        return {name} | {f"{front}-{form}" for form in name_forms(last)}
    if name in fixed or (len(words) == 1 and name.isupper()):
        return {name}
    joined = words.index("i") if "i" in words else -1
    if joined == 1 and len(words) == 3:
        left, right = _cells(words[0]), _cells(words[2])
        return {name} | {f"{a} i {b}" for case in CASES for a in left[1].get(case, ()) for b in right[1].get(case, ())}
    nouns = [i for i, w in enumerate(words) if _paradigms(w, people=False)]
    head = next((i for i in nouns if i + 1 == len(words) or not _adjective(words[i])), None)
    if head is None:
        return guessed_forms(name)
    out = {name}
    for gender, number, paradigm in _paradigms(words[head], people=False)[:2]:
        end = head + 1
        while end < len(words) and (words[end].lower(), number, "nom", gender) in _adjective(words[end]):
            end += 1
        for case in CASES:
            phrases = [""]
            for at, word in enumerate(words):
                if at == head:
                    choices = sorted(paradigm.get((number, case), {word}))
                elif at < head or head < at < end:
                    choices = sorted({f for f, n, c, g in _adjective(word) if (n, c, g) == (number, case, gender)}) or [
                        word
                    ]
                else:
                    choices = [word]
                phrases = [f"{phrase} {_recase(choice, word)}".strip() for phrase in phrases for choice in choices]
            out |= set(phrases)
    return out


def _cells(word: str) -> tuple[str, dict[str, set[str]]]:
    rows = _paradigms(word, people=False)
    if not rows:
        return word, {case: {word} for case in CASES}
    _, number, paradigm = rows[0]
    return word, {case: {_recase(f, word) for f in paradigm.get((number, case), {word})} for case in CASES}


def stem_forms(adjective: str) -> set[str]:
    """Return the first part of a compound of two adjectives: "polsko" of "polski", "niemiecko" of "niemiecki"."""
    return {adjective[:-1] + "o"} if adjective.endswith(("ski", "cki", "dzki")) else set()


def is_also_a_word(name: str) -> bool:
    """Tell whether a name is a word with a small letter too, a surname or a given name ("Police", "Nowak")."""
    found = [row[2] for row in _morfeusz().analyse(name)]
    if any("imię" in labels for _, _, tag, labels, _ in found if tag != "ign"):
        return True
    if any(set(labels) & _PLACES for _, _, tag, labels, _ in found if tag != "ign"):
        return any(lemma[:1].islower() and "subst:" in tag for _, lemma, tag, _, _ in found)
    return any(tag != "ign" for _, _, tag, _, _ in found)


def is_common_word(form: str) -> bool:
    """Tell whether an oblique form of a name is also a word that is written with a small letter.

    Adjectives in -ski ("nowosybirska") are left aside: they are of the name itself.
    """
    return any(
        tag != "ign" and lemma[:1].islower() and not lemma.endswith(("ski", "cki", "dzki"))
        for _, _, (_, lemma, tag, _, _) in _morfeusz().analyse(form.lower())
    )
