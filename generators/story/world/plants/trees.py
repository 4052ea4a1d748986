"""Trees in leaf. Foot at (x, y), `height` high; the mood may take their leaves or bend them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import numpy as np

from generators.story.drawing import group, mix, shade
from generators.story.world.brush import Brush
from generators.story.world.shadow import shadow
from generators.story.world.shapes import curve, dots, limb, path, stroke

from .bare import bare_tree, twisted_tree
from .firs import fir
from .leaves import mass

Kind = Literal["round", "tall", "broad", "birch", "fir", "willow", "apple", "blossom"]
KINDS: tuple[Kind, ...] = ("round", "tall", "broad", "birch", "fir", "willow", "apple", "blossom")


def tree(brush: Brush, rng: np.random.Generator, x: float, y: float, height: float, depth: float, kind: Kind) -> str:
    """A tree of a kind, bare or twisted if the mood is, bent by wind and unease."""
    bare = brush.mood.bare * (0.6 if kind == "fir" else 1.0)
    if rng.random() < (1.0 if brush.snowed and kind != "fir" else bare):
        grim = brush.mood.sharp > 0.6
        out = twisted_tree(brush, rng, height, depth) if grim else bare_tree(brush, rng, height, depth)
    else:
        out = _DRAWN[kind](brush, rng, height, depth)
    lean = brush.mood.lean * rng.uniform(-9, 9) + (rng.uniform(3, 8) if brush.weather in ("wind", "storm") else 0)
    foot = shadow(brush, x, y, 0.2 * height) if depth < 0.4 else ""
    return foot + group(out, x, y, 1, lean, bool(rng.integers(2)) and brush.weather != "wind")


def trunk(brush: Brush, height: float, depth: float, colour: str = "#8a6248", width: float = 0.09) -> str:
    """A trunk that spreads at its foot."""
    w = height * width
    bark = brush.air(depth)(colour)
    d = (
        f"M{-w:.1f},2C{-w * 0.5:.1f},{-height * 0.06:.1f} {-w * 0.5:.1f},{-height * 0.3:.1f} "
        f"{-w * 0.42:.1f},{-height * 0.56:.1f}"
        f"L{w * 0.42:.1f},{-height * 0.56:.1f}C{w * 0.5:.1f},{-height * 0.3:.1f} {w * 0.5:.1f},"
        f"{-height * 0.06:.1f} {w:.1f},2"
        f"Q0,{-w * 0.3:.1f} {-w:.1f},2Z"
    )
    out = path(d, brush.upright(bark))
    out += path(limb(0, -height * 0.36, height * 0.16, -height * 0.56, w * 0.5, w * 0.25, 6), shade(bark, 0.1))
    return out + path(limb(0, -height * 0.4, -height * 0.17, -height * 0.58, w * 0.5, w * 0.25, -6), bark)


def _round(brush: Brush, rng: np.random.Generator, h: float, depth: float) -> str:
    colour = brush.leaf(depth, brush.pick(rng, ("#6fae4c", "#5c9e55", "#83b85a")))
    out = trunk(brush, h, depth)
    for dx, dy, size in ((0.2, -0.55, 0.22), (-0.2, -0.57, 0.23), (0.02, -0.72, 0.3)):
        out += mass(brush, rng, dx * h, dy * h, size * h, size * h * 0.92, colour, depth < 0.5)
    return out


def _broad(brush: Brush, rng: np.random.Generator, h: float, depth: float) -> str:
    colour = brush.leaf(depth, brush.pick(rng, ("#568f48", "#78a84a", "#a3a84a")))
    out = trunk(brush, h, depth, "#7c5a44", 0.12)
    for dx, dy, size in (
        (0.38, -0.56, 0.22),
        (-0.4, -0.57, 0.22),
        (0.2, -0.76, 0.24),
        (-0.18, -0.78, 0.24),
        (0.0, -0.6, 0.27),
    ):
        out += mass(brush, rng, dx * h, dy * h, size * h * 1.12, size * h * 0.86, colour, depth < 0.5)
    return out


def _tall(brush: Brush, rng: np.random.Generator, h: float, depth: float) -> str:
    colour = brush.leaf(depth, brush.pick(rng, ("#4f8c52", "#5f9a4a")))
    out = trunk(brush, h, depth, width=0.06)
    return out + mass(brush, rng, 0, -0.56 * h, 0.15 * h, 0.44 * h, colour, depth < 0.5)


def _birch(brush: Brush, rng: np.random.Generator, h: float, depth: float) -> str:
    colour = brush.leaf(depth, brush.pick(rng, ("#a8c25a", "#8fbd5c", "#c9b84e")))
    bark = brush.air(depth)("#e9e6de")
    out = path(limb(0, 3, rng.uniform(-0.04, 0.04) * h, -0.85 * h, 0.062 * h, 0.02 * h, 4), brush.upright(bark))
    marks = "".join(
        f"M{rng.uniform(-0.022, 0.004) * h:.1f},{-t * h:.1f}l{0.022 * h:.1f},1" for t in (0.07, 0.15, 0.21, 0.3, 0.38)
    )
    out += stroke(marks, brush.air(depth)("#4a4440"), 0.008 * h)
    for dx, dy, size in ((0.12, -0.5, 0.15), (-0.13, -0.58, 0.16), (0.1, -0.72, 0.17), (-0.03, -0.86, 0.15)):
        out += mass(brush, rng, dx * h, dy * h, size * h * 0.95, size * h, colour, depth < 0.4)
    return out


def _willow(brush: Brush, rng: np.random.Generator, h: float, depth: float) -> str:
    colour = brush.leaf(depth, "#93b061")
    out = trunk(brush, h, depth, "#7a6450", 0.12)
    out += mass(brush, rng, 0, -0.72 * h, 0.36 * h, 0.24 * h, colour, depth < 0.5)
    for row, tone in ((0, shade(colour, 0.14)), (1, colour), (2, mix(colour, brush.palette.light, 0.2))):
        for i in range(7):
            side = -1 + 2 * (i + rng.uniform(0.1, 0.9)) / 7
            x, y = side * 0.36 * h, -0.74 * h - (1 - side * side) * 0.1 * h
            drop = rng.uniform(0.3, 0.56) * h * (0.75 + 0.25 * abs(side))
            out += stroke(
                curve([(x, y), (x * 1.22, y + drop * 0.45), (x * 1.26 + rng.uniform(-5, 5), y + drop)]),
                tone,
                h * (0.045 - 0.008 * row),
                'stroke-opacity=".85"',
            )
    return out


def _apple(brush: Brush, rng: np.random.Generator, h: float, depth: float) -> str:
    out = _round(brush, rng, h, depth)
    if depth < 0.6 and brush.mood.lush > 0.3 and not brush.snowed:
        fruit = [(rng.uniform(-0.3, 0.3) * h, -rng.uniform(0.45, 0.85) * h, 0.022 * h) for _ in range(11)]
        out += path(dots(fruit), brush.air(depth)(brush.pick(rng, ("#d9483b", "#e0a63a", "#e8793a"))))
    return out


def _blossom(brush: Brush, rng: np.random.Generator, h: float, depth: float) -> str:
    colour = brush.hazed(mix(brush.tone("#f2b3c4"), brush.palette.accent, 0.2), depth)
    out = trunk(brush, h, depth, "#7a5248", 0.08)
    for dx, dy, size in ((0.22, -0.55, 0.2), (-0.22, -0.58, 0.22), (0.0, -0.74, 0.27)):
        out += mass(brush, rng, dx * h, dy * h, size * h, size * h * 0.86, colour, depth < 0.5)
    return out


def _fir(brush: Brush, rng: np.random.Generator, h: float, depth: float) -> str:
    return fir(brush, rng, h, depth)


_DRAWN: dict[Kind, Callable[[Brush, np.random.Generator, float, float], str]] = {
    "round": _round, "tall": _tall, "broad": _broad, "birch": _birch, "fir": _fir, "willow": _willow, "apple": _apple,
    "blossom": _blossom,
}  # fmt: skip
