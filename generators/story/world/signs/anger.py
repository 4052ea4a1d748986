"""Anger: jagged red clouds that press down, splinters at the lower edge, flying sparks."""

from __future__ import annotations

from generators.story.drawing import lighten, mix, shade
from generators.story.scene import HEIGHT
from generators.story.world.brush import Brush
from generators.story.world.shapes import dashes, path, pen, stroke

from .sign import Sign


def draw(brush: Brush, share: float) -> Sign:
    """Sharp shapes from above and below, all leaning one way."""
    way = 1 if brush.rng("anger").random() < 0.5 else -1
    front = _splinters(brush, share, way) + _sparks(brush, share, way)
    return Sign(sky=_clouds(brush, share, way), front=front)


def _clouds(brush: Brush, share: float, way: int) -> str:
    rng, out = brush.rng("anger clouds"), ""
    top, middle, _ = brush.palette.sky
    for row in range(3):
        base = brush.horizon * (0.56 - 0.17 * row) * (0.6 + 0.4 * share)
        colour = shade(mix(middle, top, 0.3 + 0.35 * row), 0.1 + 0.16 * row)
        x, told = -80.0, [pen("M", -80, -20, "L", -80, base)]
        while x < brush.width + 80:
            step = rng.uniform(90, 190)
            dip = rng.uniform(30, 100)
            tip = x + step * (0.8 if way > 0 else 0.2)
            told.append(pen("L", tip, base + dip, "L", x + step, base + rng.uniform(-50, 10)))
            x += step
        told.append(pen("L", x, -20, "Z"))
        hot = mix(colour, brush.palette.sky[2], 0.4)
        fill = brush.ink.linear([(0, colour, 0.96), (0.7, mix(colour, hot, 0.4), 0.95), (1, hot, 0.9)])
        out += path("".join(told), fill, f'fill-opacity="{0.55 + 0.45 * share:.2f}"')
    return out


def _splinters(brush: Brush, share: float, way: int) -> str:
    """Shards like broken glass in both lower corners."""
    rng, out = brush.rng("splinters"), ""
    deep = shade(mix(brush.palette.near, brush.palette.sky[0], 0.6), 0.45)
    for side in (0, 1):
        for _ in range(int(7 * share)):
            x = brush.width * (rng.uniform(-0.02, 0.2) if side == 0 else rng.uniform(0.8, 1.02))
            tall, w = rng.uniform(70, 210) * (0.5 + 0.5 * share), rng.uniform(26, 60)
            tip = x + way * tall * rng.uniform(0.2, 0.6)
            out += path(pen("M", x - w, HEIGHT + 5, "L", tip, HEIGHT - tall, "L", x + w, HEIGHT + 5, "Z"), deep)
            out += path(
                pen("M", x - w * 0.1, HEIGHT + 5, "L", tip, HEIGHT - tall, "L", x + w, HEIGHT + 5, "Z"),
                mix(deep, brush.palette.accent, 0.22),
            )
    return out


def _sparks(brush: Brush, share: float, way: int) -> str:
    rng = brush.rng("sparks")
    hot = mix(lighten(brush.palette.accent, 0.25), "#ffc04a", 0.5)
    out = ""
    for count, long, width in ((46, 26, 3.6), (20, 54, 5.0)):
        lines = []
        for _ in range(int(count * share)):
            length = long * rng.uniform(0.5, 1.3)
            lines.append(
                (
                    rng.uniform(0, brush.width),
                    rng.uniform(0.2, 1) * HEIGHT,
                    way * length,
                    -length * rng.uniform(0.5, 0.8),
                )
            )
        out += stroke(dashes(lines), hot, width, 'stroke-opacity=".85"')
    return out
