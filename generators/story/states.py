"""The emotion of each frame: the curve at evenly spread places from the first frame to the last."""

from __future__ import annotations

from generators.emotion import Emotion, EmotionState, as_curve


def places(frames: int) -> tuple[float, ...]:
    """Where on the curve each frame lies; a single frame is the middle of the story."""
    return (0.5,) if frames == 1 else tuple(i / (frames - 1) for i in range(frames))


def states(emotion: Emotion, frames: int) -> tuple[EmotionState, ...]:
    """The state of each frame."""
    curve = as_curve(emotion)
    return tuple(curve.at(x) for x in places(frames))
