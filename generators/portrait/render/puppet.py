"""A portrait that can be posed: prepared once, then drawn frame by frame."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from generators.portrait.basis import Basis
from generators.portrait.pose import Motion
from generators.portrait.render.arrays import Floats, Picture
from generators.portrait.render.creases import Creases
from generators.portrait.render.eyes import make_eyes
from generators.portrait.render.mouth import Mouth
from generators.portrait.render.raster import blend_mesh, draw_mesh
from generators.portrait.render.resting import smile_of, taken_back
from generators.portrait.render.rig import in_pixels, make_rig
from generators.portrait.render.rims import EYES, MOUTH, filled
from generators.portrait.render.skin import make_skin
from generators.portrait.render.subject import Subject
from generators.portrait.render.surroundings import make_surroundings
from generators.portrait.render.unfold import unfold


class Puppet:
    """One subject, ready to be drawn. Not to be shared between threads: frames are drawn with scratch space.

    Layers, back to front: the still background, the person's outline (hair, neck, shoulders), the face, eyeballs and
    lashes, the inside of the mouth.
    """

    def __init__(self, subject: Subject, basis: Basis) -> None:
        self.rig = make_rig(subject, basis)
        points = subject.landmarks[:, :2].astype(np.float32)
        self._around = make_surroundings(subject, self.rig)
        mirror = _mirror(basis.points)
        smile = smile_of(taken_back(subject.expression))
        unfolded = unfold(subject.image, points, mirror, self.rig.scale, smile)
        self._plain, lids = make_skin(unfolded.picture, points)
        self._skin = self._plain.copy()
        self._creases = Creases(unfolded, points, mirror, self.rig.scale)
        self._uv = np.ascontiguousarray(points)
        self._triangles = _back_to_front(
            np.concatenate([basis.triangles, *map(filled, (MOUTH, *EYES))]), self.rig.source
        )
        self._eyes = make_eyes(subject, self.rig, lids)
        self._mouth = Mouth(subject, self.rig, basis)

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width of frames."""
        return self._plain.shape[0], self._plain.shape[1]

    def draw(self, motion: Motion, frame: int) -> Picture:
        """Draw one frame of motion: `(H, W, 3)` RGB. `motion` must come from `Motion.with_look`."""
        weights, rotation, shift = motion.weights[frame], motion.rotation[frame], motion.shift[frame]
        face = self.rig.express(weights)
        posed = in_pixels(self.rig.pose(face, rotation, shift))
        out = self._around.still.copy()
        blend_mesh(
            out, self._outline(face, rotation, shift), self._around.uv, self._around.triangles, self._around.texture
        )
        for eye in self._eyes:
            eye.lid_skin(face, self._plain)
        self._creases.apply(self._skin, self._plain, weights)
        draw_mesh(out, posed, self._uv, self._triangles, self._skin, np.ones(len(posed), np.float32))
        for eye in self._eyes:
            eye.draw(out, face, posed, rotation, shift, motion.gaze[frame])
        self._mouth.draw(out, weights, posed, rotation, shift)
        return out

    def cut_out(self, motion: Motion, frame: int) -> Picture:
        """Draw one frame without its background: `(H, W, 4)` RGBA, straight alpha."""
        rotation, shift = motion.rotation[frame], motion.shift[frame]
        face = self.rig.express(motion.weights[frame])
        around = self._around
        person = np.zeros((*self.shape, 4), np.uint8)
        person[..., 3] = np.where(around.moving, 0, around.cut[..., 3])
        blend_mesh(person, self._outline(face, rotation, shift), around.uv, around.triangles, around.cut)
        head = np.zeros((*self.shape, 3), np.uint8)
        white = np.full((2, 2, 3), 255, np.uint8)
        posed = in_pixels(self.rig.pose(face, rotation, shift))
        draw_mesh(head, posed, np.zeros_like(posed), self._triangles, white, np.ones(len(posed), np.float32))
        return np.dstack([self.draw(motion, frame), np.maximum(person[..., 3], head[..., 0])])

    def _outline(self, face: Floats, rotation: Floats, shift: Floats) -> Floats:
        return in_pixels(self._around.posed(self.rig, face, rotation, shift))


def _back_to_front(triangles: NDArray[np.int32], points: Floats) -> NDArray[np.int32]:
    order = np.argsort(points[triangles][..., 2].mean(1))
    return np.ascontiguousarray(triangles[order].astype(np.int32))


def _mirror(points: Floats) -> NDArray[np.int64]:
    """The vertex on the other side of the canonical face."""
    mirrored = points * np.array([-1, 1, 1], np.float32)
    return np.linalg.norm(mirrored[:, None] - points[None], axis=2).argmin(1)
