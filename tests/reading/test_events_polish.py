"""What the events of Polish reports are read as: sentences of our own, one behaviour a test."""

from __future__ import annotations

import pytest

from tests.reading.event_reading import Reports

_REPORTS = Reports("pl", "Wiadomości dnia")
told, the = _REPORTS.told, _REPORTS.the


# --- meetings and visits


def test_who_receives_at_home_hosts() -> None:
    meeting = the(
        "CONSULT", "Prezydent Litwy Marek Adamkus 14 listopada przyjął w Wilnie ambasadora Turcji Mehmeta Ozana."
    )
    assert (meeting.event.format, meeting.event.date, meeting.place) == ("meeting", "2025-11-14", ("Wilno", "LTU"))
    assert meeting.who == {("Adamkus", "LTU", "host"), ("Ozan", "TUR", "guest")}


def test_who_was_received_is_the_guest_of_the_agent() -> None:
    meeting = the(
        "CONSULT",
        "Minister spraw zagranicznych Gruzji Dawid Beridze został przyjęty przez prezydenta Polski Jana Zarembę.",
    )
    assert meeting.who == {("Zaremba", "POL", "host"), ("Beridze", "GEO", "guest")}


@pytest.mark.parametrize(
    "words",
    [
        "spotkał się w Pradze z prezydentem Czech Pavlem Dvořákiem",
        "w Pradze spotkał się z prezydentem Czech Pavlem Dvořákiem",
        "rozmawiał w Pradze z prezydentem Czech Pavlem Dvořákiem",
        "odbył w Pradze rozmowę z prezydentem Czech Pavlem Dvořákiem",
        "odbył w Pradze spotkanie z prezydentem Czech Pavlem Dvořákiem",
        "omówił w Pradze z prezydentem Czech Pavlem Dvořákiem bezpieczeństwo energetyczne",
    ],
)
def test_a_meeting_has_many_words(words: str) -> None:
    meeting = the("CONSULT", f"Premier Polski Adam Zaremba {words}.")
    assert (meeting.event.format, meeting.event.status, meeting.place) == ("meeting", "occurred", ("Praga", "CZE"))
    assert meeting.who == {("Zaremba", "POL", "guest"), ("Dvořák", "CZE", "host")}


@pytest.mark.parametrize(
    "words",
    [
        "rozmawiał przez telefon z prezydentem Czech Pavlem Dvořákiem",
        "rozmawiał we wtorek telefonicznie z prezydentem Czech Pavlem Dvořákiem",
        "odbył rozmowę telefoniczną z prezydentem Czech Pavlem Dvořákiem",
        "przeprowadził telefoniczną rozmowę z prezydentem Czech Pavlem Dvořákiem",
    ],
)
def test_a_talk_by_telephone_is_a_call(words: str) -> None:
    call = the("CONSULT", f"Premier Polski Adam Zaremba {words}.")
    assert call.event.format == "phone_call"
    assert call.who == {("Zaremba", "POL", "party"), ("Dvořák", "CZE", "party")}


@pytest.mark.parametrize(
    "words",
    [
        "złożył oficjalną wizytę w Estonii",
        "udał się z wizytą do Estonii",
        "przyjechał do Estonii",
        "odwiedził Estonię",
        "przybył z wizytą oficjalną do Estonii",
    ],
)
def test_a_visit_has_many_words(words: str) -> None:
    visit = the("CONSULT", f"Minister obrony Polski Adam Zaremba {words}.")
    assert visit.event.format == "visit"
    assert visit.who == {("Zaremba", "POL", "guest"), ("EST", "EST", "host")}


def test_who_stays_on_a_visit_is_there_now() -> None:
    visit = the("CONSULT", "Prezydent Kazachstanu Nurłan Abenow przebywa z wizytą oficjalną w Belgradzie.")
    assert (visit.event.status, visit.place) == ("ongoing", ("Belgrad", "SRB"))


@pytest.mark.parametrize(
    "words",
    [
        "uda się w grudniu z wizytą do Estonii",
        "złoży w grudniu wizytę w Estonii",
        "planuje w grudniu wizytę w Estonii",
        "ma w grudniu odwiedzić Estonię",
    ],
)
def test_what_is_to_come_is_planned(words: str) -> None:
    visit = the("CONSULT", f"Minister obrony Polski Adam Zaremba {words}.")
    assert (visit.event.status, visit.event.date) == ("planned", "2025-12")


