"""The other telling of a story and what is laid over what, so that the next start shows the same two."""

from __future__ import annotations

from pathlib import Path

from generators.contract import Frozen
from studio.core.kept import Kept

from .project import StoryProject


class Beside(Frozen):
    """What stands beside the story.

    Attributes:
        other: the same story with another emotion; None for none.
        sides: the two that are laid over each other, as the window names them; None while nothing is compared.
    """

    other: StoryProject | None = None
    sides: tuple[str, str] | None = None


def kept_beside(path: Path) -> Kept[Beside]:
    """Where it is kept; the folder must exist."""
    return Kept(path, "other telling", Beside(), "The other telling")
