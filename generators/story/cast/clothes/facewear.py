"""Glasses, eye patches, beards and moustaches."""

from __future__ import annotations

import math

from generators.story.cast.parts import Layers
from generators.story.cast.shell import Shell, dense
from generators.story.cast.space import hull, mirrored
from generators.story.drawing import ellipse, lighten, polyline, shade

from .layers import Clothes
from .wardrobe import Fitting

_JAW = ((0, 8), (14, 6), (22, -14), (34, -8), (56, -2), (78, 2), (96, 4), (180, -60))
"""Upper edge of a full beard on the skull: under the nose, beside the mouth, up to the ears."""
_JAW_ASIDE = ((0, -10), (14, -10), (22, -12), *_JAW[3:])
"""The same in profile, where it would stand before the nose."""
_SIDEWAYS = 62.0


def glasses(fit: Fitting) -> Clothes:
    """Two rims, a bridge, and an arm to the ear on the side that is seen."""
    return Clothes(head=Layers(top=_lenses(fit, "#e8f4fa", 0.22)))


def sunglasses(fit: Fitting) -> Clothes:
    """The same with dark lenses; a light runs over them."""
    return Clothes(head=Layers(top=_lenses(fit, "#2b2630", 0.9)))


def monocle(fit: Fitting) -> Clothes:
    """One lens on a thread."""
    eye = fit.skeleton.head.eyes[1] or fit.skeleton.head.eyes[0]
    if eye is None:
        return Clothes()
    brush = fit.brush
    r = 1.5 * eye.ry
    out = _rim(fit, eye.x, eye.y, r * eye.rx / eye.ry, r, "#e8f4fa", 0.25)
    thread = brush.line(
        [(eye.x + 0.7 * r, eye.y + 0.7 * r), (eye.x + r, eye.y + 2.4 * r), (eye.x + 0.3 * r, eye.y + 4.2 * r)],
        0.3 * fit.unit,
        fit.colour,
    )
    return Clothes(head=Layers(top=thread + out))


def eyepatch(fit: Fitting) -> Clothes:
    """A patch over one eye and a band round the head."""
    head, brush = fit.skeleton.head, fit.brush
    eye = head.eyes[0]
    shell = Shell(fit.easel.species.skull[0], head)
    band = [shell.at(a, 34 - 0.34 * a, 1.02) for a in range(-90, 91, 10) if shell.near(a, 34 - 0.34 * a) > 0]
    out = brush.line(band, 0.8 * fit.unit, fit.colour) if len(band) > 1 else ""
    if eye is not None:
        rx, ry = 1.3 * eye.rx, 1.25 * eye.ry
        shape = [
            (eye.x - rx, eye.y - 0.9 * ry),
            (eye.x, eye.y - 1.05 * ry),
            (eye.x + rx, eye.y - 0.9 * ry),
            (eye.x + 0.8 * rx, eye.y + 0.6 * ry),
            (eye.x, eye.y + 1.15 * ry),
            (eye.x - 0.8 * rx, eye.y + 0.6 * ry),
        ]
        out += brush.rounded(shape, brush.form(fit.colour))
    return Clothes(head=Layers(top=out))


def beard(fit: Fitting) -> Clothes:
    """A full beard round mouth and chin, with a moustache over it."""
    head, brush = fit.skeleton.head, fit.brush
    species = fit.easel.species
    if species.hands != "hand":
        return _goatee(fit)
    skull = Shell(species.skull[1], head)
    r = skull.radius
    x, y, z, rx, ry, rz = skull.ball
    long = 0.34
    balls = [
        (x, y + 0.1 * r, z + 0.02 * r, 1.06 * rx, 1.02 * ry, 1.08 * rz),
        (x, y + (0.62 + long) * r, z + 0.45 * rz, 0.62 * rx, 0.62 * r, 0.5 * rz),
    ]
    outline = hull(mirrored(balls), head.spin)
    edge = skull.visible(dense(_JAW_ASIDE if head.yaw > _SIDEWAYS else _JAW), 1.03)
    if not edge:
        return Clothes()
    low = 5 * r
    below = polyline([(edge[0][0], low), *edge, (edge[-1][0], low)], closed=True)
    clip = brush.ink.clip(f'<path d="{below}"/>')
    strands = ""
    for k in (-2, -1, 0, 1, 2):
        start = skull.at(k * 17 - 0.0, -34, 1.05)
        tip = head.spot(x + k * 0.1 * rx, y + (0.95 + long) * r, z + 0.5 * rz)
        strands += brush.line(
            [start, ((start[0] + tip[0]) / 2 + k * 0.2, (start[1] + tip[1]) / 2), tip],
            0.4 * fit.unit,
            shade(fit.colour, 0.22),
            0.45,
        )
    body = f'<g clip-path="{clip}">{brush.rounded(outline, brush.form(fit.colour), strands)}</g>'
    aside = math.sin(math.radians(min(head.yaw, 90.0)))
    across = (0.3 - 0.1 * aside) * head.size
    lips = ellipse(
        head.mouth[0] - 0.2 * aside * head.size,
        head.mouth[1] + 0.02 * head.size,
        across,
        0.12 * head.size,
        brush.soft(species.coat),
    )
    return Clothes(head=Layers(over=body + _whiskers(fit, 1.1) + lips))


