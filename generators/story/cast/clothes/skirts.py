"""Skirts, coat tails and robes: cloth that hangs from the waist and follows the legs."""

from __future__ import annotations

import math

from generators.story.cast.space import Point, Turn, hull
from generators.story.drawing import shade

from .sheet import Sheet, printed
from .tube import point_on, width_at
from .wardrobe import Fitting


def hang(fit: Fitting, length: float, flare: float, *, waist: float = 0.62, inside: str = "", hem: str = "") -> str:
    """Cloth from the waist down over both legs.

    It is the tightest skin over hips and thighs, so it spreads when somebody walks and covers the lap when they sit.

    Args:
        fit: garment and body.
        length: how far down the legs it reaches (1 is the ankle).
        flare: units by which its hem is wider than the legs.
        waist: where it begins on the trunk.
        inside: what is sewn on it.
        hem: colour of a band along its hem.
    """
    outline = _outline(fit, length, flare, waist)
    sheet = _sheet(outline)
    brush = fit.brush
    marks = printed(fit.garment, sheet, brush)
    folds = ""
    if length > 0.2:
        for across, start in ((0.22, 0.45), (0.5, 0.55), (0.76, 0.4)):
            folds += brush.line(sheet.plumb(across, start, 1.0), 0.55 * fit.unit, shade(fit.colour, 0.32), 0.4)
    band = ""
    if hem:
        edge = sheet.curve(0.955)
        band = brush.line(edge, 1.3 * fit.unit, hem)
    return brush.rounded(outline, brush.form(fit.colour), marks + folds + inside + band)


def _outline(fit: Fitting, length: float, flare: float, waist: float) -> list[Point]:
    torso, skeleton = fit.skeleton.torso, fit.skeleton
    left, right = fit.arc
    ease = (0.6 + 0.45 * fit.layer) * fit.unit
    top = [torso.surface(waist, left + (right - left) * k / 4) for k in range(5)]
    hips = [_out(torso.surface(share, a), torso.at, ease) for share in (0.85, 1.0) for a in (left, right)]
    points: list[Point] = [*top, *hips]
    for leg in skeleton.legs:
        for share in (0.12, 0.5 * length, length):
            x, y = point_on(leg.line, share)
            reach = width_at(leg, share) / 2 + ease + flare * fit.unit * (share / max(length, 0.1)) ** 1.3
            points += [(x - reach, y), (x + reach, y), (x, y + 0.35 * reach)]
    corner = 0.8 * fit.unit
    return hull([(x, y, 0.0, corner, corner, corner) for x, y in points], Turn())


def _sheet(outline: list[Point]) -> Sheet:
    top = min(y for _, y in outline)
    high = max(y for _, y in outline)

    def edges(down: float) -> tuple[float, float]:
        y = top + (high - top) * min(max(down, 0.02), 0.97)
        crossings = []
        for (ax, ay), (bx, by) in zip(outline, [*outline[1:], outline[0]], strict=True):
            if (ay - y) * (by - y) <= 0 and ay != by:
                crossings.append(ax + (bx - ax) * (y - ay) / (by - ay))
        return (min(crossings), max(crossings)) if crossings else (outline[0][0], outline[0][0])

    def at(across: float, down: float) -> Point:
        left, right = edges(down)
        sag = 0.06 * (right - left) * math.sin(math.pi * min(max(across, 0.0), 1.0))
        return left + (right - left) * across, top + (high - top) * down + sag - 0.03 * (right - left)

    left, right = edges(0.7)
    return Sheet(at, max(right - left, 1.0), max(high - top, 1.0))


def _out(point: Point, middle: Point, ease: float) -> Point:
    away = math.dist(point, middle) or 1.0
    return point[0] + (point[0] - middle[0]) / away * ease, point[1]
