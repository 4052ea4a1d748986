"""What the library is told of a take that Speak made."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from generators.emotion import Emotion, EmotionState
from generators.speech import SpeechRequest

from .take import NewTake


def speech_take(
    take_id: str, line_id: str, request: SpeechRequest, manifest: Mapping[str, Any], thumbnail: bytes | None = None
) -> NewTake:
    """A take of Speak.

    Args:
        take_id: of the job.
        line_id: of the line that was spoken.
        request: what was asked for.
        manifest: what the engine said of the result: `engine_version`, `weights_hash`, `duration` in seconds.
        thumbnail: PNG.
    """
    return NewTake(
        id=take_id,
        line_id=line_id,
        engine="speech",
        request=request.model_dump_json(),
        engine_version=manifest["engine_version"],
        weights_hash=manifest["weights_hash"],
        duration=manifest["duration"],
        text=request.text,
        emotion=emotion_label(request.emotion),
        voice=request.voice,
        thumbnail=thumbnail,
    )


def emotion_label(emotion: Emotion) -> str:
    """A state's label; of a curve, those of its keyframes: "neutral → anger 0.35 → 0.7"."""
    if isinstance(emotion, EmotionState):
        return emotion.label
    labels: list[str] = []
    for keyframe in emotion.keyframes:
        if labels[-1:] != [keyframe.state.label]:
            labels.append(keyframe.state.label)
    told = labels[:1]
    for before, label in pairwise(labels):
        name, _, strength = label.partition(" ")
        one = strength and " " not in strength
        told.append(strength if one and before.partition(" ")[0] == name and before.count(" ") == 1 else label)
    return " → ".join(told)
