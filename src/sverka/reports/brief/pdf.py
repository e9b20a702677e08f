"""A brief as PDF, set by Typst: tagged, with its bundled fonts, nothing fetched, the same bytes each time."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from sverka.errors import MissingExtraError
from sverka.reports.brief.page import Page, Run, Runs, page
from sverka.reports.brief.parts import Brief


def to_pdf(brief: Brief) -> bytes:
    """Return a brief as a PDF file.

    Raises:
        MissingExtraError: Where Typst is not installed.
    """
    return bytes(_compiled(brief, format="pdf", pdf_standards="ua-1"))


def to_images(brief: Brief, resolution: float = 100.0) -> list[bytes]:
    """Return the pages as PNG images.

    Args:
        brief: The brief.
        resolution: Pixels to the inch.

    Raises:
        MissingExtraError: Where Typst is not installed.
    """
    made = _compiled(brief, format="png", ppi=resolution)
    return [made] if isinstance(made, bytes) else list(made)


def _compiled(brief: Brief, **options: Any) -> Any:
    try:
        import typst
    except ModuleNotFoundError as error:
        raise MissingExtraError("typst is not installed", hint="pip install 'sverka[pdf]'") from error
    layout = (files("sverka.reports.brief") / "brief.typ").read_bytes()
    data = json.dumps(_plain(page(brief)), ensure_ascii=False)
    return typst.compile(layout, ignore_system_fonts=True, sys_inputs={"page": data}, **options)


def _plain(told: Page) -> dict[str, Any]:
    return {
        "lang": told.lang,
        "title": told.title,
        "lead": told.lead,
        "references_heading": told.references_heading,
        "parts": [
            {
                "heading": part.heading,
                "blocks": [
                    {
                        "heading": block.heading,
                        "more": block.more,
                        "lines": [
                            [
                                {"runs": _runs(runs), "marks": marks}
                                for (runs, _), marks in zip(line.sentences, line.marks(), strict=True)
                            ]
                            for line in block.lines
                        ],
                    }
                    for block in part.blocks
                ],
            }
            for part in told.parts
        ],
        "references": [
            {"number": r.number, "source": _runs(r.source), "words": _runs(r.words), "url": r.url}
            for r in told.references
        ],
    }


def _runs(runs: Runs) -> list[dict[str, str | None]]:
    return [_run(run) for run in runs]


def _run(run: Run) -> dict[str, str | None]:
    return {"text": run.text, "lang": run.lang}
