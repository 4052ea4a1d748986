"""What hangs on the back or at the side: capes, backpacks, wings, bags."""

from __future__ import annotations

import math

from generators.story.cast.space import Point, Turn, hull
from generators.story.drawing import circle, lighten, shade

from .layers import Clothes
from .sheet import Sheet, printed
from .wardrobe import Fitting


def cape(fit: Fitting) -> Clothes:
    """A cape from the shoulders to the calves, fastened in front; it shows behind the body from the front."""
    torso, brush, u = fit.skeleton.torso, fit.brush, fit.unit
    shoulders = [arm.root for arm in fit.skeleton.arms]
    left, right = min(shoulders), max(shoulders)
    back = torso.spin((0.0, 0.0, -1.0))
    broad = 1.5 * max(ball[3] for ball in torso.balls) * max(0.55, abs(torso.spin((1.0, 0.0, 0.0))[0]))
    wide = max(abs(right[0] - left[0]), 1.2 * torso.neck_ring[2], broad)
    middle = (left[0] + right[0]) / 2
    ground = max(leg.end[1] for leg in fit.skeleton.legs)
    top = min(left[1], right[1]) - 2.2 * u
    long = max(0.82 * (ground - top), 6 * u)
    drift = 7.5 * u * back[0]
    half = 0.62 * wide + 1.6 * u
    outline: list[Point] = [
        (middle - 0.34 * wide, top),
        (middle + 0.34 * wide, top),
        (middle + half + 0.3 * drift, top + 0.2 * long),
        (middle + half + 2.6 * u + 0.8 * drift, top + 0.7 * long),
        (middle + half + 3.4 * u + drift, top + long),
        (middle + 0.35 * half + drift, top + 1.02 * long),
        (middle - 0.35 * half + drift, top + 0.98 * long),
        (middle - half - 3.4 * u + drift, top + long),
        (middle - half - 2.6 * u + 0.8 * drift, top + 0.7 * long),
        (middle - half + 0.3 * drift, top + 0.2 * long),
    ]
    sheet = Sheet(lambda a, b: (middle + (2 * a - 1) * (half + 3 * u * b) + drift * b, top + b * long), 2 * half, long)
    folds = "".join(brush.line(sheet.plumb(a, 0.15, 1.0), 0.9 * u, fit.dark, 0.4) for a in (0.12, 0.3, 0.7, 0.88))
    behind = brush.rounded(outline, brush.form(shade(fit.colour, 0.14)), printed(fit.garment, sheet, brush) + folds)
    x, y, across, deep = torso.neck_ring
    collar = [
        (x - 1.25 * across, y + 1.6 * u),
        (x - 0.9 * across, y - 0.3 * deep),
        (x, y + 0.25 * deep),
        (x + 0.9 * across, y - 0.3 * deep),
        (x + 1.25 * across, y + 1.6 * u),
        (x + 0.5 * across, y + 0.75 * deep + u),
        (x - 0.5 * across, y + 0.75 * deep + u),
    ]
    neck = brush.rounded(collar, brush.form(fit.colour))
    bx = x + 0.9 * across * math.sin(math.radians(fit.skeleton.yaw))
    clasp = circle(bx, y + 0.66 * deep + 0.4 * u, 1.3 * u, brush.form("#e3ae3f"))
    return Clothes(behind=behind, chest=neck + clasp)


def backpack(fit: Fitting) -> Clothes:
    """A rucksack: straps in front, the bag behind the shoulders or at the back as seen from the side."""
    torso, brush, u = fit.skeleton.torso, fit.brush, fit.unit
    widest = max(ball[3] for ball in torso.balls)
    deepest = max(ball[5] for ball in torso.balls)
    top = min(ball[1] for ball in torso.balls)
    bag = [
        (0.0, 0.62 * top, -deepest - 2.6 * u, 0.86 * widest, 0.46 * abs(top), 4.4 * u),
        (0.0, 0.86 * top, -deepest - 1.6 * u, 0.74 * widest, 0.26 * abs(top), 3.4 * u),
    ]
    outline = hull(bag, torso.spin, torso.at)
    pocket = hull(
        [(0.0, 0.46 * top, -deepest - 5.2 * u, 0.56 * widest, 0.22 * abs(top), 2.4 * u)], torso.spin, torso.at
    )
    body = brush.rounded(outline, brush.form(fit.colour)) + brush.rounded(pocket, brush.form(shade(fit.colour, 0.12)))
    roll = hull([(0.0, 1.16 * top, -deepest - 2 * u, 0.8 * widest, 2.0 * u, 2.2 * u)], torso.spin, torso.at)
    body += brush.rounded(roll, brush.form(lighten(fit.colour, 0.4)))
    straps = "".join(fit.seam(a, -0.45, 0.72, 1.9, shade(fit.colour, 0.16)) for a in (-44, 44))
    return Clothes(behind=body, lap=straps)


def wings(fit: Fitting) -> Clothes:
    """A fairy's wings."""
    torso, brush, u = fit.skeleton.torso, fit.brush, fit.unit
    turn = Turn(fit.skeleton.yaw)
    x, y = torso.surface(0.1, 180)
    out = ""
    for sign in (-1, 1):
        for long, up, fat in ((24, 42, 7.4), (17, -14, 6.2)):
            a = math.radians(up)
            tip = turn((sign * long * math.cos(a) * u * 1.3, -long * math.sin(a) * u * 1.3, -5 * u))
            mx, my = 0.6 * tip[0], 0.6 * tip[1]
            nx, ny = -tip[1] / (math.hypot(*tip[:2]) or 1.0), tip[0] / (math.hypot(*tip[:2]) or 1.0)
            shape = [
                (x, y),
                (x + mx + nx * fat * u, y + my + ny * fat * u),
                (x + tip[0], y + tip[1]),
                (x + mx - nx * fat * u, y + my - ny * fat * u),
            ]
            out += f'<g opacity="0.85">{brush.rounded(shape, brush.soft(fit.colour))}</g>'
            out += brush.line([(x, y), (x + 0.85 * tip[0], y + 0.85 * tip[1])], 0.4 * u, lighten(fit.colour, 0.7), 0.8)
    return Clothes(behind=out)


def bag(fit: Fitting) -> Clothes:
    """A bag at the hip on a strap across the chest."""
    torso, brush, u = fit.skeleton.torso, fit.brush, fit.unit
    side = -62 if torso.faces(-62) > 0 else 62
    strap = [
        torso.surface(-0.4 + 1.3 * k / 6, -side * 0.7 + (side * 1.6) * k / 6)
        for k in range(7)
        if torso.faces(-side * 0.7 + side * 1.6 * k / 6) > -0.05
    ]
    out = brush.line(strap, 1.3 * u, shade(fit.colour, 0.2)) if len(strap) > 1 else ""
    x, y = torso.surface(0.98, side)
    box = [(x - 4 * u, y - 2.6 * u), (x + 4 * u, y - 2.6 * u), (x + 4.2 * u, y + 3.2 * u), (x - 4.2 * u, y + 3.2 * u)]
    flap = [
        (x - 4.2 * u, y - 2.9 * u),
        (x + 4.2 * u, y - 2.9 * u),
        (x + 3.8 * u, y + 0.4 * u),
        (x, y + 1.2 * u),
        (x - 3.8 * u, y + 0.4 * u),
    ]
    out += brush.shape(box, brush.form(fit.colour), tension=0.45) + brush.shape(
        flap, brush.form(shade(fit.colour, 0.12)), tension=0.45
    )
    out += circle(x, y + 0.3 * u, 0.6 * u, brush.form("#e3ae3f"))
    return Clothes(lap=out)
