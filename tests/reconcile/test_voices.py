from __future__ import annotations

from sverka.reconcile.voices import sketch, voices

RELEASE = (
    "The deputy ministers met in Lisbon on Tuesday to talk about ports, fisheries and the exchange of students. "
    "Both sides welcomed the opening of a direct ferry line and agreed to hold the next round of consultations in the "
    "spring. The parties also exchanged views on the situation in the region and on cooperation in such bodies. "
)
OTHER = (
    "Fishermen in the north blocked two harbours this week, and their union said that the talks of the government with "
    "its neighbours had forgotten them. Asked about the ferry, a spokesman of the port said tickets would be dear. "
)


def test_copies_of_one_release_are_one_voice() -> None:
    copy = sketch("LISBON, wire. " + RELEASE.replace("on Tuesday ", ""))
    assert voices([("Ministry", sketch(RELEASE)), ("Wire", copy), ("Paper", sketch(OTHER))]) == ((0, 1), (2,))


def test_a_release_within_a_longer_article_is_one_voice_with_it() -> None:
    assert voices([("Ministry", sketch(RELEASE)), ("Paper", sketch(OTHER + RELEASE + OTHER[:150]))]) == ((0, 1),)


def test_texts_of_one_publisher_are_one_voice_whatever_they_say() -> None:
    assert voices([("Wire", sketch(RELEASE)), ("Wire", sketch(OTHER)), (None, sketch(RELEASE[:40]))]) == ((0, 1), (2,))


def test_short_texts_are_no_copies() -> None:
    assert voices([("A", sketch("They met today.")), ("B", sketch("They met today."))]) == ((0,), (1,))


def test_a_sketch_is_the_same_on_every_machine() -> None:
    drawn = sketch(RELEASE)
    assert (drawn.shingles, drawn.digest[:3]) == (54, (3234718991, 531238102, 1403220172))
