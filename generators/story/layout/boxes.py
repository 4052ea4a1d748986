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
from generators.story.props import Prop, draw_prop
from generators.story.scene import Box

_PIXELS = 128


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
def handle_of(id: Slug) -> tuple[float, float]:
    """Where a hand takes an element: the painted spot that is nearest to where its recipe says.

    A stem may be thin, a drawing torn where it is held; a hand that closes on air is seen at once.
    """
    ink = Ink("m")
    prop = draw_prop(id, PLAIN, ink)
    box, (x, y) = prop.bounds, prop.grip
    view = f'viewBox="{box.left:g} {box.top:g} {box.width:g} {box.height:g}"'
    size = f'width="{_PIXELS}" height="{_PIXELS}" preserveAspectRatio="none"'
    page = f'<svg xmlns="http://www.w3.org/2000/svg" {view} {size}>{ink.defs}{prop.body}</svg>'
    png = resvg_py.svg_to_bytes(svg_string=page, skip_system_fonts=True)
    seen = np.asarray(Image.open(io.BytesIO(bytes(png))).convert("RGBA").getchannel("A")) > 127
    rows, columns = np.nonzero(seen)
    if not len(rows):
        return prop.grip
    across = box.left + (columns + 0.5) * box.width / _PIXELS
    down = box.top + (rows + 0.5) * box.height / _PIXELS
    nearest = int(np.hypot(across - x, down - y).argmin())
    return float(across[nearest]), float(down[nearest])


@lru_cache(maxsize=512)
def prop_of(id: Slug, seed: int = 0) -> Prop:
    """An element as it is measured; the light changes nothing about its shape."""
    return draw_prop(id, PLAIN, Ink("m"), seed)
