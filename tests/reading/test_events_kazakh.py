"""What the events of Kazakh reports are read as: sentences of our own, one behaviour a test."""

from __future__ import annotations

import pytest

from tests.reading.event_reading import Reports

_REPORTS = Reports("kk", "Күн жаңалығы")
told, the = _REPORTS.told, _REPORTS.the


# --- meetings and visits


def test_who_receives_at_home_hosts() -> None:
    meeting = the(
        "CONSULT", "Қырғызстан Президенті Азамат Токтосунов 14 қарашада Бішкекте Түркия елшісі Мехмет Озанды қабылдады."
    )
    assert (meeting.event.format, meeting.event.date, meeting.place) == ("meeting", "2025-11-14", ("Бішкек", "KGZ"))
    assert meeting.who == {("Токтосунов", "KGZ", "host"), ("Озан", "TUR", "guest")}


def test_the_object_may_stand_before_who_receives() -> None:
    meeting = the(
        "CONSULT",
        "14 қарашада Түркия елшісі Мехмет Озанды Қырғызстан Президенті Азамат Токтосунов қабылдады.",
    )
    assert meeting.who == {("Токтосунов", "KGZ", "host"), ("Озан", "TUR", "guest")}


def test_whom_one_meets_is_in_the_comitative() -> None:
    meeting = the("CONSULT", "Армения Премьер-министрі Арам Саргсян Венада Грузия Президенті Гела Беридземен кездесті.")
    assert meeting.who == {("Саргсян", "ARM", "party"), ("Беридзе", "GEO", "party")}


def test_a_journey_by_a_visit_names_its_goal_between_noun_and_verb() -> None:
    visit = the("CONSULT", "Түркия Президенті Кемал Аксой ресми сапармен Астанаға келді.")
    assert (visit.event.format, visit.place) == ("visit", ("Астана", "KAZ"))
    assert visit.who == {("Аксой", "TUR", "guest"), ("KAZ", "KAZ", "host")}


def test_the_country_is_that_of_the_publisher() -> None:
    visit = the("CONSULT", "Осы аптада елге Түркия Сыртқы істер министрі Кемал Аксой келеді.", home="KAZ")
    assert visit.event.status == "planned"
    assert visit.who == {("Аксой", "TUR", "guest"), ("KAZ", "KAZ", "host")}


def test_who_stays_on_a_visit_is_there_now() -> None:
    visit = the("CONSULT", "Қазақстан Президенті Нұрлан Абенов Белградта сапармен жүр.")
    assert (visit.event.status, visit.place) == ("ongoing", ("Белград", "SRB"))


def test_to_come_to_take_part_in_a_summit_is_the_summit_alone() -> None:
    summit = the("CONSULT", "Қазақстан Президенті Нұрлан Абенов ШЫҰ саммитіне қатысу үшін Шанхайға келді.")
    assert (summit.event.format, summit.event.status) == ("summit", "ongoing")


def test_a_visit_put_off_is_cancelled() -> None:
    visit = the("CONSULT", "Түркия Президенті Кемал Аксойдың Мәскеуге сапары кейінге шегерілді.")
    assert visit.event.status == "cancelled"


def test_the_present_of_a_meeting_tells_what_is_to_come() -> None:
    meeting = the("CONSULT", "Ертең Қазақстан Президенті Нұрлан Абенов Түркия Президенті Кемал Аксоймен кездеседі.")
    assert (meeting.event.status, meeting.event.date) == ("planned", "2025-11-21")


def test_a_call_is_told_by_three_words() -> None:
    call = the(
        "CONSULT", "Қазақстан Президенті Нұрлан Абенов Түркия Президенті Кемал Аксоймен телефон арқылы сөйлесті."
    )
    assert call.event.format == "phone_call"
    assert call.who == {("Абенов", "KAZ", "party"), ("Аксой", "TUR", "party")}


def test_the_talks_in_the_accusative_are_those_told_before() -> None:
    body = (
        "Қазақстан мен Түркия дипломаттары Астанада саяси консультация өткізді. "
        "Келіссөзді Қазақстан Сыртқы істер министрінің орынбасары Нұрлан Абенов пен "
        "Түркия Сыртқы істер министрінің орынбасары Кемал Аксой жүргізді."
    )
    talks = the("CONSULT", body)
    assert talks.event.format == "political_consultations"
    assert {name for name, *_ in talks.who} == {"Абенов", "Аксой"}


def test_credentials_are_received_by_the_host() -> None:
    ceremony = the(
        "CONSULT", "Беларусь Президенті Олег Шимко Пәкістан елшісі Сайед Ахмедтен сенім грамотасын қабылдады."
    )
    assert ceremony.event.format == "credentials"
    assert ceremony.who == {("Шимко", "BLR", "host"), ("Ахмед", "PAK", "guest")}


def test_a_session_is_one_of_the_row_of_its_commission() -> None:
    session = the(
        "CONSULT", "Қазақстан мен Өзбекстан үкіметаралық комиссиясының 21-отырысы келесі айда Ташкентте өтеді."
    )
    assert session.event.series is not None
    assert (session.event.series.ordinal, session.event.status) == (21, "planned")
    assert session.event.format == "commission_session"


def test_an_ordinal_may_have_its_tens_before_it() -> None:
    session = the("CONSULT", "Қазақстан мен Өзбекстан үкіметаралық комиссиясының он тоғызыншы отырысы Ташкентте өтті.")
    assert session.event.series is not None
    assert session.event.series.ordinal == 19


