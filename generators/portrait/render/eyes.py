"""Drawing the eyes: the eyeball behind its opening, the lid's shadow on it, lashes on a lid that closes."""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

from generators.portrait.render.arrays import Floats, Picture
from generators.portrait.render.coverage import compose, cover
from generators.portrait.render.curves import edges
from generators.portrait.render.eye_art import EyeArt, make_eye
from generators.portrait.render.rig import Rig, in_pixels
from generators.portrait.render.rims import EYES, Rim
from generators.portrait.render.skin import Lid
from generators.portrait.render.stroke import stroke
from generators.portrait.render.subject import Subject

_EYEBALL = 1.1  # cm, radius on the canonical face


class Eye:
    """One eye of a subject, ready to be drawn.

    Args:
        art: its parts.
        rig: the face.
        rim: which eye.
        lid: the skin around it.
    """

    def __init__(self, art: EyeArt, rig: Rig, rim: Rim, lid: Lid) -> None:
        self._art, self._rig, self._rim, self._lid = art, rig, rim, lid
        source = in_pixels(rig.source[rim.around])
        self._source = rig.source[rim.around]
        self._solve = np.linalg.pinv(np.column_stack([source, np.ones(len(source))])).astype(np.float32)
        self._origin = np.array([art.window.x0, art.window.y0], np.float32)
        upper, lower = rig.rest[rim.upper], rig.rest[rim.lower]
        self._open = float(((upper - lower) @ rig.up)[1:-1].mean())
        self._width = float(np.linalg.norm(upper[-1] - upper[0]))

    def lid_skin(self, face: Floats, skin: Picture) -> None:
        """Put the lid's skin into the texture, without lashes as far as `drawn` says."""
        bare, lid = self.drawn(face), self._lid
        skin[lid.window.slices] = (lid.awake + bare * (lid.asleep - lid.awake) + 0.5).astype(np.uint8)

    def drawn(self, face: Floats) -> float:
        """How far lashes are drawn anew, in [0, 1]: those in the picture are stretched to smears by a lid that goes
        far down, and to fans by one that goes far up."""
        part = self._gap(face) / max(self._open, 1e-3)
        far = np.clip(max((0.7 - part) / 0.5, (part - 1.1) / 0.4), 0, 1)
        return float(far * far * (3 - 2 * far))

    def draw(
        self,
        out: Picture,
        face: Floats,
        posed: Floats,
        rotation: Floats,
        shift: Floats,
        gaze: Floats,
    ) -> None:
        """Draw into a picture that has the face's skin already.

        Args:
            out: `(H, W, 3+)`.
            face: `(468, 3)` expressed, not turned.
            posed: `(468, 2)` pixels, turned.
            rotation: row of `Motion.rotation`.
            shift: row of `Motion.shift`.
            gaze: row of `Motion.gaze`.
        """
        above, below = edges(posed[self._rim.upper], posed[self._rim.lower])
        low = np.floor(np.minimum(above.min(0), below.min(0))).astype(int) - 4
        high = np.ceil(np.maximum(above.max(0), below.max(0))).astype(int) + 5
        size = high - low
        mask = np.zeros((size[1], size[0]), np.float32)
        corner = low.astype(np.float32)
        cover(mask, np.ascontiguousarray(np.concatenate([above, below[-2:0:-1]]) - corner))
        if mask.any():
            ball = in_pixels(self._rig.pose(self._source, rotation, shift))
            there = (self._solve @ ball).T.astype(np.float64)  # (2, 3): picture -> posed
            back = np.linalg.inv(there[:, :2])
            start = back @ (corner - there[:, 2]) - self._origin
            patch = np.empty((*mask.shape, 3), np.float32)
            look, art = self._look(gaze), self._art
            shade = self._shade(above - corner, below - corner, mask.shape)
            fresh = np.float32(self._fresh(face, look))
            place = back.astype(np.float32), start.astype(np.float32)
            _sample(patch, mask, *place, look, fresh, shade, art.white, art.iris, art.seen)
            compose(out, patch, mask, int(low[0]), int(low[1]))
        self._lashes(out, above, low, mask.shape, self.drawn(face))

    def _look(self, gaze: Floats) -> Floats:
        """Shift of the iris in the source picture, pixels."""
        left, up = np.sin(np.deg2rad(gaze))
        moved = self._rig.to_picture_vectors(np.array([left, up, 0.0], np.float32) * _EYEBALL)
        return np.array([moved[0], -moved[1]], np.float32)

    def _fresh(self, face: Floats, look: Floats) -> float:
        """How much of the completed eyeball is needed, in [0, 1]: 0 where the picture itself shows all there is."""
        wide = (self._gap(face) / max(self._open, 1e-3) - 1.03) / 0.12
        return float(np.clip(max(wide, np.hypot(*look) / (0.15 * self._art.radius)), 0, 1))

    def _gap(self, face: Floats) -> float:
        return float(((face[self._rim.upper] - face[self._rim.lower]) @ self._rig.up)[1:-1].mean())

    def _shade(self, above: Floats, below: Floats, shape: tuple[int, ...]) -> Floats:
        """What the lids take of the light on the eyeball, `shape` in [0, 1]."""
        shade = np.zeros(shape, np.float32)
        taper = np.full(len(above), 1.0, np.float32)
        thin = np.zeros(len(above), np.float32)
        stroke(shade, np.ascontiguousarray(below), thin, 0.3 * taper, 0.9 + 0.05 * self._width)
        stroke(shade, np.ascontiguousarray(above), thin, 0.62 * taper, 1.0 + 0.26 * self._width)
        return shade

    def _lashes(self, out: Picture, edge: Floats, low: NDArray[np.int64], shape: tuple, much: float) -> None:
        if much <= 0.01:
            return
        mask = np.zeros(shape, np.float32)
        # `edge` runs from the outer corner: lashes are longest in its outer half
        taper = np.interp(np.linspace(0, 1, len(edge)), [0, 0.12, 0.45, 1], [0.5, 1, 0.85, 0.25]).astype(np.float32)
        line = np.ascontiguousarray(edge - low.astype(np.float32))
        thick = 0.03 * self._width
        stroke(mask, line, thick * taper, 0.9 * much * taper**0.5, 1.0 + 0.03 * self._width)
        compose(out, np.broadcast_to(self._art.lash, (*shape, 3)).astype(np.float32), mask, int(low[0]), int(low[1]))


