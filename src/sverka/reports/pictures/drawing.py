"""A picture as SVG: the chart drawn by Vega-Lite, its title, sources and date written inside, nothing fetched.

vl-convert holds Vega and a JavaScript engine: no browser and no network. The same picture gives the same bytes. Vega's
own ARIA text is English and of axes, so it is left out for a `<title>` and `<desc>` of ours.
"""

from __future__ import annotations

import html
import re
from functools import cache
from types import ModuleType
from typing import Any

from sverka.errors import ContractError, MissingExtraError
from sverka.reports import wording as w
from sverka.reports.pictures.datafiles import chart, words
from sverka.reports.pictures.views import Picture, Value

_VEGA_LITE = "6.1"
_ROOT = re.compile(r'<svg ([^>]*?)width="([\d.]+)" height="([\d.]+)" viewBox="0 0 [\d.]+ [\d.]+">')
_GROUND = re.compile(r'<rect width="[\d.]+" height="[\d.]+" fill="white"/>')
_TAG = re.compile("<[a-zA-Z][^>]*>")  # in text the sign is escaped
_VEGAS_ARIA = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')
_FONT = "Noto Sans, Segoe UI, Helvetica Neue, Arial, Liberation Sans, DejaVu Sans, sans-serif"
# Width of a picture, and of its letters at a size, in pixels: lines are broken by count of letters.
_WIDTH, _LETTER, _MARGIN = 700.0, 0.52, 12
_SMALL, _LINE = 10.5, 15
_EMPTY_HEIGHT = 150.0


def to_svg(picture: Picture) -> str:
    """Return a picture as SVG that stands by itself.

    Raises:
        MissingExtraError: Where vl-convert is not installed.
        ContractError: Where the chart cannot be drawn.
    """
    drawn = _empty(picture) if picture.empty else _chart(picture)
    return _signed(drawn, picture)


@cache
def _drawer() -> ModuleType:
    try:
        import vl_convert
    except ImportError as error:
        raise MissingExtraError("vl-convert is not installed", hint="pip install 'sverka[plots]'") from error
    return vl_convert


def _chart(picture: Picture) -> str:
    spec = chart(picture.chart)
    spec["title"] = {"text": w.clean(picture.title), "subtitle": _broken(picture.subtitle, 12.0)}
    colour = spec["encoding"]["color"]
    colour["scale"] = {**colour["scale"], "domain": list(picture.series)}
    spec = _by_unit(spec, picture.values)
    try:
        drawn: str = _drawer().vegalite_to_svg(spec, vl_version=_VEGA_LITE, allowed_base_urls=[])
    except ValueError as error:
        raise ContractError(f"the chart {picture.chart} cannot be drawn: {error}") from error
    return drawn


def _by_unit(spec: dict[str, Any], values: tuple[dict[str, Value], ...]) -> dict[str, Any]:
    """Put the data into a chart. Values of several units stand in charts of their own, one below the other."""
    units = list(dict.fromkeys(value["unit"] for value in values if value.get("unit")))
    if len(units) < 2:
        if units:
            spec["encoding"]["y"]["title"] += f" {w.clean(str(units[0]))}"
        return spec | {"data": {"values": list(values)}}
    single = {key: spec.pop(key) for key in ("mark", "encoding", "width", "height")}
    spec.pop("autosize")
    charts = []
    for unit in units:
        own = single["encoding"]["y"]
        y = own | {"title": f"{own['title']} {w.clean(str(unit))}"}
        charts.append(
            single
            | {
                "width": _WIDTH - 90,
                "encoding": single["encoding"] | {"y": y},
                "data": {"values": [value for value in values if value.get("unit") == unit]},
            }
        )
    return spec | {"vconcat": charts, "resolve": {"scale": {"x": "shared"}}}


def _empty(picture: Picture) -> str:
    """Return a picture that says why there is nothing to see."""
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="{_WIDTH:g}" height="{_EMPTY_HEIGHT:g}" '
        f'viewBox="0 0 {_WIDTH:g} {_EMPTY_HEIGHT:g}"><rect width="{_WIDTH:g}" height="{_EMPTY_HEIGHT:g}" fill="white"/>'
    )
    lines = [
        _text(picture.title, 28, 16, "bold"),
        _text(picture.subtitle, 48, 12),
        *(
            _text(line, 84 + _LINE * number, 12, style="italic")
            for number, line in enumerate(_broken(picture.empty or "", 12.0))
        ),
    ]
    return f"{head}{''.join(lines)}</svg>"


def _signed(svg: str, picture: Picture) -> str:
    """Write notes, sources and date below a chart, and its description at the head."""
    root = _ROOT.match(svg)
    if root is None:
        raise ContractError("the drawn chart is no SVG of known size")
    width, height = float(root[2]), float(root[3])
    notes = () if picture.empty else picture.notes
    last = words().source["as_of"].format(as_of=picture.as_of)
    lines = [line for text in (*notes, *picture.sources, last) for line in _broken(text, _SMALL, width)]
    tall = height + _LINE * len(lines) + _MARGIN
    size = f'width="{width:g}" height="{tall:g}"'
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" version="1.1" class="sverka" {size} '
        f'viewBox="0 0 {width:g} {tall:g}" role="img"><title>{_safe(caption(picture))}</title>'
        f"<desc>{_safe(describe(picture))}</desc>"
    )
    plain = _TAG.sub(lambda tag: _VEGAS_ARIA.sub("", tag[0]), svg[root.end() :])
    body = _GROUND.sub(f'<rect {size} fill="white"/>', plain, count=1)
    foot = "".join(_text(line, height + _LINE * (n + 0.6), _SMALL, colour="#444") for n, line in enumerate(lines))
    return f"{head}{body.removesuffix('</svg>')}{foot}</svg>\n"


def caption(picture: Picture) -> str:
    """Return what a picture shows, in a sentence for its title and its table."""
    return words().table["caption"].format(title=w.clean(picture.title), subtitle=w.clean(picture.subtitle))


def describe(picture: Picture) -> str:
    """Return a picture in words, for those who do not see it: what it shows, of what size, whose data."""
    told = words().table["described"].format(subtitle=w.clean(picture.subtitle), rows=len(picture.rows))
    empty = [picture.empty] if picture.empty else []
    key = ["; ".join(picture.series)] if picture.series and not picture.empty else []
    last = words().source["as_of"].format(as_of=picture.as_of)
    return " ".join(f"{w.clean(text).rstrip('.')}." for text in (told, *empty, *key, *picture.sources, last))


def _safe(text: str) -> str:
    return html.escape(w.clean(text))


def _text(
    text: str, y: float, size: float, weight: str = "normal", *, style: str = "normal", colour: str = "#222"
) -> str:
    return (
        f'<text x="{_MARGIN}" y="{y:g}" font-family="{_FONT}" font-size="{size:g}px" font-weight="{weight}" '
        f'font-style="{style}" fill="{colour}">{_safe(text)}</text>'
    )


def _broken(text: str, size: float, width: float = _WIDTH) -> list[str]:
    """Return a text in lines that fit the width."""
    most = max(20, int((width - 2 * _MARGIN) / (size * _LETTER)))
    lines, line = [], ""
    for word in w.clean(text).split():
        for piece in (word[at : at + most] for at in range(0, len(word), most)):
            if line and len(line) + 1 + len(piece) > most:
                lines.append(line)
                line = piece
            else:
                line = f"{line} {piece}" if line else piece
    return [*lines, line] if line else lines
