"""What the script editor shows of a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generators.emotion import Category

Status = Literal["empty", "waiting", "working", "ready", "stale", "failed"]
"""No take yet; in the queue; being made; the take is what the line says; it says something else by now; an error."""


@dataclass(frozen=True)
class LineView:
    """One line, as it is now.

    Attributes:
        id: of the line in its document.
        text: with markup.
        voice: title of the voice: "Heart (US, female)".
        emotion: what the chip says: "anger 0.8".
        category: whose colour the chip and the bar have.
        follows: whether it has no emotion of its own; the chip says so, and the bar shows the panel's.
        status: see `Status`.
        progress: of `working`, 0 to 1.
        duration: of the current take in seconds.
        take: number of the current take, from 1; 0 for none.
        takes: how many there are.
        error: what to do about `failed`.
    """

    id: str
    text: str
    voice: str = ""
    emotion: str = "neutral"
    category: Category = "neutral"
    follows: bool = False
    status: Status = "empty"
    progress: float = 0.0
    duration: float | None = None
    take: int = 0
    takes: int = 0
    error: str = ""
