"""Shapes as SVG text: what a pen does, in as few words as possible."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike


def smooth(points: ArrayLike, *, closed: bool = True, tension: float = 1.0) -> str:
    """Path data of a smooth curve through points `(N, 2)` (Catmull-Rom as cubic Béziers).

    Args:
        points: in order.
        closed: whether the last one is joined to the first.
        tension: 1 is round, 0 is straight.
    """
    p: list[list[float]] = np.asarray(points, float).tolist()  # plain floats: a tenth of the time of arrays of two
    count, pull = len(p), tension / 6
    out = [f"M{p[0][0]:.1f},{p[0][1]:.1f}"]
    for i in range(count if closed else count - 1):
        if closed:
            before, here, there, after = p[i - 1], p[i], p[(i + 1) % count], p[(i + 2) % count]
        else:
            before, here, there, after = p[max(i - 1, 0)], p[i], p[i + 1], p[min(i + 2, count - 1)]
        out.append(
            f"C{here[0] + pull * (there[0] - before[0]):.1f},{here[1] + pull * (there[1] - before[1]):.1f} "
            f"{there[0] - pull * (after[0] - here[0]):.1f},{there[1] - pull * (after[1] - here[1]):.1f} "
            f"{there[0]:.1f},{there[1]:.1f}"
        )
    return "".join(out) + ("Z" if closed else "")


def polyline(points: ArrayLike, *, closed: bool = False) -> str:
    """Path data of straight lines through points `(N, 2)`."""
    told = "L".join(f"{x:.1f},{y:.1f}" for x, y in np.asarray(points, float))
    return f"M{told}{'Z' if closed else ''}"


def blob(
    x: float, y: float, rx: float, ry: float, rng: np.random.Generator, lumps: int = 9, rough: float = 0.12
) -> str:
    """Path data of a lumpy ellipse: a bush, a cloud, a stone."""
    angles = np.linspace(0, 2 * math.pi, lumps, endpoint=False) + rng.uniform(0, 2 * math.pi)
    radii = 1 + rough * rng.uniform(-1, 1, lumps)
    return smooth(np.stack([x + rx * radii * np.cos(angles), y + ry * radii * np.sin(angles)], 1))


def ellipse(x: float, y: float, rx: float, ry: float, fill: str, more: str = "") -> str:
    """An ellipse element; `more` is further attributes as written."""
    return f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{rx:.1f}" ry="{ry:.1f}" fill="{fill}"{_and(more)}/>'


def circle(x: float, y: float, radius: float, fill: str, more: str = "") -> str:
    """A circle element."""
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{fill}"{_and(more)}/>'


def capsule(points: Sequence[tuple[float, float]], width: float, colour: str, more: str = "") -> str:
    """A thick soft line with round ends through points: a limb, a branch."""
    d = smooth(points, closed=False)
    return (
        f'<path d="{d}" fill="none" stroke="{colour}" stroke-width="{width:.1f}" stroke-linecap="round" '
        f'stroke-linejoin="round"{_and(more)}/>'
    )


def group(
    body: str, x: float = 0, y: float = 0, scale: float = 1, turn: float = 0, mirrored: bool = False, more: str = ""
) -> str:
    """A `<g>` that mirrors, scales, turns (degrees, clockwise on screen) and then moves its content."""
    across = -scale if mirrored else scale
    moved = f"translate({x:.2f},{y:.2f}) rotate({turn:.2f}) scale({across:.4f},{scale:.4f})"
    return f'<g transform="{moved}"{_and(more)}>{body}</g>'


def _and(more: str) -> str:
    return f" {more}" if more else ""
