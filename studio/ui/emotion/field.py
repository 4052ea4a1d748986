"""The soft fields of colour behind the pad, one around each category's point."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QImage

from generators.emotion import COLOURS, POINTS
from studio.ui.theme import Tokens
from studio.ui.theme.colour import channels

EXTENT = 1.0
"""The pad shows valence and arousal from -EXTENT to EXTENT: all of their range."""

SPREAD = 0.25
"""Standard deviation of a field, in units of valence."""


def field(width: int, height: int, t: Tokens) -> QImage:
    """The pad's background, `width` x `height` device pixels.

    The hue at a place is the average of the categories' colours, each by its nearness; how much of it shows is how near
    anything is. A faint fixed grain keeps the slow gradients from banding on 8-bit screens.
    """
    x = np.linspace(-EXTENT, EXTENT, width, dtype=np.float32)[None, :, None]
    y = np.linspace(EXTENT, -EXTENT, height, dtype=np.float32)[:, None, None]
    names = list(POINTS)
    centres = np.array([POINTS[name][:2] for name in names], np.float32)
    nearness = np.exp(-((x - centres[:, 0]) ** 2 + (y - centres[:, 1]) ** 2) / (2 * SPREAD**2))
    nearness[..., names.index("neutral")] *= 0.5
    hues = np.array([channels(COLOURS[name]) for name in names], np.float32)
    hue = (nearness**2) @ hues / ((nearness**2).sum(-1, keepdims=True) + 1e-9)
    most = 0.62 if t.name == "dark" else 0.52
    shown = most * (1 - np.exp(-1.1 * nearness.sum(-1, keepdims=True)))
    base = np.array(channels(t.background if t.name == "dark" else t.panel), np.float32)
    grain = np.random.default_rng(0).random((height, width, 1), dtype=np.float32) - 0.5
    pixels = np.clip(base * (1 - shown) + hue * shown + grain, 0, 255).astype(np.uint8)
    pixels = np.ascontiguousarray(np.pad(pixels, ((0, 0), (0, 0), (0, 1)), constant_values=255))
    return QImage(pixels.data, width, height, width * 4, QImage.Format.Format_RGBX8888).copy()
