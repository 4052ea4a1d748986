"""The inside of the mouth: teeth, gums and tongue behind the lips, in the light of the picture."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from generators.portrait.basis import CAVITY, TONGUE, TOOTH, Basis
from generators.portrait.render.arrays import Floats, Picture
from generators.portrait.render.coverage import compose, cover
from generators.portrait.render.curves import edges
from generators.portrait.render.mouth_light import MouthLight, mouth_light
from generators.portrait.render.rig import Rig, in_pixels
from generators.portrait.render.rims import MOUTH
from generators.portrait.render.solids import draw_solids
from generators.portrait.render.stroke import stroke
from generators.portrait.render.subject import Subject

_SHOWING = 0.4  # cm of the upper incisors below the lip line at rest: what a relaxed, parted mouth shows
_LOWER = 0.2  # cm that the lower row lies under where the lips meet: a lower lip hides most of it in speech
_WIDER = 1.12  # teeth touch: gaps as dark as the mouth would look like drawn lines
_BEHIND = 0.35  # cm from where the lips touch to the incisors' front
_LIGHT = np.array([0.0, 0.3, 0.95])
_SHADOW = 0.22  # cm below the upper lip over which its shadow fades
_FINE = 3  # samples a pixel in each direction, for mouths up to `_LARGE` pixels wide
_LARGE = 140


class Mouth:
    """The mouth of a subject, ready to be drawn."""

    def __init__(self, subject: Subject, rig: Rig, basis: Basis) -> None:
        self._rig = rig
        inside = basis.mouth
        light = mouth_light(subject.image, subject.landmarks[:, :2].astype(np.float32))
        self._points = rig.to_picture(_placed(rig, basis))
        moving = np.flatnonzero(np.abs(inside.shapes).max((1, 2)) > 1e-3)
        self._shapes = {int(column): rig.to_picture_vectors(inside.shapes[column]) for column in moving}
        # The cavity is only dark, and it would come before the teeth when the jaw opens wide: leave it out.
        seen = (inside.part[inside.triangles] != CAVITY).any(1)
        self._triangles = np.ascontiguousarray(inside.triangles[seen].astype(np.int32))
        self._colours = _colours(inside.points, inside.triangles, inside.part, light)
        self._dark, self._lip = light.dark, light.lip

    def draw(
        self,
        out: Picture,
        weights: Floats,
        posed: Floats,
        rotation: Floats,
        shift: Floats,
    ) -> None:
        """Draw into a picture that has the face's skin already.

        Args:
            out: `(H, W, 3+)`.
            weights: row of `Motion.weights`.
            posed: `(468, 2)` pixels of the face, expressed and turned.
            rotation: row of `Motion.rotation`.
            shift: row of `Motion.shift`.
        """
        above, below = edges(posed[MOUTH.upper], posed[MOUTH.lower])
        low = np.floor(np.minimum(above.min(0), below.min(0))).astype(int) - 3
        high = np.ceil(np.maximum(above.max(0), below.max(0))).astype(int) + 4
        corner = low.astype(np.float32)
        above, below = above - corner, below - corner
        mask = np.zeros((high[1] - low[1], high[0] - low[0]), np.float32)
        cover(mask, np.ascontiguousarray(np.concatenate([above, below[-2:0:-1]])))
        if mask.max(initial=0) > 0.05:
            patch = self._inside(weights, rotation, shift, corner, mask.shape)
            self._shade(patch, above, below)
            compose(out, patch, mask, int(low[0]), int(low[1]))
        self._line(out, above, below, low, mask.shape)

    def _inside(
        self,
        weights: Floats,
        rotation: Floats,
        shift: Floats,
        corner: Floats,
        shape: tuple[int, ...],
    ) -> Floats:
        fine = _FINE if shape[1] <= _LARGE else 2
        points = self._points
        for column, displacement in self._shapes.items():
            if weights[column]:
                points = points + weights[column] * displacement
        points = self._rig.pose(points, rotation, shift)
        flat = (in_pixels(points) - corner + 0.5) * fine - 0.5
        canvas = np.empty((shape[0] * fine, shape[1] * fine, 3), np.float32)
        canvas[:] = self._dark
        depth = np.full(canvas.shape[:2], -1e9, np.float32)
        draw_solids(canvas, depth, np.column_stack([flat, points[:, 2]]), self._colours, self._triangles)
        # half a pixel of blur: gaps between teeth are thinner than a pixel and would stand out as drawn lines
        canvas[:, 1:-1] = 0.25 * (canvas[:, :-2] + canvas[:, 2:]) + 0.5 * canvas[:, 1:-1]
        return canvas.reshape(shape[0], fine, shape[1], fine, 3).mean((1, 3))

    def _shade(self, patch: Floats, above: Floats, below: Floats) -> None:
        """Light falls in through the opening: dark under the upper lip, in the corners, a little over the lower lip."""
        columns = np.arange(patch.shape[1], dtype=np.float32)
        order_up, order_low = np.argsort(above[:, 0]), np.argsort(below[:, 0])
        top = np.interp(columns, above[order_up, 0], above[order_up, 1])
        bottom = np.interp(columns, below[order_low, 0], below[order_low, 1])
        rows = np.arange(patch.shape[0], dtype=np.float32)[:, None]
        reach = _SHADOW * self._rig.scale
        under = 1 - 0.2 * np.exp(-np.maximum(rows - top, 0) / reach)
        over = 1 - 0.15 * np.exp(-np.maximum(bottom - rows, 0) / reach)
        left, right = above[0, 0], above[-1, 0]
        along = np.clip(np.abs(2 * (columns - left) / max(right - left, 1e-3) - 1), 0, 1)
        patch *= (under * over * (1 - 0.8 * along**5))[..., None].astype(np.float32)

    def _line(
        self,
        out: Picture,
        above: Floats,
        below: Floats,
        low: NDArray[np.int64],
        shape: tuple[int, ...],
    ) -> None:
        """The dark line where the lips touch; it goes as they part."""
        gap = np.linalg.norm(below - above, axis=1) / self._rig.scale
        gap = np.convolve(np.pad(gap, 4, mode="edge"), np.full(9, 1 / 9), "valid")  # or it would come in dashes
        taper = np.sin(np.linspace(0.04, 0.96, len(gap)) * np.pi) ** 0.5
        strength = (0.55 * np.clip(1 - gap / 0.15, 0, 1) * taper).astype(np.float32)
        mask = np.zeros(shape, np.float32)
        half = np.full(len(gap), 0.025 * self._rig.scale, np.float32)
        line = np.ascontiguousarray(0.5 * (above + below))
        stroke(mask, line, half, strength, 1.0 + 0.04 * self._rig.scale)
        compose(out, np.broadcast_to(0.42 * self._lip, (*shape, 3)), mask, int(low[0]), int(low[1]))


def _placed(rig: Rig, basis: Basis) -> Floats:
    """The interior in canonical cm, moved to where this person's lips meet, as wide as this mouth."""
    inside = basis.mouth
    rims = np.concatenate([rig.rest[MOUTH.upper[3:8]], rig.rest[MOUTH.lower[3:8]]])
    lips = (rims.mean(0) - rig.place) @ rig.turn / rig.scale
    corners = (rig.rest[MOUTH.upper[[0, -1]]] - rig.place) @ rig.turn / rig.scale
    wide = np.linalg.norm(corners[1] - corners[0]) / np.ptp(basis.points[MOUTH.upper[[0, -1]], 0])
    points = inside.points * np.array([np.clip(wide, 0.85, 1.12), 1, 1], np.float32)
    front = (inside.part == TOOTH) & inside.upper & (np.abs(points[:, 0]) < 0.6)
    edge, depth = points[front, 1].min(), points[front, 2].max()
    points[~inside.upper & (inside.part != TONGUE), 1] -= _LOWER
    points = _touching(points, inside.triangles, inside.part)
    return points + np.array([lips[0], lips[1] - _SHOWING - edge, lips[2] - _BEHIND - depth], np.float32)


