from __future__ import annotations

import datetime as dt
import random

import pytest

from sverka.errors import DataError
from sverka.reconcile.offices import Attestation, Office, Spell, Term, chamber, read, spells

MINISTER = Office("POL", "foreign_minister")


def told(*rows: tuple[str, str], office: Office = MINISTER) -> list[Attestation]:
    return [
        Attestation(who, office, n, dt.date.fromisoformat(day) if day else None) for n, (who, day) in enumerate(rows)
    ]


def of(found: list[Spell], person: str) -> list[Spell]:
    return [spell for spell in found if spell.person == person]


def test_a_spell_is_closed_by_the_word_for_a_successor() -> None:
    rau, sikorski = spells(told(("Rau", "2021-01-01"), ("Rau", "2023-06-01"), ("Sikorski", "2024-01-01")))
    assert (str(rau.first), str(rau.last)) == ("2021-01-01", "2023-06-01")
    assert rau.after is not None
    assert (rau.after.person, str(rau.after.day)) == ("Sikorski", "2024-01-01")
    assert sikorski.after is None
    assert not rau.contradictions


def test_two_holders_at_once_are_shown_with_the_words_of_both() -> None:
    found = spells(told(("Rau", "2023-06-01"), ("Sikorski", "2023-07-01"), ("Rau", "2023-08-01")))
    (rau,), (sikorski,) = of(found, "Rau"), of(found, "Sikorski")
    assert [(c.kind, c.against) for c in rau.contradictions] == [("holder", "Sikorski")]
    assert rau.contradictions[0].attestations == (0, 2, 1)
    assert sikorski.contradictions[0].attestations == (1, 0, 2)


def test_who_comes_back_to_an_office_after_long_has_two_spells() -> None:
    found = spells(told(("Tusk", "2014-01-01"), ("Szydło", "2016-01-01"), ("Tusk", "2024-01-01")))
    assert [str(s.first) for s in of(found, "Tusk")] == ["2014-01-01", "2024-01-01"]
    assert not any(s.contradictions for s in found)


def test_deputies_are_many_and_do_not_contradict_each_other() -> None:
    found = spells(told(("A", "2023-06-01"), ("B", "2023-06-01"), office=Office("POL", "deputy_foreign_minister")))
    assert not any(s.contradictions or s.after for s in found)


def test_ambassadors_are_compared_only_within_one_country() -> None:
    def ambassador(within: str | None) -> Office:
        return Office("POL", "ambassador", within)

    here = [Attestation("A", ambassador("KAZ"), 0, dt.date(2023, 1, 1))]
    for within, clash in (("KAZ", True), ("RUS", False), (None, False)):
        other = Attestation("B", ambassador(within), 1, dt.date(2023, 1, 1))
        assert any(s.contradictions for s in spells([*here, other])) is clash


@pytest.mark.parametrize(
    ("title", "house"),
    [
        ("marszałek Senatu", "upper"),
        ("председатель Мажилиса", "lower"),
        ("Мәжіліс төрағасы", "lower"),
        ("speaker of the Polish Senate", "upper"),
        ("Speaker of the House of Commons", "lower"),
        ("marszałek", None),
    ],
)
def test_the_title_of_a_speaker_tells_the_chamber(title: str, house: str | None) -> None:
    assert chamber(title) == house


def test_a_registry_closes_a_spell_and_contradicts_another() -> None:
    terms = [
        Term(("Radosław Sikorski",), "foreign_minister", "POL", "2023-12-13", None, "register"),
        Term(("Zbigniew Rau",), "foreign_minister", "POL", "2020-08-26", "2023-11-27", "register"),
        Term(("Anna Moskwa",), "minister", "POL", "2021-10-26", "2023-11-27", "register"),
    ]
    names = {"r": ("Збигнев Рау",), "k": ("Jan Kowalski",)}
    found = spells(told(("r", "2022-01-01"), ("k", "2024-05-01"), ("k", "2023-12-01")), names, terms)
    (rau,), (kowalski,) = of(found, "r"), of(found, "k")
    assert rau.until == ("2023-11-27", "register")
    assert not rau.contradictions
    assert [(c.kind, c.against, c.source) for c in kowalski.contradictions] == [
        ("registry", "Radosław Sikorski", "register")
    ]
    assert kowalski.contradictions[0].attestations == (1,)  # of 1 December the registry says nothing


def test_a_word_without_a_day_is_kept() -> None:
    (spell,) = spells(told(("Rau", ""), ("Rau", "2023-06-01")))
    assert spell.attestations == (1, 0)
    assert str(spell.first) == "2023-06-01"


def test_the_spells_are_the_same_whatever_the_order() -> None:
    rows = told(
        ("A", "2020-01-01"),
        ("B", "2020-02-01"),
        ("A", "2020-03-01"),
        ("C", "2022-01-01"),
        ("A", "2024-01-01"),
        ("B", ""),
    )
    for seed in range(20):
        mixed = rows.copy()
        random.Random(seed).shuffle(mixed)
        assert spells(mixed) == spells(rows)


def test_a_wrong_table_of_offices_is_told_with_its_line() -> None:
    with pytest.raises(DataError, match=r"offices\.toml:2: no such role: king"):
        read("offices.toml", 'returned = 1\nsingular = ["king"]\n')
    with pytest.raises(DataError, match="returned must be a number"):
        read("offices.toml", "singular = []\n")
