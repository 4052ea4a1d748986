"""Where eyes look: at what matters in the picture, or where the pose sends them."""

from __future__ import annotations

import math
from collections.abc import Sequence

from generators.story.layout.staging import manner
from generators.story.scene import Box
from generators.story.terms import Pose

Point = tuple[float, float]
_ASIDE = frozenset({"walk", "run", "stomp", "cheer", "dance", "jump", "sleep", "look_up", "recoil"})
"""Poses that go on with what they do, whatever lies beside them."""


def gaze_point(pose: Pose, face: Box, mirrored: bool, asked: Sequence[Point]) -> Point | None:
    """The point that is looked at, scene units; None looks at the reader.

    Args:
        pose: what the body does.
        face: box of the face.
        mirrored: whether it looks to the left.
        asked: points that matter, the most important first.
    """
    middle = ((face.left + face.right) / 2, (face.top + face.bottom) / 2)
    side = -1 if mirrored else 1
    if asked and pose not in _ASIDE:
        return asked[0]
    return {
        "camera": None,
        "ahead": (middle[0] + side * 600, middle[1] + 40),
        "up": (middle[0] + side * 260, middle[1] - 420),
        "down": (middle[0] + side * 160, middle[1] + 420),
    }[manner(pose).gaze]


def direction(face: Box, point: Point | None, mirrored: bool) -> Point | None:
    """Unit direction from a face to a point, in the figure's own frame (which is mirrored after it is drawn)."""
    if point is None:
        return None
    across = point[0] - (face.left + face.right) / 2
    down = point[1] - (face.top + face.bottom) / 2
    length = math.hypot(across, down)
    if length < 1:
        return None
    return (-across if mirrored else across) / length, down / length
