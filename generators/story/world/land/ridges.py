"""What closes the view: rounded hills or sharp mountains, each paler than the one before it."""

from __future__ import annotations

import math

import numpy as np

from generators.story.drawing import lighten, mix, shade
from generators.story.scene import HEIGHT
from generators.story.world.brush import Brush
from generators.story.world.shapes import curve, path, peaks, sampled, stroke, under

from .field import Height


def hills(brush: Brush, rows: int = 3, rise: float = 120, base: float = 30) -> tuple[str, Height]:
    """Rows of hills behind the ground; returns the drawing and the nearest row's edge."""
    out, height = "", lambda x: brush.horizon
    for row in range(rows):
        depth = 1 - row / max(rows, 1) * 0.75
        share = row / max(rows - 1, 1)
        colour = mix(brush.palette.far, brush.palette.middle, share)
        top = brush.horizon + base * row - rise * (0.45 - 0.2 * share)
        swing = rise * (0.75 - 0.3 * share) * (0.7 + 0.6 * brush.rng(f"rise {row}").random())
        drawn, height = ridge(brush, f"hill {row}", top, swing, colour, depth)
        out += drawn
        if row < rows - 1 and brush.rng(f"line {row}").random() < 0.3 + 0.6 * brush.mood.lush:
            out += treeline(brush, f"line {row}", height, depth)
    return out, height


def ridge(brush: Brush, purpose: str, y: float, swing: float, colour: str, depth: float) -> tuple[str, Height]:
    """One row of hills: two or three backs of unequal height; sharp moods make them jagged."""
    rng, width = brush.rng(purpose), brush.width
    bumps = [
        (rng.uniform(-0.1, 1.1) * width, rng.uniform(0.16, 0.36) * width, rng.uniform(0.4, 1.0))
        for _ in range(int(rng.integers(2, 5)))
    ]
    jag = 0.28 * brush.mood.sharp
    teeth = rng.uniform(-1, 1, 40).tolist()

    def height(x: float) -> float:
        up = max(size * math.exp(-(((x - at) / reach) ** 2)) for at, reach, size in bumps)
        at = (x / width + 0.2) * 22
        tooth = teeth[int(at) % 40] * (1 - at % 1) + teeth[(int(at) + 1) % 40] * (at % 1)
        return y + swing * (0.35 - up + jag * tooth)

    shown = brush.hazed(colour, depth)
    lit = mix(lighten(shown, 0.14), brush.palette.light, 0.16)
    fill = brush.ink.linear([(0, lit), (0.22, shown), (1, mix(shown, brush.tone.haze, 0.3))])
    line = sampled(height, -20, width + 20, 30)
    d = peaks(line, HEIGHT) if brush.mood.sharp > 0.6 else under(line, HEIGHT)
    out = path(d, fill)
    if depth < 0.9 and rng.random() < 0.7 * brush.mood.lush:
        out += _acres(brush, rng, height, shown)
    for _ in range(5):  # long strokes that follow the back of the hill
        x, reach = rng.uniform(0, width), rng.uniform(60, 200)
        drop = rng.uniform(14, 60)
        mark = [(x + reach * t, height(x + reach * t) + drop) for t in (0, 0.33, 0.66, 1)]
        out += stroke(curve(mark), mix(shown, lit, 0.7), rng.uniform(3, 8), 'stroke-opacity=".35"')
    return out, height


def _acres(brush: Brush, rng: np.random.Generator, height: Height, colour: str) -> str:
    """Fields on a slope, each in its own crop, ploughed along the hill."""
    out, x = "", brush.width * rng.uniform(-0.05, 0.5)
    for _ in range(int(rng.integers(2, 5))):
        wide, high, drop = brush.width * rng.uniform(0.06, 0.14), rng.uniform(24, 50), rng.uniform(10, 30)
        own = mix(colour, brush.tone(brush.pick(rng, ("#e0c56a", "#a9c45e", "#c9a46a", "#8fb56a", "#d9d08a"))), 0.38)
        slant = rng.uniform(10, 34)
        upper = [(x + wide * t, height(x + wide * t) + drop) for t in (0, 0.5, 1)]
        lower = [(x + slant + wide * 1.12 * t, height(x + slant + wide * 1.12 * t) + drop + high) for t in (1, 0.5, 0)]
        out += path("M" + "L".join(f"{a:.1f},{b:.1f}" for a, b in (*upper, *lower)) + "Z", own, 'fill-opacity=".75"')
        rows = "".join(
            curve([(a + (d - a) * t, b + (e - b) * t) for (a, b), (d, e) in zip(upper, reversed(lower), strict=True)])
            for t in (0.25, 0.5, 0.75)
        )
        out += stroke(rows, shade(own, 0.1), 2, 'stroke-opacity=".6"')
        x += wide * rng.uniform(1.05, 1.5)
    return out


