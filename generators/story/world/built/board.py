"""A piece of wall outdoors, drawn where the story hangs something."""

from __future__ import annotations

from generators.story.drawing import lighten, shade
from generators.story.scene import HEIGHT
from generators.story.world.brush import Brush
from generators.story.world.shadow import shadow
from generators.story.world.shapes import rect


def board(brush: Brush, x: float, y: float, height: float) -> str:
    """Planks between two posts behind a thing whose middle is at (x, y), standing on the ground below it."""
    rng = brush.rng(f"board {x:.0f}")
    wood = brush.tone(brush.pick(rng, ("#a98662", "#8f7458", "#b59a7a")))
    half, rise = max(0.75 * height, 90), max(0.7 * height, 70)
    stands = y + height / 2 > brush.horizon + 80  # a door: the planks end where it does
    low = y + height / 2 if stands else y + rise
    foot = low + 8 if stands else min(max(brush.horizon + 110, low + 40), HEIGHT - 30)
    out = shadow(brush, x, foot, half)
    for side in (-1, 1):
        out += rect(
            x + side * half - 11, y - rise - 14, 22, foot - y + rise + 14, brush.upright(shade(wood, 0.14)), 'rx="6"'
        )
    rows = 4
    step = (low - y + rise) / rows
    for i in range(rows):
        colour = lighten(wood, rng.uniform(-0.0, 0.12))
        out += rect(
            x - half - 6 + rng.uniform(-5, 5),
            y - rise + i * step,
            2 * half + 12,
            step - 4,
            brush.ink.linear([(0, lighten(colour, 0.14)), (1, shade(colour, 0.12))]),
            'rx="5"',
        )
    return out
