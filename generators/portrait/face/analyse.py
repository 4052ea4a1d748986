"""From a portrait to all that animating it needs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from generators.assets import Assets
from generators.portrait.basis import Basis, load_basis
from generators.portrait.basis.regions import LEFT_EYE_CORNERS, RIGHT_EYE_CORNERS
from generators.portrait.face.anchors import Anchors, anchors_of, fit_mesh
from generators.portrait.face.detector import Detection, Detector
from generators.portrait.face.errors import BY_HAND, NoFace, NoSuchFace, ProfileFace
from generators.portrait.face.expression import estimate_expression
from generators.portrait.face.frame import around
from generators.portrait.face.head import Head, fit_head
from generators.portrait.face.mesh import IrisFinder, MeshFinder, PersonFinder, Points
from generators.portrait.face.models import BASIS, DETECTOR, IRIS, MESH, PERSON
from generators.portrait.face.picture import Picture

MOST_YAW = 32.0
"""Degrees as measured, which is less than the truth (about 45); a face turned further aside is refused."""
_PRESENCE = 0.5
_NEAR = 0.25  # of the eyes' distance: anchors as near as this correct the mesh, others replace it
_ANCHOR_MARGIN = 3.0
_IRIS_RADIUS = 0.23  # of a drawn eye's iris, as a part of the eye's width


@dataclass(frozen=True, eq=False)
class Face:
    """A portrait and what was found in it; positions in pixels whose centres are whole numbers, y down.

    Attributes:
        image: `(H, W, 3)` uint8 RGB.
        landmarks: `(468, 3)` float32 x, y, depth (away from the viewer).
        irises: `(2, 5, 2)` float32, the person's right first: centre and four points of the edge.
        person: `(H, W)` float32 in [0, 1]: how much of a pixel is the person.
        expression: `(52,)` float32 ARKit weights of the face as it is in the picture.
        head: how it stands.
        by_hand: whether the mesh was laid onto anchors without being found.
    """

    image: NDArray[np.uint8]
    landmarks: NDArray[np.float32]
    irises: NDArray[np.float32]
    person: NDArray[np.float32]
    expression: NDArray[np.float32]
    head: Head
    by_hand: bool


class FaceAnalyser:
    """Loads the networks once.

    Args:
        assets: the assets folder.

    Raises:
        AssetError: a network or the basis is missing or damaged.
    """

    def __init__(self, assets: Assets) -> None:
        self.basis: Basis = load_basis(assets.path(BASIS))
        self._detector = Detector(assets.path(DETECTOR))
        self._mesh = MeshFinder(assets.path(MESH))
        self._iris = IrisFinder(assets.path(IRIS))
        self._person = PersonFinder(assets.path(PERSON))

    def find(self, picture: Picture) -> list[Detection]:
        """All faces of a picture, the largest first; their positions as in `picture.image`."""
        return self._detector.find(Image.fromarray(picture.image))

    def analyse(self, picture: Picture, *, face: int = 1, anchors: Anchors | None = None) -> Face:
        """Analyse one face.

        Args:
            picture: the portrait.
            face: which one, counted from the largest.
            anchors: marked by hand; then nothing needs to be found.

        Raises:
            NoFace: none was found.
            NoSuchFace: there are fewer faces.
            ProfileFace: it is turned too far aside.
            BadAnchors: they do not lie like a face.
        """
        image = Image.fromarray(picture.image)
        by_hand = False
        if anchors is None:
            seen = self._chosen(image, face)
            _refuse_profile(seen.yaw)  # the mesh is not to be trusted there
            mesh = self._found(image, seen)
            irises = self._iris.find(image, mesh)
        else:
            anchors.check(image.width / picture.scale, image.height / picture.scale)
            mesh, by_hand = self._marked(image, anchors.array(picture.scale))
            irises = _drawn_irises(mesh) if by_hand else self._iris.find(image, mesh)
        head = fit_head(mesh, self.basis)
        _refuse_profile(head.yaw)
        expression = np.zeros(len(self.basis.shapes), np.float32)
        if not by_hand:  # a mesh laid onto five points wears none
            expression = estimate_expression(mesh, head, self.basis)
        person = picture.alpha if picture.alpha is not None else self._person.find(image)
        half = np.float32(0.5)
        mesh[:, :2] -= half
        return Face(picture.image, mesh, irises - half, person, expression, head, by_hand)

    def _chosen(self, image: Image.Image, face: int) -> Detection:
        faces = self._detector.find(image)
        if not faces:
            raise NoFace(
                "No face was found in the picture. Use one in which the face looks towards the camera, is upright and "
                f"not covered, {BY_HAND}."
            )
        if not 1 <= face <= len(faces):
            count = "is 1 face" if len(faces) == 1 else f"are {len(faces)} faces"
            raise NoSuchFace(f"There {count} in the picture, not {face}. Faces are counted from 1, the largest.")
        return faces[face - 1]

    def _found(self, image: Image.Image, seen: Detection) -> Points:
        mesh, presence = self._mesh.find(image, seen.frame)
        if presence < _PRESENCE:
            raise NoFace(
                "What looks like a face at first is turned too far aside, or covered. Use a picture in which the face "
                f"looks towards the camera, {BY_HAND}."
            )
        return mesh

    def _marked(self, image: Image.Image, goal: NDArray[np.float64]) -> tuple[Points, bool]:
        """The mesh on anchors, and whether it is only laid on: a mesh that is found near them is corrected instead."""
        across = goal[1] - goal[0]
        frame = around(goal.astype(np.float32), float(np.arctan2(across[1], across[0])), _ANCHOR_MARGIN)
        mesh, presence = self._mesh.find(image, frame)
        off = np.linalg.norm(anchors_of(mesh[:, :2]) - goal, axis=1).max() / np.hypot(*across)
        if presence >= _PRESENCE and off < _NEAR:
            return fit_mesh(mesh, goal), False
        return fit_mesh(self.basis.points * np.array([1, -1, -1], np.float32), goal), True


def _refuse_profile(yaw: float) -> None:
    if abs(yaw) > MOST_YAW:
        raise ProfileFace(
            f"The face is turned aside too far (measured: {abs(yaw):.0f} degrees, at most {MOST_YAW:.0f}): half of it "
            f"is not in the picture. Use one that looks towards the camera, {BY_HAND}."
        )


def _drawn_irises(mesh: Points) -> Points:
    """Irises in the middle of the eyes."""
    irises = []
    for corners, middle in zip((RIGHT_EYE_CORNERS, LEFT_EYE_CORNERS), anchors_of(mesh)[:2], strict=True):
        radius = _IRIS_RADIUS * np.linalg.norm(mesh[corners[1], :2] - mesh[corners[0], :2])
        steps = np.array([[0, 0], [1, 0], [0, -1], [-1, 0], [0, 1]])
        irises.append(middle[:2] + radius * steps)
    return np.array(irises, np.float32)
