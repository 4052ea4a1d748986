"""How much of the portrait is seen, and at what size."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from generators.portrait.render import Subject

_SHORT, _LONG = 1080, 1920
_HEADROOM = 2.6  # side of the square, in heights or widths of the face, whichever is larger
_BELOW = 0.12  # by which the square's middle lies under the face's


@dataclass(frozen=True, eq=False)
class Framed:
    """A part of a portrait as it will be filmed; fields as in `Subject`."""

    image: NDArray[np.uint8]
    landmarks: NDArray[np.float32]
    irises: NDArray[np.float32]
    person: NDArray[np.float32]
    expression: NDArray[np.float32]


def framed(subject: Subject, framing: Literal["picture", "square"] = "picture", size: int | None = None) -> Framed:
    """Crop and scale a portrait; its sides become even, as video wants them.

    Args:
        subject: a portrait.
        framing: all of it, or a square around the head.
        size: the longer side in pixels; None keeps the size, up to 1080p.
    """
    height, width = subject.person.shape
    x, y, w, h = (0, 0, width, height) if framing == "picture" else _square(subject.landmarks, width, height)
    scale = min(1.0, _SHORT / min(w, h), _LONG / max(w, h)) if size is None else size / max(w, h)
    across, down = max(2, round(w * scale / 2) * 2), max(2, round(h * scale / 2) * 2)
    stretch = np.array([across / w, down / h], np.float32)
    box = (x, y, x + w, y + h)
    image = Image.fromarray(subject.image).resize((across, down), Image.Resampling.LANCZOS, box)
    person = Image.fromarray(subject.person.astype(np.float32)).resize((across, down), Image.Resampling.BILINEAR, box)
    origin = np.array([x, y], np.float32)

    def moved(points: NDArray[np.float32]) -> NDArray[np.float32]:
        return ((points + 0.5 - origin) * stretch - 0.5).astype(np.float32)

    depth = subject.landmarks[:, 2:] * stretch.mean()
    landmarks = np.concatenate([moved(subject.landmarks[:, :2]), depth], 1).astype(np.float32)
    part = np.clip(np.asarray(person, np.float32), 0, 1)
    return Framed(np.array(image), landmarks, moved(subject.irises), part, subject.expression)


def _square(landmarks: NDArray[np.float32], width: int, height: int) -> tuple[int, int, int, int]:
    """Left, top, width and height of the largest square around the head that the picture has."""
    low, high = landmarks[:, :2].min(0), landmarks[:, :2].max(0)
    face = float((high - low).max())
    side = int(min(_HEADROOM * face, width, height))
    middle = (low + high) / 2 + [0, _BELOW * face]
    x, y = (int(np.clip(middle[k] - side / 2, 0, limit - side)) for k, limit in ((0, width), (1, height)))
    return x, y, side, side
