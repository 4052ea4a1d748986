"""What a figure holds: where the hand is, as large as leaves the face free, and large enough to be seen at a glance."""

from __future__ import annotations

import math

from generators.story.layout.boxes import Room, handles_of, is_staff, prop_of
from generators.story.layout.figures import grip_of
from generators.story.plan import PlanElement, Slug
from generators.story.props import mirrors, natural_height
from generators.story.scene import HEIGHT, Box, Placed, Staging

_LEAST, _READ, _MOST, _STAFF = 0.12, 0.25, 0.36, 0.9
"""Of the hero's standing height: the least height of a thing, the least side of a square as large as its box (less is
lost in a paw), and the most height, of a staff too."""
_WIDEST = 0.52  # of the hero's standing height
_AROUND = 1.03  # of the face's ellipse, squared: room for what rounding to a tenth moves
_SHRINK, _SMALLEST = 0.92, 0.5  # to half of what is read at a glance, but no further: it would be lost in a paw
_SEEN = 0.15  # of the picture's height: no less is asked for where all is seen from near
_ASIDE = 0.2  # of its width it may be off the middle of two hands that carry it
_SUNK = 0.015  # of the hero's standing height it may lie below the ground: no more than its shadow
_STRAY = 0.35  # of its size a thing may lose before it is taken elsewhere, per its own size between the two places

Handle = tuple[float, float]


def in_hand(one: PlanElement, staging: Staging, room: Room, face: Box, width: float) -> Placed | None:
    """Place an element in a hand: taken where it can be largest, clear of the face and in the frame. None if nowhere.

    Args:
        one: the element.
        staging, room, face: of who holds it.
        width: of the picture, scene units.
    """
    full, least = (size * staging.height for size in _heights(one.id))
    least = min(least, _SEEN * HEIGHT)
    frame = Box(0, 0, width, min(HEIGHT, staging.y + _SUNK * staging.height))
    mirrored = staging.mirrored and mirrors(one.id)
    best, most = None, 0.0
    first, *_ = handles = handles_of(one.id)
    wide = prop_of(one.id).bounds.width
    for handle in handles:
        if staging.pose == "carry" and abs(handle[0] - first[0]) > _ASIDE * wide:
            continue
        worth = 1 - _STRAY * math.hypot(handle[0] - first[0], handle[1] - first[1]) / 100
        share = 1.0 / _SHRINK
        while share * full > least and worth * share * _SHRINK > most:
            share *= _SHRINK
            box = _held_box(one.id, handle, staging, room, share * full, mirrored)
            if not hides(box, face, _AROUND) and box.inside(frame):
                best, most = (handle, share * full), worth * share
                break
    if best is None:
        return None
    handle, height = best
    x, y, _ = _held_at(handle, staging, room, height, mirrored)
    return Placed(
        id=one.id, x=round(x, 1), y=round(y, 1), height=round(height, 1), mirrored=mirrored, stands="hand",
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


def _heights(id: Slug) -> tuple[float, float]:
    """Of a thing in a hand, and the least that it may shrink to, beside the hero's standing height."""
    wide, natural = prop_of(id).bounds.width / 100, natural_height(id)
    read = _READ / math.sqrt(wide)
    if is_staff(id):
        return min(natural, _STAFF), read
    full = min(max(natural, _LEAST, read), max(_MOST, read), max(_WIDEST / wide, _LEAST))
    return full, _SMALLEST * full


def _held_at(handle: Handle, staging: Staging, room: Room, height: float, mirrored: bool) -> tuple[float, float, float]:
    """Origin (x, y) of the drawing and its angle in degrees, so that its handle lies in the hand."""
    x, y, angle = grip_of(room, staging.x, staging.y, staging.height, staging.mirrored)
    scale, turn = height / 100, math.radians(angle)
    across, down = handle[0] * (-scale if mirrored else scale), handle[1] * scale
    return (
        x - across * math.cos(turn) + down * math.sin(turn),
        y - across * math.sin(turn) - down * math.cos(turn),
        angle,
    )


def _held_box(id: Slug, handle: Handle, staging: Staging, room: Room, height: float, mirrored: bool) -> Box:
    """Box around a held thing as it is turned, scene units."""
    x, y, angle = _held_at(handle, staging, room, height, mirrored)
    bounds, scale, turn = prop_of(id).bounds, height / 100, math.radians(angle)
    left, right = (-bounds.right, -bounds.left) if mirrored else (bounds.left, bounds.right)
    corners = [(scale * a, scale * d) for a in (left, right) for d in (bounds.top, bounds.bottom)]
    across = [x + a * math.cos(turn) - d * math.sin(turn) for a, d in corners]
    down = [y + a * math.sin(turn) + d * math.cos(turn) for a, d in corners]
    return Box(min(across), min(down), max(across), max(down))
