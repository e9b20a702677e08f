"""People, organisations and places that the trained chains find in sentences of our own."""

from __future__ import annotations

from pathlib import Path

import pytest

from sverka.errors import DataError
from sverka.language.trained import weights
from sverka.language.trained.chain import name_chain, name_spans


def names(lang: str, *sentences: str) -> set[tuple[str, str]]:
    split = [sentence.split() for sentence in sentences]
    return {
        (" ".join(words[name.start : name.end]), name.kind)
        for words, labels in zip(split, name_chain(lang).label(split), strict=True)
        for name in name_spans(labels)
    }


@pytest.mark.parametrize(
    ("sentence", "people", "organisations", "places"),
    [
        (
            "Premier Jan Nowak spotkał się w Wilnie z Andrzejem Kowalskim .",
            ["Jan Nowak", "Andrzejem Kowalskim"],
            [],
            ["Wilnie"],
        ),
        (
            "Rzecznik Ministerstwa Spraw Zagranicznych zabrał głos w Brukseli .",
            [],
            ["Ministerstwa Spraw Zagranicznych"],
            ["Brukseli"],
        ),
        ("Delegacja Kazachstanu odwiedziła Warszawę i Kraków .", [], [], ["Kazachstanu", "Warszawę", "Kraków"]),
    ],
)
def test_polish_names_are_found(sentence: str, people: list[str], organisations: list[str], places: list[str]) -> None:
    wanted = {"person": people, "organisation": organisations, "place": places}
    assert names("pl", sentence) == {(name, kind) for kind, found in wanted.items() for name in found}


@pytest.mark.parametrize(
    ("sentence", "kind", "wanted"),
    [
        ("Министр Асқар Сәрсенбаев Варшавада сөз сөйледі .", "PERSON", ["Асқар Сәрсенбаев"]),
        ("Министр Асқар Сәрсенбаев Варшавада сөз сөйледі .", "GPE", ["Варшавада"]),
        ("Бұл туралы Сыртқы істер министрлігі хабарлады .", "ORGANISATION", ["Сыртқы істер министрлігі"]),
        ("Келіссөздер 2024 жылғы 12 наурызда Астанада өтті .", "DATE", ["2024 жылғы 12 наурызда"]),
    ],
)
def test_kazakh_names_are_found(sentence: str, kind: str, wanted: list[str]) -> None:
    assert [name for name, of in names("kk", sentence) if of == kind] == wanted


@pytest.mark.parametrize("lang", ["pl", "kk"])
def test_the_same_text_has_the_same_names(lang: str) -> None:
    text = [["Astana", "–", "Астана", "."], [], ["ONZ", "БҰҰ", "\ud800", "\x00"], ["."]]
    first = name_chain(lang).label(text)
    assert first == name_chain(lang).label(text)
    assert [len(labels) for labels in first] == [4, 0, 4, 1]


@pytest.mark.parametrize("lang", ["pl", "kk"])
def test_a_document_without_sentences_has_no_names(lang: str) -> None:
    assert name_chain(lang).label([]) == []
    assert name_chain(lang).label([[]]) == [[]]


def test_labels_become_spans() -> None:
    assert [tuple(s) for s in name_spans(["B-place", "B-person", "I-person", "O", "B-place"])] == [
        (0, 1, "place"),
        (1, 3, "person"),
        (4, 5, "place"),
    ]


def test_weights_of_another_hash_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("names.npz", weights.MANIFEST):
        (tmp_path / name).write_bytes((weights.folder("kk") / name).read_bytes())
    (tmp_path / "names.npz").write_bytes(b"another model")
    monkeypatch.setattr(weights, "folder", lambda _: tmp_path)
    name_chain.cache_clear()
    with pytest.raises(DataError):
        name_chain("kk")


@pytest.mark.parametrize(
    ("lang", "sentences", "surname"),
    [
        ("pl", ["Przyjechał minister Erlan Dżaksybekow .", "Dżaksybekow spotkał się z premierem ."], "Dżaksybekow"),
        ("kk", ["Министр Жан Делакруа Астанаға келді .", "Делакруа келіссөз жүргізді ."], "Делакруа"),
    ],
)  # fmt: skip
def test_who_was_named_in_full_is_known_by_the_surname(lang: str, sentences: list[str], surname: str) -> None:
    assert surname in {name for name, kind in names(lang, *sentences) if kind.lower() == "person"}
