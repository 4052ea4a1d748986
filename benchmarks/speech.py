"""Speak against its bar: quality beside the teacher, direction, causality, speed, memory, bad input.

    python -m benchmarks.speech                        all of it, more than an hour on two cores
    python -m benchmarks.speech --only direction,ipc   some of it
    python -m benchmarks.speech --sentences 4 --jobs 1 a first look
    python -m benchmarks.speech --only quality,similarity --resume    go on with a run that was stopped

Prints tables and writes `out/benchmarks/speech.json`; parts that did not run keep their last entry there, with the
weights they were measured on. Timings are only worth something on a machine that does nothing else.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Annotated

import torch
import typer
from rich.console import Console

from benchmarks.measure import bad_input, causes, direction, quality, similarity, speed
from benchmarks.measure.journal import Journal
from benchmarks.measure.material import fingerprint
from benchmarks.measure.report import Part
from benchmarks.measure.running import chosen, measure
from generators.assets import default_assets
from generators.contract import MoodreelError
from generators.speech import SpeechEngine
from generators.speech.acoustics import AcousticModel

PARTS = ("ipc", "cpc", "direction", "speed", "cold", "memory", "input", "quality", "similarity")


def parts_of(
    count: int | None, jobs: int, resume: bool, longest: bool, repeats: int, out: Path, console: Console
) -> dict[str, Callable[[], Part]]:
    """The parts by name; nothing is loaded before one is called."""
    assets = default_assets()
    engine = cache(lambda: SpeechEngine(assets, threads=2))
    journal = cache(lambda: Journal(out / "clips.jsonl", resume))
    clips = cache(lambda: quality.hear(journal(), count, jobs, console))

    def directed() -> Part:
        model = AcousticModel(assets.path("speech/acoustic.safetensors"))
        return direction.report(direction.shifts(engine(), model, count, console))

    return {
        "ipc": lambda: causes.ipc(assets, engine(), count, console),
        "cpc": lambda: causes.cpc(assets, engine(), count),
        "direction": directed,
        "speed": lambda: speed.speed(assets, count, repeats, console),
        "cold": lambda: speed.cold(repeats),
        "memory": lambda: speed.memory(longest),
        "input": lambda: bad_input.measure(assets, longest, console),
        "quality": lambda: quality.report(clips()),
        "similarity": lambda: similarity.report(clips()),
    }


def main(
    only: Annotated[str, typer.Option(help=f"Some of: {', '.join(PARTS)}.")] = "",
    sentences: Annotated[int | None, typer.Option(min=1, help="So many held-out sentences instead of all.")] = None,
    jobs: Annotated[int, typer.Option(min=1, help="Processes that make and hear clips.")] = 2,
    resume: Annotated[bool, typer.Option("--resume", help="Keep clips heard by an earlier run.")] = False,
    longest: Annotated[bool, typer.Option("--long", help="20,000 characters, too.")] = False,
    repeats: Annotated[int, typer.Option(min=1, help="Repeats of each timing.")] = 3,
    threads: Annotated[int, typer.Option(min=1, help="Threads of torch in this process.")] = 1,
    out: Annotated[Path, typer.Option(help="Where results go.")] = Path("out/benchmarks"),
) -> None:
    """Measure Speak and print what was found."""
    names = chosen(only, PARTS)
    torch.set_num_threads(threads)
    console = Console()
    try:
        keeps = resume or "quality" not in names  # similarity alone looks at what was heard before
        parts = parts_of(sentences, jobs, keeps, longest, repeats, out, console)
        about = {"weights": fingerprint(default_assets()), "sentences": sentences or "all"}
    except MoodreelError as error:
        console.print(str(error), style="bold red", markup=False)
        sys.exit(1)
    sys.exit(not measure(names, parts, out / "speech.json", about, console))


if __name__ == "__main__":
    typer.run(main)
