"""Polish sentences as the pipeline reads them: words, trees and names."""

from __future__ import annotations

import pytest

from sverka.language import Sentence, Token, language


def parsed(text: str) -> Sentence:
    (sentence,) = language("pl").analyse(text).sentences
    return sentence


def token(sentence: Sentence, text: str) -> Token:
    return next(t for t in sentence.tokens if t.text == text)


def test_the_parts_of_a_plain_sentence_are_found() -> None:
    sentence = parsed("Prezydent Estonii spotkał się w Tallinnie z ministrem gospodarki Łotwy.")
    verb = token(sentence, "spotkał")
    assert (verb.lemma, verb.upos, verb.relation) == ("spotkać", "VERB", "root")
    assert (token(sentence, "Prezydent").relation, token(sentence, "Prezydent").head) == ("nsubj", verb.index)
    assert token(sentence, "ministrem").feats["Case"] == "Ins"
    assert token(sentence, "gospodarki").head == token(sentence, "ministrem").index


def test_a_participle_is_a_verb_with_the_infinitive_for_its_lemma() -> None:
    signed = token(parsed("Umowa została podpisana w Rydze."), "podpisana")
    assert (signed.lemma, signed.upos, signed.feats["VerbForm"], signed.feats["Voice"]) == (
        "podpisać",
        "VERB",
        "Part",
        "Pass",
    )


def test_a_verb_with_by_is_conditional() -> None:
    verb = token(parsed("Prezydent spotkałby się z ministrem."), "spotkałby")
    assert (verb.lemma, verb.feats["Mood"]) == ("spotkać", "Cnd")


def test_an_abbreviation_has_the_lemma_of_what_it_stands_for() -> None:
    sentence = parsed("W 2019 r. eksport wzrósł o 5 proc. i 3 mln ton.")
    assert [token(sentence, t).lemma for t in ("r", "proc", "mln")] == ["rok", "procent", "milion"]


def test_plural_nouns_are_plural() -> None:
    assert token(parsed("Chiny poparły rezolucję."), "Chiny").feats["Number"] == "Plur"


def test_a_preposition_rules_the_case_of_its_noun() -> None:
    sentence = parsed("Rozmowy z Litwą dotyczyły współpracy w energetyce.")
    assert token(sentence, "Litwą").feats["Case"] == "Ins"
    assert token(sentence, "energetyce").feats["Case"] == "Loc"


def test_an_adjective_agrees_with_its_noun() -> None:
    sentence = parsed("Minister spraw zagranicznych Łotwy przyleciał do Wilna.")
    assert token(sentence, "zagranicznych").feats["Gender"] == "Fem"
    assert token(sentence, "zagranicznych").head == token(sentence, "spraw").index


def test_the_state_is_no_adjective() -> None:
    state = token(parsed("Łotwa jest ważnym partnerem Polski."), "Polski")
    assert (state.lemma, state.upos, state.feats["Case"]) == ("polska", "PROPN", "Gen")


def test_a_place_is_read_as_a_place() -> None:
    assert token(parsed("Minister odwiedził bank w Rydze."), "Rydze").lemma == "ryga"


def test_a_word_beside_the_reflexive_pronoun_is_a_verb() -> None:
    assert token(parsed("Minister uda się do Rygi."), "uda").upos == "VERB"


def test_a_quotation_has_its_own_subject() -> None:
    sentence = parsed("Łotwa będzie rozwijać współpracę z Litwą, podkreślił minister.")
    assert token(sentence, "Łotwa").head == token(sentence, "rozwijać").index
    assert token(sentence, "minister").head == token(sentence, "podkreślił").index


def test_a_relative_clause_hangs_on_its_noun() -> None:
    sentence = parsed("Minister przyjął delegację, która przyleciała z Rygi.")
    clause = token(sentence, "przyleciała")
    assert (clause.head, clause.deprel) == (token(sentence, "delegację").index, "acl:relcl")


NAMES = """
Wizytę złożył prezydent Andris Bērziņš.|person|Andris Bērziņš
Spotkał się z prof. Janem Kowalskim w Gdańsku.|person|Jan Kowalski
Rozmawiał z ministrem Janisem Ozolsem o handlu.|person|Janis Ozols
""".strip()


@pytest.mark.parametrize("row", NAMES.splitlines())
def test_a_name_has_no_honorific_and_a_nominative(row: str) -> None:
    text, kind, wanted = row.split("|")
    sentence = parsed(text)
    found = [(n.kind, language("pl").person(sentence.tokens[n.first : n.last + 1])) for n in sentence.names]
    assert (kind, wanted) in found


def test_an_adjective_of_a_state_is_no_name() -> None:
    assert all(
        "polsk" not in n.span.of("Odbyły się polsko-łotewskie konsultacje.")
        for n in parsed("Odbyły się polsko-łotewskie konsultacje.").names
    )


def test_a_text_is_cut_where_its_sentence_is_too_long_for_the_model() -> None:
    analysis = language("pl").analyse("tak i " * 400)
    assert len(analysis.sentences) > 1
    assert sum(len(s.tokens) for s in analysis.sentences) == 800


def test_without_syntax_trees_are_flat_and_words_are_the_same() -> None:
    text = "Minister podpisał umowę."
    (full,), (cheap,) = (language("pl").analyse(text, syntax=flag).sentences for flag in (True, False))
    assert [t.lemma for t in full.tokens] == [t.lemma for t in cheap.tokens]


def test_an_empty_text_has_no_sentences() -> None:
    assert language("pl").analyse("").sentences == []
