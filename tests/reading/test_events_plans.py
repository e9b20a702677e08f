"""What is only planned, proposed or hoped for, and what takes effect by itself, in four languages."""

from __future__ import annotations

import pytest

from sverka.model.vocabulary import Lang
from tests.reading.event_reading import Reports, Told

_REPORTS: dict[Lang, Reports] = {
    "ru": Reports("ru", "Новости дня"),
    "en": Reports("en", "News of the day"),
    "pl": Reports("pl", "Wiadomości dnia"),
    "kk": Reports("kk", "Күн жаңалықтары"),
}


def _the(lang: Lang, kind: str, body: str) -> Told:
    return _REPORTS[lang].the(kind, body)


@pytest.mark.parametrize(
    ("lang", "body"),
    [
        ("ru", "Министры иностранных дел Грузии и Латвии обсудили открытие авиасообщения между Тбилиси и Ригой."),
        (
            "en",
            "The foreign ministers of Georgia and Latvia discussed the opening of an air link between their capitals.",
        ),
        (
            "pl",
            (
                "Ministrowie spraw zagranicznych Gruzji i Łotwy omówili otwarcie połączenia lotniczego między "
                "Tbilisi a Rygą."
            ),
        ),
        ("kk", "Грузия мен Латвия сыртқы істер министрлері Тбилиси мен Рига арасында әуе қатынасын ашуды талқылады."),
    ],
)
def test_an_opening_that_is_talked_over_is_proposed(lang: Lang, body: str) -> None:
    opening = _the(lang, "COOPERATE", body)
    assert (opening.event.status, opening.event.date) == ("proposed", None)
    assert opening.who == {("GEO", "GEO", "party"), ("LVA", "LVA", "party")}


@pytest.mark.parametrize(
    ("lang", "body"),
    [
        ("ru", "Президент Латвии Янис Озолс рассказал о планах постоянного паромного сообщения со Швецией."),
        ("en", "The president of Latvia, Janis Ozols, spoke of plans for a permanent ferry connection with Sweden."),
        ("pl", "Prezydent Łotwy Janis Ozols mówił o planach stałego połączenia promowego ze Szwecją."),
        ("kk", "Латвия президенті Янис Озолс Швециямен тұрақты паром қатынасын ашу жоспары туралы айтты."),
    ],
)
def test_a_route_spoken_of_as_a_plan_is_proposed_between_the_sides(lang: Lang, body: str) -> None:
    plan = _the(lang, "COOPERATE", body)
    assert plan.event.status == "proposed"
    assert plan.who == {("LVA", "LVA", "party"), ("SWE", "SWE", "party")}


@pytest.mark.parametrize(
    ("lang", "body"),
    [
        (
            "ru",
            (
                "Посол Норвегии Ларс Берг выразил надежду, что рейсы между Осло и Тбилиси начнутся во втором "
                "квартале 2026 года."
            ),
        ),
        (
            "en",
            (
                "Norway's ambassador Lars Berg expressed hope that flights between Oslo and Tbilisi would start "
                "in the second quarter of 2026."
            ),
        ),
        (
            "pl",
            (
                "Ambasador Norwegii Lars Berg wyraził nadzieję, że loty z Oslo do Tbilisi ruszą w drugim "
                "kwartale 2026 roku."
            ),
        ),
        (
            "kk",
            (
                "Норвегия елшісі Ларс Берг Осло мен Тбилиси арасындағы рейстер 2026 жылдың екінші тоқсанында "
                "басталады деп үміттенетінін айтты."
            ),
        ),
    ],
)
def test_a_route_that_somebody_hopes_for_is_proposed_for_its_time(lang: Lang, body: str) -> None:
    hoped = _the(lang, "COOPERATE", body)
    assert (hoped.event.status, hoped.event.date) == ("proposed", "2026-04/2026-06")
    assert hoped.who == {("GEO", "GEO", "party"), ("NOR", "NOR", "party")}


@pytest.mark.parametrize(
    ("lang", "body"),
    [
        ("ru", "Возобновление полётов между Ригой и Тбилиси намечено на 10 июня."),
        ("en", "The resumption of flights between Riga and Tbilisi was announced for June 10."),
        ("pl", "Wznowienie lotów między Rygą a Tbilisi zapowiedziano na 10 czerwca, początkowo raz w tygodniu."),
        ("kk", "Рига мен Тбилиси арасындағы рейстерді қайта бастау 10 маусымға жоспарланған."),
    ],
)
def test_what_is_announced_for_a_day_is_planned_for_the_next_such_day(lang: Lang, body: str) -> None:
    flights = _the(lang, "COOPERATE", body)
    assert (flights.event.status, flights.event.date) == ("planned", "2026-06-10")


