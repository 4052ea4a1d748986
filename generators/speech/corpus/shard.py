"""One utterance of the corpus, and files of them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np


@dataclass(frozen=True)
class Utterance:
    """What the model learns from one reading of one line.

    Attributes:
        tokens: `(N,)` phoneme ids with boundaries.
        style: `(256,)` of the voice.
        condition: `(N, 16)`, see `conditioning`.
        labelled: `(1,)` 1 if prosody follows from the condition, 0 for random prosody (decoder only).
        durations: `(N,)` real frames at 40 Hz, the predictor's target.
        frames: `(N,)` whole frames, what the latent was made with.
        level: `(N,)` dB against the plain reading.
        tilt: `(N,)` dB against the plain reading.
        f0: `(2T,)` Hz at 80 Hz, 0 where unvoiced.
        energy: `(2T,)` the teacher's energy contour at 80 Hz.
        latent: `(2T, K)` principal components of the generator's latent, unit variance.
        line: `(1,)` number of the line; readings of one line in one voice are counterfactuals of each other.
    """

    tokens: np.ndarray
    style: np.ndarray
    condition: np.ndarray
    labelled: np.ndarray
    durations: np.ndarray
    frames: np.ndarray
    level: np.ndarray
    tilt: np.ndarray
    f0: np.ndarray
    energy: np.ndarray
    latent: np.ndarray
    line: np.ndarray


_TYPES = {"tokens": np.uint8, "labelled": np.uint8, "frames": np.int16, "line": np.int32}
_NAMES = [f.name for f in fields(Utterance)]


def save_shard(path: Path, utterances: list[Utterance]) -> None:
    """Write utterances: each field one array along its first axis, with the lengths beside it."""
    arrays = {}
    for name in _NAMES:
        rows = [getattr(u, name) for u in utterances]
        arrays[name] = np.concatenate(rows).astype(_TYPES.get(name, np.float16))
        arrays[f"{name}_lengths"] = np.array([len(r) for r in rows], np.int32)
    arrays["f0"] = np.concatenate([u.f0 for u in utterances]).astype(np.float32)
    arrays["durations"] = np.concatenate([u.durations for u in utterances]).astype(np.float32)
    partial = path.with_suffix(".partial.npz")
    np.savez(partial, **arrays)
    partial.rename(path)


def load_shard(path: Path) -> list[Utterance]:
    """Read what `save_shard` wrote; every field as float32 or int64, but the latent in half precision."""
    with np.load(path, allow_pickle=False) as data:
        columns = []
        for name in _NAMES:
            array = data[name]
            if name != "latent":
                array = array.astype(np.int64 if array.dtype.kind in "iu" else np.float32)
            columns.append(np.split(array, np.cumsum(data[f"{name}_lengths"])[:-1]))
    return [Utterance(*row) for row in zip(*columns, strict=True)]
