"""What a film is compared with, so that the next start shows the same two."""

from __future__ import annotations

from pathlib import Path

from generators.contract import Frozen
from generators.emotion import EmotionState
from studio.core.kept import Kept


class Beside(Frozen):
    """The film at the right.

    Attributes:
        felt: its emotion; everything else is the film's. None where one film is shown alone.
    """

    felt: EmotionState | None = None


def kept_beside(path: Path) -> Kept[Beside]:
    """Where it is kept; the folder must exist."""
    return Kept(path, "comparison", Beside(), "The last comparison")
