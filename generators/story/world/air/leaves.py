"""Leaves and streaks of wind."""

from __future__ import annotations

from generators.story.drawing import lighten, mix
from generators.story.scene import HEIGHT
from generators.story.world.brush import Brush
from generators.story.world.shapes import path, stroke, use


def blown_leaves(brush: Brush) -> str:
    """Leaves whirled from left to right along curling lines of wind."""
    rng = brush.rng("blown leaves")
    d = "M-14,0Q-4,-10 14,-2Q2,9 -14,0Z"
    shapes = [
        brush.ink.shape(path(d, brush.tone(colour)) + stroke("M-12,0Q0,-2 12,-2", brush.tone("#7a5a3a"), 1.2))
        for colour in ("#d98a3a", "#b5a04a", "#c4623a", "#8fa04e")
    ]
    out = ""
    white = mix("#ffffff", brush.palette.sky[2], 0.3)
    for _ in range(5):
        x, y, reach = rng.uniform(-0.1, 0.8) * brush.width, rng.uniform(0.15, 0.85) * HEIGHT, rng.uniform(180, 340)
        curl = rng.uniform(18, 40)
        line = f"M{x:.0f},{y:.0f}q{reach * 0.5:.0f},{-curl:.0f} {reach:.0f},0"
        if rng.random() < 0.6:
            line += (
                f"q{curl * 1.6:.0f},{curl * 0.6:.0f} {curl * 0.4:.0f},{-curl:.0f}q{-curl:.0f},"
                f"{-curl * 0.5:.0f} {-curl:.0f},{curl * 0.3:.0f}"
            )
        out += stroke(line, lighten(white, 0.3), 3.2, 'stroke-opacity=".5"')
    for _ in range(26):
        out += use(
            shapes[int(rng.integers(4))],
            rng.uniform(0, brush.width),
            rng.uniform(0.1, 1) * HEIGHT,
            rng.uniform(0.6, 1.4),
            rng.uniform(0, 360),
        )
    return out
