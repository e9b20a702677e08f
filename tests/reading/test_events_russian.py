"""What the events of Russian reports are read as: sentences of our own, one behaviour a test."""

from __future__ import annotations

import pytest

from sverka.model.records import Document
from sverka.reading.reader import read
from tests.reading.event_reading import Reports

_REPORTS = Reports("ru", "Новости дня")
told, the = _REPORTS.told, _REPORTS.the


# --- meetings and visits


def test_who_receives_at_home_hosts() -> None:
    meeting = the(
        "CONSULT", "Президент Кыргызстана Азамат Токтосунов 14 ноября принял в Бишкеке посла Турции Мехмета Озана."
    )
    assert (meeting.event.format, meeting.event.date, meeting.place) == ("meeting", "2025-11-14", ("Бишкек", "KGZ"))
    assert meeting.who == {("Токтосунов", "KGZ", "host"), ("Озан", "TUR", "guest")}


def test_the_president_of_a_publishers_own_state_needs_no_state_beside_him() -> None:
    call = the(
        "CONSULT",
        "Президент провёл телефонный разговор с президентом Ирана Фархадом Исфахани. Речь шла об Иране и Казахстане.",
        home="KAZ",
    )
    assert call.event.format == "phone_call"
    assert call.who == {("KAZ", "KAZ", "party"), ("Исфахани", "IRN", "party")}


def test_a_headline_lends_its_people_to_the_talk_that_the_text_retells() -> None:
    call = the(
        "CONSULT",
        "Президент России Пётр Кравцов пожелал коллеге успехов. Телефонный разговор лидеров носил деловой характер.",
        home="RUS",
        title="Телефонный разговор с Президентом Сербии Милошем Йованичем",
    )
    assert {name for name, *_ in call.who} == {"Кравцов", "Йованич"}


def test_an_adjective_may_stand_inside_a_phrase_of_visiting() -> None:
    visit = the(
        "CONSULT", "Министр иностранных дел Казахстана Арман Сулейменов нанёс официальный визит в Республику Корея."
    )
    assert visit.event.format == "visit"
    assert visit.who == {("Сулейменов", "KAZ", "guest"), ("KOR", "KOR", "host")}


def test_each_state_of_a_tour_is_a_visit() -> None:
    visits = told("Глава МИД Польши Ян Заремба направится в Узбекистан, а затем в Монголию.")
    assert [visit.event.status for visit in visits] == ["planned", "planned"]
    assert [visit.who for visit in visits] == [
        {("Заремба", "POL", "guest"), ("UZB", "UZB", "host")},
        {("Заремба", "POL", "guest"), ("MNG", "MNG", "host")},
    ]


def test_heads_of_bodies_that_were_met_in_a_list_were_met_one_by_one() -> None:
    body = "Министр Польши Ян Заремба встретился с президентом Чехии Петром Новаком и премьером Чехии Иваном Дворским."
    assert {frozenset(meeting.who) for meeting in told(body)} == {
        frozenset({("Заремба", "POL", "party"), (name, "CZE", "party")}) for name in ("Новак", "Дворский")
    }


def test_aid_is_where_it_arrives_and_an_expulsion_where_it_is_ordered() -> None:
    aid = the("AID", "Польша направила в Молдавию гуманитарную помощь.")
    expulsion = the("SANCTION", "Польша выслала двух дипломатов Белоруссии.")
    assert aid.event.place is not None
    assert expulsion.event.place is not None
    assert (aid.event.place.country, expulsion.event.place.country) == ("MDA", "POL")


def test_members_of_a_parliament_are_guests_for_their_state() -> None:
    visit = the("CONSULT", "В октябре десять членов Сейма Польши приезжали в Казахстан.")
    assert (visit.event.date, visit.who) == ("2025-10", {("POL", "POL", "guest"), ("KAZ", "KAZ", "host")})


def test_a_visit_that_may_come_is_proposed() -> None:
    visit = the("CONSULT", "Следующим шагом может стать приезд главы МИД Польши в Астану.")
    assert (visit.event.status, visit.who) == ("proposed", {("POL", "POL", "guest"), ("KAZ", "KAZ", "host")})


