"""Names as texts have them beside their nominative: rules of declension, not a list of people, must know them."""

from __future__ import annotations

import pytest

from sverka.language.polish.names import feminine, is_first_name, name_cases, nominative

CASES = """
Gen|Beaty Szydło|Beata Szydło
Gen|Andrzeja Dudy|Andrzej Duda
Ins|Andrzejem Dudą|Andrzej Duda
Dat|Andrzejowi Dudzie|Andrzej Duda
Loc|Andrzeju Dudzie|Andrzej Duda
Gen|Władysława Kosiniaka-Kamysza|Władysław Kosiniak-Kamysz
Ins|Władysławem Kosiniakiem-Kamyszem|Władysław Kosiniak-Kamysz
Ins|Kasymem-Żomartem Tokajewem|Kasym-Żomart Tokajew
Gen|Kasyma-Żomarta Tokajewa|Kasym-Żomart Tokajew
Dat|Wołodymyrowi Zełenskiemu|Wołodymyr Zełenski
Gen|Wołodymyra Zełenskiego|Wołodymyr Zełenski
Gen|Ursuli von der Leyen|Ursula von der Leyen
Ins|Ursulą von der Leyen|Ursula von der Leyen
Gen|Antony'ego Blinkena|Antony Blinken
Ins|Antonym Blinkenem|Antony Blinken
Gen|Xi Jinpinga|Xi Jinping
Ins|Xi Jinpingiem|Xi Jinping
Gen|Emmanuela Macrona|Emmanuel Macron
Ins|Emmanuelem Macronem|Emmanuel Macron
Gen|Olafa Scholza|Olaf Scholz
Gen|Viktora Orbána|Viktor Orbán
Gen|Giorgii Meloni|Giorgia Meloni
Ins|Giorgią Meloni|Giorgia Meloni
Gen|Donalda Trumpa|Donald Trump
Ins|Donaldem Trumpem|Donald Trump
Gen|Joego Bidena|Joe Biden
Ins|Joe Bidenem|Joe Biden
Gen|Władimira Putina|Władimir Putin
Ins|Władimirem Putinem|Władimir Putin
Gen|Siergieja Ławrowa|Siergiej Ławrow
Ins|Siergiejem Ławrowem|Siergiej Ławrow
Gen|Angeli Merkel|Angela Merkel
Ins|Angelą Merkel|Angela Merkel
Gen|Aleksandra Kwaśniewskiego|Aleksander Kwaśniewski
Ins|Aleksandrem Kwaśniewskim|Aleksander Kwaśniewski
Gen|Johna Kennedy'ego|John Kennedy
Gen|Nicolasa Sarkozy'ego|Nicolas Sarkozy
Gen|Marii Zacharowej|Maria Zacharowa
Ins|Marią Zacharową|Maria Zacharowa
Acc|Marię Zacharową|Maria Zacharowa
Gen|Marka Rubio|Mark Rubio
Gen|Radosława Sikorskiego|Radosław Sikorski
Ins|Radosławem Sikorskim|Radosław Sikorski
Gen|Anny Fotygi|Anna Fotyga
Gen|Lecha Wałęsy|Lech Wałęsa
Ins|Lechem Wałęsą|Lech Wałęsa
Gen|Jarosława Gowina|Jarosław Gowin
Gen|Szymona Hołowni|Szymon Hołownia
Gen|Zbigniewa Raua|Zbigniew Rau
Ins|Zbigniewem Rauem|Zbigniew Rau
Gen|Włodzimierza Czarzastego|Włodzimierz Czarzasty
Gen|Małgorzaty Kidawy-Błońskiej|Małgorzata Kidawa-Błońska
Ins|Małgorzatą Kidawą-Błońską|Małgorzata Kidawa-Błońska
Gen|Elżbiety Witek|Elżbieta Witek
Gen|Marka Kuchcińskiego|Marek Kuchciński
Ins|Jackiem Czaputowiczem|Jacek Czaputowicz
Gen|Jacka Czaputowicza|Jacek Czaputowicz
Gen|Wojciecha Gołąbka|Wojciech Gołąbek
Gen|Pawła Jabłońskiego|Paweł Jabłoński
Gen|Piotra Wawrzyka|Piotr Wawrzyk
Gen|Marcina Przydacza|Marcin Przydacz
Ins|Marcinem Przydaczem|Marcin Przydacz
Gen|Tomasza Siemoniaka|Tomasz Siemoniak
Gen|Bronisława Komorowskiego|Bronisław Komorowski
Gen|Nursułtana Nazarbajewa|Nursułtan Nazarbajew
Ins|Nursułtanem Nazarbajewem|Nursułtan Nazarbajew
Gen|Szawkata Mirzijojewa|Szawkat Mirzijojew
Ins|Sadyrem Dżaparowem|Sadyr Dżaparow
Gen|Gurbanguły Berdimuhamedowa|Gurbanguły Berdimuhamedow
Gen|Ilhama Alijewa|Ilham Alijew
Gen|Nikola Paszyniana|Nikol Paszynian
Ins|Nikolem Paszynianem|Nikol Paszynian
Gen|Recepa Tayyipa Erdoğana|Recep Tayyip Erdoğan
Ins|Recepem Tayyipem Erdoganem|Recep Tayyip Erdogan
Gen|Pedra Sáncheza|Pedro Sánchez
Gen|Pedro Sancheza|Pedro Sanchez
Gen|Friedricha Merza|Friedrich Merz
Ins|Friedrichem Merzem|Friedrich Merz
Gen|Keira Starmera|Keir Starmer
Ins|Keirem Starmerem|Keir Starmer
Gen|Marka Ruttego|Mark Rutte
Ins|Markiem Rutte|Mark Rutte
Gen|Kai Kallas|Kaja Kallas
Gen|Kaji Kallas|Kaja Kallas
Ins|Kają Kallas|Kaja Kallas
Gen|Annaleny Baerbock|Annalena Baerbock
Ins|Annaleną Baerbock|Annalena Baerbock
Gen|António Guterresa|António Guterres
Ins|Antonio Guterresem|Antonio Guterres
Gen|Jensa Stoltenberga|Jens Stoltenberg
Ins|Jensem Stoltenbergiem|Jens Stoltenberg
Gen|Charlesa Michela|Charles Michel
Ins|Charlesem Michelem|Charles Michel
Gen|Frank-Waltera Steinmeiera|Frank-Walter Steinmeier
Ins|Frankiem-Walterem Steinmeierem|Frank-Walter Steinmeier
Gen|Wang Yi|Wang Yi
Ins|Mehriban Alijewą|Mehriban Alijewa
Gen|Saule Utegalijewej|Saule Utegalijewa
Gen|Swiatłany Cichanouskiej|Swiatłana Cichanouska
Gen|Dmytra Kułeby|Dmytro Kułeba
Ins|Dmytro Kułebą|Dmytro Kułeba
Ins|Andrijem Sybihą|Andrij Sybiha
Gen|Denysa Szmyhala|Denys Szmyhal
Gen|Julii Swyrydenko|Julia Swyrydenko
Gen|Gitanasa Nausėdy|Gitanas Nausėda
Ins|Gitanasem Nausėdą|Gitanas Nausėda
Gen|Ingridy Šimonytė|Ingrida Šimonytė
Gen|Krišjānisa Kariņša|Krišjānis Kariņš
Gen|Andreja Babiša|Andrej Babiš
Gen|Roberta Fico|Robert Fico
Gen|Karola Nawrockiego|Karol Nawrocki
Ins|Karolem Nawrockim|Karol Nawrocki
Gen|Donalda Tuska|Donald Tusk
Ins|Donaldem Tuskiem|Donald Tusk
Dat|Donaldowi Tuskowi|Donald Tusk
Gen|Mateusza Morawieckiego|Mateusz Morawiecki
Gen|Lecha Kaczyńskiego|Lech Kaczyński
Gen|Ewy Kopacz|Ewa Kopacz
Gen|Jerzego Buzka|Jerzy Buzek
Ins|Jerzym Buzkiem|Jerzy Buzek
Gen|Waldemara Pawlaka|Waldemar Pawlak
Gen|Adama Bodnara|Adam Bodnar
Gen|Borisa Johnsona|Boris Johnson
Gen|Davida Camerona|David Cameron
Gen|Rishiego Sunaka|Rishi Sunak
Gen|Liz Truss|Liz Truss
Gen|Theresy May|Theresa May
Gen|Mette Frederiksen|Mette Frederiksen
Gen|Sanny Marin|Sanna Marin
Gen|Alexandra Stubba|Alexander Stubb
Gen|Ulfa Kristerssona|Ulf Kristersson
Gen|Josepa Borrella|Josep Borrell
Gen|Federiki Mogherini|Federica Mogherini
Gen|Maroša Šefčoviča|Maroš Šefčovič
Gen|Mario Draghiego|Mario Draghi
Gen|Silvia Berlusconiego|Silvio Berlusconi
Gen|Sergia Mattarelli|Sergio Mattarella
Gen|Luigiego Di Maio|Luigi Di Maio
Gen|Narendry Modiego|Narendra Modi
Ins|Narendrą Modim|Narendra Modi
Gen|Mahmuda Abbasa|Mahmud Abbas
Gen|Binjamina Netanjahu|Binjamin Netanjahu
Ins|Binjaminem Netanjahu|Binjamin Netanjahu
Gen|Izaaka Herzoga|Izaak Herzog
Gen|Abd al-Fattaha as-Sisiego|Abd al-Fattah as-Sisi
Gen|Kim Dzong Una|Kim Dzong Un
Gen|Fumio Kishidy|Fumio Kishida
Gen|Shinzo Abego|Shinzo Abe
Gen|Justina Trudeau|Justin Trudeau
Gen|Luli da Silvy|Lula da Silva
Gen|Siergieja Szojgu|Siergiej Szojgu
Gen|Dmitrija Pieskowa|Dmitrij Pieskow
Gen|Wiaczesława Wołodina|Wiaczesław Wołodin
Gen|Jeana-Claude'a Junckera|Jean-Claude Juncker
Gen|Mike'a Pompeo|Mike Pompeo
Gen|Mike’a Pence’a|Mike Pence
Gen|Hillary Clinton|Hillary Clinton
Gen|Georgette Mosbacher|Georgette Mosbacher
Ins|Maią Sandu|Maia Sandu
Gen|Salome Zurabiszwili|Salome Zurabiszwili
Gen|Irakliego Kobachidze|Irakli Kobachidze
Gen|Micheila Saakaszwilego|Micheil Saakaszwili
Gen|Klausa Iohannisa|Klaus Iohannis
Gen|Rumena Radewa|Rumen Radew
Gen|Kiriakosa Mitsotakisa|Kiriakos Mitsotakis
Gen|Kristaliny Georgiewej|Kristalina Georgiewa
Gen|Jana Pawła|Jan Paweł
Gen|Stanisława Karczewskiego|Stanisław Karczewski
Gen|Grzegorza Schetyny|Grzegorz Schetyna
Gen|Witolda Waszczykowskiego|Witold Waszczykowski
Gen|Macieja Langa|Maciej Lang
Gen|Murata Nurtleua|Murat Nurtleu
Gen|Jermeka Kuszerbajewa|Jermek Kuszerbajew
Ins|Alichanem Smaiłowem|Alichan Smaiłow
Gen|Romana Wasilenki|Roman Wasilenko
Ins|Muchtarem Tileuberdim|Muchtar Tileuberdi
""".strip()


