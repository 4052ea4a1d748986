"""Feet: paws, hooves, webs, claws and shoes' lasts. From the side they point ahead; sitting they show their soles."""

from __future__ import annotations

import math

from generators.story.drawing import ellipse, group, mix, shade

from .brush import LINE
from .parts import Easel


def draw_foot(easel: Easel, side: int) -> str:
    """A foot at the end of its leg."""
    x, y = easel.skeleton.legs[side].end
    draw = _KINDS.get(easel.species.feet, _paw)
    with easel.brush.within(lambda point: (point[0] + x, point[1] + y)):
        body, turn = _sole(easel, side) if easel.skeleton.soles else draw(easel, side)
    # A foot that stands on its toes (or heel) would reach into the ground.
    raised = 0.5 * easel.species.foot[0] * abs(math.sin(math.radians(turn)))
    return group(body, x, y if easel.skeleton.soles else min(y, -raised), turn=turn)


def _turned(easel: Easel) -> tuple[float, float]:
    yaw = math.radians(easel.skeleton.yaw)
    return math.cos(yaw), math.sin(yaw)


def _extent(easel: Easel, side: int) -> tuple[float, float, float]:
    """How far a foot reaches across, ahead of its ankle, and half its height."""
    c, s = _turned(easel)
    sign = -1 if side == 0 else 1
    long, wide = easel.species.foot
    across = wide * 0.78 * abs(c) + long * 0.58 * abs(s) + 0.12 * long * abs(c)
    return across, 0.5 * long * s + sign * 0.16 * wide * c, 0.5 * wide


def _paw(easel: Easel, side: int) -> tuple[str, float]:
    brush, paws = easel.brush, easel.species.paws
    c, s = _turned(easel)
    across, ahead, high = _extent(easel, side)
    body = ellipse(ahead, 0, across, high, brush.form(paws))
    dark = mix(paws, LINE, 0.55)
    for k in (-1, 1):
        x = ahead + across * (0.28 * k * c + 0.5 * s)
        body += brush.line([(x, -0.1 * high), (x + 0.06 * across * k, 0.6 * high)], 0.5, dark, 0.55)
    return body, -easel.toes[side] * s


def _hoof(easel: Easel, side: int) -> tuple[str, float]:
    brush, paws = easel.brush, easel.species.paws
    across, ahead, high = _extent(easel, side)
    _, s = _turned(easel)
    w, x = 0.86 * across, 0.7 * ahead
    points = [
        (x - 0.72 * w, -1.1 * high),
        (x + 0.72 * w, -1.1 * high),
        (x + w, 0.9 * high),
        (x, high),
        (x - w, 0.9 * high),
    ]
    cleft = brush.line([(x + 0.3 * w * s, 0.2 * high), (x + 0.36 * w * s, 0.9 * high)], 0.6, shade(paws, 0.4), 0.7)
    return brush.shape(points, brush.form(paws), tension=0.55) + cleft, -easel.toes[side] * s


def _web(easel: Easel, side: int) -> tuple[str, float]:
    """A duck's foot, seen from a little above: three toes with skin between."""
    brush, paws = easel.brush, easel.species.paws
    across, ahead, high = _extent(easel, side)
    c, s = _turned(easel)
    low = high
    tips = [
        (ahead * 1.2 + across * (1.12 * k * (c + 0.3) + 0.62 * s), low * (1.0 - 0.2 * abs(k))) for k in (-1, -0.05, 0.9)
    ]
    heel = (-0.25 * across * s, -0.5 * high)
    (ax, _), (bx, _), (cx, _) = tips
    points = [heel, tips[0], (0.5 * (ax + bx), 0.62 * low), tips[1], (0.5 * (bx + cx), 0.62 * low), tips[2]]
    return brush.shape(points, brush.form(paws), tension=0.4), -easel.toes[side] * s


def _claw(easel: Easel, side: int) -> tuple[str, float]:
    """A bird's three toes."""
    brush, paws = easel.brush, easel.species.paws
    across, ahead, high = _extent(easel, side)
    c, s = _turned(easel)
    toes = "".join(
        ellipse(
            ahead * 0.9 + across * (0.52 * k * (c + 0.1) + 0.25 * s),
            0.25 * high,
            0.34 * across,
            0.66 * high,
            brush.form(paws),
        )
        for k in (-1, 1, 0)
    )
    return toes, -easel.toes[side] * s


def _sole(easel: Easel, side: int) -> tuple[str, float]:
    """The under side of a foot that points at us."""
    brush, species = easel.brush, easel.species
    c, s = _turned(easel)
    sign = -1 if side == 0 else 1
    turn = sign * 10 * c + 12 * s
    r = 0.62 * species.foot[0]
    paws = species.paws
    if species.feet in ("web", "claw"):
        points = [
            (0, 0.5 * r),
            (-1.1 * r, -0.9 * r),
            (-0.5 * r, -0.8 * r),
            (0, -1.25 * r),
            (0.5 * r, -0.8 * r),
            (1.1 * r, -0.9 * r),
        ]
        return brush.shape(points, brush.form(paws), tension=0.5), turn
    body = ellipse(0, -0.35 * r, 0.86 * r, 1.08 * r, brush.form(paws))
    pad = mix(paws, "#f2a79a", 0.55) if species.feet == "paw" else shade(paws, 0.14)
    body += ellipse(0, 0.08 * r, 0.46 * r, 0.4 * r, brush.soft(pad))
    if species.feet == "paw":
        body += "".join(
            ellipse(k * 0.42 * r, (-0.78 + 0.14 * abs(k)) * r, 0.19 * r, 0.22 * r, brush.soft(pad)) for k in (-1, 0, 1)
        )
    return body, turn


def _stump(easel: Easel, side: int) -> tuple[str, float]:
    """An elephant's foot, with three nails."""
    brush, paws = easel.brush, easel.species.paws
    across, ahead, high = _extent(easel, side)
    c, s = _turned(easel)
    body = ellipse(0.4 * ahead, 0, across, high, brush.form(paws))
    nail = brush.flat(mix(paws, "#fff3e4", 0.6))
    for k in (-1, 0, 1):
        body += ellipse(
            0.4 * ahead + across * (0.5 * k * c + (0.62 + 0.24 * k) * s), 0.5 * high, 0.16 * across, 0.3 * high, nail
        )
    return body, -easel.toes[side] * s


def _fluke(easel: Easel, side: int) -> tuple[str, float]:
    """A seal's hind flipper, spread on the ground."""
    brush, paws = easel.brush, easel.species.paws
    across, _, high = _extent(easel, side)
    c, s = _turned(easel)
    sign = -1 if side == 0 else 1
    way = sign * c - 0.6 * s
    tip = 1.9 * across * way
    points = [
        (0, -1.3 * high), (0.55 * tip, -0.9 * high), (tip, -0.2 * high), (0.8 * tip, 0.5 * high),
        (tip * 0.92, high), (0.3 * tip, high), (-0.25 * tip, 0.7 * high),
    ]  # fmt: skip
    return brush.shape(points, brush.form(paws), tension=0.8), 0.0


_KINDS = {"stump": _stump, "fluke": _fluke, "paw": _paw, "hoof": _hoof, "web": _web, "claw": _claw}
