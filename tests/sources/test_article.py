from __future__ import annotations

from pathlib import Path

import pytest

from sverka.model import Document
from sverka.sources import read_documents
from sverka.sources.article import find_article

PAGES = Path(__file__).parent / "pages"
SEED = Path(__file__).parents[3] / "shared" / "gold" / "seed-article.txt"

BARE = {
    "ru": """Главная / Новости / Политика
Посол Литвы завершил работу в Астане
14 марта 2025, 10:20
1 204 просмотра
Автор: Динара Сейтова
Фото: пресс-служба
Поделиться

Министр иностранных дел Казахстана принял посла Литвы в связи с завершением его миссии в стране.

Торговля растёт

Стороны обсудили транзит. Посол поблагодарил.

Читайте также
В Вильнюсе прошли консультации

Министр пожелал дипломату успехов в дальнейшей работе и вручил ему памятный подарок.

Теги: Литва, посол
Подписывайтесь на наш Telegram-канал
© 2005–2025 Степной вестник. Все права защищены""",
    "en": """Home » World
Ambassador of Lithuania ends his mission
By Alan Whitcombe, Staff Writer
March 14, 2025
3 min read
Share
Photo: Press Office

The foreign minister of Kazakhstan received the ambassador of Lithuania at the end of his mission to the country.

Trade is growing

The two discussed transit. The ambassador said thanks.

Read also: Consultations held in Vilnius

The minister wished the diplomat success in his further work and gave him a memorable present.

Tags: Lithuania, ambassador
Most read
Weather in Almaty
© 2025 The Steppe Courier. All rights reserved.""",
    "pl": """Strona główna » Wiadomości
Ambasador Litwy zakończył misję w Astanie
Autor: Jadwiga Malinowska
Opublikowano: 14.03.2025 10:20
Fot. Biuro prasowe
Udostępnij

Minister spraw zagranicznych Kazachstanu przyjął ambasadora Litwy w związku z zakończeniem jego misji w kraju.

Handel rośnie

Strony omówiły tranzyt. Ambasador podziękował.

Czytaj też: Konsultacje w Wilnie

Minister życzył dyplomacie powodzenia w dalszej pracy i wręczył mu pamiątkowy upominek w imieniu resortu.

Tagi: Litwa, ambasador
Zobacz również
Pogoda w Warszawie
Copyright © 2025 Kurier. Wszelkie prawa zastrzeżone.""",
    "kk": """Басты бет / Саясат
Литва елшісі Астанадағы қызметін аяқтады
Автор: Динара Сейтова
14 наурыз 2025, 10:20
Қаралды: 1204
Сурет: баспасөз қызметі
Бөлісу

Қазақстанның Сыртқы істер министрі Литва елшісін еліміздегі дипломатиялық миссиясының аяқталуына байланысты қабылдады.

Сауда өсіп келеді

Тараптар транзитті талқылады. Елші алғыс айтты.

Сондай-ақ оқыңыз: Вильнюсте консультациялар өтті

Министр дипломатқа алдағы қызметіне табыс тілеп, оған министрлік атынан естелік сыйлық табыс етті.

Тегтер: Литва, елші
Telegram арнамызға жазылыңыз
© 2025 Дала тынысы. Барлық құқықтар қорғалған""",
}


@pytest.mark.parametrize("lang", sorted(BARE))
def test_the_furniture_of_a_page_saved_as_text_is_taken_out(lang: str) -> None:
    article = find_article(BARE[lang])
    blocks = BARE[lang].split("\n\n")
    real = [block for block in blocks[1:] if not block.startswith(("Читайте", "Read", "Czytaj", "Сондай", "Те", "Ta"))]
    assert article.body.split("\n\n") == real
    assert len(real) == 4
    assert article.title == blocks[0].split("\n")[1]
    assert len(article.authors) == 1
    assert [written.on().isoformat() for written in article.dates if written.on()] == ["2025-03-14"]  # type: ignore[union-attr]


@pytest.mark.parametrize("lang", ["en", "kk", "pl", "ru"])
def test_the_furniture_of_a_page_is_taken_out(lang: str) -> None:
    found = list(read_documents([PAGES / f"{lang}.html"]))
    (document,) = [item for item in found if isinstance(item, Document)]
    assert document.lang == lang
    furniture = (
        "cookie",
        "©",
        "Фото",
        "Photo",
        "Fot.",
        "Сурет",
        "Читайте",
        "Read also",
        "Czytaj",
        "оқыңыз",
        "Поделиться",
        "min read",
    )
    assert not [word for word in furniture if word in document.text]
    assert document.title == document.text.split("\n\n")[0]
    assert len(document.text.split("\n\n")) >= 4
    assert document.published is not None


def test_what_a_page_says_of_itself_is_kept() -> None:
    found = {Path(d.path or "").stem: d for d in read_documents([PAGES]) if isinstance(d, Document)}
    assert (found["ru"].publisher, found["ru"].publisher_state, found["ru"].authors) == (
        "Степной вестник",
        "KAZ",
        ("Динара Сейтова",),
    )
    assert (found["en"].published, found["en"].authors) == ("2024-09-03", ("Alan Whitcombe",))
    assert (found["pl"].published, found["pl"].authors) == ("2023-05-12", ("Jadwiga Malinowska",))
    assert found["kk"].published == "2024-11-08"


def test_short_paragraphs_subheadings_and_datelines_stay() -> None:
    dateline = "АСТАНА, 30 мая. Президент принял посла."
    text = f"Заголовок о встрече\n\n{dateline}\n\nО торговле\n\nОн уехал.\n\nО визах\n\nБезвизовый режим введён."
    article = find_article(text)
    assert f"{article.title}\n\n{article.body}" == text


def test_a_known_title_is_not_said_twice() -> None:
    article = find_article("Посол «Литвы» в Астане\n\nМинистр принял посла.", "Посол Литвы в Астане")
    assert article.body == "Министр принял посла."


def test_a_single_paragraph_is_a_body_without_a_title() -> None:
    article = find_article("Министр принял посла Литвы")
    assert (article.title, article.body) == (None, "Министр принял посла Литвы")


def test_the_seed_article_is_left_without_furniture() -> None:
    if not SEED.exists():
        pytest.skip("the seed article is not part of the repository")
    (document,) = [d for d in read_documents([SEED]) if isinstance(d, Document)]
    assert document.authors == ("Арман Коржумбаев",)
    assert (document.publisher, document.publisher_state) == ("DKNews.kz", "KAZ")
    assert not [w for w in ("2651", "Фото", "Свидетельство", "Обновление", "©", "Шеф-редактор") if w in document.text]
    assert {"Диалог без пауз", "Варшава нацелена на укрепление диалога"} <= set(document.text.split("\n"))
