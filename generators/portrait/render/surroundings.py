"""All that is not the face: hair, ears, neck and shoulders that follow the head, and the background behind them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from scipy.spatial import Delaunay

from generators.portrait.basis.regions import CHIN, OVAL
from generators.portrait.render.arrays import Floats, Mask, Picture, distance_to
from generators.portrait.render.inpaint import fill_holes
from generators.portrait.render.raster import draw_mesh
from generators.portrait.render.rig import Rig
from generators.portrait.render.subject import Subject

_SHOULDERS = 0.05  # of the head's motion that the trunk takes part in
_CELLS = 26  # of the grid, along the picture's longer side
_OVAL = np.array(OVAL)


@dataclass(frozen=True)
class Surroundings:
    """The person's outline as a mesh around the face.

    Attributes:
        still: `(H, W, 3)` uint8 what is seen where nothing moves, and behind what does.
        texture: `(H, W, 4)` uint8 the picture with the person's soft outline as alpha, a little wide.
        cut: `(H, W, 4)` uint8 the same with the outline itself.
        moving: `(H, W)` bool where the mesh at rest lies; elsewhere nothing moves.
        uv: `(N, 2)` vertices in the picture; the first 36 are the face's oval.
        triangles: `(T, 3)` those that move and show something of the person.
        space: `(N, 3)` vertices with depth, y up.
        follow: `(N,)` how much of the head's motion each takes part in.
        pull: `(N, 36)` how much of the oval's expression each takes over.
    """

    still: Picture
    texture: Picture
    cut: Picture
    moving: Mask
    uv: Floats
    triangles: NDArray[np.int32]
    space: Floats
    follow: Floats
    pull: Floats

    def posed(self, rig: Rig, face: Floats, rotation: Floats, shift: Floats) -> Floats:
        """Vertices `(N, 3)` around a face `(468, 3)` that is expressed but not turned."""
        pulled = self.space + self.pull @ (face - rig.source)[_OVAL]
        return pulled + (rig.pose(pulled, rotation, shift) - pulled) * self.follow[:, None]


def make_surroundings(subject: Subject, rig: Rig) -> Surroundings:
    """Mesh the person around the face, and paint the background behind."""
    height, width = subject.person.shape
    size = max(height, width)
    oval = subject.landmarks[_OVAL, :2].astype(np.float32)
    alpha = _outline(subject.person, size)
    behind = alpha > 1 / 255
    background = fill_holes(subject.image.astype(np.float32), 1.0 - _grown(subject.person > 0.5, 0.012 * size))
    uv = _vertices(oval, height, width)
    follow = _follow(uv, oval, rig.up, subject.landmarks[CHIN, :2], subject.person)
    follow[: 2 * len(oval)] = 1.0  # the oval and the middles of its edges are the face's own
    triangles = _triangles(uv, oval, follow, alpha)
    moving = _painted(uv, triangles, height, width)
    still = np.where((moving & behind)[..., None], background + 0.5, subject.image).astype(np.uint8)
    texture = np.dstack([subject.image, (alpha * 255 + 0.5).astype(np.uint8)])
    sharp = np.clip((subject.person - 0.3) / 0.4, 0, 1)
    cut = np.dstack([subject.image, (sharp * 255 + 0.5).astype(np.uint8)])
    space, pull = _depth(uv, oval, rig)
    return Surroundings(still, texture, cut, moving, uv, triangles, space, follow, pull)


def _grown(mask: Mask, radius: float) -> Floats:
    return (distance_to(mask) <= radius).astype(np.float32)


def _outline(person: Floats, size: int) -> Floats:
    """Soft alpha a little beyond the person: what is seen beside the hair moves along and fades into the background."""
    distance = distance_to(person >= 0.5)
    reach = 0.045 * size
    fade = np.clip(1 - (distance - 0.008 * size) / reach, 0, 1)
    return (fade * fade * (3 - 2 * fade)).astype(np.float32)


def _inside(points: Floats, polygon: Floats) -> Mask:
    x, y = points[:, :1], points[:, 1:2]
    (ax, ay), (bx, by) = polygon.T, np.roll(polygon, -1, 0).T
    crosses = ((ay <= y) != (by <= y)) & (x < ax + (y - ay) / np.where(by == ay, 1, by - ay) * (bx - ax))
    return crosses.sum(1) % 2 == 1


def _vertices(oval: Floats, height: int, width: int) -> Floats:
    """The oval, its edges' middles, two rings around it, and a grid over the rest."""
    step = max(height, width) / _CELLS
    grid = np.stack(
        np.meshgrid(
            np.linspace(0, width - 1, round(width / step) + 1), np.linspace(0, height - 1, round(height / step) + 1)
        ),
        -1,
    ).reshape(-1, 2)
    centre = oval.mean(0)
    middles = 0.5 * (oval + np.roll(oval, -1, 0))
    rings = np.concatenate([centre + (oval - centre) * factor for factor in (1.08, 1.18)])
    limit = np.array([width - 1, height - 1])
    rings = rings[((rings >= 0) & (rings <= limit)).all(1)]
    near = np.concatenate([oval, middles, rings])
    apart = np.linalg.norm(grid[:, None] - near[None], axis=2).min(1) > 0.5 * step
    border = ((grid == 0) | (grid == limit)).any(1)
    keep = (apart | border) & ~_inside(grid.astype(np.float32), oval)
    return np.concatenate([near, grid[keep]]).astype(np.float32)


