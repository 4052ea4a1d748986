"""Arms, legs, hands and feet."""

from __future__ import annotations

import math

from generators.story.drawing import ellipse, group, mix, shade

from .brush import LINE
from .parts import Easel
from .posture import Posture
from .skeleton import Limb
from .space import Point, tube


def draw_arm(easel: Easel, side: int) -> str:
    """An arm without its hand."""
    limb, brush = easel.skeleton.arms[side], easel.brush
    colour = easel.species.coat
    if not limb.over:
        colour = shade(colour, 0.1)
    return brush.rounded(tube(limb.line, limb.widths), brush.form(colour))


def draw_leg(easel: Easel, side: int) -> str:
    """A leg and its foot."""
    limb, brush = easel.skeleton.legs[side], easel.brush
    colour = easel.species.coat
    if easel.skeleton.yaw > 20 and side == 1:
        colour = shade(colour, 0.1)
    return brush.rounded(tube(limb.line, limb.widths), brush.form(colour)) + draw_foot(easel, side)


def draw_foot(easel: Easel, side: int) -> str:
    """A foot: from the side it points ahead, from the front it is round; sitting it shows its sole."""
    species, brush, skeleton = easel.species, easel.brush, easel.skeleton
    limb = skeleton.legs[side]
    sign = -1 if side == 0 else 1
    long, wide = species.foot
    paws = species.paws
    x, y = limb.end
    c, s = math.cos(math.radians(skeleton.yaw)), math.sin(math.radians(skeleton.yaw))
    if skeleton.soles:
        r = 0.62 * long
        body = ellipse(0, -0.35 * r, 0.86 * r, 1.08 * r, brush.form(paws))
        pad = mix(paws, "#f2a79a", 0.55)
        body += ellipse(0, 0.08 * r, 0.46 * r, 0.4 * r, brush.soft(pad))
        body += "".join(ellipse(k * 0.42 * r, (-0.78 + 0.14 * abs(k)) * r, 0.19 * r, 0.22 * r, brush.soft(pad)) for k in (-1, 0, 1))
        return group(body, x, y - 0.25 * wide, turn=sign * 8 * c + 14 * s)
    across = wide * 0.78 * abs(c) + long * 0.5 * abs(s) + 0.12 * long * abs(c)
    ahead = 0.5 * long * s + sign * 0.16 * wide * c
    high = 0.5 * wide
    tilt = _toes(easel, side) * s
    body = ellipse(ahead, 0, across, high, brush.form(paws))
    dark = mix(paws, LINE, 0.55)
    for k in (-1, 1):
        tx = ahead + across * (0.28 * k * c + 0.5 * s)
        body += brush.line([(tx, -0.1 * high), (tx + 0.06 * across * k, 0.6 * high)], 0.5, dark, 0.55)
    return group(body, x, y, turn=tilt)


def _toes(easel: Easel, side: int) -> float:
    return -easel.toes[side]


def draw_hand(easel: Easel, side: int, pose: Posture, holding: bool) -> tuple[str, str]:
    """A hand: what is behind a thing it holds, and the fingers in front of it."""
    species, brush = easel.species, easel.brush
    limb = easel.skeleton.arms[side]
    r = species.hand
    colour = species.paws
    dark = mix(colour, LINE, 0.5)
    sign = -1 if side == 0 else 1
    inner = -sign  # the thumb is on the inner side
    fill = brush.form(colour)
    palm = ellipse(0, 0.5 * r, 0.92 * r, r, fill)
    if holding:
        fingers = "".join(_finger((k - 1) * 0.5 * r, 0.82 * r, 0.36 * r, 0.62 * r, fill) for k in range(3))
        fingers += _finger(inner * 0.82 * r, 0.2 * r, 0.3 * r, 0.55 * r, fill)
        return _placed(limb, palm), _placed(limb, fingers + _between(r, brush, dark))
    thumb = f'<ellipse cx="{inner * 0.82 * r:.1f}" cy="{0.28 * r:.1f}" rx="{0.34 * r:.1f}" ry="{0.58 * r:.1f}" fill="{fill}" transform="rotate({-inner * 28} {inner * 0.82 * r:.1f} {0.28 * r:.1f})"/>'
    if pose.finger and side in easel.skeleton.holders:
        finger = tube([(0, 0.9 * r), (0, 1.4 * r), (0, 2.0 * r)], [0.62 * r, 0.56 * r, 0.5 * r])
        return _placed(limb, thumb + brush.shape(finger, fill) + palm), ""
    if pose.open:
        spread = "".join(
            f'<ellipse cx="0" cy="{1.35 * r:.1f}" rx="{0.32 * r:.1f}" ry="{0.52 * r:.1f}" fill="{fill}" transform="rotate({k * 27})"/>'
            for k in (-1, 0, 1)
        )
        return _placed(limb, thumb + spread + palm), ""
    lines = "".join(brush.line([(k * 0.3 * r, 1.0 * r), (k * 0.34 * r, 1.36 * r)], 0.45, dark, 0.5) for k in (-1, 1))
    return _placed(limb, thumb + palm + lines), ""


def _finger(x: float, y: float, rx: float, ry: float, fill: str) -> str:
    return ellipse(x, y, rx, ry, fill)


def _between(r: float, brush, dark: str) -> str:  # noqa: ANN001
    return "".join(brush.line([(k * 0.25 * r, 0.5 * r), (k * 0.25 * r, 1.2 * r)], 0.4, dark, 0.4) for k in (-1, 1))


def _placed(limb: Limb, body: str) -> str:
    return group(body, limb.end[0], limb.end[1], turn=limb.turn)


def hand_place(easel: Easel, side: int) -> Point:
    """The middle of a hand."""
    limb = easel.skeleton.arms[side]
    angle = math.radians(limb.turn)
    reach = 0.5 * easel.species.hand
    return limb.end[0] - reach * math.sin(angle), limb.end[1] + reach * math.cos(angle)
