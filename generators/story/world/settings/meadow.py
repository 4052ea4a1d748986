"""A meadow: hills, trees in loose groups, a way, grass and flowers, and something people left there."""

from __future__ import annotations

from generators.story.scene import Glow
from generators.story.world.brush import Brush
from generators.story.world.built import cottage, fence, haystack, windmill
from generators.story.world.land import Height, field, hills, level, pond, rocks, scatter, way
from generators.story.world.pieces import framing, groves, shrubs
from generators.story.world.plants import flowers, fringe, meadow_grass, tree
from generators.story.world.plants.trees import Kind

from .layers import Layers

_EXTRAS = ("cottage", "windmill", "hay", "pond", "fence", "lone tree", "boulders", "nothing")


def draw(brush: Brush) -> Layers:
    """Open country."""
    rng = brush.rng("meadow")
    back, edge = hills(brush, rows=int(rng.integers(2, 4)), rise=rng.uniform(80, 180))
    top = level(brush, "ground", brush.horizon + rng.uniform(50, 90), rng.uniform(14, 40))
    extra = _EXTRAS[int(rng.integers(len(_EXTRAS)))]
    far, near, lamps = _extra(brush, extra, edge, top)
    back += far + groves(brush, edge, 0.55, int(2 + 5 * brush.mood.clutter), 140)
    back += groves(brush, top, 0.2, int(rng.integers(1, 5)), 330)
    back += field(brush, top, brush.palette.near) + fringe(brush, "edge", top, brush.palette.near)
    holds = None
    if rng.random() < 0.6:
        drawn, found = way(brush, "way", top, brush.tone("#dcc294"), rng.uniform(90, 170))
        back, holds = back + drawn, found.holds
    back += near + shrubs(brush, top, int(rng.integers(1, 5)), 84)
    spots = scatter(brush.rng("grass"), int(110 + 80 * brush.mood.lush), brush.width, top)
    back += meadow_grass(brush, spots, holds)
    back += flowers(brush, scatter(brush.rng("bloom"), int(110 * brush.mood.lush), brush.width, top), holds)
    return Layers(back, framing(brush), top, lamps)


def _extra(brush: Brush, kind: str, edge: Height, top: Height) -> tuple[str, str, tuple[Glow, ...]]:
    """What is special here: drawn behind the ground, drawn on it, and its lights."""
    rng, width = brush.rng("extra"), brush.width
    x = width * (rng.uniform(0.08, 0.3) if brush.left else rng.uniform(0.7, 0.92))
    if kind == "cottage":
        drawn, lamps = cottage(brush, rng, x, edge(x) + 30, rng.uniform(130, 210) * brush.zoom, 0.4)
        return drawn, "", tuple(lamps)
    if kind == "windmill":
        return windmill(brush, rng, x, edge(x) + 14, rng.uniform(220, 320) * brush.zoom, 0.4), "", ()
    if kind == "hay":
        spots = [(top(x + dx) + 46, x + dx, size) for dx, size in ((0, 78), (150, 60), (-130, 52))]
        return (
            "",
            "".join(haystack(brush, rng, hx, y, s * brush.zoom, 0.1) for y, hx, s in spots if brush.free(hx, y, s, s)),
            (),
        )
    if kind == "pond":
        return "", pond(brush, x, top(x) + rng.uniform(60, 110), rng.uniform(150, 260), "meadow"), ()
    if kind == "fence":
        return "", fence(brush, "fence", lambda at: top(at) + 30, -20, width + 20, 66, 0.12, "rail"), ()
    if kind == "lone tree":
        big: Kind = ("broad", "round", "willow", "apple")[int(rng.integers(4))]
        return "", tree(brush, rng, x, top(x) + 50, rng.uniform(420, 560) * brush.zoom, 0.03, big), ()
    if kind == "boulders":
        return "", rocks(brush, "boulders", top, 6, 90), ()
    return "", "", ()