def test_a_round_of_consultations_is_consultations() -> None:
    talks = the("CONSULT", "Қазақстан мен Польша арасындағы саяси консультацияның оныншы раунды Варшавада өтті.")
    assert (talks.event.format, talks.place) == ("political_consultations", ("Варшава", "POL"))


def test_what_is_only_supposed_is_no_event() -> None:
    assert told("Егер Түркия Президенті Кемал Аксой Астанаға келсе, екі ел келіссөз жүргізер еді.") == []


# --- acts


@pytest.mark.parametrize(
    ("kind", "body", "source", "recipient"),
    [
        ("ASSAULT", "Ресей Украина аумағына зымыранмен соққы берді.", "RUS", "UKR"),
        ("SANCTION", "АҚШ Иранға жаңа санкция енгізді.", "USA", "IRN"),
        ("SANCTION", "Польша Ресейдің 12 дипломатын елден шығарды.", "POL", "RUS"),
        ("SANCTION", "Литва Беларусьпен шекарасын жапты.", "LTU", "BLR"),
        ("AID", "Түркия Сирияға гуманитарлық көмек жөнелтті.", "TUR", "SYR"),
        ("AID", "Қазақстан жер сілкінісінен зардап шеккен Түркия халқына көмек жіберді.", "KAZ", "TUR"),
        ("ACCUSE", "Қытай АҚШ-ты халықаралық құқықты бұзды деп айыптады.", "CHN", "USA"),
        ("REJECT", "Украина Сыртқы істер министрлігі Ресейдің айыптауын жоққа шығарды.", "UKR", "RUS"),
        ("THREATEN", "Иран Израильге жауап соққы беремін деп қорқытты.", "IRN", "ISR"),
        ("REQUEST", "Франция Ресейден әскерін шығаруды талап етті.", "FRA", "RUS"),
        ("SUPPORT", "Қазақстан Әзербайжанның бейбіт келісім жөніндегі бастамасын қолдайды.", "KAZ", "AZE"),
        ("RETREAT", "Әзербайжан Арменияға 20 әскери тұтқынды қайтарды.", "AZE", "ARM"),
        ("CONCEDE", "Қазақстан Польша азаматтары үшін визасыз режим енгізді.", "KAZ", "POL"),
        ("COERCE", "Иран шекара маңында АҚШ азаматын ұстады.", "IRN", "USA"),
        ("MOBILIZE", "Ресей Польша шекарасына әскер шоғырландырды.", "RUS", "POL"),
    ],
)
def test_an_act_has_who_does_it_and_to_whom(kind: str, body: str, source: str, recipient: str) -> None:
    act = the(kind, body)
    assert act.event.status == "occurred"
    assert {(state, part) for _, state, part in act.who} == {(source, "source"), (recipient, "recipient")}


@pytest.mark.parametrize(
    ("kind", "fmt", "body"),
    [
        ("AGREE", "signing", "Қазақстан мен Италия стратегиялық серіктестік туралы декларацияға қол қойды."),
        ("COOPERATE", "exercise", "Қазақстан мен Италия бірлескен әскери оқу-жаттығу өткізді."),
        ("COOPERATE", None, "Қазақстан мен Италия арасында тікелей рейс ашылды."),
    ],
)
def test_what_two_sides_do_together_has_them_as_parties(kind: str, fmt: str | None, body: str) -> None:
    deed = the(kind, body)
    assert deed.event.format == fmt
    assert {(state, part) for _, state, part in deed.who} == {("KAZ", "party"), ("ITA", "party")}


def test_who_says_that_it_will_act_acts() -> None:
    act = the("SANCTION", "Польша Ресейдің 12 дипломатын елден шығаратынын мәлімдеді.")
    assert act.event.status == "planned"
    assert ("POL", "POL", "source") in act.who


def test_what_is_asked_for_is_no_event_of_its_own() -> None:
    assert [t.event.type for t in told("Франция Ресейден әскерін шығаруды талап етті.")] == ["REQUEST"]


def test_to_invite_to_a_capital_is_no_demand_but_a_visit_proposed() -> None:
    body = "Қазақстан Президенті Нұрлан Абенов Германия Канцлері Карл Гофманды Астанаға шақырды."
    assert [(t.event.type, t.event.format, t.event.status) for t in told(body)] == [("CONSULT", "visit", "proposed")]


def test_two_who_accuse_each_other_accuse_twice() -> None:
    body = "Қытай АҚШ-ты арандату жасады деп айыптады. Ал АҚШ Қытайды келісімді бұзды деп кінәлады."
    assert [t.event.type for t in told(body)] == ["ACCUSE", "ACCUSE"]


def test_days_told_are_better_than_this_week() -> None:
    visit = the(
        "CONSULT",
        "Осы аптада Қазақстанға Чехия Сыртқы істер министрі Ян Новак келеді. Ол 21–22 қарашада Астанада болады.",
        "KAZ",
    )
    assert visit.event.date == "2025-11-21/2025-11-22"


def test_nobody_hosts_a_former_president() -> None:
    meeting = the(
        "CONSULT", "Қазақстанның Чехиядағы елшісі Айдос Сапаров Чехияның бұрынғы президенті Ян Новакпен кездесті."
    )
    assert {part for _, _, part in meeting.who} == {"party"}
