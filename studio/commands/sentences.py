"""What pydantic found, as a sentence that names the option."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError

_OPTIONS = {
    "text": "The text",
    "voice": "--voice",
    "emotion": "--emotion",
    "seed": "--seed",
    "rate": "--rate",
    "pitch_range": "--pitch-range",
    "pitch_shift": "--pitch-shift",
    "level": "--level",
    "dictionary": "--dictionary",
    "edits": "--edits",
    "head_motion": "--head-motion",
    "expression": "--expression",
    "size": "--size",
    "fps": "--fps",
    "face": "--face",
    "sounds": "--sounds",
}
_BOUNDS = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}


def sentence(error: ValidationError) -> str:
    """The first fault of a request, and what would be right."""
    fault: Any = error.errors(include_url=False)[0]
    place = [key for key in fault["loc"] if key not in ("controls", "manner")]
    subject = _OPTIONS.get(str(place[0]), str(place[0])) if place else "The request"
    return f"{subject} {told(fault)}."


def told(fault: Any) -> str:
    """One of `ValidationError.errors()` as the rest of a sentence: "must be at most 2, but is 40"."""
    bounds = [f"{_BOUNDS[key]} {value:g}" for key, value in fault.get("ctx", {}).items() if key in _BOUNDS]
    if bounds:
        return f"must be {' and '.join(bounds)}, but is {fault['input']}"
    if fault["type"] == "string_too_long":
        most, given = fault["ctx"]["max_length"], len(fault["input"])
        return f"has {given:,} characters, and {most:,} are the most that is spoken in one go: split it"
    if fault["type"] == "literal_error":
        return f"must be {fault['ctx']['expected']}, but is {fault['input']}"
    if fault["type"] == "missing":
        return "is missing"
    if fault["type"] == "extra_forbidden":
        return "is not known"
    cause = fault.get("ctx", {}).get("error", fault["msg"])
    return f"cannot be used: {str(cause).rstrip('.')}"


def placed(keys: Sequence[int | str]) -> str:
    """A place in a JSON file, as `[2].duration`."""
    return "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in keys)
