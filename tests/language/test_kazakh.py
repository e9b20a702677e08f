"""Kazakh sentences, tokens, words and noun phrases, by the tables alone: what the network says is given by hand."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from sverka.language.analysis import Analysis
from sverka.language.kazakh import pipeline
from sverka.language.kazakh.morphology import lemma, nominative_form, readings
from sverka.language.kazakh.pipeline import Kazakh
from sverka.language.kazakh.segmentation import sentences, tokens
from sverka.language.kazakh.tagging import mended, part_of_speech
from sverka.language.trained.tagged import Tagged
from sverka.model.spans import Span


class FirstReadings:
    """Stands for the network: every word as its likeliest reading, hung on the first."""

    def tag(self, given: Sequence[Sequence[str]], *, syntax: bool = True) -> list[Tagged]:
        out = []
        for words in given:
            best = [readings(word)[0] for word in words]
            names = [
                "B-PERSON" if word.startswith(("Тоқаев", "Марат", "Сейіл", "Дүйсен", "Либерал")) else "O"
                for word in words
            ]
            heads = [-1, *[0] * (len(words) - 1)]
            relations = ["root", *["dep"] * (len(words) - 1)]
            out.append(Tagged([r.upos for r in best], [r.feats for r in best], heads, relations, names))
        return out


@pytest.fixture
def kazakh(monkeypatch: pytest.MonkeyPatch) -> Kazakh:
    monkeypatch.setattr(pipeline, "trained_models", lambda lang: FirstReadings())
    return Kazakh()


def analysed(kazakh: Kazakh, text: str) -> Analysis:
    return kazakh.analyse(text)


def cut(text: str) -> list[str]:
    return [span.of(text) for _, span in sentences(text)]


def words(text: str) -> list[str]:
    return [span.of(text) for span in tokens(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "Отырысқа Қ. Сәтбаев пен М.Ә. Тілеуов қатысты.",
        "Келісім 1997 ж. Алматыда жасалды.",
        "Тауар айналымы 1,1 млрд. АҚШ долларына жетті.",
        "1. Тараптар шартты бекітті",
    ],
)
def test_an_abbreviation_or_initial_ends_no_sentence(text: str) -> None:
    assert cut(text) == [text]


def test_sentences_end_at_their_marks_and_at_line_breaks() -> None:
    text = "Тақырып нүктесіз\n\nБірінші. «Екінші!» – Үшінші ме? 2024 жылы солай болды."
    assert cut(text) == ["Тақырып нүктесіз", "Бірінші.", "«Екінші!»", "– Үшінші ме?", "2024 жылы солай болды."]


def test_suffixes_after_a_hyphen_stay_with_their_number_or_acronym() -> None:
    assert words("БҰҰ-ның 55-ші сессиясы 2025-ке дейін") == ["БҰҰ-ның", "55-ші", "сессиясы", "2025-ке", "дейін"]


def test_a_range_or_a_number_with_a_word_is_three_tokens() -> None:
    assert words("2025-2027 жылдары 15-жылдығы") == ["2025", "-", "2027", "жылдары", "15", "-", "жылдығы"]


def test_initials_and_abbreviations_keep_their_stop() -> None:
    assert words("Қ.К. Сәтбаев 5 млрд. теңге, т.б. берді.") == [
        *("Қ.", "К.", "Сәтбаев", "5", "млрд.", "теңге", ",", "т.б.", "берді", "."),
    ]


@pytest.mark.parametrize(
    ("word", "upos", "feats", "wanted"),
    [
        ("министрінің", "NOUN", {"Case": "Gen", "Person[psor]": "3", "Number[psor]": "Plur,Sing"}, "министр"),
        ("мектебі", "NOUN", {"Case": "Nom", "Person[psor]": "3", "Number[psor]": "Plur,Sing"}, "мектеп"),
        ("халқының", "NOUN", {"Case": "Gen", "Person[psor]": "3", "Number[psor]": "Plur,Sing"}, "халық"),
        ("ынтымақтастығымызды", "NOUN", {"Case": "Acc", "Person[psor]": "1"}, "ынтымақтастық"),
        ("қолдайды", "VERB", {"VerbForm": "Fin", "Tense": "Pres", "Person": "3"}, "қолда"),
        ("келмеді", "VERB", {"VerbForm": "Fin", "Polarity": "Neg"}, "кел"),
        ("тауып", "VERB", {"VerbForm": "Conv"}, "тап"),
        ("оқиды", "VERB", {"VerbForm": "Fin"}, "оқы"),
        ("қоюы", "VERB", {"VerbForm": "Ger", "Case": "Nom", "Person[psor]": "3"}, "қой"),
        ("екендігін", "AUX", {"Case": "Acc", "VerbForm": "Ger"}, "е"),
        ("одан", "PRON", {"Case": "Abl", "PronType": "Prs"}, "ол"),
        ("Астанадағы", "PROPN", {"Case": "Loc"}, "астана"),
        ("БҰҰ-ның", "PROPN", {"Case": "Gen"}, "бұұ"),
        ("АҚШтың", "PROPN", {"Case": "Gen"}, "ақш"),
        ("55-ші", "NUM", {"NumType": "Ord"}, "55"),
        ("Медведевтің", "PROPN", {"Case": "Gen"}, "медведев"),
    ],
)
def test_a_form_has_the_lemma_of_its_stem(word: str, upos: str, feats: dict[str, str], wanted: str) -> None:
    assert lemma(word, upos, feats) == wanted


@pytest.mark.parametrize(
    ("word", "wanted"),
    [("қойылды", "қой"), ("тағайындалды", "тағайында"), ("сайланды", "сайла"), ("өткізілген", "өткіз")],
)
def test_a_regular_passive_has_the_lemma_of_its_verb(word: str, wanted: str) -> None:
    assert lemma(word, "VERB", {"Voice": "Pass"}) == wanted


@pytest.mark.parametrize(("word", "wanted"), [("қосылды", "қосыл"), ("кездесті", "кездес"), ("өткізді", "өткіз")])
def test_a_verb_of_its_own_a_reciprocal_and_a_causative_stay_whole(word: str, wanted: str) -> None:
    assert lemma(word, "VERB", {"VerbForm": "Fin", "Tense": "Past"}) == wanted


def test_a_verbal_noun_keeps_its_ending_where_it_is_read_as_a_noun() -> None:
    feats = {"Case": "Loc", "Person[psor]": "3", "Number[psor]": "Plur,Sing"}
    assert lemma("шақыруында", "NOUN", feats) == "шақыру"
    assert lemma("шақыруында", "VERB", {**feats, "VerbForm": "Ger"}) == "шақыр"


def test_a_verbal_noun_of_the_dictionary_is_a_noun_whatever_the_tagger_says() -> None:
    upos, feats = part_of_speech("кездесуінде", "VERB", {"Case": "Loc", "VerbForm": "Ger"})
    assert (upos, feats["Case"]) == ("NOUN", "Loc")


def test_the_treebanks_leftover_part_of_speech_is_never_given() -> None:
    assert part_of_speech("жүзеге", "X", {})[0] != "X"


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("орынбасарымен", "орынбасары"),
        ("төрағасының", "төрағасы"),
        ("елшілеріне", "елшілері"),
        ("министрлігінен", "министрлігі"),
        ("Президентіміздің", "Президентіміз"),
        ("үкіметке", "үкімет"),
        ("БҰҰ-ның", "БҰҰ"),
        ("комитет", "комитет"),
    ],
)
def test_the_nominative_loses_the_case_and_keeps_number_and_possessive(word: str, wanted: str) -> None:
    first = readings(word)[0]
    assert nominative_form(word, first.upos, first.feats) == wanted


@pytest.mark.parametrize(
    ("phrase", "wanted"),
    [
        ("Сыртқы істер министрінің орынбасарымен", "Сыртқы істер министрінің орынбасары"),
        ("Ауыл шаруашылығы министрлігінде", "Ауыл шаруашылығы министрлігі"),
        ("«Самға» қорының басқарма төрағасын", "«Самға» қорының басқарма төрағасы"),
        ("«Самға»-ның", "«Самға»"),
    ],
)
def test_only_the_last_word_of_a_phrase_loses_its_case(kazakh: Kazakh, phrase: str, wanted: str) -> None:
    (sentence,) = analysed(kazakh, phrase).sentences
    assert kazakh.nominative(sentence.tokens) == wanted


def test_names_of_the_chain_stand_where_their_tokens_do(kazakh: Kazakh) -> None:
    text = "Бейсенбіде Тоқаевпен кездесу өтті."
    (sentence,) = analysed(kazakh, text).sentences
    (name,) = sentence.names
    assert (name.kind, name.span.of(text), name.first, name.last) == ("person", "Тоқаевпен", 1, 1)
    assert kazakh.person([sentence.tokens[1]]) == "Тоқаев"


@pytest.mark.parametrize(
    "text", ["", "\n", "сөз" * 4000, "🇵🇱 мен 🇰🇿 – 5-6 мамыр, «X»-тың", "Ы" * 300 + "\ud800\u200b.", "а.б.в. -"]
)
def test_tokens_stand_where_they_say_whatever_the_text(kazakh: Kazakh, text: str) -> None:
    for sentence in analysed(kazakh, text).sentences:
        at = sentence.span.start
        for token in sentence.tokens:
            assert at <= token.start < token.end <= sentence.span.end
            assert text[token.start : token.end] == token.text
            at = token.end


def test_and_between_nouns_is_no_pronoun() -> None:
    tags = mended(["Әкімдер", "мен", "сарапшылар"], ["NOUN", "PRON", "NOUN"], [{"Case": "Nom"}] * 3)
    assert tags[1][0] == "CCONJ"
    assert mended(["Залда", "мен", "сөз"], ["NOUN", "PRON", "NOUN"], [{"Case": "Loc"}, {}, {}])[1][0] == "PRON"


def test_a_noun_has_the_case_that_its_suffix_spells_whatever_the_tagger_says() -> None:
    ((_, feats),) = mended(["үкіметтің"], ["NOUN"], [{"Case": "Nom"}])
    assert feats["Case"] == "Gen"