def moustache(fit: Fitting) -> Clothes:
    """A moustache under the nose."""
    return Clothes(head=Layers(over=_whiskers(fit, 1.25)))


def _whiskers(fit: Fitting, size: float) -> str:
    """Two wings between nose and mouth; the mouth is drawn over them."""
    head, brush = fit.skeleton.head, fit.brush
    nose, mouth = head.nose, head.mouth
    turn = math.cos(math.radians(min(head.yaw, 80)))
    x = 0.5 * (nose[0] + mouth[0])
    y = nose[1] + 0.42 * (mouth[1] - nose[1])
    w = size * 0.36 * head.size
    out = ""
    for sign in (-1,) if head.yaw > _SIDEWAYS else (-1, 1):  # from the side, the far wing is behind the near one
        a = w * (turn if sign * head.yaw >= 0 and sign > 0 else 0.5 + 0.5 * turn) * sign
        wing = [
            (x, y - 0.14 * w),
            (x + 0.45 * a, y - 0.24 * w),
            (x + a, y + 0.2 * w),
            (x + 1.16 * a, y + 0.12 * w),
            (x + 0.7 * a, y + 0.42 * w),
            (x + 0.2 * a, y + 0.3 * w),
            (x, y + 0.14 * w),
        ]
        out += brush.rounded(wing, brush.form(lighten(fit.colour, 0.06)))
    return out


def _goatee(fit: Fitting) -> Clothes:
    """An animal's beard: a tuft under the chin."""
    head, brush = fit.skeleton.head, fit.brush
    x, y = head.mouth[0], 0.5 * (head.mouth[1] + head.chin[1]) + 0.1 * head.size
    w = 0.34 * head.size
    tuft = [
        (x - w, y - 0.3 * w),
        (x, y - 0.1 * w),
        (x + w, y - 0.3 * w),
        (x + 0.7 * w, y + 0.9 * w),
        (x + 0.1 * w, y + 1.9 * w),
        (x - 0.7 * w, y + 0.9 * w),
    ]
    lines = "".join(
        brush.line(
            [(x + k * 0.4 * w, y + 0.2 * w), (x + k * 0.16 * w, y + 1.3 * w)],
            0.35 * fit.unit,
            shade(fit.colour, 0.22),
            0.5,
        )
        for k in (-1, 0, 1)
    )
    return Clothes(head=Layers(top=brush.rounded(tuft, brush.form(fit.colour), lines)))


def _lenses(fit: Fitting, glass: str, opacity: float) -> str:
    head, brush = fit.skeleton.head, fit.brush
    seen = [eye for eye in head.eyes if eye is not None]
    if not seen:
        return ""
    size = max(eye.ry for eye in seen)
    gap = abs(seen[0].x - seen[-1].x) if len(seen) > 1 else 99.0
    high = 1.32 * size
    out = ""
    places = []
    for eye in seen:
        share = min(1.0, eye.rx / max(one.rx for one in seen))
        wide = min(high * (1.06 if fit.garment.shape != "square" else 1.14) * share, 0.5 * gap - 0.25 * fit.unit)
        places.append((eye.x, eye.y + 0.06 * high, max(wide, 0.42 * high), high))
    stroke = 0.62 * fit.unit
    shell = Shell(fit.easel.species.skull[0], head)
    for side, sign in ((0, -1), (1, 1)):
        if head.eyes[side] is None or shell.near(sign * 84, 4) < 0.12:
            continue
        x, y, wide, _ = places[0] if side == 0 else places[-1]
        away = -1 if side == 0 else 1
        ey = fit.easel.species.eye[1]
        rx, rz = shell.ball[3], shell.ball[5]
        end = head.spot(sign * 0.99 * rx, ey - 0.1 * size, 0.12 * rz)
        out += brush.line([(x + away * wide, y - 0.15 * high), end], stroke, fit.colour)
    if len(places) > 1:
        (ax, ay, aw, _), (bx, by, bw, _) = places
        out += brush.line(
            [(ax + aw, ay - 0.1 * high), ((ax + aw + bx - bw) / 2, ay - 0.26 * high), (bx - bw, by - 0.1 * high)],
            stroke,
            fit.colour,
        )
    return out + "".join(_rim(fit, x, y, wide, tall, glass, opacity) for x, y, wide, tall in places)


def _rim(fit: Fitting, x: float, y: float, wide: float, high: float, glass: str, opacity: float) -> str:
    brush = fit.brush
    stroke = 0.72 * fit.unit
    line = f'stroke="{brush.flat(fit.colour)}" stroke-width="{stroke:.2f}"'
    pane = f'fill="{brush.flat(glass)}" fill-opacity="{opacity:g}"'
    if fit.garment.shape == "square":
        corner = 0.3 * wide
        size = f'width="{2 * wide:.1f}" height="{1.72 * high:.1f}" rx="{corner:.1f}"'
        body = f'<rect x="{x - wide:.1f}" y="{y - 0.86 * high:.1f}" {size} {pane} {line}/>'
    else:
        body = f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{wide:.1f}" ry="{high:.1f}" {pane} {line}/>'
    shine = brush.line(
        [(x - 0.62 * wide, y - 0.2 * high), (x - 0.3 * wide, y - 0.62 * high)], 0.5 * stroke + 0.2, "#ffffff", 0.75
    )
    return body + shine
