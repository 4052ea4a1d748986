"""From the face in the picture to the same face at rest."""

from __future__ import annotations

import numpy as np

from generators.portrait.basis.regions import MOUTH_CORNERS
from generators.portrait.pose import INDEX
from generators.portrait.render.arrays import Floats
from generators.portrait.render.contact import closing_lips
from generators.portrait.render.rims import LIP_CORNERS, LOWER_LIP_ROWS, MOUTH, UPPER_LIP_ROWS
from generators.portrait.similarity import Similarity

_NEUTRALISED = 0.85  # of the source's expression that is taken away; all of it would take some of the person along
_BENT = 0.08  # cm by which corners may stand above the canonical face's: people's mouths differ
_AROUND = 1.3  # cm from the lips over which skin comes along
_BESIDE = 0.5  # of half the mouth's width: likewise beyond the corners
_SMILES = [INDEX["mouthSmileLeft"], INDEX["mouthSmileRight"]]
_MIDDLE = [13, 14]  # vertices where the lips touch
_LIPS = np.unique(np.concatenate([MOUTH.around, *LIP_CORNERS, UPPER_LIP_ROWS.ravel(), LOWER_LIP_ROWS.ravel()]))


def taken_back(expression: Floats) -> Floats:
    """Weights `(52,)` of the source's expression that are taken away.

    A smile is taken whole: what fits it holds large weights down, and the rest of one is seen in every other emotion.
    """
    out = _NEUTRALISED * expression
    out[_SMILES] = expression[_SMILES]
    return out.astype(np.float32)


def smile_of(weights: Floats) -> float:
    """Weight of the smile among `weights (52,)`, both sides together."""
    return float(weights[_SMILES].mean())


def at_rest(source: Floats, taken: Floats, shapes: Floats, canonical: Floats, fit: Similarity) -> Floats:
    """The face without its expression, mouth closed.

    Args:
        source: `(468, 3)` as in the picture, y up.
        taken: `(52,)` as `taken_back` gives it.
        shapes: `(52, 468, 3)` in the picture's space.
        canonical: `(468, 3)` the canonical face.
        fit: where that lies in the picture.
    """
    rest = source - np.tensordot(taken, shapes, 1).astype(np.float32)
    rest = rest + closing_lips(rest, canonical)
    return rest - _bend(rest, canonical, fit, smile_of(taken))


def _bend(rest: Floats, canonical: Floats, fit: Similarity, smile: float) -> Floats:
    """What still bends the lips upwards after a smile was taken away: nobody smiles quite like the basis does.

    Displacement `(468, 3)`: none in the middle, all of it at the corners, as far as there was a smile.
    """
    face = (rest - fit.shift) @ fit.rotation / fit.scale
    over = smile * max(0.0, _raised(face) - _raised(canonical) - _BENT)
    half = 0.5 * np.ptp(face[list(MOUTH_CORNERS), 0])
    out = np.abs(face[:, 0] - face[_MIDDLE, 0].mean()) / half
    curve = np.minimum(out, 1) ** 2 * np.exp(-((np.maximum(out - 1, 0) / _BESIDE) ** 2))
    away = np.linalg.norm(face[:, None, :2] - face[None, _LIPS, :2], axis=2).min(1)
    curve *= np.exp(-((away / _AROUND) ** 2))
    return ((over * fit.scale * curve)[:, None] * fit.rotation[:, 1]).astype(np.float32)


def _raised(face: Floats) -> float:
    """cm by which the mouth's corners stand above its middle, in the canonical face's axes."""
    return float(face[list(MOUTH_CORNERS), 1].mean() - face[_MIDDLE, 1].mean())
