"""The window against its bars: cold start, stalls, edit-to-sound, memory, cancelling.

    python -m benchmarks.window                    all of it, about a quarter of an hour on two cores
    python -m benchmarks.window --only start,edit  some of it

The real window with the real engine, each part in a process and user folders of its own, on a screen of Xvfb's. Prints
a table and writes `out/benchmarks/window.json`; parts that did not run keep their last entry there. Timings are only
worth something on a machine that does nothing else.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console

from benchmarks.measure import window_bars
from benchmarks.measure.material import ROOT, fingerprint
from benchmarks.measure.report import keep, kept_bars, show, show_bars
from generators.assets import default_assets

STARTS = 5
_FOOT = "Measured by `python -m benchmarks.window`"
_SCREEN = ("xvfb-run", "--auto-servernum", "--server-args=-screen 0 1280x800x24")


class NotMeasured(Exception):
    """A part ended without a result."""


def main(
    only: Annotated[str, typer.Option(help=f"Some of: {', '.join(window_bars.PARTS)}.")] = "",
    out: Annotated[Path, typer.Option(help="Where results go.")] = Path("out/benchmarks"),
) -> None:
    """Measure the window and print what was found."""
    chosen = [name.strip() for name in only.split(",") if name.strip()] or list(window_bars.PARTS)
    if unknown := sorted(set(chosen) - set(window_bars.PARTS)):
        names = ", ".join(window_bars.PARTS)
        raise typer.BadParameter(f"no part is called {', '.join(unknown)}; there are {names}", param_hint="--only")
    console = Console()
    if shutil.which(_SCREEN[0]) is None:
        console.print("xvfb-run is missing: tools/setup.sh dev installs it.", style="bold red")
        sys.exit(1)
    about = {"weights": fingerprint(default_assets()), "machine": f"{os.cpu_count()} cores, {platform.machine()}"}
    failed = False
    for name in (part for part in window_bars.PARTS if part in chosen):
        started = time.monotonic()
        try:
            part = window_bars.PARTS[name]([_run(name) for _ in range(STARTS if name == "start" else 1)])
        except NotMeasured as error:
            console.print(f"{name} could not be measured: {error}", style="bold red", markup=False)
            failed = True
            continue
        when = {"date": time.strftime("%Y-%m-%d %H:%M"), "seconds": round(time.monotonic() - started, 1)}
        keep(out / "window.json", name, part, {**about, **when}, _FOOT)
        show(name, part, console)
    kept = kept_bars(out / "window.json") if (out / "window.json").exists() else {}
    console.rule("all parts, each as last measured")
    show_bars({name: kept[name] for name in window_bars.PARTS if name in kept}, console)
    sys.exit(1 if failed else 0)


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
