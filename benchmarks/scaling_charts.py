"""The charts of `scaling`, as SVG, with their tables."""

from __future__ import annotations

import csv
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import vl_convert

from benchmarks.report import Table

Figures = Mapping[str, Any]

LINES = {"add": "added to the ledger", "reconcile": "reconciled in the ledger", "gather": "gathered in memory"}
MORE = {
    "add 100 more": "added",
    "reconcile 100 more": "reconciled, pairs of states told of more densely in larger books",
    "reconcile 100 more, even": "reconciled, pairs told of as densely",
}
_COLUMNS = (
    "documents", "accounts", "happenings", "pairs of states", "add", "reconcile", "gather", "nothing new",
    "add 100 more", "reconcile 100 more", "reconcile 100 more, even", "gathered anew",
    "gathered anew, even", "precision", "recall", "peak MB", "books, MB",
)  # fmt: skip
_COLOURS = ["#0072b2", "#d55e00", "#009e73"]  # Okabe and Ito 2008: told apart by the colour-blind too


def write_charts(folder: Path, rows: Sequence[Figures]) -> None:
    """Write `reconciling-time.svg`, `reconciling-increment.svg`, and the figures in CSV and Markdown."""
    folder.mkdir(exist_ok=True)
    for name, picture in (("time", _times(rows)), ("increment", _increment(rows))):
        (folder / f"reconciling-{name}.svg").write_text(_svg(picture), encoding="utf-8")
    with (folder / "reconciling.csv").open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream, lineterminator="\n")
        table.writerow(_COLUMNS)
        table.writerows([_rounded(row.get(name, "")) for name in _COLUMNS] for row in rows)
    (folder / "reconciling.md").write_text(_markdown(rows), encoding="utf-8")


def _rounded(value: Any) -> Any:
    return round(value, 3) if isinstance(value, float) else value


def _cell(value: Any) -> str:
    return f"{_rounded(value):,}" if isinstance(value, float | int) else "–"


def _markdown(rows: Sequence[Figures]) -> str:
    from benchmarks.scaling import exponent

    cells = [(f"{row['documents']:,}", *(_cell(row.get(name)) for name in _COLUMNS[1:])) for row in rows]
    lines = ["# Time of reconciling synthetic archives", ""]
    lines += ["Seconds of processor time, one core; made by `python -m benchmarks.scaling`.", ""]
    lines += [Table("Figures", _COLUMNS, cells).markdown(), ""]
    if len(rows) > 1:
        fits = ", ".join(f"{words} n^{exponent(rows, name):.2f}" for name, words in LINES.items())
        first, last = rows[0], rows[-1]
        log = last["documents"] * math.log(last["documents"]) / (first["documents"] * math.log(first["documents"]))
        linear = last["documents"] / first["documents"]
        grown = ", ".join(f"{words} {last[name] / first[name]:.0f} times" for name, words in LINES.items())
        lines += [f"Best fits: {fits}.", ""]
        lines += [
            f"From {first['documents']:,} to {last['documents']:,} documents: {grown}; n grows {linear:.0f} times, "
        ]
        lines[-1] += f"n log n {log:.0f} times."
        lines += [""]
    lines += ["![Time](reconciling-time.svg)", "", "![Time of 100 more documents](reconciling-increment.svg)", ""]
    return "\n".join(lines)


def _svg(spec: dict[str, Any]) -> str:
    return str(vl_convert.vegalite_to_svg({"$schema": "https://vega.github.io/schema/vega-lite/v5.json", **spec}))


def _x(rows: Sequence[Figures], title: str) -> dict[str, Any]:
    axis = {"format": ",", "values": [row["documents"] for row in rows]}
    return {"field": "documents", "type": "quantitative", "title": title, "scale": {"type": "log"}, "axis": axis}


def _title(text: str) -> dict[str, str]:
    return {"text": text, "subtitle": "Synthetic archives, one core; figures: reconciling.csv"}


_LEGEND = {"orient": "bottom", "direction": "vertical", "labelLimit": 500}


def _colour(lines: Mapping[str, str]) -> dict[str, Any]:
    scale = {"domain": list(lines.values()), "range": _COLOURS}
    return {"field": "what", "type": "nominal", "title": None, "scale": scale, "legend": _LEGEND}


def _points(rows: Sequence[Figures], lines: Mapping[str, str]) -> dict[str, Any]:
    values = [
        {"documents": row["documents"], "seconds": row[name], "what": words}
        for row in rows
        for name, words in lines.items()
        if name in row
    ]
    return {"values": values}


def _times(rows: Sequence[Figures]) -> dict[str, Any]:
    """Return the picture of times with lines of n and n log n through the first time of reconciling."""
    n0, t0 = rows[0]["documents"], rows[0]["reconcile"]
    guides = []
    for n in (row["documents"] for row in rows):
        guides.append({"documents": n, "seconds": t0 * n / n0, "grows": "n"})
        guides.append({"documents": n, "seconds": t0 * n * math.log(n) / (n0 * math.log(n0)), "grows": "n log n"})
    x = _x(rows, "documents")
    y = {"field": "seconds", "type": "quantitative", "title": "seconds of processor time", "scale": {"type": "log"}}
    scale = {"domain": ["n", "n log n"], "range": [[2, 3], [6, 3]]}
    dash = {"field": "grows", "type": "nominal", "title": "grows as", "scale": scale, "legend": _LEGEND}
    return {
        "title": _title("Time of reconciling"),
        "width": 520,
        "height": 320,
        "layer": [
            {
                "data": _points(rows, LINES),
                "mark": {"type": "line", "point": True},
                "encoding": {"x": x, "y": y, "color": _colour(LINES)},
            },
            {
                "data": {"values": guides},
                "mark": {"type": "line", "color": "#777777"},
                "encoding": {"x": x, "y": y, "strokeDash": dash},
            },
        ],
    }


def _increment(rows: Sequence[Figures]) -> dict[str, Any]:
    """Return the picture of the time of 100 more documents by the size of the books."""
    y = {"field": "seconds", "type": "quantitative", "title": "seconds for 100 more documents", "scale": {"zero": True}}
    return {
        "title": _title("Time of 100 more documents, from all over the archive"),
        "width": 520,
        "height": 240,
        "data": _points(rows, MORE),
        "mark": {"type": "line", "point": True},
        "encoding": {"x": _x(rows, "documents in the books"), "y": y, "color": _colour(MORE)},
    }
