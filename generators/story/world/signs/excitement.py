"""Excitement: rays that burst from the horizon, streamers and confetti."""

from __future__ import annotations

import math

from generators.story.drawing import lighten, mix
from generators.story.scene import HEIGHT
from generators.story.world.brush import Brush
from generators.story.world.shapes import path, pen, stroke, use

from .sign import Sign

_PAPER = ("#ff4f5e", "#ffd23f", "#35b6ff", "#7be04a", "#ff7bd0", "#ffffff")


def draw(brush: Brush, share: float) -> Sign:
    """Everything points outwards."""
    return Sign(sky=rays(brush, share), front=confetti(brush, int(90 * share)) + _streamers(brush, share))


def rays(brush: Brush, share: float) -> str:
    """A sunburst of wedges with hard edges, fanned out from a point low behind the subject."""
    rng = brush.rng("rays")
    x, y = brush.width * rng.uniform(0.35, 0.65), brush.horizon * (0.98 if not brush.site.indoors else 0.6)
    count, turn = int(rng.integers(7, 10)), rng.uniform(0.25, 0.75)
    reach = 1500.0
    told = []
    for i in range(count):
        turned = math.pi * (i + turn) / count  # upwards only: what lies under the horizon would be painted over
        a, b = -turned - math.pi / count / 4, -turned + math.pi / count / 4
        told.append(pen("M", x, y, "L", x + reach * math.cos(a), y + reach * math.sin(a)))
        told.append(pen("L", x + reach * math.cos(b), y + reach * math.sin(b), "Z"))
    light = mix(lighten(brush.palette.light, 0.3), brush.palette.sky[2], 0.3)
    fill = brush.ink.radial([(0, light, 0.85 * share), (0.35, light, 0.5 * share), (1, light, 0.22 * share)])
    frame = pen("M", x - reach, y - reach, "h0.1v0.1h-0.1Z", "M", x + reach, y + reach, "h0.1v0.1h-0.1Z")
    return path("".join(told) + frame, fill)


def confetti(brush: Brush, count: int) -> str:
    """Paper flying up and out from the middle."""
    rng = brush.rng("confetti")
    forms = ("M-8,-5h16v10h-16Z", "M0,-8L8,7H-8Z", "M-7,0a7,7 0 1 0 14,0a7,7 0 1 0 -14,0Z")
    shapes = [
        brush.ink.shape(path(forms[i % 3], mix(brush.tone(colour), colour, 0.5))) for i, colour in enumerate(_PAPER)
    ]
    out, middle = "", brush.focus[0]
    for _ in range(count):
        turn, far = rng.uniform(-math.pi, 0), 180 + 820 * math.sqrt(rng.random())
        x, y = middle + far * 1.1 * math.cos(turn), 0.82 * HEIGHT + far * math.sin(turn) + rng.normal(0, 40)
        if -10 < x < brush.width + 10 and brush.free(x, y, 14):
            out += use(shapes[int(rng.integers(6))], x, y, rng.uniform(0.7, 1.7), rng.uniform(0, 360))
    return out


def _streamers(brush: Brush, share: float) -> str:
    rng, out = brush.rng("streamers"), ""
    for i in range(int(6 * share)):
        left = i % 2 == 0
        x, y = (-10.0 if left else brush.width + 10), rng.uniform(0.04, 0.4) * HEIGHT
        reach, drop, curls = rng.uniform(160, 300) * (1 if left else -1), rng.uniform(60, 200), 5
        told = [pen("M", x, y)]
        for _ in range(curls):
            told.append(
                pen(
                    "q",
                    reach / curls * 0.9,
                    -34,
                    reach / curls,
                    drop / curls * 0.4,
                    "q",
                    -reach / curls * 0.3,
                    30,
                    reach / curls * 0.08,
                    drop / curls * 0.6,
                )
            )
        colour = mix(brush.tone(_PAPER[i % 5]), _PAPER[i % 5], 0.5)
        out += stroke("".join(told), colour, rng.uniform(7, 11))
    return out
