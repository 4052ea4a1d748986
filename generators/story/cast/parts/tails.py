"""Tails."""

from __future__ import annotations

import math

from generators.story.cast.space import Point, tube
from generators.story.cast.species import Part

from .layers import Easel, Layers


def _root(part: Part, easel: Easel) -> tuple[Point, float]:
    """Where a tail begins, and the way on screen that leads away from the back: -1 left, 1 right."""
    torso = easel.skeleton.torso
    x, y, _ = torso.spin(part.at)
    behind = torso.spin((0.0, 0.0, -1.0))[0]
    return (torso.at[0] + x, torso.at[1] + y), (-1.0 if behind <= 0.2 else 1.0)


def brush_tail(part: Part, easel: Easel) -> Layers:
    """A bushy tail with a light tip. `size`: length and thickness; `turn`: degrees it rises from hanging."""
    brush = easel.brush
    (x, y), way = _root(part, easel)
    length, thick = part.size
    rise = math.radians(part.turn[0] + 42 * easel.features.tail)
    line: list[Point] = []
    floor = -0.55 * thick
    for k in range(9):
        t = k / 8
        angle = rise * (0.45 + 1.25 * t)
        step = length / 8
        x += way * math.sin(angle + 0.75 * (1 - t)) * step if k else 0.0
        y += math.cos(angle + 0.75 * (1 - t)) * step if k else 0.0
        line.append((x, min(y, floor)))
    widths = [0.5 * thick, 1.25 * thick, 1.85 * thick, 1.9 * thick, 1.3 * thick, 0.12 * thick]
    outline = tube(line, widths)
    tip = tube(line[5:], [1.95 * thick, 1.75 * thick, 1.2 * thick, 0.2 * thick])
    return Layers(
        back=brush.rounded(outline, brush.form(easel.of(part)), brush.shape(tip, brush.soft(easel.colour(part.second))))
    )


def puff_tail(part: Part, easel: Easel) -> Layers:
    """A round tuft; from the front only its edge is seen."""
    brush = easel.brush
    (x, y), way = _root(part, easel)
    radius = part.size[0]
    torso = easel.skeleton.torso
    aside = abs(torso.spin((0.0, 0.0, -1.0))[0])
    x += way * 0.35 * radius * aside
    ring = [
        (x + radius * (1 + 0.1 * (k % 2)) * math.cos(a), y + radius * (1 + 0.1 * (k % 2)) * math.sin(a))
        for k, a in ((k, k * math.pi / 6) for k in range(12))
    ]
    return Layers(back=brush.shape(ring, brush.form(easel.of(part))))


def tail(part: Part, easel: Easel) -> Layers:
    """A slender tail. `size`: length, thickness at root and tip, radius of a tuft (0 none); `turn`: degrees it rises
    from hanging, and how much it curls; `share`: number of rings in the second colour."""
    brush = easel.brush
    (x, y), way = _root(part, easel)
    length, thick, tip, tassel = part.size
    rise, curl = part.turn[0] + 38 * easel.features.tail, part.turn[1]
    line: list[Point] = []
    for k in range(15):
        t = k / 14
        angle = math.radians(min(rise, 70.0) * (1 - t) + rise * t + curl * t * t)
        line.append((x, min(y, -max(0.6 * tip, tassel))))
        x += way * math.sin(angle) * length / 14
        y += math.cos(angle) * length / 14
    fill = brush.form(easel.of(part))
    rings = ""
    count = int(part.share[0]) if part.share else 0
    for k in range(count):
        i = 3 + round(k * 10 / max(1, count - 1)) - (k > 0)
        i = min(i, 12)
        rings += brush.line(line[i : i + 2], 2.2 * max(thick, tip), easel.colour(part.second)).replace(
            'linecap="round"', 'linecap="butt"'
        )
    body = brush.rounded(tube(line, [thick, 0.5 * (thick + tip), tip]), fill, rings, rim=0.25)
    if tassel:
        (ax, ay), (bx, by) = line[-2], line[-1]
        far = math.hypot(bx - ax, by - ay) or 1.0
        dx, dy = (bx - ax) / far, (by - ay) / far
        drop = [
            (bx - dx * tassel * 0.4, by - dy * tassel * 0.4),
            (bx + dx * tassel * 0.6, by + dy * tassel * 0.6),
            (bx + dx * tassel * 2, by + dy * tassel * 2),
        ]
        body += brush.shape(tube(drop, [0.6 * tassel, 2 * tassel, 0.2 * tassel]), brush.form(easel.colour(part.second)))
    return Layers(back=body)


