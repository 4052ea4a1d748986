"""How a face moves, minute by minute, in a handful of numbers: does an hour change it?"""

from __future__ import annotations

import numpy as np

from generators.portrait.pose import INDEX, Motion

_FRAMES = 60 * 25
_FIRST = 5
_JAW = INDEX["jawOpen"]
_BROWS = [number for name, number in INDEX.items() if name.startswith("brow")]
_MOUTH = [number for name, number in INDEX.items() if name.startswith("mouth")]
_NAMES = (
    "head, degrees about its mean", "head, degrees a second", "jaw, mean", "jaw, spread", "mouth shapes, mean",
    "brows, mean",
)  # fmt: skip


class Minutes:
    """Sees one frame after the other; keeps six numbers a minute, so that an hour costs no memory."""

    def __init__(self) -> None:
        self._minute: list[np.ndarray] = []
        self._known: list[list[float]] = []

    def see(self, motion: Motion) -> None:
        """One frame of motion."""
        self._minute.append(np.concatenate([motion.rotation[0], motion.weights[0]]))
        if len(self._minute) == _FRAMES:
            self._known.append(_told(np.stack(self._minute)))
            self._minute = []

    def compared(self) -> list[tuple[str, float, float]]:
        """Each number's name, its mean over the first five minutes, and what it was in the last whole one."""
        first = np.mean(self._known[:_FIRST], 0)
        return [(name, float(a), float(b)) for name, a, b in zip(_NAMES, first, self._known[-1], strict=True)]


def _told(frames: np.ndarray) -> list[float]:
    turned, weights = frames[:, :3], frames[:, 3:]
    return [
        float(np.sqrt(((turned - turned.mean(0)) ** 2).mean())),
        float(np.abs(np.diff(turned, axis=0)).mean() * 25),
        float(weights[:, _JAW].mean()),
        float(weights[:, _JAW].std()),
        float(weights[:, _MOUTH].mean()),
        float(weights[:, _BROWS].mean()),
    ]
