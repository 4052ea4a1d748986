"""A cave: rock in arches one before the other, teeth of stone, crystals or a pool, light from the mouth."""

from __future__ import annotations

import numpy as np

from generators.story.drawing import ellipse, lighten, mix, polyline, shade
from generators.story.scene import HEIGHT, Glow
from generators.story.world.brush import Brush
from generators.story.world.land import Height, field, level, pond, rocks
from generators.story.world.shapes import curve, path, pen, scallop

from .layers import Layers


def draw(brush: Brush) -> Layers:
    """Under the earth."""
    rng, width, low = brush.rng("cave"), brush.width, brush.horizon
    mouth = width * rng.uniform(0.24, 0.76)
    lamps: list[Glow] = []
    back = ""
    if rng.random() < 0.55:
        drawn, glow = _mouth(brush, mouth, rng)
        back, lamps = drawn, [glow]
    else:
        glow = Glow(
            x=mouth,
            y=low * 0.62,
            radius=420,
            colour=mix(brush.palette.light, brush.palette.accent, 0.3),
            strength=0.5,
            kind="lamp",
        )
        back = ellipse(mouth, low * 0.66, 620, low * 0.85, brush.halo(glow.colour, 0.6))
        lamps.append(glow)
    stone = shade(mix(brush.palette.sky[1], brush.palette.middle, 0.5), 0.1)
    for row in range(2):
        colour = shade(mix(stone, brush.palette.sky[2], 0.3 - 0.3 * row), 0.1 + 0.14 * row)
        back += path(
            _arch(brush, rng, mouth, row),
            brush.ink.linear([(0, shade(colour, 0.2)), (0.7, colour), (1, lighten(colour, 0.06))]),
        )
    top = level(brush, "ground", low + 20, 18)
    back += _teeth(brush, "far teeth", -10, shade(stone, 0.22), 12, 90, 220)
    back += field(brush, top, brush.palette.near, 20)
    back += _stalagmites(brush, top, stone)
    if rng.random() < 0.45:
        side = brush.left
        back += pond(
            brush,
            width * (rng.uniform(0.16, 0.3) if side else rng.uniform(0.7, 0.84)),
            low + rng.uniform(120, 200),
            rng.uniform(150, 240),
            "cave",
        )
    if rng.random() < 0.65 + 0.3 * brush.mood.share("awe"):
        drawn, more = _crystals(brush, top)
        back, lamps = back + drawn, lamps + more
    back += rocks(brush, "rocks", top, int(rng.integers(3, 8)), 66, "#8a8590")
    near = shade(mix(brush.palette.sky[0], brush.palette.near, 0.2), 0.5)
    front = path(_arch(brush, brush.rng("near arch"), brush.focus[0], 3), near) + _teeth(
        brush, "near teeth", -20, near, 6, 60, 150
    )
    return Layers(back, front, top, tuple(lamps))


def _mouth(brush: Brush, x: float, rng: np.random.Generator) -> tuple[str, Glow]:
    """The way out: a bright hole with the sky in it."""
    low, out_ = brush.horizon, brush.outside
    rx, ry = rng.uniform(130, 220), low * rng.uniform(0.3, 0.42)
    y = low - ry * 0.7
    hole = scallop(x, y, rx, ry, 12, rng, 0.1)
    fill = brush.ink.linear([(0, out_.sky[0]), (0.55, out_.sky[1]), (1, out_.sky[2])])
    light = mix(out_.light, out_.sky[2], 0.4)
    out = ellipse(x, y, rx * 2.6, ry * 2.2, brush.halo(light, 0.75)) + path(hole, fill)
    clip = brush.ink.clip(f'<path d="{hole}"/>')
    land = path(scallop(x - rx * 0.3, y + ry * 1.1, rx * 1.1, ry * 0.6, 20, rng, 0.04), out_.foliage) + path(
        scallop(x + rx * 0.7, y + ry * 1.15, rx, ry * 0.5, 18, rng, 0.04), out_.near
    )
    out += f'<g clip-path="{clip}">{land}</g>'
    strength = {"day": 0.7, "dusk": 0.6, "night": 0.4}[brush.time]
    return out, Glow(x=x, y=y, radius=rx * 2.6, colour=light, strength=strength, kind="lamp")


