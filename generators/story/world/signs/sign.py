"""What a feeling adds to a picture, by depth."""

from __future__ import annotations

from typing import NamedTuple


class Sign(NamedTuple):
    """SVG of a feeling.

    Attributes:
        sky: between sky and land; indoors on the wall.
        ground: on the land, behind the figures.
        front: before the figures.
    """

    sky: str = ""
    ground: str = ""
    front: str = ""
