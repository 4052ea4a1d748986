"""One of the emotions a line is compared in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generators.emotion import Category


@dataclass(frozen=True)
class Version:
    """The same words in an emotion.

    Attributes:
        key: names it in signals.
        label: "anger 0.8".
        category: whose colour it has.
        state: "making" while it is spoken; "stale" where the line says something else by now.
        error: what to do about "failed".
    """

    key: str
    label: str
    category: Category
    state: Literal["ready", "making", "failed", "stale"] = "ready"
    error: str = ""


@dataclass(frozen=True)
class Sources:
    """Which versions (by key) timing, pitch and energy come from; None is the line's own emotion."""

    timing: str | None = None
    pitch: str | None = None
    energy: str | None = None
