"""A body meets a pose: joints by forward and inverse kinematics, then seen from one of the views."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from generators.story.scene import View

from .bones import arm, leg
from .face.features import Features
from .placing import Placing, put
from .poise import poise
from .posture import Posture, posture
from .skeleton import Limb, Skeleton, Torso, direction
from .space import Point, hull
from .species import Species
from .stance import Stance

YAW: Mapping[View, float] = {"front": 0.0, "quarter": 31.0, "side": 84.0}
"""Degrees by which a figure is turned to the viewer's right."""
_SOLE = 35.0
"""Feet that point up by more show their soles to who stands before them."""


def pose_figure(species: Species, stance: Stance, mood: Features) -> Skeleton:
    """Joints, outlines and landmarks of a species in a stance.

    Args:
        species: as `anatomy` gives it.
        stance: pose and view.
        mood: what the feeling does to head and shoulders.
    """
    pose = posture(stance.pose, stance.view)
    yaw = YAW[stance.view] + pose.turn * (stance.view != "side")
    body = put(species, pose, mood, yaw)
    head = poise(body, stance)
    arms = (arm(body, 0, head), arm(body, 1, head))
    legs = (leg(body, 0), leg(body, 1))
    return Skeleton(
        yaw=yaw,
        torso=_torso(body),
        head=head,
        arms=arms,
        legs=legs,
        soles=pose.toes[0] > _SOLE and stance.view != "side",
        grip=_grip(species, pose, arms),
        holders=pose.grip[0],
        contact=_contact(species, pose, legs),
        lift=pose.lift * species.leg,
    )


def _torso(body: Placing) -> Torso:
    species = body.species
    spin = body.trunk.then(body.view)
    at, neck = body.seen(body.base), body.seen(body.place(species.neck))
    y, z, across, deep = species.ring
    x, y = body.seen(body.place((0, y, z)))
    c = abs(math.cos(math.atan2(spin.matrix[2, 0], spin.matrix[0, 0])))
    radius = math.hypot(across * c, deep * math.sqrt(max(0.0, 1 - c * c)))
    tip = abs(spin((0.0, 0.0, 1.0))[1])
    return Torso(
        outline=hull(species.trunk, spin, at),
        neck=neck,
        pelvis=at,
        neck_ring=(x, y, radius, deep * max(0.3, min(1.0, tip + 0.3))),
        turn=direction(neck, at),
        balls=list(species.trunk),
        spin=spin,
        at=at,
    )


def _grip(species: Species, pose: Posture, arms: Sequence[Limb]) -> tuple[float, float, float]:
    points: list[Point] = []
    for side in pose.grip[0]:
        limb, reach = arms[side], 0.75 * species.hand
        angle = math.radians(limb.turn)
        points.append((limb.end[0] - reach * math.sin(angle), limb.end[1] + reach * math.cos(angle)))
    x = sum(point[0] for point in points) / len(points)
    y = sum(point[1] for point in points) / len(points)
    return x, y, pose.grip[1]


def _contact(species: Species, pose: Posture, legs: Sequence[Limb]) -> Point:
    wide = max(rx for _, _, _, rx, _, _ in species.trunk)
    spread = max(abs(limb.end[0]) for limb in legs) + 0.6 * species.foot[0]
    across = max(1.15 * wide if pose.seat else 0.9 * wide, spread)
    return across * (0.8 if pose.lift > 0.3 else 1.0), 0.24 * across
