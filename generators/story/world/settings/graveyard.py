"""A graveyard: stones in uneven rows, an old church or a gate, railings, quiet trees."""

from __future__ import annotations

from generators.story.scene import HEIGHT, Glow
from generators.story.world.brush import Brush
from generators.story.world.built import church, fence, gravestone, lamp_post
from generators.story.world.land import field, hills, level, scatter, way
from generators.story.world.pieces import framing, groves, shrubs
from generators.story.world.plants import flowers, fringe, meadow_grass

from .layers import Layers


def draw(brush: Brush) -> Layers:
    """Among stones."""
    rng, width, low = brush.rng("graveyard"), brush.width, brush.horizon
    back, edge = hills(brush, 2, rng.uniform(60, 120))
    lamps: list[Glow] = []
    top = level(brush, "ground", low + rng.uniform(50, 80), rng.uniform(14, 34))
    if rng.random() < 0.6:
        x = width * (rng.uniform(0.08, 0.28) if brush.left else rng.uniform(0.66, 0.84))
        back += church(brush, rng, x, top(x) + 10, rng.uniform(340, 460) * brush.zoom, 0.35)
    back += groves(brush, edge, 0.5, 4, 170, ("tall", "fir", "round"))
    kind = "iron" if rng.random() < 0.65 else "stone"
    back += fence(brush, "fence", lambda x: top(x) + 4, -20, width + 20, 78 if kind == "iron" else 52, 0.25, kind)
    back += field(brush, top, brush.palette.near) + fringe(brush, "edge", top, brush.palette.near)
    back += groves(brush, lambda x: top(x) + 20, 0.12, int(rng.integers(1, 3)), 380, ("willow", "tall", "broad"))
    holds = None
    if rng.random() < 0.75:
        drawn, found = way(brush, "way", top, brush.tone("#b8a88c"), rng.uniform(70, 120))
        back, holds = back + drawn, found.holds
    back += _stones(brush, top, holds)
    if rng.random() < 0.4:
        x = width * (0.28 if brush.left else 0.72)
        if brush.free(x, top(x) + 60, 20, 300):
            drawn, glow = lamp_post(brush, x, top(x) + 60, 320)
            back, lamps = back + drawn, [glow]
    back += shrubs(brush, top, int(rng.integers(1, 4)), 54)
    back += meadow_grass(brush, scatter(brush.rng("grass"), 120, width, top), holds)
    back += flowers(brush, scatter(brush.rng("bloom"), int(60 * brush.mood.lush), width, top), holds)
    return Layers(back, framing(brush), top, tuple(lamps))


def _stones(brush: Brush, top, holds) -> str:
    rng, found = brush.rng("stones"), []
    depth, number = HEIGHT - brush.horizon, 0
    for row in range(4):
        t = 0.08 + 0.15 * row
        step = (120 + 190 * t) * rng.uniform(0.9, 1.3)
        x = rng.uniform(-40, step)
        while x < brush.width + 20:
            y, high = (
                top(x) + t * depth * 0.9 + rng.uniform(-6, 10),
                (58 + 190 * t) * brush.zoom * rng.uniform(0.75, 1.2),
            )
            wanted, number = rng.random() < 0.78, number + 1
            clear = brush.free(x, y, high * 0.4, high) and brush.aside(x, high * 0.3)
            if clear and not (holds and holds(x, y, high * 0.3)) and wanted:
                found.append((y, x, high, 0.3 * (1 - 1.6 * t), number))
            x += step * rng.uniform(0.8, 1.4)
    return "".join(
        gravestone(brush, brush.rng(f"stone {number}"), x, y, high, max(far, 0.0))
        for y, x, high, far, number in sorted(found)
    )
