"""Write the weights that ship.

python -m generators.portrait.export_motion --motion work/portrait/distilled --phones work/portrait/phones
"""

from __future__ import annotations

from pathlib import Path

import typer

from generators.portrait.motion.weights import export


def main(
    motion: Path = Path("work/portrait/distilled"),
    phones: Path = Path("work/portrait/phones"),
    out: Path = Path("assets/portrait/motion.safetensors"),
) -> None:
    """The running averages of a motion run and a classifier run as one file."""
    export(motion, phones, out)


if __name__ == "__main__":
    typer.run(main)
