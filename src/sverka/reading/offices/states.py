"""The state of an office that leans on a body named before: "its spokesman", "представитель министерства"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sverka.reading.cast import Mention
from sverka.reading.offices.phrase import OfficePhrase

_SENTENCES = 2  # how far back such a body is looked for


def fill_states(
    offices: Sequence[Sequence[OfficePhrase]], mentions: Sequence[Sequence[Mention]]
) -> list[list[OfficePhrase]]:
    """Return the office phrases of a text with the state of the ministry, else the state, named last before them.

    Only phrases that lean on something named before are filled in; whether the others are the home state's is for the
    cast to say.

    Args:
        offices: Sentence by sentence.
        mentions: Sentence by sentence, with their states; people and offices among them do no harm.
    """
    return [
        [_filled(phrase, mentions) if phrase.anaphoric and phrase.state is None else phrase for phrase in row]
        for row in offices
    ]


def _filled(phrase: OfficePhrase, mentions: Sequence[Sequence[Mention]]) -> OfficePhrase:
    for forms in (("ministry",), ("state", "side", "capital")):
        for sentence in range(phrase.sentence, max(-1, phrase.sentence - _SENTENCES - 1), -1):
            before = [
                m
                for m in mentions[sentence]
                if m.form in forms and m.state is not None and (sentence < phrase.sentence or m.last < phrase.first)
            ]
            if before:
                return replace(phrase, state=before[-1].state)
    return phrase
