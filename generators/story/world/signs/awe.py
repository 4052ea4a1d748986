"""Awe: beams that fan out from above by day, curtains of northern light by night, motes that rise."""

from __future__ import annotations

import math

from generators.story.drawing import lighten, mix
from generators.story.scene import HEIGHT
from generators.story.world.brush import Brush
from generators.story.world.shapes import dots, path, pen

from .sign import Sign

_AURORA = ("#6affc4", "#6fd6ff", "#c79bff", "#9affe0")


def draw(brush: Brush, share: float) -> Sign:
    """Light that is larger than what it falls on."""
    rng = brush.rng("awe")
    night = brush.time == "night" and not brush.site.indoors
    behind = aurora(brush, share) if night else beams(brush, share)
    points = [
        (rng.uniform(0, brush.width), HEIGHT * (1 - rng.random() ** 1.4), rng.uniform(1.6, 4.2))
        for _ in range(int(70 * share))
    ]
    light = lighten(brush.palette.light, 0.4)
    motes = path(dots(points), light, 'fill-opacity=".7"')
    motes += path(dots([(x, y, 3.2 * r) for x, y, r in points[::3]]), light, 'fill-opacity=".16"')
    return Sign(sky=behind, front=motes)


def beams(brush: Brush, share: float) -> str:
    """Broad rays from the sun, or from high above the picture where there is none."""
    rng = brush.rng("beams")
    sun = next((glow for glow in brush.glows if glow.kind == "sun"), None)
    x, y = (sun.x, sun.y) if sun else (brush.width * rng.uniform(0.3, 0.7), -160.0)
    if sun and sun.y > 0.6 * brush.horizon:
        turns = [math.radians(t) for t in range(-172, 0, 21)]
    else:
        turns = [math.radians(90 + t + rng.uniform(-3, 3)) for t in range(-66, 67, 22)]
    light = lighten(brush.palette.light, 0.2)
    fill = brush.ink.radial([(0, light, 0.3 * share), (0.5, light, 0.17 * share), (1, light, 0)])
    reach, out = 1250.0, ""
    halves = [math.radians(rng.uniform(3.0, 7.5)) for _ in turns]
    # an invisible square keeps the gradient's middle on the source
    frame = pen("M", x - reach, y - reach, "h0.1v0.1h-0.1Z", "M", x + reach, y + reach, "h0.1v0.1h-0.1Z")
    for soft in (1.0, 0.7, 0.42):  # three wedges in one another have a soft edge without a blur
        told = ""
        for turn, half in zip(turns, halves, strict=True):
            a, b = turn - half * soft, turn + half * soft
            told += pen("M", x, y, "L", x + reach * math.cos(a), y + reach * math.sin(a))
            told += pen("L", x + reach * math.cos(b), y + reach * math.sin(b), "Z")
        out += path(told + frame, fill)
    return out


def aurora(brush: Brush, share: float) -> str:
    """Curtains with a bright lower hem, made of upright strips so that no blur is needed."""
    rng, out = brush.rng("aurora"), ""
    for row in range(3):
        colour = _AURORA[(row + int(rng.integers(4))) % 4]
        colour = mix(colour, brush.palette.light, 0.1)
        base, swing = brush.horizon * rng.uniform(0.34, 0.66), brush.horizon * rng.uniform(0.06, 0.13)
        phase, waves = rng.uniform(0, 6.3), rng.uniform(0.9, 1.8)
        fill = brush.ink.linear(
            [(0, colour, 0), (0.45, colour, 0.14 * share), (0.86, colour, 0.5 * share), (1, colour, 0)]
        )
        step = brush.width / 44
        for i in range(46):
            x = (i - 1) * step
            y = (
                base
                + swing * math.sin(2 * math.pi * waves * i / 46 + phase)
                + 0.4 * swing * math.sin(11 * i / 46 + phase)
            )
            tall = brush.horizon * (0.3 + 0.16 * math.sin(i * 0.7 + phase) + 0.06 * rng.random())
            out += f'<rect x="{x:.1f}" y="{y - tall:.1f}" width="{step + 0.6:.1f}" height="{tall:.1f}" fill="{fill}"/>'
    return out
