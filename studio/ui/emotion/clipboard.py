"""An emotion as JSON on the clipboard, and back."""

from __future__ import annotations

import json

from pydantic import ValidationError

from generators.emotion import BadEmotion, Emotion, EmotionCurve, EmotionState

EXAMPLE = '{"weights": {"anger": 1}, "intensity": 0.7}'
_LONGEST = 1_000_000


def to_json(emotion: Emotion) -> str:
    """The emotion as the command line and the requests take it."""
    return emotion.model_dump_json()


def from_json(text: str) -> Emotion:
    """The emotion that JSON text holds: a state or a curve.

    Raises:
        BadEmotion: it holds none; the message says what is wrong and what a right one looks like.
    """
    if len(text) > _LONGEST:
        raise BadEmotion("The clipboard holds more than a megabyte of text; that is no emotion.")
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BadEmotion(f"The clipboard holds no emotion. One looks like this: {EXAMPLE}") from error
    if not isinstance(data, dict) or not data.keys() & {"keyframes", "weights"}:
        raise BadEmotion(f'The clipboard has neither "weights" nor "keyframes". An emotion looks like this: {EXAMPLE}')
    try:
        return (EmotionCurve if "keyframes" in data else EmotionState).model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the whole"
        raise BadEmotion(f"The emotion on the clipboard is not valid: {where}: {first['msg']}") from error
