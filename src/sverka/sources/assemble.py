"""One record of a source to a document: cleaned, without furniture, its language, publisher and date found out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sverka.errors import SourceError
from sverka.model import Document, Issue, document_id
from sverka.model.vocabulary import LANGS, Lang
from sverka.sources.article import Article, find_article, without_byline
from sverka.sources.cleaning import Cleaned, clean
from sverka.sources.fields import issue_of
from sverka.sources.languages import identify, name_of, stated_language
from sverka.sources.pages import Page, read_page
from sverka.sources.published import find_published
from sverka.sources.publishers import (
    domain_of,
    publisher_at,
    publisher_in,
    publisher_named,
    state_code,
    state_of_domain,
)
from sverka.sources.raw import Metadata, Options, Raw

_SITE_IN_TITLE = re.compile(r"\s+[|–—·•»-]\s+")
_BY_CODE: dict[str, Lang] = {code: code for code in LANGS}


def assemble(raw: Raw, options: Options) -> Iterator[Document | Issue]:
    """Yield the document of a record and then its warnings, or the one error for which it is not read."""
    try:
        page = read_page(raw.html, raw.path, options.limits, place=raw.place) if raw.html is not None else None
    except SourceError as error:
        yield issue_of(error)
        return
    cleaned = clean(page.text if page else raw.text or "")
    article = find_article(cleaned.text, _title(raw.metadata, page))
    title, body = article.title, article.body
    text = f"{title}\n\n{body}" if title and body else body or title or ""
    if not body and not (title and raw.metadata.title is None):
        yield raw.issue(
            "empty", "there is no text besides the furniture of a page" if cleaned.text else "there is no text"
        )
        return
    lang, problems = _language(text, raw.metadata.lang or options.lang)
    if lang is None:
        code, reason = problems[0]
        yield raw.issue(code, reason)
        return
    url = raw.metadata.url or (page.url if page else None)
    publisher, state, unknown_state = _publisher(raw.metadata, page, url, article)
    found = find_published(
        stated=raw.metadata.published or (page.published if page else None),
        body=body,
        url=url,
        lines=article.dates,
        visible=page.published_visible if page else None,
        file=raw.metadata.source_id,
        given=options.published,
    )
    document = Document(
        id=document_id(text),
        text=text,
        lang=lang,
        source_id=raw.metadata.source_id,
        path=raw.path,
        url=url,
        publisher=publisher,
        publisher_state=state,
        published=found.published,
        published_from=found.published_from,
        title=title,
        authors=raw.metadata.authors or _page_authors(page) or tuple(article.authors),
    )
    yield document
    for code, reason in (*problems, *unknown_state, *found.problems, *_noticed(cleaned)):
        yield Issue(code, raw.path, reason, raw.place, "warning", document.id)


def _title(metadata: Metadata, page: Page | None) -> str | None:
    """Return the title that the source gives, in one line, without the name of the site at its end."""
    title = metadata.title or (page.title if page else None)
    if title is None:
        return None
    title = " ".join(clean(title).text.split())
    if page and (cuts := list(_SITE_IN_TITLE.finditer(title))):
        rest = title[cuts[-1].end() :]
        names = {name.casefold() for name in (page.site, domain_of(page.url or "")) if name}
        if rest.casefold() in names or publisher_named(rest):
            title = title[: cuts[-1].start()]
    return title or None


def _page_authors(page: Page | None) -> tuple[str, ...]:
    return tuple(without_byline(name) for name in page.authors) if page else ()


def _language(text: str, stated: str | None) -> tuple[Lang | None, list[tuple[str, str]]]:
    """Return the language to read a text in, or None; and what was wrong, as code and reason."""
    found = identify(text)
    declared = stated_language(stated) if stated else None
    problems: list[tuple[str, str]] = []
    if declared in _BY_CODE and (found.code == declared or not found.clear):
        return _BY_CODE[declared], problems
    if found.lang is None:
        reason = f"the text is in {found.name}" if found.code else "the text holds no words to tell its language by"
        return None, [("unsupported_language", reason)]
    if declared and declared != found.code:
        if declared not in _BY_CODE and not found.clear:
            return None, [("unsupported_language", f"the text is said to be in {name_of(declared)}")]
        problems.append(("language_mismatch", f"said to be in {name_of(declared)}, but the text is in {found.name}"))
    if found.second:
        problems.append(("mixed_languages", f"read as {found.name}, but a part of the text is in {found.second}"))
    return found.lang, problems


def _publisher(
    metadata: Metadata, page: Page | None, url: str | None, article: Article
) -> tuple[str | None, str | None, list[tuple[str, str]]]:
    """Return the publisher, the state it speaks from, and what was wrong with what the source says of these."""
    problems: list[tuple[str, str]] = []
    state = state_code(metadata.publisher_state) if metadata.publisher_state else None
    if metadata.publisher_state and state is None:
        problems.append(("bad_field", f"publisher_state {metadata.publisher_state[:40]!r} is no ISO 3166-1 code"))
    known = publisher_at(url) if url else None
    name = metadata.publisher or (known.name if known else None) or (page.site if page else None)
    told = None if name else publisher_in(article.body, article.removed)
    if told:
        name, told_state = told
        state = state or told_state
    if state is None:
        named = publisher_named(name) if name else None
        by_domain = state_of_domain(url) if url else None
        state = (known or named).state if known or named else by_domain  # type: ignore[union-attr]
    return name or (domain_of(url) if url else None), state, problems


def _noticed(cleaned: Cleaned) -> Iterator[tuple[str, str]]:
    if cleaned.hidden:
        yield "hidden_characters", f"{cleaned.hidden} zero-width or bidirectional characters were taken out"
    if cleaned.mended:
        words = ", ".join(cleaned.mended[:5])
        yield (
            "mixed_scripts",
            f"look-alike letters of another script were replaced in {len(cleaned.mended)} words: {words}",
        )
    if cleaned.mixed:
        words = ", ".join(cleaned.mixed[:5])
        yield "mixed_scripts", f"{len(cleaned.mixed)} words mix Latin and Cyrillic letters: {words}"
