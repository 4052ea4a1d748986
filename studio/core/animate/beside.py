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


class BesideStore(Kept[Beside]):
    """One file; see `Kept`.

    Args:
        path: its place; the folder must exist.
    """

    def __init__(self, path: Path) -> None:
        lost = "The last comparison could not be read and was put aside as '{file}'."
        super().__init__(path, "comparison", Beside(), lost)
