"""Where faces are: MediaPipe's BlazeFace (short range) over the picture and over its parts.

The network sees 128 × 128 pixels, so it misses faces that are small in the picture; overlapping tiles show it those.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from generators.portrait.face.frame import Frame
from generators.portrait.face.network import Network

_SIZE = 128
_GRIDS = ((8, 2), (16, 6))  # stride in pixels, anchors at each place
_SCORE, _OVERLAP = 0.5, 0.3
_MARGIN = 1.6  # of a second look from further away: a face that fills the picture is found better
_NOSE = 0.62  # how far the nose stands out before the eyes, as a part of their distance
_FINER, _FINEST = 2, 4  # tiles a side


@dataclass(frozen=True, eq=False)
class Detection:
    """A face that was seen; positions continuous in the picture.

    Attributes:
        score: in [0, 1].
        box: left, top, right, bottom.
        keypoints: `(6, 2)` right eye, left eye, nose, mouth, right ear, left ear.
    """

    score: float
    box: NDArray[np.float32]
    keypoints: NDArray[np.float32]

    @property
    def area(self) -> float:
        """Square pixels of the box."""
        return float(np.prod(self.box[2:] - self.box[:2]))

    @property
    def yaw(self) -> float:
        """Degrees by which it is turned aside, to the person's left, as far as the nose tells between the eyes."""
        across = self.keypoints[1] - self.keypoints[0]
        aside = (self.keypoints[2] - self.keypoints[:2].mean(0)) @ across / (across @ across + 1e-9)
        return float(np.degrees(np.arctan(aside / _NOSE)))

    @property
    def frame(self) -> Frame:
        """The square in which the mesh is looked for: upright to the eyes, half as large again as the box."""
        across = self.keypoints[1] - self.keypoints[0]
        centre = (self.box[:2] + self.box[2:]) / 2
        side = 1.5 * float((self.box[2:] - self.box[:2]).max())
        return Frame((float(centre[0]), float(centre[1])), side, float(np.arctan2(across[1], across[0])))


class Detector:
    """Finds faces.

    Args:
        path: `face_detection_short_range.tflite`.
    """

    def __init__(self, path: Path) -> None:
        self._network = Network(path)
        self._anchors = np.concatenate(
            [
                np.repeat((np.stack(np.meshgrid(axis, axis), -1) + 0.5).reshape(-1, 2) * stride, count, 0)
                for stride, count in _GRIDS
                for axis in [np.arange(_SIZE // stride)]
            ]
        )

    def find(self, image: Image.Image) -> list[Detection]:
        """All faces, the largest first."""
        found = self._look(image, [_whole(image, 1.0), _whole(image, _MARGIN), *_tiles(image, _FINER)])
        if not found:
            found = self._look(image, _tiles(image, _FINEST))
        return sorted(found, key=lambda face: -face.area)

    def _look(self, image: Image.Image, frames: list[Frame]) -> list[Detection]:
        """Look at each frame; of faces that overlap only the surest is kept."""
        seen = [face for frame in frames for face in self._faces(image, frame)]
        kept: list[Detection] = []
        for face in sorted(seen, key=lambda face: -face.score):
            if all(_shared(face, other) < _OVERLAP for other in kept):
                kept.append(face)
        return kept

    def _faces(self, image: Image.Image, frame: Frame) -> list[Detection]:
        outputs = self._network.run(frame.cut(image, _SIZE) / 127.5 - 1)
        values = next(output for output in outputs if output.shape[-1] == 16)[0]
        logits = next(output for output in outputs if output.shape[-1] == 1)[0, :, 0]
        scores = 1 / (1 + np.exp(-np.clip(logits, -80, 80)))
        faces = []
        for number in np.flatnonzero(scores > _SCORE):
            centre, half = values[number, :2] + self._anchors[number], values[number, 2:4] / 2
            corners = frame.to_picture(np.stack([centre - half, centre + half]).astype(np.float32), _SIZE)
            keypoints = values[number, 4:].reshape(6, 2) + self._anchors[number]
            faces.append(
                Detection(float(scores[number]), corners.ravel(), frame.to_picture(keypoints.astype(np.float32), _SIZE))
            )
        return faces


def _whole(image: Image.Image, margin: float) -> Frame:
    return Frame((image.width / 2, image.height / 2), margin * max(image.size))


def _tiles(image: Image.Image, parts: int) -> list[Frame]:
    """Squares of a `parts`-th of the longer side that overlap by half."""
    side = max(image.size) / parts
    centres = [
        np.linspace(min(side, length) / 2, length - min(side, length) / 2, max(1, round(2 * length / side) - 1))
        for length in image.size
    ]
    return [Frame((float(x), float(y)), side) for y in centres[1] for x in centres[0]]


def _shared(one: Detection, other: Detection) -> float:
    """Overlap as a part of the smaller box: a tile may show only half of a face."""
    low, high = np.maximum(one.box[:2], other.box[:2]), np.minimum(one.box[2:], other.box[2:])
    return float(np.prod(np.maximum(high - low, 0))) / max(1e-9, min(one.area, other.area))
