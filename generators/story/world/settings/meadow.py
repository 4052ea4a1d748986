"""A meadow: hills, trees in loose groups, a way, grass and flowers."""

from __future__ import annotations

from generators.story.world.brush import Brush
from generators.story.world.land import field, hills, level, scatter, way
from generators.story.world.pieces import framing, groves, shrubs
from generators.story.world.plants import flowers, fringe, meadow_grass

from .layers import Layers


def draw(brush: Brush) -> Layers:
    """Open country."""
    rng = brush.rng("meadow")
    back, edge = hills(brush, rows=int(rng.integers(2, 4)), rise=rng.uniform(80, 170))
    back += groves(brush, edge, 0.55, int(2 + 5 * brush.mood.clutter), 130)
    top = level(brush, "ground", brush.horizon + rng.uniform(50, 90), rng.uniform(14, 40))
    back += groves(brush, top, 0.2, int(rng.integers(1, 4)), 250)
    back += field(brush, top, brush.palette.near) + fringe(brush, "edge", top, brush.palette.near)
    holds = None
    if rng.random() < 0.6:
        drawn, found = way(brush, "way", top, brush.tone("#dcc294"), rng.uniform(90, 170))
        back, holds = back + drawn, found.holds
    back += shrubs(brush, top, int(rng.integers(1, 5)))
    spots = scatter(brush.rng("grass"), int(110 + 80 * brush.mood.lush), brush.width, top)
    back += meadow_grass(brush, spots, holds)
    back += flowers(brush, scatter(brush.rng("bloom"), int(110 * brush.mood.lush), brush.width, top), holds)
    return Layers(back, framing(brush), top)
