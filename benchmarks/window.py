"""The window against its bars: cold start, stalls, edit-to-sound, memory, cancelling.

    python -m benchmarks.window                    all of it, about a quarter of an hour on two cores
    python -m benchmarks.window --only start,edit  some of it

The real window with the real engine, each part in a process and user folders of its own, on a screen of Xvfb's. Prints
a table and writes `out/benchmarks/window.json`; parts that did not run keep their last entry there. Timings are only
worth something on a machine that does nothing else.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from benchmarks.measure import window_bars
from benchmarks.measure.material import ROOT, fingerprint
from benchmarks.measure.report import Part
from benchmarks.measure.running import chosen, measure
from generators.assets import default_assets
from generators.contract import MoodreelError

STARTS = 5
_FOOT = "Measured by `python -m benchmarks.window`"
_SCREEN = ("xvfb-run", "--auto-servernum", "--server-args=-screen 0 1280x800x24")


class NotMeasured(MoodreelError):
    """A part ended without a result."""


def main(
    only: Annotated[str, typer.Option(help=f"Some of: {', '.join(window_bars.PARTS)}.")] = "",
    out: Annotated[Path, typer.Option(help="Where results go.")] = Path("out/benchmarks"),
) -> None:
    """Measure the window and print what was found."""
    names = chosen(only, list(window_bars.PARTS))
    console = Console()
    if shutil.which(_SCREEN[0]) is None:
        console.print("xvfb-run is missing: tools/setup.sh dev installs it.", style="bold red")
        sys.exit(1)
    parts = {name: partial(_part, name) for name in window_bars.PARTS}
    about = {"weights": fingerprint(default_assets())}
    sys.exit(not measure(names, parts, out / "window.json", about, console, _FOOT))


def _part(name: str) -> Part:
    return window_bars.PARTS[name]([_run(name) for _ in range(STARTS if name == "start" else 1)])


def _run(name: str) -> dict[str, Any]:
    """One part, in a process, a screen and folders of its own."""
    with tempfile.TemporaryDirectory() as folder:
        module = ["benchmarks.measure.window_start"] if name == "start" else ["benchmarks.measure.window_parts", name]
        command = [*_SCREEN, sys.executable, "-m", *module, folder]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        raise NotMeasured(" ".join(done.stderr.split())[-600:])
    return json.loads(done.stdout.splitlines()[-1])


if __name__ == "__main__":
    typer.run(main)
