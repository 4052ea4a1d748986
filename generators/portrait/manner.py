"""The user's hand on a motion: more or less of the head, of the expression; and limits that pictures can bear."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from generators.portrait.pose import ARKIT, INDEX, Motion
from generators.portrait.request import Manner

MOST_TURN = np.array([12.0, 10.0, 10.0], np.float32)
"""Degrees of yaw, pitch and roll that are never passed: beyond them a single picture shows its seams."""
_MOST_SHIFT = 2.0  # cm
_EYES_FREE = 0.15  # of their own wandering that eyes keep while they hold the camera
_EXPRESSIVE = ("brow", "cheekSquint", "eyeSquint", "eyeWide", "noseSneer", "mouthSmile", "mouthFrown", "mouthDimple")
_SHOWS = np.array([INDEX[name] for name in ARKIT if name.startswith(_EXPRESSIVE)])
_LIDS = np.array([INDEX["eyeBlinkLeft"], INDEX["eyeBlinkRight"]])


def mannered(motion: Motion, manner: Manner) -> Motion:
    """The same motion in another manner, within limits."""
    weights = motion.weights.copy()
    weights[:, _SHOWS] = np.clip(weights[:, _SHOWS] * manner.expression, 0, 1)
    if not manner.blink:
        weights[:, _LIDS] = 0
    rotation = _soft(motion.rotation * manner.head_motion, MOST_TURN)
    shift = _soft(motion.shift * manner.head_motion, np.full(3, _MOST_SHIFT, np.float32))
    gaze = motion.gaze
    if manner.look_at_camera:
        gaze = _EYES_FREE * gaze + rotation[:, :2] * np.array([-1, 1], np.float32)
    return Motion(motion.fps, weights, rotation, shift, gaze.astype(np.float32)).with_look()


def _soft(values: NDArray[np.float32], most: NDArray[np.float32]) -> NDArray[np.float32]:
    """Values below half of `most` as they are, larger ones bent so that they never reach it."""
    knee = 0.5 * most
    over = np.maximum(np.abs(values) - knee, 0)
    bent = np.minimum(np.abs(values), knee) + knee * np.tanh(over / knee)
    return (np.sign(values) * bent).astype(np.float32)


def at_rate(chunks: Iterable[Motion], fps: float) -> Iterator[Motion]:
    """Chunks of motion at another frame rate, by straight lines between frames; as long as they were, rounded up."""
    kept: Motion | None = None
    came = made = 0
    for chunk in chunks:
        if chunk.fps == fps:
            yield chunk
            continue
        start = came - (0 if kept is None else 1)
        window = chunk if kept is None else Motion.joined([kept, chunk])
        came += len(chunk)
        kept = window[len(window) - 1 :]
        # output frame k lies at k * ratio input frames; those up to the last input frame can be made
        ratio = chunk.fps / fps
        until = int(np.floor((came - 1) / ratio + 1e-9)) + 1
        if until > made:
            yield _between(window, np.arange(made, until) * ratio - start, fps)
            made = until
    if kept is not None:
        missing = int(np.ceil(came * fps / kept.fps - 1e-9)) - made
        if missing > 0:
            yield _between(kept, np.zeros(missing), fps)


def _between(motion: Motion, at: NDArray[np.floating], fps: float) -> Motion:
    low = np.clip(np.floor(at).astype(int), 0, len(motion) - 1)
    high = np.minimum(low + 1, len(motion) - 1)
    part = (at - low).astype(np.float32)[:, None]

    def between(array: NDArray[np.float32]) -> NDArray[np.float32]:
        return (array[low] + part * (array[high] - array[low])).astype(np.float32)

    return Motion(fps, between(motion.weights), between(motion.rotation), between(motion.shift), between(motion.gaze))
