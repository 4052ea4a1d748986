"""Speech and thought bubbles beside the head of who speaks."""

from __future__ import annotations

import math
from typing import NamedTuple

from PIL import Image, ImageDraw, ImageFont

from generators.story.illustrate import Bubble
from generators.story.output.type import balanced, face_for, font, write
from generators.story.scene import HEIGHT, Box

_SCALE = 3
_FILL, _LINE, _INK = "#fffdf6", "#4a3a30", "#2f2520"


class Arranged(NamedTuple):
    """A bubble before it is drawn, in pixels.

    Attributes:
        lines: of the text.
        type_size: height of the letters' em.
        middle, half: of the bubble, and half its width and height.
        head, reach: of who speaks: the middle of the face, and half its width.
    """

    lines: list[str]
    type_size: int
    middle: tuple[float, float]
    half: tuple[float, float]
    head: tuple[float, float]
    reach: float


LEADING = 1.28
"""Of the lines in a bubble."""


def letters(bubble: Bubble, type_size: int) -> ImageFont.FreeTypeFont:
    """The type of a bubble's words."""
    return font(face_for(bubble.text, "DejaVuSans"), type_size)


def arranged(bubble: Bubble, size: tuple[int, int], face: Box) -> Arranged:
    """Where a bubble goes and how its words are broken.

    Args:
        bubble: the words; beside the head unless they say where.
        size: of the picture in pixels.
        face: box of the hero's face, scene units.
    """
    unit = size[1] / HEIGHT
    type = letters(bubble, max(9, round(30 * unit)))
    told = balanced(bubble.text, type, 330 * unit)
    half = (max(type.getlength(line) for line in told) / 2 + 34 * unit, len(told) * 0.66 * type.size + 24 * unit)
    head = ((face.left + face.right) / 2 * unit, (face.top + face.bottom) / 2 * unit)
    reach = face.width / 2 * unit
    return Arranged(told, round(type.size), _middle(bubble, size, half, head, reach), half, head, reach)


def with_bubble(picture: Image.Image, bubble: Bubble, face: Box) -> Image.Image:
    """A copy of the picture in which the hero says or thinks something.

    Args:
        picture: of the frame.
        bubble, face: as in `arranged`.
    """
    width, height = picture.size
    unit = height / HEIGHT
    told, size, (x, y), half, head, reach = arranged(bubble, picture.size, face)
    type = letters(bubble, size)
    layer = Image.new("RGBA", (width * _SCALE, height * _SCALE), (0, 0, 0, 0))
    draw = ImageDraw.Draw(layer)
    _shape(draw, bubble.kind, (x, y), half, head, reach, unit)
    made = picture.convert("RGBA")
    made.alpha_composite(layer.resize(picture.size, Image.Resampling.LANCZOS))
    made = made.convert("RGB")
    top = y - len(told) * 0.64 * type.size + 0.12 * type.size
    write(ImageDraw.Draw(made), told, (x, top), type, _INK, LEADING)
    return made


def _middle(
    bubble: Bubble, size: tuple[int, int], half: tuple[float, float], head: tuple[float, float], reach: float
) -> tuple[float, float]:
    width, height = size
    if bubble.at is not None:
        x, y = bubble.at[0] * width, bubble.at[1] * height
    else:  # on the side with more room, a little above the eyes
        side = 1 if head[0] < width / 2 else -1
        x, y = head[0] + side * (reach * 1.35 + half[0]), head[1] - 1.1 * reach
    inset = 0.02 * height
    return (
        min(max(x, half[0] + inset), max(width - half[0] - inset, half[0])),
        min(max(y, half[1] + inset), max(height - half[1] - inset, half[1])),
    )


def _shape(
    draw: ImageDraw.ImageDraw, kind: str, middle: tuple[float, float], half: tuple[float, float],
    head: tuple[float, float], reach: float, unit: float,
) -> None:  # fmt: skip
    (x, y), line = middle, max(2, round(4 * unit * _SCALE))

    def scaled(*values: float) -> tuple[float, ...]:
        return tuple(value * _SCALE for value in values)

    angle = math.atan2(y - head[1], x - head[0])
    tip = (head[0] + math.cos(angle) * reach * 1.02, head[1] + math.sin(angle) * reach * 1.02)
    body = scaled(x - half[0], y - half[1], x + half[0], y + half[1])
    round_by = min(half) * 0.85 * _SCALE
    if kind == "thought":
        for share, size in ((0.28, 8), (0.52, 13), (0.74, 18)):
            at = (tip[0] + share * (x - tip[0]), tip[1] + share * (y - tip[1]))
            ball = scaled(at[0] - size * unit, at[1] - size * unit, at[0] + size * unit, at[1] + size * unit)
            draw.ellipse(ball, fill=_FILL, outline=_LINE, width=line)
        draw.rounded_rectangle(body, round_by, fill=_FILL, outline=_LINE, width=line)
        return
    across, down = -math.sin(angle) * 17 * unit, math.cos(angle) * 17 * unit
    tail = [scaled(x + across, y + down), scaled(x - across, y - down), scaled(*tip)]
    draw.rounded_rectangle(body, round_by, fill=_FILL, outline=_LINE, width=line)
    draw.line([tail[0], tail[2], tail[1]], fill=_LINE, width=2 * line, joint="curve")
    draw.polygon(tail, fill=_FILL)
    inner = [body[0] + line, body[1] + line, body[2] - line, body[3] - line]
    draw.rounded_rectangle(inner, max(round_by - line, 1), fill=_FILL)
