"""Labels that tell a name's last token and names of one token from others (BILOU), as a chain learns them best."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise


def bilou(labels: Sequence[str]) -> list[str]:
    """Bring BIO labels to BILOU: the last token of a name is `L`, the only one `U`."""
    out = []
    for label, following in pairwise([*labels, "O"]):
        place, dash, kind = label.partition("-")
        if dash and following != f"I-{kind}":
            place = "U" if place == "B" else "L"
        out.append(f"{place}{dash}{kind}")
    return out
