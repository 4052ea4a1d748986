"""A fair: the big wheel, tents, stalls, strings of bulbs over a trodden green."""

from __future__ import annotations

from generators.story.scene import Glow
from generators.story.world.brush import Brush
from generators.story.world.built import bulbs, lamp_post, stall, tent, wheel
from generators.story.world.land import field, hills, level, scatter, way
from generators.story.world.pieces import groves
from generators.story.world.plants import fringe, meadow_grass
from generators.story.world.shapes import rect

from .layers import Layers


def draw(brush: Brush) -> Layers:
    """Among the rides."""
    rng, width, low = brush.rng("fair"), brush.width, brush.horizon
    back, edge = hills(brush, 2, rng.uniform(50, 110))
    back += groves(brush, edge, 0.55, 4, 130)
    left = rng.random() < 0.5
    x = width * (rng.uniform(0.1, 0.32) if left else rng.uniform(0.68, 0.9))
    rides = []
    if rng.random() < 0.8:
        rides.append((low + 26, wheel(brush, rng, x, low + 26, rng.uniform(0.75, 0.98) * low, 0.45)))
    for number in range(int(rng.integers(2, 5))):
        tx, ty = width * rng.uniform(0.02, 0.98), low + rng.uniform(20, 56)
        high = rng.uniform(170, 290) * brush.zoom * (1 + (ty - low) / 130)
        if brush.aside(tx, high * 0.3):
            rides.append((ty, tent(brush, brush.rng(f"tent {number}"), tx, ty, high, 0.4 - (ty - low) / 160)))
    back += "".join(drawn for _, drawn in sorted(rides, key=lambda row: row[0]))
    top = level(brush, "ground", low + 62, 12)
    back += field(brush, top, brush.palette.near) + fringe(brush, "edge", top, brush.palette.foliage, 10)
    drawn, found = way(brush, "way", top, brush.tone("#dcc08e"), 190)
    back += drawn
    lamps: list[Glow] = []
    for side in rng.permutation([0, 1])[: 1 + int(rng.random() < 0.6)]:
        sx = width * (rng.uniform(0.07, 0.2) if side == 0 else rng.uniform(0.8, 0.93))
        sy, size = low + rng.uniform(130, 190), 230 * brush.zoom
        if brush.free(sx, sy, size * 0.6, size) and brush.aside(sx, size * 0.5):
            drawn, glow = stall(brush, brush.rng(f"stall {side}"), sx, sy, size, 0.06)
            back += drawn
            lamps.append(glow)
    if rng.random() < 0.4:
        px = width * (0.3 if brush.left else 0.7)
        drawn, glow = lamp_post(brush, px, low + 110, 330)
        back, lamps = back + drawn, [*lamps, glow]
    back += meadow_grass(brush, scatter(brush.rng("grass"), 46, width, top), found.holds)
    for row in range(int(rng.integers(1, 3))):
        px = width * rng.uniform(0.3, 0.7)
        y = low * rng.uniform(0.12, 0.3)
        pole, sag = low + rng.uniform(40, 80), rng.uniform(-40, 40)
        if brush.aside(px, 14):
            back += rect(px - 4, y, 8, pole - y, brush.upright(brush.tone("#8a6a50")))
            back += bulbs(brush, f"string {row} a", -10, y + 20, px, y, 60) + bulbs(
                brush, f"string {row} b", px, y, width + 10, y + 30, 60
            )
        else:
            back += bulbs(brush, f"string {row}", -10, y, width + 10, y + sag, 90)
    return Layers(back, "", top, tuple(lamps))
