"""Speak: text and an emotion become speech, through prosody and nothing else.

Requests and results are light. The engine and the front end bring torch and onnxruntime with them, so they are
loaded when they are first asked for: a window that only shows results starts without them.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from .prosody import Prosody
from .request import MAX_CHARACTERS, Controls, PhonemeEdit, SpeechRequest, WordEdit
from .result import SAMPLE_RATE, SpeechResult, SpokenClause, SpokenPhoneme, SpokenWord
from .targets import effect
from .voices import DEFAULT_VOICE, Voice

if TYPE_CHECKING:
    from .engine import SpeechEngine
    from .text import load_dictionary

_LATER = {"SpeechEngine": ".engine", "load_dictionary": ".text"}

__all__ = [
    "DEFAULT_VOICE",
    "MAX_CHARACTERS",
    "SAMPLE_RATE",
    "Controls",
    "PhonemeEdit",
    "Prosody",
    "SpeechEngine",
    "SpeechRequest",
    "SpeechResult",
    "SpokenClause",
    "SpokenPhoneme",
    "SpokenWord",
    "Voice",
    "WordEdit",
    "effect",
    "load_dictionary",
]


def __getattr__(name: str) -> Any:
    if name in _LATER:
        return getattr(importlib.import_module(_LATER[name], __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
