"""Noun phrases in the nominative: the head and what agrees with it change, what the head governs stays."""

from __future__ import annotations

import pytest

from sverka.language.analysis import Token
from sverka.language.polish.inflection import nominative

GEN, INS, DAT = "Case=Gen", "Case=Ins", "Case=Dat"
MAN = "Number=Sing|Gender=Masc|Animacy=Hum"
THING = "Number=Sing|Gender=Masc|Animacy=Inan"
SHE = "Number=Sing|Gender=Fem"
IT = "Number=Sing|Gender=Neut"
MEN = "Number=Plur|Gender=Masc|Animacy=Hum"
MATTERS = "Number=Plur|Gender=Fem"


def phrase(*words: tuple[str, str, str, int, str]) -> list[Token]:
    out, at = [], 0
    for index, (text, upos, feats, head, relation) in enumerate(words):
        pairs = dict(p.split("=") for p in feats.split("|")) if feats else {}
        out.append(Token(index, at, at + len(text), text, text.lower(), upos, pairs, head, relation))
        at += len(text) + 1
    return out


PHRASES = [
    (
        "podsekretarz stanu w Ministerstwie Spraw Zagranicznych",
        phrase(
            ("podsekretarzem", "NOUN", f"{INS}|{MAN}", 9, "obl"),
            ("stanu", "NOUN", f"{GEN}|{THING}", 0, "nmod"),
            ("w", "ADP", "", 3, "case"),
            ("Ministerstwie", "NOUN", f"Case=Loc|{IT}", 0, "nmod"),
            ("Spraw", "NOUN", f"{GEN}|{MATTERS}", 3, "nmod"),
            ("Zagranicznych", "ADJ", f"{GEN}|{MATTERS}", 4, "amod"),
        ),
    ),
    (
        "minister spraw zagranicznych",
        phrase(
            ("ministra", "NOUN", f"{GEN}|{MAN}", 9, "nmod"),
            ("spraw", "NOUN", f"{GEN}|{MATTERS}", 0, "nmod"),
            ("zagranicznych", "ADJ", f"{GEN}|{MATTERS}", 1, "amod"),
        ),
    ),
    (
        "sekretarz generalny ONZ",
        phrase(
            ("sekretarza", "NOUN", f"{GEN}|{MAN}", 9, "nmod"),
            ("generalnego", "ADJ", f"{GEN}|{MAN}", 0, "amod"),
            ("ONZ", "PROPN", f"{GEN}|{SHE}", 0, "nmod"),
        ),
    ),
    (
        "Wysoki Przedstawiciel Unii Europejskiej",
        phrase(
            ("Wysokim", "ADJ", f"{INS}|{MAN}", 1, "amod"),
            ("Przedstawicielem", "NOUN", f"{INS}|{MAN}", 9, "obl"),
            ("Unii", "NOUN", f"{GEN}|{SHE}", 1, "nmod"),
            ("Europejskiej", "ADJ", f"{GEN}|{SHE}", 2, "amod"),
        ),
    ),
    (
        "minister obrony narodowej",
        phrase(
            ("ministrem", "NOUN", f"{INS}|{MAN}", 9, "obl"),
            ("obrony", "NOUN", f"{GEN}|{SHE}", 0, "nmod"),
            ("narodowej", "ADJ", f"{GEN}|{SHE}", 1, "amod"),
        ),
    ),
    (
        "pełniący obowiązki premiera",
        phrase(
            ("pełniącym", "VERB", f"{INS}|{MAN}|VerbForm=Part|Voice=Act|Aspect=Imp|Polarity=Pos", 9, "obl"),
            ("obowiązki", "NOUN", "Case=Acc|Number=Plur|Gender=Masc|Animacy=Inan", 0, "obj"),
            ("premiera", "NOUN", f"{GEN}|{MAN}", 1, "nmod"),
        ),
    ),
    (
        "ministrowie rolnictwa",
        phrase(("ministrami", "NOUN", f"{INS}|{MEN}", 9, "obl"), ("rolnictwa", "NOUN", f"{GEN}|{IT}", 0, "nmod")),
    ),
    (
        "Zgromadzenie Narodowe",
        phrase(("Zgromadzeniu", "NOUN", f"{DAT}|{IT}", 9, "obl"), ("Narodowemu", "ADJ", f"{DAT}|{IT}", 0, "amod")),
    ),
    (
        "wicepremier i minister finansów",
        phrase(
            ("wicepremierem", "NOUN", f"{INS}|{MAN}", 9, "obl"),
            ("i", "CCONJ", "", 2, "cc"),
            ("ministrem", "NOUN", f"{INS}|{MAN}", 0, "conj"),
            ("finansów", "NOUN", "Case=Gen|Number=Plur|Gender=Masc|Animacy=Inan", 2, "nmod"),
        ),
    ),
    (
        "szefowa dyplomacji",
        phrase(("szefową", "NOUN", f"{INS}|{SHE}", 9, "obl"), ("dyplomacji", "NOUN", f"{GEN}|{SHE}", 0, "nmod")),
    ),
    ("NATO", phrase(("NATO", "PROPN", f"{GEN}|{IT}", 9, "nmod"))),
    ("premier", phrase(("premier", "NOUN", f"{GEN}|{SHE}", 9, "nmod"))),
    ("eurokomisarz", phrase(("eurokomisarzem", "NOUN", f"{INS}|{MAN}", 9, "obl"))),
]


@pytest.mark.parametrize(("wanted", "tokens"), PHRASES, ids=[wanted for wanted, _ in PHRASES])
def test_a_phrase_is_brought_to_the_nominative(wanted: str, tokens: list[Token]) -> None:
    assert nominative(tokens) == wanted


def test_nothing_comes_of_nothing() -> None:
    assert nominative([]) == ""
