"""High mountains: peaks behind peaks, firs on the slope, a stony ledge to stand on."""

from __future__ import annotations

from generators.story.drawing import lighten, mix
from generators.story.world.brush import Brush
from generators.story.world.built import fence
from generators.story.world.land import field, level, mountains, ridge, rocks, scatter, way
from generators.story.world.pieces import framing, groves
from generators.story.world.plants import flowers, fringe, meadow_grass
from generators.story.world.shapes import path, pen, scallop, stroke

from .layers import Layers


def draw(brush: Brush) -> Layers:
    """Up here."""
    rng, low = brush.rng("mountain"), brush.horizon
    huge = 1 + 0.35 * brush.mood.share("awe")
    back = mountains(brush, "far chain", low + 20, min(0.62 * low * huge, low * 0.9), 0.85)
    if rng.random() < 0.6:
        back += _cloud_sea(brush, low - 20)
    back += mountains(brush, "chain", low + 60, 0.4 * low * rng.uniform(0.8, 1.2), 0.5, rng.random() < 0.5)
    if rng.random() < 0.35:
        back += _fall(brush)
    drawn, edge = ridge(brush, "slope", low + 40, 90, mix(brush.palette.middle, brush.palette.foliage, 0.4), 0.4)
    back += drawn + groves(brush, edge, 0.42, int(6 + 6 * brush.mood.clutter), 130, ("fir", "fir", "birch"))
    top = level(brush, "ground", low + rng.uniform(70, 100), rng.uniform(20, 46))
    back += groves(brush, top, 0.15, int(rng.integers(1, 4)), 330, ("fir", "fir", "birch"))
    back += field(brush, top, brush.palette.near) + fringe(brush, "edge", top, brush.palette.near, 10)
    holds = None
    if rng.random() < 0.6:
        drawn, found = way(brush, "way", top, brush.tone("#b8a890"), rng.uniform(70, 120))
        back, holds = back + drawn, found.holds
    if rng.random() < 0.3:
        back += fence(brush, "fence", lambda x: top(x) + 12, -20, brush.width + 20, 44, 0.25, "rail")
    back += rocks(brush, "rocks", top, int(rng.integers(4, 9)), 74, "#8f929c")
    back += meadow_grass(brush, scatter(brush.rng("grass"), 80, brush.width, top), holds)
    back += flowers(brush, scatter(brush.rng("bloom"), int(50 * brush.mood.lush), brush.width, top), holds)
    return Layers(back, framing(brush), top)


def _cloud_sea(brush: Brush, y: float) -> str:
    """Clouds that lie in the valley, below one's feet."""
    rng, out = brush.rng("cloud sea"), ""
    white = lighten(mix(brush.palette.sky[2], brush.palette.light, 0.3), 0.3)
    for row in range(2):
        colour = mix(white, brush.palette.sky[1], 0.25 * (1 - row))
        d = scallop(brush.width * rng.uniform(0.3, 0.7), y + 60 + 40 * row, brush.width * 0.7, 74, 34, rng, 0.14)
        out += path(d, brush.ink.linear([(0, colour, 0.9), (1, colour, 0.2)]))
    return out


def _fall(brush: Brush) -> str:
    """A thin waterfall from a far cliff."""
    rng = brush.rng("fall")
    x = brush.width * (rng.uniform(0.08, 0.32) if brush.left else rng.uniform(0.68, 0.92))
    top, low = brush.horizon * rng.uniform(0.55, 0.7), brush.horizon + 40
    white = lighten(mix(brush.palette.sky[2], "#ffffff", 0.6), 0.2)
    lines = "".join(
        pen(
            "M",
            x + i * 7,
            top + rng.uniform(-4, 10),
            "q",
            rng.uniform(-4, 4),
            (low - top) / 2,
            rng.uniform(-6, 6),
            low - top,
        )
        for i in range(4)
    )
    mist = brush.halo(white, 0.7)
    return (
        stroke(lines, white, 6, 'stroke-opacity=".8"')
        + f'<ellipse cx="{x + 10:.0f}" cy="{low - 6:.0f}" rx="110" ry="46" fill="{mist}"/>'
    )
