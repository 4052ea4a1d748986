"""The paper of the book: a faint grain that takes colour a little unevenly."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

_TOOTH, _CLOUD = 0.016, 0.022  # of brightness: the tooth of the paper, and where the wash lies thicker
_CELLS = 24


def on_paper(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Lay a picture `(H, W, 3)` on paper; the same size gives the same grain."""
    grain = _grain(pixels.shape[0], pixels.shape[1])
    return np.clip(pixels * grain[..., None] + 0.5, 0, 255).astype(np.uint8)


@lru_cache(maxsize=2)
def _grain(height: int, width: int) -> NDArray[np.float32]:
    rng = np.random.default_rng(7)
    fine = rng.normal(0, 1, (height, width)).astype(np.float32)
    tooth = (fine + np.roll(fine, 1, 0) + np.roll(fine, 1, 1) + np.roll(fine, (1, 1), (0, 1))) / 2
    coarse = rng.normal(0, 1, (_CELLS, _CELLS))
    rows, columns = np.linspace(0, _CELLS - 1.001, height), np.linspace(0, _CELLS - 1.001, width)
    return (1 + _TOOTH * tooth + _CLOUD * _between(coarse, rows, columns)).astype(np.float32)


def _between(grid: NDArray[np.float64], rows: NDArray[np.float64], columns: NDArray[np.float64]) -> NDArray[np.float64]:
    """A grid, smoothly read at `(H,)` rows and `(W,)` columns."""

    def along(values: NDArray[np.float64], at: NDArray[np.float64]) -> NDArray[np.float64]:
        low = at.astype(int)
        share = at - low
        share = (share * share * (3 - 2 * share))[:, None]
        return (1 - share) * values[low] + share * values[low + 1]

    return along(along(grid, rows).T, columns).T
