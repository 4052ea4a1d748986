"""Hands: mittens with a thumb, that hang, point, spread and close around things."""

from __future__ import annotations

from generators.story.drawing import ellipse, group, lighten, mix

from .brush import LINE, Brush
from .parts import Easel
from .posture import Posture


def draw_hand(easel: Easel, side: int, pose: Posture, holding: bool) -> tuple[str, str]:
    """A hand: what is behind a thing it holds, and the fingers in front of it."""
    species, brush = easel.species, easel.brush
    if species.arms == "wing":
        return "", _grasp(easel, side) if holding else ""
    if species.arms == "flipper":
        return "", _fold(easel, side) if holding else ""
    limb = easel.skeleton.arms[side]
    r = species.hand
    fill = brush.form(species.paws)
    dark = mix(species.paws, LINE, 0.5)
    inner = 1 if side == 0 else -1  # the thumb is on the inner side
    palm = ellipse(0, 0.5 * r, 0.92 * r, r, fill)

    def placed(body: str) -> str:
        return group(body, limb.end[0], limb.end[1], turn=limb.turn)

    if holding:
        fingers = "".join(ellipse((k - 1) * 0.5 * r, 0.82 * r, 0.36 * r, 0.62 * r, fill) for k in range(3))
        fingers += ellipse(inner * 0.82 * r, 0.2 * r, 0.3 * r, 0.55 * r, fill)
        return placed(palm), placed(fingers + _between(r, brush, dark))
    tx, ty = inner * 0.82 * r, 0.28 * r
    thumb = _turned(tx, ty, 0.34 * r, 0.58 * r, fill, -inner * 28, tx, ty)
    if pose.finger and side in easel.skeleton.holders:
        finger = ellipse(0, 1.55 * r, 0.3 * r, 0.75 * r, fill)
        return placed(thumb + finger + palm), ""
    if pose.open and limb.end[1] < limb.root[1]:
        spread = "".join(_turned(0, 1.35 * r, 0.32 * r, 0.52 * r, fill, 27 * k, 0, 0) for k in (-1, 0, 1))
        return placed(thumb + spread + palm), ""
    if pose.fist:
        return placed(
            palm
            + _turned(0.2 * inner * r, 0.75 * r, 0.3 * r, 0.62 * r, fill, 70 * inner, 0.2 * inner * r, 0.75 * r)
            + _between(r, brush, dark)
        ), ""
    lines = "".join(brush.line([(k * 0.3 * r, 1.0 * r), (k * 0.34 * r, 1.36 * r)], 0.45, dark, 0.5) for k in (-1, 1))
    return placed(thumb + palm + lines), ""


def _turned(x: float, y: float, rx: float, ry: float, fill: str, angle: float, about_x: float, about_y: float) -> str:
    return ellipse(x, y, rx, ry, fill, f'transform="rotate({angle:.0f} {about_x:.1f} {about_y:.1f})"')


def _between(r: float, brush: Brush, dark: str) -> str:
    return "".join(brush.line([(k * 0.25 * r, 0.5 * r), (k * 0.25 * r, 1.2 * r)], 0.4, dark, 0.4) for k in (-1, 1))


def _grasp(easel: Easel, side: int) -> str:
    """The tips of a wing's feathers, folded over a thing."""
    limb, brush, r = easel.skeleton.arms[side], easel.brush, easel.species.hand
    fill = brush.form(easel.species.coat)
    body = "".join(ellipse((k - 1) * 0.55 * r, 0.35 * r, 0.42 * r, 0.85 * r, fill) for k in range(3))
    return group(body, limb.end[0], limb.end[1], turn=limb.turn)


def _fold(easel: Easel, side: int) -> str:
    """The tip of a flipper, curled over a thing."""
    limb, brush, r = easel.skeleton.arms[side], easel.brush, easel.species.hand
    inner = 1 if side == 0 else -1
    colour = easel.species.limbs or easel.species.coat
    curl = [(-0.8, -0.5), (-0.92, 0.6), (-0.45, 1.5), (0.35, 1.55), (0.95, 0.95), (0.8, 0.3), (0.2, 0.25), (-0.2, -0.2)]
    ring = [(inner * x * r, y * r) for x, y in curl]
    edge = [(inner * x * r, y * r) for x, y in ((-0.2, -0.2), (0.2, 0.25), (0.8, 0.3))]
    body = brush.shape(ring, brush.form(lighten(colour, 0.08)), clipped=True)
    return group(body + brush.line(edge, 0.5, mix(colour, LINE, 0.5), 0.6), limb.end[0], limb.end[1], turn=limb.turn)
