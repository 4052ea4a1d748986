"""Outlines the world is made of, as SVG path data. Plain floats throughout: a picture has hundreds of them."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence

import numpy as np

Point = tuple[float, float]


def pen(*parts: str | float) -> str:
    """Path data from commands and numbers: `pen("M", x, y, "h", 20, "Z")`."""
    return "".join(part if isinstance(part, str) else f"{part:.1f} " for part in parts)


def path(d: str, fill: str, more: str = "") -> str:
    """A filled path element."""
    return f'<path d="{d}" fill="{fill}"{" " + more if more else ""}/>'


def stroke(d: str, colour: str, width: float, more: str = "") -> str:
    """A line with round ends."""
    return (
        f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width:.1f}" stroke-linecap="round" '
        f'stroke-linejoin="round"{" " + more if more else ""}/>'
    )


def rect(x: float, y: float, width: float, height: float, fill: str, more: str = "") -> str:
    """A rectangle element."""
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{fill}"'
        f"{' ' + more if more else ''}/>"
    )


def use(shape: str, x: float, y: float, scale: float = 1.0, turn: float = 0.0, mirrored: bool = False) -> str:
    """A shape of `Ink.shape` once more, with its origin at (x, y)."""
    across = -scale if mirrored else scale
    turned = f" rotate({turn:.0f})" if turn else ""
    return f'<use href="{shape}" transform="translate({x:.1f},{y:.1f}){turned} scale({across:.3f},{scale:.3f})"/>'


def dots(points: Iterable[tuple[float, float, float]]) -> str:
    """Path data of many discs (x, y, radius): stars, snow, berries; one element however many."""
    return "".join(
        f"M{x - r:.1f},{y:.1f}a{r:.1f},{r:.1f} 0 1 0 {2 * r:.1f},0a{r:.1f},{r:.1f} 0 1 0 {-2 * r:.1f},0"
        for x, y, r in points
    )


def dashes(lines: Iterable[tuple[float, float, float, float]]) -> str:
    """Path data of many short straight lines (x, y, dx, dy): rain, blades."""
    return "".join(f"M{x:.1f},{y:.1f}l{dx:.1f},{dy:.1f}" for x, y, dx, dy in lines)


def scallop(x: float, y: float, rx: float, ry: float, bumps: int, rng: np.random.Generator, rough: float = 0.1) -> str:
    """Path data of a leafy outline: an ellipse whose edge is a row of round bumps."""
    turns = np.sort((np.arange(bumps) + rng.uniform(-0.3, 0.3, bumps)) / bumps * 2 * math.pi).tolist()
    sizes = (1 + rough * rng.uniform(-1, 1, bumps)).tolist()
    at = [(x + rx * s * math.cos(t), y + ry * s * math.sin(t)) for t, s in zip(turns, sizes, strict=True)]
    told = [f"M{at[0][0]:.1f},{at[0][1]:.1f}"]
    for i in range(bumps):
        (x0, y0), (x1, y1) = at[i], at[(i + 1) % bumps]
        r = max(math.hypot(x1 - x0, y1 - y0) * 0.56, 0.1)
        told.append(f"A{r:.1f},{r:.1f} 0 0 1 {x1:.1f},{y1:.1f}")
    return "".join(told) + "Z"


def limb(x0: float, y0: float, x1: float, y1: float, w0: float, w1: float, bend: float = 0.0) -> str:
    """Path data of a tapered, bent limb: `w0` wide at its root, `w1` at its end, bulging by `bend` to the side."""
    dx, dy = x1 - x0, y1 - y0
    length = math.hypot(dx, dy) or 1.0
    nx, ny = -dy / length, dx / length
    mx, my = (x0 + x1) / 2 + nx * bend, (y0 + y1) / 2 + ny * bend
    wm = (w0 + w1) / 4
    return (
        f"M{x0 + nx * w0 / 2:.1f},{y0 + ny * w0 / 2:.1f}"
        f"Q{mx + nx * wm:.1f},{my + ny * wm:.1f} {x1 + nx * w1 / 2:.1f},{y1 + ny * w1 / 2:.1f}"
        f"L{x1 - nx * w1 / 2:.1f},{y1 - ny * w1 / 2:.1f}"
        f"Q{mx - nx * wm:.1f},{my - ny * wm:.1f} {x0 - nx * w0 / 2:.1f},{y0 - ny * w0 / 2:.1f}Z"
    )


def ribbon(line: Sequence[tuple[float, float, float]]) -> str:
    """Path data of a smooth band along points (x, y, half width measured across the picture): a path, a river."""
    left = [(x - w, y) for x, y, w in line]
    right = [(x + w, y) for x, y, w in reversed(line)]
    return _through(left, "M") + _through(right, "L") + "Z"


def under(line: Sequence[Point], bottom: float) -> str:
    """Path data of everything below a smooth line, down to `bottom`."""
    return _through(line, "M") + f"L{line[-1][0]:.1f},{bottom:.1f}L{line[0][0]:.1f},{bottom:.1f}Z"


def curve(line: Sequence[Point]) -> str:
    """Path data of a smooth open line."""
    return _through(line, "M")


def peaks(line: Sequence[Point], bottom: float) -> str:
    """Path data of everything below straight lines."""
    told = "L".join(f"{x:.1f},{y:.1f}" for x, y in line)
    return f"M{told}L{line[-1][0]:.1f},{bottom:.1f}L{line[0][0]:.1f},{bottom:.1f}Z"


def sampled(height: Callable[[float], float], left: float, right: float, steps: int = 24) -> list[Point]:
    """Points of a function, evenly from left to right."""
    return [(left + (right - left) * i / steps, height(left + (right - left) * i / steps)) for i in range(steps + 1)]


def _through(p: Sequence[Point], first: str) -> str:
    told = [f"{first}{p[0][0]:.1f},{p[0][1]:.1f}"]
    last = len(p) - 1
    for i in range(last):
        ax, ay = p[max(i - 1, 0)]
        bx, by = p[i]
        cx, cy = p[i + 1]
        dx, dy = p[min(i + 2, last)]
        told.append(
            f"C{bx + (cx - ax) / 6:.1f},{by + (cy - ay) / 6:.1f} {cx - (dx - bx) / 6:.1f},{cy - (dy - by) / 6:.1f} "
            f"{cx:.1f},{cy:.1f}"
        )
    return "".join(told)
