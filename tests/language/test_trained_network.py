from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sverka.errors import DataError
from sverka.language.readings import Reading
from sverka.language.trained import weights
from sverka.language.trained.models import LONGEST_SENTENCE, trained_models
from sverka.language.trained.tagged import Tagged
from sverka.language.trained.words import pieces, shape

POLISH = ["Minister", "przyjął", "w", "Warszawie", "delegację", "Litwy", "."]
KAZAKH = ["Министр", "Астанада", "Литва", "елшісін", "қабылдады", "."]
WORDS = st.lists(st.text(min_size=1, max_size=12).filter(str.strip), min_size=1, max_size=8)


def test_a_polish_sentence_has_its_parts_of_speech_cases_and_subject() -> None:
    said = trained_models("pl").tag([POLISH])[0]
    assert said.upos == ["NOUN", "VERB", "ADP", "PROPN", "NOUN", "PROPN", "PUNCT"]
    assert [said.feats[at].get("Case") for at in (0, 3, 4, 5)] == ["Nom", "Loc", "Acc", "Gen"]
    assert said.heads[0] == 1
    assert said.relations[0] == "nsubj"


def test_a_kazakh_sentence_has_its_parts_of_speech_and_cases() -> None:
    said = trained_models("kk").tag([KAZAKH])[0]
    assert [said.upos[at] for at in (0, 1, 4)] == ["NOUN", "PROPN", "VERB"]
    assert [said.feats[at].get("Case") for at in (0, 1, 3)] == ["Nom", "Loc", "Acc"]


@pytest.mark.parametrize(("lang", "words"), [("pl", POLISH), ("kk", KAZAKH)])
def test_what_is_said_does_not_depend_on_the_company_of_other_sentences(lang: str, words: list[str]) -> None:
    alone = trained_models(lang).tag([words])[0]
    among = trained_models(lang).tag([words[:2], words, [], words[-3:]])
    assert (among[1].upos, among[1].feats, among[1].heads) == (alone.upos, alone.feats, alone.heads)
    assert among[2] == Tagged([], [], [], [], [])


def test_without_syntax_all_words_hang_on_the_first() -> None:
    said = trained_models("pl").tag([POLISH], syntax=False)[0]
    assert said.heads == [-1, *[0] * (len(POLISH) - 1)]
    assert said.relations == ["root", *["dep"] * (len(POLISH) - 1)]


def test_the_longest_sentence_is_tagged() -> None:
    words = (POLISH * LONGEST_SENTENCE)[:LONGEST_SENTENCE]
    assert len(trained_models("pl").tag([words])[0].upos) == LONGEST_SENTENCE


@settings(max_examples=30, deadline=None)
@given(WORDS, st.sampled_from(["pl", "kk"]))
def test_any_words_get_a_value_each_and_heads_among_them(words: list[str], lang: str) -> None:
    said = trained_models(lang).tag([words])[0]
    assert {len(said.upos), len(said.feats), len(said.heads), len(said.relations), len(said.names)} == {len(words)}
    assert all(-1 <= head < len(words) for head in said.heads)


def test_weights_that_are_not_those_measured_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tags.onnx").write_bytes(b"something else")
    (tmp_path / weights.MANIFEST).write_text('{"tags.onnx": "0"}', encoding="utf-8")
    monkeypatch.setattr(weights, "folder", lambda _: tmp_path)
    with pytest.raises(DataError, match="not the weights"):
        weights.proved("xx", "tags.onnx")


def test_every_language_with_weights_has_a_card_for_each_model() -> None:
    for lang in ("pl", "kk"):
        for card in ("network.md", "names.md"):
            assert "CC BY" in (weights.folder(lang) / card).read_text(encoding="utf-8")


def test_the_shape_of_a_word_keeps_capitals_digits_and_marks() -> None:
    assert [shape(w) for w in ("Warszawa", "MSZ", "2025-2027", "LOT-u")] == ["Xxx", "XX", "99-99", "XX-x"]


def test_the_shares_of_readings_weigh_their_rows() -> None:
    noun, verb = Reading("rada", "NOUN", {"Case": "Nom"}), Reading("radzić", "VERB", {})
    made = pieces("rada", [(noun, 0.75), (verb, 0.25)], 1000)
    assert sum(w for w, lexical in zip(made.weights, made.lexical, strict=True) if lexical) == pytest.approx(1.0)
    assert set(made.weights) == {0.75, 0.25}
