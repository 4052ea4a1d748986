"""A library: shelves to the ceiling, a ladder, a tall window, a lamp to read by."""

from __future__ import annotations

from generators.story.drawing import lighten, shade
from generators.story.scene import HEIGHT, Glow
from generators.story.world.brush import Brush
from generators.story.world.inside import (
    armchair,
    boards,
    bookcase,
    ceiling_lamp,
    floor_lamp,
    library_plan,
    picture,
    plant,
    rug,
    table,
    wall,
    window,
)
from generators.story.world.inside.window import beam
from generators.story.world.shapes import pen, rect, stroke

from .layers import Layers


def draw(brush: Brush) -> Layers:
    """Between books."""
    rng, width, low = brush.rng("library more"), brush.width, brush.horizon
    plan = library_plan(brush.site)
    out = wall(brush) + boards(brush)
    lamps: list[Glow] = []
    tall, step = plan.tall, plan.step
    for i in range(plan.bays):
        x = plan.middle(i)
        if i == plan.wall:
            if brush.bare(x, low * 0.4, 90, 90):
                out += picture(brush, "picture", x, low * 0.4, min(0.5 * step, 170))
        elif i == plan.window:
            drawn, glow = window(brush, brush.outside, x, low * 0.42, step * 0.66, low * 0.62)
            out += drawn + (beam(brush, glow, step * 0.66, HEIGHT - low) if brush.time != "night" else "")
            lamps.append(glow)
        else:
            out += bookcase(
                brush, f"case {i}", x, low + 6, step * rng.uniform(0.84, 0.96), tall * rng.uniform(0.9, 1.0), 0.1
            )
    ladder = int(rng.integers(plan.bays))
    if ladder not in (plan.window, plan.wall):
        out += _ladder(brush, (ladder + rng.uniform(0.3, 0.7)) * step, low + 40, tall * 0.9)
    for side in (0, 1):
        if rng.random() < 0.6:  # a case that juts into the room, near the edge of the picture
            x = width * (rng.uniform(-0.01, 0.05) if side == 0 else rng.uniform(0.95, 1.01))
            if brush.aside(x, 130):
                out += bookcase(brush, f"near case {side}", x, low + 120, 240, low + 90, 0.0)
    if rng.random() < 0.7:
        out += rug(brush, width * rng.uniform(0.36, 0.64), low + 0.55 * (HEIGHT - low), width * rng.uniform(0.24, 0.34))
    spots = [width * t for t in rng.permutation([0.2, 0.33, 0.68, 0.8])]
    foot, size = low + rng.uniform(50, 90), 0.36 * low
    x = spots[0]
    if brush.free(x, foot, size * 0.6, size):
        out += armchair(brush, "chair", x, foot, size)
    if brush.free(spots[1], foot, 60, size * 1.4):
        drawn, glow = floor_lamp(brush, "lamp", spots[1], foot - 20, size * 1.5)
        out, lamps = out + drawn, [*lamps, glow]
    if rng.random() < 0.5 and brush.free(spots[2], foot, 60, size):
        out += plant(brush, "plant", spots[2], foot, size)
    elif brush.free(spots[2], foot + 40, 150, 150):
        out += table(brush, spots[2], low + 20, 130) + _pile(brush, spots[2], low + 14)
    if rng.random() < 0.6:
        drawn, glow = ceiling_lamp(
            brush, "hanging", width * rng.uniform(0.38, 0.62), low * rng.uniform(0.14, 0.24), 100
        )
        out, lamps = out + drawn, [*lamps, glow]
    return Layers(out, "", lambda x: low + 14, tuple(lamps))


def _ladder(brush: Brush, x: float, y: float, height: float) -> str:
    wood = brush.tone("#b58554")
    lean = height * 0.16
    rails = pen("M", x - 30, y, "l", lean, -height, "M", x + 30, y, "l", lean, -height)
    rungs = "".join(
        pen("M", x - 30 + lean * t, y - height * t, "h", 60) for t in (0.1, 0.22, 0.34, 0.46, 0.58, 0.7, 0.82, 0.94)
    )
    return stroke(rungs, shade(wood, 0.16), 7) + stroke(rails, lighten(wood, 0.08), 9)


def _pile(brush: Brush, x: float, y: float) -> str:
    rng, out = brush.rng("pile"), ""
    for _ in range(int(rng.integers(2, 6))):
        w, h = rng.uniform(34, 54), rng.uniform(10, 17)
        y -= h
        colour = brush.tone(brush.pick(rng, ("#b5524a", "#4f7f9a", "#c9a14a", "#5f8a5a", "#7d5f94")))
        out += rect(x - w + rng.uniform(-6, 6), y, 2 * w, h, brush.upright(colour), 'rx="3"')
    return out
