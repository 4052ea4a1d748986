"""The sixteen places. Each is one file that puts pieces together and says where its ground begins."""

from __future__ import annotations

from collections.abc import Callable

from generators.story.terms import Setting
from generators.story.world.brush import Brush

from . import (
    cave,
    desert,
    fair,
    forest,
    garden,
    graveyard,
    hilltop,
    library,
    meadow,
    mountain,
    park,
    river,
    room,
    seaside,
    snow,
    street,
)  # fmt: skip
from .layers import Layers

_DRAWN: dict[Setting, Callable[[Brush], Layers]] = {
    "cave": cave.draw,
    "desert": desert.draw,
    "fair": fair.draw,
    "forest": forest.draw,
    "garden": garden.draw,
    "graveyard": graveyard.draw,
    "hilltop": hilltop.draw,
    "library": library.draw,
    "meadow": meadow.draw,
    "mountain": mountain.draw,
    "park": park.draw,
    "river": river.draw,
    "room": room.draw,
    "seaside": seaside.draw,
    "snow": snow.draw,
    "street": street.draw,
}


def draw_setting(brush: Brush) -> Layers:
    """The place of a picture."""
    return _DRAWN[brush.site.setting](brush)


__all__ = ["Layers", "draw_setting"]
