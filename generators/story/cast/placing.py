"""A trunk put into space: from there, head and limbs grow."""

from __future__ import annotations

import math
from dataclasses import dataclass

from .face.features import Features
from .posture import Posture
from .space import Point, Turn, Vec
from .species import Species

SIDES = (0, 1)


def sign(side: int) -> int:
    """-1 for the figure's right (side 0, towards -x), 1 for its left."""
    return -1 if side == 0 else 1


@dataclass(frozen=True)
class Placing:
    """A body in a pose, before its limbs are set.

    Attributes:
        species, pose, mood: who, how, and with what feeling.
        trunk: how the trunk leans; view: from where all is seen.
        yaw: of the view, degrees.
        base: where the pelvis is, in space.
    """

    species: Species
    pose: Posture
    mood: Features
    trunk: Turn
    view: Turn
    yaw: float
    base: Vec

    def place(self, local: Vec) -> Vec:
        """A place of the trunk, in space."""
        x, y, z = self.trunk(local)
        return self.base[0] + x, self.base[1] + y, self.base[2] + z

    def seen(self, point: Vec) -> Point:
        """A place in space, in the picture."""
        x, y, _ = self.view(point)
        return x, y

    @property
    def middle(self) -> float:
        """How near the middle of the trunk is."""
        return self.view(self.place((0, 0.5 * self.species.neck[1], 0)))[2]


def put(species: Species, pose: Posture, mood: Features, yaw: float) -> Placing:
    """Stand, seat or lay a body on the ground.

    Args:
        species, pose, mood: as in `Placing`.
        yaw: from where it is seen.
    """
    trunk = Turn(0, pose.lean[0] + 4 * mood.slump, pose.lean[1])
    return Placing(species, pose, mood, trunk, Turn(yaw), yaw, _pelvis(species, pose, trunk))


def _pelvis(species: Species, pose: Posture, trunk: Turn) -> Vec:
    # Who leans forward moves the hips back to keep balance.
    back = -math.sin(math.radians(pose.lean[0])) * abs(species.neck[1])
    if not pose.seat:
        # Who has short legs cannot go down on them as far as others.
        least = max(y + 0.88 * ry for _, y, _, _, ry, _ in species.trunk)
        return (0.0, -max(species.leg * (pose.pelvis + pose.lift), least), 0.32 * back)
    balls = [(trunk((x, y, z))[1], max(rx, ry, rz)) for x, y, z, rx, ry, rz in species.trunk]
    return (0.0, -max(y + 0.92 * radius for y, radius in balls), 0.35 * back)
