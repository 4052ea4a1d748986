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
    room_plan,
    rug,
    side_wall,
    stove,
    wall,
    window,
)  # fmt: skip
from generators.story.world.inside.plan import RoomPlan
from generators.story.world.inside.window import beam

from .layers import Layers


def draw(brush: Brush) -> Layers:
    """Indoors."""
    rng, width, low = brush.rng("room more"), brush.width, brush.horizon
    plan = room_plan(brush.site)
    out = wall(brush) + boards(brush)
    if plan.corner is not None:
        out += side_wall(brush, plan.corner)
    lamps: list[Glow] = []
    pane = plan.window
    middle = ((pane.left + pane.right) / 2, (pane.top + pane.bottom) / 2)
    drawn, glow = window(brush, brush.outside, *middle, pane.width, pane.height)
    out += drawn + (beam(brush, glow, pane.width, 1000 - low) if brush.time != "night" else "")
    lamps.append(glow)
    size = 0.46 * low * brush.zoom
    foot = low + rng.uniform(16, 40)
    bare = brush.mood.clutter < 0.25
    for place in ("big", "second", "third"):
        if (place == "third" and bare) or not _roomy(brush, plan, place, size):
            continue
        drawn, more = _furnish(brush, plan, place, foot, size)
        out, lamps = out + drawn, lamps + more
    if rng.random() < 0.75:
        out += rug(
            brush,
            width * rng.uniform(0.36, 0.64),
            low + (1000 - low) * rng.uniform(0.5, 0.62),
            width * rng.uniform(0.24, 0.36),
        )
    if rng.random() < 0.5 + 0.5 * (plan.kind == "kitchen"):
        drawn, glow = ceiling_lamp(brush, "lamp", width * rng.uniform(0.36, 0.64), low * rng.uniform(0.16, 0.26), 110)
        out, lamps = out + drawn, [*lamps, glow]
    return Layers(out, "", lambda x: low + 14, tuple(lamps))


def _roomy(brush: Brush, plan: RoomPlan, place: str, size: float) -> bool:
    """Whether the story put nothing (a door) where low furniture would stand."""
    x = {"big": plan.big, "second": plan.second, "third": plan.third}[place]
    return place == "big" or brush.bare(x, brush.horizon - 0.4 * size, 0.55 * size, 0.4 * size)


def _furnish(brush: Brush, plan: RoomPlan, place: str, foot: float, size: float) -> tuple[str, list[Glow]]:
    rng = brush.rng(f"furnish {place}")
    low, kind, x = brush.horizon, plan.kind, {"big": plan.big, "second": plan.second, "third": plan.third}[place]
    px, py, wide = x + rng.uniform(-30, 30), low * rng.uniform(0.34, 0.42), rng.uniform(110, 170)
    above = picture(brush, f"picture {place}", px, py, wide) if brush.bare(px, py, wide * 0.7, wide * 0.7) else ""
    if place == "big":
        if kind == "parlour":
            drawn, glow = hearth(brush, "hearth", x, foot - 8, size * 1.1)
            return drawn, [glow]
        if kind == "kitchen":
            return stove(brush, "stove", x, foot, size * 0.95) + _shelf(brush, "shelf", x + 40, low * 0.36, 240), []
        if kind == "bedroom":
            return above + bed(brush, "bed", x, foot + 26, size * 0.9), []
        return bookcase(brush, "books", x, foot - 6, 260, low * 0.74), []
    if place == "second":
        if kind == "kitchen":
            return chest(brush, "chest", x, foot, size * 0.85) + _shelf(brush, "shelf 2", x, low * 0.4, 230), []
        if kind == "study" or rng.random() < 0.4:
            return above + armchair(brush, "chair", x, foot + 30, size * 0.95), []
        return above + chest(brush, "chest", x, foot, size * 0.72), []
    if plan.lamp:
        drawn, glow = floor_lamp(brush, "stand", x, foot + 14, size * 1.5)
        return drawn, [glow]
    return above + plant(brush, "plant", x, foot + 20, size * rng.uniform(0.9, 1.3)), []


def _shelf(brush: Brush, purpose: str, x: float, y: float, wide: float) -> str:
    """A shelf, unless the story hangs something there."""
    return hanging_shelf(brush, purpose, x, y, wide) if brush.bare(x, y - 30, wide / 2, 50) else ""
