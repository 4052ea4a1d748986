"""A composition as numbers: what the scene model samples and the rules draw, before it is snapped to the ground."""

from __future__ import annotations

from dataclasses import dataclass

from generators.story.scene import Palette

COLOURS = ("sky_top", "sky_middle", "sky_low", "far", "middle", "near", "foliage", "accent", "light", "ambient")
"""Order of a palette's ten colours as numbers."""


@dataclass(frozen=True)
class Spot:
    """Where a figure or an element is.

    Attributes:
        x: share of the picture's width, of its foot (or its middle, for what hangs, flies or is held).
        y: share of the picture's height, from the top.
        height: share of the picture's height, of a figure standing up straight or of an element; may exceed 1.
        mirrored: over one half means that left and right are exchanged (a figure looks to the left).
        depth: 0 nearest to 1 farthest.
    """

    x: float
    y: float
    height: float
    mirrored: float = 0.0
    depth: float = 0.0


@dataclass(frozen=True)
class Light:
    """The main light: sun, moon, or the lamp of a room.

    Attributes:
        x, y: shares of width and height; outside [0, 1] when it is off the picture.
        radius: share of the height that it reaches.
        strength: 0 for none.
    """

    x: float
    y: float
    radius: float
    strength: float


@dataclass(frozen=True)
class RawPlan:
    """One composition, as sampled. The solver (`generators.story.layout`) snaps it to the ground and parts overlaps.

    Attributes:
        subject: the hero.
        view: 0 front, .5 quarter, 1 side.
        companion: a second character, or None.
        elements: as many as the condition has slots, in their order.
        horizon: share of the height (indoors: of the edge between floor and wall).
        light: the main light.
        palette: colours in which the world is drawn.
    """

    subject: Spot
    view: float
    companion: Spot | None
    elements: tuple[Spot, ...]
    horizon: float
    light: Light
    palette: Palette
