"""Animate against its bar: speed, lengths, bad input, likeness, lips, seams and habits, an hour.

    python -m benchmarks.portrait                            all of it but the hour
    python -m benchmarks.portrait --only speed,lengths       some of it
    python -m benchmarks.portrait --only hour                90,000 frames

Prints tables and writes `out/benchmarks/portrait.json`; parts that did not run keep their last entry there. Without the
weights of the motion model, films are made by rules over known sounds, each bar says so, and `lips`, `people` and
`moves`, which are about the model, are not measured. `people` needs Debian's recordings (see `measure.recordings`).
Timings are only worth something on a machine that does nothing else.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Annotated

import torch
import typer
from rich.console import Console

from benchmarks.measure import portrait_input, portrait_likeness, portrait_moves, portrait_people, portrait_speed
from benchmarks.measure.material import fingerprint
from benchmarks.measure.portrait_material import Studio
from benchmarks.measure.recordings import FOLDER
from benchmarks.measure.report import Part
from benchmarks.measure.running import chosen, measure
from generators.assets import Assets, default_assets

PARTS = ("speed", "lengths", "input", "identity", "lips", "people", "moves", "hour")
_FOOT = "Measured by `python -m benchmarks.portrait`"


def parts_of(
    assets: Assets, folder: Path, clips: Path, recordings: Path, repeats: int, longest: bool, console: Console
) -> dict[str, Callable[[], Part]]:
    """The parts by name; nothing is loaded before one is called."""
    studio = cache(lambda: Studio(assets, folder))
    motion = cache(lambda: portrait_moves.of_motion(assets, clips, console))
    return {
        "speed": lambda: portrait_speed.speed(studio(), repeats, console),
        "lengths": lambda: portrait_speed.lengths(studio(), longest, console),
        "input": lambda: portrait_input.bad_input(assets, console),
        "identity": lambda: portrait_likeness.likeness(studio(), assets, console),
        "lips": lambda: motion()["lips"],
        "people": lambda: portrait_people.of_people(assets, recordings, console),
        "moves": lambda: motion()["moves"],
        "hour": lambda: portrait_speed.hour(studio(), console),
    }


def main(
    only: Annotated[str, typer.Option(help=f"Some of: {', '.join(PARTS)}; the hour only if named.")] = "",
    repeats: Annotated[int, typer.Option(min=1, help="Repeats of each timing.")] = 3,
    longest: Annotated[bool, typer.Option("--long/--short", help="Ten minutes among the lengths, too.")] = True,
    clips: Annotated[Path, typer.Option(help="Where held-out clips are.")] = Path("work/portrait/clips"),
    recordings: Annotated[Path, typer.Option(help="Where recordings of people are.")] = FOLDER,
    out: Annotated[Path, typer.Option(help="Where results go.")] = Path("out/benchmarks"),
) -> None:
    """Measure Animate and print what was found."""
    names = chosen(only, PARTS, PARTS[:-1])
    torch.set_num_threads(1)
    console, assets = Console(), default_assets()
    with tempfile.TemporaryDirectory() as folder:
        parts = parts_of(assets, Path(folder), clips, recordings, repeats, longest, console)
        about = {"weights": fingerprint(assets, "face", "portrait")}
        sys.exit(not measure(names, parts, out / "portrait.json", about, console, _FOOT))


if __name__ == "__main__":
    typer.run(main)
