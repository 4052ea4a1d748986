"""Drawings of everything that a story's elements name: vendored icons, drawings of ours, and both put together."""

from .draw import draw_prop, drawable, mirrors, natural_height, stands
from .errors import BadRecipe, UnknownProp
from .prop import Prop, Shine

__all__ = ["BadRecipe", "Prop", "Shine", "UnknownProp", "draw_prop", "drawable", "mirrors", "natural_height", "stands"]