def test_a_visit_that_is_due_is_planned() -> None:
    visit = the("CONSULT", "Wizyta prezydenta Turcji Mehmeta Ozana w Warszawie ma się odbyć w grudniu.")
    assert visit.event.status == "planned"
    assert visit.who == {("Ozan", "TUR", "guest"), ("POL", "POL", "host")}


def test_a_visit_called_off_is_cancelled() -> None:
    assert the("CONSULT", "Wizytę prezydenta Turcji Mehmeta Ozana w Moskwie odwołano.").event.status == "cancelled"


def test_a_guest_invited_is_proposed_to_come() -> None:
    visit = the(
        "CONSULT", "Prezydent Polski Jan Zaremba zaprosił prezydenta Turcji Mehmeta Ozana do złożenia wizyty w Polsce."
    )
    assert visit.event.status == "proposed"
    assert visit.who == {("Ozan", "TUR", "guest"), ("POL", "POL", "host")}


def test_credentials_are_received_by_the_host() -> None:
    ceremony = the(
        "CONSULT", "Prezydent Łotwy Jan Ozols przyjął listy uwierzytelniające od ambasadora Pakistanu Sajida Ahmeda."
    )
    assert ceremony.event.format == "credentials"
    assert ceremony.who == {("Ozols", "LVA", "host"), ("Ahmed", "PAK", "guest")}


def test_consultations_have_their_format() -> None:
    talks = the(
        "CONSULT",
        "Wiceminister spraw zagranicznych Polski Anna Nowicka odbyła w Tbilisi konsultacje polityczne "
        "z wiceministrem spraw zagranicznych Gruzji Dawidem Beridze.",
    )
    assert (talks.event.format, talks.place) == ("political_consultations", ("Tbilisi", "GEO"))
    assert talks.who == {("Nowicka", "POL", "guest"), ("Beridze", "GEO", "host")}


@pytest.mark.parametrize("number", ["10.", "X", "dziesiąte"])
def test_a_session_is_numbered_by_a_figure_a_roman_figure_or_a_word(number: str) -> None:
    session = the(
        "CONSULT",
        f"W Warszawie odbyło się {number} posiedzenie Polsko-Kazachstańskiej Komisji Międzyrządowej.",
    )
    assert session.event.format == "commission_session"
    assert session.event.series is not None
    assert session.event.series.ordinal == 10


# --- what Polish leaves unsaid or says in its own way


def test_who_is_not_named_again_is_the_subject_of_the_sentence_before() -> None:
    body = "Premier Estonii Karl Tamm spotkał się w Rydze z premierem Łotwy Janem Ozolsem. W środę uda się do Wilna."
    visit = next(t for t in told(body) if t.event.format == "visit")
    assert (visit.event.status, visit.place) == ("planned", ("Wilno", "LTU"))
    assert ("Tamm", "EST", "guest") in visit.who


def test_the_two_ends_of_a_visit_are_one_visit() -> None:
    body = (
        "Marszałek Senatu Polski Adam Zaremba zakończył 18 listopada wizytę w Estonii. "
        "Przyleciał tam 15 listopada z grupą senatorów."
    )
    assert the("CONSULT", body).event.date == "2025-11-15/2025-11-18"


def test_a_delegation_received_is_that_of_the_visit() -> None:
    body = (
        "Marszałek Senatu Polski Adam Zaremba przebywał z wizytą w Estonii. "
        "Delegację przyjął w Tallinnie prezydent Estonii Karl Tamm."
    )
    meeting = next(t for t in told(body) if t.event.format == "meeting")
    assert meeting.who == {("Tamm", "EST", "host"), ("Zaremba", "POL", "guest")}


def test_a_planned_visit_may_be_told_by_a_participle_before_it() -> None:
    body = "Ambasador Litwy Marek Adamkus poinformował o planowanej na grudzień wizycie premiera Japonii w Wilnie."
    visit = the("CONSULT", body)
    assert (visit.event.status, visit.event.date) == ("planned", "2025-12")
    assert visit.who == {("JPN", "JPN", "guest"), ("LTU", "LTU", "host")}


def test_what_would_be_done_is_no_event() -> None:
    assert not told("Premier Estonii Karl Tamm prowadziłby negocjacje z prezydentem Turcji Mehmetem Ozanem inaczej.")


def test_a_hope_for_what_is_to_come_is_a_proposal() -> None:
    body = "Prezydent Turcji Mehmet Ozan liczy, że parlament Polski ratyfikuje umowę z Turcją."
    assert the("AGREE", body).event.status == "proposed"


def test_what_talks_were_about_is_no_talk_of_its_own() -> None:
    body = (
        "Premier Estonii Karl Tamm spotkał się w Rydze z premierem Łotwy Janem Ozolsem. "
        "Tematem rozmów była współpraca z Turcją."
    )
    assert len(told(body)) == 1


