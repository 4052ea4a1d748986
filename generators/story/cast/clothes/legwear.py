"""Trousers, shorts, skirts, socks, boots and shoes."""

from __future__ import annotations

import math

from generators.story.drawing import ellipse, group, lighten, mix, shade

from .layers import Clothes
from .sheet import band
from .skirts import hang
from .wardrobe import Fitting

_SOLE = "#4a3a34"


def trousers(fit: Fitting) -> Clothes:
    """Trousers to the ankle."""
    return _legs(fit, 0.95, 0.35)


def shorts(fit: Fitting) -> Clothes:
    """Trousers to the knee."""
    return _legs(fit, 0.5, 0.8)


def skirt(fit: Fitting) -> Clothes:
    """A skirt to the knee."""
    waist = band(fit.trunk_sheet(0.72, 0.86), 0.0, 1.0, fit.brush.flat(shade(fit.colour, 0.2)))
    return Clothes(trunk=fit.trunk(0.74, 1.3, waist), lap=hang(fit, 0.5, 2.4, waist=0.8))


def socks(fit: Fitting) -> Clothes:
    """Knee socks."""
    legs = []
    for limb in fit.skeleton.legs:
        body, shape = fit.wrap(limb, 0.56, 1.0, 0.25, far=fit.is_far(limb))
        top = fit.brush.shape(
            shape.cuff(-0.04, 0.12, 0.3 * fit.unit), fit.brush.soft(shade(fit.colour, 0.08)), tension=0.5
        )
        legs.append(body + top)
    return Clothes(legs=(legs[0], legs[1]))


def boots(fit: Fitting) -> Clothes:
    """Boots to the calf, turned down at the top, with a shine; short legs have them up to the knee and higher."""
    species, u = fit.easel.species, fit.unit
    start = 0.62 if species.leg > 2.2 * species.leg_width[2] else 0.4
    wide = max(0.75, (0.62 * species.foot[1] - 0.5 * species.leg_width[2]) / u)
    legs = []
    for side, limb in enumerate(fit.skeleton.legs):
        colour = shade(fit.colour, 0.12) if fit.is_far(limb) else fit.colour
        shaft, shape = fit.wrap(limb, start, 1.02, wide, far=fit.is_far(limb))
        cuff = fit.brush.shape(shape.cuff(-0.06, 0.2, 0.35 * u), fit.brush.soft(lighten(colour, 0.3)), tension=0.5)
        line = fit.brush.line(
            [*shape.cuff(0.2, 0.2, 0.3 * u)[:1], *shape.cuff(0.2, 0.2, 0.3 * u)[-1:]], 0.4 * u, shade(colour, 0.3), 0.6
        )
        legs.append(shaft + foot(fit, side, 1.16) + cuff + line)
    return Clothes(legs=(legs[0], legs[1]))


def shoes(fit: Fitting) -> Clothes:
    """Shoes with a light sole."""
    return Clothes(legs=(foot(fit, 0, 1.1), foot(fit, 1, 1.1)))


def foot(fit: Fitting, side: int, grow: float) -> str:
    """A shoe on a foot: seen from the side long, from the front round, sitting from below."""
    easel, skeleton, brush = fit.easel, fit.skeleton, fit.brush
    limb = skeleton.legs[side]
    sign = -1 if side == 0 else 1
    long, wide = (grow * size for size in easel.species.foot)
    if easel.species.feet in ("web", "claw"):
        long, wide = 0.72 * long, 1.12 * wide  # toes are drawn in
    x, y = limb.end
    colour = shade(fit.colour, 0.12) if fit.is_far(limb) else fit.colour
    c, s = math.cos(math.radians(skeleton.yaw)), math.sin(math.radians(skeleton.yaw))
    if skeleton.soles:
        r = 0.62 * long
        sole = mix(colour, _SOLE, 0.6)
        body = ellipse(0, -0.35 * r, 0.94 * r, 1.14 * r, brush.form(colour))
        body += ellipse(0, -0.32 * r, 0.76 * r, 0.96 * r, brush.soft(sole))
        body += "".join(
            brush.line([(-0.5 * r, k * r), (0.5 * r, k * r)], 0.4 * fit.unit, shade(sole, 0.3), 0.5)
            for k in (-0.7, -0.4, -0.1, 0.2)
        )
        return group(body, x, y - 0.25 * wide, turn=sign * 8 * c + 14 * s)
    across = wide * 0.78 * abs(c) + long * 0.5 * abs(s) + 0.12 * long * abs(c)
    ahead = 0.5 * long * s + sign * 0.16 * wide * c
    high = 0.5 * wide
    heel = ahead - across
    toe = ahead + across
    lift = 0.72 * high
    upper = [
        (heel, 0.72 * high),
        (heel - 0.02 * across, -0.1 * high),
        (heel + 0.34 * across, -lift * 1.25),
        (ahead, -lift * 1.05),
        (toe - 0.3 * across, -0.62 * high),
        (toe, 0.2 * high),
        (toe - 0.04 * across, 0.72 * high),
        (ahead, 0.86 * high),
    ]
    body = brush.rounded(upper, brush.form(colour))
    sole = [
        (heel - 0.03 * across, 0.55 * high),
        (ahead, 0.68 * high),
        (toe + 0.02 * across, 0.55 * high),
        (toe - 0.06 * across, 0.98 * high),
        (ahead, 1.0 * high),
        (heel + 0.06 * across, 0.98 * high),
    ]
    under = "#e9e0d0" if fit.garment.kind == "shoes" else mix(colour, _SOLE, 0.5)
    body += brush.shape(sole, brush.soft(under), tension=0.5)
    shine = [(ahead + 0.1 * across, -0.5 * high), (ahead + (0.3 + 0.2 * s) * across, -0.36 * high)]
    body += brush.line(shine, 0.7 * fit.unit, lighten(colour, 0.6), 0.7)
    if fit.garment.kind == "shoes":
        tongue = ahead + 0.12 * across * s
        body += "".join(
            brush.line(
                [
                    (tongue + (k - 0.5) * 0.3 * across - 0.2 * across, -0.62 * high),
                    (tongue + (k - 0.5) * 0.3 * across + 0.16 * across, -0.3 * high),
                ],
                0.4 * fit.unit,
                "#f4efe6",
                0.9,
            )
            for k in (0, 1)
        )
    turn = -easel.toes[side] * s
    # A shoe on its toes (or heel) would reach into the ground.
    return group(body, x, min(y, -0.5 * long * abs(math.sin(math.radians(turn)))), turn=turn)


def _legs(fit: Fitting, end: float, ease: float) -> Clothes:
    legs = []
    for limb in fit.skeleton.legs:
        body, shape = fit.wrap(limb, 0.0, end, ease, flare=0.35, far=fit.is_far(limb))
        cuff = fit.brush.shape(
            shape.cuff(0.93, 1.01, 0.12 * fit.unit), fit.brush.soft(shade(fit.colour, 0.14)), tension=0.5
        )
        legs.append(body + cuff)
    waist = band(fit.trunk_sheet(0.8, 0.92), 0.0, 1.0, fit.brush.flat(shade(fit.colour, 0.22)))
    return Clothes(legs=(legs[0], legs[1]), trunk=fit.trunk(0.78, 3.0, waist))
