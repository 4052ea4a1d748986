"""How much room things take: boxes of figures and props, in their own units, found by drawing them once."""

from __future__ import annotations

from collections.abc import Hashable
from functools import lru_cache
from typing import NamedTuple, cast

from generators.story.cast import Look, Stance, draw_figure
from generators.story.drawing import PLAIN, Ink
from generators.story.plan import Slug
from generators.story.props import Prop, draw_prop
from generators.story.scene import Box


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
def prop_of(id: Slug, seed: int = 0) -> Prop:
    """An element as it is measured; the light changes nothing about its shape."""
    return draw_prop(id, PLAIN, Ink("m"), seed)