def _touching(points: Floats, triangles: NDArray[np.int32], part: NDArray[np.uint8]) -> Floats:
    """Every tooth a little wider, about its own middle."""
    edges = coo_array((np.ones(len(triangles) * 2), (triangles[:, [0, 1]].ravel(), triangles[:, [1, 2]].ravel())),
                      shape=(len(points), len(points)))  # fmt: skip
    _, piece = connected_components(edges, directed=False)
    out = points.copy()
    for number in np.unique(piece[part == TOOTH]):
        mine = (piece == number) & (part == TOOTH)
        middle = points[mine][:, [0, 2]].mean(0)
        out[np.ix_(mine, [0, 2])] = middle + _WIDER * (points[mine][:, [0, 2]] - middle)
    return out


def _colours(points: Floats, triangles: NDArray[np.int32], part: NDArray[np.uint8], light: MouthLight) -> Floats:
    """Colour of each vertex: its kind, turned to the light, darker the deeper it lies."""
    normal = np.zeros_like(points)
    a, b, c = (points[triangles[:, k]] for k in range(3))
    for k in range(3):
        np.add.at(normal, triangles[:, k], np.cross(b - a, c - a))
    normal /= np.linalg.norm(normal, axis=1, keepdims=True) + 1e-9
    facing = np.clip(normal @ _LIGHT, 0, 1)
    front = points[part == TOOTH, 2].max()
    inwards = np.clip((front - points[:, 2]) / 4.5, 0, 1)
    base = np.stack([light.dark, light.flesh, light.flesh, light.teeth])[part]  # by CAVITY, TONGUE, GUM, TOOTH
    return (base * (0.82 + 0.18 * facing)[:, None] * (0.1 + 0.9 * (1 - inwards) ** 1.4)[:, None]).astype(np.float32)
