"""Things of the country: haystacks, a windmill, a gate, gravestones, a boat."""

from __future__ import annotations

import math

import numpy as np

from generators.story.drawing import ellipse, lighten, mix, shade
from generators.story.world.brush import Brush
from generators.story.world.shadow import shadow
from generators.story.world.shapes import dashes, path, pen, rect, scallop, stroke


def haystack(brush: Brush, rng: np.random.Generator, x: float, y: float, size: float, depth: float) -> str:
    """A round stack of hay."""
    hay = brush.air(depth)("#dcb75c")
    out = shadow(brush, x, y, size)
    out += path(
        pen(
            "M",
            x - size,
            y,
            "C",
            x - size * 0.95,
            y - size * 0.9,
            x - size * 0.3,
            y - size * 1.3,
            x,
            y - size * 1.34,
            "C",
            x + size * 0.35,
            y - size * 1.3,
            x + size * 0.95,
            y - size * 0.9,
            x + size,
            y,
            "Q",
            x,
            y + size * 0.18,
            x - size,
            y,
            "Z",
        ),
        brush.form(hay),
    )
    straws = [
        (
            x + rng.uniform(-0.7, 0.6) * size,
            y - rng.uniform(0.1, 1.0) * size,
            rng.uniform(-8, 8),
            size * rng.uniform(0.1, 0.24),
        )
        for _ in range(22)
    ]
    return (
        out
        + stroke(dashes(straws[::2]), lighten(hay, 0.3), 2.2, 'stroke-opacity=".7"')
        + stroke(dashes(straws[1::2]), shade(hay, 0.22), 2.2, 'stroke-opacity=".5"')
    )


def windmill(brush: Brush, rng: np.random.Generator, x: float, y: float, height: float, depth: float) -> str:
    """A windmill on a hill."""
    tone = brush.air(depth)
    wall, cap = tone(brush.pick(rng, ("#f0e6d2", "#c9a58a", "#d9d2c8"))), tone(brush.pick(rng, ("#a8543f", "#5f6a80")))
    w, top = height * 0.17, y - height * 0.62
    out = path(pen("M", x - w, y + 3, "L", x - w * 0.6, top, "h", w * 1.2, "L", x + w, y + 3, "Z"), brush.upright(wall))
    out += path(pen("M", x - w * 0.7, top + 2, "Q", x, top - height * 0.2, x + w * 0.7, top + 2, "Z"), brush.form(cap))
    out += rect(x - w * 0.16, y - height * 0.36, w * 0.32, w * 0.42, tone("#6f86a0")) + path(
        pen("M", x - w * 0.25, y + 3, "v", -w * 0.6, "q", w * 0.25, -w * 0.3, w * 0.5, 0, "v", w * 0.6, "Z"),
        tone("#6f4a34"),
    )
    start = rng.uniform(0, 90)
    sail = rect(-3, -height * 0.46, 6, height * 0.46, tone("#7a5a44")) + rect(
        3, -height * 0.45, height * 0.08, height * 0.34, tone("#fbf4e4"), 'fill-opacity=".92"'
    )
    sails = "".join(f'<g transform="rotate({start + 90 * i:.0f})">{sail}</g>' for i in range(4))
    return out + f'<g transform="translate({x:.1f},{top - height * 0.04:.1f})">{sails}</g>'


def gravestone(brush: Brush, rng: np.random.Generator, x: float, y: float, height: float, depth: float) -> str:
    """A stone: round, pointed, or a cross; some have sunk to one side."""
    stone = brush.air(depth)(brush.pick(rng, ("#a3a5a8", "#8f949c", "#b3ada4", "#9aa093")))
    w, kind = height * 0.34, int(rng.integers(4))
    fill = brush.upright(stone, 0.16, 0.26)
    if kind == 0:
        body = path(pen("M", -w, 3, "V", -height + w, "A", w, w, " 0 0 1 ", w, -height + w, "V", 3, "Z"), fill)
    elif kind == 1:
        body = path(
            pen(
                "M",
                -w,
                3,
                "V",
                -height * 0.76,
                "Q",
                -w * 0.4,
                -height * 0.84,
                0,
                -height,
                "Q",
                w * 0.4,
                -height * 0.84,
                w,
                -height * 0.76,
                "V",
                3,
                "Z",
            ),
            fill,
        )
    elif kind == 2:
        b = w * 0.3
        body = path(
            pen(
                "M",
                -b,
                3,
                "V",
                -height * 0.62,
                "H",
                -w,
                "v",
                -2 * b,
                "H",
                -b,
                "V",
                -height,
                "h",
                2 * b,
                "V",
                -height * 0.62 - 2 * b,
                "H",
                w,
                "v",
                2 * b,
                "H",
                b,
                "V",
                3,
                "Z",
            ),
            fill,
        ) + rect(-w * 0.9, -height * 0.12, w * 1.8, height * 0.13, fill)
    else:
        body = path(
            pen(
                "M",
                -w * 0.9,
                3,
                "V",
                -height * 0.82,
                "q",
                w * 0.2,
                -w * 0.1,
                w * 0.25,
                -w * 0.3,
                "h",
                w * 1.3,
                "q",
                w * 0.05,
                w * 0.2,
                w * 0.25,
                w * 0.3,
                "V",
                3,
                "Z",
            ),
            fill,
        )
    if kind != 2:
        lines = [(-w * 0.5, -height * t, w * rng.uniform(0.7, 1.0), 0.0) for t in (0.62, 0.5, 0.38)]
        body += stroke(dashes(lines), shade(stone, 0.26), height * 0.022, 'stroke-opacity=".7"')
    moss = mix(brush.palette.foliage, brush.palette.near, 0.4)
    body += path(scallop(-w * 0.5, -2, w * 0.6, w * 0.24, 7, rng), moss, 'fill-opacity=".85"')
    if brush.snowed:
        body += path(scallop(0, -height + w * 0.2, w * 0.9, w * 0.2, 8, rng), brush.tone("#f4f8fd"))
    turn = rng.uniform(-5, 5) * (1 + 2 * brush.mood.lean)
    return shadow(brush, x, y, w * 1.2) + f'<g transform="translate({x:.1f},{y:.1f}) rotate({turn:.1f})">{body}</g>'


