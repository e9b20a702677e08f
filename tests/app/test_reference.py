from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest

import sverka
from sverka.app.cli import main
from sverka.app.reference import api_page, cli_page

DOCS = Path(__file__).parents[2] / "docs"
COMMANDS = main.list_commands(click.Context(main))


def test_the_pages_are_those_that_the_code_makes() -> None:
    hint = "run: python -m sverka.app.reference docs/"
    assert (DOCS / "cli.md").read_text("utf-8") == cli_page(), hint
    assert (DOCS / "api.md").read_text("utf-8") == api_page(), hint


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_documented_with_examples(name: str) -> None:
    page = (DOCS / "cli.md").read_text("utf-8").partition(f"\n## sverka {name}\n")[2].partition("\n## ")[0]
    command = main.get_command(click.Context(main), name)
    assert command is not None
    assert f"\nsverka {name}" in page or f"| sverka {name}" in page
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help
            assert all(f"`{option}`" in page for option in parameter.opts)


def test_every_public_name_is_documented_and_has_a_docstring() -> None:
    page = (DOCS / "api.md").read_text("utf-8")
    for name in sverka.__all__:
        assert f"\n## sverka.{name}\n" in page
        assert getattr(sverka, name).__doc__


def test_the_public_names_are_sorted_and_there() -> None:
    assert sverka.__all__ == sorted(sverka.__all__)
    assert set(sverka.__all__) <= set(dir(sverka))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        sverka.nothing  # noqa: B018


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_examples(name: str) -> None:
    from click.testing import CliRunner

    result = CliRunner().invoke(main, [name, "--help"])
    assert result.exit_code == 0
    assert "Examples:" in result.output


def test_help_loads_neither_models_nor_database() -> None:
    code = (
        "import sys\nfrom sverka.app.cli import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        "print([m for m in ('numpy', 'spacy', 'sqlalchemy', 'rich', 'pydantic') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("[]\n")
