"""Story against its bar: plans, pictures as judges see them, placement, variety, speed, bad input.

    python -m benchmarks.story                              all of it
    python -m benchmarks.story --only speed,placement       some of it

Prints tables and writes `out/benchmarks/story.json`; parts that did not run keep their last entry there. The judges of
`emotion` and `identity` are taught anew by pictures of other subjects and other seeds (about a quarter of an
hour). Timings are only worth something on a machine that does nothing else.
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

from benchmarks.measure import plans, story_identity, story_input, story_judges, story_layouts, story_speed
from benchmarks.measure.material import fingerprint
from benchmarks.measure.report import Part
from benchmarks.measure.running import chosen, measure
from benchmarks.measure.story_material import Pictures
from generators.assets import Assets, default_assets
from generators.story import Planner
from generators.story.engine import StoryEngine
from studio.offline import go_offline

PARTS = ("plans", "subjects", "emotion", "identity", "placement", "variety", "speed", "input")
_FOOT = "Measured by `python -m benchmarks.story`"


def parts_of(assets: Assets, repeats: int, console: Console) -> dict[str, Callable[[], Part]]:
    """The parts by name; nothing is loaded or drawn before one is called."""
    planner = cache(lambda: Planner(assets))
    engine = cache(lambda: StoryEngine(assets))
    pictures = cache(lambda: Pictures(engine(), console))
    return {
        "plans": lambda: plans.measure(planner()),
        "subjects": lambda: plans.bad_input(planner()),
        "emotion": lambda: story_judges.emotion(pictures()),
        "identity": lambda: story_identity.identity(pictures(), console),
        "placement": lambda: story_layouts.placement(engine(), console),
        "variety": lambda: story_layouts.variety(engine()),
        "speed": lambda: story_speed.speed(assets, repeats, console),
        "input": lambda: story_input.bad_input(console),
    }


def main(
    only: Annotated[str, typer.Option(help=f"Some of: {', '.join(PARTS)}.")] = "",
    repeats: Annotated[int, typer.Option(min=1, help="Repeats of each timing.")] = 3,
    out: Annotated[Path, typer.Option(help="Where results go.")] = Path("out/benchmarks"),
) -> None:
    """Measure Story and print what was found."""
    go_offline()
    torch.set_num_threads(1)
    console, assets = Console(), default_assets()
    about = {"weights": fingerprint(assets, "story")}
    sys.exit(
        not measure(chosen(only, PARTS), parts_of(assets, repeats, console), out / "story.json", about, console, _FOOT)
    )


if __name__ == "__main__":
    typer.run(main)
