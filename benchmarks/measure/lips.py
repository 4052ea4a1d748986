"""Do the lips say what is heard? Agreement with the viseme teacher, counted where somebody speaks.

A correlation over a whole clip flatters: loudness alone scores .8, because both are at rest in pauses. So only
frames of speech count. A mouth that is always nearly shut closes on every p; so false closures on open vowels
stand beside. Agreement is with rules, not with filmed faces.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from generators.portrait.corpus.dominance import RATE, articulate, lip_gap
from generators.portrait.corpus.sounds import Sounds
from generators.portrait.motion.space import GROUPS, PLACE
from generators.portrait.phones import CLASSES, INDEX, SILENCE

FPS = 25
CLOSED = 0.08
_AROUND = 0.06
_LAGS = 6
_OPEN_VOWELS = tuple(INDEX[name] for name in ("AA", "AE", "E", "O"))
_LONG_SILENCE = 0.3
JAW = PLACE["jawOpen"]


@dataclass(frozen=True, eq=False)
class Clip:
    """What was made of one recording, and what is said in it.

    Attributes:
        vectors: `(T, 52)` at 25 fps.
        sounds: in the time of the recording.
    """

    vectors: np.ndarray
    sounds: Sounds


def taught(clip: Clip) -> np.ndarray:
    """The teacher's lips `(T, 52)` for the same sounds, without expression."""
    lips = articulate(clip.sounds, len(clip.vectors) / FPS).vectors
    whole = lips[: len(lips) // 4 * 4].reshape(-1, RATE // FPS, lips.shape[1])
    return (whole[:, 1] + whole[:, 2]) / 2


def _agreement(a: np.ndarray, b: np.ndarray) -> float:
    a, b = a - a.mean(), b - b.mean()
    return float((a * b).sum() / (np.sqrt((a * a).sum() * (b * b).sum()) + 1e-9))


def of_clip(clip: Clip) -> dict[str, list[float]]:
    """Every figure of one clip; those per sound have an entry for each."""
    truth = taught(clip)
    count = min(len(truth), len(clip.vectors))
    made, truth = np.asarray(clip.vectors, np.float64)[:count], truth[:count]
    gap, true_gap = lip_gap(made), lip_gap(truth)
    at = (np.arange(count) + 0.5) / FPS
    sounds = clip.sounds
    said = sounds.classes != SILENCE
    out: dict[str, list[float]] = {}
    if said.any():
        inside = (at > sounds.starts[said].min() - _AROUND) & (at < sounds.ends[said].max() + _AROUND)
        if inside.sum() > 10:
            out["jaw"] = [_agreement(made[inside, JAW], truth[inside, JAW])]
            out["gap"] = [_agreement(gap[inside], true_gap[inside])]
            moving = [p for p in GROUPS["mouth"] if truth[inside, p].std() > 0.01]
            out["lips"] = [float(np.mean([_agreement(made[inside, p], truth[inside, p]) for p in moving]))]
            out["lag"] = [float(_lag(made[:, JAW], truth[:, JAW]))]
    middle = np.round((sounds.starts + sounds.ends) / 2 * FPS - 0.5).astype(int)
    for number, frame in enumerate(middle):
        if not 1 <= frame < count - 1:
            continue
        if CLASSES[sounds.classes[number]] == "PBM":
            out.setdefault("closed", []).append(float(gap[frame - 1 : frame + 2].min() < CLOSED))
            out.setdefault("closed, teacher", []).append(float(true_gap[frame - 1 : frame + 2].min() < CLOSED))
        elif sounds.classes[number] in _OPEN_VOWELS:
            out.setdefault("false closure", []).append(float(gap[frame] < CLOSED))
            out.setdefault("false closure, teacher", []).append(float(true_gap[frame] < CLOSED))
    out["jaw in silence"] = list(np.abs(made[_silent(sounds, at), JAW]))
    return out


def _lag(made: np.ndarray, truth: np.ndarray) -> int:
    """Frames by which the jaw comes late."""
    count = len(made)
    scores = [
        _agreement(made[max(0, lag) : count + min(0, lag)], truth[max(0, -lag) : count - max(0, lag)])
        for lag in range(-_LAGS, _LAGS + 1)
    ]
    return int(np.argmax(scores)) - _LAGS


def _silent(sounds: Sounds, at: np.ndarray) -> np.ndarray:
    """Frames well away from all speech that is not broken by a long silence."""
    out = np.ones(len(at), bool)
    for start, end in sounds.phrases(_LONG_SILENCE):
        out &= (at < start - 0.12) | (at > end + 0.16)
    return out


def summary(clips: Sequence[Clip]) -> dict[str, float]:
    """Means over clips; a share of clips within one frame for lag, and the 95th percentile of the jaw in silence."""
    found: dict[str, list[float]] = {}
    for clip in clips:
        for name, values in of_clip(clip).items():
            found.setdefault(name, []).extend(values)
    out = {name: float(np.mean(values)) for name, values in found.items() if values}
    if found.get("lag"):
        out["lag within a frame"] = float(np.mean(np.abs(found["lag"]) <= 1))
        out["lag"] = float(np.median(found["lag"]))
    if found.get("jaw in silence"):
        out["jaw in silence, p95"] = float(np.percentile(found["jaw in silence"], 95))
    return out
