"""The real app, in this process, with the tiny engine of `tests.speech.tiny`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from studio import cli
from tests.speech.tiny import tiny_assets, tiny_engine

__all__ = ["tiny_assets", "tiny_engine"]

LINE = "Hi there."

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def _tiny_everything(
    tiny_assets, tiny_engine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:  # the engine is real and tiny; one for all tests, since loading takes longest
    monkeypatch.setenv("MOODREEL_ASSETS", str(tiny_assets.root))
    monkeypatch.setattr("studio.commands.engine.open_engine", lambda: tiny_engine)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def moodreel() -> Run:
    """Run a command line: `moodreel("speak", "Hi.", "-o", path)`."""

    def run(*args: object, stdin: bytes | None = None) -> Result:
        result = CliRunner().invoke(cli.app, [str(arg) for arg in args], input=stdin, prog_name="python main.py")
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception  # a traceback is never an answer
        return result

    return run


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """An empty folder to write to."""
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def one_line(text: str) -> str:
    """The message on stderr, which is one line."""
    assert text.endswith("\n")
    assert text.count("\n") == 1
    return text.rstrip("\n")
