"""Trees of Kazakh sentences by rule, on tags written by hand: `word/lemma/UPOS/Feature=Value|…`."""

from __future__ import annotations

from sverka.language.analysis import Name, Token
from sverka.language.kazakh.trees import grow
from sverka.model.spans import Span

PAST = "Tense=Past|VerbForm=Fin|Person=3"


def tree(written: str, *people: tuple[int, int]) -> dict[str, tuple[str, str]]:
    """Return the governor and relation of each word."""
    tokens: list[Token] = []
    at = 0
    for index, part in enumerate(written.split()):
        word, lemma, upos, *feats = part.split("/")
        told = dict(f.split("=") for f in feats[0].split("|")) if feats else {}
        tokens.append(Token(index, at, at + len(word), word, lemma, upos, told, -1, "dep"))
        at += len(word) + 1
    names = [Name("person", Span(tokens[a].start, tokens[b].end), a, b) for a, b in people]
    grow(tokens, names)
    return {t.text: (tokens[t.head].text if t.head >= 0 else "", t.deprel) for t in tokens}


def test_a_title_hangs_on_the_name_that_has_the_case() -> None:
    found = tree(
        "Ол/ол/PRON/Case=Nom президент/президент/NOUN/Case=Nom Олег/олег/PROPN/Case=Nom "
        f"Шимкомен/шимко/PROPN/Case=Ins кездесті/кездес/VERB/{PAST}",
        (2, 3),
    )
    assert found["президент"] == ("Шимкомен", "nmod")
    assert found["Шимкомен"] == ("кездесті", "obl")


def test_clauses_of_converbs_leave_their_subject_to_the_last_verb() -> None:
    found = tree(
        "Елші/елші/NOUN/Case=Nom хат/хат/NOUN/Case=Nom жазып/жаз/VERB/VerbForm=Conv ,/,/PUNCT "
        f"жауап/жауап/NOUN/Case=Nom алды/ал/VERB/{PAST}"
    )
    assert found["Елші"] == ("алды", "nsubj")
    assert found["жазып"] == ("алды", "advcl")
    assert found["хат"] == ("жазып", "obj")


def test_the_first_of_two_subjects_speaks() -> None:
    found = tree(
        "Елші/елші/NOUN/Case=Nom министр/министр/NOUN/Case=Nom "
        f"келетінін/кел/VERB/Aspect=Imp|VerbForm=Ger|Case=Acc айтты/айт/VERB/{PAST}"
    )
    assert found["Елші"] == ("айтты", "nsubj")
    assert found["министр"] == ("келетінін", "nsubj")
    assert found["келетінін"] == ("айтты", "ccomp")


def test_what_stands_before_the_word_of_quoting_is_a_clause_of_the_verb_after_it() -> None:
    found = tree(
        "Ол/ол/PRON/Case=Nom елді/ел/NOUN/Case=Acc серіктес/серіктес/NOUN/Case=Nom "
        f"деп/де/VERB/VerbForm=Conv атады/ата/VERB/{PAST}"
    )
    assert found["серіктес"] == ("атады", "ccomp")
    assert found["деп"] == ("серіктес", "mark")
    assert found["елді"] == ("атады", "obj")


def test_an_auxiliary_gives_its_verb_the_tense() -> None:
    found = tree(f"Ол/ол/PRON/Case=Nom атап/ата/VERB/VerbForm=Conv өтті/өт/VERB/{PAST}")
    assert found["өтті"] == ("атап", "aux")
    assert found["атап"] == ("", "root")


def test_a_participle_describes_the_noun_after_it() -> None:
    found = tree(
        "Халық/халық/NOUN/Case=Nom соғыстан/соғыс/NOUN/Case=Abl қашқан/қаш/VERB/Tense=Past|VerbForm=Part "
        f"босқынға/босқын/NOUN/Case=Dat көмектесті/көмектес/VERB/{PAST}"
    )
    assert found["қашқан"] == ("босқынға", "acl")
    assert found["соғыстан"] == ("қашқан", "obl")
    assert found["Халық"] == ("көмектесті", "nsubj")


def test_a_postposition_counts_only_after_its_case() -> None:
    found = tree(f"Олар/олар/PRON/Case=Nom екіжақты/екіжақты/ADJ байланысты/байланысты/ADP нығайтты/нығайт/VERB/{PAST}")
    assert found["байланысты"] == ("нығайтты", "obj")
