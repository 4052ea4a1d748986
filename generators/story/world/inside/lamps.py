"""Lamps of rooms, with the light they give."""

from __future__ import annotations

from generators.story.drawing import circle, ellipse, lighten, mix, shade
from generators.story.scene import Glow
from generators.story.world.brush import Brush
from generators.story.world.shapes import path, rect, stroke


def _lit(brush: Brush) -> str:
    return mix("#ffdf9a", brush.palette.light, 0.5)


def floor_lamp(brush: Brush, purpose: str, x: float, y: float, size: float) -> tuple[str, Glow]:
    """A standard lamp with a cloth shade."""
    rng = brush.rng(purpose)
    cloth, light = brush.tone(brush.pick(rng, ("#f0d6a0", "#e6a98a", "#d8dcc0"))), _lit(brush)
    on = brush.dark
    w = size * 0.17
    iron = brush.tone("#6a5546")
    out = ellipse(x, y, w, w * 0.24, iron) + stroke(f"M{x:.1f},{y - 3:.1f}V{y - size * 0.8:.1f}", iron, size * 0.022)
    shown = mix(cloth, light, 0.75) if on else cloth
    out += path(
        (
            f"M{x - w * 0.6:.1f},{y - size:.1f}H{x + w * 0.6:.1f}L{x + w:.1f},"
            f"{y - size * 0.74:.1f}Q{x:.1f},{y - size * 0.71:.1f} {x - w:.1f},{y - size * 0.74:.1f}Z"
        ),
        brush.ink.linear([(0, shade(shown, 0.1)), (0.6, lighten(shown, 0.25 if on else 0.05)), (1, shown)]),
    )
    return out, Glow(
        x=x, y=y - size * 0.82, radius=size * 0.95, colour=light, strength=0.75 if on else 0.15, kind="lamp"
    )


def ceiling_lamp(brush: Brush, purpose: str, x: float, drop: float, size: float) -> tuple[str, Glow]:
    """A lamp on a cord from the ceiling, with its cone of light in dark rooms."""
    rng = brush.rng(purpose)
    tin, light, on = brush.tone(brush.pick(rng, ("#c9654e", "#5f8a80", "#e0b860", "#6a7080"))), _lit(brush), brush.dark
    out = stroke(f"M{x:.1f},-5V{drop - size * 0.5:.1f}", brush.tone("#4a4038"), 4)
    if on:
        out += path(
            (
                f"M{x - size * 0.5:.1f},{drop:.1f}H{x + size * 0.5:.1f}L{x + size * 2.6:.1f},"
                f"{brush.horizon + 170:.1f}H{x - size * 2.6:.1f}Z"
            ),
            brush.fade(light, 0.3, 0.02),
        )
        out += circle(x, drop + size * 0.1, size * 0.24, lighten(light, 0.6))
    out += path(
        (
            f"M{x - size * 0.12:.1f},"
            f"{drop - size * 0.56:.1f}H{x + size * 0.12:.1f}Q{x + size * 0.5:.1f},"
            f"{drop - size * 0.42:.1f} {x + size * 0.58:.1f},{drop:.1f}Q{x:.1f},"
            f"{drop + size * 0.1:.1f} {x - size * 0.58:.1f},{drop:.1f}Q{x - size * 0.5:.1f},"
            f"{drop - size * 0.42:.1f} {x - size * 0.12:.1f},{drop - size * 0.56:.1f}Z"
        ),
        brush.form(tin),
    )
    return out, Glow(x=x, y=drop + 20, radius=size * 4.2, colour=light, strength=0.65 if on else 0.1, kind="lamp")


def candle(brush: Brush, x: float, y: float, size: float) -> tuple[str, Glow]:
    """A candle on a ledge."""
    light = mix("#ffcf7a", brush.palette.light, 0.3)
    w = size * 0.14
    out = circle(x, y - size * 0.85, size * 0.9, brush.halo(light, 0.7))
    out += rect(x - w, y - size * 0.66, 2 * w, size * 0.66, brush.upright(brush.tone("#f3e6c8")), 'rx="4"')
    out += path(
        (
            f"M{x:.1f},{y - size * 1.05:.1f}Q{x + w * 1.1:.1f},{y - size * 0.78:.1f} {x:.1f},"
            f"{y - size * 0.68:.1f}Q{x - w * 1.1:.1f},{y - size * 0.78:.1f} {x:.1f},"
            f"{y - size * 1.05:.1f}Z"
        ),
        "#ffe9a8",
    )
    return out, Glow(x=x, y=y - size * 0.85, radius=size * 4, colour=light, strength=0.5, kind="lamp")
