"""The sixteen places. Each is one file that puts pieces together and says where its ground begins."""

from __future__ import annotations

from collections.abc import Callable

from generators.story.terms import Setting
from generators.story.world.brush import Brush

from . import forest, meadow, room
from .layers import Layers

_DRAWN: dict[Setting, Callable[[Brush], Layers]] = {
    "meadow": meadow.draw,
    "forest": forest.draw,
    "room": room.draw,
}


def draw_setting(brush: Brush) -> Layers:
    """The place of a picture."""
    return _DRAWN.get(brush.site.setting, meadow.draw)(brush)


__all__ = ["Layers", "draw_setting"]
