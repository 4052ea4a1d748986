"""Puts figures on the stage: whole, with the face where faces belong, whatever the pose."""

from __future__ import annotations

from generators.story.diffusion.raw_plan import Spot
from generators.story.layout.boxes import Room
from generators.story.layout.staging import limits, shot
from generators.story.scene import HEIGHT, Box
from generators.story.terms import Camera

_FACE_SIDES, _FACE_TOP, _FACE_BOTTOM = 0.05, 0.07, 0.78
"""Margins of the face, shares of the picture's height; below `_FACE_BOTTOM` captions and feet belong."""
_REACH = 0.93
"""Hands that hold something stay above this."""
_GROUNDED = 0.9
_LYING, _LYING_FACE = 12.0, 0.9
"""A face less than so many units above the ground lies on it, and may be so low: held higher, it would float."""
_CUT = 0.02  # of the picture's height may be missing from the tips of ears
_TRIES = 12
_LEAST, _MOST = 0.34, 1.45  # heights of a figure, whatever is asked for


def set_figure(spot: Spot, room: Room, camera: Camera, width: float, *, mirrored: bool, holds: bool) -> Spot:
    """Move and, if it has to be, shrink a figure until it is well inside the picture.

    Args:
        spot: where it is wanted, in shares.
        room: what it takes.
        camera: whether it has to be seen whole: all but "close" show the feet.
        width: of the picture, scene units.
        mirrored: whether it looks to the left.
        holds: whether its hands have to be seen.
    Returns:
        where it goes, in scene units (`x`, `y`, `height`).
    """
    close = shot(camera).face is not None
    x, y, height = spot.x * width, spot.y * HEIGHT, min(max(spot.height, _LEAST), _MOST) * HEIGHT
    if close:  # where the face is wanted, the body follows
        wanted = y - 0.76 * height
        face = placed(room.face, 0, 0, height, mirrored)
        x, y = x - (face.left + face.right) / 2, wanted - (face.top + face.bottom) / 2
        y = max(y, _GROUNDED * HEIGHT)  # who lies down lies on the ground, not in front of the horizon
    for _ in range(_TRIES):
        x, y = _within(x, y, height, room, width, mirrored=mirrored, whole=not close)
        if _sound(x, y, height, room, width, mirrored=mirrored, whole=not close, holds=holds):
            break
        height *= 0.93
        if holds and close:
            y = min(y, _REACH * HEIGHT - height / 100 * room.grip[1])
    return Spot(x, y, height)


def placed(box: Box, x: float, y: float, height: float, mirrored: bool) -> Box:
    """A box of a figure, in scene units."""
    return box.placed(x, y, height / 100, mirrored)


def grip_of(room: Room, x: float, y: float, height: float, mirrored: bool) -> tuple[float, float, float]:
    """Where a figure holds something: x, y in scene units, angle in degrees."""
    across, down, angle = room.grip
    side = -1 if mirrored else 1
    return x + side * height / 100 * across, y + height / 100 * down, side * angle


def _within(
    x: float, y: float, height: float, room: Room, width: float, *, mirrored: bool, whole: bool
) -> tuple[float, float]:
    margin = limits().margin * HEIGHT
    if whole:
        body = placed(room.bounds, x, y, height, mirrored)
        x += _back(body.left, body.right, margin, width - margin)
        y += _back(body.top, body.bottom, margin, HEIGHT - margin / 2)
    else:  # ears and hats belong to a face
        y += max(0.0, -_CUT * HEIGHT - placed(room.bounds, x, y, height, mirrored).top)
    face = placed(room.face, x, y, height, mirrored)
    x += _back(face.left, face.right, _FACE_SIDES * HEIGHT, width - _FACE_SIDES * HEIGHT)
    return x, y + _back(face.top, face.bottom, _FACE_TOP * HEIGHT, _lowest(room) * HEIGHT)


def _lowest(room: Room) -> float:
    return _LYING_FACE if room.face.bottom > -_LYING else _FACE_BOTTOM


def _back(low: float, high: float, least: float, most: float) -> float:
    """How far to move a span so that it lies between two edges; in the middle of them if it is too long."""
    if high - low > most - least:
        return (least + most - low - high) / 2
    return max(least - low, 0) + min(most - high, 0)


def _sound(
    x: float, y: float, height: float, room: Room, width: float, *, mirrored: bool, whole: bool, holds: bool
) -> bool:
    face = placed(room.face, x, y, height, mirrored)
    body = placed(room.bounds, x, y, height, mirrored)
    frame = Box(0, 0, width, HEIGHT)
    lowest = (_lowest(room) + 0.02) * HEIGHT
    if not face.inside(Box(0.04 * HEIGHT, 0.06 * HEIGHT, width - 0.04 * HEIGHT, lowest)):
        return False
    if whole and not body.inside(frame):
        return False
    if not whole and body.top < -2 * _CUT * HEIGHT:
        return False
    return not holds or grip_of(room, x, y, height, mirrored)[1] <= _REACH * HEIGHT
