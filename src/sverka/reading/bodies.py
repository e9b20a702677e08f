"""Ministries and other bodies of a state, and the nouns by which a text calls the two sides."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sverka.language import Sentence
from sverka.model.states import latin_name
from sverka.reading.lexicon import lexicon
from sverka.reading.phrases import Phrases

_NAME_WORDS = frozenset({"ADJ", "NOUN", "PROPN", "CCONJ", "DET"})


@dataclass(frozen=True, slots=True)
class Words:
    """The lexicon of bodies, sides and stand-ins of one language.

    Attributes:
        head_first: Whether the noun of a phrase is its first word.
        adjectives_follow: Whether a state's adjective may stand after its noun.
        fields_follow: Bodies whose field follows in the genitive.
        either: Pronouns for men and women alike.
        state: Nouns that mean the state named before.
        head_last: Whether the noun of a body is its last word, and its owner stands before it.
        case_last: Whether the case of a phrase is on its last word only.
        counted_singular: Whether a noun after a numeral has no plural ("екі тарап").
    """

    bodies: Phrases[str]
    one: frozenset[str]
    capital: frozenset[str]
    money: frozenset[str]
    delegation: frozenset[str]
    both: Phrases[str]
    both_marks: frozenset[str]
    both_not: frozenset[str]
    guest: frozenset[str]
    person: frozenset[str]
    masculine: frozenset[str]
    feminine: frozenset[str]
    head_first: bool
    adjectives_follow: bool
    fields_follow: frozenset[str]
    accompany: frozenset[str]
    subjects_dropped: bool
    either: frozenset[str]
    state: frozenset[str]
    head_last: bool
    case_last: bool
    counted_singular: bool


@cache
def words(lang: str) -> Words:
    """Return the lexicon of a language.

    Raises:
        DataError: Where the file is not as it must be.
    """
    file = lexicon(lang, "bodies")
    bodies = {phrase: kind for kind, phrases in file.lists("bodies").items() for phrase in phrases}
    return Words(
        bodies=Phrases(bodies),
        one=frozenset(file.words("sides.one")),
        capital=frozenset(file.words("sides.capital")),
        money=frozenset(file.words("money.words")),
        delegation=frozenset(file.words("sides.delegation")),
        both=Phrases({phrase: phrase for phrase in file.words("sides.both")}),
        both_marks=frozenset(file.words("sides.both_marks")),
        both_not=frozenset(file.words("sides.both_not")),
        guest=frozenset(file.words("stand_ins.guest")),
        person=frozenset(file.words("stand_ins.person")),
        masculine=frozenset(file.words("pronouns.masculine")),
        feminine=frozenset(file.words("pronouns.feminine")),
        head_first="head_first" in file.words("grammar.order"),
        adjectives_follow="adjectives" in file.words("grammar.follow"),
        fields_follow=frozenset(file.words("grammar.fields_follow")),
        accompany=frozenset(file.words("sides.accompany")),
        subjects_dropped="dropped" in file.words("grammar.subjects"),
        either=frozenset(file.words("pronouns.either")),
        state=frozenset(file.words("pronouns.state")),
        head_last="head_last" in file.words("grammar.order"),
        case_last="last" in file.words("grammar.case"),
        counted_singular="singular" in file.words("grammar.counted"),
    )


@cache
def english_body(kind: str, state: str) -> str | None:
    """Return the English name of a body that a state has one of ("Ministry of Foreign Affairs of Poland"), or None.

    Raises:
        DataError: Where the file is not as it must be.
    """
    file = lexicon("shared", "bodies")
    pattern: str | None = file.table("english").get(kind)
    if pattern is None:
        return None
    own: str | None = file.data.get(kind, {}).get(state)
    article = "the " if state in file.words("articles.states") else ""
    return own or pattern.format(state=article + latin_name(state))


@dataclass(frozen=True, slots=True)
class Body:
    """A body of a state at tokens `[first, last]`; `head` is its noun, `kind` a key of the lexicon."""

    first: int
    last: int
    head: int
    kind: str


def find_bodies(sentence: Sentence, lang: str) -> list[Body]:
    """Return the bodies named in a sentence, each with its field ("министерство развития и технологий")."""
    tokens = sentence.tokens
    found = []
    for hit in words(lang).bodies.find(sentence):
        last, head = hit.last, hit.first
        if lang == "en":
            head = hit.last
            if (
                tokens[hit.last].lemma in {"ministry", "department"}
                and last + 2 < len(tokens)
                and tokens[last + 1].lemma in {"of", "for"}
            ):
                last = _run(sentence, last + 2)
        elif words(lang).head_last:
            head = hit.last
            first = _fields(sentence, hit.first, lang) if hit.value == "ministry" else hit.first
            found.append(Body(first, hit.last, head, hit.value))
            continue
        elif tokens[hit.last].lemma in words(lang).fields_follow and hit.first == hit.last:
            last = _run(sentence, hit.last + 1, case="Gen")
        found.append(Body(hit.first, last, head, hit.value))
    return found


def _fields(sentence: Sentence, first: int, lang: str) -> int:
    """Return where the field of a ministry begins that stands before it ("Мәдениет және ақпарат министрлігі")."""
    fields = frozenset(lexicon(lang, "offices").words("words.field"))
    joins = frozenset(lexicon(lang, "offices").words("words.and"))
    at = first
    for place in range(first - 1, max(-1, first - 8), -1):
        token = sentence.tokens[place]
        if token.lemma not in fields and token.text.lower() not in fields and token.text != ",":
            break
        if token.feats.get("Case") in {"Gen", "Dat", "Loc", "Abl", "Ins"}:
            break
        if token.text != "," and token.text.lower() not in joins:
            at = place
    return at


def _run(sentence: Sentence, at: int, case: str | None = None) -> int:
    """Return the last token of the noun phrase that begins at `at`; the token before it where none does."""
    tokens = sentence.tokens
    last = at - 1
    while at < len(tokens):
        token = tokens[at]
        if token.upos not in _NAME_WORDS and not (
            token.text == "," and at + 1 < len(tokens) and tokens[at + 1].upos in {"NOUN", "ADJ"}
        ):
            break
        if case is not None and token.upos in {"NOUN", "ADJ"} and token.feats.get("Case") != case:
            break
        if token.upos == "PROPN" and case is not None:
            break
        if token.upos in {"NOUN", "PROPN"}:
            last = at
        at += 1
    return last


@cache
def relative_words(lang: str) -> frozenset[str]:
    """Return the relative pronouns of a language, by lemma."""
    return frozenset(lexicon(lang, "bodies").words("pronouns.relative"))
