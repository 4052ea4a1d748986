"""A shore: open sea, a slanting line of foam, sand with what the tide left."""

from __future__ import annotations

import math

from generators.story.drawing import circle, lighten, mix, shade
from generators.story.scene import HEIGHT
from generators.story.world.brush import Brush
from generators.story.world.built import boat, fence
from generators.story.world.land import Height, field, mountains, rocks, scatter, sheet
from generators.story.world.pieces import framing
from generators.story.world.plants import meadow_grass, palm
from generators.story.world.shapes import curve, path, pen, sampled, stroke, under, use

from .layers import Layers


def draw(brush: Brush) -> Layers:
    """By the sea."""
    rng, width, low = brush.rng("seaside"), brush.width, brush.horizon
    shore = _shore(brush)
    back = _coast(brush)
    line = [(-20.0, low), (width + 20, low)]
    bottom = max(shore(0), shore(width / 2), shore(width)) + 40
    back += sheet(brush, under(line, bottom), low, bottom, "sea", level=True) + _crests(brush, shore)
    for number in range(int(rng.integers(0, 3)) if brush.weather != "storm" else 0):
        x, y = rng.uniform(0.05, 0.95) * width, low + rng.uniform(8, 46)
        if brush.free(x, y, 60, 90) and brush.aside(x, 60):
            back += boat(brush, brush.rng(f"boat {number}"), x, y, (26 + (y - low)) * brush.zoom, 0.5)
    back += field(brush, shore, brush.palette.near, 22) + _foam(brush, shore) + _ripples(brush, shore)
    if rng.random() < 0.4:
        back += _jetty(brush, shore)
    back += rocks(brush, "rocks", shore, int(rng.integers(0, 4) + 5 * brush.mood.sharp), 60, "#9a928c") + _shells(
        brush, shore
    )
    if rng.random() < 0.35 and brush.mood.bare < 0.3:
        for number in range(int(rng.integers(1, 3))):
            x = width * (rng.uniform(0.03, 0.2) if rng.random() < 0.5 else rng.uniform(0.8, 0.97))
            y, size = shore(x) + rng.uniform(20, 120), rng.uniform(330, 470) * brush.zoom
            if brush.aside(x, 90):
                back += palm(brush, brush.rng(f"palm {number}"), x, y, size, 0.05)
    elif rng.random() < 0.4:
        x0 = width * rng.uniform(0.55, 0.8) if not brush.left else -20.0
        back += fence(brush, "groyne", lambda x: shore(x) + 50, x0, x0 + width * 0.3, 56, 0.1, "rail")
    side = rng.random() < 0.5
    spots = [
        (x, y, s)
        for x, y, s in scatter(brush.rng("dune grass"), 70, width, shore)
        if (x < 0.3 * width) == side or x > 0.85 * width
    ]
    back += meadow_grass(brush, spots)
    return Layers(back, framing(brush), shore)


def _shore(brush: Brush) -> Height:
    rng, depth = brush.rng("shore"), HEIGHT - brush.horizon
    slant, wave, phase = rng.uniform(-0.2, 0.2) * depth, rng.uniform(0.02, 0.06) * depth, rng.uniform(0, 2 * math.pi)
    waves, width = rng.uniform(0.8, 1.6), brush.width
    return lambda x: (
        brush.horizon
        + 0.48 * depth
        + slant * (x / width - 0.5)
        + wave * math.sin(2 * math.pi * waves * x / width + phase)
    )


def _coast(brush: Brush) -> str:
    """A headland on one side, islands, or nothing but the horizon."""
    rng, low = brush.rng("coast"), brush.horizon
    kind = int(rng.integers(4))
    if kind == 0:
        return ""
    if kind == 1:
        return mountains(brush, "stacks", low + 4, 130, 0.7, False) if brush.mood.sharp > 0.6 else _islands(brush)
    side = rng.random() < 0.5
    x = -20.0 if side else brush.width + 20
    way = 1 if side else -1
    colour = brush.hazed(mix(brush.tone("#8f9a78"), brush.palette.foliage, 0.4), 0.6)
    reach, high = brush.width * rng.uniform(0.2, 0.4), rng.uniform(70, 150)
    line = [
        (x, low - high),
        (x + way * reach * 0.4, low - high * rng.uniform(0.8, 1.1)),
        (x + way * reach * 0.7, low - high * 0.6),
        (x + way * reach * 0.92, low - high * 0.4),
        (x + way * reach, low + 4),
    ]
    out = path(
        curve(line) + pen("L", x, low + 4, "Z"),
        brush.ink.linear(
            [(0, lighten(colour, 0.14)), (0.5, colour), (1, shade(brush.hazed(brush.tone("#c9b89a"), 0.5), 0.05))]
        ),
    )
    if kind == 3:
        out += _lighthouse(brush, x + way * reach * 0.55, low - high * 0.78, rng.uniform(120, 170))
    return out


