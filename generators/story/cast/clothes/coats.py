"""What is worn over the rest: coats, raincoats, jackets, cardigans, waistcoats, dungarees, aprons."""

from __future__ import annotations

from generators.story.cast.space import Point
from generators.story.drawing import lighten, shade

from .layers import Clothes
from .sheet import band, between
from .skirts import hang
from .tops import collar
from .wardrobe import Fitting


def coat(fit: Fitting) -> Clothes:
    """A buttoned coat to the knee, with lapels, pockets and cuffs."""
    return _coat(fit, length=0.42, flare=1.5, cuff=True, lapels=True)


def raincoat(fit: Fitting) -> Clothes:
    """A shiny raincoat with a hood on the back, pockets and round buttons."""
    worn = _coat(fit, length=0.36, flare=2.6, cuff=True, lapels=False)
    return worn + Clothes(neck=_hood(fit))


def jacket(fit: Fitting) -> Clothes:
    """A short jacket with lapels."""
    lapels = _lapels(fit)
    front = fit.seam(0, -0.3, 1.2, 0.5) + fit.button(0.62, 8, 0.65, lighten(fit.colour, 0.4))
    trunk = fit.trunk(-0.5, 1.12, lapels + front + fit.button(0.84, 8, 0.65, lighten(fit.colour, 0.4)))
    return Clothes(trunk=trunk, arms=_sleeves(fit, True), neck=collar(fit, shade(fit.colour, 0.14), 1.0))


def cardigan(fit: Fitting) -> Clothes:
    """A cardigan, open in front over what is under it, with a ribbed edge."""
    rib = shade(fit.colour, 0.14)
    edges = "".join(fit.seam(a, -0.4, 1.2, 1.6, rib) for a in (-26, 26))
    edges += "".join(fit.button(s, -26, 0.55, "#f4e6c8") for s in (0.3, 0.55, 0.8))
    return Clothes(trunk=_open(fit, 26, 1.1, edges + _hem(fit, 0.98, 1.12, rib)), arms=_sleeves(fit, True))


def waistcoat(fit: Fitting) -> Clothes:
    """A waistcoat without sleeves, with a deep neck and four buttons."""
    buttons = "".join(fit.button(s, 0, 0.5, lighten(fit.colour, 0.5)) for s in (0.48, 0.64, 0.8, 0.95))
    front = fit.seam(0, 0.3, 1.1, 0.4) + buttons
    return Clothes(trunk=fit.trunk(-0.12, 1.04, front, dip=0.4))


def dungarees(fit: Fitting) -> Clothes:
    """Dungarees: trousers with a bib, straps and a pocket."""
    legs = []
    for limb in fit.skeleton.legs:
        body, shape = fit.wrap(limb, 0.0, 0.92, 0.6, flare=0.3, far=fit.is_far(limb))
        cuff = fit.brush.shape(
            shape.cuff(0.9, 1.02, 0.25 * fit.unit), fit.brush.soft(lighten(fit.colour, 0.18)), tension=0.5
        )
        legs.append(body + cuff)
    dark = shade(fit.colour, 0.2)
    straps = "".join(fit.seam(a, -0.45, 0.34, 1.9, fit.colour) for a in (-30, 30))
    bib = _patch(fit, -32, 32, 0.28, 0.72, fit.colour)
    pocket = _patch(fit, -17, 17, 0.44, 0.66, dark)
    buttons = "".join(fit.button(0.33, a, 0.7, "#e3ae3f") for a in (-28, 28))
    trunk = straps + fit.trunk(0.64, 3.0, "") + bib + pocket + buttons
    return Clothes(trunk=trunk, legs=(legs[0], legs[1]))


def apron(fit: Fitting) -> Clothes:
    """An apron with a bib, a band round the waist and a pocket."""
    straps = "".join(fit.seam(a, -0.45, 0.2, 1.2, fit.colour) for a in (-22, 22))
    bib = _patch(fit, -34, 34, 0.16, 0.72, fit.colour)
    waist = band(fit.trunk_sheet(0.68, 0.78), 0.0, 1.0, fit.brush.flat(shade(fit.colour, 0.12)))
    lap = _lap(fit)
    return Clothes(trunk=straps + bib, lap=lap + fit.trunk(0.67, 0.79, waist, pattern=False))


def _lap(fit: Fitting) -> str:
    """The lower half of an apron hangs before the legs."""
    left, right = -58, 58
    torso = fit.skeleton.torso
    top = [fit.on_trunk(0.74, a) for a in (left, 0, right) if torso.faces(a) > -0.1]
    if len(top) < 2:
        return ""
    down = 0.95 * abs(torso.pelvis[1] - torso.neck[1])
    spread = 1.1
    middle = sum(x for x, _ in top) / len(top)
    low = [(middle + spread * (x - middle), min(y + down, -1.0)) for x, y in reversed(top)]
    knees = max(leg.joint[1] for leg in fit.skeleton.legs)
    low = [(x, min(y, knees + 3.0)) for x, y in low]
    return fit.brush.rounded([*top, *low], fit.brush.form(fit.colour), "")


def _coat(fit: Fitting, *, length: float, flare: float, cuff: bool, lapels: bool) -> Clothes:
    buttons = "".join(fit.button(s, 7, 0.72, _button_colour(fit)) for s in (0.22, 0.5, 0.78))
    front = fit.seam(0, -0.3, 1.4, 0.55)
    inside = (_lapels(fit) if lapels else "") + front + buttons
    low = hang(fit, length, flare, waist=0.8, inside=_opening(fit, length))
    trunk = fit.trunk(-0.5, 0.94, inside)
    return Clothes(lap=low + trunk, arms=_sleeves(fit, cuff), neck=collar(fit, shade(fit.colour, 0.1), 1.5))


