"""What the renderer needs to know of a portrait."""

from __future__ import annotations

from dataclasses import dataclass

from generators.portrait.render.arrays import Floats, Picture


@dataclass(frozen=True, eq=False)
class Subject:
    """A portrait and what face analysis found in it; positions in pixels whose centres are whole numbers, y down.

    Attributes:
        image: `(H, W, 3)` uint8 RGB.
        landmarks: `(468, 3)` float32 x, y, depth (away from the viewer).
        irises: `(2, 5, 2)` float32 per eye, the person's right first: centre and four points of the edge.
        person: `(H, W)` float32 in [0, 1]: how much of a pixel is the person.
        expression: `(52,)` float32 ARKit weights of the face in the picture.
    """

    image: Picture
    landmarks: Floats
    irises: Floats
    person: Floats
    expression: Floats
