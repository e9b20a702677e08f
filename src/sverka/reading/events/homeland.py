"""The text's own state where it is only "the country": "елге Польша министрі келеді"."""

from __future__ import annotations

from functools import cache

from sverka.language import Sentence, Token
from sverka.model.spans import Span
from sverka.reading.cast import Mention
from sverka.reading.events.arguments import Argument
from sverka.reading.events.story import Story
from sverka.reading.lexicon import lexicon
from sverka.reading.state_names import state_name

_WHERE = {"Dat": "towards", "Loc": "at"}


@cache
def _words(lang: str) -> frozenset[str]:
    return frozenset(lexicon(lang, "places").words("home.words"))


def homeland(story: Story, sentence: Sentence, head: int) -> list[Argument]:
    """Return the place of a journey where it is "the country", which is that of the publisher."""
    words, home = _words(story.lang), story.setting.home
    if home is None or not words:
        return []
    out = []
    for child in sentence.tokens[head].children:
        token = sentence.tokens[child]
        where = _WHERE.get(token.feats.get("Case", ""))
        if where is not None and token.lemma in words and _is_own(sentence, token):
            span = Span(token.start, token.end)
            item = Mention(
                sentence.index, child, child, child, span, "state", None, (home,), state_name(story.lang, home)
            )
            out.append(Argument(item, "towards" if where == "towards" else "at", True))
    return out


def _is_own(sentence: Sentence, token: Token) -> bool:
    """Tell whether nothing says that it is another country."""
    return token.feats.get("Person[psor]", "1") == "1" and not any(
        sentence.tokens[c].relation in {"det", "amod", "nmod", "nummod", "acl"} for c in token.children
    )