def _opening(fit: Fitting, length: float) -> str:
    """The front edge of a coat, from the waist down between the legs, and a pocket on each side of it."""
    if fit.skeleton.torso.faces(0) < 0.05:
        return ""
    x, y = fit.on_trunk(0.85, 0)
    knees = [leg.line[round(length * (len(leg.line) - 1))] for leg in fit.skeleton.legs]
    mx, my = sum(k[0] for k in knees) / 2, max(k[1] for k in knees) + 2
    lean = 0.4 if fit.skeleton.torso.faces(0) < 0.9 else 0.0
    end = (mx + lean * (x - mx), my)
    return fit.brush.line([(x, y), ((x + end[0]) / 2, (y + end[1]) / 2), end], 0.55 * fit.unit, fit.dark, 0.8)


def _button_colour(fit: Fitting) -> str:
    return "#e3ae3f" if fit.garment.kind == "coat" else lighten(fit.colour, 0.5)


def _lapels(fit: Fitting) -> str:
    out = ""
    for sign in (-1, 1):
        if fit.skeleton.torso.faces(sign * 20) < 0.1:
            continue
        points = [
            fit.on_trunk(-0.42, sign * 26),
            fit.on_trunk(-0.05, sign * 38),
            fit.on_trunk(0.08, sign * 27),
            fit.on_trunk(0.36, sign * 2),
            fit.on_trunk(-0.2, sign * 8),
        ]
        fill = fit.brush.down(lighten(fit.colour, 0.1), 0.2)
        out += fit.brush.shape(
            points, fill, f'stroke="{fit.brush.flat(fit.dark)}" stroke-width="{0.3 * fit.unit:.2f}"', tension=0.25
        )
    return out


def _hood(fit: Fitting) -> str:
    """A hood that lies on the shoulders."""
    x, y, across, _ = fit.skeleton.torso.neck_ring
    ring = [
        (x - 1.36 * across, y + 0.4),
        (x - 0.9 * across, y - 0.34 * across),
        (x + 0.9 * across, y - 0.34 * across),
        (x + 1.36 * across, y + 0.4),
        (x + 0.8 * across, y + 0.42 * across),
        (x - 0.8 * across, y + 0.42 * across),
    ]
    inner = fit.brush.shape(
        [(x - 0.95 * across, y), (x, y - 0.3 * across), (x + 0.95 * across, y), (x, y + 0.25 * across)],
        fit.brush.flat(shade(fit.colour, 0.3)),
    )
    return fit.brush.rounded(ring, fit.brush.form(fit.colour), inner)


def _sleeves(fit: Fitting, cuff: bool) -> tuple[str, str]:
    out = []
    for limb in fit.skeleton.arms:
        far = fit.is_far(limb)
        body, shape = fit.wrap(limb, 0.0, 0.92, 0.75 + 0.35 * fit.layer, flare=0.6, far=far)
        if cuff:
            colour = shade(fit.colour, 0.24 if far else 0.12)
            body += fit.brush.shape(shape.cuff(0.86, 1.02, 0.2 * fit.unit), fit.brush.soft(colour), tension=0.5)
        out.append(body)
    return out[0], out[1]


def _open(fit: Fitting, gap: float, bottom: float, inside: str) -> str:
    """Cloth on the trunk without a strip in the middle of the front."""
    shares = [-0.6 + (bottom + 0.7) * k / 6 for k in range(7)]
    torso = fit.skeleton.torso

    def edge(around: float) -> list[Point]:
        return [torso.surface(s, around * (1.0 - 0.25 * max(0.0, 0.4 - s))) for s in shares]

    if torso.faces(0) < -0.3:
        return fit.trunk(-0.5, bottom, inside)
    left, right = edge(-gap), edge(gap)
    hole = between(left, right)
    clip = fit.brush.ink.clip(f'<path clip-rule="evenodd" d="M-200,-200H200V60H-200Z{hole}"/>')
    return (
        f'<g clip-path="{clip}">{fit.trunk(-0.5, bottom, inside)}</g>'
        if torso.faces(0) > 0.0
        else fit.trunk(-0.5, bottom, inside)
    )


def _hem(fit: Fitting, top: float, bottom: float, colour: str) -> str:
    return band(fit.trunk_sheet(top, bottom), 0.0, 1.0, fit.brush.flat(colour))


def _patch(fit: Fitting, left: float, right: float, top: float, bottom: float, colour: str) -> str:
    """A piece of cloth sewn on the front."""
    torso = fit.skeleton.torso
    if torso.faces(0.5 * (left + right)) < 0.1:
        return ""
    start, end = fit.arc
    a, b = max(left, start), min(right, end)
    points = [
        fit.on_trunk(top, a),
        fit.on_trunk(top, 0.5 * (a + b)),
        fit.on_trunk(top, b),
        fit.on_trunk(0.5 * (top + bottom), b),
        fit.on_trunk(bottom, b),
        fit.on_trunk(bottom, 0.5 * (a + b)),
        fit.on_trunk(bottom, a),
        fit.on_trunk(0.5 * (top + bottom), a),
    ]
    line = f'stroke="{fit.brush.flat(shade(colour, 0.25))}" stroke-width="{0.3 * fit.unit:.2f}"'
    return fit.brush.shape(points, fit.brush.down(colour, 0.1), line, tension=0.35)
