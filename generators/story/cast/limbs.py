"""Arms and legs without hands and feet; wings and flippers are arms."""

from __future__ import annotations

import math

from generators.story.drawing import shade

from .feet import draw_foot
from .parts import Easel
from .skeleton import Limb
from .space import Point, tube

_KNEELING, _TURNED = -40.0, 20.0


def draw_arm(easel: Easel, side: int, marks: str = "") -> str:
    """An arm without its hand; a wing or flipper, which has none. `marks` are drawn on its skin."""
    limb, species = easel.skeleton.arms[side], easel.species
    colour = species.limbs or species.coat
    colour = colour if limb.over else shade(colour, 0.1)
    if species.arms == "wing":
        return _wing(easel, limb, side, colour)
    if species.arms == "flipper":
        return _flipper(easel, limb, colour)
    return easel.brush.rounded(tube(limb.line, limb.widths), easel.brush.form(colour), marks, rim=0.0)


def draw_leg(easel: Easel, side: int, marks: str = "") -> str:
    """A leg and its foot; `marks` are drawn on its skin."""
    limb, brush, species = easel.skeleton.legs[side], easel.brush, easel.species
    colour = species.paws if species.feet in ("web", "claw") else species.limbs or species.coat
    if easel.skeleton.yaw > 20 and side == 1:
        colour = shade(colour, 0.1)
    a, b, c = limb.widths
    shank = tube(limb.line[:-1], (a, b, 0.85 * c))  # its round end stays in the foot
    leg, foot = brush.rounded(shank, brush.form(colour), marks, rim=0.0), draw_foot(easel, side)
    # Who kneels before us hides the feet behind the knees.
    return foot + leg if easel.toes[side] < _KNEELING and easel.skeleton.yaw < _TURNED else leg + foot


def _wing(easel: Easel, limb: Limb, side: int, colour: str) -> str:
    """Feathers along the outer edge of an arm, longest at the tip."""
    brush = easel.brush
    # Feathers hang on the side of the elbow that points away from the body.
    (rx, ry), (ex, ey) = limb.root, limb.end
    way = 1.0 if (ex - rx) * (limb.joint[1] - ry) - (ey - ry) * (limb.joint[0] - rx) < 0 else -1.0
    if abs(ex - rx) < 0.5 * abs(ey - ry):
        way = -1.0 if side == 0 else 1.0
        way *= 1.0 if ey > ry else -1.0
    size = 1.15 * limb.widths[0]
    tips = []
    for share, long in ((0.52, 0.62), (0.76, 0.8), (1.0, 0.86)):
        i = round(share * (len(limb.line) - 1))
        x, y = limb.line[i]
        (ax, ay), (bx, by) = limb.line[max(i - 1, 0)], limb.line[min(i + 1, len(limb.line) - 1)]
        far = math.hypot(bx - ax, by - ay) or 1.0
        dx, dy = (bx - ax) / far, (by - ay) / far
        along, out = 0.5 + 0.7 * share, 0.9 - 0.62 * share
        tip = (x + size * long * (dx * along - way * -dy * out), y + size * long * (dy * along - way * dx * out))
        tips.append(
            tube([(x, y), (0.5 * (x + tip[0]), 0.5 * (y + tip[1])), tip], [0.72 * size, 0.7 * size, 0.34 * size])
        )
    feathers = "".join(
        brush.rounded(tip, brush.form(shade(colour, 0.16 - 0.05 * k)), rim=0.2) for k, tip in enumerate(tips)
    )
    return feathers + brush.rounded(tube(limb.line, limb.widths), brush.form(colour), rim=0.0)


def _flipper(easel: Easel, limb: Limb, colour: str) -> str:
    brush = easel.brush
    line = list(limb.line)
    (ax, ay), (bx, by) = line[-2], line[-1]
    far = math.hypot(bx - ax, by - ay) or 1.0
    hand = easel.species.hand
    line.append((bx + (bx - ax) / far * hand, by + (by - ay) / far * hand))
    a, b, c = limb.widths
    return brush.rounded(tube(line, [a, 1.15 * b, c, 0.35 * c]), brush.form(colour), rim=0.15)


def hand_place(easel: Easel, side: int) -> Point:
    """The middle of a hand."""
    limb = easel.skeleton.arms[side]
    angle = math.radians(limb.turn)
    reach = 0.5 * easel.species.hand
    return limb.end[0] - reach * math.sin(angle), limb.end[1] + reach * math.cos(angle)
