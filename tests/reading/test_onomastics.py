from __future__ import annotations

import pytest

from sverka.reading.onomastics import likely_state


@pytest.mark.parametrize(
    ("name", "among", "state"),
    [
        ("Adam Zaremski", ("POL", "KAZ"), "POL"),
        ("Адам Заремский", ("POL", "KAZ"), "POL"),
        ("Айбек Жаксыбаев", ("POL", "KAZ"), "KAZ"),
        ("Giorgi Beridze", ("GEO", "RUS"), "GEO"),
        ("Адам Заремский", ("POL", "RUS"), None),
        ("John Brown", ("POL", "KAZ"), None),
        ("Адам Заремский", ("KAZ",), None),
        ("", ("POL",), None),
        ("🇵🇱", ("POL",), None),
    ],
)
def test_a_surname_chooses_between_given_states_or_says_nothing(
    name: str, among: tuple[str, ...], state: str | None
) -> None:
    assert likely_state(name, among) == state
