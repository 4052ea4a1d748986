"""A street: crooked houses on both sides that shrink towards an opening, cobbles, lamps."""

from __future__ import annotations

from generators.story.drawing import lighten, mix, shade
from generators.story.scene import HEIGHT, Glow
from generators.story.world.brush import Brush
from generators.story.world.built import bench, bin_, bulbs, church, lamp_post, town_house
from generators.story.world.land import hills
from generators.story.world.plants import tree
from generators.story.world.plants.trees import Kind
from generators.story.world.shapes import path, pen, rect

from .layers import Layers


def draw(brush: Brush) -> Layers:
    """In a town."""
    rng, width, low = brush.rng("street"), brush.width, brush.horizon
    gap = width * rng.uniform(0.3, 0.7)
    wide = width * rng.uniform(0.08, 0.17)
    open_ = rng.random() < 0.75  # else a closed row of houses
    back, _ = hills(brush, 1, 60, 0)
    if open_ and rng.random() < 0.6:
        back += church(brush, rng, gap + rng.uniform(-30, 30), low + 16, rng.uniform(230, 320), 0.6)
    back += _roofs(brush)
    lamps: list[Glow] = []
    rows: list[tuple[float, str]] = []
    for side in (-1, 1):
        x, t = gap + side * (wide / 2 if open_ else 0), 0.0
        while -160 < x < width + 160:
            size = 0.62 + 0.9 * t
            w = rng.uniform(120, 190) * size
            high = min(rng.uniform(300, 430) * size, low * 1.12)
            foot = low + 18 + 120 * t
            left = x if side > 0 else x - w
            drawn, more = town_house(brush, rng, left, foot, w, high, 0.5 * (1 - min(t * 1.4, 1)))
            rows.append((foot, drawn))
            lamps += more
            x, t = x + side * w, min(t + w / width * 1.5, 1.0)
    back += "".join(drawn for _, drawn in sorted(rows, key=lambda row: row[0]))
    top = lambda x: low + 18 + 120 * min(max(abs(x - gap) - wide / 2, 0) / width * 1.5, 1)  # noqa: E731
    back += _road(brush, gap, wide if open_ else 40)
    lamps = lamps[:6]  # more windows would light the street as by day; posts are lit whatever there is of them
    back += _things(brush, lamps)
    if brush.mood.lush > 0.6 and rng.random() < 0.6:
        y = low * rng.uniform(0.25, 0.4)
        back += bulbs(brush, "string", -10, y, width + 10, y + rng.uniform(-60, 60), 60)
    return Layers(back, "", top, tuple(lamps))


def _roofs(brush: Brush) -> str:
    """Roofs of the town beyond, pale."""
    rng, low, told, x = brush.rng("roofs"), brush.horizon, [], -40.0
    while x < brush.width + 40:
        w, h = rng.uniform(50, 110), rng.uniform(60, 170)
        told.append(
            pen(
                "M",
                x,
                low + 20,
                "V",
                low - h,
                "l",
                w / 2,
                -rng.uniform(14, 50),
                "l",
                w / 2,
                rng.uniform(14, 50),
                "V",
                low + 20,
                "Z",
            )
        )
        x += w * rng.uniform(0.7, 1.1)
    colour = brush.hazed(brush.palette.far, 0.8)
    return path("".join(told), brush.ink.linear([(0, colour), (1, mix(colour, brush.tone.haze, 0.4))]))


def _road(brush: Brush, gap: float, wide: float) -> str:
    """Paving in perspective, with pavements along the houses and rows of cobbles."""
    rng, width, low, colour = brush.rng("road"), brush.width, brush.horizon, brush.palette.near
    top = low + 14
    edge = low + 140
    out = path(
        pen(
            "M",
            -20,
            edge + 20,
            "L",
            gap - wide / 2,
            top,
            "H",
            gap + wide / 2,
            "L",
            width + 20,
            edge + 20,
            "V",
            HEIGHT + 5,
            "H",
            -20,
            "Z",
        ),
        brush.ink.linear(
            [(0, mix(lighten(colour, 0.16), brush.tone.haze, 0.25)), (0.4, colour), (1, shade(colour, 0.14))]
        ),
    )
    kerb = mix(lighten(colour, 0.22), brush.palette.light, 0.15)
    for side in (-1, 1):
        near, far = (-20 if side < 0 else width + 20), gap + side * wide * 0.5
        inner = gap + side * wide * 0.32
        start = gap + side * width * 0.46
        d = pen("M", near, edge - 6, "L", far, top, "H", inner, "L", start, HEIGHT + 5, "H", near, "Z")
        out += path(d, brush.ink.linear([(0, kerb), (1, shade(kerb, 0.1))]), 'fill-opacity=".75"')
        out += path(
            pen("M", inner, top, "L", start, HEIGHT + 5, "h", -side * 16, "L", inner - side * 3, top, "Z"),
            shade(colour, 0.3),
            'fill-opacity=".6"',
        )
    rows: dict[str, list[str]] = {
        lighten(colour, 0.14): [],
        shade(colour, 0.16): [],
        mix(colour, brush.palette.middle, 0.35): [],
    }
    names = list(rows)
    y, row = top + 8, 0
    while y < HEIGHT + 10:
        t = (y - top) / (HEIGHT - top)
        half = wide * 0.3 + t * width * 0.43
        size = 7 + 46 * t
        x = gap - half + (size / 2 if row % 2 else 0)
        while x < gap + half - size:
            if rng.random() < 0.5:
                r, h = size * 0.9, size * 0.36
                rows[names[int(rng.integers(3))]].append(
                    pen(
                        "M",
                        x,
                        y,
                        "q",
                        r * 0.1,
                        -h,
                        r / 2,
                        -h,
                        "t",
                        r / 2,
                        h,
                        "q",
                        -r * 0.1,
                        h * 0.8,
                        -r / 2,
                        h * 0.8,
                        "t",
                        -r / 2,
                        -h * 0.8,
                        "Z",
                    )
                )
            x += size
        y, row = y + size * 0.62, row + 1
    return out + "".join(path("".join(d), name, 'fill-opacity=".6"') for name, d in rows.items())


def _things(brush: Brush, lamps: list[Glow]) -> str:
    rng, width, low, out = brush.rng("street things"), brush.width, brush.horizon, ""
    for side in (0, 1):
        for t in (0.25, 0.75) if rng.random() < 0.5 else (0.6,):
            x = width * (rng.uniform(0.05, 0.26) if side == 0 else rng.uniform(0.74, 0.95))
            y, size = low + 90 + 110 * t, (300 + 150 * t) * brush.zoom
            if rng.random() < 0.75 and brush.aside(x, 40) and brush.free(x, y, 30, size):
                drawn, glow = lamp_post(brush, x, y, size)
                out += drawn
                lamps.insert(0, glow)
    for number in range(int(1 + 3 * brush.mood.clutter)):
        x = width * (rng.uniform(0.03, 0.27) if rng.random() < 0.5 else rng.uniform(0.73, 0.97))
        y = low + rng.uniform(150, 230)
        kind = int(rng.integers(3))
        leaf: Kind = "round" if rng.random() < 0.6 else "tall"
        if not brush.free(x, y, 90, 120):
            continue
        if kind == 0:
            out += bench(brush, x, y, 90)
        elif kind == 1:
            out += bin_(brush, x, y, 100)
        else:
            out += tree(brush, brush.rng(f"street tree {number}"), x, y - 20, 280 * brush.zoom, 0.08, leaf) + rect(
                x - 44, y - 46, 88, 44, brush.upright(brush.tone("#a8765a")), 'rx="6"'
            )
    return out