@pytest.mark.parametrize("row", CASES.splitlines())
def test_a_name_is_brought_to_the_nominative(row: str) -> None:
    case, written, wanted = row.split("|")
    assert nominative(written.split(), [""], case) == wanted


@pytest.mark.parametrize("row", CASES.splitlines())
def test_a_name_in_the_nominative_stays_as_it_is(row: str) -> None:
    wanted = row.split("|")[2]
    assert nominative(wanted.split(), [""], "Nom") == wanted


WOMEN = [
    "Anna Fotyga",
    "Giorgia Meloni",
    "Hillary Clinton",
    "Ewa Kopacz",
    "Saltanat Achmetowa",
    "Mette Lund",
    "Kaja Kallas",
]
MEN = ["Andrzej Duda", "Jerzy Buzek", "Serik Omarow", "Maroš Novák", "Szymon Hołownia", "Mario Draghi", "Erłan Sadykow"]


@pytest.mark.parametrize("name", WOMEN)
def test_a_womans_name_is_known_for_one(name: str) -> None:
    assert feminine(name.split()) is True


@pytest.mark.parametrize("name", MEN)
def test_a_mans_name_is_known_for_one(name: str) -> None:
    assert feminine(name.split()) is False


def test_the_taggers_case_decides_where_the_words_do_not() -> None:
    assert nominative(["Macrona"], ["Gen"]) == "Macron"
    assert nominative(["Bajżanowa"], ["Nom"]) == "Bajżanowa"


def test_initials_stay() -> None:
    assert nominative(["K.-Ż.", "Tokajewem"], ["", "Ins"]) == "K.-Ż. Tokajew"


def test_capitals_are_kept() -> None:
    assert nominative(["RADOSŁAWA", "SIKORSKIEGO"], ["", ""], "Gen") == "RADOSŁAW SIKORSKI"


def test_first_names_are_known_in_any_case() -> None:
    assert is_first_name("Andrzejem")
    assert is_first_name("Ursuli")
    assert not is_first_name("Ministrem")


def test_the_cases_of_a_known_name_are_told() -> None:
    assert name_cases("Andrzejem") == {"Ins"}
    assert not name_cases("Stołem")
