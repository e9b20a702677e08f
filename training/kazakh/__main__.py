"""Count the Kazakh lexicon that is shipped: `python -m training.kazakh --data DIR`.

The tenth of the treebank that is held out for measuring is not counted.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from training.kazakh.stems import expect, of_text, of_treebank, own_verbs
from training.networks.recipes import plain_sentences, recipe
from training.networks.treebanks import HELD_OUT

_INTO = Path(__file__).resolve().parents[2] / "src" / "sverka" / "language" / "kazakh" / "data"


def main() -> None:
    """Run the command."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--data", required=True, type=Path, help="folder that holds the corpora of the recipe")
    said = asked.parse_args()
    wanted = recipe("kk")
    paths = [said.data / row["path"] for row in wanted["learn"]]
    with TemporaryDirectory() as folder:
        lines = Path(folder) / "text"
        sentences = plain_sentences(said.data / wanted["lexicon_text"], "kk")
        lines.write_text("\n\n".join("\n".join(words) for words in sentences), encoding="utf-8")
        forms, capitals = of_text(lines)
    expect(of_treebank(paths, HELD_OUT, own_verbs()), forms, capitals, _INTO)


if __name__ == "__main__":
    main()
