"""A desert: dunes with a lit and a shaded side, table mountains, cacti."""

from __future__ import annotations

import math

import numpy as np

from generators.story.drawing import lighten, mix, shade
from generators.story.scene import HEIGHT
from generators.story.world.brush import Brush
from generators.story.world.land import Height, field, level, pond, rocks
from generators.story.world.plants import cactus, palm
from generators.story.world.shapes import curve, path, pen, stroke

from .layers import Layers


def draw(brush: Brush) -> Layers:
    """Among dunes."""
    rng, width, low = brush.rng("desert"), brush.width, brush.horizon
    back = _mesas(brush) if rng.random() < 0.55 else ""
    for row in range(3):
        back += _dune(
            brush,
            f"dune {row}",
            low + 10 + 36 * row,
            rng.uniform(60, 130),
            mix(brush.palette.far, brush.palette.middle, row / 2),
            0.8 - 0.3 * row,
        )
    top = level(brush, "ground", low + 110, 26)
    back += field(brush, top, brush.palette.near, 14) + _ripples(brush, top)
    oasis = rng.random() < 0.3 and brush.mood.lush > 0.3
    if oasis:
        side = brush.left
        x = width * (rng.uniform(0.1, 0.24) if side else rng.uniform(0.76, 0.9))
        back += pond(brush, x, top(x) + 40, 150, "oasis")
        for number in range(3):
            px, drop, size = x + rng.uniform(-150, 150), rng.uniform(10, 60), rng.uniform(240, 360) * brush.zoom
            if brush.aside(px, 60):
                back += palm(brush, brush.rng(f"palm {number}"), px, top(px) + drop, size, 0.1)
    found = []
    for number in range(int(rng.integers(2, 4) + 3 * brush.mood.clutter) if not oasis else 1):
        x = rng.uniform(0.02, 0.98) * width
        y, size = top(x) + rng.uniform(0, 170), rng.uniform(130, 250) * brush.zoom
        if brush.free(x, y, size * 0.3, size) and brush.aside(x, size * 0.2):
            found.append((y, x, size, number))
    back += "".join(
        cactus(brush, brush.rng(f"cactus {number}"), x, y, size, 0.06) for y, x, size, number in sorted(found)
    )
    back += rocks(brush, "rocks", top, int(rng.integers(2, 7)), 54, "#b58a68")
    return Layers(back, "", top)


def _dune(brush: Brush, purpose: str, y: float, rise: float, colour: str, depth: float) -> str:
    """A row of dunes; each has a crest that winds down towards the viewer, dark on its lee side."""
    rng, width = brush.rng(purpose), brush.width
    crests = sorted(rng.uniform(-0.05, 1.05, int(rng.integers(2, 4))) * width)
    reach = width * rng.uniform(0.24, 0.36)
    highs = [rise * rng.uniform(0.5, 1.1) for _ in crests]

    def height(x: float) -> float:
        return y - max(
            (
                h * math.exp(-(((x - c) / reach) ** 2) * (1.2 if x < c else 2.4))
                for c, h in zip(crests, highs, strict=True)
            ),
            default=0.0,
        )

    shown = brush.hazed(colour, depth)
    lit = mix(lighten(shown, 0.18), brush.palette.light, 0.22)
    line = [(x, height(x)) for x in np.linspace(-20, width + 20, 40).tolist()]
    out = path(
        curve(line) + pen("L", width + 20, HEIGHT, "H", -20, "Z"),
        brush.ink.linear([(0, lit), (0.3, shown), (1, shown)]),
    )
    dark = shade(shown, 0.17)
    for c, h in zip(crests, highs, strict=True):  # the lee side: from the crest's winding line to the dune's back
        bend = rng.uniform(-70, 40)
        back = [(c + reach * 1.2 * t, height(c + reach * 1.2 * t)) for t in (0, 0.15, 0.3, 0.5, 0.75, 1)]
        crest = [(c + bend * 0.4, y + 130), (c + bend - 20, y + 30), (c + bend * 0.5 + 16, y - h * 0.5), (c, height(c))]
        d = curve(back) + pen("L", back[-1][0], y + 130) + "L" + curve(crest)[1:] + "Z"
        out += path(d, brush.ink.linear([(0, dark, 0.85), (0.35, dark, 0.5), (1, dark, 0.0)], (0, 0), (1, 0.1)))
    return out


def _mesas(brush: Brush) -> str:
    """Table mountains with bands of stone."""
    rng, low, out = brush.rng("mesas"), brush.horizon, ""
    huge = 1 + 0.6 * brush.mood.share("awe")
    for _ in range(int(rng.integers(2, 5))):
        x, w = rng.uniform(-0.05, 1.0) * brush.width, rng.uniform(80, 200)
        h = rng.uniform(90, 220) * huge
        colour = brush.hazed(mix(brush.palette.far, brush.tone("#c2745a"), 0.5), 0.6)
        d = pen(
            "M",
            x - w * 1.3,
            low + 24,
            "L",
            x - w * 0.9,
            low - h * 0.45,
            "L",
            x - w * 0.72,
            low - h,
            "L",
            x + w * 0.7,
            low - h * 0.97,
            "L",
            x + w * 0.86,
            low - h * 0.4,
            "L",
            x + w * 1.35,
            low + 24,
            "Z",
        )
        out += path(d, brush.ink.linear([(0, lighten(colour, 0.12)), (1, colour)]))
        out += path(
            pen(
                "M",
                x + w * 0.1,
                low - h * 0.98,
                "L",
                x + w * 0.7,
                low - h * 0.97,
                "L",
                x + w * 0.86,
                low - h * 0.4,
                "L",
                x + w * 1.35,
                low + 24,
                "H",
                x + w * 0.3,
                "Z",
            ),
            shade(colour, 0.13),
            'fill-opacity=".7"',
        )
        bands = "".join(
            pen("M", x - w * (0.74 + 0.12 * t), low - h * (0.86 - 0.5 * t), "H", x + w * (0.72 + 0.12 * t))
            for t in (0, 0.4, 0.8)
        )
        out += stroke(bands, lighten(colour, 0.2), 5, 'stroke-opacity=".4"')
    return out


def _ripples(brush: Brush, top: Height) -> str:
    rng, told = brush.rng("ripples"), []
    for _ in range(44):
        x = rng.uniform(-20, brush.width)
        t = rng.random()
        y = top(x) + 20 + t * (HEIGHT - top(x))
        long = (30 + 100 * t) * rng.uniform(0.7, 1.2)
        told.append(pen("M", x, y, "q", long * 0.25, -6 * t - 2, long * 0.5, 0, "t", long * 0.5, 0))
    return stroke("".join(told[::2]), shade(brush.palette.near, 0.16), 3, 'stroke-opacity=".45"') + stroke(
        "".join(told[1::2]), lighten(brush.palette.near, 0.2), 3, 'stroke-opacity=".5"'
    )