def plume(part: Part, easel: Easel) -> Layers:
    """A squirrel's tail: up along the back and over. `size`: length, thickness."""
    brush = easel.brush
    (x, y), way = _root(part, easel)
    length, thick = part.size
    line: list[Point] = []
    lift = 14 * easel.features.tail
    for k in range(13):
        t = k / 12
        angle = math.radians(96 + 190 * min(t, 0.46) + lift - 210 * max(0.0, t - 0.6))
        line.append((x, min(y, -0.9 * thick * min(1.0, 0.3 + t))))
        x += way * math.sin(angle) * length / 12
        y += math.cos(angle) * length / 12
    widths = [0.6 * thick, 1.5 * thick, 2.0 * thick, 2.2 * thick, 1.9 * thick, 0.9 * thick]
    inner = tube(line[1:-1], [0.2 * thick, 0.7 * thick, 1.1 * thick, 1.0 * thick, 0.5 * thick])
    inside = brush.shape(inner, brush.soft(easel.colour(part.second)))
    return Layers(back=brush.rounded(tube(line, widths), brush.form(easel.of(part)), inside))


def fin_tail(part: Part, easel: Easel) -> Layers:
    """A thick tail that lies on the ground behind: crocodiles, dragons, dinosaurs. `size`: length, thickness;
    `share`: number of spikes on it."""
    brush = easel.brush
    (x, y), way = _root(part, easel)
    length, thick = part.size
    line: list[Point] = []
    for k in range(13):
        t = k / 12
        angle = math.radians(40 + 52 * min(1.0, 1.6 * t) + (30 + 26 * easel.features.tail) * max(0.0, t - 0.55))
        line.append((x, min(y, -0.5 * thick * (1 - 0.9 * t) - 0.4)))
        x += way * math.sin(angle) * length / 12
        y += math.cos(angle) * length / 12
    widths = [1.1 * thick, thick, 0.75 * thick, 0.45 * thick, 0.08 * thick]
    outline = tube(line, widths)
    spikes = ""
    for k in range(int(part.share[0]) if part.share else 0):
        i = 2 + 2 * k
        if i > 11:
            break
        (ax, ay), (bx, by) = line[i], line[i + 1]
        half = 0.5 * thick * (1 - i / 13)
        spikes += brush.shape([
            (ax, ay - 0.6 * half), (0.5 * (ax + bx) + 0.5 * way, 0.5 * (ay + by) - half - 0.34 * thick),
            (bx, by - 0.6 * half),
        ], brush.form(easel.colour(part.second)), tension=0.4)  # fmt: skip
    return Layers(back=spikes + brush.rounded(outline, brush.form(easel.of(part)), rim=0.3))


def fan_tail(part: Part, easel: Easel) -> Layers:
    """A bird's tail: three feathers. `size`: length, thickness; `turn`: degrees it rises from hanging."""
    brush = easel.brush
    (x, y), way = _root(part, easel)
    length, thick = part.size
    aside = abs(easel.skeleton.torso.spin((0.0, 0.0, -1.0))[0])
    out = ""
    for k in (-1, 1, 0):
        angle = math.radians((part.turn[0] + 24 * easel.features.tail) * aside + 20 * k) * way
        tip = (x + math.sin(angle) * length, min(-0.3, y + math.cos(angle) * length))
        line = [(x, y), (0.5 * (x + tip[0]), 0.5 * (y + tip[1])), tip]
        out += brush.rounded(tube(line, [0.8 * thick, thick, 0.5 * thick]), brush.form(easel.of(part)), rim=0.2)
    return Layers(back=out)
