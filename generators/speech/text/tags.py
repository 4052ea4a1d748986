"""What stands between the brackets of one tag."""

from __future__ import annotations

import math
import re
from difflib import get_close_matches

from generators.contract import BadInput
from generators.emotion import CATEGORIES, EmotionState

from .errors import MarkupError

DEFAULT_INTENSITY = 0.7
SHORTEST_PAUSE, LONGEST_PAUSE = 0.05, 10.0
"""Seconds."""

_PAUSE = re.compile(r"pause\s+(\d{0,6}\.?\d{1,6})\s*(s|ms|sec|seconds?)?", re.IGNORECASE)
_FEELING = re.compile(r"([^\W\d_][\w-]*)(?:\s+([-+]?[\d.]+)(%?))?")
_HELP = r"Tags are [anger 0.7] … [/] and [pause 0.4s]; write \[ for a bracket that is text."


def parse_pause(body: str, where: str) -> float:
    """Seconds of `pause 0.4s` or `pause 400ms`; raises `MarkupError` outside of 0.05 to 10 s."""
    match = _PAUSE.fullmatch(body.strip())
    if match is None:
        raise MarkupError(f"{where}: [{body}] does not say how long. Write [pause 0.4s] or [pause 400ms].")
    seconds = float(match[1]) / (1000 if (match[2] or "s").lower() == "ms" else 1)
    if not SHORTEST_PAUSE <= seconds <= LONGEST_PAUSE:
        raise MarkupError(f"{where}: a pause lasts {SHORTEST_PAUSE} to {LONGEST_PAUSE:g} s, not {seconds:g} s.")
    return seconds


def parse_span(body: str, where: str) -> EmotionState:
    """State of `anger 0.7`, `anger`, `anger 70%` or `anger 0.5, fear 0.3`; raises `MarkupError`.

    Strengths that sum to more than 1 are scaled down to 1.
    """
    strengths: dict[str, float] = {}
    for part in body.split(","):
        match = _FEELING.fullmatch(part.strip())
        if match is None:
            raise MarkupError(f"{where}: [{body}] is no tag. {_HELP}")
        name = match[1].lower()
        _refuse_unknown(name, body, where)
        if name in strengths:
            raise MarkupError(f"{where}: [{body}] names {name} twice. Keep one.")
        strengths[name] = _intensity(match, body, where)
    feelings = {name: strength for name, strength in strengths.items() if name != "neutral"}
    total = math.fsum(feelings.values())
    if len(feelings) == 1:
        return EmotionState.of(next(iter(feelings)), total)
    if total > 1:
        feelings = {name: strength / total for name, strength in feelings.items()}
    return EmotionState.from_strengths(feelings)


def _intensity(match: re.Match[str], body: str, where: str) -> float:
    if match[2] is None:
        return DEFAULT_INTENSITY
    try:
        value = float(match[2]) / (100 if match[3] else 1)
    except ValueError:
        value = math.nan
    if not 0 <= value <= 1:
        raise MarkupError(f"{where}: the intensity in [{body}] must be a number from 0 to 1, as in [{match[1]} 0.7].")
    return value


def _refuse_unknown(name: str, body: str, where: str) -> None:
    if name in CATEGORIES:
        return
    if get_close_matches(name, ["pause"], cutoff=0.75):
        raise MarkupError(f"{where}: there is no tag [{body}]. Near it: [pause 0.4s].")
    try:
        EmotionState.of(name)
    except BadInput as error:
        raise MarkupError(f"{where}: [{body}] is no tag. {error} Write \\[ for a bracket that is text.") from error
