"""Walking on a quad mesh: edge loops, and what a wall of edges encloses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection

import numpy as np
from numpy.typing import NDArray


class QuadMesh:
    """Neighbourhoods of a mesh of quads.

    Args:
        quads: `(F, 4)` vertex numbers.
    """

    def __init__(self, quads: NDArray[np.int64]) -> None:
        self.quads = quads
        self._faces: dict[frozenset[int], set[int]] = defaultdict(set)
        self.neighbours: dict[int, set[int]] = defaultdict(set)
        for number, face in enumerate(quads.tolist()):
            for a, b in zip(face, face[1:] + face[:1], strict=True):
                self._faces[frozenset((a, b))].add(number)
                self.neighbours[a].add(b)
                self.neighbours[b].add(a)

    def loop(self, first: int, second: int, ends: Callable[[int], bool]) -> list[int] | None:
        """Follow the edge loop from `first` over `second` until `ends(vertex)`; None where it cannot go straight on."""
        path = [first, second]
        while not ends(path[-1]):
            faces = self._faces[frozenset(path[-2:])]
            ahead = [
                v
                for v in self.neighbours[path[-1]]
                if v != path[-2] and not self._faces[frozenset((v, path[-1]))] & faces
            ]
            if len(ahead) != 1 or len(path) > 200:
                return None
            path.append(ahead[0])
        return path

    def half_loop(self, points: NDArray[np.float64], start: int) -> list[int]:
        """The edge loop from a midline vertex over the side x > 0 back to the midline."""
        second = next(v for v in self.neighbours[start] if points[v, 0] > 1e-4)
        path = self.loop(start, second, lambda v: abs(points[v, 0]) < 1e-4)
        assert path is not None, f"the loop at vertex {start} does not close: another base mesh?"
        return path

    def enclosed(self, seed: int, walls: Collection[int]) -> NDArray[np.int64]:
        """Numbers of the faces that vertex `seed` reaches without crossing an edge between two wall vertices."""
        todo = np.flatnonzero((self.quads == seed).any(1)).tolist()
        seen = set(todo)
        while todo:
            face = self.quads[todo.pop()].tolist()
            for a, b in zip(face, face[1:] + face[:1], strict=True):
                if a in walls and b in walls:
                    continue
                new = self._faces[frozenset((a, b))] - seen
                seen |= new
                todo += new
        return np.array(sorted(seen))


def arc_lengths(path: NDArray[np.float64]) -> NDArray[np.float64]:
    """Length along a polyline `(N, D)` at each of its points, from 0 to 1."""
    lengths = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(path, axis=0), axis=1))])
    return lengths / lengths[-1]


def weights_at(points: NDArray[np.float64], path: list[int], fraction: float) -> NDArray[np.float64]:
    """Weights `(len(points),)` of the point at an arc-length fraction of the polyline through `points[path]`."""
    lengths = arc_lengths(points[path])
    k = int(np.clip(np.searchsorted(lengths, fraction) - 1, 0, len(lengths) - 2))
    part = (fraction - lengths[k]) / (lengths[k + 1] - lengths[k])
    weights = np.zeros(len(points))
    weights[path[k]], weights[path[k + 1]] = 1 - part, part
    return weights


def triangles_of(quads: NDArray[np.int64]) -> NDArray[np.int64]:
    """Two triangles of each quad."""
    return np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])
