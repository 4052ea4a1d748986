"""What is worn on the trunk next to the skin: jumpers, shirts, dresses, robes, suits."""

from __future__ import annotations

from generators.story.drawing import ellipse, group, lighten, shade

from .layers import Clothes, both
from .sheet import band
from .skirts import hang
from .wardrobe import Fitting


def jumper(fit: Fitting) -> Clothes:
    """A knitted jumper with ribbed neck, cuffs and hem."""
    rib = shade(fit.colour, 0.12)
    ribs = "".join(fit.seam(a, 0.86, 1.05, 0.4, shade(rib, 0.25)) for a in range(-165, 181, 15))
    hem = _band(fit, 0.88, 1.04, rib) + ribs
    trunk = fit.trunk(-0.5, 1.03, hem)
    sleeves = both(lambda side: _sleeve(fit, side, 0.9, rib))
    return Clothes(trunk=trunk, arms=sleeves, neck=collar(fit, rib, 1.25))


def shirt(fit: Fitting) -> Clothes:
    """A shirt with short sleeves and a small collar."""
    hem = _band(fit, 0.94, 1.04, shade(fit.colour, 0.08))
    trunk = fit.trunk(
        -0.5, 1.04, hem + fit.seam(0, -0.3, 1.0, 0.35) + _buttons(fit, 0, (0.2, 0.5, 0.8), shade(fit.colour, 0.2))
    )
    sleeves = both(lambda side: _sleeve(fit, side, 0.92 if fit.garment.shape == "long" else 0.46, ""))
    return Clothes(trunk=trunk, arms=sleeves, neck=collar(fit, lighten(fit.colour, 0.2), 0.9))


def dress(fit: Fitting) -> Clothes:
    """A dress with short puffed sleeves, a waistband and a swinging skirt."""
    band = _band(fit, 0.6, 0.74, shade(fit.garment.second, 0.05))
    trunk = fit.trunk(-0.5, 0.8, band)
    long = fit.garment.shape == "long"
    lap = hang(fit, 0.93 if long else 0.52, 4.2 if long else 2.6, waist=0.68, hem=fit.garment.second)
    sleeves = both(lambda side: _puffed(fit, side))
    return Clothes(trunk=trunk, lap=lap, arms=sleeves, neck=collar(fit, fit.garment.second, 0.95))


def robe(fit: Fitting) -> Clothes:
    """A long robe with wide sleeves and a cord."""
    cord = _band(fit, 0.62, 0.7, "#d9b25a")
    lap = hang(fit, 0.96, 2.4, waist=0.66, hem=fit.garment.second)
    sleeves = both(lambda side: _sleeve(fit, side, 0.9, fit.garment.second, flare=1.9))
    return Clothes(trunk=fit.trunk(-0.5, 0.8, cord), lap=lap, arms=sleeves, neck=collar(fit, fit.garment.second, 1.0))


def armour(fit: Fitting) -> Clothes:
    """A breastplate, plates on arms and legs, a belt."""
    belt = _band(fit, 0.82, 0.98, "#6b4a36")
    plate = fit.seam(0, -0.3, 0.8, 0.5, shade(fit.colour, 0.25)) + belt
    plate += "".join(fit.button(0.9, a, 0.8, "#e3ae3f") for a in (0,))
    arms, legs = [], []
    for side in (0, 1):
        arm, leg = fit.skeleton.arms[side], fit.skeleton.legs[side]
        upper, shape = fit.wrap(arm, 0.0, 0.42, 1.1, far=fit.is_far(arm))
        lower, _ = fit.wrap(arm, 0.52, 0.94, 0.7, flare=0.5, far=fit.is_far(arm))
        lines = "".join(
            fit.brush.line(shape.cuff(s, s, 0)[:1] + shape.cuff(s, s, 0)[-1:], 0.4 * fit.unit, fit.dark, 0.6)
            for s in (0.5, 0.8)
        )
        under, _ = fit.wrap(arm, 0.0, 0.95, 0.2, far=True, colour=shade(fit.colour, 0.35), pattern=False)
        arms.append(under + lower + upper + lines)
        shin, _ = fit.wrap(leg, 0.55, 0.97, 0.5, far=fit.is_far(leg))
        thigh, _ = fit.wrap(leg, 0.0, 0.97, 0.3, far=True, colour=shade(fit.colour, 0.32), pattern=False)
        legs.append(thigh + shin)
    return Clothes(
        trunk=fit.trunk(-0.5, 1.2, plate),
        arms=(arms[0], arms[1]),
        legs=(legs[0], legs[1]),
        neck=collar(fit, shade(fit.colour, 0.1), 1.3),
    )


