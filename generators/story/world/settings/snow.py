"""Snow country: white hills, laden firs, perhaps a frozen pond, a far cottage with light."""

from __future__ import annotations

from generators.story.drawing import blob, ellipse, lighten, mix, shade
from generators.story.scene import HEIGHT, Glow
from generators.story.world.brush import Brush
from generators.story.world.built import cottage, fence, snowman
from generators.story.world.land import Height, field, hills, level, mountains, rocks, way
from generators.story.world.pieces import groves
from generators.story.world.shapes import dots, path, pen, stroke

from .layers import Layers


def draw(brush: Brush) -> Layers:
    """In deep snow."""
    rng, width, low = brush.rng("snow"), brush.width, brush.horizon
    back = (
        mountains(brush, "peaks", low + 10, 0.5 * low * rng.uniform(0.7, 1.1), 0.85)
        if rng.random() < 0.45 + 0.4 * brush.mood.share("awe")
        else ""
    )
    drawn, edge = hills(brush, 2, rng.uniform(70, 140))
    back += drawn
    lamps: list[Glow] = []
    if rng.random() < 0.5 * (1 - brush.mood.share("awe")):
        x = width * (rng.uniform(0.08, 0.3) if brush.left else rng.uniform(0.7, 0.92))
        drawn, lamps = cottage(brush, rng, x, edge(x) + 26, rng.uniform(120, 190) * brush.zoom, 0.4)
        back += drawn
    back += groves(brush, edge, 0.5, int(5 + 6 * brush.mood.clutter), 150, ("fir", "fir", "fir", "birch"))
    top = level(brush, "ground", low + rng.uniform(56, 84), rng.uniform(16, 36))
    back += groves(brush, top, 0.18, int(rng.integers(1, 4)), 330, ("fir", "fir", "birch"))
    back += field(brush, top, brush.palette.near, 16) + _drifts(brush, top)
    if rng.random() < 0.4:
        back += _ice(brush, top)
    elif rng.random() < 0.6:
        drawn, _found = way(
            brush, "way", top, shade(mix(brush.palette.near, brush.palette.sky[1], 0.4), 0.05), rng.uniform(60, 110)
        )
        back += drawn
    if rng.random() < 0.4:
        back += fence(brush, "fence", lambda x: top(x) + 14, -20, width * rng.uniform(0.3, 1.0), 56, 0.2, "rail")
    if rng.random() < 0.25 + 0.3 * brush.mood.lush:
        x = width * (rng.uniform(0.1, 0.22) if brush.left else rng.uniform(0.78, 0.9))
        y = top(x) + 110
        if brush.free(x, y, 80, 220):
            back += snowman(brush, x, y, 165 * brush.zoom)
    back += rocks(brush, "rocks", top, int(rng.integers(0, 4)), 56, "#8f949c") + _glitter(brush, top)
    return Layers(back, _bank(brush), top, tuple(lamps))


def _drifts(brush: Brush, top: Height) -> str:
    """Soft heaps with a blue shadow below."""
    rng, out = brush.rng("drifts"), ""
    blue, white = mix(shade(brush.palette.near, 0.12), brush.palette.sky[0], 0.22), lighten(brush.palette.near, 0.3)
    for _ in range(9):
        x, t = rng.uniform(0, brush.width), rng.random()
        y, reach = top(x) + 20 + t * (HEIGHT - top(x)), rng.uniform(120, 260) * (0.4 + 0.8 * t)
        d = pen(
            "M",
            x - reach,
            y,
            "C",
            x - reach * 0.5,
            y - reach * 0.2,
            x + reach * 0.1,
            y - reach * 0.26,
            x + reach,
            y,
            "Z",
        )
        out += path(d, brush.ink.linear([(0, white, 0.95), (0.7, brush.palette.near, 0.5), (1, brush.palette.near, 0)]))
        out += ellipse(
            x + reach * 0.2, y + 4, reach * 0.9, reach * 0.06, brush.ink.radial([(0, blue, 0.5), (1, blue, 0)])
        )
    return out


def _ice(brush: Brush, top: Height) -> str:
    rng = brush.rng("ice")
    x = brush.width * (rng.uniform(0.14, 0.34) if brush.left else rng.uniform(0.66, 0.86))
    y, reach = top(x) + rng.uniform(60, 110), rng.uniform(200, 320)
    d = blob(x, y, reach, reach * 0.19, rng, 9, 0.08)
    ice = mix(brush.palette.sky[2], brush.tone("#a8d0e8"), 0.6)
    out = path(d, shade(brush.palette.near, 0.16), 'transform="translate(3,6)"') + path(
        d, brush.ink.linear([(0, shade(ice, 0.1)), (1, lighten(ice, 0.3))])
    )
    lines = "".join(
        pen(
            "M",
            x + rng.uniform(-0.7, 0.4) * reach,
            y + rng.uniform(-0.12, 0.12) * reach,
            "l",
            rng.uniform(40, 120),
            rng.uniform(-14, 14),
            "l",
            rng.uniform(20, 60),
            rng.uniform(-10, 10),
        )
        for _ in range(6)
    )
    return out + stroke(lines, lighten(ice, 0.6), 2.4, 'stroke-opacity=".8"')


def _glitter(brush: Brush, top: Height) -> str:
    rng = brush.rng("glitter")
    points = []
    for _ in range(70):
        x = rng.uniform(0, brush.width)
        points.append((x, top(x) + 12 + rng.random() * (HEIGHT - top(x)), rng.uniform(1, 2.6)))
    return path(dots(points), lighten(brush.palette.light, 0.6), 'fill-opacity=".85"')


def _bank(brush: Brush) -> str:
    """A heap of snow close to the eye, in one corner."""
    rng = brush.rng("bank")
    left = brush.left
    x = 0.0 if left else brush.width
    way_ = 1 if left else -1
    reach, high = brush.width * rng.uniform(0.24, 0.4), rng.uniform(60, 120)
    colour = mix(brush.palette.near, brush.palette.sky[0], 0.18)
    d = pen(
        "M",
        x - way_ * 20,
        HEIGHT + 5,
        "V",
        HEIGHT - high,
        "C",
        x + way_ * reach * 0.3,
        HEIGHT - high * 1.15,
        x + way_ * reach * 0.6,
        HEIGHT - high * 0.2,
        x + way_ * reach,
        HEIGHT + 5,
        "Z",
    )
    return path(d, brush.ink.linear([(0, lighten(colour, 0.2)), (1, shade(colour, 0.06))]))