@pytest.mark.parametrize(
    ("lang", "body"),
    [
        ("ru", "Латвия откроет авиасообщение с Узбекистаном. Первый рейс запланирован на 31 мая 2026 года."),
        ("en", "Latvia will open an air route to Uzbekistan. The flights will start on May 31, 2026."),
        ("pl", "Łotwa uruchomi połączenie lotnicze z Uzbekistanem. Pierwszy rejs zaplanowano na 31 maja 2026 roku."),
        ("kk", "Латвия Өзбекстанмен әуе қатынасын ашады. Алғашқы рейс 2026 жылғы 31 мамырға жоспарланған."),
    ],
)
def test_a_first_flight_of_the_route_just_told_dates_it(lang: Lang, body: str) -> None:
    route = _the(lang, "COOPERATE", body)
    assert (route.event.status, route.event.date) == ("planned", "2026-05-31")


@pytest.mark.parametrize(
    ("lang", "body"),
    [
        ("ru", "Министр иностранных дел Норвегии Ларс Берг приглашён в Таллин."),
        ("ru", "Министр иностранных дел Эстонии Марта Саар пригласила норвежского коллегу Ларса Берга в Таллин."),
        ("en", "Estonian Foreign Minister Marta Saar invited her Norwegian counterpart Lars Berg to Tallinn."),
        ("pl", "Minister spraw zagranicznych Norwegii Lars Berg został zaproszony do Tallinna."),
        ("kk", "Норвегия Сыртқы істер министрі Ларс Берг Таллинге шақырылды."),
    ],
)
def test_who_is_invited_to_a_country_is_to_visit_it(lang: Lang, body: str) -> None:
    visit = _the(lang, "CONSULT", body)
    assert (visit.event.format, visit.event.status) == ("visit", "proposed")
    assert {("EST", "host"), ("NOR", "guest")} == {(state, part) for _, state, part in visit.who}
    assert {name for name, state, _ in visit.who if state == "NOR"} in ({"Berg"}, {"Берг"})


@pytest.mark.parametrize(
    ("lang", "body"),
    [
        ("ru", "С 1 марта 2025 года граждане Латвии могут въезжать в Грузию без виз."),
        ("en", "Georgia has let Latvian citizens enter without visas since March 1, 2025."),
        ("pl", "Od 1 marca 2025 roku obywatele Łotwy mogą wjeżdżać do Gruzji bez wiz."),
        ("kk", "2025 жылғы 1 наурыздан бастап Латвия азаматтары Грузияға визасыз кіре алады."),
    ],
)
def test_a_state_that_lets_citizens_in_without_visas_concedes(lang: Lang, body: str) -> None:
    step = _the(lang, "CONCEDE", body)
    assert (step.event.status, step.event.date, step.place) == ("occurred", "2025-03-01", None)
    assert step.states == {"source": "GEO", "recipient": "LVA"}


@pytest.mark.parametrize(
    ("lang", "body"),
    [
        ("ru", "Грузия разрешила гражданам Латвии въезжать без виз."),
        ("en", "Georgia introduced a visa-free regime for citizens of Latvia."),
        ("pl", "Gruzja pozwoliła obywatelom Łotwy wjeżdżać bez wiz."),
        ("kk", "Грузия Латвия азаматтары үшін визасыз режим енгізді."),
    ],
)
def test_visas_dropped_for_citizens_are_conceded_to_their_state(lang: Lang, body: str) -> None:
    assert _the(lang, "CONCEDE", body).states == {"source": "GEO", "recipient": "LVA"}


@pytest.mark.parametrize(
    ("lang", "body"),
    [
        ("ru", "Норвегия выделит Молдавии два миллиона евро."),
        ("ru", "Норвегия намерена предоставить Молдавии генераторы."),
        ("en", "Norway will allocate two million euros to Moldova."),
        ("pl", "Norwegia przekaże Mołdawii dwa miliony euro."),
        ("kk", "Норвегия Молдоваға екі миллион еуро бөледі."),
    ],
)
def test_a_sum_that_will_be_given_is_aid_to_come(lang: Lang, body: str) -> None:
    aid = _the(lang, "AID", body)
    assert aid.event.status == "planned"
    assert aid.states == {"source": "NOR", "recipient": "MDA"}


