"""Polish offices: chains of genitives, adjectives on both sides, prefixes, women's titles, verbs that tie a holder."""

from __future__ import annotations

import pytest

from tests.reading.office_reading import held, phrases, words


@pytest.mark.parametrize(
    ("text", "holder", "role", "state"),
    [
        ("Minister spraw zagranicznych Litwy Jonas Petrauskas przybył.", "Jonas Petrauskas", "foreign_minister", "LTU"),
        ("Z ministrem spraw zagranicznych Czech Janem Novákiem mówił.", "Janem Novákiem", "foreign_minister", "CZE"),
        ("Szef polskiej dyplomacji Adam Zaremba wyjechał.", "Adam Zaremba", "foreign_minister", "POL"),
        ("Wiceszefowa MSZ Finlandii Anna Virtanen milczała.", "Anna Virtanen", "deputy_foreign_minister", "FIN"),
        ("Kazachstański wiceminister energii Asan Omarow mówił.", "Asan Omarow", "deputy_minister", "KAZ"),
        ("Minister obrony narodowej Polski Jan Wójcik mówił.", "Jan Wójcik", "minister", "POL"),
        ("Minister rozwoju i technologii Polski Ewa Kot mówiła.", "Ewa Kot", "minister", "POL"),
        ("Przyjął ambasadora Japonii w Polsce Kenjiego Tanakę.", "Kenjiego Tanakę", "ambassador", "JPN"),
        ("Konsul generalny RP Adam Bielski mówił.", "Adam Bielski", "consul", "POL"),
        ("Stały przedstawiciel Polski przy ONZ Jan Wrona mówił.", "Jan Wrona", "permanent_representative", "POL"),
        ("Przewodniczący Senatu Kazachstanu Asan Omarow mówił.", "Asan Omarow", "speaker_of_parliament", "KAZ"),
        ("Rozmawiał z premierem Węgier Gáborem Kissem.", "Gáborem Kissem", "head_of_government", "HUN"),
        ("Szef rządu Słowacji Jozef Kováč mówił.", "Jozef Kováč", "head_of_government", "SVK"),
        ("Prezydent Warszawy Adam Zaremba mówił.", "Adam Zaremba", "mayor", "POL"),
        ("Rzecznik Kremla Iwan Sidorow milczał.", "Iwan Sidorow", "spokesperson", "RUS"),
        ("Sekretarz stanu USA John Smith mówił.", "John Smith", "foreign_minister", "USA"),
        ("Specjalny wysłannik USA John Smith mówił.", "John Smith", "special_envoy", "USA"),
    ],
)
def test_an_office_is_read_with_its_state_and_holder(text: str, holder: str, role: str, state: str) -> None:
    assert (holder, role, state) in held("pl", text)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Podsekretarz stanu w MSZ Anna Nowak mówiła.", "deputy_foreign_minister"),
        ("Szef Biura Polityki Międzynarodowej Jan Wójcik mówił.", "head_of_agency"),
        ("Dyrektor Departamentu Azji i Pacyfiku MSZ Anna Nowak mówiła.", "director"),
        ("Wojewoda lubelski Jan Wójcik mówił.", "governor"),
        ("Marszałek Sejmu Anna Nowak mówiła.", "speaker_of_parliament"),
        ("Wicemarszałek Senatu Anna Nowak mówiła.", "member_of_parliament"),
        ("Prezes zarządu spółki Jan Wójcik mówił.", "business"),
        ("Rzeczniczka prasowa MSZ Anna Nowak mówiła.", "spokesperson"),
    ],
)
def test_the_body_gives_the_role(text: str, role: str) -> None:
    assert [found for _, found, _ in held("pl", text)] == [role]


def test_a_deputy_minister_in_the_instrumental_is_read() -> None:
    text = "Odbył konsultacje z pierwszym zastępcą ministra spraw zagranicznych Uzbekistanu Rustamem Karimowem."
    assert held("pl", text) == [("Rustamem Karimowem", "deputy_foreign_minister", "UZB")]


def test_the_office_may_follow_the_name() -> None:
    assert held("pl", "Adam Zaremba, szef MSZ Polski, wyjechał do Rzymu.") == [
        ("Adam Zaremba", "foreign_minister", "POL")
    ]


def test_a_plural_gives_each_holder_his_state() -> None:
    text = "Ministrowie spraw zagranicznych Polski i Litwy Adam Zaremba i Jonas Petrauskas podpisali list."
    assert held("pl", text) == [
        ("Adam Zaremba", "foreign_minister", "POL"),
        ("Jonas Petrauskas", "foreign_minister", "LTU"),
    ]


def test_a_womans_title_that_does_not_decline_has_her_name_in_any_case() -> None:
    assert held("pl", "Rozmawiał z premier Estonii Anną Kowalską.") == [("Anną Kowalską", "head_of_government", "EST")]


@pytest.mark.parametrize("text", ["Były prezydent Estonii Jan Wójcik mówił.", "Ekspremier Jan Wójcik mówił."])
def test_a_former_office_is_former(text: str) -> None:
    assert [phrase.standing for phrase in phrases("pl", text)[1]] == ["former"]


def test_an_acting_office_is_acting() -> None:
    (phrase,) = phrases("pl", "Pełniący obowiązki ambasadora Polski Jan Wójcik mówił.")[1]
    assert (phrase.role, phrase.standing) == ("ambassador", "acting")


def test_a_verb_ties_the_holder_to_his_office() -> None:
    assert held("pl", "Jan Wójcik został mianowany ambasadorem Polski w Chile.") == [
        ("Jan Wójcik", "ambassador", "POL")
    ]


def test_a_counterpart_is_known_as_one() -> None:
    (phrase,) = phrases("pl", "Rozmawiał ze swoim tureckim odpowiednikiem Mehmetem Kayą.")[1]
    assert (phrase.counterpart, phrase.state) == (True, "TUR")


def test_a_field_after_do_spraw_belongs_to_the_title() -> None:
    analysis, (phrase,) = phrases("pl", "Minister ds. europejskich Jan Wójcik mówił.")
    assert words(analysis, phrase, phrase.core) == "Minister ds. europejskich"


def test_a_womans_former_office_is_former() -> None:
    assert [p.standing for p in phrases("pl", "Rozmawiał z byłą premier Estonii Anną Kowalską.")[1]] == ["former"]


def test_somebody_is_appointed_to_an_office() -> None:
    assert held("pl", "Na konsula generalnego w Krakowie powołano Annę Kowalską.") == [
        ("Annę Kowalską", "consul", None)
    ]


def test_the_pope_is_the_head_of_his_own_state() -> None:
    assert held("pl", "Papież Franciszek odwiedził Gruzję.") == [("Franciszek", "head_of_state", "VAT")]
