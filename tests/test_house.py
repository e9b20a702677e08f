"""What the house rules say of the tree itself."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "sverka"
MODULES = sorted(PACKAGE.rglob("*.py"))
EVERY_MODULE = [
    *MODULES,
    *(m for part in ("tests", "benchmarks", "training") for m in sorted((ROOT / part).rglob("*.py"))),
]
LONGEST = 400
# A distribution that is imported by the name of its part.
PARTS = {"pydantic-core": "pydantic"}


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_module_is_short_enough_to_be_read_at_once() -> None:
    lengths = {named(module): len(module.read_text(encoding="utf-8").splitlines()) for module in EVERY_MODULE}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_modules_are_named_after_what_they_are_for() -> None:
    vague = {"utils", "util", "helpers", "helper", "common", "misc", "shared", "stuff"}
    assert not [named(m) for m in EVERY_MODULE if m.stem in vague or m.parent.name in vague]


def test_every_package_says_what_it_is() -> None:
    folders = {m.parent for m in MODULES}
    assert [named(folder) for folder in sorted(folders) if not described(folder / "__init__.py")] == []


def described(init: Path) -> bool:
    return init.exists() and bool(ast.get_docstring(ast.parse(init.read_text(encoding="utf-8"))))


def test_no_module_opens_the_natasha_package() -> None:
    for module in MODULES:
        assert "natasha" not in {name for name, _ in imports(module)}, named(module)


def imports(module: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name.partition(".")[0], node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0], node.lineno


def declared() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    rows = [*project["dependencies"], *(r for extra in project["optional-dependencies"].values() for r in extra)]
    return {normal(re.split(r"[\[<>=!~; ]", row, maxsplit=1)[0]) for row in rows}


def test_what_is_imported_is_declared() -> None:
    distributions, known = packages_distributions(), declared()
    for module in MODULES:
        for name, line in imports(module):
            if name == "sverka" or name in sys.stdlib_module_names:
                continue
            sources = {normal(d) for d in distributions.get(name, [])}
            assert {PARTS.get(d, d) for d in sources} & known, (
                f"{named(module)}:{line}: {name} is not in pyproject.toml"
            )


def test_constraints_name_versions_and_no_hosts() -> None:
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines():
        assert line.startswith("#") or re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.+!]+", line), line


def test_every_direct_dependency_is_constrained() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {normal(line.partition("==")[0]) for line in lines if not line.startswith("#")}
    assert declared() - {"sverka"} <= pinned


def test_nothing_of_the_package_is_ignored_and_so_left_out_of_the_wheel() -> None:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    command = [git, "ls-files", "--others", "--ignored", "--exclude-standard", "src/sverka"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    assert [path for path in listed if "__pycache__" not in path] == []


def test_sample_texts_are_package_data() -> None:
    for lang in ("ru", "en", "pl", "kk"):
        assert list((PACKAGE / "samples" / lang).glob("*.md"))
