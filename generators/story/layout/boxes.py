"""How much room things take: boxes of figures and props, in their own units, found by drawing them once."""

from __future__ import annotations

import io
from collections.abc import Hashable
from functools import lru_cache
from typing import NamedTuple, cast

import numpy as np
import resvg_py
from PIL import Image

from generators.story.cast import Look, Stance, draw_figure
from generators.story.drawing import PLAIN, Ink
from generators.story.plan import Slug
from generators.story.props import Prop, draw_prop, natural_height, stands
from generators.story.scene import Box, Placed

_PIXELS = 128
_RIMS = (
    (0.14, 0.55), (0.86, 0.55), (0.18, 0.84), (0.82, 0.84), (0.5, 0.86), (0.24, 0.2), (0.76, 0.2), (0.5, 0.14),
    (0.5, 0.5),
)  # fmt: skip
_ALONG = ((0.5, 0.3), (0.5, 0.45), (0.5, 0.6), (0.5, 0.75))
"""Shares of a thing's width and height: where else a hand may take it, and where a staff."""
_LONG, _HANGS, _SLENDER = 0.45, 0.25, 60.0
"""Heights, beside a hero's, from which a thing is long; the share of it above which a grip is a handle; and the
width, beside a height of 100, of what is a staff."""


class Room(NamedTuple):
    """What a figure takes, feet at the origin, 100 high when it stands.

    Attributes:
        face, bounds: boxes.
        grip: x, y and angle (degrees) of what it holds.
        contact: half widths of where it touches the ground.
    """

    face: Box
    bounds: Box
    grip: tuple[float, float, float]
    contact: tuple[float, float]


def room_of(look: Look, stance: Stance) -> Room:
    """The room of a figure."""
    return _room(*cast("tuple[Hashable, Hashable]", (look, stance)))  # frozen models are, unseen by type checkers


@lru_cache(maxsize=512)
def _room(look: Look, stance: Stance) -> Room:
    figure = draw_figure(look, stance, PLAIN, Ink("m"))
    return Room(figure.face, figure.bounds, figure.grip, figure.contact)


@lru_cache(maxsize=512)
def handles_of(id: Slug) -> tuple[tuple[float, float], ...]:
    """Where a hand may take an element, the best first: where its recipe says, then by its rims.

    Each is the painted spot that is nearest to what is wanted. A stem may be thin, a drawing torn where it is held; a
    hand that closes on air is seen at once. What hangs from a handle is taken where its recipe says, and so is what is
    large; a staff anywhere along it.
    """
    ink = Ink("m")
    prop = draw_prop(id, PLAIN, ink)
    box, told = prop.bounds, prop.grip
    view = f'viewBox="{box.left:g} {box.top:g} {box.width:g} {box.height:g}"'
    size = f'width="{_PIXELS}" height="{_PIXELS}" preserveAspectRatio="none"'
    page = f'<svg xmlns="http://www.w3.org/2000/svg" {view} {size}>{ink.defs}{prop.body}</svg>'
    png = resvg_py.svg_to_bytes(svg_string=page, skip_system_fonts=True)
    seen = np.asarray(Image.open(io.BytesIO(bytes(png))).convert("RGBA").getchannel("A")) > 127
    rows, columns = np.nonzero(seen)
    if not len(rows):
        return (told,)
    across = box.left + (columns + 0.5) * box.width / _PIXELS
    down = box.top + (rows + 0.5) * box.height / _PIXELS

    def nearest(x: float, y: float) -> tuple[float, float]:
        found = int(np.hypot(across - x, down - y).argmin())
        return float(across[found]), float(down[found])

    spots = ()
    if is_staff(id):
        spots = _ALONG
    elif natural_height(id) < _LONG and told[1] > box.top + _HANGS * box.height:
        spots = _RIMS
    rims = tuple((box.left + a * box.width, box.top + d * box.height) for a, d in spots)
    return tuple(dict.fromkeys(nearest(x, y) for x, y in (told, *rims)))


def is_staff(id: Slug) -> bool:
    """Whether a thing is long and slender: it may be as high as who holds it."""
    return natural_height(id) >= _LONG and prop_of(id).bounds.width <= _SLENDER


@lru_cache(maxsize=512)
def prop_of(id: Slug, lying: bool = False) -> Prop:
    """An element as it is measured; the light changes nothing about its shape."""
    return draw_prop(id, PLAIN, Ink("m"), lying=lying)


def lies(one: Placed) -> bool:
    """Whether a thing for hands is on the ground instead."""
    return one.stands == "ground" and stands(one.id) == "hand"
