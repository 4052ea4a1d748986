"""Things of fairs: the big wheel, striped tents, stalls, strings of bulbs."""

from __future__ import annotations

import math

import numpy as np

from generators.story.drawing import circle, ellipse, lighten, mix, shade
from generators.story.scene import Glow
from generators.story.world.brush import Brush
from generators.story.world.shapes import dots, path, pen, rect, stroke

STRIPES = ("#e0503f", "#3f8fc0", "#e8a02e", "#4fa06a", "#b05fa8", "#e8709a")


def wheel(brush: Brush, rng: np.random.Generator, x: float, y: float, height: float, depth: float) -> str:
    """A big wheel whose foot is at (x, y)."""
    tone = brush.air(depth)
    r, hub = height * 0.43, y - height * 0.54
    iron = tone(brush.pick(rng, ("#d9e0ea", "#e8b060", "#c05a50")))
    start = rng.uniform(0, 1)
    out = stroke(pen("M", x - r * 0.55, y, "L", x, hub, "L", x + r * 0.55, y), shade(iron, 0.22), height * 0.022)
    spokes = []
    count = int(rng.integers(8, 12))
    for i in range(count):
        a = 2 * math.pi * (i + start) / count
        spokes.append(pen("M", x, hub, "L", x + r * math.cos(a), hub + r * math.sin(a)))
    out += stroke("".join(spokes), iron, height * 0.007)
    for share, wide in ((1.0, 0.014), (0.86, 0.007), (0.3, 0.008)):
        out += (
            f'<circle cx="{x:.1f}" cy="{hub:.1f}" r="{r * share:.1f}" fill="none" stroke="{iron}" '
            f'stroke-width="{height * wide:.1f}"/>'
        )
    bulbs = []
    for i in range(count):
        a = 2 * math.pi * (i + start) / count
        cx, cy, s = x + r * math.cos(a), hub + r * math.sin(a), height * 0.05
        colour = tone(STRIPES[i % len(STRIPES)])
        out += path(
            pen("M", cx - s, cy + s * 0.5, "h", 2 * s, "l", -s * 0.3, s, "h", -s * 1.4, "Z"), brush.upright(colour)
        )
        out += path(
            pen("M", cx - s, cy + s * 0.1, "Q", cx, cy - s * 0.9, cx + s, cy + s * 0.1, "Z"), lighten(colour, 0.2)
        )
        bulbs += [(x + r * math.cos(b), hub + r * math.sin(b), height * 0.008) for b in (a, a + math.pi / count)]
    out += circle(x, hub, height * 0.04, shade(iron, 0.1))
    light = mix("#fff0b0", brush.palette.light, 0.3)
    if brush.dark and brush.mood.share("fear") < 0.5:
        out += "".join(circle(bx, by, height * 0.036, brush.halo(light, 0.7)) for bx, by, _ in bulbs)
    return out + path(dots(bulbs), light)


def tent(brush: Brush, rng: np.random.Generator, x: float, y: float, height: float, depth: float) -> str:
    """A round striped tent with a flag."""
    tone = brush.air(depth)
    one, two = tone(brush.pick(rng, STRIPES)), tone("#fbf3e2")
    half, eave, top = height * rng.uniform(0.46, 0.6), y - height * 0.46, y - height * 0.9
    count = 8
    out = stroke(pen("M", x, top, "v", -height * 0.12), tone("#7a5a44"), 4)
    out += path(
        pen(
            "M",
            x,
            top - height * 0.12,
            "l",
            height * 0.14 * (1 if brush.weather != "storm" else 1.3),
            height * 0.035,
            "l",
            -height * 0.14,
            height * 0.035,
            "Z",
        ),
        tone(brush.pick(rng, STRIPES)),
    )
    for i in range(count):
        a, b = -1 + 2 * i / count, -1 + 2 * (i + 1) / count
        colour = one if i % 2 == 0 else two
        lightly = colour if i < count / 2 else shade(colour, 0.05 * (i - count / 2 + 1))
        out += path(
            pen(
                "M",
                x + a * half * 0.92,
                eave,
                "L",
                x + b * half * 0.92,
                eave,
                "L",
                x + b * half * 0.86,
                y + 3,
                "L",
                x + a * half * 0.86,
                y + 3,
                "Z",
            ),
            lightly,
        )
        out += path(
            pen(
                "M",
                x,
                top,
                "Q",
                x + a * half * 0.3,
                eave - height * 0.16,
                x + a * half * 1.06,
                eave,
                "q",
                half / count,
                height * 0.07,
                2.12 * half / count,
                0,
                "Q",
                x + b * half * 0.3,
                eave - height * 0.16,
                x,
                top,
                "Z",
            ),
            lightly,
        )
    door = half * 0.26
    out += path(
        pen(
            "M",
            x - door,
            y + 3,
            "Q",
            x - door * 0.2,
            eave + height * 0.1,
            x,
            eave + height * 0.05,
            "Q",
            x + door * 0.2,
            eave + height * 0.1,
            x + door,
            y + 3,
            "Z",
        ),
        shade(one, 0.55),
    )
    return out + path(
        pen("M", x + half * 0.2, eave, "H", x + half, "L", x + half * 0.9, y + 3, "H", x + half * 0.3, "Z"),
        shade(one, 0.6),
        'fill-opacity=".16"',
    )


