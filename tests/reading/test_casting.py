from __future__ import annotations

import pytest

from tests.reading.cast_reading import cast_of


def test_a_surname_joins_the_full_name_in_any_case() -> None:
    text = (
        "Президент Латвии Эдгарс Ринкевичс прибыл в Прагу. Ему рады. Ринкевичса ждут. Встречу с Ринкевичсом отложили."
    )
    read = cast_of("ru", text)
    assert read.people() == ["Эдгарс Ринкевичс"]
    assert read.meant("Ринкевичса") == "Эдгарс Ринкевичс"


def test_the_fullest_name_is_the_actor_s() -> None:
    read = cast_of("en", "Tsahkna arrived in Oslo. Estonian Foreign Minister Margus Tsahkna met the press.")
    assert read.people() == ["Margus Tsahkna"]


def test_two_people_of_one_surname_stay_two() -> None:
    text = "Президент Польши Лех Качиньский и премьер-министр Ярослав Качиньский прибыли в Вену."
    assert cast_of("ru", text).people() == ["Лех Качиньский", "Ярослав Качиньский"]
    text = "Cuban President Raul Castro thanked Mexico. Former Cuban leader Fidel Castro was absent."
    assert cast_of("en", text).people() == ["Raul Castro", "Fidel Castro"]


@pytest.mark.parametrize(
    ("lang", "text", "pronoun", "meant"),
    [
        (
            "ru",
            "Министр иностранных дел Чехии Ян Липавский встретился с послом Австрии Карлом Гофманом. Он отметил рост.",
            "Он",
            "Ян Липавский",
        ),
        (
            "ru",
            "Президент Молдавии Майя Санду приняла президента Румынии Клауса Йоханниса. Он поблагодарил её.",
            "Он",
            "Клаус Йоханнис",
        ),
        (
            "ru",
            "Президент Молдавии Майя Санду приняла президента Румынии Клауса Йоханниса. Он поблагодарил её.",
            "её",
            "Майя Санду",
        ),
        (
            "en",
            "Chancellor of Germany Angela Merkel met French President Francis Dupont. He thanked her.",
            "He",
            "Francis Dupont",
        ),
        (
            "en",
            "Chancellor of Germany Angela Merkel met French President Francis Dupont. She left.",
            "She",
            "Angela Merkel",
        ),
        (
            "en",
            "Norwegian Foreign Minister Espen Eide met Estonian Minister Margus Tsahkna. He said Norway would help.",
            "He",
            "Espen Eide",
        ),
    ],
)
def test_a_pronoun_means_who_fits_by_gender_then_the_subject(lang: str, text: str, pronoun: str, meant: str) -> None:
    assert cast_of(lang, text).meant(pronoun) == meant


@pytest.mark.parametrize(
    ("lang", "text", "office", "meant"),
    [
        (
            "ru",
            "Глава МИД Чехии Ян Липавский прибыл в Вену. Министр встретился с президентом Австрии Карлом Гофманом.",
            "Министр",
            "Ян Липавский",
        ),
        (
            "ru",
            "Президент Австрии Карл Гофман принял посла Чехии Яна Новака. Дипломат вручил грамоты главе государства.",
            "главе государства",
            "Карл Гофман",
        ),
        (
            "en",
            "Estonian Foreign Minister Margus Tsahkna arrived in Oslo. The minister thanked Norway.",
            "The minister",
            "Margus Tsahkna",
        ),
    ],
)
def test_an_office_means_its_holder(lang: str, text: str, office: str, meant: str) -> None:
    read = cast_of(lang, text)
    row = [m for r in read.cast.mentions for m in r if m.form == "office" and m.span.of(text).lower() in office.lower()]
    assert [read.cast.members[m.actor].name for m in row if m.actor] == [meant]


def test_a_counterpart_has_the_office_of_the_other_in_his_own_state() -> None:
    text = "Norwegian Foreign Minister Espen Eide met his Estonian counterpart Margus Tsahkna in Oslo."
    person = cast_of("en", text).person("Tsahkna")
    assert (person.state, person.roles) == ("EST", [("foreign_minister", "EST")])


