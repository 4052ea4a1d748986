"""A park: lawns, a walk with lamps and benches, perhaps a playground, the town behind the trees."""

from __future__ import annotations

from generators.story.drawing import lighten, mix, shade
from generators.story.scene import Glow
from generators.story.world.brush import Brush
from generators.story.world.built import bench, fence, lamp_post
from generators.story.world.land import field, hills, level, pond, scatter, way
from generators.story.world.pieces import framing, groves, shrubs
from generators.story.world.plants import flowers, fringe, meadow_grass
from generators.story.world.shadow import shadow
from generators.story.world.shapes import path, pen, rect, stroke

from .layers import Layers


def draw(brush: Brush) -> Layers:
    """In the town's green."""
    rng, width, low = brush.rng("park"), brush.width, brush.horizon
    back = _skyline(brush) if rng.random() < 0.65 else ""
    drawn, edge = hills(brush, 1, rng.uniform(30, 60))
    back += drawn + groves(brush, edge, 0.5, int(5 + 5 * brush.mood.clutter), 180)
    top = level(brush, "ground", low + rng.uniform(50, 76), rng.uniform(10, 26))
    back += groves(brush, top, 0.2, int(rng.integers(2, 5)), 300)
    if rng.random() < 0.35:
        back += fence(brush, "fence", lambda x: top(x) + 4, -20, width + 20, 54, 0.25, "iron")
    back += field(brush, top, brush.palette.near) + fringe(brush, "edge", top, brush.palette.near)
    drawn, found = way(brush, "way", top, brush.tone("#dccaa4"), rng.uniform(120, 200))
    back += drawn
    left = brush.left
    lamps: list[Glow] = []
    if rng.random() < 0.4:
        x = width * (rng.uniform(0.14, 0.28) if left else rng.uniform(0.72, 0.86))
        back += pond(brush, x, top(x) + 60, rng.uniform(150, 230), "park")
    for t in rng.permutation([0.1, 0.26, 0.74, 0.9])[: int(rng.integers(1, 3))].tolist():
        x, y = width * t, top(width * t) + rng.uniform(40, 100)
        size = rng.uniform(290, 380) * brush.zoom
        if brush.free(x, y, 26, 330) and brush.aside(x, 20):
            drawn, glow = lamp_post(brush, x, y, size)
            back, lamps = back + drawn, [*lamps, glow]
    for t in rng.permutation([0.14, 0.84]).tolist()[: int(rng.integers(1, 3))]:
        x, y = width * t + rng.uniform(-40, 40), top(width * t) + rng.uniform(100, 150)
        kind = rng.random()
        if not brush.free(x, y, 130, 200):
            continue
        if kind < 0.45:
            back += bench(brush, x, y, 100 * brush.zoom)
        elif kind < 0.75:
            back += _swing(brush, x, y, 230 * brush.zoom)
        else:
            back += _slide(brush, x, y, 190 * brush.zoom)
    back += shrubs(brush, top, int(1 + 4 * brush.mood.lush))
    back += meadow_grass(brush, scatter(brush.rng("grass"), 110, width, top), found.holds)
    back += flowers(brush, scatter(brush.rng("bloom"), int(80 * brush.mood.lush), width, top), found.holds)
    return Layers(back, framing(brush), top, tuple(lamps))


def _skyline(brush: Brush) -> str:
    rng, low, told, panes, x = brush.rng("skyline"), brush.horizon, [], [], -30.0
    while x < brush.width + 30:
        w, h = rng.uniform(50, 110), rng.uniform(60, 210)
        told.append(pen("M", x, low + 10, "V", low - h, "h", w, "V", low + 10, "Z"))
        if rng.random() < 0.3:
            told.append(
                pen(
                    "M",
                    x + w * 0.3,
                    low - h,
                    "l",
                    w * 0.2,
                    -rng.uniform(20, 60),
                    "l",
                    w * 0.2,
                    rng.uniform(20, 60),
                    "Z",
                )
            )
        for row in range(int(h / 34)):
            panes += [
                pen("M", x + w * t, low - h + 14 + 32 * row, "h8v12h-8Z")
                for t in (0.2, 0.45, 0.7)
                if rng.random() < 0.5
            ]
        x += w * rng.uniform(0.9, 1.5)
    colour = brush.hazed(brush.tone("#8f94ac"), 0.85)
    glass = mix("#ffd98a", brush.palette.light, 0.3) if brush.dark else lighten(colour, 0.2)
    out = path("".join(told), brush.ink.linear([(0, colour), (1, mix(colour, brush.tone.haze, 0.5))]))
    return out + path("".join(panes), glass, f'fill-opacity="{0.7 if brush.dark else 0.5}"')


def _swing(brush: Brush, x: float, y: float, size: float) -> str:
    iron, wood = brush.tone(brush.pick(brush.rng("swing"), ("#c0503f", "#3f7fa0", "#5f8a5a"))), brush.tone("#9a6d47")
    half, top, blown = size * 0.42, y - size, 0.14 * size if brush.weather in ("wind", "storm") else 0.0
    out = shadow(brush, x, y, half)
    frame = "".join(
        pen("M", x + s * half, y + 3, "L", x + s * half * 0.8, top, "L", x + s * half * 0.56, y - 10) for s in (-1, 1)
    )
    out += stroke(frame, shade(iron, 0.1), size * 0.035) + stroke(
        pen("M", x - half * 0.82, top, "H", x + half * 0.82), iron, size * 0.045
    )
    ropes = "".join(pen("M", x + s * half * 0.32, top, "l", blown, size * 0.68) for s in (-1, 1))
    return (
        out
        + stroke(ropes, brush.tone("#6a5a4c"), 3)
        + rect(x - half * 0.42 + blown, y - size * 0.33, half * 0.84, size * 0.045, wood, 'rx="3"')
    )


def _slide(brush: Brush, x: float, y: float, size: float) -> str:
    colour, iron = brush.tone(brush.pick(brush.rng("slide"), ("#e0a63a", "#d9584a", "#4f8fb0"))), brush.tone("#6a7078")
    out = shadow(brush, x, y, size * 0.6)
    out += stroke(
        pen("M", x - size * 0.5, y, "V", y - size * 0.86, "M", x - size * 0.28, y, "V", y - size * 0.86),
        iron,
        size * 0.04,
    )
    out += stroke(
        "".join(pen("M", x - size * 0.5, y - size * t, "h", size * 0.22) for t in (0.15, 0.32, 0.49, 0.66)),
        iron,
        size * 0.03,
    )
    d = pen(
        "M",
        x - size * 0.3,
        y - size * 0.84,
        "C",
        x + size * 0.1,
        y - size * 0.6,
        x + size * 0.1,
        y - size * 0.12,
        x + size * 0.62,
        y - size * 0.06,
    )
    return out + stroke(d, shade(colour, 0.22), size * 0.13) + stroke(d, colour, size * 0.08)