def stall(brush: Brush, rng: np.random.Generator, x: float, y: float, size: float, depth: float) -> tuple[str, Glow]:
    """A market stall with an awning and wares."""
    tone = brush.air(depth)
    one, two, wood = tone(brush.pick(rng, STRIPES)), tone("#fdf5e4"), tone("#a5764c")
    half, roof = size * 0.62, y - size
    dark = shade(brush.palette.near, 0.6)
    out = ellipse(x, y + 2, half * 1.2, size * 0.1, brush.ink.radial([(0, dark, 0.45), (1, dark, 0)]))
    out += rect(x - half * 0.86, roof + size * 0.3, half * 1.72, size * 0.45, shade(wood, 0.45))
    for side in (-0.92, 0.86):
        out += rect(x + side * half, roof + size * 0.1, half * 0.07, size * 0.9, brush.upright(wood))
    for i in range(7):
        ware = tone(brush.pick(rng, ("#d9584a", "#e8b43f", "#7faa58", "#f0e0c0", "#b5704a", "#c9607f")))
        wx, r = x - half * 0.78 + i * half * 0.26, size * rng.uniform(0.055, 0.085)
        out += circle(wx, y - size * 0.47 - r * 0.5, r, brush.form(ware))
    out += rect(
        x - half,
        y - size * 0.45,
        2 * half,
        size * 0.45,
        brush.ink.linear([(0, lighten(wood, 0.14)), (1, shade(wood, 0.2))]),
        'rx="5"',
    )
    out += rect(x - half * 1.05, y - size * 0.48, 2.1 * half, size * 0.07, lighten(wood, 0.25), 'rx="4"')
    count = 8
    for i in range(count):
        left, step = x - half * 1.1 + 2.2 * half * i / count, 2.2 * half / count
        a = x - half * 0.84 + 1.68 * half * i / count
        d = pen(
            "M",
            a,
            roof - size * 0.06,
            "h",
            1.68 * half / count,
            "L",
            left + step,
            roof + size * 0.22,
            "a",
            step / 2,
            step / 2,
            " 0 0 1 ",
            -step,
            0,
            "Z",
        )
        out += path(d, one if i % 2 == 0 else two)
    out += rect(x - half * 1.1, roof + size * 0.2, 2.2 * half, size * 0.05, shade(one, 0.5), 'fill-opacity=".2"')
    light = mix("#ffd98a", brush.palette.light, 0.3)
    lit = brush.dark and brush.mood.share("fear") < 0.5
    return out, Glow(
        x=x, y=y - size * 0.6, radius=size * 0.95, colour=light, strength=0.5 if lit else 0.05, kind="lamp"
    )


def bulbs(brush: Brush, purpose: str, x0: float, y0: float, x1: float, y1: float, sag: float) -> str:
    """A string of coloured bulbs."""
    rng = brush.rng(purpose)
    out = stroke(pen("M", x0, y0, "Q", (x0 + x1) / 2, (y0 + y1) / 2 + 2 * sag, x1, y1), brush.tone("#5a4a44"), 2.5)
    on = brush.dark and brush.mood.share("fear") < 0.5
    count = max(int(abs(x1 - x0) / 46), 3)
    for i in range(count):
        t = (i + 0.5) / count
        x = x0 + (x1 - x0) * t
        y = y0 * (1 - t) ** 2 + 2 * t * (1 - t) * ((y0 + y1) / 2 + 2 * sag) + y1 * t * t
        colour = brush.pick(rng, ("#ffd84a", "#ff6f61", "#6fd0ff", "#8fe07a", "#ff9ad0"))
        shown = lighten(colour, 0.25) if on else brush.tone(colour)
        if on:
            out += circle(x, y + 9, 24, brush.halo(colour, 0.6))
        out += circle(x, y + 9, 7, shown)
    return out
