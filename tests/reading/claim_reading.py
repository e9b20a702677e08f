"""Reads the claims of a short text for the tests of claims."""

from datetime import date

from sverka.language import language
from sverka.model import Claim, Span
from sverka.reading.casting import make_cast
from sverka.reading.claims import read_claims
from sverka.reading.dates import read_dates

PUBLISHED = date(2026, 1, 30)


class Claims:
    """The claims of a text."""

    def __init__(self, lang: str, text: str, speakers: tuple[tuple[Span, str], ...] = ()) -> None:
        self.text = text
        cast = make_cast(language(lang).analyse(text), None).cast
        self.claims = read_claims(cast, read_dates(text, lang, PUBLISHED), PUBLISHED, speakers)

    def of(self, kind: str) -> list[Claim]:
        return [c for c in self.claims if c.kind == kind]

    def only(self, kind: str) -> Claim:
        found = self.of(kind)
        assert len(found) == 1, [(c.kind, c.value, c.span.of(self.text)) for c in self.claims]
        return found[0]


def ru(body: str, opening: str = "Казахстан и Польша провели консультации.") -> Claims:
    return Claims("ru", f"{opening}\n\n{body}")


def en(body: str, opening: str = "Kazakhstan and Poland held consultations.") -> Claims:
    return Claims("en", f"{opening}\n\n{body}")
