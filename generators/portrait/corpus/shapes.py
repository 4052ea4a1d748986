"""Tables of shapes, as numbers: a name without a side stands for both."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from generators.portrait.motion.space import PLACE, SIZE


def vector(shapes: dict[str, float]) -> NDArray[np.float64]:
    """The vector `(52,)` of named shapes.

    Raises:
        KeyError: a name is neither a shape nor one without its side.
    """
    out = np.zeros(SIZE)
    for name, value in shapes.items():
        for place in [PLACE[name]] if name in PLACE else [PLACE[f"{name}Left"], PLACE[f"{name}Right"]]:
            out[place] = value
    return out


@cache
def table(name: str) -> dict[str, Any]:
    """A table of this package, by file name without suffix."""
    return tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text("utf-8"))
