"""Draws the portraits that ship, the same ones every time."""

from __future__ import annotations

import argparse
from pathlib import Path

from tools.portraits import drawn, illustrated

ROOT = Path(__file__).parents[2]
PORTRAITS = {"drawn": drawn.draw, "illustrated": illustrated.draw}


def main() -> None:
    """Draw all portraits, or those that are named."""
    parser = argparse.ArgumentParser(prog="python -m tools.portraits", description=__doc__)
    parser.add_argument("names", nargs="*", default=[*PORTRAITS], help=f"of {', '.join(PORTRAITS)}; all if none")
    parser.add_argument("-o", "--out", type=Path, default=ROOT / "assets" / "portraits", help="folder for the pictures")
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    for name in asked.names:
        if name not in PORTRAITS:
            parser.error(f"there is no portrait '{name}'; there are: {', '.join(PORTRAITS)}")
        PORTRAITS[name]().save(asked.out / f"{name}.webp", quality=92, method=6)


if __name__ == "__main__":
    main()
