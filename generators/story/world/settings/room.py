"""A room: one of several kinds, furnished differently each time."""

from __future__ import annotations

from generators.story.scene import Glow
from generators.story.world.brush import Brush
from generators.story.world.inside import (
    armchair,
    bed,
    boards,
    bookcase,
    ceiling_lamp,
    chest,
    floor_lamp,
    hanging_shelf,
    hearth,
    picture,
    plant,
    rug,
    side_wall,
    stove,
    wall,
    window,
)  # fmt: skip
from generators.story.world.inside.window import beam

from .layers import Layers

_KINDS = ("parlour", "kitchen", "bedroom", "study")


def draw(brush: Brush) -> Layers:
    """Indoors."""
    rng, width, low = brush.rng("room"), brush.width, brush.horizon
    kind = _KINDS[int(rng.integers(len(_KINDS)))]
    out = wall(brush) + boards(brush)
    turn = int(rng.integers(3))
    if turn:
        out += side_wall(brush, rng.uniform(0.07, 0.13) if turn == 1 else rng.uniform(0.87, 0.93))
    lamps: list[Glow] = []
    # Places along the wall, left to right, in a new order each time; what would hide behind the subject moves aside.
    slots = [0.14, 0.34, 0.66, 0.87]
    order = [float(slots[i]) * width + rng.uniform(-30, 30) for i in rng.permutation(4)]
    wide, high = rng.uniform(190, 270), min(rng.uniform(230, 300), 0.5 * low)
    drawn, glow = window(brush, brush.outside, order[0], low * 0.42, wide, high)
    out += drawn + (beam(brush, glow, wide, 1000 - low) if brush.time != "night" else "")
    lamps.append(glow)
    size = 0.46 * low * brush.zoom
    foot = low + rng.uniform(16, 40)
    bare = brush.mood.clutter < 0.25
    for place, x in zip(("big", "second", "third"), order[1:], strict=True):
        if place == "third" and bare:
            continue
        drawn, more = _furnish(brush, kind, place, x, foot, size)
        out, lamps = out + drawn, lamps + more
    if rng.random() < 0.75:
        out += rug(
            brush,
            width * rng.uniform(0.36, 0.64),
            low + (1000 - low) * rng.uniform(0.5, 0.62),
            width * rng.uniform(0.24, 0.36),
        )
    if rng.random() < 0.5 + 0.5 * (kind == "kitchen"):
        drawn, glow = ceiling_lamp(brush, "lamp", width * rng.uniform(0.36, 0.64), low * rng.uniform(0.16, 0.26), 110)
        out, lamps = out + drawn, [*lamps, glow]
    return Layers(out, "", lambda x: low + 14, tuple(lamps))


def _furnish(brush: Brush, kind: str, place: str, x: float, foot: float, size: float) -> tuple[str, list[Glow]]:
    rng = brush.rng(f"furnish {place}")
    low = brush.horizon
    above = picture(
        brush, f"picture {place}", x + rng.uniform(-30, 30), low * rng.uniform(0.34, 0.42), rng.uniform(110, 170)
    )
    if place == "big":
        if kind == "parlour":
            drawn, glow = hearth(brush, "hearth", x, foot - 8, size * 1.1)
            return drawn, [glow]
        if kind == "kitchen":
            return stove(brush, "stove", x, foot, size * 0.95) + hanging_shelf(
                brush, "shelf", x + 40, low * 0.36, 240
            ), []
        if kind == "bedroom":
            return above + bed(brush, "bed", x, foot + 26, size * 0.9), []
        return bookcase(brush, "books", x, foot - 6, 260, low * 0.74), []
    if place == "second":
        if kind == "kitchen":
            return chest(brush, "chest", x, foot, size * 0.85) + hanging_shelf(brush, "shelf 2", x, low * 0.4, 230), []
        if kind == "study" or rng.random() < 0.4:
            return above + armchair(brush, "chair", x, foot + 30, size * 0.95), []
        return above + chest(brush, "chest", x, foot, size * 0.72), []
    if rng.random() < 0.45:
        drawn, glow = floor_lamp(brush, "stand", x, foot + 14, size * 1.5)
        return drawn, [glow]
    return above + plant(brush, "plant", x, foot + 20, size * rng.uniform(0.9, 1.3)), []
