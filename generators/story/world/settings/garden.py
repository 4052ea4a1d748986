"""A garden: a cottage or a hedge behind it, beds in rows, an arch, fruit trees."""

from __future__ import annotations

import numpy as np

from generators.story.drawing import lighten, mix, shade
from generators.story.scene import HEIGHT, Glow
from generators.story.world.brush import Brush
from generators.story.world.built import cottage, fence
from generators.story.world.land import Height, field, hills, level, scatter, way
from generators.story.world.pieces import framing, groves, shrubs
from generators.story.world.plants import flowers, fringe, meadow_grass
from generators.story.world.plants.leaves import mass
from generators.story.world.shapes import dots, path, pen, ribbon, scallop, stroke, use

from .layers import Layers


def draw(brush: Brush) -> Layers:
    """Behind a house."""
    rng, width, low = brush.rng("garden"), brush.width, brush.horizon
    back, edge = hills(brush, 2, rng.uniform(60, 110))
    back += groves(brush, edge, 0.55, 4, 140)
    lamps: list[Glow] = []
    top = level(brush, "ground", low + rng.uniform(56, 80), rng.uniform(6, 16))
    if rng.random() < 0.7:
        side = brush.left
        x = width * (rng.uniform(0.1, 0.24) if side else rng.uniform(0.76, 0.9))
        drawn, lamps = cottage(brush, rng, x, top(x) + 20, rng.uniform(280, 370) * brush.zoom, 0.16)
        back += drawn
    kind = ("picket", "rail", "stone")[int(rng.integers(3))]
    if rng.random() < 0.75:
        back += fence(brush, "fence", lambda x: top(x) + 6, -20, width + 20, 62, 0.2, kind)
    else:
        back += _hedge(brush, top)
    back += field(brush, top, brush.palette.near) + fringe(brush, "edge", top, brush.palette.near)
    back += groves(brush, lambda x: top(x) + 16, 0.12, int(rng.integers(1, 4)), 290, ("apple", "round", "blossom"))
    drawn, found = way(brush, "way", top, brush.tone("#d9c3a0"), rng.uniform(70, 130))
    back += drawn
    if rng.random() < 0.45:
        back += _arch(brush, found.line[-3][0], found.line[-3][1] + 6, 210 * brush.zoom)
    beds, taken = _beds(brush, top)
    back += beds + shrubs(brush, top, int(1 + 4 * brush.mood.lush))

    def skip(x: float, y: float) -> bool:
        return found.holds(x, y) or any(abs(x - bx) < reach and abs(y - by) < flat for bx, by, reach, flat in taken)

    back += meadow_grass(brush, scatter(brush.rng("grass"), 90, width, top), skip)
    back += flowers(brush, scatter(brush.rng("bloom"), int(30 + 110 * brush.mood.lush), width, top), skip)
    return Layers(back, framing(brush), top, tuple(lamps))


def _hedge(brush: Brush, top: Height) -> str:
    rng, out, x = brush.rng("hedge"), "", -40.0
    colour = brush.leaf(0.2, "#5a8f4a")
    while x < brush.width + 60:
        out += mass(brush, rng, x, top(x) - 26, 74, 56, colour, False)
        x += rng.uniform(80, 110)
    return out


