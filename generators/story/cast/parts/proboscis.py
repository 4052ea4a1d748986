"""An elephant's trunk and tusks."""

from __future__ import annotations

import math

from generators.story.cast.space import tube
from generators.story.cast.species import Part
from generators.story.drawing import shade

from .layers import Easel, Layers


def proboscis(part: Part, easel: Easel) -> Layers:
    """A trunk that hangs, curls and, when the mood is high, rises. `size`: length, thickness."""
    head, mood, brush = easel.skeleton.head, easel.features, easel.brush
    length, thick = part.size
    x, y, z = part.at
    z += 0.6 * thick * max(0.0, math.sin(math.radians(head.yaw)) - 0.5)  # in profile it would grow over the eye
    high = 0.7 * max(0.0, mood.brow_up) * (mood.smile > 0) + 0.7 * mood.round
    gladness = max(-0.3, min(1.0, 0.5 * mood.smile + high - 0.4 * mood.slump))
    line = []
    count = 14
    for k in range(count + 1):
        t = k / count
        angle = math.radians(28 - 40 * t + (150 * gladness + 62) * max(0.0, t - 0.35))
        px, py = head.spot(x, y, z)
        line.append((px, min(py, -head.at[1] - 0.4 * thick)))
        step = length / count
        aside = math.radians(62 * max(0.0, t - 0.25))
        x -= math.sin(angle) * math.sin(aside) * step
        z += math.sin(angle) * math.cos(aside) * step
        y += math.cos(angle) * step
    outline = tube(line, [1.3 * thick, 1.1 * thick, 0.92 * thick, 0.76 * thick, 0.64 * thick])
    dark = shade(easel.of(part), 0.22)
    rings = ""
    for k in range(2, count - 1, 2):
        (ax, ay), (bx, by) = line[k], line[k + 1]
        far = math.hypot(bx - ax, by - ay) or 1.0
        nx, ny = -(by - ay) / far, (bx - ax) / far
        half = 0.34 * thick * (1.2 - 0.6 * k / count)
        rings += brush.line([
            (ax - nx * half, ay - ny * half), (ax + 0.5 * (bx - ax), ay + 0.5 * (by - ay)),
            (ax + nx * half, ay + ny * half),
        ], 0.55, dark, 0.6)  # fmt: skip
    return Layers(top=brush.rounded(outline, brush.form(easel.of(part)), rings, rim=0.4))


def tusks(part: Part, easel: Easel) -> Layers:
    """Two short tusks. `size`: length, thickness."""
    head, brush = easel.skeleton.head, easel.brush
    length, thick = part.size
    out = ""
    for sign in (1, -1):
        x, y, z = sign * part.at[0], part.at[1], part.at[2]
        if head.nearness(x, y, z) < 0:
            continue
        line = [
            head.spot(x, y, z),
            head.spot(x + 0.1 * sign * length, y + 0.5 * length, z + 0.4 * length),
            head.spot(x, y + 0.75 * length, z + 0.95 * length),
        ]
        out += brush.shape(tube(line, [thick, 0.8 * thick, 0.3 * thick]), brush.form("#fff6e4"))
    return Layers(over=out)
