"""How the face moves: seams at chunk borders, the size of head movements, blinks, and what lasts."""

from __future__ import annotations

import numpy as np

from generators.portrait.motion.sampler import windows
from generators.portrait.motion.space import GROUPS, PLACE, POSE_UNITS

FPS = 25
_SHUT = 0.5
LIDS = [PLACE["eyeBlinkLeft"], PLACE["eyeBlinkRight"]]
TURN = slice(PLACE["yaw"], PLACE["roll"] + 1)


def seam_ratio(vectors: np.ndarray, spread: np.ndarray) -> float:
    """Mean step at chunk borders over mean step within chunks, of vectors `(T, 52)` over `spread` `(52,)`."""
    chunks = windows((len(vectors) + 2) // 8 * 8 - 2)
    steps = np.abs(np.diff(vectors, axis=0) / spread).mean(1)
    borders = np.array([chunk.start - 1 for chunk in chunks[1:]])
    at_border = np.zeros(len(steps), bool)
    at_border[borders] = True
    return float(steps[at_border].mean() / steps[: borders[-1] + 1][~at_border[: borders[-1] + 1]].mean())


def head_size(vectors: np.ndarray) -> float:
    """Root mean square over yaw, pitch and roll of the deviation from their mean, in degrees."""
    turned = vectors[:, TURN] * POSE_UNITS[2:5]
    return float(np.sqrt(((turned - turned.mean(0)) ** 2).mean()))


def head_speed(vectors: np.ndarray) -> float:
    """Mean speed of the head in degrees a second."""
    return float(np.abs(np.diff(vectors[:, TURN] * POSE_UNITS[2:5], axis=0)).mean() * FPS)


def blinks_a_minute(vectors: np.ndarray) -> float:
    """How often the lids go shut."""
    lids = vectors[:, LIDS].mean(1)
    shut = (lids[1:] > _SHUT) & (lids[:-1] <= _SHUT)
    return float(shut.sum() / (len(lids) / FPS / 60))


def blink_regularity(vectors: np.ndarray) -> float:
    """Spread of the pauses between blinks over their mean: 0 a clock, 1 chance; NaN with fewer than four blinks."""
    lids = vectors[:, LIDS].mean(1)
    times = np.flatnonzero((lids[1:] > _SHUT) & (lids[:-1] <= _SHUT)) / FPS
    pauses = np.diff(times)
    return float(pauses.std() / pauses.mean()) if len(pauses) >= 3 else float("nan")


def kept(vectors: np.ndarray, group: str, seconds: float) -> float:
    """How much of what a group does is still so after `seconds`: correlation of its one-second means with themselves.

    A face that forgets its tilt, its mood and its side scores lower than the teacher's.
    """
    places = list(GROUPS[group])
    whole = vectors[: len(vectors) // FPS * FPS, places].reshape(-1, FPS, len(places)).mean(1)
    lag = round(seconds)
    if len(whole) < 3 * lag:
        return float("nan")
    centred = whole - whole.mean(0)
    return float((centred[:-lag] * centred[lag:]).sum() / ((centred**2).sum() * (len(whole) - lag) / len(whole) + 1e-9))


def summary(vectors: np.ndarray, spread: np.ndarray) -> dict[str, float]:
    """All of it, of one long motion `(T, 52)`."""
    out = {
        "seam ratio": seam_ratio(vectors, spread),
        "head, degrees": head_size(vectors),
        "head, degrees a second": head_speed(vectors),
        "blinks a minute": blinks_a_minute(vectors),
        "blink regularity": blink_regularity(vectors),
    }
    for group in ("head", "brows", "mouth"):
        out[f"{group} kept after 4 s"] = kept(vectors, group, 4.0)
    return out