def _arch(brush: Brush, x: float, y: float, height: float) -> str:
    """A trellis arch with roses over the path."""
    rng, wood, half = brush.rng("arch"), brush.air(0.1)("#f0e8d8"), height * 0.3
    d = pen("M", x - half, y, "V", y - height * 0.66, "A", half, half, " 0 0 1 ", x + half, y - height * 0.66, "V", y)
    out = stroke(d, shade(wood, 0.12), 15) + stroke(d, wood, 9)
    leaf, bloom = (
        brush.leaf(0.1, "#5f9a4e"),
        brush.air(0.1)(brush.pick(rng, ("#ff8fb0", "#fff3f6", "#e8503f", "#f6c945"))),
    )
    leaves, roses = [], []
    for _ in range(int(10 + 40 * brush.mood.lush)):
        t = rng.uniform(0, np.pi)
        px, py = x - half * np.cos(t), y - height * 0.66 - half * np.sin(t)
        if rng.random() < 0.4:
            px, py = x + half * (1 if rng.random() < 0.5 else -1), y - rng.uniform(0.1, 0.66) * height
        px, py = px + rng.normal(0, 9), py + rng.normal(0, 9)
        (roses if rng.random() < 0.35 else leaves).append((px, py, rng.uniform(6, 12)))
    return (
        out
        + path(dots(leaves), leaf)
        + path(dots(roses), bloom)
        + path(dots([(a - 1.5, b - 2, r * 0.4) for a, b, r in roses]), lighten(bloom, 0.4))
    )


def _beds(brush: Brush, top: Height) -> tuple[str, list[tuple[float, float, float, float]]]:
    """Vegetable or flower beds that lie in perspective, clear of the figures."""
    out, taken = "", []
    earth = brush.tone("#7a5a40")
    for side in (-1, 1):
        rng = brush.rng(f"bed {side}")
        if rng.random() < 0.3:
            continue
        x = brush.width * (0.5 + side * rng.uniform(0.27, 0.4))
        y0, y1 = top(x) + rng.uniform(60, 90), min(top(x) + rng.uniform(190, 250), HEIGHT - 40)
        if not brush.free(x, y1, 120, y1 - y0):
            continue
        plant_ = _crop(brush, rng)
        for row in range(3):
            t = (row + 0.5) / 3
            y, reach = y0 + (y1 - y0) * t, 90 + 70 * t
            flat = 9 + 10 * t
            out += path(
                ribbon([(x, y + flat, reach * 1.04), (x, y, reach), (x, y - flat * 0.7, reach * 0.96)]),
                brush.ink.linear([(0, lighten(earth, 0.1)), (1, shade(earth, 0.2))]),
            )
            count = 6
            for i in range(count):
                out += use(plant_, x + reach * (-0.85 + 1.7 * i / (count - 1)), y + rng.uniform(-3, 3), 0.7 + 0.5 * t)
        taken.append((x, (y0 + y1) / 2, 170.0, (y1 - y0) / 2 + 16))
    return out, taken


def _crop(brush: Brush, rng: np.random.Generator) -> str:
    leaf, kind = brush.leaf(0, "#6fae5a"), int(rng.integers(3))
    if brush.mood.bare > 0.6:
        dry = brush.tone("#9a8a5a")
        return brush.ink.shape(stroke("M0,0Q2,-16 -8,-26M0,-4Q4,-18 12,-18M-1,-8Q-10,-14 -14,-8", dry, 3.4))
    if kind == 0:  # cabbage
        body = path(scallop(0, -12, 20, 14, 8, rng), brush.form(leaf)) + path(
            scallop(-1, -14, 11, 9, 7, rng), lighten(leaf, 0.28)
        )
    elif kind == 1:  # carrots and the like
        body = stroke("M0,0Q-2,-18 -12,-30M0,0Q0,-20 2,-36M0,0Q3,-18 14,-28", leaf, 4.4) + path(
            "M-6,-2Q0,-9 6,-2L0,6Z", brush.tone("#e8863c")
        )
    else:  # flowers
        own = brush.tone(brush.pick(rng, ("#ff8fb0", "#f6c945", "#b58ae0", "#ff7a59", "#ffffff")))
        body = stroke("M0,0V-24M0,-8Q-10,-12 -13,-20M0,-6Q9,-10 12,-18", leaf, 3.4) + path(
            dots([(0, -28, 9), (-13, -22, 7), (12, -20, 7)]), own
        )
        body += path(dots([(0, -28, 3), (-13, -22, 2.4), (12, -20, 2.4)]), mix(own, brush.tone("#f5b52e"), 0.8))
    return brush.ink.shape(body)
