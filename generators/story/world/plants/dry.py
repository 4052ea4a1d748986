"""Plants of dry and warm places: palms and cacti."""

from __future__ import annotations

import math

import numpy as np

from generators.story.drawing import circle, lighten, mix, shade
from generators.story.world.brush import Brush
from generators.story.world.shadow import shadow
from generators.story.world.shapes import curve, dashes, path, pen, stroke


def palm(brush: Brush, rng: np.random.Generator, x: float, y: float, height: float, depth: float) -> str:
    """A leaning palm."""
    bark, leaf = brush.air(depth)("#a08058"), brush.leaf(depth, "#5f9f58")
    lean = rng.uniform(-0.3, 0.3) * height + (0.2 * height if brush.weather in ("wind", "storm") else 0)
    tx, ty = x + lean, y - height * 0.86
    line = [(x, y + 4), (x + lean * 0.2, y - height * 0.4), (tx, ty)]
    out = (
        shadow(brush, x, y, height * 0.12)
        + stroke(curve(line), bark, height * 0.055)
        + stroke(curve([(a - 3, b) for a, b in line]), lighten(bark, 0.2), height * 0.018)
    )
    rings = [
        (x + lean * t * t - height * 0.02, y - height * 0.86 * t, height * 0.04, 2.0)
        for t in (0.2, 0.32, 0.44, 0.56, 0.68, 0.8)
    ]
    out += stroke(dashes(rings), shade(bark, 0.25), 3, 'stroke-opacity=".6"')
    for i in range(9):
        turn = -math.pi * (i + 0.5) / 9 + rng.uniform(-0.1, 0.1)
        long = height * rng.uniform(0.34, 0.46)
        ex, ey = tx + long * math.cos(turn), ty + long * 0.5 * math.sin(turn) + long * 0.34 * abs(math.cos(turn))
        mx, my = tx + long * 0.55 * math.cos(turn), ty + long * 0.75 * math.sin(turn) - long * 0.06
        colour = lighten(leaf, 0.14) if i % 2 else shade(leaf, 0.08)
        out += path(pen("M", tx, ty, "Q", mx, my - long * 0.1, ex, ey, "Q", mx, my + long * 0.16, tx, ty, "Z"), colour)
    return out + "".join(circle(tx + d, ty + 8, height * 0.024, brush.air(depth)("#7a5234")) for d in (-9, 4, 12))


def cactus(brush: Brush, rng: np.random.Generator, x: float, y: float, height: float, depth: float) -> str:
    """A tall cactus with arms, or a round one in bloom."""
    leaf = brush.hazed(mix(brush.palette.foliage, brush.tone("#5f9a68"), 0.5), depth)
    pale, dark = lighten(leaf, 0.2), shade(leaf, 0.2)
    out = shadow(brush, x, y, height * 0.16)
    bloom = brush.air(depth)(brush.pick(rng, ("#ff7fa6", "#ffd24a", "#ff8a5a")))
    if rng.random() < 0.3:
        r = height * 0.26
        out += (
            f'<ellipse cx="{x:.1f}" cy="{y - r * 0.8:.1f}" rx="{r:.1f}" ry="{r * 0.86:.1f}" fill="{brush.form(leaf)}"/>'
        )
        ribs = "".join(
            pen("M", x + t * r * 0.3, y - r * 1.62, "Q", x + t * r * 1.1, y - r * 0.8, x + t * r * 0.4, y - r * 0.02)
            for t in (-0.8, -0.3, 0.2, 0.7)
        )
        return out + stroke(ribs, dark, 3, 'stroke-opacity=".5"') + circle(x, y - r * 1.68, r * 0.2, bloom)
    w = height * 0.13
    limbs = [pen("M", x, y, "V", y - height * 0.94)]
    for side in (-1, 1):
        if rng.random() < 0.8:
            base, reach, up = (
                y - height * rng.uniform(0.3, 0.55),
                side * height * rng.uniform(0.2, 0.27),
                height * rng.uniform(0.2, 0.36),
            )
            limbs.append(pen("M", x, base, "h", reach * 0.5, "q", reach * 0.5, 0, reach * 0.5, -height * 0.1, "v", -up))
    told = "".join(limbs)
    out += stroke(told, dark, w) + f'<g transform="translate({-w * 0.1:.1f},0)">{stroke(told, leaf, w * 0.78)}</g>'
    shine = stroke(told, pale, w * 0.16, 'stroke-opacity=".7"')
    out += f'<g transform="translate({-w * 0.22:.1f},0)">{shine}</g>'
    return out + (circle(x, y - height * 0.99, w * 0.3, bloom) if brush.mood.lush > 0.4 else "")
