"""Story against its bar; so far the planning agents.

    python -m benchmarks.story                        all of it
    python -m benchmarks.story --only plans           some of it

Prints tables and writes `out/benchmarks/story.json`; parts that did not run keep their last entry there.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from benchmarks.measure import plans
from benchmarks.measure.material import fingerprint
from benchmarks.measure.report import Part, keep, kept_bars, show, show_bars
from generators.assets import default_assets
from generators.story import Planner
from studio.offline import go_offline

PARTS = ("plans", "input")


def main(
    only: Annotated[str, typer.Option(help=f"Some of: {', '.join(PARTS)}.")] = ",".join(PARTS),
    out: Annotated[Path, typer.Option(help="The folder to write to.")] = Path("out/benchmarks"),
) -> None:
    """Measure, print and keep."""
    go_offline()
    console = Console()
    planner = cache(lambda: Planner(default_assets()))
    parts: dict[str, Callable[[], Part]] = {
        "plans": lambda: plans.measure(planner()),
        "input": lambda: plans.bad_input(planner()),
    }
    wanted = [name.strip() for name in only.split(",")]
    if unknown := [name for name in wanted if name not in parts]:
        raise typer.BadParameter(f"There is no part '{unknown[0]}'. There are: {', '.join(PARTS)}.")
    out.mkdir(parents=True, exist_ok=True)
    file = out / "story.json"
    for name in wanted:
        part = parts[name]()
        show(name, part, console)
        about = {"weights": fingerprint(default_assets()), "date": time.strftime("%Y-%m-%d %H:%M")}
        keep(file, name, part, about, "Measured by `python -m benchmarks.story`")
    show_bars(kept_bars(file), console)


if __name__ == "__main__":
    typer.run(main)
