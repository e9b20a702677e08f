import pytest

from sverka.language import language
from sverka.model.vocabulary import TOPICS, Role
from sverka.reading.lexicon import lexicon
from sverka.reading.topics import event_topics, topics_of


def topics(lang: str, text: str) -> tuple[str, ...]:
    tokens = [t for s in language(lang).analyse(text).sentences for t in s.tokens]
    return topics_of(tokens, lang)


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "Министры обсудили торговлю и поставки нефти.", {"trade", "energy"}),
        ("ru", "Подписано соглашение о реадмиссии.", {"migration"}),
        ("ru", "Собеседники обменялись мнениями по международной повестке.", {"international_agenda"}),
        ("ru", "Речь шла о водных ресурсах и сельском хозяйстве.", {"water", "agriculture"}),
        ("en", "They spoke about human rights and the rule of law.", {"human_rights"}),
        ("en", "The ministers signed a memorandum on railways and logistics.", {"transport"}),
        ("en", "The EU adopted a new package of sanctions on Russian oil.", {"sanctions", "energy"}),
        ("en", "A delegation of the Senate arrived on Monday.", {"parliament"}),
    ],
)
def test_words_say_what_they_deal_with(lang: str, text: str, expected: set[str]) -> None:
    assert set(topics(lang, text)) == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ru", "Министр иностранных дел прибыл с визитом по приглашению коллеги."),
        ("en", "The foreign minister arrived in the capital on Friday."),
    ],
)
def test_offices_alone_deal_with_nothing(lang: str, text: str) -> None:
    assert topics(lang, text) == ()


def test_a_visit_is_no_visa() -> None:
    assert "consular" not in topics("ru", "Визит начался во вторник.")
    assert "consular" in topics("ru", "Визы будут отменены.")


def test_the_weightiest_topic_goes_first_and_few_are_named() -> None:
    found = topics_of(["trade", "export", "tariff", "energy", "student", "water", "football"], "en", limit=2)
    assert found == ("trade", "energy")


def test_the_longest_expression_counts_and_none_inside_it() -> None:
    assert topics_of(["ministry", "of", "foreign", "affair"], "en") == ()


@pytest.mark.parametrize("lang", ["ru", "en"])
def test_every_topic_has_words(lang: str) -> None:
    assert set(lexicon(lang, "topics").lists("strong", TOPICS)) == set(TOPICS)


def test_talks_of_foreign_ministers_are_political() -> None:
    assert event_topics("en", "CONSULT", "meeting", {"foreign_minister"}, []) == ("political",)


def test_talks_with_deputies_are_of_parliaments() -> None:
    roles: set[Role] = {"deputy_foreign_minister", "member_of_parliament"}
    assert event_topics("en", "CONSULT", "meeting", roles, []) == ("parliament",)


def test_the_office_of_a_minister_says_what_he_talks_of() -> None:
    assert event_topics("ru", "CONSULT", "meeting", {"minister"}, [], ["министр", "энергетика"]) == ("energy",)


def test_a_commission_session_is_of_trade_and_of_what_it_discussed() -> None:
    words = ["investment", "railway"]
    assert event_topics("en", "CONSULT", "commission_session", {"minister"}, words) == (
        "trade",
        "investment",
        "transport",
    )


def test_a_signing_has_the_subject_of_its_document() -> None:
    assert event_topics("en", "AGREE", "signing", {"foreign_minister"}, ["agreement", "on", "readmission"]) == (
        "migration",
    )
    assert event_topics("en", "AGREE", "signing", {"foreign_minister"}, ["programme"]) == ("political",)
