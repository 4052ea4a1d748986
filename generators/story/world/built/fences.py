"""Fences and walls: pickets, rails, dry stone, iron bars. They follow the ground from x0 to x1."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from generators.story.drawing import lighten, shade
from generators.story.world.brush import Brush
from generators.story.world.shapes import path, pen, stroke

Kind = Literal["picket", "rail", "stone", "iron"]


def fence(
    brush: Brush,
    purpose: str,
    edge: Callable[[float], float],
    x0: float,
    x1: float,
    height: float,
    depth: float,
    kind: Kind,
) -> str:
    """A fence on an edge of the ground."""
    return _DRAWN[kind](brush, purpose, edge, x0, x1, height, depth)


def _picket(
    brush: Brush, purpose: str, edge: Callable[[float], float], x0: float, x1: float, h: float, depth: float
) -> str:
    rng, wood = brush.rng(purpose), brush.air(depth)("#f4eee2" if brush.rng(purpose).random() < 0.6 else "#b08a64")
    step, w, told, x = h * 0.36, h * 0.22, [], x0
    while x < x1:
        y, lean = edge(x) + 4, brush.mood.lean * rng.uniform(-0.25, 0.25) * h
        if rng.random() > 0.25 * brush.mood.bare:
            told.append(
                pen(
                    "M",
                    x,
                    y,
                    "L",
                    x + lean,
                    y - h * 0.86,
                    "l",
                    w / 2,
                    -h * 0.14,
                    "l",
                    w / 2,
                    h * 0.14,
                    "L",
                    x + w,
                    y,
                    "Z",
                )
            )
        x += step
    rails = "".join(
        pen("M", x0, edge(x0) - h * t) + "".join(pen("L", x, edge(x) - h * t) for x in _at(x0, x1, 80))
        for t in (0.3, 0.66)
    )
    return stroke(rails, shade(wood, 0.18), h * 0.09) + path(
        "".join(told), brush.ink.linear([(0, lighten(wood, 0.2)), (1, shade(wood, 0.12))])
    )


def _rail(
    brush: Brush, purpose: str, edge: Callable[[float], float], x0: float, x1: float, h: float, depth: float
) -> str:
    rng, wood = brush.rng(purpose), brush.air(depth)(brush.pick(brush.rng(purpose), ("#9a7452", "#8a7a68", "#b08f6a")))
    posts, rails = [], []
    xs = _at(x0, x1, h * 1.5)
    for i, x in enumerate(xs):
        y, lean = edge(x) + 5, brush.mood.lean * rng.uniform(-0.2, 0.2) * h
        posts.append(
            pen(
                "M",
                x - h * 0.07,
                y,
                "L",
                x - h * 0.06 + lean,
                y - h,
                "q",
                h * 0.06,
                -h * 0.07,
                h * 0.12,
                0,
                "L",
                x + h * 0.07,
                y,
                "Z",
            )
        )
        if i and rng.random() > 0.3 * brush.mood.bare:
            before = xs[i - 1]
            rails += [
                pen("M", before, edge(before) - h * t, "L", x, edge(x) - h * (t + rng.uniform(-0.05, 0.05)))
                for t in (0.36, 0.74)
            ]
    return stroke("".join(rails), shade(wood, 0.08), h * 0.12) + path("".join(posts), brush.upright(wood))


def _stone(
    brush: Brush, purpose: str, edge: Callable[[float], float], x0: float, x1: float, h: float, depth: float
) -> str:
    rng, tone = brush.rng(purpose), brush.air(depth)
    colours = [tone(c) for c in ("#aaa59c", "#8f8b86", "#c0b8aa", "#9c9184")]
    rows: dict[str, list[str]] = {colour: [] for colour in colours}
    line = [(x, edge(x)) for x in _at(x0, x1, 60)]
    base = (
        "M"
        + "L".join(f"{x:.1f},{y - h:.1f}" for x, y in line)
        + "L"
        + "L".join(f"{x:.1f},{y + 6:.1f}" for x, y in reversed(line))
        + "Z"
    )
    for row in range(3):
        x = x0 - rng.uniform(0, 20)
        while x < x1:
            w, hh = rng.uniform(0.4, 0.8) * h * 0.8, h / 3
            y = edge(x) - h * row / 3
            r = hh * 0.36
            rows[colours[int(rng.integers(4))]].append(
                pen(
                    "M",
                    x + r,
                    y - hh + 2,
                    "h",
                    w - 2 * r,
                    "q",
                    r,
                    0,
                    r,
                    r,
                    "v",
                    hh - 2 * r - 3,
                    "q",
                    0,
                    r,
                    -r,
                    r,
                    "h",
                    2 * r - w,
                    "q",
                    -r,
                    0,
                    -r,
                    -r,
                    "v",
                    3 + 2 * r - hh,
                    "q",
                    0,
                    -r,
                    r,
                    -r,
                    "Z",
                )
            )
            x += w + 2
    out = path(base, shade(colours[1], 0.35))
    return out + "".join(
        path("".join(d), brush.ink.linear([(0, lighten(c, 0.14)), (1, shade(c, 0.1))])) for c, d in rows.items()
    )


def _iron(
    brush: Brush, purpose: str, edge: Callable[[float], float], x0: float, x1: float, h: float, depth: float
) -> str:
    rng, iron = brush.rng(purpose), brush.air(depth)("#3f4148")
    bars, tips = [], []
    for x in _at(x0, x1, h * 0.22):
        y, lean = edge(x) + 4, brush.mood.lean * rng.uniform(-0.1, 0.1) * h
        bars.append(pen("M", x, y, "L", x + lean, y - h))
        tips.append(pen("M", x + lean - h * 0.04, y - h, "l", h * 0.04, -h * 0.13, "l", h * 0.04, h * 0.13, "Z"))
    rails = "".join(
        pen("M", x0, edge(x0) - h * t) + "".join(pen("L", x, edge(x) - h * t) for x in _at(x0, x1, 80))
        for t in (0.14, 0.86)
    )
    return stroke("".join(bars) + rails, iron, h * 0.035) + path("".join(tips), iron)


def _at(x0: float, x1: float, step: float) -> list[float]:
    count = max(int((x1 - x0) / step), 1)
    return [x0 + (x1 - x0) * i / count for i in range(count + 1)]


_DRAWN = {"picket": _picket, "rail": _rail, "stone": _stone, "iron": _iron}
