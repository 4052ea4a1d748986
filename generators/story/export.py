"""Write the weights that ship.

python -m generators.story.export --plan work/story/plan --underpainting work/story/underpainting
"""

from __future__ import annotations

from pathlib import Path

import typer

from generators.story.diffusion.weights import export


def main(
    plan: Path = Path("work/story/plan"),
    underpainting: Path = Path("work/story/underpainting"),
    out: Path = Path("assets/story"),
) -> None:
    """The running averages of the two runs, a file each."""
    export(plan, out / "scene.safetensors")
    export(underpainting, out / "underpainting.safetensors")


if __name__ == "__main__":
    typer.run(main)
