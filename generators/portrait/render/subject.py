"""What the renderer needs to know of a portrait."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class Subject(Protocol):
    """A portrait and what face analysis found in it; positions in pixels whose centres are whole numbers, y down."""

    @property
    def image(self) -> NDArray[np.uint8]:
        """`(H, W, 3)` RGB."""
        ...

    @property
    def landmarks(self) -> NDArray[np.float32]:
        """`(468, 3)` x, y, depth (away from the viewer)."""
        ...

    @property
    def irises(self) -> NDArray[np.float32]:
        """`(2, 5, 2)` per eye, the person's right first: centre and four points of the edge."""
        ...

    @property
    def person(self) -> NDArray[np.float32]:
        """`(H, W)` in [0, 1]: how much of a pixel is the person."""
        ...

    @property
    def expression(self) -> NDArray[np.float32]:
        """`(52,)` ARKit weights of the face in the picture."""
        ...
