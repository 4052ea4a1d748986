"""Builds Speak's training corpus from installable packages: teacher, sentences, interventions.

Other generators may use what makes its readings audible (`aloud`); it is loaded when it is first asked for.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .aloud import Aloud, Said, lines, said_in, voices_in

__all__ = ["Aloud", "Said", "lines", "said_in", "voices_in"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(importlib.import_module(".aloud", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
