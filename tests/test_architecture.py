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
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
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


def test_every_command_line_of_the_pages_exists_with_its_options(capsys):
    from studio import cli

    written = "\n".join(page.read_text(encoding="utf-8") for page in PAGES)
    named: dict[str, set[str]] = {}
    for command, rest in re.findall(r"python main\.py ([a-z]+)([^`#\n]*)", written):
        named.setdefault(command, set()).update(re.findall(r"--[a-z][\w-]*", rest))
    assert {"speak", "story", "animate"} <= set(named)
    for command, options in sorted(named.items()):
        with pytest.raises(SystemExit) as ended:
            cli.app([command, "--help"])
        assert ended.value.code == 0, f"The pages name `python main.py {command}`"
        assert options <= set(re.findall(r"--[a-z][\w-]*", capsys.readouterr().out)), command


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_that_a_page_links_to_exists(page):
    text = page.read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:|#)([^)\s#]+)", text)
    named = re.findall(r"`((?:generators|studio|benchmarks|tools|tests|assets|docs)/[\w./-]+\w)`", text)
    missing = [link for link in links if not (page.parent / link).exists()]
    assert not missing + [path for path in named if not (ROOT / path).exists()]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_module_that_a_page_runs_exists_and_has_the_options_that_it_is_given(page):
    wrong = []
    run = re.compile(r"python -m ((?:generators|benchmarks|tools)(?:\.\w+)+)([^`#\n]*)")
    for module, rest in run.findall(page.read_text(encoding="utf-8")):
        path = ROOT.joinpath(*module.split("."))
        source = path.with_suffix(".py") if path.with_suffix(".py").exists() else path / "__main__.py"
        known = _options(source) if source.exists() else set()
        wrong += [f"{module} {option}" for option in re.findall(r"--[a-z][\w-]*", rest) if option not in known]
        wrong += [] if source.exists() else [module]
    assert not wrong


def _options(source: Path) -> set[str]:
    """What a script of typer may be given: the parameters of its functions, and what it names itself."""
    text = source.read_text(encoding="utf-8")
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]
    named = {"--" + arg.arg.replace("_", "-") for each in functions for arg in [*each.args.args, *each.args.kwonlyargs]}
    return named | {"--no-" + name[2:] for name in named} | set(re.findall(r'"(--[a-z][\w-]*)', text))
