"""Surprise: a ring of strokes bursts around the subject; stars, rings and springs pop up where nobody asked."""

from __future__ import annotations

import math

from generators.story.drawing import lighten, mix
from generators.story.scene import HEIGHT
from generators.story.world.brush import Brush
from generators.story.world.shapes import dots, path, pen, stroke, use

from .sign import Sign

_POPS = ("#ffe14a", "#ff5fa8", "#4fd6e8", "#ffffff", "#a06bff")


def draw(brush: Brush, share: float) -> Sign:
    """Sudden and odd, but friendly."""
    return Sign(sky=_halftone(brush, share), ground=_burst(brush, share), front=_pops(brush, share))


def _burst(brush: Brush, share: float) -> str:
    """A spiky flash behind the subject, and strokes that fly off it."""
    rng = brush.rng("burst")
    x, foot, height = brush.focus
    y = foot - 0.55 * height
    outer, count = 0.98 * height, 18
    light = lighten(mix(brush.palette.light, "#ffffff", 0.4), 0.3)
    rays = rng.uniform(0.86, 1.12, 2 * count).tolist()
    fill = brush.ink.radial([(0, light, 0.5 * share), (0.7, light, 0.4 * share), (1, light, 0.06 * share)])
    body = ""
    for size in (1.12, 0.96):  # two flashes, one in the other, that fade outwards: light rather than paper
        star = []
        for i in range(2 * count):
            turn, r = math.pi * i / count, outer * size * (rays[i] if i % 2 else 0.7)
            star.append((x + r * math.cos(turn), min(y + r * 0.92 * math.sin(turn), foot + 30)))
        body += path("M" + "L".join(f"{a:.1f},{b:.1f}" for a, b in star) + "Z", fill)
    strokes = ""
    for i in range(count):
        turn = 2 * math.pi * (i + 0.25) / count
        if math.sin(turn) < 0.5:  # none on the ground
            a, b = outer * 1.18, outer * rng.uniform(1.27, 1.45)
            strokes += pen("M", x + a * math.cos(turn), y + a * 0.92 * math.sin(turn))
            strokes += pen("L", x + b * math.cos(turn), y + b * 0.92 * math.sin(turn))
    return body + stroke(strokes, light, 9, f'stroke-opacity="{0.8 * share:.2f}"')


def _halftone(brush: Brush, share: float) -> str:
    """Dots as in printed comics, smaller towards the horizon."""
    step, points = 46.0, []
    rows = int(brush.horizon * 0.72 / step)
    for row in range(rows):
        r = 13 * (1 - row / max(rows, 1)) * share
        points += [
            (x * step + (step / 2 if row % 2 else 0), 10 + row * step * 0.86, r)
            for x in range(int(brush.width / step) + 2)
        ]
    return path(dots([p for p in points if p[2] > 1.2]), lighten(brush.palette.sky[0], 0.32), 'fill-opacity=".42"')


def _pops(brush: Brush, share: float) -> str:
    rng, out = brush.rng("pops"), ""
    star = "M" + "L".join(
        (f"{(15 if i % 2 == 0 else 6.5) * math.sin(math.pi * i / 5):.1f},"
            f"{-(15 if i % 2 == 0 else 6.5) * math.cos(math.pi * i / 5):.1f}")
        for i in range(10)
    ) + "Z"  # fmt: skip
    spring = "M-16,10q4,-16 9,-4q3,10 7,-4q3,-12 8,-2q3,10 8,-6"
    bolt = "M-2,-18L8,-18L2,-4L10,-4L-6,18L-1,2L-9,2Z"
    for i in range(int(20 * share)):
        colour = mix(brush.tone(_POPS[i % 5]), _POPS[i % 5], 0.6)
        kind = i % 4
        if kind == 0:
            shape = brush.ink.shape(path(star, colour))
        elif kind == 1:
            shape = brush.ink.shape(stroke(spring, colour, 5))
        elif kind == 2:
            shape = brush.ink.shape(f'<circle r="11" fill="none" stroke="{colour}" stroke-width="5"/>')
        else:
            shape = brush.ink.shape(path(bolt, colour))
        x, y = rng.uniform(0.03, 0.97) * brush.width, rng.uniform(0.05, 0.8) * HEIGHT
        if brush.free(x, y, 36):
            out += use(shape, x, y, rng.uniform(0.9, 2.0), rng.uniform(-30, 30))
    return out
