"""What light does between things: shadows where they touch the ground, pools below lamps, halos around them."""

from __future__ import annotations

from typing import NamedTuple

from generators.story.drawing import Ink, circle, ellipse, mix, shade
from generators.story.scene import Palette


class Lit(NamedTuple):
    """A source of light, scene units.

    Attributes:
        x, y, radius: where it is and how far it reaches.
        foot: y of the ground below it.
        colour, strength: of its light.
    """

    x: float
    y: float
    radius: float
    foot: float
    colour: str
    strength: float


def shadow(x: float, y: float, across: float, down: float, palette: Palette, ink: Ink) -> str:
    """A soft dark spot under something: it stands on the ground and does not float before it."""
    dark = shade(mix(palette.near, palette.ambient, 0.15), 0.72)
    fill = ink.radial([(0, dark, 0.62), (0.55, dark, 0.4), (1, dark, 0)])
    return ellipse(x + 0.06 * across, y, 1.25 * across, 1.25 * down, fill)


def pool(one: Lit, palette: Palette, ink: Ink) -> str:
    """Light on the ground below a lamp."""
    bright = mix(one.colour, "#ffffff", 0.25)
    seen = one.strength * _dark(palette)
    fill = ink.radial([(0, bright, 0.75 * seen), (0.5, bright, 0.32 * seen), (1, bright, 0)])
    return ellipse(one.x, one.foot, 1.15 * one.radius, 0.32 * one.radius, fill)


def halo(one: Lit, ink: Ink) -> str:
    """Light in the air around a lamp; it falls on whoever stands near.

    Painted as pale mist: on what is dark it cannot be told from a blend by screen, which takes a layer of its own and
    three times as long.
    """
    pale = mix(one.colour, "#ffffff", 0.2)
    fill = ink.radial([(0, pale, 0.5 * one.strength), (0.4, pale, 0.18 * one.strength), (1, pale, 0)])
    return circle(one.x, one.y, one.radius, fill)


def _dark(palette: Palette) -> float:
    """Lamps show in the dark more than by day."""
    return min(max(1.5 - palette.exposure, 0.35), 1.0)
