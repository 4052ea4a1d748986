"""The dark under what stands on the ground."""

from __future__ import annotations

from generators.story.drawing import ellipse, shade

from .brush import Brush


def shadow(brush: Brush, x: float, y: float, reach: float) -> str:
    """A soft flat shadow around a foot at (x, y), `reach` to both sides."""
    dark = shade(brush.palette.near, 0.65)
    fill = brush.ink.radial([(0, dark, 0.5), (0.6, dark, 0.3), (1, dark, 0)])
    return ellipse(x + 6, y, reach * 1.15, reach * 0.16 + 8, fill)
