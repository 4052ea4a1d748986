"""The project's own rules. Which layer may import which is import-linter's part (pyproject.toml, `make lint`)."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = ("assets", "benchmarks", "docs", "generators", "studio", "tests", "tools")
MAX_PYTHON_BYTES = 25_000
# Written so that it does not match itself.
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:work|root|home|tmp|Users)/\w")
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def files(*folders: str, pattern: str = "*") -> Iterator[Path]:
    for folder in folders:
        yield from (path for path in sorted((ROOT / folder).rglob(pattern)) if path.is_file())


def strings(value: object) -> Iterator[str]:
    """Every string of a JSON value, keys included."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value
        for item in value.values():
            yield from strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)


def test_every_python_file_is_small_enough_to_be_one_idea():
    too_large = {
        str(path.relative_to(ROOT)): size
        for path in files(*FOLDERS, pattern="*.py")
        if (size := path.stat().st_size) > MAX_PYTHON_BYTES
    }
    assert not too_large


def test_engines_and_studio_never_print():
    calls = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in files("generators", "studio", pattern="*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert not calls


def test_no_file_names_a_path_of_somebodys_machine():
    text = {".cfg", ".json", ".md", ".py", ".sh", ".toml", ".txt", ".yaml", ".yml", ""}
    top = [path for path in ROOT.iterdir() if path.is_file() and not path.name.startswith(".")]
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in [*top, *files(*FOLDERS)]
        if path.suffix in text
        for match in MACHINE_PATH.finditer(path.read_text(encoding="utf-8"))
    ]
    assert not found


def test_every_asset_is_listed_in_the_manifest_with_its_origin():
    shipped = {path.relative_to(ROOT / "assets").as_posix() for path in files("assets")} - {"MANIFEST.json", "NOTICE"}
    manifest = ROOT / "assets" / "MANIFEST.json"
    listed = set(strings(json.loads(manifest.read_text(encoding="utf-8")))) if manifest.exists() else set()
    assert shipped <= listed


def test_every_make_command_of_the_readme_exists():
    targets = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
    named = set(re.findall(r"\bmake ([a-z-]+)", "\n".join(re.findall(r"`[^`]+`|```.*?```", README, re.DOTALL))))
    assert {"demo", "test"} <= named <= targets


def test_every_command_line_of_the_readme_exists(capsys):
    from studio import cli

    named = set(re.findall(r"python main\.py ([a-z]+)", README))
    for command in sorted(named):
        with pytest.raises(SystemExit) as ended:
            cli.app([command, "--help"])
        assert ended.value.code == 0, f"README names `python main.py {command}`"
        assert capsys.readouterr().out


@pytest.mark.parametrize("path", re.findall(r"\]\((?!https?:|#)([^)\s]+)\)", README))
def test_every_file_the_readme_links_to_exists(path):
    assert (ROOT / path).exists()
