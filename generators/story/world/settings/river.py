"""A river: water that crosses the picture between two banks, reeds, stones, perhaps a bridge or a fall."""

from __future__ import annotations

import math

from generators.story.drawing import lighten, mix, shade
from generators.story.scene import HEIGHT
from generators.story.world.brush import Brush
from generators.story.world.built import bridge, fence
from generators.story.world.land import Height, field, hills, mountains, rock, rocks, scatter, sheet
from generators.story.world.pieces import framing, groves, shrubs
from generators.story.world.plants import blades, flowers, fringe, meadow_grass
from generators.story.world.plants.grass import bend
from generators.story.world.shapes import curve, path, pen, sampled, stroke, use

from .layers import Layers


def draw(brush: Brush) -> Layers:
    """At the water's edge."""
    rng, width = brush.rng("river"), brush.width
    back = mountains(brush, "peaks", brush.horizon + 10, rng.uniform(110, 200), 0.85) if rng.random() < 0.4 else ""
    drawn, edge = hills(brush, 2, rng.uniform(70, 130))
    back += drawn + groves(brush, edge, 0.5, int(4 + 4 * brush.mood.clutter), 150)
    if rng.random() < 0.25 + 0.6 * brush.mood.share("awe"):
        back += _fall(brush)
    far, near = _banks(brush)
    back += field(brush, lambda x: far(x) - 44, mix(brush.palette.near, brush.palette.middle, 0.5), 6, "far bank")
    back += groves(brush, lambda x: far(x) - 34, 0.3, int(rng.integers(1, 5)), 230, ("willow", "birch", "round"))
    back += fringe(brush, "far edge", far, mix(brush.palette.near, brush.palette.foliage, 0.5), 16)
    line = sampled(far, -20, width + 20) + sampled(near, width + 20, -20)
    high, low = min(y for _, y in line), max(y for _, y in line)
    water = "M" + "L".join(f"{x:.1f},{y:.1f}" for x, y in line) + "Z"
    back += sheet(brush, water, high, low, "river") + _flow(brush, far, near)
    if rng.random() < 0.4:
        x = width * (rng.uniform(0.1, 0.28) if brush.left else rng.uniform(0.72, 0.9))
        back += bridge(brush, x, far(x) + 26, rng.uniform(150, 210), rng.uniform(60, 84))
    for number in range(int(rng.integers(2, 6))):
        x = rng.uniform(0, width)
        y, size = far(x) + rng.uniform(0.3, 0.9) * (near(x) - far(x)), rng.uniform(18, 46)
        if brush.free(x, y, size, size):
            back += rock(brush, brush.rng(f"stone {number}"), x, y, size, 0.1, "#8f938f")
    back += field(brush, near, brush.palette.near, 18) + _bank(brush, near)
    if rng.random() < 0.25:
        back += fence(brush, "fence", lambda x: near(x) + 40, -20, width * rng.uniform(0.2, 0.35), 54, 0.08, "rail")
    back += _reeds(brush, near) + rocks(brush, "rocks", near, int(rng.integers(2, 6)), 56, "#9a9a92")
    back += shrubs(brush, near, int(1 + 3 * brush.mood.lush))
    back += meadow_grass(brush, scatter(brush.rng("grass"), 90, width, lambda x: near(x) + 14))
    back += flowers(brush, scatter(brush.rng("bloom"), int(70 * brush.mood.lush), width, lambda x: near(x) + 14))
    return Layers(back, framing(brush), near)


def _banks(brush: Brush) -> tuple[Height, Height]:
    rng, depth, width = brush.rng("banks"), HEIGHT - brush.horizon, brush.width
    slant, phase, waves = rng.uniform(-0.1, 0.1) * depth, rng.uniform(0, 6.28), rng.uniform(0.7, 1.4)
    swell, widen = rng.uniform(0.02, 0.05) * depth, rng.uniform(-0.14, 0.14) * depth

    def far(x: float) -> float:
        return (
            brush.horizon
            + 0.15 * depth
            + 0.5 * slant * (x / width - 0.5)
            + 0.5 * swell * math.sin(6.28 * waves * x / width + phase)
        )

    def near(x: float) -> float:
        return (
            brush.horizon
            + 0.46 * depth
            + (slant + widen) * (x / width - 0.5)
            + swell * math.sin(6.28 * waves * x / width + phase + 0.7)
        )

    return far, near


