"""Polish sentences and tokens."""

from __future__ import annotations

import pytest

from sverka.language.polish.segmentation import sentences, tokens
from sverka.model.spans import Span


def _sentences(text: str) -> list[str]:
    return [place.of(text) for _, place in sentences(text)]


def _tokens(text: str) -> str:
    return " ".join(t.of(text) for t in tokens(text, Span(0, len(text))))


ONE = """
Spotkanie z prof. Janem Nowakiem trwało godzinę.
W dniu 5 maja 2021 r. Minister Spraw Zagranicznych przyjął ambasadora.
Przy ul. Szucha 23 obradował m.in. zespół ekspertów.
Umowę podpisali A. Nowak i K.-J. Wiśniewska.
Podczas 75. Sesji Zgromadzenia Ogólnego zabrał głos szef delegacji.
Uczelnia im. Adama Mickiewicza gościła gen. Kowalskiego.
Eksport wzrósł o 15 proc. w br. i o 3 proc. w ub. r. w całym kraju.
8. sesja Komisji odbyła się w Łodzi.
Sz. Peres odwiedził Kraków.
""".strip()


@pytest.mark.parametrize("text", ONE.splitlines())
def test_an_abbreviation_initial_or_ordinal_does_not_end_a_sentence(text: str) -> None:
    assert _sentences(text) == [text]


TWO = """
Umowę podpisano w 2019 r.|Następnie ministrowie rozmawiali.
Eksport wzrósł o 15 proc.|Import spadł.
Rozmowy odbyły się w siedzibie ONZ.|Zakończył je komunikat.
Czy to koniec?|„Nie” – odpowiedział minister.
Minister powiedział: „Tak”.|Potem wyjechał.
Projekt realizuje spółka Alfa S.A.|Wartość umowy wynosi 3 mln zł.
""".strip()


@pytest.mark.parametrize("row", TWO.splitlines())
def test_a_sentence_ends_after_an_abbreviation_where_it_has_said_something(row: str) -> None:
    parts = row.split("|")
    assert _sentences(" ".join(parts)) == parts


def test_a_sentence_never_crosses_a_line_break() -> None:
    assert _sentences("Wizyta prezydenta\nw Warszawie") == ["Wizyta prezydenta", "w Warszawie"]


TOKENS = """
stosunki polsko-kazachskie|stosunki polsko - kazachskie
Komisja Liberalno-Demokratyczna|Komisja Liberalno - Demokratyczna
Władysław Kosiniak-Kamysz|Władysław Kosiniak-Kamysz
w dniach 15-16 maja|w dniach 15 - 16 maja
lata 2015–2016|lata 2015 – 2016
o 1,1 mld zł i 2.500 osób o 18.30|o 1,1 mld zł i 2.500 osób o 18.30
31-letni i 15-lecie|31-letni i 15-lecie
m.in. w 2020 r.|m.in . w 2020 r .
szczyt UE-Azja w ONZ-cie|szczyt UE - Azja w ONZ-cie
Sarkozy'ego i Mike’a|Sarkozy'ego i Mike’a
15% (gov.pl)…|15 % ( gov.pl ) …
spółka Alfa S.A. i Beta sp. z o.o.|spółka Alfa S.A . i Beta sp . z o.o .
zostałby, spotkaliśmy się|zostałby , spotkaliśmy się
państwo-gospodarz|państwo - gospodarz
""".strip()


@pytest.mark.parametrize("row", TOKENS.splitlines())
def test_tokens_are_cut_as_in_the_treebank(row: str) -> None:
    text, wanted = row.split("|")
    assert _tokens(text) == wanted
