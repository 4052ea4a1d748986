"""Drawings of everything that a story's elements name: vendored icons, drawings of ours, and both put together."""

from .draw import draw_prop, drawable, in_heavens, is_moon, mirrors, natural_height, reaches_floor, stands
from .errors import BadRecipe, UnknownProp
from .prop import Prop, Shine

__all__ = [
    "BadRecipe", "Prop", "Shine", "UnknownProp", "draw_prop", "drawable", "in_heavens", "is_moon", "mirrors",
    "natural_height", "reaches_floor", "stands",
]  # fmt: skip
