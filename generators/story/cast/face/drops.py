"""Drops of water: tears and sweat."""

from __future__ import annotations

from generators.story.drawing import circle


def drop(x: float, y: float, size: float, fill: str, light: str) -> str:
    """A drop with a light on it; `size` is its half width, its tip is above (x, y)."""
    d = (
        f"M{x:.1f},{y - 1.4 * size:.1f}q{1.15 * size:.1f},{1.5 * size:.1f} 0,{2.3 * size:.1f}"
        f"q{-1.15 * size:.1f},{-0.8 * size:.1f} 0,{-2.3 * size:.1f}Z"
    )
    return f'<path d="{d}" fill="{fill}"/>' + circle(x - 0.16 * size, y + 0.1 * size, 0.22 * size, light)