def test_a_counterpart_without_a_name_is_the_one_of_his_state() -> None:
    text = (
        "Министр иностранных дел Латвии Байба Браже встретилась с Радославом Сикорским. Польский коллега поддержал её."
    )
    assert cast_of("ru", text).meant("Польский коллега") == "Радослав Сикорский"


def test_the_guest_is_the_one_from_abroad() -> None:
    text = "Посол Чехии Ян Новак встретился с министром Карлом Гофманом. Гость рассказал о планах Чехии и Австрии."
    assert cast_of("ru", text, "AUT").meant("Гость") == "Ян Новак"


def test_a_capital_acts_or_is_a_place() -> None:
    read = cast_of("en", "Warsaw said it would help. The talks were held in Warsaw.")
    assert [m.form for row in read.cast.mentions for m in row] == ["capital", "place"]
    read = cast_of("ru", "Варшава поддержала Киев. Переговоры прошли в Праге.")
    assert [m.form for row in read.cast.mentions for m in row] == ["capital", "capital", "place"]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("В Кремле заявили, что визит состоится.", "RUS"),
        ("В Варшаве отметили рост торговли.", "POL"),
        ("Как сообщили в Белом доме, визит отложен.", "USA"),
    ],
)
def test_where_it_was_said_is_who_speaks(text: str, state: str) -> None:
    assert cast_of("ru", text).states() == [state]


@pytest.mark.parametrize("text", ["В Кремле прошли переговоры.", "Министр заявил в Варшаве о поддержке."])
def test_where_it_happened_is_no_actor(text: str) -> None:
    assert cast_of("ru", text).states() == []


def test_a_ministry_is_an_organisation_of_its_state() -> None:
    read = cast_of("ru", "МИД Чехии вручил ноту. Министерство обороны Австрии ответило.")
    assert [(m.kind, m.name, m.state) for m in read.cast.members.values()] == [
        ("organisation", "МИД Чехии", "CZE"),
        ("organisation", "Министерство обороны Австрии", "AUT"),
    ]


def test_a_ministry_without_a_state_is_the_publisher_s() -> None:
    (member,) = cast_of("ru", "МИД выразил протест.", "KAZ").cast.members.values()
    assert (member.kind, member.state) == ("organisation", "KAZ")


def test_the_sides_are_the_pair_of_the_text() -> None:
    read = cast_of("ru", "Польша и Чехия провели консультации. Стороны обсудили торговлю.")
    assert (read.mention("Стороны").form, sorted(read.mention("Стороны").states)) == ("sides", ["CZE", "POL"])


def test_a_side_stands_for_its_state() -> None:
    read = cast_of("en", "The Czech side thanked Poland.")
    assert read.mention("Czech side").form == "side"
    assert read.states() == ["CZE", "POL"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Президенты Латвии Эдгарс Ринкевичс, Чехии Петр Павел и Финляндии Александр Стубб встретились в Осло."),
        (
            "en",
            "Presidents Edgars Rinkevics of Latvia, Petr Pavel of Czechia and Alexander Stubb of Finland met in Oslo.",
        ),
    ],
)
def test_a_plural_office_is_shared_out_to_a_list(lang: str, text: str) -> None:
    members = cast_of(lang, text).cast.members.values()
    people = [m for m in members if m.kind == "person"]
    assert [m.state for m in people] == ["LVA", "CZE", "FIN"]
    assert all(role == "head_of_state" for m in people for role, _ in m.roles)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Бывший президент Чехии Милош Земан заявил, что Австрия важна."),
        ("en", "Former Czech President Milos Zeman said Austria was important."),
    ],
)
def test_a_former_holder_comes_from_the_state_he_served_and_is_known_as_former(lang: str, text: str) -> None:
    member = cast_of(lang, text).person("Zeman" if lang == "en" else "Земан")
    assert (member.state, member.former) == ("CZE", True)


def test_an_office_without_a_state_is_of_the_publisher_s() -> None:
    text = "Посол Чехии Ян Новак встретился с заместителем министра Айбеком Сулейменовым."
    assert cast_of("ru", text, "KAZ").person("Сулейменов").state == "KAZ"


