from __future__ import annotations

import pytest

from sverka.language import Sentence, Token, language


def words(text: str) -> list[str]:
    return [span.of(text) for _, span in language("ru").sentences(text)]


def parsed(text: str) -> Sentence:
    (sentence,) = language("ru").analyse(text).sentences
    return sentence


def token(sentence: Sentence, text: str) -> Token:
    return next(t for t in sentence.tokens if t.text == text)


@pytest.mark.parametrize(
    "text",
    [
        "По словам И. И. Иванова, встреча прошла хорошо.",
        "Соглашение от 24 мая 1997 г. Казахстан соблюдает.",
        "Товарооборот составил 1,1 млрд. долл. США за год.",
        "Выставка открылась на ул. Мира в столице.",
        "Обсуждались торговля, транспорт и т. д. Министром.",
    ],
)
def test_an_abbreviation_or_initial_ends_no_sentence(text: str) -> None:
    assert words(text) == [text]


def test_sentences_end_at_their_marks_and_at_line_breaks() -> None:
    assert words("Заголовок без точки\n\nПервое. Второе! Третье?") == [
        "Заголовок без точки",
        "Первое.",
        "Второе!",
        "Третье?",
    ]


def test_paragraphs_are_counted_from_the_title() -> None:
    text = "Заголовок\n\nПервый абзац. Он же.\n\nВторой."
    assert [number for number, _ in language("ru").sentences(text)] == [0, 1, 1, 2]


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("Министры обсудили планы.", "Министры", "министр"),
        ("Президенты подписали договор.", "Президенты", "президент"),
        ("Он встретился с польскими коллегами.", "коллегами", "коллега"),
        ("Он прибыл в Польшу.", "Польшу", "польша"),
        ("Подписанный вчера документ важен.", "Подписанный", "подписать"),
        ("Стороны провели консультации.", "провели", "провести"),
    ],
)
def test_a_lemma_is_the_dictionary_form(text: str, word: str, lemma: str) -> None:
    assert token(parsed(text), word).lemma == lemma


def test_a_plural_that_opens_a_sentence_is_no_name() -> None:
    first = parsed("Президенты Казахстана и Польши встретились в Астане.").tokens[0]
    assert (first.upos, first.feats["Case"], first.feats["Number"]) == ("NOUN", "Nom", "Plur")


def test_names_are_found_with_their_kind() -> None:
    sentence = parsed("Министр Сергей Петров посетил Варшаву по приглашению НАТО.")
    assert [(n.kind, " ".join(t.text for t in sentence.tokens[n.first : n.last + 1])) for n in sentence.names] == [
        ("person", "Сергей Петров"),
        ("place", "Варшаву"),
        ("organisation", "НАТО"),
    ]


@pytest.mark.parametrize(
    ("text", "first", "last", "plain"),
    [
        ("Он встретился с заместителем министра иностранных дел.", 3, 6, "заместитель министра иностранных дел"),
        ("Они говорили с новым послом Японии.", 3, 5, "новый посол Японии"),
        ("Беседа с Министром экономики прошла.", 2, 3, "Министр экономики"),
        ("Представителю МИД вручили ноту.", 0, 1, "Представитель МИД"),
    ],
)
def test_a_noun_phrase_is_brought_to_the_nominative(text: str, first: int, last: int, plain: str) -> None:
    assert language("ru").nominative(parsed(text).tokens[first : last + 1]) == plain


def test_a_person_s_nominative_keeps_initials() -> None:
    sentence = parsed("Его принял посол И. Петров.")
    assert language("ru").person(sentence.tokens[3:6]) == "И. Петров"


def test_a_very_long_sentence_is_cut_and_loses_no_word() -> None:
    text = "слово, " * 400 + "конец"
    analysis = language("ru").analyse(text)
    assert len(analysis.sentences) > 1
    assert sum(len(s.tokens) for s in analysis.sentences) == 801