@pytest.mark.parametrize(
    ("lang", "body"),
    [
        ("ru", "Евросоюз ввёл санкции против России. Запрет на импорт газа вступит в силу 1 января 2027 года."),
        ("en", "The European Union imposed sanctions on Russia. A ban on gas imports takes effect on January 1, 2027."),
        ("pl", "Unia Europejska nałożyła sankcje na Rosję. Zakaz importu gazu wejdzie w życie 1 stycznia 2027 roku."),
        (
            "kk",
            "Еуропалық одақ Ресейге қарсы санкция енгізді. Газ импортына тыйым 2027 жылғы 1 қаңтардан күшіне енеді.",
        ),
    ],
)
def test_a_ban_that_takes_effect_has_the_sides_of_the_sanctions_just_told(lang: Lang, body: str) -> None:
    ban = [t for t in _REPORTS[lang].told(body) if t.event.date == "2027-01-01"]
    assert [(t.event.type, t.event.status, t.states) for t in ban] == [
        ("SANCTION", "planned", {"source": "EUU", "recipient": "RUS"})
    ]


@pytest.mark.parametrize(
    ("lang", "body"),
    [
        (
            "ru",
            (
                "Премьер-министр Эстонии Март Тамм в мае посетил Ригу и встретился с премьер-министром Латвии "
                "Янисом Озолсом. Тогда же сообщили, что заседание латвийско-эстонского делового форума намечено "
                "на осень."
            ),
        ),
        (
            "kk",
            (
                "Эстония премьер-министрі Март Тамм мамырда Ригада Латвия премьер-министрі Янис Озолспен "
                "кездесті. Латвия-Эстония іскерлік форумы күзге жоспарланғаны да сол кезде айтылды."
            ),
        ),
    ],
)
def test_a_plan_told_in_the_past_is_for_the_season_that_followed(lang: Lang, body: str) -> None:
    forum = [t for t in _REPORTS[lang].told(body) if t.event.format == "forum"]
    assert [(t.event.status, t.event.date) for t in forum] == [("planned", "2025-09/2025-11")]


def test_a_trip_places_all_that_is_planned_for_it() -> None:
    body = (
        "Latvian President Janis Ozols plans to travel to Tashkent in March for Latvia's national day at "
        "the exhibition. "
        "While there he will take part in a Latvian-Uzbek business forum."
    )
    told = _REPORTS["en"].told(body)
    assert {t.event.format for t in told} == {"visit", "exhibition", "forum"}
    assert {(t.event.status, t.event.date, t.place) for t in told} == {("planned", "2026-03", ("Tashkent", "UZB"))}


@pytest.mark.parametrize(
    ("lang", "body"),
    [
        (
            "ru",
            (
                "Министр иностранных дел Латвии Янис Озолс посетит Эстонию. Он встретится с председателем "
                "Рийгикогу Мартом Таммом, премьер-министром Эстонии Рейном Куллом и заместителем министра "
                "иностранных дел Эстонии Андресом Ильвесом."
            ),
        ),
        (
            "kk",
            (
                "Латвия Сыртқы істер министрі Янис Озолс Қазақстанға келеді. Сенат төрағасы Марат Есеновпен, "
                "Мәжіліс төрағасы Болат Сейітовпен және Сыртқы істер министрінің орынбасары Дархан Оспановпен "
                "келіссөз жоспарланған."
            ),
        ),
    ],
)
def test_a_deputy_in_a_list_with_two_heads_of_bodies_is_met_alone(lang: Lang, body: str) -> None:
    meetings = [t for t in _REPORTS[lang].told(body) if t.event.format == "meeting"]
    assert len(meetings) == 3
    assert all(len(t.who) == 2 and t.event.status == "planned" for t in meetings)


def test_who_is_called_without_an_office_is_of_the_other_side() -> None:
    body = (
        "Wczoraj delegację polskiego Senatu przyjął prezydent Kazachstanu Marat Esenow. "
        "Dzień wcześniej prezydent rozmawiał przez telefon z Janem Zarembą."
    )
    call = [t for t in _REPORTS["pl"].told(body) if t.event.format == "phone_call"]
    assert [t.who for t in call] == [{("Esenow", "KAZ", "party"), ("Zaremba", "POL", "party")}]


@pytest.mark.parametrize(
    ("lang", "body"),
    [
        (
            "en",
            "Moldova has rejected Norway's complaint over a strike on an oil terminal near the Swedish port of Malmö.",
        ),
        ("ru", "Молдавия отвергла жалобу Норвегии на молдавский удар по нефтяному терминалу в Мальмё."),
        ("pl", "Mołdawia odrzuciła skargę Norwegii na mołdawski atak na terminal naftowy w Malmö."),
    ],
)
def test_who_rejects_a_complaint_over_a_strike_does_not_deny_it(lang: Lang, body: str) -> None:
    strike = _the(lang, "ASSAULT", body)
    assert strike.event.status == "occurred"
    assert strike.states == {"source": "MDA", "recipient": "SWE"}