def boat(brush: Brush, rng: np.random.Generator, x: float, y: float, size: float, depth: float) -> str:
    """A small sailing boat on its water line."""
    tone = brush.air(depth)
    hull, sail = (
        tone(brush.pick(rng, ("#c0503f", "#3f6f9a", "#e8e0d0", "#5f8a6a"))),
        tone(brush.pick(rng, ("#fdf6e6", "#f0c9a0", "#e08a7a"))),
    )
    out = stroke(pen("M", x, y - size * 0.1, "v", -size * 1.3), tone("#7a5a44"), size * 0.05)
    out += path(
        pen(
            "M",
            x + size * 0.06,
            y - size * 1.36,
            "Q",
            x + size * 0.75,
            y - size * 0.7,
            x + size * 0.7,
            y - size * 0.26,
            "H",
            x + size * 0.06,
            "Z",
        ),
        brush.upright(sail),
    )
    out += path(
        pen(
            "M",
            x - size * 0.06,
            y - size * 1.2,
            "Q",
            x - size * 0.5,
            y - size * 0.7,
            x - size * 0.52,
            y - size * 0.26,
            "H",
            x - size * 0.06,
            "Z",
        ),
        shade(sail, 0.08),
    )
    out += path(
        pen(
            "M",
            x - size * 0.8,
            y - size * 0.2,
            "Q",
            x,
            y - size * 0.1,
            x + size * 0.85,
            y - size * 0.24,
            "Q",
            x + size * 0.7,
            y + size * 0.1,
            x + size * 0.4,
            y + size * 0.1,
            "H",
            x - size * 0.45,
            "Q",
            x - size * 0.7,
            y + size * 0.06,
            x - size * 0.8,
            y - size * 0.2,
            "Z",
        ),
        brush.ink.linear([(0, lighten(hull, 0.16)), (1, shade(hull, 0.2))]),
    )
    return out + ellipse(
        x, y + size * 0.13, size * 0.8, size * 0.05, shade(brush.palette.middle, 0.3), 'fill-opacity=".5"'
    )


def snowman(brush: Brush, x: float, y: float, size: float) -> str:
    """A heap of three snowballs with a hat."""
    snow = brush.tone("#f6fafe")
    out = shadow(brush, x, y, size * 0.4)
    for dy, r in ((0.28, 0.3), (0.7, 0.23), (1.02, 0.17)):
        out += (
            f'<circle cx="{x:.1f}" cy="{y - dy * size:.1f}" r="{r * size:.1f}" fill="{brush.form(snow, 0.3, 0.16)}"/>'
        )
    dark = brush.tone("#2b2a30")
    for s in (-1, 1):
        out += (
            f'<circle cx="{x + s * size * 0.06:.1f}" cy="{y - size * 1.06:.1f}" r="{size * 0.018:.1f}" fill="{dark}"/>'
        )
    out += path(
        pen("M", x, y - size * 1.03, "l", size * 0.16, size * 0.03, "l", -size * 0.16, size * 0.03, "Z"),
        brush.tone("#f08a3c"),
    )
    out += rect(x - size * 0.16, y - size * 1.2, size * 0.32, size * 0.04, dark, 'rx="3"') + rect(
        x - size * 0.1, y - size * 1.4, size * 0.2, size * 0.22, dark, 'rx="3"'
    )
    return out + stroke(
        "".join(
            pen(
                "M",
                x + s * size * 0.2,
                y - size * 0.74,
                "l",
                s * size * 0.28,
                -size * 0.14,
                "m",
                -s * size * 0.08,
                size * 0.04,
                "l",
                s * size * 0.02,
                -size * 0.1,
            )
            for s in (-1, 1)
        )
        if math.isfinite(size)
        else "",
        brush.tone("#6a4a36"),
        size * 0.025,
    )
