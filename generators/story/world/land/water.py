"""Water: it takes the colour of the sky and breaks it into flat glints."""

from __future__ import annotations

import numpy as np

from generators.story.drawing import blob, circle, ellipse, lighten, mix, shade
from generators.story.world.brush import Brush
from generators.story.world.shapes import dashes, path, pen, stroke


def sheet(brush: Brush, d: str, top: float, bottom: float, purpose: str, level: bool = False) -> str:
    """Water inside an outline between two heights: mirrored sky, ripples that lie flat, the light's road.

    Where its upper edge is `level` and land covers its lower one, nothing has to be cut off, which is dear.
    """
    low, high = brush.palette.sky[2], brush.palette.sky[0]
    own = (
        mix(brush.palette.far, brush.palette.middle, 0.5) if brush.site.setting == "seaside" else brush.tone("#5c9cb8")
    )
    pale, deep = mix(low, own, 0.35), mix(mix(high, own, 0.55), shade(own, 0.2), 0.45)
    body = path(d, brush.ink.linear([(0, pale), (0.45, mix(pale, deep, 0.55)), (1, deep)]))
    rng, width, reach = brush.rng(f"ripples {purpose}"), brush.width, bottom - top
    light, dark = [], []
    for i in range(54):
        down = rng.random() ** 1.5
        y, long = top + 4 + down * reach, 14 + 90 * down * rng.uniform(0.5, 1.2)
        (light if i % 2 else dark).append((rng.uniform(-20, width), y, long, 0.0))
    body += stroke(dashes(light), lighten(pale, 0.35), 2.6, 'stroke-opacity=".5"')
    body += stroke(dashes(dark), shade(deep, 0.12), 3.0, 'stroke-opacity=".3"')
    for glow in brush.glows:
        if glow.kind in ("sun", "moon"):
            body += _road(brush, glow.x, top, bottom, glow.colour, glow.strength, purpose)
    if level:
        return body
    clip = brush.ink.clip(f'<path d="{d}"/>')
    return f'<g clip-path="{clip}">{body}</g>'


def _road(brush: Brush, x: float, top: float, bottom: float, colour: str, strength: float, purpose: str) -> str:
    rng = brush.rng(f"road {purpose}")
    half, reach = 150.0, (bottom - top) * 1.1
    d = pen("M", x - half, top, "A", half, reach, "0 0 0 ", x + half, top, "Z")
    d += pen("M", x, top - reach, "h0.1v0.1h-0.1Z")  # keeps the middle of the gradient on the horizon
    out = path(d, brush.ink.radial([(0, colour, 0.55 * strength), (1, colour, 0)]))
    glints = []
    for i in range(26):
        down = i / 26
        wide = 18 + 90 * down
        glints.append(
            (
                x + rng.uniform(-1, 1) * wide * 0.8 - wide / 4,
                top + 3 + down * (bottom - top),
                wide * rng.uniform(0.3, 0.7),
                0.0,
            )
        )
    return out + stroke(dashes(glints), lighten(colour, 0.5), 3.4, f'stroke-opacity="{0.8 * strength:.2f}"')


def pond(brush: Brush, x: float, y: float, reach: float, purpose: str) -> str:
    """A small pool lying on the ground around (x, y), with a bank and reeds of light on it."""
    rng = brush.rng(f"pond {purpose}")
    flat = reach * 0.26
    d = _pool(x, y, reach, flat, rng)
    bank = path(
        _pool(x + 4, y + 7, reach * 1.05, flat * 1.16, brush.rng(f"pond {purpose}")),
        shade(brush.palette.near, 0.26),
        'fill-opacity=".7"',
    )
    low, own = brush.palette.sky[2], brush.tone("#4f93b0")
    clip = brush.ink.clip(f'<path d="{d}"/>')
    body = path(d, brush.ink.linear([(0, mix(own, shade(own, 0.25), 0.5)), (0.5, own), (1, mix(low, own, 0.4))]))
    lines = [
        (x + rng.uniform(-0.8, 0.5) * reach, y + rng.uniform(-0.8, 0.8) * flat, rng.uniform(0.1, 0.4) * reach, 0.0)
        for _ in range(12)
    ]
    body += stroke(dashes(lines), lighten(mix(low, own, 0.3), 0.4), 2.6, 'stroke-opacity=".6"')
    body += ellipse(
        x - 0.3 * reach,
        y + 0.3 * flat,
        0.4 * reach,
        0.4 * flat,
        brush.ink.radial([(0, lighten(low, 0.4), 0.5), (1, low, 0)]),
    )
    out = bank + f'<g clip-path="{clip}">{body}</g>'
    for _ in range(7):
        stone = brush.tone(brush.pick(rng, ("#a7a39b", "#8f8c86", "#b9b1a4")))
        side = -1 if rng.random() < 0.5 else 1
        r = rng.uniform(7, 17) * reach / 200
        out += circle(
            x + side * reach * rng.uniform(0.85, 1.02), y + flat * rng.uniform(-0.2, 0.6), r, brush.form(stone)
        )
    return out


def _pool(x: float, y: float, rx: float, ry: float, rng: np.random.Generator) -> str:
    return blob(x, y, rx, ry, rng, 9, 0.1)