def _islands(brush: Brush) -> str:
    """Low islands near the horizon, worn round."""
    rng, low, out = brush.rng("islands"), brush.horizon, ""
    colour = brush.hazed(mix(brush.tone("#8f9a78"), brush.palette.foliage, 0.4), 0.75)
    fill = brush.ink.linear([(0, lighten(colour, 0.12)), (1, shade(colour, 0.06))])
    for t in rng.permutation([0.1, 0.36, 0.64, 0.9])[: int(rng.integers(1, 4))].tolist():
        x, reach, high = brush.width * (t + rng.uniform(-0.05, 0.05)), rng.uniform(90, 220), rng.uniform(24, 60)
        for off, wide, tall in ((0.0, 1.0, 1.0), (rng.uniform(-0.5, 0.5), 0.55, rng.uniform(1.1, 1.5))):
            a, b, c = x + off * reach, wide * reach, tall * high
            d = pen("M", a - b, low + 4, "C", a - b * 0.7, low - c * 0.6, a - b * 0.5, low - c, a - b * 0.1, low - c)
            out += path(d + pen("S", a + b * 0.45, low - c * 0.7, a + b, low + 4, "Z"), fill)
    return out


def _lighthouse(brush: Brush, x: float, y: float, height: float) -> str:
    tone = brush.air(0.45)
    white, red, w = tone("#f6f0e4"), tone("#c9483c"), height * 0.1
    out = path(
        pen("M", x - w, y + 6, "L", x - w * 0.66, y - height * 0.74, "h", w * 1.32, "L", x + w, y + 6, "Z"),
        brush.upright(white),
    )
    for t in (0.12, 0.42):
        out += path(
            pen(
                "M",
                x - w * (1 - 0.34 * t),
                y - height * 0.74 * t,
                "L",
                x - w * (0.94 - 0.34 * t),
                y - height * 0.74 * (t + 0.16),
                "H",
                x + w * (0.94 - 0.34 * t),
                "L",
                x + w * (1 - 0.34 * t),
                y - height * 0.74 * t,
                "Z",
            ),
            red,
        )
    light = mix("#fff0b0", brush.palette.light, 0.3)
    if brush.dark:
        out += circle(x, y - height * 0.84, height * 0.7, brush.halo(light, 0.7))
    out += path(
        pen("M", x - w * 0.6, y - height * 0.74, "v", -height * 0.14, "h", w * 1.2, "v", height * 0.14, "Z"),
        lighten(light, 0.3),
    )
    return out + path(
        pen("M", x - w * 0.8, y - height * 0.87, "L", x, y - height, "L", x + w * 0.8, y - height * 0.87, "Z"), red
    )


def _crests(brush: Brush, shore: Height) -> str:
    """Rows of waves; wild ones stand up in a storm."""
    rng, low = brush.rng("crests"), brush.horizon
    wild = 1.0 if brush.weather == "storm" else 0.45 if brush.weather == "wind" else 0.12
    wild = min(wild + 0.5 * brush.mood.share("anger") + 0.35 * brush.mood.share("excitement"), 1.2)
    foam, out = lighten(mix(brush.palette.sky[2], "#ffffff", 0.6), 0.3), ""
    deep = shade(brush.palette.middle, 0.12)
    for row in range(5):
        t = (row + 1) / 6
        for _ in range(int(4 + 3 * wild)):
            x = rng.uniform(-60, brush.width)
            y = low + t * (shore(x) - low) + rng.uniform(-6, 6)
            long, high = (60 + 140 * t) * rng.uniform(0.7, 1.2), (6 + 44 * wild) * t * rng.uniform(0.7, 1.2)
            body = pen(
                "M",
                x,
                y,
                "Q",
                x + long * 0.3,
                y - high * 1.6,
                x + long * 0.52,
                y - high,
                "Q",
                x + long * 0.7,
                y - high * 0.2,
                x + long,
                y,
                "Q",
                x + long * 0.5,
                y + high * 0.3,
                x,
                y,
                "Z",
            )
            out += path(
                body, brush.ink.linear([(0, lighten(brush.palette.middle, 0.2)), (1, deep)]), 'fill-opacity=".8"'
            )
            crest = pen(
                "M",
                x + long * 0.12,
                y - high * 0.7,
                "Q",
                x + long * 0.36,
                y - high * 1.5,
                x + long * 0.56,
                y - high * 0.8,
            )
            out += stroke(crest, foam, 2 + 5 * wild * t, 'stroke-opacity=".85"')
    return out


