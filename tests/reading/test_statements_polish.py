from __future__ import annotations

import pytest

from sverka.language import language
from sverka.model.records import Statement
from sverka.reading.casting import make_cast
from sverka.reading.statements import read_statements

LEAD = "Prezydent Polski Jan Zaremba przyjął ministra spraw zagranicznych Gruzji Dawida Beridze. "


class Read:
    """A text with its statements."""

    def __init__(self, body: str, title: str = "X") -> None:
        analysis = language("pl").analyse(f"{title}\n\n{body}")
        self.text = analysis.text
        cast = make_cast(analysis, None).cast
        self.names = {m.id: m.name for m in cast.members.values()}
        self.statements = read_statements(cast)

    def rows(self) -> list[tuple[str, str | None, str, tuple[str, ...], str]]:
        return [(self.speaker(s), s.state, s.kind, s.about, s.stance) for s in self.statements]

    def speaker(self, statement: Statement) -> str:
        return self.names[statement.speaker].split()[-1]

    def words(self) -> list[str]:
        return [s.span.of(self.text) for s in self.statements]


@pytest.mark.parametrize(
    "body",
    [
        "Zaremba powiedział, że Polska chce rozwijać współpracę z Gruzją.",
        "Polska, powiedział Zaremba, jest gotowa rozwijać współpracę z Gruzją.",
        "Polska będzie rozwijać współpracę z Gruzją, podkreślił Zaremba.",
        "Polska będzie rozwijać współpracę z Gruzją – zaznaczył Zaremba.",
        "Jak zaznaczył Zaremba, Polska jest gotowa rozwijać współpracę z Gruzją.",
        "Zdaniem Zaremby Polska powinna rozwijać współpracę z Gruzją.",
        "Według Zaremby Gruzja jest ważnym partnerem Polski.",
        "Zaremba wyraził gotowość rozwijania współpracy z Gruzją.",
        "Zaremba nazwał Gruzję ważnym partnerem Polski.",
        "Zaremba określił Gruzję jako ważnego partnera Polski.",
        "Zaremba podziękował Gruzji za wsparcie.",
        "Zaremba jest przekonany, że współpraca Polski z Gruzją będzie się umacniać.",
        "Zaremba liczy na to, że współpraca z Gruzją będzie się rozwijać.",
        "„Jesteśmy gotowi rozwijać współpracę z Gruzją” – powiedział Zaremba.",
        "– Jesteśmy gotowi rozwijać współpracę z Gruzją – powiedział Zaremba.",
    ],
)
def test_a_polish_frame_of_speech_is_a_statement(body: str) -> None:
    (row,) = Read(LEAD + body).rows()
    assert (*row[:2], *row[3:]) == ("Zaremba", "POL", ("GEO",), "positive")


def test_a_possessive_before_the_word_of_opinion_says_whose_it_is() -> None:
    read = Read(LEAD + "Zaremba pochwalił Gruzję za reformy. Jego zdaniem Gruzja jest ważnym partnerem Polski.")
    assert [r[:2] for r in read.rows()] == [("Zaremba", "POL")] * 2


def test_a_speaker_is_not_named_again() -> None:
    read = Read(LEAD + "Zaremba pochwalił Gruzję za reformy. Dodał, że Polska chce rozwijać współpracę z Gruzją.")
    assert [r[:2] for r in read.rows()] == [("Zaremba", "POL")] * 2


def test_words_in_quotation_marks_are_direct() -> None:
    read = Read(LEAD + "„Gruzja jest naszym strategicznym partnerem i przyjacielem” – powiedział Zaremba.")
    assert [r[2] for r in read.rows()] == ["direct"]


def test_speech_between_dashes_is_direct_and_goes_on_after_its_attribution() -> None:
    read = Read(LEAD + "\n– Gruzja jest naszym partnerem – powiedział Zaremba. – Cenimy wsparcie Gruzji w regionie.")
    assert read.rows() == [("Zaremba", "POL", "direct", ("GEO",), "positive")] * 2
    assert read.words() == ["Gruzja jest naszym partnerem", "Cenimy wsparcie Gruzji w regionie"]


def test_a_list_between_dashes_is_no_speech() -> None:
    assert Read(LEAD + "\n– Umowa o handlu z Gruzją;\n– Umowa o kulturze.").rows() == []


@pytest.mark.parametrize(
    "body",
    [
        LEAD + "Strony podkreśliły znaczenie dialogu.",
        LEAD + "Zaremba i Beridze omówili handel.",
        LEAD + "Ministrowie zgodzili się, że współpraca powinna się rozwijać.",
        LEAD + "Zaremba nie powiedział, czy Polska poprze Gruzję.",
        "Piłkarz Jan Nowak powiedział, że drużyna dobrze przygotowała się do meczu.",
    ],
)
def test_talks_and_words_of_both_sides_and_of_no_state_are_no_statements(body: str) -> None:
    assert Read(body).rows() == []


def test_a_ministry_speaks_for_its_state() -> None:
    read = Read("Polskie MSZ wyraziło zaniepokojenie działaniami Białorusi. Białoruś jest sąsiadem Polski.")
    assert [(s.state, s.about, s.stance) for s in read.statements] == [("POL", ("BLR",), "negative")]


def test_a_capital_speaks_for_its_state() -> None:
    read = Read("Rosja zaatakowała Ukrainę. Warszawa potępia agresję Moskwy.")
    assert [(s.state, s.about, s.stance) for s in read.statements] == [("POL", ("RUS",), "negative")]


def test_topics_are_those_of_the_words() -> None:
    read = Read(LEAD + "Zaremba powiedział, że Polska chce zwiększyć handel z Gruzją.")
    assert read.statements[0].topics[:1] == ("trade",)