def _flow(brush: Brush, far: Height, near: Height) -> str:
    """Lines of the current; white where it is wild."""
    rng, told = brush.rng("flow"), []
    wild = min(
        brush.mood.share("excitement") + 0.6 * brush.mood.share("anger") + (0.6 if brush.weather == "storm" else 0), 1
    )
    for _ in range(int(14 + 30 * wild)):
        x, t = rng.uniform(-40, brush.width), rng.random()
        y = far(x) + t * (near(x) - far(x))
        long = 60 + 110 * t
        told.append(pen("M", x, y, "q", long * 0.25, -8 - 16 * wild, long * 0.5, 0, "t", long * 0.5, 0))
    return stroke(
        "".join(told),
        lighten(mix(brush.palette.sky[2], "#ffffff", 0.5), 0.25),
        3 + 4 * wild,
        f'stroke-opacity="{0.45 + 0.4 * wild:.2f}"',
    )


def _bank(brush: Brush, near: Height) -> str:
    earth = shade(mix(brush.palette.near, brush.tone("#8a6f54"), 0.6), 0.12)
    line = sampled(near, -20, brush.width + 20)
    return stroke(curve([(x, y - 3) for x, y in line]), earth, 16) + fringe(
        brush, "near edge", lambda x: near(x) + 4, mix(brush.palette.near, brush.palette.foliage, 0.4), 20
    )


def _reeds(brush: Brush, near: Height) -> str:
    """Reeds and bulrushes in clumps along the near bank."""
    rng, out = brush.rng("reeds"), ""
    leaf = mix(brush.palette.foliage, brush.palette.near, 0.4)
    clump = path(blades(brush.rng("reed"), 9, 120, bend(brush) + 0.1, 26), leaf)
    heads = "".join(
        f'<rect x="{x - 4}" y="{y}" width="8" height="30" rx="4"/>' for x, y in ((-12, -112), (4, -128), (18, -104))
    )
    stems = stroke("M-10,0L-8,-90M2,0L4,-100M12,0L18,-80", leaf, 3)
    shape = brush.ink.shape(clump + stems + f'<g fill="{brush.tone("#7a4f32")}">{heads}</g>')
    for _ in range(int(rng.integers(3, 8))):
        x = rng.uniform(0, brush.width)
        y = near(x) + rng.uniform(4, 24)
        size, mirrored = rng.uniform(0.7, 1.15), bool(rng.integers(2)) and brush.weather != "wind"
        if brush.aside(x, 40) and brush.free(x, y, 40, 120):
            out += use(shape, x, y, size, 0, mirrored)
    return out


def _fall(brush: Brush) -> str:
    """A broad fall between cliffs behind the river."""
    rng, low = brush.rng("fall"), brush.horizon
    x, half = brush.width * rng.uniform(0.3, 0.7), rng.uniform(90, 170) * (1 + 0.6 * brush.mood.share("awe"))
    top = low * rng.uniform(0.34, 0.5)
    cliff = brush.hazed(mix(brush.palette.far, brush.tone("#8f8a84"), 0.6), 0.4)
    out = ""
    for side in (-1, 1):
        a = x + side * half * 0.8
        out += path(
            pen(
                "M",
                a,
                low + 70,
                "L",
                a - side * 10,
                top - 20,
                "L",
                a + side * half * 0.5,
                top - 46,
                "L",
                a + side * half * 1.1,
                top + 60,
                "L",
                a + side * half * 1.8,
                low - 40,
                "L",
                a + side * half * 2.4,
                low + 70,
                "Z",
            ),
            brush.ink.linear([(0, lighten(cliff, 0.12)), (1, shade(cliff, 0.12))]),
        )
    white = lighten(mix(brush.palette.sky[2], "#ffffff", 0.6), 0.2)
    blue = mix(white, brush.palette.sky[0], 0.35)
    out += path(
        pen(
            "M",
            x - half * 0.84,
            top,
            "Q",
            x,
            top - 16,
            x + half * 0.84,
            top,
            "L",
            x + half,
            low + 70,
            "H",
            x - half,
            "Z",
        ),
        brush.ink.linear([(0, white), (1, blue)]),
    )
    lines = "".join(
        pen("M", x + t * half * 0.8, top + rng.uniform(4, 60), "L", x + t * half * 0.95, low + rng.uniform(0, 60))
        for t in rng.uniform(-1, 1, 14).tolist()
    )
    out += stroke(lines, lighten(white, 0.5), 6, 'stroke-opacity=".6"')
    return (
        out
        + f'<ellipse cx="{x:.0f}" cy="{low + 50:.0f}" rx="{half * 2.2:.0f}" ry="80" fill="{brush.halo(white, 0.9)}"/>'
    )
