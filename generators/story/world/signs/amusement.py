"""Amusement: bunting across the top, soap bubbles in the air."""

from __future__ import annotations

from generators.story.drawing import circle, lighten, mix, shade
from generators.story.scene import HEIGHT
from generators.story.world.brush import Brush
from generators.story.world.shapes import path, pen, stroke

from .sign import Sign

_FLAGS = ("#ff6f61", "#ffd23f", "#4fb6e8", "#7fcf6a", "#f78fc0", "#ffffff")


def draw(brush: Brush, share: float) -> Sign:
    """Bunting behind the figures, bubbles before them."""
    rng = brush.rng("amusement")
    lines = 2 if share > 0.55 else 1
    behind = ""
    for i in range(lines):
        high = HEIGHT * (0.04 + 0.1 * i + rng.uniform(0, 0.03))
        behind += bunting(
            brush, -20, high + rng.uniform(-20, 40), brush.width + 20, high + rng.uniform(-20, 40), 110, i
        )
    bubbles = ""
    for _ in range(int(16 * share)):
        x, y = rng.uniform(0, brush.width), rng.uniform(0.12, 0.95) * HEIGHT
        if brush.free(x, y, 30):
            bubbles += _bubble(brush, x, y, rng.uniform(12, 40))
    return Sign(sky=behind, front=bubbles)


def bunting(brush: Brush, x0: float, y0: float, x1: float, y1: float, sag: float, number: int) -> str:
    """A line of little flags that hangs between two points in two swags."""
    rng = brush.rng(f"bunting {number}")
    count = int((x1 - x0) / 62)
    half = rng.uniform(0.4, 0.6)

    def line(t: float) -> float:
        u = t / half if t < half else (t - half) / (1 - half)
        return y0 + (y1 - y0) * t + 4 * sag * u * (1 - u)

    rope = [(x0 + (x1 - x0) * i / 40, line(i / 40)) for i in range(41)]
    out = stroke("M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in rope), brush.tone("#8a6a52"), 3)
    flags: dict[str, list[str]] = {}
    for i in range(count):
        t = (i + 0.5) / count
        x, y = x0 + (x1 - x0) * t, line(t)
        slope = (line(t + 0.01) - line(t - 0.01)) / (0.02 * (x1 - x0))
        w, h = 20, rng.uniform(40, 52)
        flag = pen("M", x - w, y - w * slope, "L", x + w, y + w * slope, "L", x - h * slope * 0.7, y + h, "Z")
        flags.setdefault(_FLAGS[(i + number) % len(_FLAGS)], []).append(flag)
    for colour, shapes in flags.items():
        own = mix(brush.tone(colour), brush.palette.light, 0.08)
        out += path("".join(shapes), brush.ink.linear([(0, lighten(own, 0.14)), (1, shade(own, 0.08))]))
    return out


def _bubble(brush: Brush, x: float, y: float, r: float) -> str:
    film = brush.ink.radial(
        [
            (0, "#ffffff", 0.02),
            (0.7, "#ffffff", 0.06),
            (0.88, "#c8f0ff", 0.4),
            (0.95, "#ffd0f0", 0.65),
            (1, "#ffffff", 0.3),
        ]
    )
    spark = pen("M", x - 0.62 * r, y - 0.16 * r, "Q", x - 0.56 * r, y - 0.56 * r, x - 0.16 * r, y - 0.64 * r)
    return circle(x, y, r, film) + stroke(spark, "#ffffff", r * 0.11, 'stroke-opacity=".9"')