def test_a_person_of_the_other_side_is_known_by_the_surname_in_a_foreign_text() -> None:
    text = "Польша и Казахстан развивают связи. Депутат Ян Ковальский посетил выставку в Астане."
    assert cast_of("ru", text, "KAZ").person("Ковальский").state == "POL"


def test_of_two_who_meet_without_a_state_the_second_is_of_the_other() -> None:
    text = (
        "Министр иностранных дел Айбек Сулейменов провёл переговоры с министром иностранных дел Таро Ямадой."
        " Япония и Казахстан сотрудничают."
    )
    read = cast_of("ru", text, "KAZ")
    assert (read.person("Сулейменов").state, read.person("Ямада").state) == ("KAZ", "JPN")


def test_a_second_head_of_state_is_not_the_publisher_s() -> None:
    text = (
        "Владимир Путин направил телеграммы.\n\n"
        "Верховному руководителю Исламской Республики Иран Али Хаменеи, Президенту Масуду Пезешкиану.\n\n"
        "Президент России Владимир Путин выразил соболезнования."
    )
    assert cast_of("ru", text, "RUS").person("Пезешкиан").state == "IRN"
    text = (
        "Президент России Владимир Путин провёл переговоры с Президентом Венесуэлы.\n\n"
        "Президент Владимир Путин поблагодарил Президента Уго Чавеса."
    )
    assert cast_of("ru", text, "RUS").person("Чавес").state == "VEN"


def test_a_parliament_of_two_houses_has_two_speakers() -> None:
    text = (
        "Председатель Сената Казахстана Айбек Сулейменов принял посла Чехии Яна Новака."
        " Затем посла принял председатель Мажилиса Марат Ахметов."
    )
    assert cast_of("ru", text, "KAZ").person("Ахметов").state == "KAZ"


def test_a_counted_office_means_nobody_in_particular() -> None:
    read = cast_of("ru", "За закон проголосовали 53 депутата из Чехии и Австрии.")
    assert "office" not in read.forms("депутата")
    assert read.states() == ["CZE", "AUT"]


@pytest.mark.parametrize(
    ("lang", "text", "states"),
    [
        ("ru", "Чехия остаётся ключевым партнёром Австрии. Участники диалога обсудили торговлю.", ["CZE", "AUT"]),
        ("en", "The journalists of Austria asked Czechia about the participants of the dialogue.", ["AUT", "CZE"]),
    ],
)
def test_a_common_noun_does_not_swallow_the_state_beside_it(lang: str, text: str, states: list[str]) -> None:
    assert cast_of(lang, text).states() == states


def test_actors_are_numbered_in_the_order_of_the_text() -> None:
    read = cast_of("en", "Austria thanked Finland. Latvian President Edgars Rinkevics spoke.")
    assert list(read.cast.members) == ["a1", "a2", "a3"]
    assert [m.name for m in read.cast.members.values()] == ["Austria", "Finland", "Edgars Rinkevics"]


def test_every_mention_s_actor_is_in_the_cast_and_every_actor_has_a_place() -> None:
    text = "Президент Латвии Эдгарс Ринкевичс принял посла Чехии. Он поблагодарил Прагу и ООН. Стороны довольны."
    read = cast_of("ru", text)
    actors = {m.actor for row in read.cast.mentions for m in row if m.actor}
    assert actors <= set(read.cast.members)
    assert all(m.spans for m in read.cast.members.values())


def test_states_and_organisations_of_states_have_english_names_in_latin_script() -> None:
    cast = cast_of("ru", "Чехия поддержала ООН и ОБСЕ. Президент Чехии Петр Павел прибыл в Вену.").cast
    assert [cast.latin(m) for m in cast.members.values()][:3] == ["Czech Republic", "United Nations", "OSCE"]


def test_a_text_without_names_has_an_empty_cast() -> None:
    read = cast_of("ru", "Сегодня ожидается дождь.")
    assert (read.cast.members, read.cast.pair) == ({}, ())


def test_a_former_president_is_spelt_as_at_home() -> None:
    text = "Министр Казахстана принял бывшего президента Польши Анджея Вишневского."
    cast = cast_of("ru", text).cast
    people = [(cast.latin(m), m.state) for m in cast.members.values() if m.kind == "person"]
    assert people == [("Andrzej Wiszniewski", "POL")]
