"""An emotion as JSON text, and back: for the clipboard, presets and tables."""

from __future__ import annotations

import json

from pydantic import ValidationError

from generators.emotion import BadEmotion, Emotion, EmotionCurve, EmotionState

EXAMPLE = '{"weights": {"anger": 1}, "intensity": 0.7}'
_LONGEST = 1_000_000


def emotion_to_json(emotion: Emotion) -> str:
    """The emotion as requests and the command line take it."""
    return emotion.model_dump_json()


def emotion_from_json(text: str) -> Emotion:
    """The state or curve that JSON text holds.

    Raises:
        BadEmotion: it holds none; the message says what is wrong and what a right one looks like.
    """
    if len(text) > _LONGEST:
        raise BadEmotion("This is over a megabyte of text, which is no emotion.")
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadEmotion(f"This is no emotion. One looks like this: {EXAMPLE}") from error
    return emotion_from_data(data)


def emotion_from_data(data: object) -> Emotion:
    """As `emotion_from_json`, from what JSON was read to."""
    if not isinstance(data, dict) or not data.keys() & {"keyframes", "weights"}:
        raise BadEmotion(f'This has neither "weights" nor "keyframes". An emotion looks like this: {EXAMPLE}')
    try:
        return (EmotionCurve if "keyframes" in data else EmotionState).model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the whole"
        raise BadEmotion(f"This emotion is not valid: {where}: {first['msg']}") from error
