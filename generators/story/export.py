"""Write the weights that ship.

python -m generators.story.export --plan work/story/plan --underpainting work/story/underpainting
"""

from __future__ import annotations

from pathlib import Path

import typer

from generators.story.diffusion.artists import SCENE, UNDERPAINTING
from generators.story.diffusion.exporting import export_paint_net, export_scene_net
from generators.story.train import load_paint_net, load_scene_net


def main(
    plan: Path = Path("work/story/plan"),
    underpainting: Path = Path("work/story/underpainting"),
    out: Path = Path("assets"),
) -> None:
    """The running averages of the two runs, a file each."""
    export_scene_net(load_scene_net(plan), out / SCENE)
    export_paint_net(load_paint_net(underpainting), out / UNDERPAINTING)


if __name__ == "__main__":
    typer.run(main)
