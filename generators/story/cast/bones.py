"""Arms and legs: joints by inverse kinematics, then seen in the picture."""

from __future__ import annotations

import math

from .placing import Placing, sign
from .skeleton import Head, Limb, direction
from .space import Point, Vec, bend

_APART = 1.2
"""Half the distance of two hands that carry one thing, in radii of a hand."""

_SIDEWAYS, _LOWERED, _MOUTH = 62.0, 16, 0.2
"""Degrees from which a face is in profile; how often an arm is lowered by a tenth of its length until it is clear of
nose and mouth; and how much of a head's size is kept clear around them."""


def arm(body: Placing, side: int, head: Head) -> Limb:
    """An arm, reaching for where the pose has its hand.

    Args:
        body: the trunk in space.
        side: 0 or 1.
        head: decides whether the hand is before the face.
    """
    species, pose, way = body.species, body.pose, sign(side)
    upper, lower = species.arm
    x, y, z = species.shoulder
    root = body.place((way * x, y - 1.6 * body.mood.shrug, z))
    out, down, ahead = pose.hands[side]
    length = upper + lower
    if len(pose.grip[0]) > 1:  # hands that carry one thing meet before the belly, however broad the shoulders are
        out = min(out, (_APART * species.hand - x) / length)
    a, b, c = pose.elbows[side]
    floor = -1.1 * species.arm_width[0] if species.arms == "wing" else -0.6 * species.hand

    def reaching(lower_by: float) -> Limb:
        target = (root[0] + way * out * length, root[1] + (down + lower_by) * length, root[2] + ahead * length)
        joint, end = bend(root, target, upper, lower, (way * a, b, c))
        end = (end[0], min(end[1], floor), end[2])
        return _limb(root, joint, end, species.arm_width, body, None if pose.asleep else head)

    limb = reaching(0.0)
    for step in range(1, _LOWERED if limb.above and body.yaw > _SIDEWAYS else 0):
        if _clear_of_mouth(limb, head, species.hand):
            break
        limb = reaching(0.1 * step)
    return limb


def _clear_of_mouth(limb: Limb, head: Head, hand: float) -> bool:
    """Whether an arm before a head in profile leaves nose and mouth free; short arms cannot go round a large snout."""
    spots = [head.in_figure(head.mouth), head.in_figure(head.nose)]
    room = 0.5 * limb.widths[1] + _MOUTH * head.size
    return all(
        math.hypot(x - px, y - py) > (room if k < len(limb.line) - 1 else room + hand)
        for k, (x, y) in enumerate(limb.line)
        for px, py in spots
    )


def leg(body: Placing, side: int) -> Limb:
    """A leg, standing where the pose has its foot, and never in the ground."""
    species, pose, way = body.species, body.pose, sign(side)
    x, y, z = species.hip
    root = body.place((way * x, y, z))
    out, lift, ahead = pose.feet[side]
    ankle = 0.5 * species.foot[1]
    floor = -ankle - species.leg * (lift + pose.lift)
    target = (root[0] + way * out * species.leg, min(floor, -ankle), root[2] + ahead * species.leg)
    a, b, c = pose.knees
    half = 0.52 * species.leg
    joint, end = bend(root, target, half, half, (way * a, b, c))
    joint = (joint[0], min(joint[1], -0.42 * species.leg_width[1]), joint[2])
    end = (end[0], min(end[1], -ankle), end[2])
    return _limb(root, joint, end, species.leg_width, body, None)


def _limb(root: Vec, joint: Vec, end: Vec, widths: Vec, body: Placing, head: Head | None) -> Limb:
    r, j, e = body.view(root), body.view(joint), body.view(end)
    depth = 0.4 * j[2] + 0.6 * e[2] - body.middle
    above = (
        head is not None and depth > 9 and e[1] < head.at[1] + 0.9 * head.size and abs(e[0] - head.at[0]) < head.size
    )
    return Limb(
        root=r[:2],
        joint=j[:2],
        end=e[:2],
        widths=widths,
        turn=direction(j, e),
        depth=depth,
        over=depth > -1.0,
        above=above,
        line=_curve(r[:2], j[:2], e[:2]),
    )


def _curve(root: Point, joint: Point, end: Point) -> tuple[Point, ...]:
    """A soft bend: the joint pulls the line to itself without a corner."""
    mid = (joint[0] + 0.22 * (2 * joint[0] - root[0] - end[0]), joint[1] + 0.22 * (2 * joint[1] - root[1] - end[1]))
    out = []
    for k in range(9):
        t = k / 8
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
        out.append((a * root[0] + b * mid[0] + c * end[0], a * root[1] + b * mid[1] + c * end[1]))
    return tuple(out)
