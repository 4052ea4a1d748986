"""Who is it? A judge that knows only pixels, taught by figures of other subjects, finds the nearest other picture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.measure.report import Bar, Part, Sheet
from benchmarks.measure.story_figure import cut
from benchmarks.measure.story_material import Pictures
from benchmarks.measure.story_strangers import strangers

_TIMES = 12
_PIXELS = 16  # a side of what is compared
_KEPT = 400  # principal directions
_SHRUNK = 0.05
_EMPTY = 0.03


class Knower(NamedTuple):
    """Fisher's discriminant on principal components ("Fisherfaces", Belhumeur et al. 1997), in closed form.

    Directions in which pictures of one subject differ (light, pose, feeling) count the less, the more they do.

    Attributes:
        mean: `(D,)` of the features it was taught.
        weights: `(D, K)` from features to where spread within a subject is 1 in every direction.
    """

    mean: NDArray[np.float32]
    weights: NDArray[np.float32]

    def __call__(self, figures: NDArray[np.uint8]) -> NDArray[np.float32]:
        """Unit vectors `(N, K)` of figures `(N, 6, H, W)`; each is seen as it is and in the mirror."""
        seen = sum((_features(each) - self.mean) @ self.weights for each in (figures, figures[..., ::-1]))
        return seen / np.linalg.norm(seen, axis=1, keepdims=True)


def identity(pictures: Pictures) -> Part:
    """Is the nearest other picture, of another story, one of the same subject?"""
    taught = list(strangers(pictures.scenes, _TIMES))
    names = [name for name, _ in taught]
    know = learned(names, np.stack([figure for _, figure in taught]))
    placed = know(np.stack([cut(shot.pixels, shot.mask, shot.face) for shot in pictures.test]))
    alike = placed @ placed.T
    who = np.array([shot.subject for shot in pictures.test])
    feels = np.array([shot.emotion for shot in pictures.test])
    alike[(who[:, None] == who[None, :]) & (feels[:, None] == feels[None, :])] = -2  # the same story
    nearest = who[alike.argmax(1)]
    right = float((nearest == who).mean())
    kinds = {shot.subject: shot.species for shot in pictures.test}
    taken = Counter((a, b) for a, b in zip(who.tolist(), nearest.tolist(), strict=True) if a != b)
    crossed = sum(count for (a, b), count in taken.items() if _animals(kinds[a], kinds[b]) and kinds[a] != kinds[b])
    note = f"{len(who)} pictures of {len(kinds)} subjects against all of other stories; the judge learned from "
    note += f"{len(set(names))} others, of no species that is tested but people"
    return Part(
        [
            Bar("same subject is the nearest neighbour", f"{right:.1%}", ">= 98 %", right >= 0.98, note),
            Bar("different animals confused", f"{crossed}", "0", not crossed),
        ],
        [Sheet("subjects taken for others", ("subject", "taken for", "times"),
               [(one, other, count) for (one, other), count in taken.most_common(12)])] if taken else [],
    )  # fmt: skip


def _animals(*species: str) -> bool:
    return not {"person", "robot"} & set(species)


def learned(names: Sequence[str], figures: NDArray[np.uint8]) -> Knower:
    """A judge that knows these figures apart, `(N, 6, H, W)` and whose they are."""
    features = np.concatenate([_features(figures), _features(figures[..., ::-1])])
    whose = np.unique(np.array([*names, *names]), return_inverse=True)[1]
    mean = features.mean(0)
    axes = np.linalg.svd(features - mean, full_matrices=False)[2][:_KEPT].T
    placed = (features - mean) @ axes
    middles = np.stack([placed[whose == one].mean(0) for one in range(whose.max() + 1)])
    spread = np.cov((placed - middles[whose]).T)
    spread = (1 - _SHRUNK) * spread + _SHRUNK * np.trace(spread) / len(spread) * np.eye(len(spread))
    values, directions = np.linalg.eigh(spread)
    return Knower(mean, (axes @ (directions / np.sqrt(values))).astype(np.float32))


def _features(figures: NDArray[np.uint8]) -> NDArray[np.float32]:
    """`(N, D)`: small pictures of figure and head, as they are and with the colour of the light divided out."""
    count, channels, side, _ = figures.shape
    step = side // _PIXELS
    small = figures.reshape(count, channels, _PIXELS, step, _PIXELS, step).mean((3, 5)).astype(np.float32) / 127.5 - 1
    parts = [small]
    for part in (small[:, :3], small[:, 3:]):
        there = np.abs(part).max(1, keepdims=True) > _EMPTY
        bright = (part + 1) / 2
        grey = (bright * there).sum((2, 3), keepdims=True) / (there.sum((2, 3), keepdims=True) + 1)
        parts.append(np.where(there, np.clip(bright / (grey + 0.02) - 1, -1, 2), 0))
    return np.concatenate([part.reshape(count, -1) for part in parts], 1)
