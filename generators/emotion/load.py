"""Emotions as users give them: a name and a number on the command line, or a curve in a file."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import ValidationError

from generators.contract import BadInput

from .curve import EmotionCurve, as_curve
from .state import EmotionState

_LARGEST = 1_000_000  # bytes; a curve of a thousand keyframes has about a tenth of that
_FORM = '{"keyframes": [{"at": 0, "state": {"weights": {"anger": 1}, "intensity": 0.7}}]}'


def parse_emotion(name: str, intensity: float = 1.0) -> EmotionState:
    """The pure state that a user names; case and surrounding blanks do not matter.

    Raises:
        UnknownCategory: the name is none of the ten; the message suggests near ones.
        BadEmotion: intensity is no number in [0, 1].
    """
    return EmotionState.of(name.strip().lower(), intensity)


def load_curve(path: str | Path) -> EmotionCurve:
    """Read a curve from a UTF-8 JSON file: an `EmotionCurve`, or an `EmotionState` for a constant one.

    Raises:
        BadInput: the file cannot be read, or is no such JSON; the message gives the line or the field.
    """
    try:
        with Path(path).open("rb") as file:
            raw = file.read(_LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise BadInput(f"The emotion curve {path} cannot be read: {reason}. Check the path.") from error
    if len(raw) > _LARGEST:
        raise BadInput(f"{path} is too large for an emotion curve (over {_LARGEST // 1000} kB). A curve is {_FORM}")
    return _parse(raw, str(path))


def _parse(raw: bytes, path: str) -> EmotionCurve:
    try:
        data = json.loads(raw.decode("utf-8-sig"))  # -sig: some editors put a byte-order mark in front
    except UnicodeDecodeError as error:
        raise BadInput(f"{path} is not UTF-8 text (byte {error.start}). Save it as UTF-8 JSON: {_FORM}") from error
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise BadInput(f"{path} is not JSON: {error.msg} at {where}. A curve is {_FORM}") from error
    except (ValueError, RecursionError) as error:  # numbers of thousands of digits, thousands of nested brackets
        raise BadInput(f"{path} is not a JSON curve: {error}. A curve is {_FORM}") from error
    if not isinstance(data, dict) or not data.keys() & {"keyframes", "weights"}:
        raise BadInput(f'{path} has neither "keyframes" nor "weights" at its top level. A curve is {_FORM}')
    try:
        return as_curve((EmotionCurve if "keyframes" in data else EmotionState).model_validate(data))
    except ValidationError as error:
        raise BadInput(f"{path} is no emotion curve. {_told(error)}") from error


def _told(error: ValidationError) -> str:
    """The first faults, each with its field written like `keyframes[1].state.intensity`."""
    faults = []
    for fault in error.errors(include_url=False)[:3]:
        where = "".join(f"[{key}]" if isinstance(key, int) else f".{key[:40]}" for key in fault["loc"]).lstrip(".")
        cause = fault.get("ctx", {}).get("error") if fault["type"] == "value_error" else None
        faults.append(f"{where or 'the whole'}: {str(cause or fault['msg']).rstrip('.')}")
    more = error.error_count() - len(faults)
    return "; ".join(faults) + (f"; and {more} more." if more > 0 else ".")