# --- acts


@pytest.mark.parametrize(
    ("kind", "body", "source", "recipient"),
    [
        ("ACCUSE", "Polska potępiła rosyjski atak na Ukrainę.", "POL", "RUS"),
        ("ACCUSE", "MSZ Norwegii wyraziło stanowczy protest wobec działań Rosji.", "NOR", "RUS"),
        ("ACCUSE", "Litwa oskarżyła Białoruś o prowokacje na granicy.", "LTU", "BLR"),
        (
            "SUPPORT",
            "Prezydent Kazachstanu Nurłan Abenow poparł przewodnictwo Chin w Szanghajskiej Organizacji Współpracy.",
            "KAZ",
            "CHN",
        ),
        ("SANCTION", "Unia Europejska nałożyła sankcje na Rosję.", "EUU", "RUS"),
        ("SANCTION", "Czechy wydaliły dwóch rosyjskich dyplomatów.", "CZE", "RUS"),
        ("SANCTION", "Polska zamknęła konsulat generalny Rosji w Gdańsku.", "POL", "RUS"),
        ("CONCEDE", "Stany Zjednoczone zniosły sankcje wobec Białorusi.", "USA", "BLR"),
        ("AID", "Kazachstan przekazał Afganistanowi 50 ton pomocy humanitarnej.", "KAZ", "AFG"),
        ("AID", "Polska wysłała do Turcji leki i sprzęt medyczny.", "POL", "TUR"),
        ("ASSAULT", "Rosja zaatakowała Ukrainę rakietami.", "RUS", "UKR"),
        ("REQUEST", "Łotwa zażądała od Białorusi zaprzestania prowokacji na granicy.", "LVA", "BLR"),
        ("RETREAT", "Rosja wycofała wojska z Syrii.", "RUS", "SYR"),
        ("THREATEN", "Rosja zagroziła Polsce odwetem.", "RUS", "POL"),
        ("REJECT", "Chiny odrzuciły oskarżenia Litwy.", "CHN", "LTU"),
    ],
)
def test_acts_tell_who_does_and_to_whom(kind: str, body: str, source: str, recipient: str) -> None:
    act = the(kind, body)
    assert (act.states["source"], act.states["recipient"]) == (source, recipient)


def test_an_ambassador_is_summoned_by_the_state_of_his_post() -> None:
    act = the("ACCUSE", "Ambasador Rosji w Polsce Oleg Kostin został wezwany do MSZ.")
    assert (act.states["source"], act.states["recipient"]) == ("POL", "RUS")


def test_what_is_not_ruled_out_is_proposed() -> None:
    aid = the("AID", "Prezydent Polski Jan Zaremba nie wykluczył przekazania Ukrainie czołgów.")
    assert aid.event.status == "proposed"


# --- agreements and joint work


def test_a_document_signed_by_nobody_named_has_its_parties() -> None:
    signing = the("AGREE", "W Warszawie podpisano memorandum między ministerstwami rolnictwa Kazachstanu i Polski.")
    assert (signing.event.format, signing.place) == ("signing", ("Warszawa", "POL"))
    assert signing.who == {("KAZ", "KAZ", "party"), ("POL", "POL", "party")}


def test_ministers_who_sign_are_parties() -> None:
    signing = the(
        "AGREE",
        "Umowę o współpracy podpisali minister obrony Polski Adam Zaremba i minister obrony Estonii Karl Tamm.",
    )
    assert signing.who == {("Zaremba", "POL", "party"), ("Tamm", "EST", "party")}


def test_flights_to_be_opened_are_planned() -> None:
    route = the("COOPERATE", "LOT uruchomi w maju 2026 roku połączenie lotnicze między Polską a Gruzją.")
    assert (route.event.status, route.event.date) == ("planned", "2026-05")


# --- no events out of thin air


@pytest.mark.parametrize(
    "body",
    [
        "Pianista Jan Kowalik wystąpił w Nowym Jorku. W Armenii i Turcji jego nagrania są dobrze znane.",
        "Hokeista Adam Bury przebywa w szpitalu. Reprezentacja Polski grała z drużyną Kanady.",
        "Przyjaciółki spotkały się po pracy. Jedna z nich mieszkała dawniej w Polsce, druga w Czechach.",
        "Król Hiszpanii przyjął dymisję trenera. Mecz z drużyną Włoch odbędzie się w maju.",
    ],
)
def test_what_private_people_do_is_no_event_between_states(body: str) -> None:
    assert not told(body)