def mountains(brush: Brush, purpose: str, y: float, rise: float, depth: float, snow: bool = True) -> str:
    """A chain of peaks with lit and shaded faces, and snow on the high ones."""
    rng, width = brush.rng(purpose), brush.width
    colour = brush.hazed(brush.palette.far, depth)
    count = int(rng.integers(4, 8))
    order = rng.permutation(count)
    out = ""
    for i in order:
        x = width * (i + rng.uniform(-0.4, 1.4)) / count  # some overlap, some leave a gap
        out += _peak(brush, rng, x, y, rise * rng.uniform(0.35, 1.0), colour, snow)
    return out


def _peak(brush: Brush, rng: np.random.Generator, x: float, y: float, rise: float, colour: str, snow: bool) -> str:
    half = rise * rng.uniform(0.75, 1.1)
    top = (x + rng.uniform(-0.12, 0.12) * half, y - rise)
    left = [
        (x - half, y),
        (x - half * 0.55, y - rise * rng.uniform(0.36, 0.46)),
        (x - half * 0.25, y - rise * rng.uniform(0.66, 0.78)),
    ]
    right = [
        (x + half * 0.22, y - rise * rng.uniform(0.66, 0.8)),
        (x + half * 0.6, y - rise * rng.uniform(0.3, 0.42)),
        (x + half, y),
    ]
    spine = [(top[0] + half * 0.06, y - rise * 0.72), (top[0] - half * 0.05, y - rise * 0.42), (top[0] + half * 0.1, y)]
    told = "M" + "L".join(f"{a:.1f},{b:.1f}" for a, b in (*left, top, *right)) + f"L{x:.1f},{y + 60:.1f}Z"
    lit = mix(lighten(colour, 0.16), brush.palette.light, 0.22)
    out = path(told, brush.ink.linear([(0, lit), (0.8, colour), (1, mix(colour, brush.tone.haze, 0.5))]))
    dark = "M" + "L".join(f"{a:.1f},{b:.1f}" for a, b in (top, *right, *reversed(spine))) + "Z"
    deep = shade(colour, 0.14)
    out += path(dark, brush.ink.linear([(0, deep), (1, mix(deep, brush.tone.haze, 0.45))]), 'fill-opacity=".8"')
    if snow:
        white = mix(lighten(lit, 0.65), brush.palette.light, 0.15)
        a, b = left[2], right[0]
        low = y - rise * 0.6
        cap = [
            top,
            b,
            (b[0] - half * 0.05, low),
            (top[0] + half * 0.08, low - rise * 0.06),
            (top[0], low + rise * 0.03),
            (a[0] + half * 0.12, low - rise * 0.09),
            (a[0] + half * 0.02, low),
            a,
        ]
        out += path("M" + "L".join(f"{p:.1f},{q:.1f}" for p, q in cap) + "Z", white, 'fill-opacity=".92"')
        out += path(
            "M"
            + "L".join(
                f"{p:.1f},{q:.1f}"
                for p, q in (top, b, (b[0] - half * 0.05, low), (top[0] + half * 0.08, low - rise * 0.06), spine[0])
            )
            + "Z",
            mix(white, deep, 0.4),
            'fill-opacity=".6"',
        )
    return out


def treeline(brush: Brush, purpose: str, edge: Height, depth: float) -> str:
    """A far wood along a ridge: bumps of leaves, or points of firs, over part of the picture."""
    rng, width = brush.rng(purpose), brush.width
    x = width * rng.uniform(-0.1, 0.6)
    end = x + width * rng.uniform(0.2, 0.5)
    colour = brush.hazed(shade(brush.palette.foliage, 0.06), depth * 0.9)
    firs = rng.random() < 0.3 + 0.5 * brush.mood.sharp
    told = [f"M{x:.1f},{edge(x) + 12:.1f}"]
    while x < end:
        step = rng.uniform(14, 30)
        low = edge(x + step) + 8
        if firs:
            told.append(
                f"L{x + step / 2:.1f},{edge(x + step / 2) - step * rng.uniform(1.0, 1.7):.1f}L{x + step:.1f},{low:.1f}"
            )
        else:
            told.append(f"A{step * 0.55:.1f},{step * rng.uniform(0.6, 1.0):.1f} 0 0 1 {x + step:.1f},{low:.1f}")
        x += step
    return path(
        "".join(told) + f"L{x:.1f},{edge(x) + 26:.1f}Z", brush.ink.linear([(0, lighten(colour, 0.08)), (1, colour)])
    )
