"""Five points marked by hand, for drawings and for faces that are not found."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from pydantic import ValidationError
from scipy.interpolate import RBFInterpolator

from generators.contract import Frozen
from generators.portrait.basis.regions import LEFT_EYE_OPENING, MOUTH_CORNERS, NOSE_TIP, RIGHT_EYE_OPENING
from generators.portrait.face.errors import BadAnchors
from generators.portrait.similarity import fit_similarity

_FORM = (
    '{"right_eye": [210, 240], "left_eye": [290, 240], "nose": [250, 290], '
    '"mouth_right": [222, 335], "mouth_left": [278, 335]}'
)
_LARGEST = 100_000  # bytes of a file

Pixel = tuple[float, float]


class Anchors(Frozen):
    """Where the face is, in pixels of the upright picture file (the first pixel reaches from 0 to 1).

    Sides are the person's: `right_eye` is on the left of the picture.

    Attributes:
        right_eye: its middle.
        left_eye: its middle.
        nose: its tip.
        mouth_right: corner of the mouth.
        mouth_left: corner of the mouth.
    """

    right_eye: Pixel
    left_eye: Pixel
    nose: Pixel
    mouth_right: Pixel
    mouth_left: Pixel

    def array(self, scale: float = 1.0) -> NDArray[np.float64]:
        """`(5, 2)` in the order above, times `scale`."""
        return scale * np.array([self.right_eye, self.left_eye, self.nose, self.mouth_right, self.mouth_left])

    def check(self, width: float, height: float) -> None:
        """Make sure that the points lie in a picture and like a face.

        Raises:
            BadAnchors: they do not; the message says which.
        """
        points = self.array()
        outside = [
            name
            for name, (x, y) in zip(Anchors.model_fields, points, strict=True)
            if not (0 <= x <= width and 0 <= y <= height)
        ]
        if outside:
            raise BadAnchors(
                f"These anchors lie outside the picture of {width:.0f} × {height:.0f} pixels: {', '.join(outside)}."
            )
        across = points[1] - points[0]
        apart = float(np.hypot(*across))
        if apart < 8:
            raise BadAnchors(
                "The eyes are less than 8 pixels apart. Mark the middle of each eye, or use a larger picture."
            )
        along = across / apart
        down = np.array([-along[1], along[0]])
        nose, right, left = ((point - points[:2].mean(0)) @ np.stack([along, down], 1) / apart for point in points[2:])
        if not (0.05 < nose[1] < min(right[1], left[1]) < 3):
            raise BadAnchors(
                "Eyes, nose tip and mouth have to follow each other downwards, as the face stands. If left and right "
                "are exchanged: sides are the person's, whose right eye is on the left of the picture."
            )
        if right[0] >= left[0] or abs(nose[0]) > 1.5:
            raise BadAnchors(
                "The corners of the mouth are exchanged, or the nose is far beside the face. Sides are the person's."
            )


def load_anchors(path: Path) -> Anchors:
    """Read anchors from a JSON file.

    Raises:
        BadAnchors: the file cannot be read or is no such JSON.
    """
    try:
        with path.open("rb") as file:
            return Anchors.model_validate(json.loads(file.read(_LARGEST)))
    except OSError as error:
        raise BadAnchors(f"The anchors '{path}' cannot be read: {error.strerror}. Check the name.") from error
    except ValidationError as error:
        fault = error.errors()[0]
        where = ".".join(str(part) for part in fault["loc"]) or "the whole"
        raise BadAnchors(f"'{path}' holds no anchors ({where}: {fault['msg']}). They look like {_FORM}") from error
    except (ValueError, RecursionError) as error:
        raise BadAnchors(f"'{path}' is not JSON ({error}). Anchors look like {_FORM}") from error


def anchors_of(mesh: NDArray[np.floating]) -> NDArray[np.float64]:
    """The five points `(5, D)` of a mesh `(468, D)`."""
    return np.stack(
        [
            mesh[list(RIGHT_EYE_OPENING)].mean(0), mesh[list(LEFT_EYE_OPENING)].mean(0), mesh[NOSE_TIP],
            mesh[MOUTH_CORNERS[0]], mesh[MOUTH_CORNERS[1]],
        ]
    ).astype(np.float64)  # fmt: skip


def fit_mesh(mesh: NDArray[np.floating], goal: NDArray[np.float64]) -> NDArray[np.float32]:
    """Lay a mesh onto anchors: turned and scaled as a whole, then bent so that its five points lie on them exactly.

    Args:
        mesh: `(468, 3)` x right, y down, depth away.
        goal: `(5, 2)`.
    Returns:
        `(468, 3)` float32 in the anchors' pixels.
    """
    flat = mesh.astype(np.float64)
    # flat points only: a similarity of space would tip the mesh over to come nearer
    source, target = (np.concatenate([p, np.zeros((5, 1))], 1) for p in (anchors_of(flat)[:, :2], goal))
    fit = fit_similarity(source, target)
    placed = np.concatenate([flat[:, :2], np.zeros((len(flat), 1))], 1)
    placed = fit.points(placed)[:, :2]
    bend = RBFInterpolator(anchors_of(placed), goal - anchors_of(placed), kernel="thin_plate_spline", degree=1)
    return np.concatenate([placed + bend(placed), fit.scale * flat[:, 2:]], 1).astype(np.float32)
