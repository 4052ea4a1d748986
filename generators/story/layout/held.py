"""What a figure holds: where the hand is, as large as leaves the face free."""

from __future__ import annotations

import math

from generators.story.layout.boxes import Room, handle_of, prop_of
from generators.story.layout.figures import grip_of
from generators.story.plan import PlanElement, Slug
from generators.story.props import natural_height
from generators.story.scene import HEIGHT, Box, Placed, Staging

_LEAST, _MOST = 0.12, 0.36  # of the hero's standing height
_AROUND = 1.03  # of the face's ellipse, squared: room for what rounding to a tenth moves
_SHRINK, _TRIES = 0.92, 13  # to two fifths of its size, but no further


def in_hand(one: PlanElement, staging: Staging, room: Room, face: Box, width: float) -> Placed | None:
    """Place an element in a hand; it shrinks until it is clear of the face and in the frame. None if it cannot be."""
    height = min(max(natural_height(one.id), _LEAST), _MOST) * staging.height
    for _ in range(_TRIES):
        box = held_box(one.id, staging, room, height)
        if not hides(box, face, _AROUND) and box.inside(Box(0, 0, width, HEIGHT)):
            break
        height *= _SHRINK
    else:
        return None
    x, y, _ = held_at(one.id, staging, room, height)
    return Placed(
        id=one.id, x=round(x, 1), y=round(y, 1), height=round(height, 1), mirrored=staging.mirrored, stands="hand",
        depth=0.0,
    )  # fmt: skip


def hides(box: Box, face: Box, around: float = 1.0) -> bool:
    """Whether a box reaches into the ellipse of a face's box; what lies in the corners of that box is beside the face.

    Args:
        box, face: boxes of the thing and the face, in the same units.
        around: of the ellipse, squared; above 1 for room around it.
    """
    x, y = (face.left + face.right) / 2, (face.top + face.bottom) / 2
    across = min(max(x, box.left), box.right) - x
    down = min(max(y, box.top), box.bottom) - y
    return (across / (face.width / 2)) ** 2 + (down / (face.height / 2)) ** 2 < around


def held_at(id: Slug, staging: Staging, room: Room, height: float) -> tuple[float, float, float]:
    """Origin (x, y) of the drawing and its angle in degrees, so that its grip lies in the hand."""
    x, y, angle = grip_of(room, staging.x, staging.y, staging.height, staging.mirrored)
    across, down = handle_of(id)
    scale, turn = height / 100, math.radians(angle)
    across *= -scale if staging.mirrored else scale
    down *= scale
    return (
        x - across * math.cos(turn) + down * math.sin(turn),
        y - across * math.sin(turn) - down * math.cos(turn),
        angle,
    )


def held_box(id: Slug, staging: Staging, room: Room, height: float) -> Box:
    """Box around a held thing as it is turned, scene units."""
    x, y, angle = held_at(id, staging, room, height)
    bounds, scale, turn = prop_of(id).bounds, height / 100, math.radians(angle)
    left, right = (-bounds.right, -bounds.left) if staging.mirrored else (bounds.left, bounds.right)
    corners = [(scale * a, scale * d) for a in (left, right) for d in (bounds.top, bounds.bottom)]
    across = [x + a * math.cos(turn) - d * math.sin(turn) for a, d in corners]
    down = [y + a * math.sin(turn) + d * math.cos(turn) for a, d in corners]
    return Box(min(across), min(down), max(across), max(down))