def make_eyes(subject: Subject, rig: Rig, lids: tuple[Lid, Lid]) -> tuple[Eye, Eye]:
    """Both eyes, the person's right first."""
    points = subject.landmarks[:, :2].astype(np.float32)
    right, left = (
        Eye(make_eye(subject.image, points, iris, rim), rig, rim, lid)
        for iris, rim, lid in zip(subject.irises, EYES, lids, strict=True)
    )
    return right, left


@njit(cache=True, nogil=True, fastmath=True)
def _sample(patch, mask, back, start, look, fresh, shade, white, iris, seen):
    """Fill a patch where the mask is set: as `seen`, towards `fresh` as white with the iris shifted by `look`."""
    height, width = white.shape[0], white.shape[1]
    for y in range(mask.shape[0]):
        for x in range(mask.shape[1]):
            if mask[y, x] <= np.float32(0.002):
                continue
            u = start[0] + back[0, 0] * np.float32(x) + back[0, 1] * np.float32(y)
            v = start[1] + back[1, 0] * np.float32(x) + back[1, 1] * np.float32(y)
            cu, cv = (
                min(max(u, np.float32(0)), np.float32(width - 1.001)),
                min(max(v, np.float32(0)), np.float32(height - 1.001)),
            )
            iu, iv = int(cu), int(cv)
            fu, fv = cu - np.float32(iu), cv - np.float32(iv)
            u, v = u - look[0], v - look[1]
            du, dv = (
                min(max(u, np.float32(0)), np.float32(width - 1.001)),
                min(max(v, np.float32(0)), np.float32(height - 1.001)),
            )
            ju, jv = int(du), int(dv)
            gu, gv = du - np.float32(ju), dv - np.float32(jv)
            alpha = (iris[jv, ju, 3] * (1 - gu) + iris[jv, ju + 1, 3] * gu) * (1 - gv) + (
                iris[jv + 1, ju, 3] * (1 - gu) + iris[jv + 1, ju + 1, 3] * gu
            ) * gv
            for k in range(3):
                ground = (white[iv, iu, k] * (1 - fu) + white[iv, iu + 1, k] * fu) * (1 - fv) + (
                    white[iv + 1, iu, k] * (1 - fu) + white[iv + 1, iu + 1, k] * fu
                ) * fv
                over = (iris[jv, ju, k] * (1 - gu) + iris[jv, ju + 1, k] * gu) * (1 - gv) + (
                    iris[jv + 1, ju, k] * (1 - gu) + iris[jv + 1, ju + 1, k] * gu
                ) * gv
                made = (ground + alpha * (over - ground)) * (1 - shade[y, x])
                old = (seen[iv, iu, k] * (1 - fu) + seen[iv, iu + 1, k] * fu) * (1 - fv) + (
                    seen[iv + 1, iu, k] * (1 - fu) + seen[iv + 1, iu + 1, k] * fu
                ) * fv
                patch[y, x, k] = old + fresh * (made - old)
