"""Stars of the night: small ones as dust, a few that twinkle, a band of them where the night is huge."""

from __future__ import annotations

import math

from generators.story.world.brush import Brush
from generators.story.world.shapes import dots, path

_HIDDEN = ("rain", "storm", "fog", "snow")


def stars(brush: Brush) -> str:
    """Stars; none by day, few at dusk, and none through clouds."""
    if brush.time == "day" or brush.weather in _HIDDEN:
        return ""
    mood = brush.mood
    wish = 1.0 if brush.time == "night" else 0.25
    wish *= 1 + 1.4 * mood.share("awe") - 0.7 * (mood.share("sadness") + mood.share("anger") + mood.share("disgust"))
    rng, width, low = brush.rng("stars"), brush.width, brush.horizon
    out = ""
    for size, count, opacity in ((1.5, 90, 0.55), (2.3, 40, 0.8), (3.3, 10, 0.95)):
        points = [
            (rng.uniform(0, width), low * 0.95 * rng.random() ** 1.35, size * rng.uniform(0.7, 1.2))
            for _ in range(int(count * wish))
        ]
        out += path(dots(points), "#fffdf0", f'fill-opacity="{opacity}"')
    for _ in range(int(6 * wish)):
        out += _twinkle(rng.uniform(0, width), rng.uniform(0.03, 0.6) * low, rng.uniform(7, 14))
    if mood.share("awe") > 0.3 and brush.time == "night":
        out = _river(brush) + out
    return out


def _twinkle(x: float, y: float, r: float) -> str:
    s = r * 0.16
    d = f"M{x:.1f},{y - r:.1f}Q{x + s:.1f},{y - s:.1f} {x + r:.1f},{y:.1f}Q{x + s:.1f},{y + s:.1f} {x:.1f},{y + r:.1f}"
    d += f"Q{x - s:.1f},{y + s:.1f} {x - r:.1f},{y:.1f}Q{x - s:.1f},{y - s:.1f} {x:.1f},{y - r:.1f}Z"
    return path(d, "#ffffff", 'fill-opacity=".9"')


def _river(brush: Brush) -> str:
    """The Milky Way, from one upper corner to the other horizon."""
    rng, width, low = brush.rng("star river"), brush.width, brush.horizon
    side = rng.random() < 0.5
    x0, x1 = (0.1 * width, 0.85 * width) if side else (0.9 * width, 0.15 * width)
    out, dust = "", []
    for i in range(9):
        t = i / 8
        x, y = x0 + (x1 - x0) * t, low * (0.02 + 0.8 * t**1.3)
        turn = math.degrees(math.atan2(low * 0.8, x1 - x0))
        fill = brush.halo(brush.pick(rng, ("#cfd8ff", "#e6cfff", "#bfe8ff")), 0.26)
        out += (
            f'<ellipse rx="{rng.uniform(150, 230):.0f}" ry="{rng.uniform(60, 100):.0f}" fill="{fill}" '
            f'transform="translate({x:.0f},{y:.0f}) rotate({turn:.0f})"/>'
        )
        dust += [(x + rng.normal(0, 75), y + rng.normal(0, 38), rng.uniform(0.8, 2.2)) for _ in range(14)]
    return out + path(dots(dust), "#ffffff", 'fill-opacity=".8"')