def test_a_trip_that_two_sides_wish_to_arrange_has_the_delegation_as_guest() -> None:
    visit = the("CONSULT", "Стороны выразили желание устроить поездку делегации Мажилиса в Варшаву весной 2026 года.")
    assert visit.event.date == "2026-03/2026-05"
    assert visit.who == {("KAZ", "KAZ", "guest"), ("POL", "POL", "host")}


def test_who_stays_on_a_visit_is_there_now() -> None:
    visit = the("CONSULT", "Президент Казахстана Нурлан Абенов находится с официальным визитом в Белграде.")
    assert (visit.event.status, visit.place) == ("ongoing", ("Белград", "SRB"))


def test_to_arrive_for_a_summit_is_the_summit_alone() -> None:
    summit = the("CONSULT", "Президент Казахстана Нурлан Абенов прибыл в Шанхай на саммит ШОС.")
    assert (summit.event.format, summit.event.status) == ("summit", "ongoing")


def test_a_summit_has_all_the_leaders_of_a_list() -> None:
    summit = the(
        "CONSULT",
        "В саммите участвовали президенты Казахстана Нурлан Абенов, Кыргызстана "
        "Азамат Токтосунов и Узбекистана Рустам Каримов.",
    )
    assert summit.event.status == "occurred"
    assert {(name, state) for name, state, _ in summit.who} == {
        ("Абенов", "KAZ"),
        ("Токтосунов", "KGZ"),
        ("Каримов", "UZB"),
    }


def test_a_visit_called_off_is_cancelled() -> None:
    assert the("CONSULT", "Визит президента Турции Кемаля Аксоя в Москву отменён.").event.status == "cancelled"


def test_credentials_are_received_by_the_host() -> None:
    ceremony = the("CONSULT", "Президент Беларуси Олег Шимко принял верительные грамоты посла Пакистана Сайеда Ахмеда.")
    assert ceremony.event.format == "credentials"
    assert ceremony.who == {("Шимко", "BLR", "host"), ("Ахмед", "PAK", "guest")}


def test_a_host_receives_both_sides() -> None:
    body = (
        "Премьер-министр Армении Арам Саргсян и президент Грузии Гела Беридзе провели переговоры в Вене. "
        "Обоих лидеров принял канцлер Австрии Карл Гофман."
    )
    meeting = next(e for e in told(body) if ("Гофман", "AUT", "host") in e.who)
    assert {("ARM", "guest"), ("GEO", "guest")} <= {(state, part) for _, state, part in meeting.who}


# --- acts


@pytest.mark.parametrize(
    ("kind", "body", "source", "recipient"),
    [
        ("ACCUSE", "Посол Польши в Москве Ян Заремба был вызван в МИД России.", "RUS", "POL"),
        ("ACCUSE", "Временный поверенный в делах Литвы в Чехии Ян Заремба вызван в министерство.", "CZE", "LTU"),
        ("ACCUSE", "МИД Норвегии выразил решительный протест послу России.", "NOR", "RUS"),
        ("ACCUSE", "В заявлении МИД России решение Польши названо враждебным.", "RUS", "POL"),
        ("THREATEN", "Россия не оставит без ответа действия Польши.", "RUS", "POL"),
        ("SUPPORT", "Президент Казахстана Нурлан Абенов поддержал председательство Китая в ШОС.", "KAZ", "CHN"),
        ("SANCTION", "Совет ЕС утвердил 25-й пакет санкций против России.", "EUU", "RUS"),
        ("SANCTION", "Чехия объявила двух сотрудников посольства России персонами нон грата.", "CZE", "RUS"),
        ("SANCTION", "Польша закрыла генконсульство России в Гданьске.", "POL", "RUS"),
        ("CONCEDE", "США сняли санкции с Беларуси.", "USA", "BLR"),
        ("AID", "Казахстан доставил в Афганистан 50 тонн гуманитарной помощи.", "KAZ", "AFG"),
        ("COERCE", "Пограничники Эстонии задержали российский танкер.", "EST", "RUS"),
        ("ASSAULT", "Израиль нанёс авиаудар по Дамаску.", "ISR", "SYR"),
        ("REQUEST", "Латвия потребовала от Белоруссии прекратить провокации на границе.", "LVA", "BLR"),
        ("RETREAT", "Россия вывела войска из Сирии.", "RUS", "SYR"),
    ],
)
def test_acts_tell_who_does_and_to_whom(kind: str, body: str, source: str, recipient: str) -> None:
    act = the(kind, body)
    parts = {part: state for _, state, part in act.who}
    assert (parts["source"], parts["recipient"]) == (source, recipient)


