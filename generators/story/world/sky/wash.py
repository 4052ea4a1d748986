"""The palette laid flat: what the underpainting of the small diffusion model starts from and is compared with."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from generators.story.drawing import to_oklab
from generators.story.drawing.colour import oklab_to_rgb
from generators.story.scene import HEIGHT, Palette

_SOFT_EDGE = 4  # rows of 64 over which sky becomes land: hills are drawn over it, and it must not show
_ROWS = 64


def flat_wash(palette: Palette, horizon: float, rows: int = _ROWS) -> NDArray[np.float32]:
    """`(rows, 3)` sRGB in [0, 1], from top to bottom: sky above the horizon and land below it.

    Args:
        palette: of the scene.
        horizon: y in scene units.
        rows: of pixels.
    """
    down = (np.arange(rows) + 0.5) / rows * HEIGHT
    sky = np.stack([to_oklab(colour) for colour in palette.sky])
    land = np.stack([to_oklab(colour) for colour in (palette.far, palette.middle, palette.near)])
    above = _ramp(down / max(horizon, 1), (0, 0.55, 1), sky)
    below = _ramp((down - horizon) / max(HEIGHT - horizon, 1), (0, 0.3, 1), land)
    share = np.clip((horizon - down) / (HEIGHT / _ROWS) / _SOFT_EDGE + 0.5, 0, 1)[:, None]
    return oklab_to_rgb(share * above + (1 - share) * below).astype(np.float32)


def _ramp(where: NDArray[np.float64], stops: tuple[float, ...], colours: NDArray[np.float64]) -> NDArray[np.float64]:
    """OKLab `(N, 3)` of a gradient at places `(N,)`."""
    return np.stack([np.interp(where, stops, colours[:, channel]) for channel in range(3)], -1)
