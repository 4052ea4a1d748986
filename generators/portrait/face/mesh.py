"""The 468 points of a face, the irises and the person, found by MediaPipe's networks."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from generators.portrait.basis.regions import LEFT_EYE_CORNERS, RIGHT_EYE_CORNERS, VERTICES
from generators.portrait.face.frame import Frame, around
from generators.portrait.face.network import Network, output_of

_MESH_SIZE, _IRIS_SIZE, _PERSON_SIZE = 192, 64, 256
_MESH_MARGIN, _IRIS_MARGIN = 1.5, 2.3
_PASSES = 3

Points = NDArray[np.float32]


class MeshFinder:
    """Lays the mesh onto a face.

    Args:
        path: `face_landmark.tflite`.
    """

    def __init__(self, path: Path) -> None:
        self._network = Network(path)

    def find(self, image: Image.Image, frame: Frame) -> tuple[Points, float]:
        """Points `(468, 3)` continuous x, y and depth in pixels, and how surely it is a face, in [0, 1].

        Args:
            image: RGB.
            frame: where to look first; each pass then looks where the last one found the face.
        """
        points, presence = np.zeros((VERTICES, 3), np.float32), 0.0
        for _ in range(_PASSES):
            outputs = self._network.run(frame.cut(image, _MESH_SIZE) / 255)
            points = frame.to_picture(output_of(outputs, 3 * VERTICES).reshape(VERTICES, 3), _MESH_SIZE)
            presence = float(1 / (1 + np.exp(-output_of(outputs, 1).item())))
            frame = around(points[:, :2], _eye_angle(points), _MESH_MARGIN)
        return points, presence


class IrisFinder:
    """Finds both irises.

    Args:
        path: `iris_landmark.tflite`.
    """

    def __init__(self, path: Path) -> None:
        self._network = Network(path)

    def find(self, image: Image.Image, mesh: Points) -> Points:
        """`(2, 5, 2)` continuous: the person's right eye first; centre and four points of the edge.

        Args:
            image: RGB.
            mesh: `(468, 3)`.
        """
        angle, irises = _eye_angle(mesh), []
        for corners, mirrored in ((RIGHT_EYE_CORNERS, False), (LEFT_EYE_CORNERS, True)):
            ends = mesh[list(corners), :2]
            x, y = ends.mean(0)
            width = float(np.linalg.norm(ends[1] - ends[0]))
            frame = Frame((float(x), float(y)), _IRIS_MARGIN * width, angle)
            cut = frame.cut(image, _IRIS_SIZE) / 255
            outputs = self._network.run(np.ascontiguousarray(cut[:, ::-1]) if mirrored else cut)  # it knows one side
            found = output_of(outputs, 15).reshape(5, 3)[:, :2].copy()
            if mirrored:
                found[:, 0] = _IRIS_SIZE - found[:, 0]
            irises.append(frame.to_picture(found, _IRIS_SIZE))
        return np.stack(irises)


class PersonFinder:
    """Tells the person from the background.

    Args:
        path: `selfie_segmentation.tflite`.
    """

    def __init__(self, path: Path) -> None:
        self._network = Network(path)

    def find(self, image: Image.Image) -> Points:
        """`(H, W)` in [0, 1]: how much of a pixel is the person."""
        small = image.resize((_PERSON_SIZE, _PERSON_SIZE), Image.Resampling.BILINEAR, reducing_gap=2)
        mask = self._network.run(np.asarray(small, np.float32) / 255)[0].reshape(_PERSON_SIZE, _PERSON_SIZE)
        large = Image.fromarray(mask.astype(np.float32)).resize(image.size, Image.Resampling.BICUBIC)
        return np.asarray(large).clip(0, 1)


def _eye_angle(mesh: Points) -> float:
    across = mesh[LEFT_EYE_CORNERS[0], :2] - mesh[RIGHT_EYE_CORNERS[0], :2]
    return float(np.arctan2(across[1], across[0]))