def _follow(
    uv: Floats,
    oval: Floats,
    up: Floats,
    chin: Floats,
    person: Floats,
) -> Floats:
    """1 on the head, falling along the neck to `_SHOULDERS`, and to 0 where the picture ends."""
    down = np.array([up[0], -up[1]]) * -1.0
    down /= np.linalg.norm(down)
    across = np.array([down[1], -down[0]])
    centre = oval.mean(0)
    long, wide = np.ptp((oval - centre) @ down), np.ptp((oval - centre) @ across)
    crown = centre - 0.12 * long * down
    away = np.hypot((uv - crown) @ across / (0.85 * wide), (uv - crown) @ down / (0.9 * long))
    head = _smooth((2.0 - away) / 0.9)
    below = ((uv - chin) @ down) / (0.6 * long)
    side = np.abs((uv - chin) @ across) / (0.5 * wide)
    # hair beside the neck follows the head further down than the neck itself
    neck = _smooth(1 - below / (1 + 0.25 * _smooth(side - 0.6)))
    weight = head * np.where(below > 0, neck, 1.0)
    weight = _SHOULDERS + (1 - _SHOULDERS) * weight
    return (weight * _held(uv, person)).astype(np.float32)


def _held(uv: Floats, person: Floats) -> Floats:
    """0 where the picture's edge cuts the person, rising to 1 inwards: there is nothing beyond to move in."""
    height, width = person.shape
    margin = 0.07 * max(height, width)
    held = np.ones(len(uv))
    for axis, length, near, far in ((1, height, person[0], person[-1]), (0, width, person[:, 0], person[:, -1])):
        for line, distance in ((near, uv[:, axis]), (far, length - 1 - uv[:, axis])):
            cut = np.asarray(ndimage.gaussian_filter1d(ndimage.maximum_filter1d(line, int(2 * margin) | 1), margin / 3))
            here = cut[np.clip(np.rint(uv[:, 1 - axis]).astype(int), 0, len(cut) - 1)]
            held *= 1 - here * (1 - _smooth(distance / margin))
    return held


def _smooth(x: Floats) -> Floats:
    x = np.clip(x, 0, 1)
    return x * x * (3 - 2 * x)


def _triangles(uv: Floats, oval: Floats, follow: Floats, alpha: Floats) -> NDArray[np.int32]:
    triangles = Delaunay(uv).simplices
    outside = ~_inside(uv[triangles].mean(1), oval)
    reach = max(alpha.shape) / _CELLS
    shown = ndimage.maximum_filter(alpha[::4, ::4], size=int(reach / 2) + 2)
    at = np.clip((uv / 4).astype(int), 0, np.array(shown.shape)[::-1] - 1)
    visible = shown[at[:, 1], at[:, 0]] > 0
    keep = outside & (follow[triangles] > 0).any(1) & visible[triangles].any(1)
    return np.ascontiguousarray(triangles[keep].astype(np.int32))


def _painted(uv: Floats, triangles: NDArray[np.int32], height: int, width: int) -> Mask:
    """Pixels that the mesh at rest covers, and a little more; the face within the oval too."""
    canvas = np.zeros((height, width, 3), np.uint8)
    white = np.full((2, 2, 3), 255, np.uint8)
    draw_mesh(canvas, uv, np.zeros_like(uv), triangles, white, np.ones(len(uv), np.float32))
    return np.asarray(ndimage.binary_fill_holes(canvas[..., 0] > 0), bool)


def _depth(uv: Floats, oval: Floats, rig: Rig) -> tuple[Floats, Floats]:
    """Vertices with a depth that goes on from the oval's backwards, and the oval's pull on them."""
    wide = np.ptp(oval[:, 0])
    distance = np.linalg.norm(uv[:, None] - oval[None], axis=2)
    nearest = distance.min(1, keepdims=True)
    close = np.exp(-((distance - nearest) / (0.12 * wide)) - (distance / (0.6 * wide)) ** 2) + 1e-12
    close /= close.sum(1, keepdims=True)
    depth = close @ rig.source[_OVAL, 2] - 0.25 * np.minimum(nearest[:, 0], 0.5 * wide)
    near = np.exp(-((distance / (0.16 * wide)) ** 2)) + 1e-12
    pull = near / near.sum(1, keepdims=True) * np.exp(-((nearest / (0.3 * wide)) ** 2))
    pull[: len(oval)] = np.eye(len(oval))
    middles = slice(len(oval), 2 * len(oval))
    pull[middles] = 0.5 * (np.eye(len(oval)) + np.roll(np.eye(len(oval)), -1, 0))
    depth[: len(oval)] = rig.source[_OVAL, 2]
    depth[middles] = pull[middles] @ rig.source[_OVAL, 2]
    space = np.column_stack([uv[:, 0], -uv[:, 1], depth])
    return space.astype(np.float32), pull.astype(np.float32)
