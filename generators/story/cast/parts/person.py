"""A person's ears and nose."""

from __future__ import annotations

import math

from generators.story.cast.species import Part
from generators.story.drawing import ellipse, lighten, mix, shade

from .layers import Easel, Layers


def lobes(part: Part, easel: Easel) -> Layers:
    """Ears at the sides of a head: `size` is half width and half height."""
    head, brush = easel.skeleton.head, easel.brush
    skin = easel.of(part)
    wide, high = part.size
    back = over = ""
    for side in (0, 1):
        sign = -1 if side == 0 else 1
        x, y = head.spot(sign * part.at[0], part.at[1], part.at[2])
        away = head.spin((sign * 1.0, 0.0, 0.0))
        across = wide * (0.62 + 0.38 * abs(away[2]))
        ring = [
            (x + across * math.cos(a) * (1.0 if math.sin(a) < 0.2 else 0.84), y + high * math.sin(a))
            for a in (k * math.pi / 6 for k in range(12))
        ]
        inner = [(x + 0.55 * (px - x) - 0.1 * wide * sign, y + 0.58 * (py - y) - 0.06 * high) for px, py in ring]
        body = brush.rounded(ring, brush.form(skin), brush.shape(inner, brush.flat(mix(skin, "#b5543c", 0.28))))
        if away[2] > 0.3:
            over += body
        elif away[2] > -0.75:
            back += body
    return Layers(back=back, over=over)


def little_nose(part: Part, easel: Easel) -> Layers:
    """A small soft nose: a blush, a light on its tip and a shadow under it."""
    head, brush, skin = easel.skeleton.head, easel.brush, easel.colour("coat")
    half, high = part.size
    x, y = head.spot(*part.at)
    y -= 0.4 * high * easel.features.wrinkle
    turned = math.sin(math.radians(head.yaw))
    warm, dark = mix(skin, "#d2634a", 0.32), mix(skin, "#8a3a2c", 0.5)
    ring = [
        (x + half * math.cos(a) * (1 + 0.1 * turned), y + high * math.sin(a))
        for a in (k * math.pi / 5 for k in range(10))
    ]
    body = brush.shape(ring, brush.soft(mix(skin, warm, 0.7)))
    if turned > 0.75:  # in profile it stands out from the face, and is the colour of it
        root = head.spot(part.at[0], part.at[1] - 2.6 * high, part.at[2] - 1.9 * half)
        base = head.spot(part.at[0], part.at[1] + 1.2 * high, part.at[2] - 1.9 * half)
        tip = (x + 0.1 * half, y - 0.15 * high)
        inside = (root[0] - 1.4 * half, y)
        body = brush.shape([root, tip, (x - 0.3 * half, y + 0.8 * high), base, inside], brush.soft(skin))
        x -= 0.35 * half
    under = [(x - 0.62 * half, y + 0.66 * high), (x, y + 0.98 * high), (x + 0.62 * half, y + 0.66 * high)]
    shine = ellipse(
        x - 0.3 * half, y - 0.35 * high, 0.3 * half, 0.24 * high, brush.flat(lighten(skin, 0.55)), 'opacity="0.8"'
    )
    return Layers(over=body + brush.line(under, 0.55, shade(dark, 0.1), 0.75) + shine)