def spacesuit(fit: Fitting) -> Clothes:
    """A white suit with padded joints, a ring at the neck and a small panel of lights."""
    grey = shade(fit.colour, 0.2)
    panel = "".join(
        fit.button(0.34 + 0.14 * (k // 2), (-14, 14)[k % 2], 0.75, c)
        for k, c in enumerate(("#cf4a3c", "#f2c143", "#4a7fc1", "#4f9a62"))
    )
    trunk = fit.trunk(-0.5, 1.5, panel + _band(fit, 0.8, 0.92, grey), pattern=False)
    arms, legs = [], []
    for side in (0, 1):
        arm, leg = fit.skeleton.arms[side], fit.skeleton.legs[side]
        one, shape = fit.wrap(arm, 0.0, 0.95, 0.9, far=fit.is_far(arm))
        two, trouser = fit.wrap(leg, 0.0, 0.96, 0.8, far=fit.is_far(leg))
        arms.append(
            one
            + fit.brush.shape(shape.cuff(0.46, 0.56, 0.5), fit.brush.soft(grey), tension=0.4)
            + _cuff(fit, shape, grey)
        )
        legs.append(two + fit.brush.shape(trouser.cuff(0.46, 0.56, 0.5), fit.brush.soft(grey), tension=0.4))
    return Clothes(trunk=trunk, arms=(arms[0], arms[1]), legs=(legs[0], legs[1]), neck=collar(fit, grey, 2.0))


def collar(fit: Fitting, colour: str, height: float) -> str:
    """A band around the neck."""
    x, y, across, deep = fit.skeleton.torso.neck_ring
    turn = fit.skeleton.torso.turn
    h = height * fit.unit
    brush = fit.brush
    rx, ry = across * 1.02, max(deep * 0.42, 1.2 * fit.unit)
    body = ellipse(0, 0.4 * h, rx, ry + 0.6 * h, brush.form(colour))
    body += ellipse(0, -0.3 * h, 0.9 * rx, 0.8 * ry, brush.flat(shade(colour, 0.3)))
    return group(body, x, y, turn=turn)


def _sleeve(fit: Fitting, side: int, end: float, cuff: str, *, flare: float = 0.3) -> str:
    limb = fit.skeleton.arms[side]
    far = fit.is_far(limb)
    body, shape = fit.wrap(limb, 0.0, end, 0.65 + 0.3 * fit.layer, flare=flare, far=far)
    return body + (_cuff(fit, shape, shade(cuff, 0.12) if far else cuff) if cuff else "")


def _puffed(fit: Fitting, side: int) -> str:
    limb = fit.skeleton.arms[side]
    return fit.wrap(limb, 0.0, 0.34, 1.5, far=fit.is_far(limb))[0]


def _cuff(fit: Fitting, shape, colour: str) -> str:
    return fit.brush.shape(shape.cuff(0.9, 1.02, 0.15 * fit.unit), fit.brush.soft(colour), tension=0.5)


def _band(fit: Fitting, top: float, bottom: float, colour: str) -> str:
    """A band around the trunk, for `trunk(inside=…)`."""
    return band(fit.trunk_sheet(top, bottom), 0.0, 1.0, fit.brush.flat(colour))


def _buttons(fit: Fitting, around: float, shares: tuple[float, ...], colour: str) -> str:
    return "".join(fit.button(share, around, 0.55, colour) for share in shares)