def _arch(brush: Brush, rng: np.random.Generator, x: float, row: int) -> str:
    """Path data of rock with a hole in it; `row` 3 is the nearest and only frames the picture."""
    width, low = brush.width, brush.horizon
    half = (260, 400, 0, 0.58 * width)[row] * rng.uniform(0.9, 1.15)
    high = (0.7, 0.84, 0, 0.97)[row] * low
    points = []
    count = 15
    for i in range(count + 1):
        t = np.pi * i / count
        r = 1 + rng.uniform(-0.07, 0.07) * (1 + brush.mood.sharp)
        points.append(
            (x - half * r * np.cos(t) * (1 + 0.12 * np.sin(t)), low + 60 - (high + 40) * r * np.sin(t) ** 0.7)
        )
    base = HEIGHT + 20 if row == 3 else low + 90
    right = max(points[-1][0], width * 0.97) if row == 3 else points[-1][0]
    left = min(points[0][0], width * 0.03) if row == 3 else points[0][0]
    inner = [(right, base), *reversed(points), (left, base)]
    hole = polyline(inner) if brush.mood.sharp > 0.6 else curve(inner)
    return pen("M", -20, -20, "H", width + 20, "V", base) + "L" + hole[1:] + pen("H", -20, "Z")


def _teeth(brush: Brush, purpose: str, y: float, colour: str, count: int, least: float, most: float) -> str:
    rng, out = brush.rng(purpose), ""
    for i in range(count):
        x = brush.width * (i + rng.uniform(0.1, 0.9)) / count
        long, w = rng.uniform(least, most), rng.uniform(22, 58)
        if y < -15 and abs(x - brush.focus[0]) < 0.16 * brush.width:
            continue
        d = pen(
            "M",
            x - w,
            y,
            "Q",
            x - w * 0.3,
            y + long * 0.4,
            x,
            y + long,
            "Q",
            x + w * 0.3,
            y + long * 0.4,
            x + w,
            y,
            "Z",
        )
        out += path(d, brush.upright(colour, 0.08, 0.2))
    return out


def _stalagmites(brush: Brush, top: Height, stone: str) -> str:
    rng, found = brush.rng("stalagmites"), []
    for _ in range(int(5 + 6 * brush.mood.clutter)):
        x = rng.uniform(0, brush.width)
        y = top(x) + rng.uniform(6, 120)
        high, w = rng.uniform(70, 230), rng.uniform(24, 52)
        if brush.aside(x, w) and brush.free(x, y, w, high):
            found.append((y, x, high, w))
    out = ""
    for y, x, high, w in sorted(found):
        colour = mix(stone, brush.palette.near, 0.5)
        d = pen(
            "M",
            x - w,
            y,
            "Q",
            x - w * 0.3,
            y - high * 0.3,
            x - 3,
            y - high,
            "q",
            3,
            -5,
            6,
            0,
            "Q",
            x + w * 0.3,
            y - high * 0.3,
            x + w,
            y,
            "Q",
            x,
            y + 12,
            x - w,
            y,
            "Z",
        )
        out += path(d, brush.upright(colour, 0.16, 0.28))
    return out


def _crystals(brush: Brush, top: Height) -> tuple[str, list[Glow]]:
    """Clusters of crystals that shine by themselves."""
    rng, out, lamps = brush.rng("crystals"), "", []
    hue = mix(brush.pick(rng, ("#6fd6ff", "#c79bff", "#7fffd0", "#ffa6d8")), brush.palette.accent, 0.25)
    for number in range(int(rng.integers(2, 5))):
        x = rng.uniform(0.04, 0.96) * brush.width
        y, size = top(x) + rng.uniform(10, 110), rng.uniform(70, 150)
        if not (brush.free(x, y, size * 0.7, size) and brush.aside(x, size * 0.5)):
            continue
        own = brush.rng(f"crystal {number}")
        out += ellipse(x, y - size * 0.4, size * 1.7, size * 1.5, brush.halo(hue, 0.65))
        for turn in sorted(own.uniform(-46, 46, 5).tolist(), key=abs, reverse=True):
            long, w = size * own.uniform(0.6, 1.1) * (1 - abs(turn) / 110), size * 0.13
            body = path(
                pen("M", -w, 0, "L", -w, -long * 0.78, "L", 0, -long, "L", w, -long * 0.78, "L", w, 0, "Z"),
                brush.ink.linear([(0, lighten(hue, 0.5)), (1, shade(hue, 0.3))]),
            )
            body += path(
                pen("M", 0, -long, "L", w, -long * 0.78, "V", 0, "H", w * 0.2, "Z"),
                shade(hue, 0.25),
                'fill-opacity=".5"',
            )
            out += f'<g transform="translate({x:.1f},{y:.1f}) rotate({turn:.1f})">{body}</g>'
        lamps.append(Glow(x=x, y=y - size * 0.4, radius=size * 2, colour=hue, strength=0.5, kind="lamp"))
    return out, lamps
