"""A table, drawn when the story puts something on one."""

from __future__ import annotations

from generators.story.drawing import lighten, mix, shade
from generators.story.scene import HEIGHT
from generators.story.world.brush import Brush
from generators.story.world.shadow import shadow
from generators.story.world.shapes import path, rect


def table(brush: Brush, x: float, y: float, reach: float) -> str:
    """A table whose top has its middle at (x, y), `reach` to both sides; a cloth on it when the mood is kind."""
    rng = brush.rng("table")
    wood = brush.tone(brush.pick(rng, ("#a9764c", "#8d5f3e", "#c39a68")))
    flat = reach * 0.13
    foot = min(y + max(reach * 0.75, 130), HEIGHT - 12)
    out = shadow(brush, x, foot, reach * 1.0)
    for side in (-0.86, 0.78):
        out += rect(x + side * reach, y, reach * 0.09, foot - y, brush.upright(shade(wood, 0.08)), 'rx="5"')
    out += rect(
        x - reach * 0.9,
        y + flat * 0.9,
        reach * 1.8,
        26,
        brush.ink.linear([(0, shade(wood, 0.22)), (1, shade(wood, 0.1))]),
    )
    a, b = reach * 0.94, reach * 1.04
    top = f"M{x - a:.1f},{y - flat:.1f}H{x + a:.1f}L{x + b:.1f},{y + flat:.1f}H{x - b:.1f}Z"
    out += path(top, brush.ink.linear([(0, lighten(wood, 0.06)), (1, lighten(wood, 0.22))]))
    out += rect(x - b, y + flat, 2 * b, 15, brush.ink.linear([(0, wood), (1, shade(wood, 0.24))]), 'rx="4"')
    if brush.mood.lush > 0.6:
        cloth = mix(brush.tone("#f6efe2"), brush.palette.accent, 0.12)
        c, d = reach * 0.6, reach * 0.66
        out += path(
            f"M{x - c:.1f},{y - flat:.1f}H{x + c:.1f}L{x + d:.1f},{y + flat:.1f}v34l{-d:.1f},14l{-d:.1f},-14v-34Z",
            brush.ink.linear([(0, lighten(cloth, 0.2)), (0.6, cloth), (1, shade(cloth, 0.12))]),
        )
    return out