def _foam(brush: Brush, shore: Height) -> str:
    white = lighten(mix(brush.palette.sky[2], "#ffffff", 0.7), 0.35)
    wet = shade(brush.palette.near, 0.16)
    line = sampled(shore, -20, brush.width + 20, 26)
    rng, out = brush.rng("foam"), ""
    out += stroke(curve([(x, y + 26) for x, y in line]), wet, 52, 'stroke-opacity=".35"')
    for drop, width, opacity in ((2, 11, 0.9), (20, 4, 0.7), (-16, 5, 0.5)):
        out += stroke(
            curve([(x, y + drop + rng.uniform(-5, 5)) for x, y in line]), white, width, f'stroke-opacity="{opacity}"'
        )
    return out


def _ripples(brush: Brush, shore: Height) -> str:
    rng, dark = brush.rng("sand ripples"), shade(brush.palette.near, 0.13)
    told = []
    for _ in range(26):
        x = rng.uniform(0, brush.width)
        y = shore(x) + 70 + rng.random() * (HEIGHT - shore(x))
        long = rng.uniform(40, 130)
        told.append(pen("M", x, y, "q", long * 0.25, -7, long * 0.5, 0, "t", long * 0.5, 0))
    return stroke("".join(told), dark, 3, 'stroke-opacity=".4"')


def _shells(brush: Brush, shore: Height) -> str:
    rng, out = brush.rng("shells"), ""
    fan = "M0,8Q-13,2 -11,-7Q-5,-15 0,-15Q5,-15 11,-7Q13,2 0,8Z"
    star = (
        "M"
        + "L".join(
            (
                f"{(15 if i % 2 == 0 else 6) * math.sin(math.pi * i / 5):.1f},"
                f"{-(15 if i % 2 == 0 else 6) * math.cos(math.pi * i / 5) * 0.7:.1f}"
            )
            for i in range(10)
        )
        + "Z"
    )
    kinds = []
    for colour in ("#f6d9cc", "#e8b0a0", "#f3e8d2"):
        own = brush.tone(colour)
        kinds.append(
            brush.ink.shape(
                path(fan, brush.form(own)) + stroke("M0,7L-6,-11M0,7L0,-14M0,7L6,-11", shade(own, 0.2), 1.5)
            )
        )
    kinds.append(
        brush.ink.shape(
            path(
                star,
                brush.form(brush.tone("#e88a5a")),
                f'stroke="{brush.tone("#e88a5a")}" stroke-width="4" stroke-linejoin="round"',
            )
        )
    )
    for x, y, s in scatter(rng, 16, brush.width, lambda x: shore(x) + 60):
        if brush.free(x, y, 20):
            out += use(kinds[int(rng.integers(4))], x, y, s * rng.uniform(0.7, 1.2), rng.uniform(-40, 40))
    return out


def _jetty(brush: Brush, shore: Height) -> str:
    """A wooden jetty that runs out from one side."""
    rng, wood = brush.rng("jetty"), brush.air(0.15)("#9a7a5c")
    left = brush.left
    x0, x1 = (
        (-20.0, brush.width * rng.uniform(0.2, 0.32))
        if left
        else (brush.width + 20, brush.width * rng.uniform(0.68, 0.8))
    )
    y0, y1 = shore(x0) + 6, brush.horizon + 0.24 * (HEIGHT - brush.horizon)
    posts = []
    for i in range(6):
        t = i / 5
        x, y = x0 + (x1 - x0) * t, y0 + (y1 - y0) * t
        posts.append(pen("M", x, y - 8, "v", 62 - 30 * t))
    out = stroke("".join(posts), shade(wood, 0.3), 12)
    out += path(
        pen("M", x0, y0 - 16, "L", x1, y1 - 10, "l", (26 if left else -26), 12, "L", x0, y0 + 26, "Z"),
        brush.ink.linear([(0, lighten(wood, 0.16)), (1, wood)]),
    )
    return out + stroke(pen("M", x0, y0 + 26, "L", x1 + (26 if left else -26), y1 + 2), shade(wood, 0.25), 7)
