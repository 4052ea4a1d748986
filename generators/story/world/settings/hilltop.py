"""A hilltop: one round back under an enormous sky, the country far below."""

from __future__ import annotations

import math

from generators.story.drawing import lighten, mix
from generators.story.scene import Glow
from generators.story.world.brush import Brush
from generators.story.world.built import bench, cottage, fence, windmill
from generators.story.world.land import Height, field, hills, mountains, rocks, scatter, way
from generators.story.world.pieces import framing
from generators.story.world.plants import flowers, fringe, meadow_grass, tree
from generators.story.world.plants.trees import Kind
from generators.story.world.shapes import dots, path, ribbon

from .layers import Layers


def draw(brush: Brush) -> Layers:
    """Above everything."""
    rng, width, low = brush.rng("hilltop"), brush.width, brush.horizon
    back = mountains(brush, "far", low - 8, rng.uniform(60, 120), 0.9) if rng.random() < 0.5 else ""
    drawn, edge = hills(brush, 2, rng.uniform(40, 80), 20)
    back += drawn + _valley(brush, edge)
    top = _back(brush)
    lamps: list[Glow] = []
    side = -1 if brush.left else 1
    x = width * (0.5 + side * rng.uniform(0.22, 0.4))
    kind: Kind = ("round", "broad", "willow", "blossom", "fir", "apple")[int(rng.integers(6))]
    choice = rng.random()
    grass = field(brush, top, brush.palette.near) + fringe(brush, "edge", top, brush.palette.near, 18)
    if choice < 0.62:  # one great tree beside the subject
        back += grass + tree(brush, rng, x, top(x) + 24, rng.uniform(330, 470) * brush.zoom, 0.04, kind)
    elif choice < 0.78:
        back += windmill(brush, rng, x, top(x) + 20, 400 * brush.zoom, 0.12) + grass
    elif choice < 0.9:
        drawn, lamps = cottage(brush, rng, x, top(x) + 24, 230 * brush.zoom, 0.12)
        back += drawn + grass
    else:
        back += grass
    if rng.random() < 0.35:
        back += fence(brush, "fence", lambda at: top(at) + 16, -20, width + 20, 50, 0.1, "rail")
    holds = None
    if rng.random() < 0.5:
        drawn, found = way(brush, "way", top, brush.tone("#d9c096"), rng.uniform(60, 110))
        back, holds = back + drawn, found.holds
    bx = width * (0.5 - side * 0.3)
    if rng.random() < 0.3 and brush.free(bx, top(bx) + 70, 100, 100):
        back += bench(brush, bx, top(bx) + 70, 90)
    back += rocks(brush, "rocks", top, int(rng.integers(0, 5)), 54)
    back += meadow_grass(brush, scatter(brush.rng("grass"), int(110 + 60 * brush.mood.lush), width, top), holds)
    back += flowers(brush, scatter(brush.rng("bloom"), int(90 * brush.mood.lush), width, top), holds)
    return Layers(back, framing(brush), top, tuple(lamps))


def _back(brush: Brush) -> Height:
    rng, width = brush.rng("back"), brush.width
    middle, reach = width * rng.uniform(0.36, 0.64), width * rng.uniform(0.5, 0.7)
    rise = rng.uniform(80, 140)
    return lambda x: brush.horizon + 70 + rise * (1 - math.cos(min(abs(x - middle) / reach, 1.3) * math.pi / 2)) - 24


def _valley(brush: Brush, edge: Height) -> str:
    """A river and the lights (or roofs) of a small town far below."""
    rng, width, low = brush.rng("valley"), brush.width, brush.horizon
    x, out = width * rng.uniform(0.15, 0.85), ""
    shine = mix(brush.palette.sky[2], brush.palette.light, 0.3)
    swing = rng.uniform(60, 140)
    line = [(x + swing * math.sin(i * 1.3), low + 120 - 22 * i, 16 - 2.4 * i) for i in range(6)]
    out += path(ribbon(line), shine, 'fill-opacity=".7"')
    town = width * rng.uniform(0.1, 0.9)
    points = [(town + rng.normal(0, 90), edge(town) + rng.uniform(8, 60), rng.uniform(2, 4)) for _ in range(26)]
    if brush.dark:
        light = mix("#ffd98a", brush.palette.light, 0.3)
        return (
            out
            + path(dots([(a, b, r * 3) for a, b, r in points]), light, 'fill-opacity=".18"')
            + path(dots(points), lighten(light, 0.3))
        )
    roof = brush.hazed(brush.tone("#c0705a"), 0.7)
    return out + path(
        "".join(
            f"M{a:.0f},{b:.0f}l{r * 2.4:.0f},{-r * 2:.0f}l{r * 2.4:.0f},{r * 2:.0f}v6h{-r * 4.8:.0f}Z"
            for a, b, r in points
        ),
        roof,
        'fill-opacity=".8"',
    )