def test_a_denied_accusation_keeps_the_accusation_and_adds_the_denial() -> None:
    body = "Минобороны России опровергло обвинения Эстонии в нарушении воздушного пространства."
    accusation, denial = the("ACCUSE", body), the("REJECT", body)
    assert accusation.event.status == "occurred"
    assert ("EST", "EST", "source") in accusation.who
    assert ("RUS", "RUS", "source") in denial.who


def test_an_act_of_two_states_has_two_sources() -> None:
    act = the("SANCTION", "Великобритания и Канада ввели санкции против Белоруссии.")
    assert act.who == {("GBR", "GBR", "source"), ("CAN", "CAN", "source"), ("BLR", "BLR", "recipient")}


def test_the_east_of_a_country_is_where_not_who() -> None:
    assert not [
        t
        for t in told("Журналист погиб при обстреле на востоке Украины, сообщили в Варшаве.")
        if t.event.type == "ASSAULT"
    ]


# --- agreements and joint work


def test_a_document_signed_in_the_passive_has_its_parties() -> None:
    signing = the(
        "AGREE", "В Варшаве подписан меморандум между министерствами сельского хозяйства Казахстана и Польши."
    )
    assert (signing.event.format, signing.place) == ("signing", ("Варшава", "POL"))
    assert signing.who == {("KAZ", "KAZ", "party"), ("POL", "POL", "party")}


def test_flights_that_are_only_talked_of_are_proposed() -> None:
    route = the("COOPERATE", "Стороны обсудили открытие прямых рейсов между Казахстаном и Польшей.")
    assert route.event.status == "proposed"


def test_a_first_flight_joins_the_states_it_flies_between() -> None:
    flight = the("COOPERATE", "3 ноября в Астане приземлился первый рейс из Будапешта.")
    assert (flight.event.date, {state for _, state, _ in flight.who}) == ("2025-11-03", {"KAZ", "HUN"})


def test_a_year_of_a_country_goes_on_where_it_is_kept() -> None:
    year = the("COOPERATE", "2025 год объявлен в Казахстане Годом туризма Китая.")
    assert (year.event.status, year.event.date) == ("ongoing", "2025")
    assert year.who == {("KAZ", "KAZ", "host"), ("CHN", "CHN", "guest")}


def test_a_plan_that_was_given_up_is_no_event() -> None:
    assert not told("Сначала открыть линию между Польшей и Казахстаном собирались 8 мая.")


# --- no events out of thin air


@pytest.mark.parametrize(
    "body",
    [
        "Пианист Глеб Рощин в Нью-Йорке принял участие в концерте. В Армении и Турции его записи хорошо знают.",
        "Хоккеист Антон Бурый находится в больнице. Сборная России играла с командой Канады.",
        "Актёр Джон Хейли отказался ехать в Россию. Фильм снимали в США и Франции.",
        "Подруги встретились после работы и позвонили родным. Одна из них раньше жила в Польше, другая в Чехии.",
        "Король Испании принял отставку тренера. Матч с командой Италии пройдёт в мае.",
    ],
)
def test_what_private_people_do_is_no_event_between_states(body: str) -> None:
    assert not told(body)


def test_a_visit_lasts_the_days_that_are_told() -> None:
    visit = the("CONSULT", "Президент Чехии Петр Новак прибыл 5 ноября в Астану с трёхдневным визитом.")
    assert visit.event.date == "2025-11-05/2025-11-07"


def test_a_visit_that_lasts_in_a_text_without_a_date_keeps_its_day() -> None:
    records = read(Document(id="x", text="Президент Чехии прибыл 5 ноября в Астану с трёхдневным визитом.", lang="ru"))
    assert [event.date for event in records.events] == ["XXXX-11-05"]
